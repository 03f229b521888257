"""A picture of how the pressure of the hand becomes that of the brush."""

from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PyQt6.QtWidgets import QWidget

from gui.choices import PenCurve
from gui.preferences.in_force import PEN_EXPONENTS
from gui.style.look import Look
from gui.words import tr

_N_POINTS = 41
_HEIGHT, _FOOT = 112, 22


class PenCurvePicture(QWidget):
    """Hand to the right, brush upwards."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._exponent = 1.0
        self.setMinimumHeight(round(_HEIGHT * look.sizes.scale))
        self.setAccessibleName(tr("Curve of the pressure"))
        look.changed.connect(self.update)

    def show_curve(self, curve: PenCurve) -> None:
        """Show another curve."""
        self._exponent = PEN_EXPONENTS[curve]
        self.update()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Draw the curve over its axis."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, foot = self._look, self.height() - _FOOT * self._look.sizes.scale
        width = min(self.width() - 2.0, 2.2 * foot)
        shares = [k / (_N_POINTS - 1) for k in range(_N_POINTS)]
        rise = foot - 4.0
        points = [QPointF(1 + width * s, foot - rise * s**self._exponent) for s in shares]
        line = QPolygonF(points)
        area = QPolygonF([*points, QPointF(1 + width, foot), QPointF(1, foot)])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent_soft"))
        painter.drawPolygon(area)
        painter.setPen(QPen(look.colour("control"), 1))
        painter.drawLine(QPointF(1, foot), QPointF(1 + width, foot))
        painter.setPen(QPen(look.colour("accent"), 2))
        painter.drawPolyline(line)
        self._write(painter, QRectF(1, foot + 4, width, self.height() - foot - 4))

    def _write(self, painter: QPainter, place: QRectF) -> None:
        font = painter.font()
        font.setPixelSize(self._look.sizes.caption)
        painter.setFont(font)
        painter.setPen(self._look.colour("muted"))
        flags = Qt.AlignmentFlag
        painter.drawText(place, flags.AlignLeft | flags.AlignTop, tr("light"))
        painter.drawText(place, flags.AlignRight | flags.AlignTop, tr("firm"))
