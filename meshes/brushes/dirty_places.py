"""What a stroke changed, in the numbers of the brush: few runs, for whoever draws in that order."""

import numpy as np

from meshes.arrays import Indices
from meshes.brushes._surface_kernels import DIRTY
from meshes.brushes.surface import DirtyRange, SculptSurface

_GAP = 64
"""Ranges closer than this are sent as one: a call costs more than the bytes between."""

_MOST = 32
"""More ranges than this are joined at their narrowest gaps."""


def take_dirty_places(surface: SculptSurface) -> tuple[DirtyRange, ...]:
    """Return the places whose points and normals changed since the last call, ascending.

    As `SculptSurface.take_dirty`, but in the numbers of `surface.numbering`.
    """
    n_dirty = int(surface.work.counts[DIRTY])
    dirty = np.sort(surface.work.dirty[:n_dirty])
    surface.work.is_dirty[dirty] = False
    surface.work.counts[DIRTY] = 0
    return ranges_of(dirty)


def ranges_of(places: Indices) -> tuple[DirtyRange, ...]:
    """Return few ranges that cover ascending places; some others may lie between."""
    if len(places) == 0:
        return ()
    gaps = np.diff(places)
    wide = np.flatnonzero(gaps > _GAP)
    if len(wide) >= _MOST:
        wide = wide[np.argsort(-gaps[wide], kind="stable")[: _MOST - 1]]
    breaks = np.sort(wide)
    firsts = places[np.concatenate([[0], breaks + 1])]
    lasts = places[np.concatenate([breaks, [len(places) - 1]])]
    pairs = zip(firsts.tolist(), lasts.tolist(), strict=True)
    return tuple((first, last - first + 1) for first, last in pairs)
