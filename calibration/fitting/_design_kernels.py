"""Compiled loops behind calibration.fitting.source_set: slopes of fields; metres, no checks."""

import numpy as np
from numba import njit

from meshes.arrays import Matrix, Vector, Vectors


@njit(cache=True, nogil=True)
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


@njit(cache=True, nogil=True)
def source_slopes(
    points: Vectors,
    drives: Matrix,
    positions: Vectors,
    tangents: Matrix,
    outer: Matrix,
    powers: Matrix,
    out: Matrix,
) -> None:
    """Fill the slopes of the field with respect to each source's parameters.

    `drives` (m, s) is the current of each source in each row; `tangents` (s, 3, 3) holds two unit
    vectors across the axis, then the axis; `powers` (s, o) turns scaled coefficients into B_n.
    `out` (m, 3, s * (5 + o)): by position (3), by turning the axis to each tangent (2), by scaled
    coefficient (o), in T per metre, radian and unit. See `actuation` for the formulas.
    """
    n_orders = outer.shape[1]
    width = 5 + n_orders
    first = np.empty(n_orders + 3)
    second = np.empty(n_orders + 3)
    for i in range(points.shape[0]):
        for s in range(positions.shape[0]):
            at = s * width
            drive = drives[i, s]
            if drive == 0.0:
                out[i, :, at : at + width] = 0.0
                continue
            dx = points[i, 0] - positions[s, 0]
            dy = points[i, 1] - positions[s, 1]
            dz = points[i, 2] - positions[s, 2]
            r = np.sqrt(dx * dx + dy * dy + dz * dz)
            e = (dx / r, dy / r, dz / r)
            z = (tangents[s, 2, 0], tangents[s, 2, 1], tangents[s, 2, 2])
            c = e[0] * z[0] + e[1] * z[1] + e[2] * z[2]
            legendre_slopes(c, first, second)
            unit, ee, ez, zz, turn_e, turn_z, tilt = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
            power = drive / (r * r * r)
            for n in range(1, n_orders + 1):
                scaled = powers[s, n - 1] * power
                for a in range(3):
                    out[i, a, at + 4 + n] = scaled * (first[n + 1] * e[a] - first[n] * z[a])
                b = outer[s, n - 1] * scaled
                turn_e += b * second[n + 1]
                turn_z -= b * second[n]
                tilt -= b * first[n]
                power /= r
                b /= r
                unit += b * first[n + 1]
                ee -= b * second[n + 2]
                ez += b * second[n + 1]
                zz -= b * second[n]
            for a in range(3):
                for j in range(3):
                    slope = ee * e[a] * e[j] + ez * (e[a] * z[j] + z[a] * e[j]) + zz * z[a] * z[j]
                    if a == j:
                        slope += unit
                    out[i, a, at + j] = -slope
            for j in range(2):
                t = (tangents[s, j, 0], tangents[s, j, 1], tangents[s, j, 2])
                dc = e[0] * t[0] + e[1] * t[1] + e[2] * t[2]
                for a in range(3):
                    out[i, a, at + 3 + j] = dc * (turn_e * e[a] + turn_z * z[a]) + tilt * t[a]
