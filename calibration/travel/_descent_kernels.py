"""Compiled loop behind calibration.travel.descent: steps in units of nodes, no checks."""

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Indices, Vector, Vectors


@njit(cache=True)
def _time_and_slope(
    times: AnyArray, at: Vector, source: Vector, slow: float, slope: Vector
) -> float:
    """Return the travel time at a place between nodes and fill its slope; infinity beside walls.

    The cone around the source is taken exactly, only the smooth rest is interpolated.
    """
    i = min(max(int(at[0]), 0), times.shape[0] - 2)
    j = min(max(int(at[1]), 0), times.shape[1] - 2)
    k = min(max(int(at[2]), 0), times.shape[2] - 2)
    u, v, w = at[0] - i, at[1] - j, at[2] - k
    rest = 0.0
    slope[:] = 0.0
    for corner in range(8):
        a, b, c = corner & 1, (corner >> 1) & 1, corner >> 2
        time = times[i + a, j + b, k + c]
        if time == np.inf:
            return np.inf
        dx, dy, dz = i + a - source[0], j + b - source[1], k + c - source[2]
        value = time - slow * np.sqrt(dx * dx + dy * dy + dz * dz)
        x = u if a else 1.0 - u
        y = v if b else 1.0 - v
        z = w if c else 1.0 - w
        rest += x * y * z * value
        slope[0] += (y * z if a else -y * z) * value
        slope[1] += (x * z if b else -x * z) * value
        slope[2] += (x * y if c else -x * y) * value
    dx, dy, dz = at[0] - source[0], at[1] - source[1], at[2] - source[2]
    r = np.sqrt(dx * dx + dy * dy + dz * dz)
    if r > 0.0:
        slope[0] += slow * dx / r
        slope[1] += slow * dy / r
        slope[2] += slow * dz / r
    return float(rest + slow * r)


@njit(cache=True)
def _stepped(
    times: AnyArray, at: Vector, source: Vector, slow: float, length: float, out: Vector
) -> float:
    """Step down the slope (midpoint rule) and return the time there; infinity where it cannot."""
    slope = np.empty(3)
    if _time_and_slope(times, at, source, slow, slope) == np.inf:
        return np.inf
    for half in (0.5, 1.0):
        norm = np.sqrt(slope[0] * slope[0] + slope[1] * slope[1] + slope[2] * slope[2])
        if norm == 0.0:
            return np.inf
        for axis in range(3):
            out[axis] = at[axis] - half * length * slope[axis] / norm
            if out[axis] < 0.0 or out[axis] > times.shape[axis] - 1:
                return np.inf
        time = _time_and_slope(times, out, source, slow, slope)
        if time == np.inf:
            return np.inf
    return time


@njit(cache=True)
def _lowest_node(times: AnyArray, at: Vector, out: Vector) -> float:
    """Find the node of least time among those around a place and their neighbours."""
    best = np.inf
    for i in range(max(int(at[0]) - 1, 0), min(int(at[0]) + 3, times.shape[0])):
        for j in range(max(int(at[1]) - 1, 0), min(int(at[1]) + 3, times.shape[1])):
            for k in range(max(int(at[2]) - 1, 0), min(int(at[2]) + 3, times.shape[2])):
                # One step along an axis, so that no wall is crossed at a corner.
                away = abs(i - at[0]) + abs(j - at[1]) + abs(k - at[2])
                if away <= 1.5 and times[i, j, k] < best:
                    best = times[i, j, k]
                    out[0], out[1], out[2] = i, j, k
    return best


@njit(cache=True)
def descended(
    times: AnyArray, start: Vector, source: Vector, slow: float, step: float, path: Vectors
) -> Indices:
    """Fill `path` from `start` down to the source; return how many points, and 1 if it came there.

    Every step lowers the travel time, so the walk ends; it does not ask whether a slope is zero.
    """
    at = start.copy()
    after = np.empty(3)
    slope = np.empty(3)
    time = _time_and_slope(times, at, source, slow, slope)
    n = 0
    while n < path.shape[0]:
        path[n] = at
        n += 1
        away = np.sqrt(((at - source) ** 2).sum())
        if away <= 1.0:
            return np.array([n, 1], np.int32)
        after_time = _stepped(times, at, source, slow, step, after)
        if not after_time < time:
            after_time = _lowest_node(times, at, after)
            if not after_time < time:
                return np.array([n, 0], np.int32)
        time = after_time
        at[:] = after
    return np.array([n, 0], np.int32)
