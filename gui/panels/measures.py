"""Widths, heights and their ratio, tooth by tooth, and the arch."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QGridLayout, QWidget

from gui.casework.document import Document
from gui.flow.flow import Flow
from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.labels import figure, text
from gui.parts.layouts import row
from gui.style.look import Look
from gui.words import from_english, number, tr
from smilesculpt.measuring.measures import METHODS, Measures

FRONT = 3
"""Teeth from the midline to the canine; the others are rarely designed."""


class MeasuresPanel(Panel):
    """A table of the front teeth and of the arch."""

    def __init__(self, look: Look, document: Document, flow: Flow) -> None:
        super().__init__()
        self._document = document
        self._table = QWidget()
        self._stale = text(tr("Out of date: the case was changed."), "muted")
        self._again = button(tr("Measure again"), flow.measure)
        self._first = button(tr("Measure the teeth"), flow.measure)
        self._body = row(self._table)
        self.put(self._body, self._stale, row(self._again, self._first, None))
        document.results_changed.connect(self.refresh)
        document.replaced.connect(self.refresh)
        document.reshaped.connect(lambda _: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Show the measures that there are."""
        results = self._document.results
        measures = None if results is None else results.measures
        stale = measures is not None and self._document.results_are_stale
        self._stale.setVisible(stale)
        self._again.setVisible(stale)
        self._first.setVisible(measures is None)
        self._table.hide()
        self._table.deleteLater()
        self._table = QWidget() if measures is None else _table(measures)
        layout = self._body.layout()
        if layout is not None:
            layout.addWidget(self._table)
        self._table.setEnabled(not stale)
        if measures is None:
            self.summarised.emit(tr("not measured"))
        else:
            self.summarised.emit(tr("out of date") if stale else tr("in mm"))


def _table(measures: Measures) -> QWidget:
    out = QWidget()
    grid = QGridLayout(out)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    right = Qt.AlignmentFlag.AlignRight
    for k, (title, method) in enumerate(
        (
            (tr("Tooth"), ""),
            (tr("Width"), "width"),
            (tr("Height"), "height"),
            (tr("Ratio"), "ratio"),
        )
    ):
        head = text(title, "caption")
        head.setToolTip(from_english(METHODS.get(method, "")))
        grid.addWidget(head, 0, k, right if k else Qt.AlignmentFlag.AlignLeft)
    front = [tooth for tooth in measures.teeth if tooth.fdi % 10 <= FRONT]
    for k, tooth in enumerate(front, start=1):
        grid.addWidget(text(str(tooth.fdi), "heading"), k, 0)
        grid.addWidget(figure(number(tooth.width, unit="mm"), ""), k, 1, right)
        grid.addWidget(figure(number(tooth.height, unit="mm"), ""), k, 2, right)
        grid.addWidget(figure(f"{number(100 * tooth.ratio, digits=0)} %", ""), k, 3, right)
    for k, value in enumerate(measures.arch, start=len(front) + 1):
        name = value.name.replace("_", " ").capitalize()
        label = text(from_english(name))
        label.setToolTip(from_english(METHODS.get(value.name, "")))
        grid.addWidget(label, k, 0, 1, 3)
        grid.addWidget(figure(number(value.value, unit="mm"), ""), k, 3, right)
    return out
