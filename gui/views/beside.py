"""The scan as it was, beside the picture, seen from the same place."""

from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QColor, QPainter

from gui.style.look import Look
from gui.viewport.navigation import Navigation
from gui.viewport.view import Viewport
from gui.words import tr

LEAST_WIDTH = 200


class Beside(Viewport):
    """A second picture that shares the camera of the first; nothing can be changed in it."""

    def __init__(self, navigation: Navigation, look: Look) -> None:
        super().__init__(navigation)
        self.setAccessibleName(tr("3D view of the scan as it was"))
        self.setMinimumWidth(LEAST_WIDTH)
        self.overlays = [Caption(self, look, tr("Before"))]
        self.hide()


class Caption:
    """A word at the upper edge of a picture."""

    def __init__(self, viewport: Viewport, look: Look, words: str) -> None:
        self._viewport, self._look, self._words = viewport, look, words

    def paint(self, painter: QPainter) -> None:
        """Draw it."""
        theme = self._look.theme
        width = painter.fontMetrics().horizontalAdvance(self._words) + 24
        box = QRectF((self._viewport.width() - width) / 2, 12.0, width, 24.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.label))
        painter.drawRoundedRect(box, 12, 12)
        painter.setPen(QColor(theme.on_label))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words)
