"""Compiled loops behind calibration.fitting.joint_fit: sums over each sensor's rows, no checks."""

from numba import njit

from meshes.arrays import Indices, Matrix, Vector, Vectors


@njit(cache=True, nogil=True)
def sensor_sums(
    design: Matrix, readings: Vectors, weights: Vector, first: Indices, out: Matrix
) -> None:
    """Add for each sensor weight * design' [design, reading], `out` (g, 4, 7) of zeros."""
    for sensor in range(first.shape[0] - 1):
        for i in range(first[sensor], first[sensor + 1]):
            for a in range(4):
                scaled = weights[i] * design[i, a]
                for b in range(4):
                    out[sensor, a, b] += scaled * design[i, b]
                for c in range(3):
                    out[sensor, a, 4 + c] += scaled * readings[i, c]


@njit(cache=True, nogil=True)
def seen_slopes(
    slopes: Matrix,
    design: Matrix,
    maps: Matrix,
    roots: Vector,
    first: Indices,
    seen: Matrix,
    shared: Matrix,
) -> None:
    """Turn slopes of the field into slopes of the readings, and add them up by sensor.

    `slopes` (m, 3, n), `maps` (g, 4, 3), `roots` (m,) square roots of weights; `seen` (m, 3, n)
    takes root * slope of reading c; `shared` (g, 4, 3, n) of zeros takes design' weight slope.
    """
    n = slopes.shape[2]
    for sensor in range(first.shape[0] - 1):
        for i in range(first[sensor], first[sensor + 1]):
            for c in range(3):
                x = maps[sensor, 0, c] * roots[i]
                y = maps[sensor, 1, c] * roots[i]
                z = maps[sensor, 2, c] * roots[i]
                for q in range(n):
                    seen[i, c, q] = x * slopes[i, 0, q] + y * slopes[i, 1, q] + z * slopes[i, 2, q]
                for a in range(4):
                    scaled = design[i, a] * roots[i]
                    for q in range(n):
                        shared[sensor, a, c, q] += scaled * seen[i, c, q]
