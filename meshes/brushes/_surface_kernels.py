"""Compiled loops behind meshes.brushes.surface: what a move of vertices changes."""

from typing import NamedTuple

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices, Mask, Vectors, Vertices


class SurfaceArrays(NamedTuple):
    """The state of a sculpted surface, as kernels take it.

    Attributes
    ----------
    positions : ndarray, shape (n, 3)
        Points, mm.
    normals : ndarray, shape (n, 3)
        Area-weighted unit normals.
    area_vectors : ndarray, shape (m, 3)
        Normal of each face times its area, mm^2.
    faces : ndarray, shape (m, 3), int32
    face_start, face_item : ndarray, int32
        Faces around each vertex, in compressed rows.
    vertex_start, vertex_item : ndarray, int32
        Neighbours of each vertex, in compressed rows.
    border : ndarray, shape (n,), bool
        Vertices on an edge with one face.
    shift : ndarray, shape (n, 3)
        How far the dabs of this step move each vertex; zero between steps, mm.
    laplacian : ndarray, shape (n, 3)
        Way to the mean of the neighbours, where a smoothing dab last set it, mm.
    """

    positions: Vertices
    normals: Vectors
    area_vectors: Vectors
    faces: Faces
    face_start: Indices
    face_item: Indices
    vertex_start: Indices
    vertex_item: Indices
    border: Mask
    shift: Vectors
    laplacian: Vectors


@njit(cache=True)
def take_step(state: SurfaceArrays, touched: Indices) -> None:
    """Move the touched vertices by `shift`, and set it to zero again."""
    for at in range(touched.shape[0]):
        vertex = touched[at]
        for axis in range(3):
            state.positions[vertex, axis] += state.shift[vertex, axis]
            state.shift[vertex, axis] = 0.0


@njit(cache=True)
def faces_around(state: SurfaceArrays, vertices: Indices, seen: Mask) -> Indices:
    """List the faces at any of the vertices, each once; `seen` is all False before and after."""
    n_out = 0
    for at in range(vertices.shape[0]):
        n_out += state.face_start[vertices[at] + 1] - state.face_start[vertices[at]]
    out = np.empty(n_out, np.int32)
    n_out = 0
    for at in range(vertices.shape[0]):
        for row in range(state.face_start[vertices[at]], state.face_start[vertices[at] + 1]):
            face = state.face_item[row]
            if not seen[face]:
                seen[face] = True
                out[n_out] = face
                n_out += 1
    for at in range(n_out):
        seen[out[at]] = False
    return out[:n_out]


@njit(cache=True)
def corners_of(faces: Faces, some: Indices, seen: Mask) -> Indices:
    """List the corners of some faces, each once; `seen` is all False before and after."""
    out = np.empty(3 * some.shape[0], np.int32)
    n_out = 0
    for at in range(some.shape[0]):
        for corner in range(3):
            vertex = faces[some[at], corner]
            if not seen[vertex]:
                seen[vertex] = True
                out[n_out] = vertex
                n_out += 1
    for at in range(n_out):
        seen[out[at]] = False
    return out[:n_out]


@njit(cache=True)
def renew_normals(state: SurfaceArrays, moved_faces: Indices, ring: Indices) -> None:
    """Set the area vectors of moved faces, then the normals of the vertices around them.

    Sums run in the order of `meshes.surface.normals`, so that the result has the same bits.
    """
    points, area_vectors = state.positions, state.area_vectors
    for at in range(moved_faces.shape[0]):
        face = moved_faces[at]
        a, b, c = state.faces[face, 0], state.faces[face, 1], state.faces[face, 2]
        ax, ay, az = points[a, 0], points[a, 1], points[a, 2]
        ux, uy, uz = points[b, 0] - ax, points[b, 1] - ay, points[b, 2] - az
        vx, vy, vz = points[c, 0] - ax, points[c, 1] - ay, points[c, 2] - az
        area_vectors[face, 0] = 0.5 * (uy * vz - uz * vy)
        area_vectors[face, 1] = 0.5 * (uz * vx - ux * vz)
        area_vectors[face, 2] = 0.5 * (ux * vy - uy * vx)
    for at in range(ring.shape[0]):
        vertex = ring[at]
        x, y, z = 0.0, 0.0, 0.0
        for row in range(state.face_start[vertex], state.face_start[vertex + 1]):
            face = state.face_item[row]
            x += area_vectors[face, 0]
            y += area_vectors[face, 1]
            z += area_vectors[face, 2]
        length = np.sqrt(x**2 + y**2 + z**2)
        if length > 0.0:
            x, y, z = x / length, y / length, z / length
        state.normals[vertex, 0] = x
        state.normals[vertex, 1] = y
        state.normals[vertex, 2] = z


@njit(cache=True)
def unseen(items: Indices, seen: Mask) -> Indices:
    """Return the items not seen yet, and mark them as seen."""
    out = np.empty(items.shape[0], np.int32)
    n_out = 0
    for at in range(items.shape[0]):
        if not seen[items[at]]:
            seen[items[at]] = True
            out[n_out] = items[at]
            n_out += 1
    return out[:n_out]
