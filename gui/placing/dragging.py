"""What a drag of a handle, or of the tooth itself, does to its numbers."""

from dataclasses import replace
from math import atan2, degrees, hypot, radians
from typing import Final

import numpy as np
from PyQt6.QtCore import QPointF

from gui.placing.handles import REACH_PX, Handle, px_per_mm, seen
from gui.viewport.view import Viewport
from meshes.arrays import AnyArray, Vector
from smilesculpt.placing.pose import Pose, crossed, turning_axes
from smilesculpt.placing.tooth_move import TURNS, Numbers, ToothMove

FACING: Final = 0.3
"""Cosine under which a circle is seen from the side: the way along it turns then."""

MM_DIGITS, DEGREE_DIGITS, SCALE_DIGITS = 2, 1, 2
"""A drag gives round numbers, the same as can be typed."""


STEP_MM, STEP_DEGREES, STEP_SCALE = 0.5, 5.0, 0.05
"""With Ctrl a handle goes in steps of these."""


def stepped(move: ToothMove, handle: Handle) -> ToothMove:
    """Return a move with the number of a handle at the nearest step."""
    if handle.kind == "arrow":
        shift = list(move.shift)
        shift[handle.place] = round(shift[handle.place] / STEP_MM) * STEP_MM + 0.0
        return replace(move, shift=_three(shift))
    if handle.kind == "arc":
        name = TURNS[handle.place]
        steps = round(degrees(getattr(move, name)) / STEP_DEGREES)
        return _with_angle(move, name, radians(steps * STEP_DEGREES))
    places = range(3) if handle.kind == "all" else (handle.place,)
    scale = list(move.scale)
    for k in places:
        scale[k] = round(round(scale[k] / STEP_SCALE) * STEP_SCALE, SCALE_DIGITS)
    return replace(move, scale=_three(scale))


def dragged(
    handle: Handle, pose: Pose, viewport: Viewport, *, start: QPointF, at: QPointF
) -> ToothMove:
    """Return the move of a tooth after a drag of one of its handles.

    Parameters
    ----------
    pose : Pose
        Of the tooth when the drag began.
    """
    if handle.kind == "arrow":
        along = _along(handle.axis, pose, viewport, at - start)
        return shifted(pose.move, np.eye(3)[handle.place] * along, only=handle.place)
    if handle.kind == "arc":
        return turned(handle.place, pose, viewport, start=start, at=at)
    way = handle.line[1] - handle.line[0]
    length = max(hypot(way.x(), way.y()), 1.0)
    by = at - start
    ratio = 1.0 + (by.x() * way.x() + by.y() * way.y()) / (length * length)
    return scaled(pose.move, ratio, None if handle.kind == "all" else handle.place)


def moved_freely(pose: Pose, viewport: Viewport, *, start: QPointF, at: QPointF) -> ToothMove:
    """Return the move after the tooth itself was dragged, level with the screen."""
    right, up, _ = viewport.navigation.camera.axes()
    by = (at - start) / px_per_mm(pose, viewport)
    return shifted(pose.move, pose.frame.inwards(by.x() * right - by.y() * up))


def turned_freely(pose: Pose, viewport: Viewport, *, start: QPointF, at: QPointF) -> ToothMove:
    """Return the move after the tooth was turned about the axis that faces the viewer most."""
    towards = viewport.navigation.camera.axes()[2]
    axes = turning_axes(pose.frame, pose.move)
    facing = [abs(float((axes[name] * towards).sum())) for name in TURNS]
    return turned(int(np.argmax(facing)), pose, viewport, start=start, at=at)


def scaled_freely(pose: Pose, viewport: Viewport, *, start: QPointF, at: QPointF) -> ToothMove:
    """Return the move after the tooth was made larger upwards, smaller downwards."""
    return scaled(pose.move, 1.0 + (start.y() - at.y()) / (2.0 * REACH_PX), None)


def shifted(move: ToothMove, by: AnyArray, only: int | None = None) -> ToothMove:
    """Return a move farther along its directions, in round numbers."""
    ways = [0, 1, 2] if only is None else [only]
    shift = list(move.shift)
    for k in ways:
        shift[k] = round(shift[k] + float(by[k]), MM_DIGITS) + 0.0
    return replace(move, shift=_three(shift))


def scaled(move: ToothMove, ratio: float, only: int | None) -> ToothMove:
    """Return a move with one scale or all of them times a ratio, in round numbers."""
    ways = [0, 1, 2] if only is None else [only]
    scale = list(move.scale)
    for k in ways:
        scale[k] = round(scale[k] * max(ratio, 0.01), SCALE_DIGITS)
    return replace(move, scale=_three(scale))


def turned(place: int, pose: Pose, viewport: Viewport, *, start: QPointF, at: QPointF) -> ToothMove:
    """Return a move with one angle changed by what the pointer went around the middle."""
    name = TURNS[place]
    axis = turning_axes(pose.frame, pose.move)[name]
    facing = float((axis * viewport.navigation.camera.axes()[2]).sum())
    if abs(facing) > FACING:
        first, last = (_on_plane(px, axis, pose, viewport) for px in (start, at))
        turn = atan2(_dot(crossed(first, last), axis), _dot(first, last))
    else:
        turn = _across(axis, pose, viewport, start=start, at=at)
    angle = round(degrees(getattr(pose.move, name) + turn), DEGREE_DIGITS) + 0.0
    return _with_angle(pose.move, name, radians(angle))


def _with_angle(move: ToothMove, name: str, angle: float) -> ToothMove:
    if name == "tip":
        return replace(move, tip=angle)
    if name == "torque":
        return replace(move, torque=angle)
    return replace(move, rotation=angle)


def _along(axis: Vector, pose: Pose, viewport: Viewport, by: QPointF) -> float:
    """Return how far a drag goes along an axis, mm."""
    here, there = seen(viewport, np.stack([pose.centre, pose.centre + axis]))
    way = there - here
    square = max(way.x() ** 2 + way.y() ** 2, 1e-9)
    return (by.x() * way.x() + by.y() * way.y()) / square


def _across(axis: Vector, pose: Pose, viewport: Viewport, *, start: QPointF, at: QPointF) -> float:
    """Return the turn of a drag across an axis that lies in the screen, radians."""
    here, there = seen(viewport, np.stack([pose.centre, pose.centre + axis]))
    way = there - here
    length = max(hypot(way.x(), way.y()), 1e-9)
    # What is near the viewer goes to the right of an axis that points up.
    by = at - start
    return (-way.y() * by.x() + way.x() * by.y()) / (length * REACH_PX)


def _on_plane(px: QPointF, axis: Vector, pose: Pose, viewport: Viewport) -> Vector:
    """Return where a pixel lies on the plane square to an axis, from the middle, mm."""
    origin, ray = viewport.navigation.camera.ray(
        px.x(), px.y(), viewport.width(), viewport.height()
    )
    far = _dot(pose.centre - origin, axis) / _dot(ray, axis)
    return np.asarray(origin + far * ray - pose.centre)


def _dot(one: AnyArray, other: AnyArray) -> float:
    return float((one * other).sum())


def _three(values: list[float]) -> Numbers:
    return (values[0], values[1], values[2])
