"""How the front teeth compare with the rule that was wished for."""

import re

from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.casework.document import Document
from gui.flow.flow import Flow
from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.labels import IconLabel, figure, text
from gui.parts.layouts import column, fill, row
from gui.style.look import Look
from gui.words import from_english, number, sentence, tr
from smilesculpt.measuring.proportions import OWN, RuleRow, proportion_check
from smilesculpt.wishes import Wishes


class ProportionsPanel(Panel):
    """One row a number of the rule: met or not, target with source, value."""

    def __init__(self, look: Look, document: Document, flow: Flow) -> None:
        super().__init__()
        self._look, self._document, self._flow = look, document, flow
        self._rows = QWidget()
        self._layout = fill(QVBoxLayout(self._rows), gap=10)
        self.measure = button(tr("Measure the teeth"), flow.measure)
        self._way = row(self.measure, None)
        self.put(self._rows, self._way)
        flow.runner.started.connect(lambda _: self._wait())
        flow.runner.ended.connect(self._wait)
        document.results_changed.connect(self.refresh)
        document.replaced.connect(self.refresh)
        document.reshaped.connect(lambda _: self.refresh())

    def refresh(self) -> None:
        """Compare what was measured last."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        rows = self._compared()
        results = self._document.results
        self._way.setVisible(results is None or results.measures is None)
        for each in rows:
            self._layout.addWidget(self._row(each))
        if not rows:
            words = tr("Measure the teeth of an upper jaw to compare them with a rule.")
            self._layout.addWidget(text(words, "muted", wrap=True))
            self.summarised.emit("")
            return
        met = sum(each.met for each in rows)
        words = tr("{} of {} met").format(met, len(rows))
        stale = self._document.results_are_stale
        self._rows.setEnabled(not stale)
        self.summarised.emit(tr("out of date") if stale else words)

    def _wait(self) -> None:
        why_not = self._flow.busy_words
        self.measure.setEnabled(not why_not)
        self.measure.setToolTip(why_not)

    def _compared(self) -> tuple[RuleRow, ...]:
        case, results = self._document.case, self._document.results
        if case is None or results is None or results.measures is None:
            return ()
        wishes = case.wishes or Wishes()
        rule = Wishes().proportion if wishes.proportion == OWN else wishes.proportion
        return proportion_check(results.measures, rule)

    def _row(self, each: RuleRow) -> QWidget:
        icon, token = ("done", "ok") if each.met else ("attention", "warn")
        met = tr("met") if each.met else tr("not met")
        what = sentence(from_english(each.what))
        target = f"{number(100 * each.target, digits=1)} ± {_percent(each.tolerance)}"
        source = _short(each.source)
        caption = text(tr("{}, target {} · {}").format(met, target, source), "caption", wrap=True)
        size = self._look.sizes.icon_row
        value = figure(_percent(each.actual), "heading")
        words = column(text(what), caption, gap=0)
        out = QWidget()
        layout = QHBoxLayout(out)
        fill(layout, IconLabel(self._look, icon, token, size), words, value)
        layout.setStretch(1, 1)
        out.setToolTip(from_english(each.source))
        return out


def _short(source: str) -> str:
    """Return author and year of a source; the tooltip has the rest."""
    author = source.partition(",")[0]
    year = re.search(r"\b(19|20)\d\d\b", source)
    return author if year is None or year[0] in author else f"{author} {year[0]}"


def _percent(share: float) -> str:
    return f"{number(100 * share, digits=1)} %"
