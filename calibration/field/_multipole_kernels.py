"""Compiled loops behind calibration.field.multipole: metres, no checks.

Points go in blocks: each step is a plain loop over the points of a block, which compilers turn
into vector instructions. The scratch of a block has a row for each of the numbers below.
"""

import numpy as np
from numba import njit

from meshes.arrays import Indices, Matrix, Vector, Vectors

BLOCK = 64
# 1/r, the unit vector e from the source, its cosine c to the axis z, the power of r in use.
_Q, _EX, _EY, _EZ, _C, _POWER = 0, 1, 2, 3, 4, 5
# P' and P'' at c of the orders that a term needs, the lowest first.
_F0, _F1, _S0, _S1, _S2 = 6, 7, 8, 9, 10
# Sums over the orders: factors of e and z of the field; of I, ee, ez + ze and zz of the gradient.
_ALONG_E, _ALONG_Z, _UNIT, _EE, _E_Z, _Z_Z = 11, 12, 13, 14, 15, 16
_N_ROWS = 17


@njit(cache=True, error_model="numpy")
def _seen_from(points: Vectors, position: Vector, axis: Vector, w: Matrix) -> None:
    """Set what all terms of a source share, and empty the sums."""
    ox, oy, oz = position[0], position[1], position[2]
    zx, zy, zz = axis[0], axis[1], axis[2]
    for i in range(points.shape[1]):
        dx = points[0, i] - ox
        dy = points[1, i] - oy
        dz = points[2, i] - oz
        q = 1.0 / np.sqrt(dx * dx + dy * dy + dz * dz)
        w[_Q, i] = q
        w[_EX, i] = dx * q
        w[_EY, i] = dy * q
        w[_EZ, i] = dz * q
        w[_C, i] = dx * q * zx + dy * q * zy + dz * q * zz
        w[_ALONG_E, i] = 0.0
        w[_ALONG_Z, i] = 0.0
        w[_UNIT, i] = 0.0
        w[_EE, i] = 0.0
        w[_E_Z, i] = 0.0
        w[_Z_Z, i] = 0.0


@njit(cache=True, error_model="numpy")
def _add_outer(outer: Vector, n_points: int, w: Matrix) -> None:
    """Add terms B r^-(n+2) (P'_{n+1} e - P'_n z) and their gradients to the sums.

    The derivatives of Legendre's polynomials obey three-term recurrences of their own.
    """
    for i in range(n_points):
        w[_POWER, i] = w[_Q, i] * w[_Q, i] * w[_Q, i]
        w[_F0, i] = 1.0
        w[_F1, i] = 3.0 * w[_C, i]
        w[_S0, i] = 0.0
        w[_S1, i] = 3.0
        w[_S2, i] = 15.0 * w[_C, i]
    for n in range(1, outer.shape[0] + 1):
        up_f, down_f = (2 * n + 3) / (n + 1), (n + 2) / (n + 1)
        up_s, down_s = (2 * n + 5) / (n + 1), (n + 4) / (n + 1)
        for i in range(n_points):
            f0, f1 = w[_F0, i], w[_F1, i]
            s0, s1, s2 = w[_S0, i], w[_S1, i], w[_S2, i]
            b = outer[n - 1] * w[_POWER, i]
            w[_ALONG_E, i] += b * f1
            w[_ALONG_Z, i] -= b * f0
            b *= w[_Q, i]
            w[_UNIT, i] += b * f1
            w[_EE, i] -= b * s2
            w[_E_Z, i] += b * s1
            w[_Z_Z, i] -= b * s0
            w[_POWER, i] *= w[_Q, i]
            w[_F0, i] = f1
            w[_F1, i] = up_f * w[_C, i] * f1 - down_f * f0
            w[_S0, i] = s1
            w[_S1, i] = s2
            w[_S2, i] = up_s * w[_C, i] * s2 - down_s * s1


