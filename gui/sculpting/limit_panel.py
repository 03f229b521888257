"""The limits of the brush: how thick, how far away, and what happens there."""

from functools import partial

from PyQt6.QtWidgets import QCheckBox, QComboBox, QPushButton

from gui.actions import Registry
from gui.casework.document import Document
from gui.casework.view_state import ViewState
from gui.flow.flow import Flow
from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.fields import NumberField
from gui.parts.labels import Elided, text
from gui.parts.layouts import column, row, rule
from gui.sculpting.limit_work import KINDS, LimitWork
from gui.words import number, tr
from meshes.brushes.limits import LimitKind

MOST = 5.0
"""Largest limit that can be set, mm."""


class LimitRows:
    """The fields of one limit."""

    def __init__(
        self, kind: LimitKind, work: LimitWork, flow: Flow, registry: Registry, chosen: ViewState
    ) -> None:
        self._kind, self._work, self._chosen = kind, work, chosen
        titles = {
            "thickness": tr("Least thickness over the prepared tooth"),
            "clearance": tr("Least room to the other jaw"),
        }
        name = titles[kind]
        self.mode = QComboBox()
        self.mode.setAccessibleName(tr("{}: what happens").format(name))
        modes = (
            ("off", tr("Off")),
            ("stop", tr("Stop the brush")),
            ("colour", tr("Colour the surface")),
        )
        for mode, words in modes:
            self.mode.addItem(words, mode)
        self.least = NumberField(name, "mm", 0.0, MOST, 2)
        self.least.setSingleStep(0.1)
        self.least.setToolTip(_hint(kind))
        self.source = Elided("", "muted")
        self.ways: tuple[QPushButton, ...]
        if kind == "thickness":
            choose = partial(work.choose_file, flow)
            self.ways = (
                button(tr("Choose a file…"), choose, name=tr("Choose the prepared tooth")),
                button(tr("Use the scan"), work.use_scan, name=tr("Measure to the scan as it was")),
            )
        else:
            action = registry.action("other-jaw")
            self.ways = (button(tr("Choose the other jaw…"), action.trigger),)
        self.only = QCheckBox()
        self.body = column(
            text(name, wrap=True),
            row(self.mode, None, self.least),
            self.source,
            row(*self.ways, None),
            self.only,
            gap=6,
        )
        self.mode.activated.connect(lambda _: work.set_mode(kind, self.mode.currentData()))
        self.least.valueChanged.connect(partial(work.set_least, kind))
        self.only.clicked.connect(self._set_only)

    def refresh(self) -> None:
        """Show what is chosen."""
        work, kind = self._work, self._kind
        choice = work.choice(kind)
        self.mode.setCurrentIndex(self.mode.findData(choice.mode))
        self.least.blockSignals(True)
        self.least.setValue(choice.least)
        self.least.blockSignals(False)
        self.source.setText(self._source_words())
        if kind == "thickness":
            self.ways[1].setEnabled(choice.surface is not None)
        else:
            self.ways[0].setVisible(not work.has_other_jaw)
        tooth = choice.tooth or self._chosen.chosen
        self.only.setEnabled(bool(tooth))
        self.only.setChecked(bool(choice.tooth))
        words = tr("Only on tooth {}").format(tooth) if tooth else tr("Only on the chosen tooth")
        self.only.setText(words)
        self.only.setAccessibleName(words)
        self.only.setToolTip("" if tooth else tr("Choose a tooth first: click it, or press N."))

    def _source_words(self) -> str:
        if self._work.is_waiting(self._kind):
            return tr("Being worked out…")
        choice = self._work.choice(self._kind)
        if self._kind == "clearance":
            there = self._work.has_other_jaw
            words = tr("Measured to the other jaw of this case")
            return words if there else tr("No other jaw is chosen yet")
        if choice.surface is None:
            return tr("Measured to the scan as it was")
        return tr("Measured to {}").format(choice.name)

    def _set_only(self, on: bool) -> None:
        self._work.hold_for(self._kind, self._chosen.chosen if on else 0)


class LimitPanel(Panel):
    """Both limits, one below the other."""

    def __init__(
        self,
        document: Document,
        work: LimitWork,
        flow: Flow,
        registry: Registry,
        view_state: ViewState,
    ) -> None:
        super().__init__()
        self._work = work
        self.rows = {kind: LimitRows(kind, work, flow, registry, view_state) for kind in KINDS}
        first, second = (self.rows[kind].body for kind in KINDS)
        self.put(first, rule(), second, gap=12)
        work.changed.connect(self.refresh)
        work.said.connect(lambda _: self.refresh())
        view_state.chosen_changed.connect(lambda _: self.refresh())
        document.replaced.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen."""
        for each in self.rows.values():
            each.refresh()
        told = [
            number(self._work.choice(kind).least, unit="mm")
            for kind in KINDS
            if self._work.choice(kind).mode != "off"
        ]
        self.summarised.emit(", ".join(told) if told else tr("Off"))


def _hint(kind: LimitKind) -> str:
    if kind == "thickness":
        return tr("0 over the scan as it was: a brush adds and never takes away")
    return tr("No place comes nearer to the other jaw than this")
