"""Compiled loops behind calibration.currents.available: reaches of zonotopes, no checks."""

import numpy as np
from numba import njit

from meshes.arrays import Matrix, Vector

# A normal across all of a flat zonotope: widths below this share of its size are 0.
_FLAT = 1e-12


@njit(cache=True)
def _reach(matrix: Matrix, low: Vector, high: Vector, normal: Vector) -> tuple[float, float]:
    """Return how far the fields reach along a normal, and the size of what was summed."""
    far, size = 0.0, 0.0
    for k in range(matrix.shape[1]):
        along = matrix[0, k] * normal[0] + matrix[1, k] * normal[1] + matrix[2, k] * normal[2]
        far += along * (high[k] if along > 0.0 else low[k])
        largest = np.sqrt(matrix[0, k] ** 2 + matrix[1, k] ** 2 + matrix[2, k] ** 2)
        size += largest * max(abs(low[k]), abs(high[k]))
    return far, size


@njit(cache=True)
def _set_cross(a: Vector, b: Vector, out: Vector) -> bool:
    """Set the unit vector across both; False where they are parallel."""
    out[0] = a[1] * b[2] - a[2] * b[1]
    out[1] = a[2] * b[0] - a[0] * b[2]
    out[2] = a[0] * b[1] - a[1] * b[0]
    length = np.sqrt(out[0] ** 2 + out[1] ** 2 + out[2] ** 2)
    one = np.sqrt(a[0] ** 2 + a[1] ** 2 + a[2] ** 2)
    other = np.sqrt(b[0] ** 2 + b[1] ** 2 + b[2] ** 2)
    if length <= _FLAT * one * other:
        return False
    for i in range(3):
        out[i] /= length
    return True


@njit(cache=True)
def _bounds_along(
    matrix: Matrix, low: Vector, high: Vector, normal: Vector, goal: Vector, span: Vector
) -> None:
    """Narrow the span of multiples of a goal by both faces that a normal belongs to."""
    for side in (1.0, -1.0):
        facing = side * normal
        far, size = _reach(matrix, low, high, facing)
        rise = facing[0] * goal[0] + facing[1] * goal[1] + facing[2] * goal[2]
        length = np.sqrt(goal[0] ** 2 + goal[1] ** 2 + goal[2] ** 2)
        if abs(far) <= _FLAT * size:
            far = 0.0
        if abs(rise) <= _FLAT * length:
            if far < 0.0:
                span[0], span[1] = 1.0, 0.0
        elif rise > 0.0:
            span[1] = min(span[1], far / rise)
        else:
            span[0] = max(span[0], far / rise)


@njit(cache=True)
def farthest_multiples(
    matrices: Matrix, wanted: Matrix, low: Matrix, high: Matrix, out: Vector
) -> None:
    """Set the largest multiple of each goal within the zonotope; 0 where it has none.

    Besides the faces' normals those across a goal and a coil, and along a coil, are looked at:
    they bound a zonotope that is flat or a line. Every normal bounds; none can do harm.
    """
    normal = np.empty(3)
    across = np.empty(3)
    span = np.empty(2)
    for p in range(matrices.shape[0]):
        matrix, goal = np.ascontiguousarray(matrices[p].T), wanted[p]
        k = matrix.shape[0]
        if goal[0] == 0.0 and goal[1] == 0.0 and goal[2] == 0.0:
            out[p] = np.inf
            continue
        span[0], span[1] = -np.inf, np.inf
        for a in range(k):
            for b in range(a):
                if _set_cross(matrix[a], matrix[b], normal):
                    _bounds_along(matrices[p], low[p], high[p], normal, goal, span)
                    if _set_cross(normal, matrix[a], across):
                        _bounds_along(matrices[p], low[p], high[p], across, goal, span)
                    if _set_cross(normal, matrix[b], across):
                        _bounds_along(matrices[p], low[p], high[p], across, goal, span)
            if _set_cross(matrix[a], goal, normal) and _set_cross(normal, matrix[a], across):
                _bounds_along(matrices[p], low[p], high[p], across, goal, span)
        _bounds_along(matrices[p], low[p], high[p], goal / np.sqrt((goal**2).sum()), goal, span)
        out[p] = span[1] if span[0] <= span[1] and span[1] >= 0.0 else 0.0


@njit(cache=True)
def widths_at_faces(matrices: Matrix, low: Matrix, high: Matrix, out: Vector) -> None:
    """Set the least reach over all faces: the radius of the ball about 0 that is within."""
    normal = np.empty(3)
    for p in range(matrices.shape[0]):
        matrix = np.ascontiguousarray(matrices[p].T)
        least, found = np.inf, False
        for a in range(matrix.shape[0]):
            for b in range(a):
                if _set_cross(matrix[a], matrix[b], normal):
                    found = True
                    for side in (1.0, -1.0):
                        far, size = _reach(matrices[p], low[p], high[p], side * normal)
                        least = min(least, far if far > _FLAT * size else 0.0)
        out[p] = least if found else 0.0
