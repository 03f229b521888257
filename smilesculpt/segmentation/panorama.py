"""The arch unrolled: bending along the arch, by length along it and angle around it."""

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter1d, maximum_filter1d

from meshes.arrays import Faces, Indices, Vector, Vectors
from smilesculpt.segmentation._panorama_kernels import unrolled
from smilesculpt.segmentation.arch_curve import STEP, ArchPlaces

ROW_ANGLE = float(np.radians(3.0))
"""Angle between rows; row 0 faces labially, row 30 occlusally, row 60 lingually."""

_N_ROWS = 61
_AXIS_BELOW_TOP = 5.5
_CROWN_WALL = 4.0
_LONGEST = 24
_REACH = 8.0


@dataclass(frozen=True, slots=True, eq=False)
class Panorama:
    """Pictures of the arch; axis 0 runs along it (0.25 mm), axis 1 from labial to lingual.

    Attributes
    ----------
    concavity : ndarray, shape (c, 61)
        Minus the normal curvature along the arch, 1/mm; seams between teeth are positive.
    radius : ndarray, shape (c, 61)
        Distance from the axis inside the crowns, mm; negative where nothing was scanned.
    top, middle : ndarray, shape (c,)
        Height (mm) of the local top and outward place (mm) of the middle of the crowns.
    depth : ndarray, shape (c,)
        Labial to lingual extent of the top 4 mm, mm; 0 where there is none.
    """

    concavity: Vectors
    radius: Vectors
    top: Vector
    middle: Vector
    depth: Vector

    def rows(self, places: ArchPlaces) -> Vector:
        """Return the row of each vertex, not rounded; outside 0 to 60 below the axis."""
        return _around(places, self.top, self.middle)[0]


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """Top, middle and depth of the crowns in each column; see `Panorama`."""

    top: Vector
    middle: Vector
    depth: Vector


def outline(places: ArchPlaces) -> Outline:
    """Return the outline of the crowns along the arch."""
    n_columns, column = places.n_columns, places.column
    close = (np.abs(places.outwards) < _REACH) & (places.height < 4.0)
    top = _top(column[close], places.height[close], n_columns)
    crown = close & (places.height > top[column] - _CROWN_WALL)
    middle, depth = _sides(column[crown], places.outwards[crown], n_columns)
    return Outline(top, middle, depth)


def unroll(places: ArchPlaces, concavity: Vector, faces: Faces) -> Panorama:
    """Return the panorama of a scan.

    Parameters
    ----------
    places : ArchPlaces
        Of its n vertices.
    concavity : ndarray, shape (n,)
        Minus the normal curvature along the arch, 1/mm.
    faces : ndarray, shape (m, 3)
    """
    crowns = outline(places)
    row, radius = _around(places, crowns.top, crowns.middle)
    place = np.stack([places.along / STEP, row], axis=1)
    near = (np.abs(places.outwards) < 9.0) & (places.height > -12.0)
    drawn = faces[near[faces].all(axis=1)]
    size = np.array([places.n_columns, _N_ROWS, _LONGEST], dtype=np.int32)
    picture, depth = unrolled(place, radius, concavity, drawn, size)
    return Panorama(picture, depth, crowns.top, crowns.middle, crowns.depth)


def _around(places: ArchPlaces, top: Vector, middle: Vector) -> tuple[Vector, Vector]:
    """Return row and distance from the axis that runs inside the crowns."""
    column = places.column
    up = places.height - (top[column] - _AXIS_BELOW_TOP)
    out = places.outwards - middle[column]
    return np.arctan2(up, out) / ROW_ANGLE, np.hypot(up, out)


def _top(column: Indices, height: Vector, n_columns: int) -> Vector:
    top = np.full(n_columns, -20.0)
    np.maximum.at(top, column, height)
    seen = top > -20.0
    top = np.interp(np.arange(n_columns), np.flatnonzero(seen), top[seen])
    widest = maximum_filter1d(top, int(4.0 / STEP) * 2 + 1)
    return np.asarray(np.clip(gaussian_filter1d(widest, 2.0 / STEP), -4.0, 3.0))


def _sides(column: Indices, outwards: Vector, n_columns: int) -> tuple[Vector, Vector]:
    """Return the middle and the extent of the crowns from labial to lingual in each column."""
    outer, inner = np.full(n_columns, -99.0), np.full(n_columns, 99.0)
    np.maximum.at(outer, column, outwards)
    np.minimum.at(inner, column, outwards)
    seen = outer > inner
    if not seen.any():
        return np.zeros(n_columns), np.zeros(n_columns)
    centre = np.interp(np.arange(n_columns), np.flatnonzero(seen), (outer + inner)[seen] / 2.0)
    depth = np.where(seen, outer - inner, 0.0)
    return np.asarray(gaussian_filter1d(centre, 1.5 / STEP)), depth
