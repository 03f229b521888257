"""Planes that cut a jaw open: how they are laid, moved and turned, and drawings in them."""

from collections.abc import Sequence
from math import cos, sin
from typing import Final, Literal

import numpy as np

from meshes.arrays import Vector, Vectors
from smilesculpt.picturing.camera import Point
from smilesculpt.picturing.scene import Cut

Way = Literal["across", "along", "level"]
"""Across the arch through a tooth, along the arch, or level with the biting plane."""

_UP: Final = np.array([0.0, 0.0, 1.0])


def cut_through(way: Way, middle: Vector, out: Vector, towards: Vector) -> Cut:
    """Return a cut through a point, opened to the viewer.

    Parameters
    ----------
    way : {"across", "along", "level"}
    middle : ndarray, shape (3,)
        Such as the middle of a tooth, mm.
    out : ndarray, shape (3,)
        Away from the inside of the arch there.
    towards : ndarray, shape (3,)
        To the viewer.
    """
    normals = {"across": np.cross(out, _UP), "along": out, "level": _UP}
    normal = _unit(normals[way])
    side = 1.0 if float((normal * towards).sum()) >= 0.0 else -1.0
    return Cut(_point(middle), _point(side * normal))


def moved(cut: Cut, by: float) -> Cut:
    """Return the cut moved along its normal, mm."""
    point = np.array(cut.point) + by * np.array(cut.normal)
    return Cut(_point(point), cut.normal)


def through(cut: Cut, point: Sequence[float] | Vector) -> Cut:
    """Return the cut in the same direction through another point, mm."""
    return Cut(_point(np.asarray(point, np.float64)), cut.normal)


def turned(cut: Cut, axis: int, angle: float) -> Cut:
    """Return the cut turned about one of its own axes.

    Parameters
    ----------
    axis : int
        Row of `axes_in`: 0 tips it about its level axis, 1 turns it about its upright one.
    angle : float
        Radians.
    """
    normal = np.array(cut.normal)
    about = axes_in(cut)[axis]
    return Cut(cut.point, _point(normal * cos(angle) + np.cross(about, normal) * sin(angle)))


def axes_in(cut: Cut) -> Vectors:
    """Return two rows of length one that span the plane, shape (2, 3): to the right, and up.

    They are as seen by whoever looks at the cut face.
    """
    normal = np.array(cut.normal)
    # On a level plane up is to the back of the mouth.
    up = _UP if abs(float(normal[2])) < 0.95 else np.array([0.0, 1.0, 0.0])
    right = _unit(np.cross(up, normal))
    return np.stack([right, np.cross(normal, right)])


def flat(segments: Vectors, cut: Cut) -> Vectors:
    """Return pieces of a section in the plane, shape (k, 4): x and y of start and end, mm.

    Parameters
    ----------
    segments : ndarray, shape (k, 6)
        From `smilesculpt.picturing.guide_lines.section_segments`.
    """
    axes, origin = axes_in(cut), np.array(cut.point)
    ends = (segments.reshape(-1, 3) - origin) @ axes.T
    return np.asarray(ends.reshape(-1, 4))


def _unit(vector: Vector) -> Vector:
    return np.asarray(vector / max(float(np.sqrt((vector * vector).sum())), 1e-12))


def _point(values: Vector) -> Point:
    x, y, z = (float(part) for part in values)
    return (x, y, z)
