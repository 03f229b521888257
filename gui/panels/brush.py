"""The settings of the brush."""

from collections.abc import Mapping
from dataclasses import replace
from math import atan2, cos, degrees, radians, sin
from typing import Final

from PyQt6.QtWidgets import QCheckBox, QComboBox, QToolButton, QWidget

from gui.casework.view_state import MOST_RADIUS, BrushSettings, ViewState
from gui.panels.panel import Panel
from gui.parts.buttons import ToolButton
from gui.parts.falloff import FalloffPreview
from gui.parts.falloff_curves import CURVES
from gui.parts.fields import LABEL_WIDTH, SliderRow, heights
from gui.parts.labels import text
from gui.parts.layouts import row
from gui.parts.more import More
from gui.style.look import Look
from gui.words import NO_BREAK, later, number, tr
from meshes.brushes.mirror_plane import MirrorPlane
from meshes.brushes.settings import FALLOFFS, Falloff

FALLOFF_WORDS: Final[Mapping[Falloff, str]] = {
    "smooth": later("Soft"),
    "linear": later("Linear"),
    "sharp": later("Sharp"),
    "flat": later("Flat"),
    "sphere": later("Sphere"),
    "root": later("Root"),
}
DEGREES: Final = "\N{DEGREE SIGN}"
PEN: Final = (
    ("none", (False, False)),
    ("strength", (False, True)),
    ("radius", (True, False)),
    ("both", (True, True)),
)
"""What the pressure of a pen changes: radius, strength."""


