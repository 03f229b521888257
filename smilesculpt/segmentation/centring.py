"""The arch curve moved to the middle of the crowns."""

import numpy as np
from scipy.ndimage import gaussian_filter1d

from meshes.arrays import Vector, Vectors
from smilesculpt.segmentation.arch_curve import STEP, ArchCurve, fit_arch_curve
from smilesculpt.segmentation.panorama import outline

_SMOOTH = 4.0
_FARTHEST = 3.0


def centred_arch_curve(points: Vectors, area: Vector, tips: Vectors) -> ArchCurve:
    """Return the curve through the middle between labial and lingual sides of the crowns.

    The curve that is fitted to the tops runs too far inside at the last molars, whose tops
    are low; their crowns would be cut off.

    Parameters
    ----------
    points : ndarray, shape (n, 3)
        Vertices in the working frame, mm.
    area : ndarray, shape (n,)
        mm^2.
    tips : ndarray, shape (t, 3)
        Cusp tips in the working frame, mm.
    """
    curve = fit_arch_curve(points, area, tips)
    crowns = outline(curve.places(points))
    shift = gaussian_filter1d(np.clip(crowns.middle, -_FARTHEST, _FARTHEST), _SMOOTH / STEP)
    return curve.shifted(shift)
