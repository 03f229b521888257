"""Compiled loops behind meshes.structure.volume."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices, Mask, Vector, Vertices


@njit(cache=True)
def signed_volumes(vertices: Vertices, faces: Faces, component: Indices, is_closed: Mask) -> Vector:
    """Add for each closed component the tetrahedra its faces span with one of its points (mm^3).

    The others have no volume: nan. A point of the component, and not the origin, which scanners
    put far away, saves digits.
    """
    total = np.where(is_closed, 0.0, np.nan)
    origin = np.full(is_closed.shape[0], -1, np.int32)
    for face in range(faces.shape[0]):
        body = component[face]
        if not is_closed[body]:
            continue
        if origin[body] < 0:
            origin[body] = faces[face, 0]
        o = vertices[origin[body]]
        a, b, c = vertices[faces[face, 0]], vertices[faces[face, 1]], vertices[faces[face, 2]]
        ax, ay, az = a[0] - o[0], a[1] - o[1], a[2] - o[2]
        bx, by, bz = b[0] - o[0], b[1] - o[1], b[2] - o[2]
        cx, cy, cz = c[0] - o[0], c[1] - o[1], c[2] - o[2]
        total[body] += (
            ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)
        )
    return total / 6.0


@njit(cache=True)
def total_area(vertices: Vertices, faces: Faces) -> float:
    """Add the areas of all faces (mm^2)."""
    total = 0.0
    for face in range(faces.shape[0]):
        a, b, c = vertices[faces[face, 0]], vertices[faces[face, 1]], vertices[faces[face, 2]]
        ux, uy, uz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
        vx, vy, vz = c[0] - a[0], c[1] - a[1], c[2] - a[2]
        x, y, z = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
        total += np.sqrt(x * x + y * y + z * z)
    return 0.5 * total
