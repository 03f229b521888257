"""A way without the wiggles that a grid puts into it, kept as far from the wall as it was."""

from collections.abc import Callable
from typing import Final

import numpy as np

from meshes.arrays import Vectors

# The most first: a way is relaxed as far as its room allows. Each round draws every point half of
# the way towards the middle of its neighbours, so 64 rounds even out waves of about ten steps.
_ROUNDS: Final = (64, 48, 32, 24, 16, 12, 8, 6, 4, 3, 2, 1)


def smoothed_way(points: Vectors, room: Callable[[Vectors], float]) -> Vectors:
    """Return a way with the same ends, evened out as far as its certain room is kept.

    Parameters
    ----------
    points : ndarray, shape (p, 3)
        About equally far apart, mm.
    room : callable
        Returns the room beside the swimmer that is certain anywhere along a way, mm.

    Returns
    -------
    ndarray, shape (p, 3)
        Its certain room is no less than that of `points`, which come back where nothing helps.
    """
    least = room(points)
    for n_rounds in _ROUNDS:
        candidate = _relaxed(points, n_rounds)
        if room(candidate) >= least:
            return candidate
    return points


def _relaxed(points: Vectors, n_rounds: int) -> Vectors:
    """Return the way after rounds of drawing inner points towards their neighbours."""
    way = points.copy()
    for _ in range(n_rounds):
        middle = 0.5 * (way[:-2] + way[2:])
        way[1:-1] = 0.5 * (way[1:-1] + middle)
    return np.ascontiguousarray(way)
