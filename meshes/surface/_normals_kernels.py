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
def normals_at_vertices(vertices: Vertices, faces: Faces) -> Vectors:
    """Add each face's area vector to its three corners, then give each sum the length one."""
    out = np.zeros((vertices.shape[0], 3))
    for face in range(faces.shape[0]):
        i, j, k = np.uint32(faces[face, 0]), np.uint32(faces[face, 1]), np.uint32(faces[face, 2])
        ax, ay, az = vertices[i, 0], vertices[i, 1], vertices[i, 2]
        ux, uy, uz = vertices[j, 0] - ax, vertices[j, 1] - ay, vertices[j, 2] - az
        vx, vy, vz = vertices[k, 0] - ax, vertices[k, 1] - ay, vertices[k, 2] - az
        x, y, z = 0.5 * (uy * vz - uz * vy), 0.5 * (uz * vx - ux * vz), 0.5 * (ux * vy - uy * vx)
        out[i, 0] += x
        out[i, 1] += y
        out[i, 2] += z
        out[j, 0] += x
        out[j, 1] += y
        out[j, 2] += z
        out[k, 0] += x
        out[k, 1] += y
        out[k, 2] += z
    for vertex in range(out.shape[0]):
        x, y, z = out[vertex, 0], out[vertex, 1], out[vertex, 2]
        length = np.sqrt(x**2 + y**2 + z**2)
        if length > 0.0:
            out[vertex, 0], out[vertex, 1], out[vertex, 2] = x / length, y / length, z / length
    return out
