"""How far straight steps may go before a wall, by looking at many places on each."""

import numpy as np

from meshes.distance.bvh import bvh
from meshes.distance.signed_distance import signed_distances

N_LOOKS = 60


def free_shares(wall, least, before, after):
    """Return the share of each step up to where its distance from a closed wall is too small.

    What is too near at first may come no nearer.
    """
    tree = bvh(wall)
    floor = np.minimum(signed_distances(wall, before, tree=tree), least) - 1e-9

    def is_good(share):
        places = before + share[:, None] * (after - before)
        return signed_distances(wall, places, tree=tree) >= floor

    good, low, high = np.ones(len(before), dtype=bool), np.zeros(len(before)), np.ones(len(before))
    for look in np.arange(1, N_LOOKS + 1) / N_LOOKS:
        now_good = good & is_good(np.full(len(before), look))
        high[good & ~now_good] = look
        good = now_good
        low[good] = look
    for _ in range(30):
        middle = 0.5 * (low + high)
        inside = is_good(middle)
        low, high = np.where(inside, middle, low), np.where(inside, high, middle)
    return np.where(good, 1.0, low)
