"""The parts to print and the files to write."""

from pathlib import Path

from PyQt6.QtWidgets import QCheckBox, QFileDialog, QVBoxLayout, QWidget

from gui.casework.document import Document
from gui.flow.flow import Flow
from gui.notices.file_to_write import file_to_write, may_replace
from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.labels import IconLabel, text
from gui.parts.layouts import column, fill, marked, row
from gui.style.look import Look
from gui.words import count, from_english, tr
from smilesculpt.parts import FORMATS, CheckedPart


class ExportPanel(Panel):
    """Lists the checked parts; writes them and the report."""

    def __init__(self, look: Look, document: Document, flow: Flow) -> None:
        super().__init__()
        self._look, self._document, self._flow = look, document, flow
        self._parts = QWidget()
        self._layout = fill(QVBoxLayout(self._parts), gap=8)
        self.with_findings = QCheckBox(tr("Also parts with errors, marked not valid"))
        self.with_findings.setAccessibleName(self.with_findings.text())
        self.with_findings.toggled.connect(lambda _: self.refresh())
        self.export = button(tr("Export parts…"), self._export, "primary")
        self.report = button(tr("Write report…"), self._report)
        formats = ", ".join(suffix.upper() for suffix in FORMATS)
        self.put(
            self._parts,
            text(tr("Each part is written as {}.").format(formats), "muted", wrap=True),
            self.with_findings,
            row(self.export, self.report, None),
            text(
                tr("These files come from a design tool, not from a medical device."),
                "muted",
                wrap=True,
            ),
        )
        document.results_changed.connect(self.refresh)
        document.replaced.connect(self.refresh)
        document.reshaped.connect(lambda _: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """List the parts and say what can be written."""
        results = self._document.results
        parts = () if results is None else results.parts
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for part in parts:
            self._layout.addWidget(self._row(part))
        why_not = self._why_not(parts)
        self.export.setEnabled(not why_not)
        self.export.setToolTip(why_not)
        self.export.setText(count(len(parts), "Export {n} part…", "Export {n} parts…"))
        self.with_findings.setVisible(any(not part.is_ready for part in parts))
        ready = sum(part.is_ready for part in parts)
        self.summarised.emit(tr("{} of {} ready").format(ready, len(parts)))

    def _why_not(self, parts: tuple[CheckedPart, ...]) -> str:
        if not parts:
            return tr("There is nothing to export before the check.")
        if self._document.results_are_stale:
            return tr("The case was changed after the check. Check again.")
        if not self.with_findings.isChecked() and not all(part.is_ready for part in parts):
            return tr("A part has errors. Mend it, or tick the box above.")
        return ""

    def _row(self, part: CheckedPart) -> QWidget:
        icon, token = ("done", "ok") if part.is_ready else ("error", "error")
        state = from_english(part.verdict)
        faces = count(part.part.mesh.n_faces, "{n} triangle", "{n} triangles")
        name, about = _name(part.part.name), text(f"{state}, {faces}", "muted", wrap=True)
        words = column(text(name, "heading"), about, gap=2)
        return marked(IconLabel(self._look, icon, token, self._look.sizes.icon_row), words)

    def _export(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, tr("Export into a folder"), str(Path(self._flow.suggested("")).parent)
        )
        if folder and may_replace(self, self._there(Path(folder))):
            self._flow.export(Path(folder), with_findings=self.with_findings.isChecked())

    def _report(self) -> None:
        start = self._flow.suggested(" report.html")
        path = file_to_write(self, tr("Write report"), start, tr("Report (*.html)"), ".html")
        if path is not None:
            self._flow.report(path)

    def _there(self, folder: Path) -> list[Path]:
        """Return the files in a folder that the parts would take the place of."""
        results = self._flow.document.results
        names = () if results is None else [part.part.name for part in results.parts]
        return sorted(file for name in names for file in folder.glob(f"{name}.*"))


def _name(part: str) -> str:
    return tr("Wax-up") if part == "waxup" else from_english(part)
