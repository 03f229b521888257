"""What a person measures by pointing: distance, angle, size of a tooth, curvature at a place."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Vector, Vertices
from meshes.mesh import Mesh
from meshes.surface.curvature import curvature
from smilesculpt.dentition import Dentition
from smilesculpt.measuring.arch_line import arch_line
from smilesculpt.measuring.crown_frame import crown_frame
from smilesculpt.measuring.measures import crown_height, crown_width

_AROUND = 2.0
"""The surface is looked at within this of the place, mm; its bends are smoothed over 0.35 mm."""

_TRIM = 0.003  # as for the table of all teeth


@dataclass(frozen=True, slots=True)
class Distance:
    """How far two points are from each other, mm.

    Attributes
    ----------
    straight : float
    across, along, up : float
        Its parts to the sides, from front to back and in height, none negative.
    """

    straight: float
    across: float
    along: float
    up: float


@dataclass(frozen=True, slots=True, eq=False)
class ToothSize:
    """Width and height of one crown with the lines to draw them by.

    Attributes
    ----------
    fdi : int
    width, height : float
        As in `measures.METHODS`, mm.
    width_line, height_line : ndarray, shape (2, 3)
        Before the labial face, mm.
    """

    fdi: int
    width: float
    height: float
    width_line: Vertices
    height_line: Vertices


@dataclass(frozen=True, slots=True)
class Bend:
    """How a surface bends at a place, 1/mm; convex is positive."""

    greatest: float
    least: float


def distance(start: Vector, end: Vector) -> Distance:
    """Return the distance of two points of the dental frame, shape (3,), mm."""
    apart = np.abs(np.asarray(end, dtype=np.float64) - np.asarray(start, dtype=np.float64))
    x, y, z = apart.tolist()
    return Distance((x * x + y * y + z * z) ** 0.5, x, y, z)


def angle(first: Vector, corner: Vector, last: Vector) -> float:
    """Return the angle at a corner between two points, radians; 0 where two coincide."""
    one, other = first - corner, last - corner
    across = np.cross(one, other)
    return float(np.arctan2(np.sqrt((across * across).sum()), (one * other).sum()))


def tooth_size(surface: Mesh, dentition: Dentition, fdi: int, *, frames_of: Mesh) -> ToothSize:
    """Return width and height of a tooth.

    Parameters
    ----------
    surface : Mesh
        In the dental frame, mm.
    dentition : Dentition
    fdi : int
    frames_of : Mesh
        The surface before it was reshaped, over the same triangles.

    Raises
    ------
    TooFewTeethError, NotAJawError, FlatCrownError
        As `measures.measure`.
    """
    line = arch_line(frames_of, dentition)
    frame = crown_frame(frames_of, dentition, fdi, line=line)
    crown = surface.vertices[frame.vertex_index]
    width, height = crown_width(frame, surface.vertices), crown_height(frame, surface.vertices)
    before = frame.centre + frame.labial * float(frame.along(crown, frame.labial).max())
    across = frame.along(crown, frame.mesial)
    first = float(np.quantile(across, _TRIM))
    tip = float(np.quantile(frame.along(crown, frame.occlusal), 1.0 - _TRIM))
    ends = (first, first + width), (tip - height, tip)
    lines = [
        np.stack([before + share * way for share in pair])
        for pair, way in zip(ends, (frame.mesial, frame.occlusal), strict=True)
    ]
    return ToothSize(fdi, width, height, lines[0], lines[1])


def bend_at(surface: Mesh, face: int, point: Vector) -> Bend | None:
    """Return how the surface bends around a point of a face, shape (3,); None at a border.

    Only what lies near is looked at, so that it is quick enough to follow the mouse.
    """
    away = surface.vertices - point
    near = (away * away).sum(axis=1) <= _AROUND * _AROUND
    chosen = near[surface.faces].all(axis=1)
    if not chosen[face]:
        return None
    used = np.unique(surface.faces[chosen])
    patch = Mesh(
        surface.vertices[used], np.searchsorted(used, surface.faces[chosen]).astype(np.int32)
    )
    bends = curvature(patch)
    corners = np.searchsorted(used, surface.faces[face])
    weights = _weights(surface.vertices[surface.faces[face]], point)
    greatest = float((weights * bends.greatest[corners]).sum())
    return Bend(greatest, float((weights * bends.least[corners]).sum()))


def _weights(corners: Vertices, point: Vector) -> Vector:
    """Return how much each corner of a triangle counts at a point in it, shape (3,)."""
    areas = np.empty(3)
    for k in range(3):
        one, other = corners[(k + 1) % 3] - point, corners[(k + 2) % 3] - point
        across = np.cross(one, other)
        areas[k] = np.sqrt((across * across).sum())
    total = float(areas.sum())
    return areas / total if total > 0.0 else np.full(3, 1.0 / 3.0)
