"""Distance and angle between points that are set one after the other."""

from math import degrees
from typing import Final

import numpy as np

from gui.measuring.base import MeasureTool
from gui.measuring.found import Found
from gui.viewport.pointer import Pointer
from gui.words import number, tr
from meshes.arrays import Vector
from meshes.picking.picking import Hit
from smilesculpt.measuring.by_hand import angle, distance

DEGREE: Final = "\N{DEGREE SIGN}"


class PointsTool(MeasureTool):
    """Takes a number of points; the one under the mouse counts until it is set."""

    n_points = 2

    def __init__(self, *given: object) -> None:
        super().__init__(*given)  # type: ignore[arg-type]
        self.points: list[Vector] = []

    def click(self, hit: Hit | None) -> None:
        """Set a point; the one after the last begins anew."""
        if hit is None:
            return
        if len(self.points) == self.n_points:
            self.points.clear()
        self.points.append(hit.point)
        self.show(self.of(self.points))

    def hover(self, at: Pointer | None) -> None:
        """Measure to where the mouse is."""
        if at is None or not 0 < len(self.points) < self.n_points:
            return
        hit = self.aim(at)
        if hit is not None:
            self.show(self.of([*self.points, hit.point]))

    def cancel(self) -> bool:
        """Forget the points; say whether there were any."""
        were_there = bool(self.points)
        self.clear()
        return were_there

    def clear(self) -> None:
        """Forget the points."""
        self.points = []
        super().clear()

    def of(self, points: list[Vector]) -> Found:
        """Return what some points tell."""
        return Found(lines=(np.array(points),))


class DistanceTool(PointsTool):
    """The distance of two points, and its parts."""

    def of(self, points: list[Vector]) -> Found:
        """Return the distance, once there are two points."""
        if len(points) < self.n_points:
            return super().of(points)
        found = distance(points[0], points[1])
        words = (
            (tr("Distance"), found.straight),
            (tr("To the side"), found.across),
            (tr("Front to back"), found.along),
            (tr("In height"), found.up),
        )
        rows = tuple((name, number(value, unit="mm")) for name, value in words)
        middle: Vector = 0.5 * (points[0] + points[1])
        return Found(rows, (np.array(points),), rows[0][1], middle)


class AngleTool(PointsTool):
    """The angle at the second of three points."""

    n_points = 3

    def of(self, points: list[Vector]) -> Found:
        """Return the angle, once there are three points."""
        if len(points) < self.n_points:
            return super().of(points)
        words = number(degrees(angle(points[0], points[1], points[2])), unit=DEGREE, digits=1)
        return Found(((tr("Angle"), words),), (np.array(points),), words, points[1])
