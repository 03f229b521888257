"""The curve on which the sample arch stands."""

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from meshes.arrays import AnyArray, Indices, Vector
from smilesculpt.anatomy import ArchNorm

_STEP = 0.1
"""Spacing of the points on the curve, mm."""


@dataclass(frozen=True, slots=True, eq=False)
class ArchCurve:
    """A planar arch as close points, from the patient's right to the left.

    Attributes
    ----------
    points : ndarray, shape (k, 2)
        x, y; mm.
    along : ndarray, shape (k,)
        Arch length from the incisal point, negative on the patient's right; mm.
    """

    points: AnyArray
    along: Vector

    def at(self, along: float) -> tuple[AnyArray, AnyArray]:
        """Return the point and the unit tangent at an arch length, two (2,) arrays."""
        point = np.array([np.interp(along, self.along, self.points[:, k]) for k in (0, 1)])
        ahead = [np.interp(along + 1.0, self.along, self.points[:, k]) for k in (0, 1)]
        behind = [np.interp(along - 1.0, self.along, self.points[:, k]) for k in (0, 1)]
        tangent = np.subtract(ahead, behind)
        return point, tangent / np.hypot(*tangent)

    def nearest(self, xy: AnyArray) -> Indices:
        """Return the index of the curve's point nearest to each of (n, 2) points."""
        return np.asarray(cKDTree(self.points).query(xy)[1], dtype=np.int32)

    def coordinates(self, xy: AnyArray, nearest: Indices) -> tuple[Vector, Vector]:
        """Return arch length and distance outwards of points (n, 2), labial positive; mm.

        `nearest` may come from points a small step away: the curve is followed by its tangent.
        """
        tangent = np.gradient(self.points, axis=0)
        tangent /= np.linalg.norm(tangent, axis=1)[:, None]
        offset = xy - self.points[nearest]
        tx, ty = tangent[nearest].T
        ahead = offset[:, 0] * tx + offset[:, 1] * ty
        outward = offset[:, 0] * ty - offset[:, 1] * tx
        return self.along[nearest] + ahead, outward


def arch_curve(norm: ArchNorm, scale: float, length: float) -> ArchCurve:
    """Return the sixth-order arch of a jaw.

    Parameters
    ----------
    norm : ArchNorm
    scale : float
        Size against the norm.
    length : float
        Arch length wanted on each side, mm.

    References
    ----------
    Noroozi et al., Angle Orthod 2001;71:386-389: y = A x^6 + B x^2.
    """
    (xc, yc), (xm, ym) = norm.canine, norm.second_molar
    system = np.array([[xc**6, xc**2], [xm**6, xm**2]])
    a, b = np.linalg.solve(system, np.array([yc, ym]))
    x = np.linspace(0.0, 1.25 * xm, 4001)
    half = np.stack([x, a * x**6 + b * x**2], axis=1) * scale
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(half, axis=0), axis=1))])
    even = np.arange(0.0, length, _STEP)
    right = np.stack([np.interp(even, along, half[:, k]) for k in (0, 1)], axis=1)
    left = right[:0:-1] * np.array([-1.0, 1.0])
    return ArchCurve(np.vstack([left, right]), np.concatenate([-even[:0:-1], even]))
