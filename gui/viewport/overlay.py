"""What is drawn over the picture: tooth numbers, brush ring, scale bar, place of a finding."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QPainter, QPen, QPixmap, QPolygonF
from PyQt6.QtWidgets import QWidget

from gui.casework.prepared import LabelPlace
from gui.style.fonts import heavy, tabular
from gui.style.look import Look
from gui.viewport.ring import Ring
from gui.viewport.view import Painter, Viewport
from gui.words import number
from meshes.arrays import Vector, Vertices
from smilesculpt.picturing.camera import Point

LABEL_WIDTH: Final = 28.0
LABEL_HEIGHT: Final = 18.0
LABEL_GAP: Final = 3.0
LEAST_FACING: Final = 0.12
"""Cosine under which a tooth's number is hidden: its tooth faces away."""

ONTO_BITING_FACE: Final = 0.7
SCALE_STEPS: Final = (1, 2, 5, 10, 20, 50)
WIDEST_SCALE: Final = 130.0
FINDING_RADIUS: Final = 16.0


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
        self._pills: dict[tuple[int, bool], QPixmap] = {}
        self._style: tuple[object, ...] = ()

    def paint(self, painter: QPainter) -> None:
        """Draw the numbers."""
        chosen = self._chosen()
        self.boxes = self._arranged(chosen)
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

    def _arranged(self, chosen: int) -> dict[int, QRectF]:
        """Return the boxes that have room, the chosen tooth first, then by nearness."""
        boxes: dict[int, QRectF] = {}
        taken = [QRectF(box) for box in _floats(self._viewport)]
        room = QRectF(self._viewport.rect())
        for _, fdi, at in sorted(self._candidates(chosen), key=lambda each: each[:2]):
            scale = self._look.sizes.scale
            box = QRectF(0, 0, LABEL_WIDTH * scale, LABEL_HEIGHT * scale)
            box.moveCenter(at)
            wide = box.adjusted(-LABEL_GAP, -LABEL_GAP, LABEL_GAP, LABEL_GAP)
            if room.contains(box) and not any(wide.intersects(other) for other in taken):
                taken.append(box)
                boxes[fdi] = box
        return boxes

    def _candidates(self, chosen: int) -> Iterable[tuple[float, int, QPointF]]:
        towards = self._viewport.navigation.camera.axes()[2].tolist()
        onto = abs(towards[2]) > ONTO_BITING_FACE
        shown = [
            (fdi, place.edge if onto else place.neck)
            for fdi, place in self._places().items()
            if onto or _along(place.out, towards) >= LEAST_FACING
        ]
        if not shown:
            return
        seen = _screen(self._viewport, [point for _, point in shown])
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


class Rings:
    """The brush ring, white over a dark halo, its mirrored twin dashed."""

    def __init__(
        self, viewport: Viewport, look: Look, rings: Callable[[], tuple[Ring, ...]]
    ) -> None:
        self._viewport, self._look, self._rings = viewport, look, rings

    def paint(self, painter: QPainter) -> None:
        """Draw the rings."""
        theme = self._look.theme
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ring in self._rings():
            line = QPolygonF([QPointF(x, y) for x, y, _ in _screen(self._viewport, ring.points)])
            for colour, width in ((theme.label, 3.6), (theme.on_label, 1.7)):
                pen = QPen(QColor(colour), width)
                if ring.mirrored:
                    pen.setDashPattern([8.0 / width, 6.0 / width])
                painter.setPen(pen)
                painter.drawPolyline(line)
            x, y, _ = _screen(self._viewport, [ring.centre])[0]
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
        _small(painter, self._look)
        box = QRectF(x - 20, y - 24, mm * px + 40, 16)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number(mm, unit="mm", digits=0))


class Notes:
    """Ring around the place of a finding, the word Before, and the focus ring."""

    def __init__(
        self,
        viewport: Viewport,
        look: Look,
        place: Callable[[], Point | None],
        is_before: Callable[[], bool],
    ) -> None:
        self._viewport, self._look = viewport, look
        self._place, self._is_before = place, is_before

    def paint(self, painter: QPainter) -> None:
        """Draw what there is to note."""
        theme = self._look.theme
        place = self._place()
        if place is not None:
            x, y, _ = _screen(self._viewport, [place])[0]
            for colour, width in ((theme.label, 5.0), (theme.warn, 2.5)):
                painter.setPen(QPen(QColor(colour), width))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QPointF(x, y), FINDING_RADIUS, FINDING_RADIUS)
        if self._is_before():
            self._say(painter, "Before")
        if self._viewport.has_focus_ring:
            painter.setPen(QPen(QColor(theme.focus), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self._viewport.rect()).adjusted(1, 1, -1, -1))

    def _say(self, painter: QPainter, words: str) -> None:
        box = QRectF(0, 0, 72, 24)
        box.moveCenter(QPointF(self._viewport.width() / 2, 24.0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.label))
        painter.drawRoundedRect(box, 12, 12)
        painter.setPen(QColor(self._look.theme.on_label))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _screen(viewport: Viewport, points: object) -> list[tuple[float, float, float]]:
    camera = viewport.navigation.camera
    rows: Vertices = camera.screen(points, viewport.width(), viewport.height())  # type: ignore[arg-type]
    return [(x, y, depth) for x, y, depth in rows.tolist()]


def _floats(viewport: Viewport) -> list[QRectF]:
    inside = [child for child in viewport.findChildren(QWidget) if child.parent() is viewport]
    return [QRectF(child.geometry()) for child in inside if child.isVisible()]


def _small(painter: QPainter, look: Look) -> None:
    font = heavy(tabular(painter.font()))
    font.setPixelSize(look.sizes.small)
    painter.setFont(font)
