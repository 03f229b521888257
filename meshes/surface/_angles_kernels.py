"""Compiled loop behind meshes.surface.angles."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Vector, Vertices


@njit(cache=True)
def summed_angles(vertices: Vertices, faces: Faces) -> Vector:
    """Add at each vertex the angles of the corners there (radians)."""
    total = np.zeros(vertices.shape[0])
    for face in range(faces.shape[0]):
        for corner in range(3):
            o = vertices[faces[face, corner]]
            a = vertices[faces[face, (corner + 1) % 3]]
            b = vertices[faces[face, (corner + 2) % 3]]
            ux, uy, uz = a[0] - o[0], a[1] - o[1], a[2] - o[2]
            wx, wy, wz = b[0] - o[0], b[1] - o[1], b[2] - o[2]
            x, y, z = uy * wz - uz * wy, uz * wx - ux * wz, ux * wy - uy * wx
            sine = np.sqrt(x * x + y * y + z * z)
            total[faces[face, corner]] += np.arctan2(sine, ux * wx + uy * wy + uz * wz)
    return total
