"""Points on the scan: a click marks one, a drag moves it, each with its name beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QPainter, QPen

from gui.rooms.register_work import TARGET, RegisterWork
from gui.style.look import Look
from gui.viewport.pointer import Pointer
from gui.viewport.view import Viewport
from meshes.arrays import Vector

REACH: Final = 12.0
"""A press this near to a mark takes it, px."""

SIZE: Final = 6.0
_BEHIND: Final = 0.35
"""How much of a mark is seen through the scan."""
_NEAR: Final = 0.5
"""A mark this little below the surface that is seen is not behind it, mm."""

Kind = Literal["fiducial", "unused", "suspect", "target"]


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """A point of the scan as it is drawn."""

    key: str
    name: str
    kind: Kind
    place: Vector


class MarkTool:
    """Marks points by the mouse, and paints them."""

    def __init__(self, viewport: Viewport, look: Look, work: RegisterWork) -> None:
        self._viewport, self._look, self._work = viewport, look, work
        self._held: str | None = None
        self._near: str | None = None
        self._start: Vector | None = None

    def start(self, at: Pointer) -> None:
        """Take the mark under the pointer, or make one."""
        mark = self._mark_at(at.at)
        self._held = None if mark is None else mark.key
        self._start = None if mark is None else mark.place
        if mark is None:
            place = self._under(at.at)
            if place is not None:
                self._work.click(place)

    def move(self, at: Pointer) -> None:
        """Move the mark over the surface."""
        place = None if self._held is None else self._under(at.at)
        if place is not None and self._held is not None:
            self._work.move(self._held, place)

    def end(self, at: Pointer) -> None:
        """Let the mark go."""
        self._held = None

    def hover(self, at: Pointer | None) -> None:
        """Show which mark a press would take."""
        mark = None if at is None else self._mark_at(at.at)
        self._near = None if mark is None else mark.key
        self._viewport.update()

    def cancel(self) -> bool:
        """Put the mark back to where the drag began, or want no target any more."""
        under_way = self._held is not None
        if self._held is not None and self._start is not None:
            self._work.move(self._held, self._start)
        elif self._work.wants_target:
            self._work.want_target(False)
            under_way = True
        self._held = None
        return under_way

    def paint(self, painter: QPainter) -> None:
        """Draw the marks with their names, those behind the scan faintly."""
        theme = self._look.theme
        fills = {
            "fiducial": theme.label,
            "unused": theme.muted,
            "suspect": theme.error,
            "target": theme.chosen,
        }
        for mark, at in self._places():
            painter.setOpacity(_BEHIND if self._is_behind(mark.place, at) else 1.0)
            is_marked = mark.key in (self._held, self._near)
            painter.setPen(QPen(QColor(theme.on_label), 3.0 if is_marked else 1.5))
            painter.setBrush(QColor(fills[mark.kind]))
            if mark.kind == "target":
                painter.drawRect(QRectF(at.x() - SIZE, at.y() - SIZE, 2 * SIZE, 2 * SIZE))
            else:
                painter.drawEllipse(at, SIZE, SIZE)
            width = painter.fontMetrics().horizontalAdvance(mark.name) + 14.0
            box = QRectF(at.x() + SIZE + 5.0, at.y() - 9.0, width, 18.0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.label))
            painter.drawRoundedRect(box, 9.0, 9.0)
            painter.setPen(QColor(theme.on_label))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark.name)
        painter.setOpacity(1.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def pixel_of(self, key: str) -> QPointF:
        """Return the pixel of a mark."""
        return next(at for mark, at in self._places() if mark.key == key)

    def _marks(self) -> Iterator[Mark]:
        work = self._work
        if work.scan is None:
            return
        points = work.fiducials
        placed = None if work.placed is None else work.placed.by_fiducials
        accused = () if placed is None else tuple(one.name for one in placed.suspects)
        for name, place in zip(points.scan.names, points.scan.points, strict=True):
            kind: Kind = "suspect" if name in accused else "fiducial"
            yield Mark(name, name, "unused" if name in points.left_out else kind, place)
        for name, place in zip(work.targets.names, work.targets.points, strict=True):
            yield Mark(TARGET + name, name, "target", place)

    def _places(self) -> list[tuple[Mark, QPointF]]:
        marks = list(self._marks())
        if not marks:
            return []
        view = self._viewport
        points = np.array([mark.place for mark in marks])
        rows = view.navigation.camera.screen(points, view.width(), view.height())
        seen = zip(marks, rows, strict=True)
        return [(m, QPointF(float(x), float(y))) for m, (x, y, _) in seen if np.isfinite(x)]

    def _mark_at(self, at: QPointF) -> Mark | None:
        for mark, place in self._places():
            by = place - at
            if max(abs(by.x()), abs(by.y())) <= REACH:
                return mark
        return None

    def _under(self, at: QPointF) -> Vector | None:
        """Return the place of the scan under a pixel."""
        scan, view = self._work.scan, self._viewport
        if scan is None:
            return None
        ray = view.navigation.camera.ray(at.x(), at.y(), view.width(), view.height())
        hit = scan.hit(*ray)
        return None if hit is None else hit.point

    def _is_behind(self, place: Vector, at: QPointF) -> bool:
        scan, view = self._work.scan, self._viewport
        if scan is None:
            return False
        origin, direction = view.navigation.camera.ray(at.x(), at.y(), view.width(), view.height())
        hit = scan.hit(origin, direction)
        along = float((place - origin) @ direction)
        return hit is not None and hit.distance < along - _NEAR
