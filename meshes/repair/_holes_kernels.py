"""Compiled loops behind meshes.repair.holes."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Mask, Vertices


@njit(cache=True)
def _area(points: Vertices, i: int, j: int, k: int) -> float:
    ux = points[j, 0] - points[i, 0]
    uy = points[j, 1] - points[i, 1]
    uz = points[j, 2] - points[i, 2]
    vx = points[k, 0] - points[i, 0]
    vy = points[k, 1] - points[i, 1]
    vz = points[k, 2] - points[i, 2]
    x = uy * vz - uz * vy
    y = uz * vx - ux * vz
    z = ux * vy - uy * vx
    return float(0.5 * np.sqrt(x * x + y * y + z * z))


@njit(cache=True)
def least_area_triangles(points: Vertices, forbidden: Mask) -> Faces:
    """Return the triangulation of a closed polygon in space with the least area.

    `forbidden[i, j]` bars the diagonal between two corners. The result has no rows if no
    triangulation is allowed. G. Barequet, M. Sharir, "Filling gaps in the boundary of a
    polyhedron", Computer Aided Geometric Design 12(2), 1995.
    """
    n_points = points.shape[0]
    least = np.full((n_points, n_points), np.inf)
    apex = np.full((n_points, n_points), -1, np.int32)
    for i in range(n_points - 1):
        least[i, i + 1] = 0.0
    for gap in range(2, n_points):
        for i in range(n_points - gap):
            k = i + gap
            if forbidden[i, k] and gap < n_points - 1:
                continue
            for j in range(i + 1, k):
                if least[i, j] == np.inf or least[j, k] == np.inf:
                    continue
                total = least[i, j] + least[j, k] + _area(points, i, j, k)
                if total < least[i, k]:
                    least[i, k] = total
                    apex[i, k] = j
    if least[0, n_points - 1] == np.inf:
        return np.empty((0, 3), np.int32)
    return _traced(apex)


@njit(cache=True)
def _traced(apex: Faces) -> Faces:
    n_points = apex.shape[0]
    out = np.empty((n_points - 2, 3), np.int32)
    stack = np.empty((n_points, 2), np.int32)
    stack[0, 0] = 0
    stack[0, 1] = n_points - 1
    n_stack = 1
    n_out = 0
    while n_stack > 0:
        n_stack -= 1
        i, k = stack[n_stack, 0], stack[n_stack, 1]
        if k - i < 2:
            continue
        j = apex[i, k]
        out[n_out, 0] = i
        out[n_out, 1] = j
        out[n_out, 2] = k
        n_out += 1
        stack[n_stack, 0] = i
        stack[n_stack, 1] = j
        stack[n_stack + 1, 0] = j
        stack[n_stack + 1, 1] = k
        n_stack += 2
    return out
