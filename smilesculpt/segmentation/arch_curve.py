"""The curve along which the teeth stand, and places along it."""

from dataclasses import dataclass

import numpy as np
from scipy.linalg import solveh_banded
from scipy.spatial import cKDTree

from meshes.arrays import Indices, Vector, Vectors
from smilesculpt.errors import NotAJawError

STEP = 0.25
"""Distance between samples of the curve, mm."""

_N_KNOTS = 80
_BELOW_TIPS = 4.0
_AROUND_TIPS = 5.0
_STIFFNESS = 6.0
_CAUCHY = 2.0
_BACK = 0.62
_EXTENSION = 6.0


@dataclass(frozen=True, slots=True, eq=False)
class ArchCurve:
    """A curve in the occlusal plane of the working frame, from -x over the front to +x.

    Attributes
    ----------
    points : ndarray, shape (p, 2)
        Every 0.25 mm, mm.
    tangents : ndarray, shape (p, 2)
        Unit, towards growing length.
    front : float
        Length at the foremost point, where a midline is likely, mm.
    """

    points: Vectors
    tangents: Vectors
    front: float

    @property
    def length(self) -> float:
        """Length of the curve, mm."""
        return STEP * (len(self.points) - 1)

    def places(self, points: Vectors) -> "ArchPlaces":
        """Return where points of the working frame, shape (n, 3), lie along the curve."""
        flat = points[:, :2]
        nearest = cKDTree(self.points).query(flat)[1]
        offset = flat - self.points[nearest]
        tangent = self.tangents[nearest]
        along = STEP * nearest + offset[:, 0] * tangent[:, 0] + offset[:, 1] * tangent[:, 1]
        outwards = offset[:, 0] * tangent[:, 1] - offset[:, 1] * tangent[:, 0]
        return ArchPlaces(along, outwards, points[:, 2], self.length)

    def shifted(self, outwards: Vector) -> "ArchCurve":
        """Return the curve moved outwards by a distance at each of its points, mm."""
        normal = np.stack([self.tangents[:, 1], -self.tangents[:, 0]], axis=1)
        return _by_length(self.points + outwards[:, None] * normal)


@dataclass(frozen=True, slots=True, eq=False)
class ArchPlaces:
    """Where vertices lie along an arch, mm.

    Attributes
    ----------
    along, outwards, height : ndarray, shape (n,)
        Length along the curve, distance to its outer side, height above the occlusal plane.
    length : float
        Of the curve.
    """

    along: Vector
    outwards: Vector
    height: Vector
    length: float

    @property
    def n_columns(self) -> int:
        """Number of samples of the curve."""
        return int(self.length / STEP) + 1

    @property
    def column(self) -> Indices:
        """Nearest sample of the curve to each vertex, shape (n,)."""
        return np.clip(np.rint(self.along / STEP), 0, self.n_columns - 1).astype(np.int32)


def fit_arch_curve(points: Vectors, area: Vector, tips: Vectors) -> ArchCurve:
    """Fit a smooth curve to the tops of the teeth.

    Parameters
    ----------
    points : ndarray, shape (n, 3)
        Vertices in the working frame, mm.
    area : ndarray, shape (n,)
        Area around each, mm^2.
    tips : ndarray, shape (t, 3)
        Cusp tips in the working frame.
    """
    near_tip = cKDTree(tips[:, :2]).query(points[:, :2])[0] < _AROUND_TIPS
    used = near_tip & (points[:, 2] > -_BELOW_TIPS) & (points[:, 2] < 3.0)
    weight = area[used] * (points[used, 2] + _BELOW_TIPS)
    flat = points[used, :2]
    depth_front, depth_back = np.percentile(tips[:, 1], [2.0, 98.0])
    centre = np.array([_middle(tips[:, 0]), depth_front + _BACK * (depth_back - depth_front)])
    angle = np.arctan2(flat[:, 0] - centre[0], centre[1] - flat[:, 1])
    radius = np.sqrt(((flat - centre) ** 2).sum(axis=1))
    ends = np.percentile(angle, [0.5, 99.5])
    if ends[1] - ends[0] < np.radians(30.0):
        raise NotAJawError("its cusp tips cover too short a piece of an arch")
    knots, radii = _smooth_radii(angle, radius, weight, ends)
    curve = np.stack([centre[0] + radii * np.sin(knots), centre[1] - radii * np.cos(knots)], axis=1)
    return _by_length(_extended(curve))


