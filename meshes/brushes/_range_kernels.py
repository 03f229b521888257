"""Compiled loop behind meshes.brushes.ranges: where runs of places begin and end."""

import numpy as np
from numba import njit

from meshes.arrays import Indices


@njit(cache=True)
def runs(places: Indices, gap: int) -> tuple[Indices, Indices]:
    """Return the first and the last of each run of ascending places without a wider gap."""
    first, last = np.empty_like(places), np.empty_like(places)
    n_runs = 0
    for at in range(places.shape[0]):
        if at == 0 or places[at] - places[at - 1] > gap:
            first[n_runs] = places[at]
            n_runs += 1
        last[n_runs - 1] = places[at]
    return first[:n_runs], last[:n_runs]
