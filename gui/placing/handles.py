"""Where arrows, arcs and cubes lie on the screen, and which one is under the pointer."""

from dataclasses import dataclass
from math import hypot
from typing import Final, Literal

import numpy as np
from PyQt6.QtCore import QPointF

from gui.viewport.view import Viewport
from meshes.arrays import Vector
from smilesculpt.placing.pose import Pose, turning_axes
from smilesculpt.placing.tooth_move import TURNS

Kind = Literal["arrow", "arc", "cube", "all"]

REACH_PX: Final = 76.0
"""Length of the arrows on the screen."""

ARC_PX: Final = 64.0
"""Radius of the arcs."""

GRIP_PX: Final = 12.0
"""A press this near to a handle takes it: 24 px wide, as every target."""

LEAST_SEEN_PX: Final = 16.0
"""An arrow that points to the viewer and would be shorter is not shown: nothing could grip it."""

N_ARC: Final = 48
DIRECTIONS: Final = ("mesial", "labial", "occlusal")


@dataclass(frozen=True, slots=True, eq=False)
class Handle:
    """One thing to drag.

    Attributes
    ----------
    name : str
        A direction, an angle, "wide", "deep", "tall" or "size".
    kind : Kind
    place : int
        Which number of three it changes.
    axis : ndarray, shape (3,)
        Along which, or about which, it works; dental frame.
    line : tuple of QPointF
        What is drawn: from the middle to the end, or along the arc, px.
    """

    name: str
    kind: Kind
    place: int
    axis: Vector
    line: tuple[QPointF, ...]


def handles_of(tool: str, pose: Pose, viewport: Viewport, *, each_way: bool) -> tuple[Handle, ...]:
    """Return the handles of a tool on a tooth, those that are seen.

    Parameters
    ----------
    tool : {"move", "turn", "scale"}
    each_way : bool
        Whether a scale has one cube for each direction.
    """
    if tool == "move":
        arrows = [
            _straight(name, "arrow", k, pose.frame.directions[k], pose, viewport)
            for k, name in enumerate(DIRECTIONS)
        ]
        return tuple(arrow for arrow in arrows if _length(arrow) >= LEAST_SEEN_PX)
    if tool == "turn":
        axes = turning_axes(pose.frame, pose.move)
        return tuple(_arc(name, k, axes[name], pose, viewport) for k, name in enumerate(TURNS))
    whole = _straight("size", "all", 3, viewport.navigation.camera.axes()[0], pose, viewport)
    if not each_way:
        return (whole,)
    cubes = [
        _straight(name, "cube", k, pose.axes()[k], pose, viewport)
        for k, name in enumerate(("wide", "deep", "tall"))
    ]
    return tuple(cube for cube in cubes if _length(cube) >= LEAST_SEEN_PX)


def handle_at(handles: tuple[Handle, ...], at: QPointF) -> Handle | None:
    """Return the handle under a pixel, the nearest where several are; None for none."""
    best, least = None, GRIP_PX
    for handle in handles:
        far = _distance(handle, at)
        if far <= least:
            best, least = handle, far
    return best


def px_per_mm(pose: Pose, viewport: Viewport) -> float:
    """Return the scale of the picture at the middle of a tooth."""
    right = viewport.navigation.camera.axes()[0]
    here, beside = seen(viewport, np.stack([pose.centre, pose.centre + right]))
    return max(hypot(beside.x() - here.x(), beside.y() - here.y()), 1e-6)


def seen(viewport: Viewport, points: Vector) -> list[QPointF]:
    """Return the pixels of points (k, 3)."""
    camera = viewport.navigation.camera
    rows = camera.screen(points, viewport.width(), viewport.height())
    return [QPointF(float(x), float(y)) for x, y, _ in rows]


def _straight(
    name: str, kind: Kind, place: int, axis: Vector, pose: Pose, viewport: Viewport
) -> Handle:
    reach = REACH_PX / px_per_mm(pose, viewport)
    ends = seen(viewport, np.stack([pose.centre, pose.centre + reach * axis]))
    return Handle(name, kind, place, axis, tuple(ends))


def _arc(name: str, place: int, axis: Vector, pose: Pose, viewport: Viewport) -> Handle:
    """Return the half of a circle that faces the viewer, all of it where it is seen whole."""
    towards = viewport.navigation.camera.axes()[2]
    across = np.cross(axis, towards)
    length = float(np.sqrt((across * across).sum()))
    if length < 0.1:
        across = np.cross(axis, viewport.navigation.camera.axes()[1])
        length = float(np.sqrt((across * across).sum()))
    first = across / length
    second = np.cross(first, axis)
    second = second if float((second * towards).sum()) >= 0.0 else -second
    whole = abs(float((axis * towards).sum())) > 0.7
    angles = np.linspace(0.0, (2.0 if whole else 1.0) * np.pi, N_ARC + 1)
    radius = ARC_PX / px_per_mm(pose, viewport)
    circle = np.cos(angles)[:, None] * first + np.sin(angles)[:, None] * second
    return Handle(name, "arc", place, axis, tuple(seen(viewport, pose.centre + radius * circle)))


def _distance(handle: Handle, at: QPointF) -> float:
    if handle.kind == "arc":
        pairs = zip(handle.line[:-1], handle.line[1:], strict=True)
        return min(_to_piece(at, a, b) for a, b in pairs)
    if handle.kind == "arrow":
        start = handle.line[0] + 0.3 * (handle.line[1] - handle.line[0])
        return _to_piece(at, start, handle.line[1])
    end = handle.line[1]
    return hypot(at.x() - end.x(), at.y() - end.y())


def _to_piece(at: QPointF, a: QPointF, b: QPointF) -> float:
    way, off = b - a, at - a
    square = way.x() ** 2 + way.y() ** 2
    share = 0.0 if square == 0.0 else (off.x() * way.x() + off.y() * way.y()) / square
    near = a + min(max(share, 0.0), 1.0) * way
    return hypot(at.x() - near.x(), at.y() - near.y())


def _length(handle: Handle) -> float:
    way = handle.line[1] - handle.line[0]
    return hypot(way.x(), way.y())
