"""The settings of the brush."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from PyQt6.QtWidgets import QCheckBox, QComboBox

from gui.look import Look
from gui.panels.panel import Panel
from gui.parts.falloff import FalloffPreview
from gui.parts.fields import LABEL_WIDTH, SliderRow, heights
from gui.parts.labels import text
from gui.parts.layouts import row
from gui.view_state import ViewState
from gui.words import NO_BREAK, number, tr
from meshes.brushes.settings import FALLOFFS

# The curves of meshes.brushes over the share of the radius, for the preview.
CURVES: Final[Mapping[str, Callable[[float], float]]] = {
    "smooth": lambda t: (1.0 - t * t) ** 2,
    "linear": lambda t: 1.0 - t,
    "sharp": lambda t: (1.0 - t) ** 2,
    "flat": lambda t: 1.0,
}


class BrushPanel(Panel):
    """Radius, strength, falloff and what is locked."""

    def __init__(self, look: Look, view_state: ViewState) -> None:
        super().__init__()
        self._view_state = view_state
        self.radius = SliderRow(tr("Radius"), "mm", 0.2, 6.0, 1)
        self.strength = SliderRow(tr("Strength"), "%", 0, 100, 0)
        self.falloff = QComboBox()
        self.falloff.setAccessibleName(tr("Falloff"))
        for name in FALLOFFS:
            self.falloff.addItem(tr(name.capitalize()), name)
        self._preview = FalloffPreview(look)
        self.mirror = QCheckBox(tr("Mirror across the midline"))
        self.lock_gum = QCheckBox(tr("Lock gum"))
        self.lock_neighbours = QCheckBox(tr("Lock neighbours"))
        for box in (self.mirror, self.lock_gum, self.lock_neighbours):
            box.setAccessibleName(box.text())
        label = text(tr("Falloff"))
        label.setFixedWidth(heights(label, LABEL_WIDTH))
        falloff_row = row(label, self.falloff)
        layout = falloff_row.layout()
        if layout is not None:
            self.falloff.setMinimumWidth(120)
        self.put(
            self.radius,
            self.strength,
            falloff_row,
            self._preview,
            self.mirror,
            self.lock_gum,
            self.lock_neighbours,
        )
        self.radius.changed.connect(view_state.set_radius)
        self.strength.changed.connect(lambda share: self._set(strength=share / 100.0))
        self.falloff.activated.connect(lambda _: self._set(falloff=self.falloff.currentData()))
        self.mirror.toggled.connect(lambda on: self._set(mirror=on))
        self.lock_gum.toggled.connect(lambda on: self._set(lock_gum=on))
        self.lock_neighbours.toggled.connect(lambda on: self._set(lock_neighbours=on))
        view_state.brush_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the settings in force."""
        brush = self._view_state.brush
        for box, on in (
            (self.mirror, brush.mirror),
            (self.lock_gum, brush.lock_gum),
            (self.lock_neighbours, brush.lock_neighbours),
        ):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
        self.radius.show_value(brush.radius)
        self.strength.show_value(100.0 * brush.strength)
        self.falloff.setCurrentIndex(self.falloff.findData(brush.falloff))
        self._preview.show_curve(brush.radius, CURVES[brush.falloff])
        radius = number(brush.radius, unit="mm", digits=1)
        self.summarised.emit(f"{radius}, {round(100 * brush.strength)}{NO_BREAK}%")

    def _set(self, **changes: object) -> None:
        self._view_state.set_brush(replace(self._view_state.brush, **changes))  # type: ignore[arg-type]
