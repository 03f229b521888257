"""Lines on and before a jaw: gum line, arch, planes, and where a plane cuts it."""

from typing import Final

import numpy as np
from scipy.interpolate import CubicSpline

from meshes.arrays import Faces, Vector, Vectors, Vertices
from smilesculpt.picturing.palette import colour
from smilesculpt.picturing.scene import Cut, Floats, Line

GUM_LINE: Final = colour("#F0B849")
ARCH: Final = colour("#3CCFB4")
GUIDE: Final = colour("#7AB8FF")

POINTS_A_TOOTH: Final = 8
BEFORE_TEETH: Final = 1.5
"""How far guides stand before the front teeth, mm."""

GUIDE_REACH: Final = 12.0
"""How far the midline goes above and below the biting edges, mm."""


def level_segments(
    positions: Vertices | Floats, faces: Faces, values: Vector | Floats, level: float
) -> Vectors:
    """Return where a number that runs evenly over each face has a value, shape (k, 6), mm.

    Parameters
    ----------
    positions : ndarray, shape (n, 3)
    faces : ndarray, shape (m, 3)
    values : ndarray, shape (n,)
    level : float

    Returns
    -------
    ndarray, shape (k, 6)
        Start and end of the piece in each face that is crossed; larger values lie to the left of
        the way from start to end, seen from outside.
    """
    above = values >= level
    n_above = above[faces].sum(axis=1)
    crossed = faces[(n_above == 1) | (n_above == 2)]
    # Turn the corners so that the first is alone on its side.
    sides = above[crossed]
    alone = np.argmax(sides == (sides.sum(axis=1) == 1)[:, None], axis=1)
    turned = np.take_along_axis(crossed, (alone[:, None] + np.arange(3)) % 3, axis=1)
    first = _crossings(positions, values, level, turned[:, 0], turned[:, 1])
    last = _crossings(positions, values, level, turned[:, 0], turned[:, 2])
    flip = ~above[turned[:, 0]]
    start = np.where(flip[:, None], last, first)
    finish = np.where(flip[:, None], first, last)
    return np.concatenate([start, finish], axis=1)


def section_segments(positions: Vertices | Floats, faces: Faces, cut: Cut) -> Vectors:
    """Return where a plane cuts a surface, shape (k, 6): start and end of each piece, mm."""
    heights = np.asarray(positions, np.float64) @ np.array(cut.normal)
    level = sum(a * b for a, b in zip(cut.normal, cut.point, strict=True))
    return level_segments(positions, faces, heights, level)


def section_line(positions: Vertices | Floats, faces: Faces, cut: Cut) -> Line:
    """Return where a plane cuts a surface as a line to draw."""
    segments = section_segments(positions, faces, cut).astype(np.float32)
    return Line("section", segments, GUM_LINE, width=2.0)


def gum_line(positions: Vertices | Floats, faces: Faces, gum: Floats) -> Line:
    """Return the border between gum and teeth.

    Parameters
    ----------
    gum : ndarray, shape (n,)
        How much each vertex is gum, 0 to 1.
    """
    segments = level_segments(positions, faces, gum, 0.5).astype(np.float32)
    # Nothing of it shines through: the far side of each tooth would lie over the near one.
    return Line("gum_line", segments, GUM_LINE, behind=0.0)


def arch_line(places: Vertices) -> Line:
    """Return a smooth curve through places along the arch, such as the middles of biting edges.

    Parameters
    ----------
    places : ndarray, shape (k, 3)
        In the order of the arch, mm; with fewer than three there is no curve.
    """
    if len(places) < 3:
        return Line("arch", np.empty((0, 6), np.float32), ARCH)
    steps = np.sqrt((np.diff(places, axis=0) ** 2).sum(axis=1))
    along = np.concatenate([[0.0], np.cumsum(steps)])
    curve = CubicSpline(along, places)
    points = curve(np.linspace(0.0, along[-1], POINTS_A_TOOTH * len(places)))
    return Line("arch", _joined(points), ARCH)


def guide_line(surface: Vertices | Floats) -> Line:
    """Return midline and biting plane as a cross before the front teeth, in the dental frame."""
    front = float(surface[:, 1].min()) - BEFORE_TEETH
    half = 0.5 * float(np.ptp(surface[:, 0]))
    cross = [
        [0.0, front, -GUIDE_REACH, 0.0, front, GUIDE_REACH],
        [-half, front, 0.0, half, front, 0.0],
    ]
    return Line("guides", np.array(cross, np.float32), GUIDE, width=1.5)


def _crossings(
    positions: Vertices | Floats, values: Vector | Floats, level: float, a: Faces, b: Faces
) -> Vectors:
    low, high = values[a].astype(np.float64), values[b].astype(np.float64)
    share = np.clip((level - low) / np.where(high == low, 1.0, high - low), 0.0, 1.0)
    return np.asarray(positions[a] + share[:, None] * (positions[b] - positions[a]))


def _joined(points: Vertices) -> Floats:
    return np.concatenate([points[:-1], points[1:]], axis=1).astype(np.float32)
