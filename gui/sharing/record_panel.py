"""What a bundle proves: seven facts, and never one green tick."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PyQt6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.labels import IconLabel, text
from gui.parts.layouts import column, fill, marked, row
from gui.sharing.share_work import ShareWork
from gui.style.look import Look
from gui.words import later, tr
from smilesculpt.cli.exchange_facts import fact_lines, is_clean
from smilesculpt.exchange import Known, Verification
from smilesculpt.steps import CASE_SUFFIX

TITLES: Final[Mapping[str, str]] = {
    "design": later("The design"),
    "content": later("Content"),
    "signature": later("Signature"),
    "who is it": later("Who is it"),
    "derivation": later("Derivation"),
    "holder": later("Holder"),
    "consent": later("Consent"),
    "anchor": later("Anchor"),
    "in short": later("In short"),
}
NAME_WIDTH: Final = 12
"""Letters that a line of facts gives to its name."""

MOST_OF_A_WORD: Final = 26


class RecordPanel(Panel):
    """The facts about the bundle that was written or opened last."""

    def __init__(self, look: Look, work: ShareWork) -> None:
        super().__init__()
        self._look, self._work = look, work
        self._file = text("", "heading")
        self._lines = QWidget()
        self._layout = fill(QVBoxLayout(self._lines), gap=8)
        self.verify = button(tr("Verify a bundle…"), self.choose)
        self.put(self._file, self._lines, row(self.verify, None))
        work.changed.connect(self.refresh)
        self.refresh()

    def choose(self) -> None:
        """Let the person choose a bundle, and verify it."""
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Verify a bundle"), "", tr("Bundles ({})").format(f"*{CASE_SUFFIX}")
        )
        if name:
            self._work.verify(Path(name))

    def refresh(self) -> None:
        """Show the facts."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if self._work.verified is None:
            self._file.hide()
            words = tr("Nothing was published or verified yet.")
            self._layout.addWidget(text(words, "muted", wrap=True))
            self.summarised.emit("")
            return
        name, found = self._work.verified
        self._file.setText(name)
        self._file.show()
        for title, value in fact_rows(found, self._work.known):
            self._layout.addWidget(self._row(title, value, found))
        self.summarised.emit(found.verdict)

    def _row(self, title: str, value: str, found: Verification) -> QWidget:
        said = text(_broken(value[:1].upper() + value[1:]), "muted", wrap=True)
        said.setToolTip(value)
        words = column(text(tr(TITLES.get(title, title)), "heading"), said, gap=0)
        icon, token = ("open", "muted")
        if title == "in short":
            icon, token = ("done", "ok") if is_clean(found) else ("attention", "warn")
        elif title == "content":
            icon, token = ("done", "ok") if found.content.is_intact else ("attention", "warn")
        elif title == "signature":
            icon, token = ("done", "ok") if found.signature == "valid" else ("error", "error")
        elif title == "consent":
            given = found.state.consent.state == "given"
            icon, token = ("done", "ok") if given else ("attention", "warn")
        size = self._look.sizes.icon_row
        return marked(IconLabel(self._look, icon, token, size), words)


def fact_rows(found: Verification, known: Known) -> list[tuple[str, str]]:
    """Return name and words of each fact; lines that go on belong to the fact before."""
    rows: list[tuple[str, str]] = []
    for line in fact_lines(found, known):
        name, words = line[:NAME_WIDTH].strip(), line[NAME_WIDTH:]
        if name or not rows:
            rows.append((name, words))
        else:
            rows[-1] = (rows[-1][0], f"{rows[-1][1]}\n{words}")
    return rows


def _broken(words: str) -> str:
    """Let long names, such as those of keys, break anywhere."""
    return " ".join(
        "\u200b".join(word[k : k + MOST_OF_A_WORD] for k in range(0, len(word), MOST_OF_A_WORD))
        for word in words.split(" ")
    )
