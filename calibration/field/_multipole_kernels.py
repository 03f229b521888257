"""Compiled loops behind calibration.field.multipole: metres, no checks."""

import numpy as np
from numba import njit

from meshes.arrays import Indices, Matrix, Vector, Vectors


@njit(cache=True)
def legendre_slopes(cosine: float, first: Vector, second: Vector) -> None:
    """Fill P_n'(cosine) and P_n''(cosine) for n = 0 .. len - 1.

    The derivatives are Gegenbauer polynomials and obey three-term recurrences of their own.
    """
    order = first.shape[0]
    first[0] = 0.0
    second[0] = 0.0
    first[1] = 1.0
    second[1] = 0.0
    if order > 2:
        first[2] = 3.0 * cosine
        second[2] = 3.0
    for n in range(2, order - 1):
        first[n + 1] = ((2 * n + 1) * cosine * first[n] - (n + 1) * first[n - 1]) / n
        second[n + 1] = ((2 * n + 1) * cosine * second[n] - (n + 2) * second[n - 1]) / (n - 1)


@njit(cache=True)
def actuation(
    points: Vectors,
    coil_index: Indices,
    positions: Vectors,
    axes: Vectors,
    inner: Matrix,
    outer: Matrix,
    out: Matrix,
) -> None:
    """Add each source's field and gradient rows to the column of its coil.

    `out` is (p, 3 or 8, k + 1) of zeros: 3 rows are the field alone, 8 add dBx/dx, dBx/dy,
    dBx/dz, dBy/dy, dBy/dz; the last column takes the offset. With radial unit vector e and axis z
    an outer term is B r^-(n+2) (P'_{n+1} e - P'_n z), an inner one A r^(n-1) (P'_{n-1} e - P'_n z);
    their gradients are B r^-(n+3) (or A r^(n-2)) times
    P'_m I - P''_l e e + P''_m (e z + z e) - P''_n z z, with m = n+1, l = n+2 (or n-1, n-2).
    """
    n_inner, n_outer = inner.shape[1], outer.shape[1]
    n_slopes = max(n_inner + 1, n_outer + 3)
    first = np.empty(n_slopes)
    second = np.empty(n_slopes)
    with_gradient = out.shape[1] == 8
    last = out.shape[2] - 1
    for p in range(points.shape[0]):
        for s in range(coil_index.shape[0]):
            k = coil_index[s] if coil_index[s] >= 0 else last
            dx = points[p, 0] - positions[s, 0]
            dy = points[p, 1] - positions[s, 1]
            dz = points[p, 2] - positions[s, 2]
            r = np.sqrt(dx * dx + dy * dy + dz * dz)
            ex, ey, ez = dx / r, dy / r, dz / r
            zx, zy, zz = axes[s, 0], axes[s, 1], axes[s, 2]
            legendre_slopes(ex * zx + ey * zy + ez * zz, first, second)
            # Sums over the orders of the factors of e, z and of the gradient's four terms.
            along_e = 0.0
            along_z = 0.0
            unit = 0.0
            ee = 0.0
            e_z = 0.0
            z_z = 0.0
            power = 1.0 / (r * r * r)
            for n in range(1, n_outer + 1):
                b = outer[s, n - 1] * power
                along_e += b * first[n + 1]
                along_z -= b * first[n]
                power /= r
                b /= r
                unit += b * first[n + 1]
                ee -= b * second[n + 2]
                e_z += b * second[n + 1]
                z_z -= b * second[n]
            power = 1.0
            for n in range(1, n_inner + 1):
                a = inner[s, n - 1] * power
                along_e += a * first[n - 1]
                along_z -= a * first[n]
                power *= r
                a /= r
                unit += a * first[n - 1]
                ee -= a * second[max(n - 2, 0)]
                e_z += a * second[n - 1]
                z_z -= a * second[n]
            out[p, 0, k] += along_e * ex + along_z * zx
            out[p, 1, k] += along_e * ey + along_z * zy
            out[p, 2, k] += along_e * ez + along_z * zz
            if with_gradient:
                out[p, 3, k] += unit + ee * ex * ex + 2.0 * e_z * ex * zx + z_z * zx * zx
                out[p, 4, k] += ee * ex * ey + e_z * (ex * zy + zx * ey) + z_z * zx * zy
                out[p, 5, k] += ee * ex * ez + e_z * (ex * zz + zx * ez) + z_z * zx * zz
                out[p, 6, k] += unit + ee * ey * ey + 2.0 * e_z * ey * zy + z_z * zy * zy
                out[p, 7, k] += ee * ey * ez + e_z * (ey * zz + zy * ez) + z_z * zy * zz
