"""The section drawn flat, with a grid of millimetres and a ruler."""

from math import hypot
from typing import Final

import numpy as np
from PyQt6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PyQt6.QtWidgets import QWidget

from gui.style.fonts import tabular
from gui.style.look import Look
from gui.words import number, tr
from meshes.arrays import Vectors

SIZE: Final = QSize(284, 196)
USUAL_HEIGHT: Final = 16.0
"""Millimetres from the lower to the upper edge at first."""

SMALLEST, LARGEST = 2.0, 120.0
ZOOM_PER_NOTCH: Final = 1.15
STEP_MM: Final = 0.1


class SectionDrawing(QWidget):
    """Lines of a section; a drag measures, the wheel zooms, the right button moves.

    Signals
    -------
    stepped : float
        The plane is to go further along its normal, mm.
    """

    stepped = pyqtSignal(float)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: list[QLineF] = []
        self._height = USUAL_HEIGHT
        self._centre = QPointF()
        self._last = QPointF()
        self.ruler: tuple[QPointF, QPointF] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Section"))
        self.setAccessibleDescription(
            tr("A drag measures in mm. Up and Down move the plane by 0.1 mm.")
        )
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return SIZE

    def show_lines(self, pieces: Vectors) -> None:
        """Show pieces of a section, shape (k, 4): x and y of start and end, mm."""
        self._lines = [QLineF(*row) for row in pieces.tolist()]
        self.update()

    def centre(self) -> None:
        """Show the middle of the plane at the usual size, without a measure."""
        self._height, self._centre, self.ruler = USUAL_HEIGHT, QPointF(), None
        self.update()

    @property
    def n_lines(self) -> int:
        """Number of pieces shown."""
        return len(self._lines)

    @property
    def measured(self) -> float | None:
        """Length of the ruler, mm."""
        if self.ruler is None:
            return None
        way = self.ruler[1] - self.ruler[0]
        return hypot(way.x(), way.y())

    def px_of(self, at: QPointF) -> QPointF:
        """Return the pixel of a point of the plane, mm."""
        px = self.height() / self._height
        off = at - self._centre
        return QPointF(self.width() / 2 + px * off.x(), self.height() / 2 - px * off.y())

    def mm_of(self, at: QPointF) -> QPointF:
        """Return the point of the plane under a pixel, mm."""
        mm = self._height / self.height()
        x, y = at.x() - self.width() / 2, self.height() / 2 - at.y()
        return self._centre + QPointF(mm * x, mm * y)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Draw grid, section and ruler."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._look.colour("sunken"))
        self._paint_grid(painter)
        painter.setPen(QPen(self._look.colour("text"), 1.6))
        for one in self._lines:
            painter.drawLine(QLineF(self.px_of(one.p1()), self.px_of(one.p2())))
        if not self._lines:
            painter.setPen(self._look.colour("muted"))
            words = tr("The plane meets nothing here")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
        if self.ruler is not None:
            self._paint_ruler(painter, *self.ruler)
        if self.hasFocus():
            painter.setPen(QPen(self._look.colour("focus"), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _paint_grid(self, painter: QPainter) -> None:
        px = self.height() / self._height
        for step, token in ((1.0, "line"), (5.0, "control")):
            if px * step < 6.0:
                continue
            painter.setPen(QPen(self._look.colour(token), 0.6))
            low, high = self.mm_of(QPointF(0, self.height())), self.mm_of(QPointF(self.width(), 0))
            for x in np.arange(np.ceil(low.x() / step), high.x() / step) * step:
                at = self.px_of(QPointF(float(x), 0.0)).x()
                painter.drawLine(QLineF(at, 0.0, at, self.height()))
            for y in np.arange(np.ceil(low.y() / step), high.y() / step) * step:
                at = self.px_of(QPointF(0.0, float(y))).y()
                painter.drawLine(QLineF(0.0, at, self.width(), at))

    def _paint_ruler(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        ends, theme = (self.px_of(start), self.px_of(end)), self._look.theme
        painter.setPen(QPen(self._look.colour("info"), 2.0))
        painter.drawLine(*ends)
        for at in ends:
            painter.drawEllipse(at, 3.0, 3.0)
        font = tabular(painter.font())
        font.setPixelSize(self._look.sizes.small)
        painter.setFont(font)
        words = number(self.measured or 0.0, unit="mm", digits=2)
        box = QRectF(0, 0, painter.fontMetrics().horizontalAdvance(words) + 12, 18)
        box.moveCenter(0.5 * (ends[0] + ends[1]) + QPointF(0.0, -14.0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.label))
        painter.drawRoundedRect(box, 9, 9)
        painter.setPen(QColor(theme.on_label))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        """Begin to measure, or to move the drawing."""
        if event is None:
            return
        self._last = event.position()
        if event.button() == Qt.MouseButton.LeftButton:
            at = self.mm_of(event.position())
            self.ruler = (at, at)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:
        """Go on with it."""
        if event is None:
            return
        if event.buttons() & Qt.MouseButton.LeftButton and self.ruler is not None:
            self.ruler = (self.ruler[0], self.mm_of(event.position()))
        elif event.buttons():
            self._centre -= self.mm_of(event.position()) - self.mm_of(self._last)
        self._last = event.position()
        self.update()

    def wheelEvent(self, event: QWheelEvent | None) -> None:
        """Zoom."""
        if event is not None:
            factor = ZOOM_PER_NOTCH ** (-event.angleDelta().y() / 120.0)
            self._height = min(max(self._height * factor, SMALLEST), LARGEST)
            self.update()
            event.accept()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Move the plane by the arrow keys; Esc takes the ruler away."""
        if event is None:
            return
        steps = {Qt.Key.Key_Up: STEP_MM, Qt.Key.Key_Down: -STEP_MM}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape and self.ruler is not None:
            self.ruler = None
            self.update()
        else:
            super().keyPressEvent(event)
