"""Places that changed as few ranges, as a graphics card takes them."""

import numpy as np

from meshes.arrays import Indices
from meshes.brushes._range_kernels import runs
from meshes.picking._picking_tree_kernels import LEAF_SIZE

DirtyRange = tuple[int, int]
"""First vertex and number of vertices that changed."""

_GAP = 64
"""Ranges closer than this are sent as one: a call costs more than the bytes between."""

_MOST = 32
"""More ranges than this are joined at their narrowest gaps: numbers in no order make thousands."""


def ranges_of(places: Indices) -> tuple[DirtyRange, ...]:
    """Return few ranges that cover ascending places; some others may lie between."""
    return _ranges(places, _GAP)


def ranges_of_leaves(leaves: Indices, n_vertices: int) -> tuple[DirtyRange, ...]:
    """Return few ranges that cover the vertices of ascending leaves, in the brush's numbers."""
    ranges = _ranges(leaves, _GAP // LEAF_SIZE)
    return tuple(
        (first * LEAF_SIZE, min(count * LEAF_SIZE, n_vertices - first * LEAF_SIZE))
        for first, count in ranges
    )


def _ranges(places: Indices, gap: int) -> tuple[DirtyRange, ...]:
    firsts, lasts = runs(places, gap)
    if len(firsts) > _MOST:
        widest = np.argsort(lasts[:-1] - firsts[1:], kind="stable")[: _MOST - 1]
        breaks = np.sort(widest)
        firsts = firsts[np.concatenate([[0], breaks + 1])]
        lasts = lasts[np.concatenate([breaks, [len(lasts) - 1]])]
    pairs = zip(firsts.tolist(), lasts.tolist(), strict=True)
    return tuple((first, last - first + 1) for first, last in pairs)
