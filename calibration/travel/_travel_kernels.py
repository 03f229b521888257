"""Compiled loops behind calibration.travel.travel_time.

Arrays carry a border of one forbidden node on each side, so that no neighbour lies outside.
A tile is a block of TILE^3 nodes. Tiles of one colour of a checkerboard share no face: a phase
works on tiles of one colour at once, each reads only itself and tiles at rest, and so the result
does not depend on how many threads share the phase.
"""

import numpy as np
from numba import config, njit, prange

from meshes.arrays import AnyArray, Indices, Mask, Matrix, Vector

# OpenMP first: with TBB first, numba warns on systems whose TBB is older than it likes.
config.THREADING_LAYER_PRIORITY = ["omp", "tbb", "workqueue"]  # type: ignore[attr-defined]

TILE = 16
"""Nodes along the edge of a tile: its times and speeds fit into the cache."""

# A gain below this share of the value is rounding, not news.
_NEWS = 1.0 - 1e-13


@njit(cache=True)
def _effective(
    times: AnyArray, at: tuple[int, int, int], axis: int, d: float, r: float, slow: float, h: float
) -> tuple[float, float]:
    """Return the better neighbour along an axis: its value freed of the source's part, and as is.

    The travel time is split into T0 = slow * r, exact near the source, and a smooth rest. The
    slope of T0 is taken exactly, only that of the rest from the neighbour.
    """
    i, j, k = at
    if axis == 0:
        before, after = times[i - 1, j, k], times[i + 1, j, k]
    elif axis == 1:
        before, after = times[i, j - 1, k], times[i, j + 1, k]
    else:
        before, after = times[i, j, k - 1], times[i, j, k + 1]
    if slow == 0.0:
        return (before, before) if before <= after else (after, after)
    slope = d / r if r > 0.0 else 0.0
    near = before + slow * (r - np.sqrt(max(r * r - 2.0 * h * d + h * h, 0.0)) - h * slope)
    far = after + slow * (r - np.sqrt(max(r * r + 2.0 * h * d + h * h, 0.0)) + h * slope)
    return (near, before) if near <= far else (far, after)


@njit(cache=True)
def _solved(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float], cost: float
) -> float:
    """Return the time of a node from its three neighbours (Godunov's upwind scheme).

    Each is (value freed of the source's part, value as is). A time must exceed each neighbour
    that it was made from; so no two nodes can lower each other in a circle.
    """
    if b[0] < a[0]:
        a, b = b, a
    if c[0] < a[0]:
        a, c = c, a
    if c[0] < b[0]:
        b, c = c, b
    time = a[0] + cost
    if time <= a[1]:
        time = a[1] + cost
    if time <= b[0]:
        return time
    gap = a[0] - b[0]
    inside = 2.0 * cost * cost - gap * gap
    if inside >= 0.0:
        two = 0.5 * (a[0] + b[0] + np.sqrt(inside))
        if two > a[1] and two > b[1]:
            time = two
    if time <= c[0]:
        return time
    # Sums relative to the smallest: the squares would cancel otherwise.
    p, q = b[0] - a[0], c[0] - a[0]
    inside = (p + q) * (p + q) - 3.0 * (p * p + q * q - cost * cost)
    if inside >= 0.0:
        three = a[0] + (p + q + np.sqrt(inside)) / 3.0
        if three > a[1] and three > b[1] and three > c[1]:
            time = three
    return time


