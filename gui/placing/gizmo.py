"""Draws the handles over the picture, always of one size."""

from collections.abc import Callable
from math import hypot
from typing import Final

from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QPainter, QPen, QPolygonF

from gui.placing.handles import Handle
from gui.style.fonts import heavy, tabular
from gui.style.look import Look
from gui.style.tokens import DARK, Theme

WIDTH, LIT = 2.5, 4.5
HALO: Final = 3.0
CUBE: Final = 6.0


class Gizmo:
    """Arrows, arcs or cubes on the chosen tooth; the one under the pointer is lit.

    Parameters
    ----------
    handles : callable
        What to draw now.
    lit : callable
        Name of the handle under the pointer or in hand, "" for none.
    said : callable
        What stands beside the tooth: name and number of that handle.
    """

    def __init__(
        self,
        look: Look,
        handles: Callable[[], tuple[Handle, ...]],
        lit: Callable[[], str],
        said: Callable[[], str],
    ) -> None:
        self._look, self._handles, self._lit, self._said = look, handles, lit, said

    def paint(self, painter: QPainter) -> None:
        """Draw the handles."""
        handles, lit = self._handles(), self._lit()
        theme = self._look.theme
        for handle in sorted(handles, key=lambda one: one.name == lit):
            is_lit = handle.name == lit
            width = LIT if is_lit else WIDTH
            for colour, more in ((theme.label, HALO), (colour_of(handle, theme), 0.0)):
                pen = QPen(QColor(colour), width + more, cap=Qt.PenCapStyle.RoundCap)
                pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
                painter.setPen(pen)
                _draw(painter, handle, QColor(colour))
            if is_lit:
                self._light(painter, handle)
        words = self._said()
        if handles and words:
            self._pill(painter, handles[0].line[0], words)

    def _light(self, painter: QPainter, handle: Handle) -> None:
        painter.setPen(QPen(QColor(self._look.theme.on_label), 1.2, cap=Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(QPolygonF(handle.line))

    def _pill(self, painter: QPainter, middle: QPointF, words: str) -> None:
        font = heavy(tabular(painter.font()))
        font.setPixelSize(self._look.sizes.body)
        painter.setFont(font)
        room = painter.fontMetrics().horizontalAdvance(words) + 16.0
        height = 22.0 * self._look.sizes.scale
        box = QRectF(middle.x() - room / 2.0, middle.y() - 112.0, room, height)
        if box.top() < 4.0:
            box.moveTop(middle.y() + 90.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.label))
        painter.drawRoundedRect(box, height / 2.0, height / 2.0)
        painter.setPen(QColor(self._look.theme.on_label))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def colour_of(handle: Handle, theme: Theme) -> str:
    """Return the colour of a handle; ends and words tell them apart as well."""
    # Over their dark edge the bright colours show in both themes.
    return (DARK.warn, DARK.info, theme.chosen, theme.on_label)[handle.place]


def _draw(painter: QPainter, handle: Handle, colour: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(handle.line))
    if handle.kind == "arc":
        return
    end = handle.line[1]
    painter.setBrush(colour)
    if handle.kind == "arrow":
        painter.drawPolygon(_head(handle.line[0], end))
    else:
        painter.drawRect(QRectF(end.x() - CUBE, end.y() - CUBE, 2.0 * CUBE, 2.0 * CUBE))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _head(tail: QPointF, tip: QPointF) -> QPolygonF:
    way = tip - tail
    along = way / max(hypot(way.x(), way.y()), 1e-6)
    across = QPointF(-along.y(), along.x())
    return QPolygonF([tip - 10.0 * along + 5.0 * across, tip, tip - 10.0 * along - 5.0 * across])
