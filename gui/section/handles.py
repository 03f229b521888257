"""Arrow and arcs that move and turn the plane of a section."""

from math import atan2, hypot
from typing import Final

import numpy as np
from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtGui import QColor, QPainter, QPen, QPolygonF

from gui.staging.display import Display
from gui.style.look import Look
from gui.viewport.view import Viewport
from smilesculpt.picturing.cuts import axes_in, moved, turned
from smilesculpt.picturing.scene import Cut

REACH_PX: Final = 64.0
"""Length of the arrow and radius of the arcs on the screen."""

GRIP_PX: Final = 12.0
"""A press this near to a handle takes it: 24 px wide, as every target."""

LEAST_SEEN_PX: Final = 10.0
"""An arrow that points to the viewer is not shorter than this."""

_MOVE, _TIP, _TURN = "move", "tip", "turn"


class CutHandles:
    """Three grips: the arrow moves the plane, two dots turn it."""

    def __init__(self, viewport: Viewport, look: Look, display: Display) -> None:
        self._viewport, self._look, self._display = viewport, look, display
        self._held = ""
        self._last = QPointF()

    def paint(self, painter: QPainter) -> None:
        """Draw the grips."""
        cut = self._display.cut
        if cut is None:
            return
        at, theme = self._places(cut), self._look.theme
        for colour, width in ((theme.label, 4.5), (theme.warn, 2.5)):
            painter.setPen(QPen(QColor(colour), width, cap=Qt.PenCapStyle.RoundCap))
            painter.drawLine(at["middle"], at[_MOVE])
            painter.drawPolyline(_head(at["middle"], at[_MOVE]))
        for name in (_TIP, _TURN):
            painter.setPen(QPen(QColor(theme.label), 1.5))
            painter.setBrush(QColor(theme.warn if self._held == name else theme.on_label))
            painter.drawEllipse(at[name], 6.0, 6.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def start(self, at: QPointF) -> bool:
        """Take the grip under a pixel; say whether there was one."""
        cut = self._display.cut
        if cut is None:
            return False
        places = self._places(cut)
        for name in (_MOVE, _TIP, _TURN):
            if _apart(at, places[name]) <= GRIP_PX:
                self._held, self._last = name, at
                return True
        return False

    def move(self, at: QPointF) -> None:
        """Move or turn the plane with the pointer."""
        cut = self._display.cut
        if cut is not None and self._held:
            self._display.set_cut(self._dragged(cut, at))
            self._last = at

    def end(self) -> None:
        """Let go."""
        self._held = ""
        self._viewport.update()

    def _dragged(self, cut: Cut, at: QPointF) -> Cut:
        if self._held == _MOVE:
            return moved(cut, self._along_normal(cut, at - self._last))
        middle = self._places(cut)["middle"]
        turn = _angle(middle, at) - _angle(middle, self._last)
        turn = (turn + np.pi) % (2.0 * np.pi) - np.pi
        axis = 0 if self._held == _TIP else 1
        about = axes_in(cut)[axis]
        towards = self._viewport.navigation.camera.axes()[2]
        facing = float((about * towards).sum())
        if abs(facing) > 0.5:  # The circle is seen: the pointer goes around it.
            return turned(cut, axis, -turn if facing > 0.0 else turn)
        # It is seen from the side: the way across the axis turns.
        right, up = self._viewport.navigation.camera.axes()[:2]
        line = np.array([float((about * right).sum()), -float((about * up).sum())])
        across = np.array([line[1], -line[0]]) / max(float(np.hypot(*line)), 1e-9)
        by = at - self._last
        return turned(cut, axis, float(across @ (by.x(), by.y())) / REACH_PX)

    def _along_normal(self, cut: Cut, by: QPointF) -> float:
        """Return how far a drag goes along the plane's normal, mm."""
        camera = self._viewport.navigation.camera
        px = self._viewport.height() / (2.0 * camera.half_height)
        right, up = camera.axes()[:2]
        normal = np.array(cut.normal)
        line = np.array([float((normal * right).sum()), -float((normal * up).sum())])
        length = float(np.hypot(*line))
        if length * REACH_PX < LEAST_SEEN_PX:  # It points to the viewer: up goes away from them.
            return by.y() / px
        return float(line @ (by.x(), by.y())) / length / (px * length)

    def _places(self, cut: Cut) -> dict[str, QPointF]:
        """Return the pixels of the middle and of the grips."""
        camera = self._viewport.navigation.camera
        size = (self._viewport.width(), self._viewport.height())
        mm = REACH_PX * 2.0 * camera.half_height / size[1]
        right, up = axes_in(cut)
        middle = np.array(cut.point)
        ends = np.stack(
            [middle, middle + mm * np.array(cut.normal), middle + mm * up, middle + mm * right]
        )
        seen = camera.screen(ends, *size)
        at = [QPointF(float(x), float(y)) for x, y, _ in seen]
        if _apart(at[0], at[1]) < LEAST_SEEN_PX:
            at[1] = at[0] + QPointF(0.0, -LEAST_SEEN_PX - GRIP_PX)
        return {"middle": at[0], _MOVE: at[1], _TIP: at[2], _TURN: at[3]}


def _head(tail: QPointF, tip: QPointF) -> QPolygonF:
    way = tip - tail
    length = max(hypot(way.x(), way.y()), 1e-6)
    along = way / length
    across = QPointF(-along.y(), along.x())
    return QPolygonF([tip - 9.0 * along + 5.0 * across, tip, tip - 9.0 * along - 5.0 * across])


def _apart(one: QPointF, other: QPointF) -> float:
    return hypot(one.x() - other.x(), one.y() - other.y())


def _angle(middle: QPointF, at: QPointF) -> float:
    return atan2(-(at.y() - middle.y()), at.x() - middle.x())
