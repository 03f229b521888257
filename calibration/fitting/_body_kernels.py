"""Compiled loops behind calibration.fitting.source_set: slopes of induced fields, no checks."""

import numpy as np
from numba import njit

from meshes.arrays import Matrix, Vector, Vectors


@njit(cache=True, nogil=True)
def body_slopes(
    points: Vectors, drives: Matrix, body: Vector, tensor: Matrix, at_body: Matrix, out: Matrix
) -> None:
    """Add what a body makes of the sources' slopes; fill its own, the last 9 columns.

    Lengths in one unit, the polarisability `tensor` (3, 3) in its cube. `drives` (m, s); `at_body`
    (3, s, w) holds the slopes of each source at 1 A there: by position (3), angles (2), strengths,
    and after these, as entry w - 1, the field itself. `out` (m, 3, s * (w - 1) + 9): the body's
    columns go by position (3) and by polarisability xx, yy, zz, xy, xz, yz.
    """
    n_sources, width = drives.shape[1], at_body.shape[2] - 1
    own = n_sources * width
    push = np.empty((3, 3))
    field, slope = np.empty(3), np.empty((3, 3))
    for i in range(points.shape[0]):
        dx = points[i, 0] - body[0]
        dy = points[i, 1] - body[1]
        dz = points[i, 2] - body[2]
        r = np.sqrt(dx * dx + dy * dy + dz * dz)
        e = (dx / r, dy / r, dz / r)
        cube = 1.0 / (r * r * r)
        for a in range(3):
            along = e[0] * tensor[0, a] + e[1] * tensor[1, a] + e[2] * tensor[2, a]
            for c in range(3):
                push[c, a] = cube * (3.0 * e[c] * along - tensor[c, a])
        field[:] = 0.0
        slope[:] = 0.0
        for s in range(n_sources):
            drive = drives[i, s]
            if drive == 0.0:
                continue
            for a in range(3):
                field[a] += drive * at_body[a, s, width]
                for j in range(3):
                    slope[a, j] -= drive * at_body[a, s, j]
            for c in range(3):
                for q in range(width):
                    out[i, c, s * width + q] += drive * (
                        push[c, 0] * at_body[0, s, q]
                        + push[c, 1] * at_body[1, s, q]
                        + push[c, 2] * at_body[2, s, q]
                    )
        m = tensor @ field
        me = m[0] * e[0] + m[1] * e[1] + m[2] * e[2]
        for c in range(3):
            for j in range(3):
                away = m[j] * e[c] + m[c] * e[j] - 5.0 * me * e[c] * e[j]
                if c == j:
                    away += me
                out[i, c, own + j] = -3.0 * cube / r * away
                for a in range(3):
                    out[i, c, own + j] += push[c, a] * slope[a, j]
            for j in range(3):
                out[i, c, own + 3 + j] = cube * 3.0 * e[c] * e[j] * field[j]
            out[i, c, own + c + 3] -= cube * field[c]
            pair = 6
            for j in range(3):
                for k in range(j + 1, 3):
                    both = 3.0 * e[c] * (e[j] * field[k] + e[k] * field[j])
                    if c == j:
                        both -= field[k]
                    if c == k:
                        both -= field[j]
                    out[i, c, own + pair] = cube * both
                    pair += 1