def _middle(x: Vector) -> float:
    low, high = np.percentile(x, [2.0, 98.0])
    return float(low + high) / 2.0


def _smooth_radii(
    angle: Vector, radius: Vector, weight: Vector, ends: Vector
) -> tuple[Vector, Vector]:
    """Fit radii at knots with a penalty on second differences and little say for outliers."""
    knots = np.linspace(ends[0], ends[1], _N_KNOTS)
    at = np.clip((angle - ends[0]) / (knots[1] - knots[0]), 0.0, _N_KNOTS - 1.000001)
    left = at.astype(np.int64)
    right_share = at - left
    bands = _penalty(_STIFFNESS * float(weight.sum()) / _N_KNOTS * 4.0)
    robust = weight.copy()
    radii = np.zeros(_N_KNOTS)
    for _ in range(12):
        system = bands.copy()
        wanted = np.zeros(_N_KNOTS)
        for share, knot in ((1.0 - right_share, left), (right_share, left + 1)):
            system[2] += np.bincount(knot, robust * share * share, _N_KNOTS)
            wanted += np.bincount(knot, robust * share * radius, _N_KNOTS)
        both = np.bincount(left + 1, robust * right_share * (1.0 - right_share), _N_KNOTS)
        system[1] += both
        radii = solveh_banded(system, wanted)
        fitted = (1.0 - right_share) * radii[left] + right_share * radii[left + 1]
        robust = weight / (1.0 + ((radius - fitted) / _CAUCHY) ** 2)
    return knots, radii


def _penalty(stiffness: float) -> Vectors:
    """Return the upper bands of stiffness times the squared second difference."""
    n = _N_KNOTS
    difference = np.zeros((n - 2, n))
    rows = np.arange(n - 2)
    difference[rows, rows] = difference[rows, rows + 2] = 1.0
    difference[rows, rows + 1] = -2.0
    squared = stiffness * (difference[:, :, None] * difference[:, None, :]).sum(axis=0)
    bands = np.zeros((3, n))
    for k in range(3):
        bands[2 - k, k:] = np.diagonal(squared, k)
    return bands


def _extended(curve: Vectors) -> Vectors:
    """Lengthen a curve straight on at both ends."""
    first = curve[0] - curve[3]
    last = curve[-1] - curve[-4]
    first = curve[0] + _EXTENSION * first / np.hypot(first[0], first[1])
    last = curve[-1] + _EXTENSION * last / np.hypot(last[0], last[1])
    return np.vstack([first, curve, last])


def _by_length(curve: Vectors) -> ArchCurve:
    step = np.sqrt((np.diff(curve, axis=0) ** 2).sum(axis=1))
    length = np.concatenate([[0.0], np.cumsum(step)])
    at = np.arange(0.0, length[-1], STEP)
    points = np.stack([np.interp(at, length, curve[:, k]) for k in range(2)], axis=1)
    tangents = np.gradient(points, axis=0)
    tangents /= np.sqrt((tangents**2).sum(axis=1))[:, None]
    # The foremost point is where the tangent runs straight across.
    crossing = np.flatnonzero(np.diff(np.sign(tangents[:, 1])) != 0)
    low = points[:, 1].argmin() if len(crossing) == 0 else crossing[points[crossing, 1].argmin()]
    return ArchCurve(points, tangents, STEP * float(low))
