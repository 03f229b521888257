"""What is drawn over the picture: brush ring, scale bar, place of a finding."""

from collections.abc import Callable
from typing import Final

import numpy as np
from PyQt6.QtCore import QPointF, QRectF, QSizeF, Qt
from PyQt6.QtGui import QColor, QFont, QPainter, QPen, QPixmap, QPolygonF
from PyQt6.QtWidgets import QWidget

from gui.style.fonts import heavy, tabular
from gui.style.look import Look
from gui.viewport.projected import on_screen
from gui.viewport.ring import Ring
from gui.viewport.view import Painter, Viewport
from gui.words import number
from smilesculpt.picturing.camera import Point

SCALE_STEPS: Final = (1, 2, 5, 10, 20, 50)
WIDEST_SCALE: Final = 130.0
FINDING_RADIUS: Final = 16.0
WORDS_SIZE: Final = (64, 16)
"""Room for the words over the scale bar, px."""


class Rings:
    """The brush ring, white over a dark halo, its mirrored twin dashed."""

    def __init__(
        self, viewport: Viewport, look: Look, rings: Callable[[], tuple[Ring, ...]]
    ) -> None:
        self._viewport, self._look, self._rings = viewport, look, rings

    def paint(self, painter: QPainter) -> None:
        """Draw the rings."""
        theme, rings = self._look.theme, self._rings()
        if not rings:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        seen = on_screen(
            self._viewport, np.vstack([r.points for r in rings] + [r.centre for r in rings])
        )
        middles = seen[-len(rings) :]
        for k, ring in enumerate(rings):
            n = len(ring.points)
            line = QPolygonF([QPointF(x, y) for x, y, _ in seen[k * n : (k + 1) * n]])
            for colour, width in ((theme.label, 3.6), (theme.on_label, 1.7)):
                pen = QPen(QColor(colour), width)
                if ring.mirrored:
                    pen.setDashPattern([8.0 / width, 6.0 / width])
                painter.setPen(pen)
                painter.drawPolyline(line)
            x, y, _ = middles[k]
            painter.setPen(QPen(QColor(theme.label), 1.0))
            painter.setBrush(QColor(theme.on_label))
            painter.drawEllipse(QPointF(x, y), 2.5, 2.5)
            painter.setBrush(Qt.BrushStyle.NoBrush)


class RoomOverlays:
    """What a room draws over its own picture."""

    def __init__(self, overlays: Callable[[], tuple[Painter, ...]]) -> None:
        self._overlays = overlays

    def paint(self, painter: QPainter) -> None:
        """Draw it."""
        for overlay in self._overlays():
            painter.save()
            overlay.paint(painter)
            painter.restore()


class ScaleBar:
    """How long some millimetres are; hidden in perspective, where it would lie."""

    def __init__(self, viewport: Viewport, look: Look, view_bar: Callable[[], QWidget]) -> None:
        self._viewport, self._look, self._view_bar = viewport, look, view_bar
        self._words = QPixmap()
        self._words_for: tuple[object, ...] = ()

    def paint(self, painter: QPainter) -> None:
        """Draw the bar in the lower left corner."""
        camera = self._viewport.navigation.camera
        if camera.perspective or not self._viewport.scene.objects:
            return
        px = self._viewport.height() / (2.0 * camera.half_height)
        fitting = [mm for mm in SCALE_STEPS if mm * px <= WIDEST_SCALE]
        if not fitting:
            return
        mm, x, y = fitting[-1], 20.0, self._viewport.height() - 24.0
        bar = self._view_bar()
        if bar.isVisible() and bar.x() < x + mm * px + 12.0:
            y = bar.y() - 12.0  # Above the view bar where there is no room beside it.
        painter.setPen(QPen(self._look.colour("text"), 1.5))
        ends = [(x, y - 5), (x, y), (x + mm * px, y), (x + mm * px, y - 5)]
        painter.drawPolyline(QPolygonF([QPointF(*end) for end in ends]))
        words = self._length(mm, painter.font())
        size = words.deviceIndependentSize()
        left = round(x + max((mm * px - size.width()) / 2, -x))
        painter.drawPixmap(QPointF(left, y - 8 - size.height()), words)

    def _length(self, mm: int, plain_font: QFont) -> QPixmap:
        """Return the words over the bar as a picture, drawn once."""
        look, ratio = self._look, self._viewport.devicePixelRatioF()
        wanted = (mm, look.theme, look.sizes, ratio)
        if self._words_for != wanted:
            self._words_for = wanted
            size = QSizeF(*WORDS_SIZE) * look.sizes.scale
            self._words = QPixmap((size * ratio).toSize())
            self._words.setDevicePixelRatio(ratio)
            self._words.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._words)
            painter.setFont(small_font(plain_font, look))
            painter.setPen(look.colour("text"))
            words = number(mm, unit="mm", digits=0)
            painter.drawText(QRectF(QPointF(), size), Qt.AlignmentFlag.AlignCenter, words)
            painter.end()
        return self._words


class Notes:
    """Ring around the place of a finding, the caption, and the focus ring."""

    def __init__(
        self,
        viewport: Viewport,
        look: Look,
        place: Callable[[], Point | None],
        caption: Callable[[], str],
    ) -> None:
        self._viewport, self._look = viewport, look
        self._place, self._caption = place, caption

    def paint(self, painter: QPainter) -> None:
        """Draw what there is to note."""
        theme = self._look.theme
        place = self._place()
        if place is not None:
            x, y, _ = on_screen(self._viewport, [place])[0]
            for colour, width in ((theme.label, 5.0), (theme.warn, 2.5)):
                painter.setPen(QPen(QColor(colour), width))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QPointF(x, y), FINDING_RADIUS, FINDING_RADIUS)
        words = self._caption()
        if words:
            self._say(painter, words)
        if self._viewport.has_focus_ring:
            painter.setPen(QPen(QColor(theme.focus), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self._viewport.rect()).adjusted(1, 1, -1, -1))

    def _say(self, painter: QPainter, words: str) -> None:
        box = QRectF(0, 0, painter.fontMetrics().horizontalAdvance(words) + 24, 24)
        box.moveCenter(QPointF(self._viewport.width() / 2, 24.0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.label))
        painter.drawRoundedRect(box, 12, 12)
        painter.setPen(QColor(self._look.theme.on_label))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def small_font(plain_font: QFont, look: Look) -> QFont:
    """Return the typeface of figures over the picture."""
    font = heavy(tabular(plain_font))
    font.setPixelSize(look.sizes.small)
    return font
