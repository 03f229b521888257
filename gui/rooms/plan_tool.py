"""The handles of an implant: drag one in the picture to move, tilt or sink it."""

from collections.abc import Mapping
from typing import Final

from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QPainter, QPen

from calibration.planning.implant import Implant
from gui.rooms.plan_work import PlanWork
from gui.style.look import Look
from gui.viewport.pointer import Pointer
from gui.viewport.view import Viewport
from gui.words import later, tr
from smilesculpt.implant_by_hand import HANDLES, Handle, handle_points, moved

REACH: Final = 14.0
"""A press this near to a handle takes it, px."""

SIZE: Final = 7.0
NAMES: Final[Mapping[Handle, str]] = {
    "entry": later("Entry"),
    "tilt": later("Tilt"),
    "depth": later("Depth"),
}


class HandleTool:
    """Takes handles by the mouse, and paints them."""

    def __init__(self, viewport: Viewport, look: Look, work: PlanWork) -> None:
        self._viewport, self._look, self._work = viewport, look, work
        self._held: Handle | None = None
        self._near: Handle | None = None
        self._from = QPointF()
        self._start: Implant | None = None

    def start(self, at: Pointer) -> None:
        """Take the handle under the pointer."""
        self._held = self._handle_at(at.at)
        self._start = None if self._work.placed is None else self._work.placed.implant
        self._from = at.at

    def move(self, at: Pointer) -> None:
        """Move the implant by the handle; the distances follow."""
        if self._held is None or self._start is None:
            return
        view = self._viewport
        point_at, size = view.navigation.camera.point_at, (view.width(), view.height())
        by = point_at(at.at.x(), at.at.y(), *size) - point_at(self._from.x(), self._from.y(), *size)
        self._work.place(moved(self._start, self._held, by, self._work.limits))

    def end(self, at: Pointer) -> None:
        """Let the handle go."""
        self._held = None

    def hover(self, at: Pointer | None) -> None:
        """Mark the handle under the pointer."""
        self._near = None if at is None else self._handle_at(at.at)
        self._viewport.update()

    def cancel(self) -> bool:
        """Put the implant back to where the drag began."""
        under_way = self._held is not None and self._start is not None
        if under_way and self._start is not None:
            self._work.place(self._start)
        self._held = None
        return under_way

    def paint(self, painter: QPainter) -> None:
        """Draw the handles with their names."""
        theme = self._look.theme
        for handle, at in self._places().items():
            marked = handle in (self._held, self._near)
            painter.setPen(QPen(QColor(theme.on_label), 2.0))
            painter.setBrush(QColor(theme.chosen if marked else theme.label))
            painter.drawEllipse(at, SIZE, SIZE)
            name = tr(NAMES[handle])
            width = painter.fontMetrics().horizontalAdvance(name) + 16.0
            box = QRectF(at.x() + SIZE + 6.0, at.y() - 9.0, width, 18.0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.label))
            painter.drawRoundedRect(box, 9.0, 9.0)
            painter.setPen(QColor(theme.on_label))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def place_of(self, handle: Handle) -> QPointF:
        """Return the pixel of a handle."""
        return self._places()[handle]

    def _places(self) -> dict[Handle, QPointF]:
        if self._work.placed is None or self._work.shows_way:
            return {}
        view = self._viewport
        points = handle_points(self._work.placed.implant)
        rows = view.navigation.camera.screen(points, view.width(), view.height())
        pixels = [QPointF(float(x), float(y)) for x, y, _ in rows]
        return dict(zip(HANDLES, pixels, strict=True))

    def _handle_at(self, at: QPointF) -> Handle | None:
        for handle, place in self._places().items():
            by = place - at
            if max(abs(by.x()), abs(by.y())) <= REACH:
                return handle
        return None
