"""What the check found on the part to print, with a way to each place."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final

from PyQt6.QtWidgets import QVBoxLayout, QWidget

from gui.casework.document import Document
from gui.flow.flow import Flow
from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.labels import IconLabel, text
from gui.parts.layouts import column, fill, row
from gui.style.look import Look
from gui.words import count, from_english, tr
from meshes.finding import Finding
from smilesculpt.picturing.camera import Point

LOOKS: Final[Mapping[str, tuple[str, str]]] = {
    "error": ("error", "error"),
    "warning": ("attention", "warn"),
    "note": ("note", "info"),
}
ORDER: Final = tuple(LOOKS)


class FindingsPanel(Panel):
    """Errors first, then warnings, then notes."""

    def __init__(
        self, look: Look, document: Document, flow: Flow, show_place: Callable[[Point], object]
    ) -> None:
        super().__init__()
        self._look, self._document, self._show_place = look, document, show_place
        self._stale = text(tr("Out of date: the case was changed after this check."), "muted")
        self._stale.setWordWrap(True)
        self._rows = QWidget()
        self._layout = fill(QVBoxLayout(self._rows), gap=12)
        again = button(tr("Check again"), flow.check)
        self.put(self._stale, self._rows, row(again, None))
        document.results_changed.connect(self.refresh)
        document.reshaped.connect(lambda _: self._age())
        document.replaced.connect(self.refresh)

    def refresh(self) -> None:
        """List the findings."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        findings = _findings(self._document)
        for finding in findings:
            self._layout.addWidget(self._row(finding))
        if not findings:
            self._layout.addWidget(
                text(tr("Nothing found. The wax-up is ready to print."), "muted")
            )
        self.summarised.emit(_summary(findings))
        self._age()

    def _age(self) -> None:
        self._stale.setVisible(self._document.results_are_stale)

    def _row(self, finding: Finding) -> QWidget:
        icon, token = LOOKS[finding.severity]
        title = text(_sentence(from_english(finding.message)), "heading", wrap=True)
        line = text(_sentence(from_english(finding.remedy)), "muted", wrap=True)
        words = column(title, line, gap=2)
        out = row(
            column(2, IconLabel(self._look, icon, token, self._look.sizes.icon_row), None), words
        )
        layout = out.layout()
        if finding.place is not None and layout is not None:
            place = finding.place
            show = button(
                tr("Show"),
                lambda: self._show_place(place),
                "link",
                tr("Show: {}").format(from_english(finding.message)),
            )
            layout.addWidget(column(show, None))
        return out


def _findings(document: Document) -> list[Finding]:
    results = document.results
    parts = () if results is None else results.parts
    found = [finding for part in parts for finding in part.validation.findings]
    return sorted(found, key=lambda finding: ORDER.index(finding.severity))


def _summary(findings: list[Finding]) -> str:
    numbers = Counter(finding.severity for finding in findings)
    parts = []
    if numbers["error"]:
        parts.append(count(numbers["error"], "{n} error", "{n} errors"))
    if numbers["warning"]:
        parts.append(count(numbers["warning"], "{n} warning", "{n} warnings"))
    return ", ".join(parts) or tr("nothing needs you")


def _sentence(words: str) -> str:
    words = words[:1].upper() + words[1:]
    return words if words.endswith(".") or not words else words + "."
