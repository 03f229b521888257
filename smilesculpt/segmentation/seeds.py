"""Vertices that surely belong to one tooth or surely to the gum."""

import numpy as np

from meshes.arrays import Indices, Mask, Vector
from smilesculpt.segmentation.arch_curve import STEP
from smilesculpt.segmentation.layout import Layout
from smilesculpt.segmentation.numbering import Span
from smilesculpt.segmentation.panorama import Panorama
from smilesculpt.segmentation.seams import seam_path

UNKNOWN = -1
GUM = 0

_MIDDLE = (0.2, 0.8)
_CROWN_TOP = 3.5
_LONGEST_CROWN = 11.5
_HALF_DEPTH = 6.0
_GUM_BESIDE = 9.5
_SEAM_REACH = 4
_LOWEST = 12.0


def find_seeds(layout: Layout, spans: tuple[Span, ...]) -> Indices:
    """Return for each vertex the number of its span from 1, 0 for gum, -1 for not known yet.

    Parameters
    ----------
    layout : Layout
    spans : tuple of Span
        In the order of the arch.
    """
    panorama, places = layout.panorama, layout.places
    along, height, column = places.along, places.height, places.column
    beside = np.abs(places.outwards - panorama.middle[column])
    out = np.full(len(along), UNKNOWN, dtype=np.int32)
    out[_gum(layout, spans, beside)] = GUM
    row = np.clip(np.rint(panorama.rows(places)), 0, 60).astype(np.int64)
    for number, span in enumerate(spans, start=1):
        left, right = (_cut(panorama, layout.profile.seam, at) for at in (span.start, span.end))
        width = np.maximum(right[row] - left[row], 4)
        share = (along / STEP - left[row]) / width
        inside = (share > _MIDDLE[0]) & (share < _MIDDLE[1]) & (beside < _HALF_DEPTH)
        inside &= height > -_LOWEST
        if not inside.any():
            continue
        top = float(np.percentile(height[inside], 99.0))
        out[inside & (height > top - _CROWN_TOP)] = number
    return out


def _cut(panorama: Panorama, seam: Vector, at: float) -> Indices:
    """Return the column of a cut in each row, along the seam nearest to it."""
    column = int(np.clip(round(at / STEP), 0, len(seam) - 1))
    first = max(column - _SEAM_REACH, 0)
    best = first + int(np.argmax(seam[first : column + _SEAM_REACH + 1]))
    return seam_path(panorama, best)


def _gum(layout: Layout, spans: tuple[Span, ...], beside: Vector) -> Mask:
    """Return what lies low, far beside the crowns, or between spans."""
    panorama, column = layout.panorama, layout.places.column
    n_columns = len(panorama.top)
    bare = np.ones(n_columns, dtype=bool)
    for span in spans:
        bare[max(int(span.start / STEP) - 4, 0) : int(span.end / STEP) + 5] = False
    low = layout.places.height < panorama.top[column] - _LONGEST_CROWN
    return np.asarray(low | (beside > _GUM_BESIDE) | bare[column])
