"""Compiled loops behind meshes.surface.normals."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Vectors, Vertices


@njit(cache=True)
def area_vectors(vertices: Vertices, faces: Faces) -> Vectors:
    """Return for each face its normal times its area (mm^2)."""
    out = np.empty((faces.shape[0], 3))
    for face in range(faces.shape[0]):
        a = vertices[faces[face, 0]]
        b = vertices[faces[face, 1]]
        c = vertices[faces[face, 2]]
        ux, uy, uz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
        vx, vy, vz = c[0] - a[0], c[1] - a[1], c[2] - a[2]
        out[face, 0] = 0.5 * (uy * vz - uz * vy)
        out[face, 1] = 0.5 * (uz * vx - ux * vz)
        out[face, 2] = 0.5 * (ux * vy - uy * vx)
    return out


@njit(cache=True)
def summed_at_vertices(area_vector: Vectors, faces: Faces, n_vertices: int) -> Vectors:
    """Add each face's vector to its three corners, then give each sum the length one."""
    out = np.zeros((n_vertices, 3))
    for face in range(faces.shape[0]):
        for corner in range(3):
            vertex = faces[face, corner]
            out[vertex, 0] += area_vector[face, 0]
            out[vertex, 1] += area_vector[face, 1]
            out[vertex, 2] += area_vector[face, 2]
    for vertex in range(n_vertices):
        length = np.sqrt(out[vertex, 0] ** 2 + out[vertex, 1] ** 2 + out[vertex, 2] ** 2)
        if length > 0.0:
            out[vertex, 0] /= length
            out[vertex, 1] /= length
            out[vertex, 2] /= length
    return out