@njit(cache=True)
def _node_time(
    times: AnyArray, speed: AnyArray, at: tuple[int, int, int], source: Vector, numbers: Vector
) -> float:
    """Return what the neighbours of a node make of its time; `numbers` are spacing, slowness."""
    h, slow = numbers[0], numbers[1]
    dx, dy, dz = h * (at[0] - source[0]), h * (at[1] - source[1]), h * (at[2] - source[2])
    r = np.sqrt(dx * dx + dy * dy + dz * dz)
    a = _effective(times, at, 0, dx, r, slow, h)
    b = _effective(times, at, 1, dy, r, slow, h)
    c = _effective(times, at, 2, dz, r, slow, h)
    if a[1] == np.inf and b[1] == np.inf and c[1] == np.inf:
        return np.inf
    cost = h / speed[at]
    time = _solved(a, b, c, cost)
    if slow == 0.0 or min(abs(dx), abs(dy), abs(dz)) >= 0.5 * h:
        return time
    # In the plane of nodes nearest to the source both neighbours across it are later; the slope
    # across is that of the cone.
    never = (np.inf, np.inf)
    left = cost * cost
    if abs(dx) < 0.5 * h and a[1] >= time:
        a, left = never, left - (h * slow * dx / r) ** 2
    if abs(dy) < 0.5 * h and b[1] >= time:
        b, left = never, left - (h * slow * dy / r) ** 2
    if abs(dz) < 0.5 * h and c[1] >= time:
        c, left = never, left - (h * slow * dz / r) ** 2
    if left <= 0.0 or (a[1] == np.inf and b[1] == np.inf and c[1] == np.inf):
        return time
    return min(time, _solved(a, b, c, np.sqrt(left)))


@njit(cache=True)
def _unlock(locked: Mask, i: int, j: int, k: int) -> None:
    """Let the neighbours of a node be looked at again."""
    locked[i - 1, j, k] = False
    locked[i + 1, j, k] = False
    locked[i, j - 1, k] = False
    locked[i, j + 1, k] = False
    locked[i, j, k - 1] = False
    locked[i, j, k + 1] = False


@njit(cache=True)
def _sweep(
    times: AnyArray,
    speed: AnyArray,
    locked: Mask,
    box: Indices,
    order: int,
    source: Vector,
    numbers: Vector,
    lowest: Vector,
) -> bool:
    """Go once through a tile in one of eight orders; `lowest` gathers gains at its six faces."""
    gained = False
    ni, nj, nk = box[3] - box[0], box[4] - box[1], box[5] - box[2]
    for p in range(ni):
        i = box[0] + p if order & 1 == 0 else box[3] - 1 - p
        for q in range(nj):
            j = box[1] + q if order & 2 == 0 else box[4] - 1 - q
            for s in range(nk):
                k = box[2] + s if order & 4 == 0 else box[5] - 1 - s
                if locked[i, j, k]:
                    continue
                locked[i, j, k] = True
                if speed[i, j, k] <= 0.0:
                    continue
                time = _node_time(times, speed, (i, j, k), source, numbers)
                if time < times[i, j, k] * _NEWS:
                    times[i, j, k] = time
                    gained = True
                    _unlock(locked, i, j, k)
                    _note(lowest, box, (i, j, k), time)
    return gained


@njit(cache=True)
def _note(lowest: Vector, box: Indices, at: tuple[int, int, int], time: float) -> None:
    """Keep the lowest gain at each face of a tile that a node lies on."""
    for axis in range(3):
        if at[axis] == box[axis]:
            lowest[2 * axis] = min(lowest[2 * axis], time)
        if at[axis] == box[3 + axis] - 1:
            lowest[2 * axis + 1] = min(lowest[2 * axis + 1], time)


@njit(cache=True, parallel=True)
def work_on_tiles(
    times: AnyArray,
    speed: AnyArray,
    locked: Mask,
    boxes: Indices,
    source: Vector,
    numbers: Vector,
    lowest: Matrix,
) -> None:
    """Bring tiles of one colour to rest; row t of `lowest` tells what changed at the faces of t."""
    for t in prange(boxes.shape[0]):
        order = 0
        # A gain unlocks the nodes around it, so one idle sweep means that all are at rest.
        while _sweep(times, speed, locked, boxes[t], order, source, numbers, lowest[t]):
            order = (order + 3) % 8
