"""Says over the picture that a limit holds the brush."""

from collections.abc import Callable

from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QColor, QPainter
from PyQt6.QtWidgets import QWidget

from gui.style.fonts import heavy, tabular
from gui.style.look import Look

TOP = 12.0
MARGIN = 12.0


class HeldNote:
    """A pill at the upper edge of the picture; nothing where there is nothing to say."""

    def __init__(self, viewport: QWidget, look: Look, words: Callable[[], str]) -> None:
        self._viewport, self._look, self._words = viewport, look, words

    def paint(self, painter: QPainter) -> None:
        """Draw the pill."""
        words, theme = self._words(), self._look.theme
        if not words:
            return
        font = heavy(tabular(painter.font()))
        font.setPixelSize(self._look.sizes.body)
        painter.setFont(font)
        height = 26.0 * self._look.sizes.scale
        width = painter.fontMetrics().horizontalAdvance(words) + 2.0 * MARGIN
        box = QRectF(0.5 * (self._viewport.width() - width), TOP, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.label))
        painter.drawRoundedRect(box, 0.5 * height, 0.5 * height)
        painter.setPen(QColor(theme.on_label))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.setBrush(Qt.BrushStyle.NoBrush)