class BrushPanel(Panel):
    """Radius, strength, falloff, mirror, what is locked, pen; the rest behind a link."""

    def __init__(self, look: Look, view_state: ViewState) -> None:
        super().__init__()
        self._view_state = view_state
        self.radius = SliderRow(tr("Radius"), "mm", 0.2, MOST_RADIUS, 1)
        self.radius_px = SliderRow(tr("Radius"), "px", 4, 300, 0)
        self.in_px = QToolButton()
        self.strength = SliderRow(tr("Strength"), "%", 0, 100, 0)
        self.falloff = _choice(
            tr("Falloff"), tuple((tr(FALLOFF_WORDS[each]), each) for each in FALLOFFS)
        )
        self._preview = FalloffPreview(look)
        self.mirror = _box(tr("Mirror across the midline"))
        self.lock_gum, self.lock_neighbours = _box(tr("Lock gum")), _box(tr("Lock neighbours"))
        self._locks = [
            ToolButton(look, "lock", tr("Who locks the gum"), size=look.sizes.row),
            ToolButton(look, "lock", tr("Who locks the neighbours"), size=look.sizes.row),
        ]
        self.pen = _choice(tr("Pen pressure"), _pen_words())
        self._make_more()
        self.put(
            row(self.radius, self.radius_px, self._unit_switch(), gap=2),
            self.strength,
            _labelled(tr("Falloff"), self.falloff),
            self._preview,
            self.mirror,
            row(self.lock_gum, None, self._locks[0]),
            row(self.lock_neighbours, None, self._locks[1]),
            _labelled(tr("Pen"), self.pen),
            self.more,
        )
        self._connect()
        self._explain()
        self._explain_locks()
        view_state.brush_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the settings in force."""
        brush = self._view_state.brush
        for box, on in (
            (self.mirror, brush.mirror),
            (self.lock_gum, brush.lock_gum),
            (self.lock_neighbours, brush.lock_neighbours),
            (self.front, brush.front_facing_only),
            (self.in_px, brush.in_px),
        ):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
        self._show_numbers(brush)
        self.falloff.setCurrentIndex(self.falloff.findData(brush.falloff))
        pen = (brush.pressure_radius, brush.pressure_strength)
        self.pen.setCurrentIndex([both for _, both in PEN].index(pen))
        self._preview.show_curve(brush.radius, CURVES[brush.falloff])
        self._locks[0].setVisible(brush.lock_gum)
        self._locks[1].setVisible(brush.lock_neighbours)
        radius = number(brush.radius, unit="mm", digits=1)
        self.summarised.emit(f"{radius}, {round(100 * brush.strength)}{NO_BREAK}%")

    def _make_more(self) -> None:
        self.front = _box(tr("Front faces only"))
        self.smoothing = SliderRow(tr("Steady"), "mm", 0, 3, 1)
        self.spacing = SliderRow(tr("Spacing"), "%", 2, 100, 0)
        self.layer_height = SliderRow(tr("Height"), "mm", 0.05, 2, 2)
        self.shift = SliderRow(tr("Mirror at"), "mm", -5, 5, 1)
        self.turn = SliderRow(tr("Mirror turn"), DEGREES, -15, 15, 1)
        self.shift.setToolTip(tr("How far the mirror stands to the patient's left"))
        self.smoothing.setToolTip(tr("The brush follows on a leash of this length"))
        self.spacing.setToolTip(tr("Way between two dabs, in per cent of the radius"))
        self.layer_height.setToolTip(tr("How far Even layer goes above the scan"))
        parts = (self.front, self.smoothing, self.spacing, self.layer_height, self.shift, self.turn)
        self.more = More(*parts)

    def _unit_switch(self) -> QToolButton:
        self.in_px.setText("px")
        self.in_px.setCheckable(True)
        self.in_px.setProperty("kind", "named")
        self.in_px.setAccessibleName(tr("Radius in pixels of the screen"))
        self.in_px.setToolTip(tr("Keep the radius the same on the screen"))
        return self.in_px

    def _connect(self) -> None:
        state = self._view_state
        self.radius.changed.connect(state.set_radius)
        self.radius_px.changed.connect(lambda px: state.set_radius(px * state.mm_per_px))
        self.in_px.toggled.connect(state.measure_in_px)
        self.strength.changed.connect(lambda share: self._set(strength=share / 100.0))
        self.falloff.activated.connect(lambda _: self._set(falloff=self.falloff.currentData()))
        self.pen.activated.connect(lambda _: self._set_pen())
        for box, name in (
            (self.mirror, "mirror"),
            (self.lock_gum, "lock_gum"),
            (self.lock_neighbours, "lock_neighbours"),
            (self.front, "front_facing_only"),
        ):
            box.toggled.connect(lambda on, name=name: self._set(**{name: on}))
        self.smoothing.changed.connect(lambda mm: self._set(stabiliser=mm))
        self.spacing.changed.connect(lambda share: self._set(spacing=share / 100.0))
        self.layer_height.changed.connect(lambda mm: self._set(height=mm))
        self.shift.changed.connect(lambda _: self._set_plane())
        self.turn.changed.connect(lambda _: self._set_plane())

    def _show_numbers(self, brush: BrushSettings) -> None:
        self.radius.setVisible(not brush.in_px)
        self.radius_px.setVisible(brush.in_px)
        self.radius.show_value(brush.radius)
        self.radius_px.show_value(brush.radius / self._view_state.mm_per_px)
        self.strength.show_value(100.0 * brush.strength)
        self.smoothing.show_value(brush.stabiliser)
        self.spacing.show_value(100.0 * brush.spacing)
        self.layer_height.show_value(brush.height)
        self.shift.show_value(brush.plane.point[0])
        self.turn.show_value(degrees(atan2(brush.plane.normal[1], brush.plane.normal[0])))

    def _set_plane(self) -> None:
        turn = radians(self.turn.value)
        plane = MirrorPlane((self.shift.value, 0.0, 0.0), (cos(turn), sin(turn), 0.0))
        self._set(plane=plane)

    def _set_pen(self) -> None:
        radius, strength = dict(PEN)[self.pen.currentData()]
        self._set(pressure_radius=radius, pressure_strength=strength)

    def _explain(self) -> None:
        """Say what each setting does, where its name does not."""
        reach = tr("How far the brush reaches")
        for widget, words in (
            (self.radius, reach),
            (self.radius_px, reach),
            (self.strength, tr("How much the brush does at once")),
            (self.falloff, tr("How the brush fades towards its edge")),
            (self.mirror, tr("Do the same on the other side at the same time")),
            (self.lock_gum, tr("No brush moves what belongs to no tooth")),
            (self.lock_neighbours, tr("Only the tooth you begin on moves")),
            (self.pen, tr("What changes where the pen is pressed harder")),
            (self.front, tr("Leave alone what faces away, such as the back of a thin edge")),
            (self.turn, tr("How far the mirror is turned off the midline")),
        ):
            widget.setToolTip(words)

    def _explain_locks(self) -> None:
        words = (
            tr("Lock gum is on: no brush moves what belongs to no tooth. Click to free it."),
            tr("Lock neighbours is on: only the tooth you begin on moves. Click to free them."),
        )
        boxes = (self.lock_gum, self.lock_neighbours)
        for lock, box, why in zip(self._locks, boxes, words, strict=True):
            lock.setToolTip(why)
            lock.setAccessibleDescription(why)
            lock.clicked.connect(lambda _=False, box=box: box.setChecked(False))

    def _set(self, **changes: object) -> None:
        self._view_state.set_brush(replace(self._view_state.brush, **changes))  # type: ignore[arg-type]


def _box(words: str) -> QCheckBox:
    box = QCheckBox(words)
    box.setAccessibleName(words)
    return box


def _choice(name: str, items: tuple[tuple[str, str], ...]) -> QComboBox:
    choice = QComboBox()
    choice.setAccessibleName(name)
    choice.setMinimumWidth(120)
    for words, key in items:
        choice.addItem(words, key)
    return choice


def _pen_words() -> tuple[tuple[str, str], ...]:
    words = (
        tr("Pressure: nothing"),
        tr("Pressure: strength"),
        tr("Pressure: radius"),
        tr("Pressure: both"),
    )
    return tuple((each, key) for each, (key, _) in zip(words, PEN, strict=True))


def _labelled(words: str, widget: QWidget) -> QWidget:
    label = text(words)
    label.setFixedWidth(heights(label, LABEL_WIDTH))
    return row(label, widget)
