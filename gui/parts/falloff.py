"""A picture of how the strength of a brush falls off from its middle."""

from collections.abc import Callable

from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PyQt6.QtWidgets import QWidget

from gui.style.look import Look
from gui.words import number, tr

N_POINTS = 81

HEIGHT, FOOT, TOP, MARKS = 72, 50.0, 8.0, 54.0
"""Of the picture, and where in it the curve ends, begins, and the marks begin; px at 100 %."""


class FalloffPreview(QWidget):
    """The curve over the distance from the middle, with marks in mm."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._radius = 2.0
        self._curve: Callable[[float], float] = lambda share: (1.0 - share * share) ** 2
        self.setMinimumHeight(HEIGHT)
        self.setAccessibleName(tr("Falloff curve"))
        look.changed.connect(self.update)

    def show_curve(self, radius: float, curve: Callable[[float], float]) -> None:
        """Show a curve of the share of the radius (0 to 1); the radius is in mm."""
        self._radius, self._curve = radius, curve
        self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Draw the curve and its marks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.height() / HEIGHT
        width, foot, high = self.width() - 2.0, FOOT * scale, (FOOT - TOP) * scale
        shares = [2.0 * k / (N_POINTS - 1) - 1.0 for k in range(N_POINTS)]
        points = [
            QPointF(1 + width * (s + 1) / 2, foot - high * self._curve(abs(s))) for s in shares
        ]
        line = QPolygonF(points)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent_soft"))
        painter.drawPolygon(QPolygonF([*points, QPointF(width + 1, foot), QPointF(1, foot)]))
        painter.setPen(QPen(self._look.colour("control"), 1))
        painter.drawLine(QPointF(1, foot), QPointF(width + 1, foot))
        painter.setPen(QPen(self._look.colour("accent"), 2))
        painter.drawPolyline(line)
        self._draw_marks(painter)

    def _draw_marks(self, painter: QPainter) -> None:
        font = painter.font()
        font.setPixelSize(self._look.sizes.caption)
        painter.setFont(font)
        painter.setPen(self._look.colour("muted"))
        top = MARKS * self.height() / HEIGHT
        place = QRectF(0, top, self.width(), self.height() - top)
        flags = Qt.AlignmentFlag
        for value, flag in (
            (-self._radius, flags.AlignLeft),
            (0.0, flags.AlignHCenter),
            (self._radius, flags.AlignRight),
        ):
            words = number(value, unit="mm", digits=1) if value else "0"
            painter.drawText(place, flag | flags.AlignVCenter, words)
