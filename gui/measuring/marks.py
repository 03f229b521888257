"""Lines, points and numbers of a measuring tool over the picture."""

from collections.abc import Callable

from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from gui.measuring.found import Found
from gui.style.fonts import heavy, tabular
from gui.style.look import Look
from gui.viewport.view import Viewport
from meshes.arrays import Vertices

BESIDE = QPointF(12, -12)
DOT = 3.5


class MeasureMarks:
    """Draws what the tool in hand has found."""

    def __init__(self, viewport: Viewport, look: Look, found: Callable[[], Found]) -> None:
        self._viewport, self._look, self._found = viewport, look, found

    def paint(self, painter: QPainter) -> None:
        """Draw lines over a dark halo, their points, and the number beside them."""
        found, theme = self._found(), self._look.theme
        for points in found.lines:
            seen = self._seen(points)
            for colour, width in ((theme.label, 4.2), (theme.chosen, 2.0)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawPolyline(QPolygonF(seen))
            painter.setPen(QPen(QColor(theme.label), 1.5))
            painter.setBrush(QColor(theme.chosen))
            for at in seen:
                painter.drawEllipse(at, DOT, DOT)
        if found.at is not None and found.label:
            self._write(painter, found.label, self._seen(found.at[None])[0])

    def _seen(self, points: Vertices) -> list[QPointF]:
        view = self._viewport
        seen = view.navigation.camera.screen(points, view.width(), view.height())
        return [QPointF(float(x), float(y)) for x, y, _ in seen]

    def _write(self, painter: QPainter, words: str, at: QPointF) -> None:
        look, font = self._look, heavy(tabular(painter.font()))
        font.setPixelSize(look.sizes.body)
        painter.setFont(font)
        width = QFontMetricsF(font).horizontalAdvance(words) + 16.0
        height = 22.0 * look.sizes.scale
        place = at + BESIDE
        box = QRectF(place.x(), place.y() - height, width, height)
        room = QRectF(self._viewport.rect()).adjusted(4, 4, -4, -4)
        box.moveRight(min(box.right(), room.right()))
        box.moveTop(max(box.top(), room.top()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.theme.label))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(QColor(look.theme.on_label))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
