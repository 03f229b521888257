"""The view cube in the upper right corner: shows how the jaw is turned, turns it on a click."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QPainter, QPen, QPixmap, QPolygonF, QTransform

from gui.style.fonts import heavy
from gui.style.look import Look
from gui.viewport.view import Viewport
from gui.words import later, tr
from smilesculpt.picturing.camera import View

SIDE: Final = 54.0
HALF: Final = 50.0
"""Half of the square that holds the cube however it is turned, px; both grow with the text."""

FROM_CORNER: Final = 24.0
LEAST_SEEN: Final = 0.02
LEAST_READABLE: Final = 0.4
FULL_LIGHT: Final = 0.8


@dataclass(frozen=True, slots=True)
class _Face:
    name: str
    normal: tuple[float, float, float]
    view: View | None


_FACES: Final = (
    _Face(later("Front"), (0.0, -1.0, 0.0), "front"),
    _Face(later("Behind"), (0.0, 1.0, 0.0), None),
    _Face(later("Right"), (-1.0, 0.0, 0.0), "right"),
    _Face(later("Left"), (1.0, 0.0, 0.0), "left"),
    _Face(later("Below"), (0.0, 0.0, -1.0), "upper_occlusal"),
    _Face(later("Above"), (0.0, 0.0, 1.0), "lower_occlusal"),
)


class ViewCube:
    """Paints the cube and says which view a click asks for."""

    def __init__(self, viewport: Viewport, look: Look, is_oriented: Callable[[], bool]) -> None:
        self._viewport, self._look, self._is_oriented = viewport, look, is_oriented
        self._picture: tuple[object, QPixmap] | None = None

    def paint(self, painter: QPainter) -> None:
        """Draw the sides that face the viewer."""
        if not self._is_shown:
            return
        half, scale = self._side / 2, self._look.sizes.scale
        corner = QPointF(self._viewport.width() - FROM_CORNER - half, FROM_CORNER + half)
        corner -= QPointF(HALF, HALF) * scale
        painter.drawPixmap(corner, self._drawn(corner, painter.font()))

    def _drawn(self, corner: QPointF, font: QFont) -> QPixmap:
        """Return the cube as a picture: it changes with the camera, not with a stroke."""
        camera, ratio = self._viewport.navigation.camera, self._viewport.devicePixelRatioF()
        theme, width = self._look.theme, self._viewport.width()
        key = (camera.azimuth, camera.elevation, width, ratio, theme, self._look.sizes)
        if self._picture is not None and self._picture[0] == key:
            return self._picture[1]
        side = round(2 * HALF * self._look.sizes.scale * ratio)
        picture = QPixmap(side, side)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-corner)
        self._draw(painter, font)
        painter.end()
        self._picture = (key, picture)
        return picture

    def _draw(self, painter: QPainter, plain_font: QFont) -> None:
        font = heavy(plain_font)
        font.setPixelSize(self._look.sizes.small)
        painter.setFont(font)
        for face, quad, facing in self._seen():
            light = 100 if facing > FULL_LIGHT else 130
            painter.setPen(QPen(self._look.colour("control"), 1))
            painter.setBrush(QColor(self._look.theme.cube).darker(light))
            painter.drawPolygon(quad)
            if facing > LEAST_READABLE:
                self._write(painter, face.name, quad)

    def view_at(self, at: QPointF) -> View | None:
        """Return the view of the side under a pixel, or None."""
        fill = Qt.FillRule.OddEvenFill
        for face, quad, _ in self._seen():
            if quad.containsPoint(at, fill):
                return face.view
        return None

    def click(self, at: QPointF) -> bool:
        """Turn to the side under a pixel; say whether there was one."""
        view = self.view_at(at) if self._is_shown else None
        if view is not None:
            self._viewport.navigation.look(view)
        return view is not None

    @property
    def _side(self) -> float:
        return SIDE * self._look.sizes.scale

    @property
    def _is_shown(self) -> bool:
        # In the frame of a scan nobody knows yet where front is.
        return self._is_oriented() and bool(self._viewport.scene.objects)

    def _seen(self) -> list[tuple[_Face, QPolygonF, float]]:
        axes = self._viewport.navigation.camera.axes()
        half = self._side / 2
        middle = np.array([self._viewport.width() - FROM_CORNER - half, FROM_CORNER + half])
        seen = []
        for face in _FACES:
            normal = np.array(face.normal)
            facing = float((axes[2] * normal).sum())
            if facing <= LEAST_SEEN:
                continue
            up = np.array([0.0, 0.0, 1.0]) if normal[2] == 0.0 else np.array([0.0, normal[2], 0.0])
            # The biting side is read with the front teeth on top, as the camera shows it.
            right = np.cross(up, normal)
            corners = [normal + a * right + b * up for a, b in ((-1, 1), (1, 1), (1, -1), (-1, -1))]
            points = [
                QPointF(
                    middle[0] + half * float((axes[0] * corner).sum()),
                    middle[1] - half * float((axes[1] * corner).sum()),
                )
                for corner in corners
            ]
            seen.append((face, QPolygonF(points), facing))
        return seen

    def _write(self, painter: QPainter, name: str, quad: QPolygonF) -> None:
        side = self._side
        corners = ((0.0, 0.0), (side, 0.0), (side, side), (0.0, side))
        flat = QPolygonF([QPointF(x, y) for x, y in corners])
        warp = QTransform()
        if not QTransform.quadToQuad(flat, quad, warp):
            return
        before = painter.transform()
        painter.setPen(self._look.colour("text"))
        painter.setTransform(warp * before)
        painter.drawText(QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, tr(name))
        painter.setTransform(before)
