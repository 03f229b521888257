"""The smooth line through the crowns of one jaw, and places along it."""

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from meshes.arrays import AnyArray, Indices, Vector, Vertices
from meshes.mesh import Mesh
from smilesculpt.dentition import Dentition
from smilesculpt.errors import NotAJawError, TooFewTeethError

_STEP = 0.05
"""Spacing of the points on the line, mm."""

_SHORTEST = 1.0
"""A line shorter than any tooth leads through no arch, mm."""

_MOST_TERMS = 7
"""Terms of the polynomial: more would follow single teeth out of line."""


@dataclass(frozen=True, slots=True, eq=False)
class ArchLine:
    """A planar line as close points, from the patient's right to the left.

    Attributes
    ----------
    points : ndarray, shape (k, 2)
        x, y in the dental frame, mm.
    tangents : ndarray, shape (k, 2)
        Unit vectors towards the patient's left.
    along : ndarray, shape (k,)
        Arch length from the midline (x = 0), negative on the patient's right, mm.
    """

    points: AnyArray
    tangents: AnyArray
    along: Vector

    def nearest(self, xy: AnyArray) -> Indices:
        """Return the index of the point of the line nearest to each of (n, 2) points."""
        return np.asarray(cKDTree(self.points).query(xy)[1], dtype=np.int32)

    def coordinates(self, xy: AnyArray) -> tuple[Vector, Vector]:
        """Return arch length and labial distance of points (n, 2), mm."""
        nearest = self.nearest(xy)
        dx, dy = (xy - self.points[nearest]).T
        tx, ty = self.tangents[nearest].T
        return self.along[nearest] + dx * tx + dy * ty, dx * ty - dy * tx

    def place(self, along: Vector, outward: Vector) -> AnyArray:
        """Return the points (n, 2) with these arch lengths and labial distances, mm."""
        x, y = (np.interp(along, self.along, self.points[:, k]) for k in (0, 1))
        tx, ty = (np.interp(along, self.along, self.tangents[:, k]) for k in (0, 1))
        return np.stack([x + outward * ty, y - outward * tx], axis=1)

    def tangent_at(self, xy: AnyArray) -> AnyArray:
        """Return the unit tangent nearest to one point, shape (2,)."""
        return np.asarray(self.tangents[self.nearest(xy[None, :])[0]])


def labelled_teeth(dentition: Dentition) -> tuple[int, ...]:
    """Return the teeth that some vertices belong to, from the patient's right to the left."""
    labelled = set(np.unique(dentition.labels).tolist())
    return tuple(fdi for fdi in dentition.numbers if fdi in labelled)


def crown_centres(surface: Mesh, dentition: Dentition) -> Vertices:
    """Return the middle of the box around each crown, in arch order, shape (t, 3), mm."""
    middles = []
    for fdi in labelled_teeth(dentition):
        crown = surface.vertices[dentition.vertices_of(fdi)]
        middles.append((crown.min(axis=0) + crown.max(axis=0)) / 2.0)
    return np.array(middles).reshape(-1, 3)


def arch_line(surface: Mesh, dentition: Dentition) -> ArchLine:
    """Fit a line through the crowns: distance from a point behind the front, over the angle.

    Parameters
    ----------
    surface : Mesh
        In the dental frame, mm.
    dentition : Dentition

    Raises
    ------
    TooFewTeethError
        With fewer than four teeth there is no arch.
    NotAJawError
        If too many crowns stand at one place, or all on one spot.
    """
    centres = crown_centres(surface, dentition)[:, :2]
    if len(centres) < 4:
        raise TooFewTeethError(len(centres), 4)
    middle = np.array([0.0, centres[:, 1].min() + 0.62 * np.ptp(centres[:, 1])])
    offset = centres - middle
    angle, radius = np.arctan2(offset[:, 0], -offset[:, 1]), np.hypot(*offset.T)
    n_terms = min(_MOST_TERMS, max(3, len(centres) // 2))
    _require_spread(angle, n_terms)
    fit = np.polynomial.Polynomial.fit(angle, radius, n_terms - 1)
    theta = np.linspace(angle.min() - 0.15, angle.max() + 0.15, 4001)
    coarse = middle + fit(theta)[:, None] * np.stack([np.sin(theta), -np.cos(theta)], axis=1)
    return _evenly(coarse)


def _require_spread(angle: Vector, n_terms: int) -> None:
    """Refuse crowns that fix no line: as many different directions as terms are needed."""
    span = np.ptp(angle)
    share = np.round((angle - angle.min()) / (span if span > 0.0 else 1.0), 2)
    if len(np.unique(share)) < n_terms:
        raise NotAJawError(f"its {len(angle)} crowns do not stand side by side along an arch")


def _evenly(coarse: AnyArray) -> ArchLine:
    length = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(coarse, axis=0).T))])
    if not length[-1] > _SHORTEST:
        raise NotAJawError(f"the line through its crowns is {length[-1]:.3g} mm long")
    even = np.arange(0.0, length[-1], _STEP)
    points = np.stack([np.interp(even, length, coarse[:, k]) for k in (0, 1)], axis=1)
    tangents = np.gradient(points, axis=0)
    tangents /= np.hypot(*tangents.T)[:, None]
    return ArchLine(points, tangents, even - even[np.abs(points[:, 0]).argmin()])