@njit(cache=True, error_model="numpy")
def _add_inner(inner: Vector, n_points: int, w: Matrix) -> None:
    """Add terms A r^(n-1) (P'_{n-1} e - P'_n z) and their gradients to the sums.

    The power kept is r^(n-2), as the gradient of the first order vanishes with its factors.
    """
    for i in range(n_points):
        w[_POWER, i] = w[_Q, i]
        w[_F0, i] = 0.0
        w[_F1, i] = 1.0
        w[_S0, i] = 0.0
        w[_S1, i] = 0.0
        w[_S2, i] = 0.0
    for n in range(1, inner.shape[0] + 1):
        up_f, down_f = (2 * n + 1) / n, (n + 1) / n
        for i in range(n_points):
            f0, f1 = w[_F0, i], w[_F1, i]
            s0, s1, s2 = w[_S0, i], w[_S1, i], w[_S2, i]
            a = inner[n - 1] * w[_POWER, i]
            w[_UNIT, i] += a * f0
            w[_EE, i] -= a * s0
            w[_E_Z, i] += a * s1
            w[_Z_Z, i] -= a * s2
            a /= w[_Q, i]
            w[_ALONG_E, i] += a * f0
            w[_ALONG_Z, i] -= a * f1
            w[_POWER, i] /= w[_Q, i]
            w[_F0, i] = f1
            w[_F1, i] = up_f * w[_C, i] * f1 - down_f * f0
            w[_S0, i] = s1
            w[_S1, i] = s2
            # From P''_2 = 3 on; P''_{n+1} = P''_{n-1} + (2n+1) P'_n has no division by n - 1.
            w[_S2, i] = s1 + (2 * n + 1) * f1


@njit(cache=True, error_model="numpy")
def _add_to_coil(axis: Vector, w: Matrix, total: Matrix) -> None:
    """Add the field of a source, and its gradient where `total` has 8 rows."""
    zx, zy, zz = axis[0], axis[1], axis[2]
    for i in range(total.shape[1]):
        e, z = w[_ALONG_E, i], w[_ALONG_Z, i]
        total[0, i] += e * w[_EX, i] + z * zx
        total[1, i] += e * w[_EY, i] + z * zy
        total[2, i] += e * w[_EZ, i] + z * zz
    if total.shape[0] == 3:
        return
    for i in range(total.shape[1]):
        ex, ey, ez = w[_EX, i], w[_EY, i], w[_EZ, i]
        gx, hx = w[_EE, i] * ex + w[_E_Z, i] * zx, w[_E_Z, i] * ex + w[_Z_Z, i] * zx
        gy, hy = w[_EE, i] * ey + w[_E_Z, i] * zy, w[_E_Z, i] * ey + w[_Z_Z, i] * zy
        total[3, i] += w[_UNIT, i] + gx * ex + hx * zx
        total[4, i] += gx * ey + hx * zy
        total[5, i] += gx * ez + hx * zz
        total[6, i] += w[_UNIT, i] + gy * ey + hy * zy
        total[7, i] += gy * ez + hy * zz


@njit(cache=True, error_model="numpy")
def actuation(
    points: Vectors,
    coil_index: Indices,
    positions: Vectors,
    axes: Vectors,
    inner: Matrix,
    outer: Matrix,
    out: Matrix,
) -> None:
    """Set the field and gradient rows that each coil makes at 1 A.

    `out` is (p, 3 or 8, k + 1): 3 rows are the field alone, 8 add dBx/dx, dBx/dy, dBx/dz, dBy/dy,
    dBy/dz; the last column takes the offset. With radial unit vector e and axis z, the gradient of
    an outer term is B r^-(n+3), of an inner one A r^(n-2), times
    P'_m I - P''_l e e + P''_m (e z + z e) - P''_n z z, with m = n+1, l = n+2 (or n-1, n-2).
    """
    n_rows, n_columns = out.shape[1], out.shape[2]
    block = np.empty((3, BLOCK))
    scratch = np.empty((_N_ROWS, BLOCK))
    totals = np.empty((n_columns, n_rows, BLOCK))
    for start in range(0, points.shape[0], BLOCK):
        n = min(BLOCK, points.shape[0] - start)
        for i in range(n):
            for a in range(3):
                block[a, i] = points[start + i, a]
        totals[:] = 0.0
        for s in range(coil_index.shape[0]):
            k = coil_index[s] if coil_index[s] >= 0 else n_columns - 1
            _seen_from(block[:, :n], positions[s], axes[s], scratch)
            _add_outer(outer[s], n, scratch)
            if inner.shape[1] > 0:
                _add_inner(inner[s], n, scratch)
            _add_to_coil(axes[s], scratch, totals[k][:, :n])
        for i in range(n):
            for row in range(n_rows):
                for k in range(n_columns):
                    out[start + i, row, k] = totals[k, row, i]
