"""The numbers of the chosen tooth, and what else can be done with it."""

from collections.abc import Mapping
from functools import partial
from math import degrees
from typing import Final

from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QCheckBox

from gui.actions import Registry
from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.fields import SliderRow
from gui.parts.labels import text
from gui.parts.layouts import row
from gui.placing.placer import Placer
from gui.placing.tooth_words import (
    ANGLES,
    DEGREE,
    HINTS,
    SCALES,
    SHIFTS,
    name_of,
    value_of,
    with_value,
)
from gui.style.look import Look
from gui.viewport.brush_bar import tooth_tools
from gui.words import tr
from smilesculpt.placing.tooth_move import FARTHEST, LARGEST, SMALLEST, WIDEST, ToothMove

_TURN, _SIZES = degrees(WIDEST), (100.0 * SMALLEST, 100.0 * LARGEST)
SLIDES: Final[Mapping[str, tuple[float, float, int]]] = {
    "mm": (-FARTHEST, FARTHEST, 2),
    DEGREE: (-_TURN, _TURN, 1),
    "%": (*_SIZES, 0),
}
"""Least, most and digits of a number by its unit: as far as the handles go."""

NUMBERS_MS = 80
"""While a tooth is dragged its numbers follow after so long; those beside the tooth at once."""


class ToothPanel(Panel):
    """Where the chosen tooth stands, measured from the scan."""

    def __init__(self, look: Look, placer: Placer, registry: Registry) -> None:
        super().__init__()
        self._placer = placer
        self._words = text("", "muted", wrap=True)
        self.rows = {
            (what, is_advanced): self._row(what, is_advanced=is_advanced)
            for is_advanced in (False, True)
            for what in (*SHIFTS, *ANGLES, *(SCALES if is_advanced else ("size",)))
        }
        self.chain = QCheckBox(tr("Neighbours follow"))
        self.advanced = QCheckBox(tr("Expert names, size each way"))
        for box in (self.chain, self.advanced):
            box.setAccessibleName(box.text())
        words = {
            "tooth-reset": tr("Put back"),
            "tooth-mirror": tr("Same on other side"),
            "tooth-snap": tr("Snap to arch"),
            "tooth-lock": tr("Lock"),
        }
        self.buttons = {
            ident: button(short, registry.action(ident).trigger, name=registry.action(ident).text())
            for ident, short in words.items()
        }
        one, other = list(self.buttons.values())[:2], list(self.buttons.values())[2:]
        self.tools = tooth_tools(look, registry, look.sizes.bar_button)
        self.put(
            self._words,
            row(*self.tools, None, gap=4),
            *self.rows.values(),
            row(*one, None),
            row(*other, None),
            self.chain,
            self.advanced,
        )
        self.chain.toggled.connect(lambda on: placer.set_way(in_chain=on))
        self.advanced.toggled.connect(lambda on: placer.set_way(is_advanced=on))
        placer.changed.connect(self.refresh)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(NUMBERS_MS)
        self._soon.timeout.connect(self.show_numbers)
        placer.dragged.connect(self._show_soon)
        self.refresh()

    def refresh(self) -> None:
        """Show where the tooth stands."""
        placer = self._placer
        why_not = placer.why_not
        for (_, is_advanced), each in self.rows.items():
            each.setVisible(is_advanced == placer.is_advanced)
            each.setEnabled(not why_not)
        self.show_numbers()
        for box, on in ((self.chain, placer.in_chain), (self.advanced, placer.is_advanced)):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
        for ident, each_button in self.buttons.items():
            each_button.setEnabled(why_not == "" or (ident == "tooth-lock" and why_not == "locked"))
        is_locked = why_not == "locked"
        lock = self.buttons["tooth-lock"]
        lock.setText(tr("Free") if is_locked else tr("Lock"))
        lock.setAccessibleName(tr("Free the tooth") if is_locked else tr("Lock the tooth"))
        self._words.setVisible(bool(why_not))
        if why_not == "locked":
            self._words.setText(tr("Tooth {} is locked. Free it to move it.").format(placer.fdi))
        elif why_not:
            self._words.setText(tr("Choose a tooth to see and change where it stands."))

    def _show_soon(self) -> None:
        # Fields that change make Qt paint all that floats over the picture as well.
        if not self._soon.isActive():
            self._soon.start()

    def show_numbers(self) -> None:
        """Show the numbers of the tooth; all that changes while it is dragged."""
        move = self._placer.move
        for (what, is_advanced), each in self.rows.items():
            value = value_of(move, what)
            if is_advanced == self._placer.is_advanced and each.value != value:
                each.show_value(value)
        self.summarised.emit(self._summary(move))

    def _row(self, what: str, *, is_advanced: bool) -> SliderRow:
        unit = "mm" if what in SHIFTS else DEGREE if what in ANGLES else "%"
        low, high, digits = SLIDES[unit]
        name = name_of(what, is_advanced=is_advanced)
        out = SliderRow(name, unit, low, high, digits)
        out.setToolTip(tr(HINTS[what]))
        out.changed.connect(partial(self._put, what))
        return out

    def _put(self, what: str, value: float) -> None:
        if not self._placer.is_dragging:
            self._placer.put(with_value(self._placer.move, what, value))

    def _summary(self, move: ToothMove) -> str:
        if not self._placer.fdi:
            return ""
        return (tr("{}, as scanned") if move.is_none else tr("{}, moved")).format(move.fdi)
