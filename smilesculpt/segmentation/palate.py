"""A palate between the teeth: the one sign of an upper jaw that does not need the teeth."""

import numpy as np

from meshes.arrays import Vector, Vectors
from smilesculpt.segmentation.arch_curve import ArchCurve

_FROM_TEETH = 7.0
_RING = 3.0
_CELL = 2.0
_DOME = 1.5


def palate_share(points: Vectors, normals_up: Vector, outwards: Vector, curve: ArchCurve) -> float:
    """Return the share of the space inside the arch that a vaulted roof covers, 0 to 1.

    The floor of the mouth is seldom scanned, and on a plaster cast it is cut flat; only a roof
    that rises by 1.5 mm or more from beside the teeth towards the middle counts.

    Parameters
    ----------
    points : ndarray, shape (n, 3)
        Working frame, mm.
    normals_up : ndarray, shape (n,)
        Share of each normal out of the teeth.
    outwards : ndarray, shape (n,)
        Distance from the arch curve, mm.
    curve : ArchCurve
    """
    back = min(curve.points[0, 1], curve.points[-1, 1])
    inside = (outwards < -_FROM_TEETH) & (points[:, 1] < back) & (normals_up > 0.2)
    inside &= points[:, 2] < -2.0
    if inside.sum() < 20:
        return 0.0
    ring = inside & (outwards > -_FROM_TEETH - _RING)
    middle = inside & ~ring
    if not ring.any() or not middle.any():
        return 0.0
    rise = float(np.median(points[ring, 2]) - np.percentile(points[middle, 2], 10.0))
    cells = np.unique(np.floor(points[inside, :2] / _CELL).astype(np.int64), axis=0)
    space = _space(curve, back)
    covered = min(len(cells) * _CELL**2 / max(space, 1.0), 1.0)
    return covered if rise > _DOME else 0.0


def _space(curve: ArchCurve, back: float) -> float:
    """Return the area inside the arch that lies clear of the teeth, mm^2."""
    used = curve.points[curve.points[:, 1] < back]
    normal = np.stack([curve.tangents[:, 1], -curve.tangents[:, 0]], axis=1)
    inner = used - _FROM_TEETH * normal[curve.points[:, 1] < back]
    x, y = inner.T
    area = 0.5 * abs(float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum()))
    return area
