"""Compiled loops behind meshes.surface.adjacency: who touches whom, as compressed rows."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices

_LONG = 32  # above this many neighbours the library's sort beats insertion


@njit(cache=True)
def faces_of_vertices(faces: Faces, n_vertices: int) -> tuple[Indices, Indices]:
    """List the faces around each vertex: row starts (n + 1), then face ids (3 m), ascending."""
    start = np.zeros(n_vertices + 1, np.int32)
    for face in range(faces.shape[0]):
        for corner in range(3):
            start[faces[face, corner] + 1] += 1
    for vertex in range(n_vertices):
        start[vertex + 1] += start[vertex]
    fill = start[:-1].copy()
    item = np.empty(3 * faces.shape[0], np.int32)
    for face in range(faces.shape[0]):
        for corner in range(3):
            vertex = faces[face, corner]
            item[fill[vertex]] = face
            fill[vertex] += 1
    return start, item


@njit(cache=True)
def _sort(item: Indices, low: int, high: int) -> None:
    if high - low > _LONG:
        item[low:high].sort()
        return
    for at in range(low + 1, high):
        moving, hole = item[at], at
        while hole > low and item[hole - 1] > moving:
            item[hole] = item[hole - 1]
            hole -= 1
        item[hole] = moving


@njit(cache=True)
def neighbours_of_vertices(
    faces: Faces, face_start: Indices, face_item: Indices
) -> tuple[Indices, Indices]:
    """List the vertices joined to each vertex by an edge, ascending: row starts, then ids."""
    n_vertices = face_start.shape[0] - 1
    start = np.zeros(n_vertices + 1, np.int32)
    item = np.empty(2 * face_item.shape[0], np.int32)
    seen = np.full(n_vertices, -1, np.int32)
    n_items = 0
    for vertex in range(n_vertices):
        seen[vertex] = vertex
        for at in range(face_start[vertex], face_start[vertex + 1]):
            for corner in range(3):
                other = faces[face_item[at], corner]
                if seen[other] != vertex:
                    seen[other] = vertex
                    item[n_items] = other
                    n_items += 1
        _sort(item, start[vertex], n_items)
        start[vertex + 1] = n_items
    return start, item[:n_items].copy()
