"""Compiled loops behind meshes.brushes.numbering: who touches whom, in another numbering."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices, Mask


@njit(cache=True)
def inverse(order: Indices) -> Indices:
    """Return where each number stands in an order."""
    out = np.empty(order.shape[0], np.int32)
    for at in range(order.shape[0]):
        out[order[at]] = at
    return out


@njit(cache=True)
def renumbered(faces: Faces, face_of: Indices, place_of: Indices) -> Faces:
    """Return the faces in another order with other numbers at their corners."""
    out = np.empty_like(faces)
    for at in range(face_of.shape[0]):
        for corner in range(3):
            out[at, corner] = place_of[faces[face_of[at], corner]]
    return out


@njit(cache=True)
def faces_around(
    faces: Faces, place_of: Indices, face_place_of: Indices
) -> tuple[Indices, Indices]:
    """List the faces around each vertex in new numbers, each row in the order of `faces`."""
    n_vertices = place_of.shape[0]
    start = np.zeros(n_vertices + 1, np.int32)
    for face in range(faces.shape[0]):
        for corner in range(3):
            start[place_of[faces[face, corner]] + 1] += 1
    for vertex in range(n_vertices):
        start[vertex + 1] += start[vertex]
    fill = start[:-1].copy()
    item = np.empty(3 * faces.shape[0], np.int32)
    for face in range(faces.shape[0]):
        for corner in range(3):
            vertex = place_of[faces[face, corner]]
            item[fill[vertex]] = face_place_of[face]
            fill[vertex] += 1
    return start, item


@njit(cache=True)
def vertices_around(
    faces: Faces, face_start: Indices, face_item: Indices
) -> tuple[Indices, Indices, Mask]:
    """List the neighbours of each vertex as its faces name them, and mark those on a border.

    A vertex is on a border where a neighbour shares one face only with it.
    """
    n_vertices = face_start.shape[0] - 1
    start = np.zeros(n_vertices + 1, np.int32)
    item = np.empty(2 * face_item.shape[0], np.int32)
    border = np.zeros(n_vertices, np.bool_)
    seen = np.full(n_vertices, -1, np.int32)
    n_shared = np.zeros(n_vertices, np.int32)
    n_items = 0
    for vertex in range(n_vertices):
        for at in range(face_start[vertex], face_start[vertex + 1]):
            for corner in range(3):
                other = faces[face_item[at], corner]
                if other == vertex:
                    continue
                if seen[other] != vertex:
                    seen[other] = vertex
                    n_shared[other] = 0
                    item[n_items] = other
                    n_items += 1
                n_shared[other] += 1
        for at in range(start[vertex], n_items):
            if n_shared[item[at]] == 1:
                border[vertex] = True
        start[vertex + 1] = n_items
    return start, item[:n_items].copy(), border
