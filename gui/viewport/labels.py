"""Tooth numbers beside the gum line."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from PyQt6.QtCore import QPointF, QRect, QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QPainter, QPixmap
from PyQt6.QtWidgets import QWidget

from gui.casework.prepared import LabelPlace
from gui.style.fonts import heavy, tabular
from gui.style.look import Look
from gui.viewport.projected import on_screen
from gui.viewport.view import Viewport
from meshes.arrays import Vector

LABEL_WIDTH: Final = 28.0
LABEL_HEIGHT: Final = 18.0
LABEL_GAP: Final = 3.0
LEAST_FACING: Final = 0.12
"""Cosine under which a tooth's number is hidden: its tooth faces away."""

ONTO_BITING_FACE: Final = 0.7


class Labels:
    """FDI numbers beside the gum line; near ones win, and none overlaps another."""

    def __init__(
        self,
        viewport: Viewport,
        look: Look,
        places: Callable[[], Mapping[int, LabelPlace]],
        chosen: Callable[[], int],
    ) -> None:
        self._viewport, self._look = viewport, look
        self._places, self._chosen = places, chosen
        self.boxes: dict[int, QRectF] = {}
        self._arranged_for: tuple[object, ...] = ()
        self._pills: dict[tuple[int, bool], QPixmap] = {}
        self._style: tuple[object, ...] = ()

    def paint(self, painter: QPainter) -> None:
        """Draw the numbers."""
        chosen, places, taken = self._chosen(), self._places(), _floats(self._viewport)
        camera, room = self._viewport.navigation.camera, self._viewport.rect()
        # While a brush works nothing of this changes, and the boxes stay where they are.
        seen_now = (camera, room, chosen, self._look.sizes, places, taken)
        if self._arranged_for != seen_now:
            self._arranged_for = seen_now
            self.boxes = self._arranged(chosen, places, taken)
        for fdi, box in self.boxes.items():
            painter.drawPixmap(box.topLeft(), self._pill(fdi, painter.font(), fdi == chosen))

    def _pill(self, fdi: int, plain_font: QFont, is_chosen: bool) -> QPixmap:
        """Return a number as a picture, drawn once."""
        look, ratio = self._look, self._viewport.devicePixelRatioF()
        style = (look.theme, look.sizes, ratio)
        if self._style != style:
            self._pills.clear()
            self._style = style
        kept = self._pills.get((fdi, is_chosen))
        if kept is None:
            kept = self._pills[fdi, is_chosen] = _pill(fdi, plain_font, look, ratio, is_chosen)
        return kept

    def _arranged(
        self, chosen: int, places: Mapping[int, LabelPlace], floats: list[QRect]
    ) -> dict[int, QRectF]:
        """Return the boxes that have room, the chosen tooth first, then by nearness."""
        boxes: dict[int, QRectF] = {}
        taken = [QRectF(box) for box in floats]
        room = QRectF(self._viewport.rect())
        for _, fdi, at in sorted(self._candidates(chosen, places), key=lambda each: each[:2]):
            scale = self._look.sizes.scale
            box = QRectF(0, 0, LABEL_WIDTH * scale, LABEL_HEIGHT * scale)
            box.moveCenter(at)
            wide = box.adjusted(-LABEL_GAP, -LABEL_GAP, LABEL_GAP, LABEL_GAP)
            if room.contains(box) and not any(wide.intersects(other) for other in taken):
                taken.append(box)
                boxes[fdi] = box
        return boxes

    def _candidates(
        self, chosen: int, places: Mapping[int, LabelPlace]
    ) -> Iterable[tuple[float, int, QPointF]]:
        towards = self._viewport.navigation.camera.axes()[2].tolist()
        onto = abs(towards[2]) > ONTO_BITING_FACE
        shown = [
            (fdi, place.edge if onto else place.neck)
            for fdi, place in places.items()
            if onto or _along(place.out, towards) >= LEAST_FACING
        ]
        if not shown:
            return
        seen = on_screen(self._viewport, [point for _, point in shown])
        for (fdi, _), (x, y, depth) in zip(shown, seen, strict=True):
            yield (-1e9 if fdi == chosen else depth, fdi, QPointF(x, y))


def _pill(fdi: int, plain_font: QFont, look: Look, ratio: float, is_chosen: bool) -> QPixmap:
    theme, scale = look.theme, look.sizes.scale
    width, height = LABEL_WIDTH * scale, LABEL_HEIGHT * scale
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = heavy(tabular(plain_font))
    font.setPixelSize(look.sizes.body)
    painter.setFont(font)
    box = QRectF(0, 0, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.chosen if is_chosen else theme.label))
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setPen(QColor(theme.on_chosen if is_chosen else theme.on_label))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(fdi))
    painter.end()
    return picture


def _along(way: Vector, towards: list[float]) -> float:
    return float(sum(a * b for a, b in zip(way.tolist(), towards, strict=True)))


def _floats(viewport: Viewport) -> list[QRect]:
    """Return where the bars over the picture lie."""
    bars = [child for child in viewport.children() if isinstance(child, QWidget)]
    return [bar.geometry() for bar in bars if bar.isVisible()]
