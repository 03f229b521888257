"""Compiled sums over the 64 coefficients around each point of a cubic B-spline in space."""

import numpy as np
from numba import njit

from meshes.arrays import Indices, Matrix, Vector, Vectors


@njit(cache=True, nogil=True)
def spline_weights(t: float, out: Matrix) -> None:
    """Fill value, slope and curvature (3, 4) of the four cubic B-splines over a cell, t in 0..1."""
    s = 1.0 - t
    out[0, 0] = s * s * s / 6.0
    out[0, 1] = (3.0 * t * t * t - 6.0 * t * t + 4.0) / 6.0
    out[0, 2] = (3.0 * s * s * s - 6.0 * s * s + 4.0) / 6.0
    out[0, 3] = t * t * t / 6.0
    out[1, 0] = -0.5 * s * s
    out[1, 1] = 1.5 * t * t - 2.0 * t
    out[1, 2] = 2.0 * s - 1.5 * s * s
    out[1, 3] = 0.5 * t * t
    out[2, 0] = s
    out[2, 1] = 3.0 * t - 2.0
    out[2, 2] = 3.0 * s - 2.0
    out[2, 3] = t


@njit(cache=True, nogil=True)
def cell_sums(
    first: Indices,
    weights: Matrix,
    spacing: Vector,
    coefficients: Matrix,
    order: Vector,
    out: Vector,
) -> None:
    """Fill one derivative of the potentials (k,) from the 64 coefficients after `first` (3,)."""
    ox, oy, oz = int(order[0]), int(order[1]), int(order[2])
    scale = spacing[0] ** -ox * spacing[1] ** -oy * spacing[2] ** -oz
    out[:] = 0.0
    for i in range(4):
        for j in range(4):
            plane = scale * weights[0, ox, i] * weights[1, oy, j]
            for m in range(4):
                weight = plane * weights[2, oz, m]
                for k in range(out.shape[0]):
                    out[k] += weight * coefficients[first[0] + i, first[1] + j, first[2] + m, k]


@njit(cache=True, nogil=True)
def potential_sums(
    cells: Vectors, spacing: Vector, coefficients: Matrix, orders: Matrix, out: Matrix
) -> None:
    """Fill derivatives of the potentials (p, r, k) at points given in cells (p, 3).

    `coefficients` are (x, y, z, k); `orders` (r, 3) tell how often each row derives along each
    axis.
    """
    weights = np.empty((3, 3, 4))
    for p in range(cells.shape[0]):
        first = np.empty(3, np.int32)
        for axis in range(3):
            cell = min(max(int(np.floor(cells[p, axis])), 0), coefficients.shape[axis] - 4)
            first[axis] = cell
            spline_weights(cells[p, axis] - cell, weights[axis])
        for r in range(orders.shape[0]):
            cell_sums(first, weights, spacing, coefficients, orders[r], out[p, r])
