"""Where arrows, arcs and cubes lie on the screen, and which one is under the pointer."""

from dataclasses import dataclass
from math import hypot
from typing import Final, Literal

import numpy as np
from PyQt6.QtCore import QPointF

from gui.viewport.view import Viewport
from meshes.arrays import Matrix, Vector, Vertices
from smilesculpt.placing.pose import Pose, crossed, turning_axes
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
    if tool == "turn":
        return _arcs(pose, viewport)
    if tool == "move":
        arrows = _straight(DIRECTIONS, "arrow", pose.frame.directions, pose, viewport)
        return tuple(arrow for arrow in arrows if _length(arrow) >= LEAST_SEEN_PX)
    if not each_way:
        right = viewport.navigation.camera.axes()[:1]
        return _straight(("size",), "all", right, pose, viewport)
    cubes = _straight(("wide", "deep", "tall"), "cube", pose.axes(), pose, viewport)
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


def seen(viewport: Viewport, points: Vertices) -> list[QPointF]:
    """Return the pixels of points (k, 3)."""
    camera = viewport.navigation.camera
    rows = camera.screen(points, viewport.width(), viewport.height())
    return [QPointF(x, y) for x, y in rows[:, :2].tolist()]


def _straight(
    names: tuple[str, ...], kind: Kind, axes: Matrix, pose: Pose, viewport: Viewport
) -> tuple[Handle, ...]:
    reach = REACH_PX / px_per_mm(pose, viewport)
    middle, *ends = seen(viewport, pose.centre + np.concatenate([np.zeros((1, 3)), reach * axes]))
    places = (3,) if kind == "all" else range(3)
    return tuple(
        Handle(name, kind, place, axis, (middle, end))
        for name, place, axis, end in zip(names, places, axes, ends, strict=True)
    )


def _arcs(pose: Pose, viewport: Viewport) -> tuple[Handle, ...]:
    """Return the halves of circles that face the viewer, all of one that is seen whole."""
    named = turning_axes(pose.frame, pose.move)
    axes = np.stack([named[name] for name in TURNS])
    _, up, towards = viewport.navigation.camera.axes()
    facing = (axes * towards).sum(axis=1)
    first = np.stack([crossed(axis, towards) for axis in axes])
    is_along = np.sqrt((first * first).sum(axis=1)) < 0.1
    first[is_along] = [crossed(axis, up) for axis in axes[is_along]] or np.empty((0, 3))
    first /= np.sqrt((first * first).sum(axis=1))[:, None]
    second = np.stack([crossed(one, axis) for one, axis in zip(first, axes, strict=True)])
    second *= np.where((second * towards).sum(axis=1) >= 0.0, 1.0, -1.0)[:, None]
    reach = np.where(np.abs(facing) > 0.7, 2.0 * np.pi, np.pi)
    angles = (reach[:, None] * np.linspace(0.0, 1.0, N_ARC + 1))[:, :, None]
    circles = np.cos(angles) * first[:, None] + np.sin(angles) * second[:, None]
    radius = ARC_PX / px_per_mm(pose, viewport)
    points = seen(viewport, pose.centre + radius * circles.reshape(-1, 3))
    return tuple(
        Handle(name, "arc", k, axes[k], tuple(points[k * (N_ARC + 1) : (k + 1) * (N_ARC + 1)]))
        for k, name in enumerate(TURNS)
    )


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
