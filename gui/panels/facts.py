"""What is known about the scan and how it lies."""

from PyQt6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from gui.casework.document import Document
from gui.flow.flow import Flow
from gui.flow.size_question import unit_words
from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.labels import figure, text
from gui.parts.layouts import fill, row
from gui.style.look import Look
from gui.words import NO_BREAK, count, from_english, local, number, tr
from smilesculpt.case import Case


class ScanPanel(Panel):
    """File, size and unit of the scan."""

    def __init__(self, look: Look, document: Document, flow: Flow) -> None:
        super().__init__()
        self._document, self._flow = document, flow
        titles = {
            "File": tr("File"),
            "Format": tr("Format"),
            "Size": tr("Size"),
            "Triangles": tr("Triangles"),
        }
        self._values = {name: figure("", "") for name in titles}
        self._why = text("", "muted", wrap=True)
        self._settled = text("", "caption", wrap=True)
        self.units = QComboBox()
        self.units.setAccessibleName(tr("Unit of the file"))
        for unit, words in unit_words().items():
            self.units.addItem(words, unit)
        self.units.activated.connect(self._reopen)
        lines = [_line(titles[name], value) for name, value in self._values.items()]
        unit_line = row(text(tr("Unit of the file")), None, self.units)
        self.put(*lines, unit_line, self._settled, self._why)
        document.replaced.connect(self.refresh)
        document.opposed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the facts of the open case."""
        case = self._document.case
        if case is None:
            return
        x, y, z = sorted(case.scan.extent, reverse=True)
        self._values["File"].setText(_shortened(case.source.file_name))
        self._values["File"].setToolTip(case.source.file_name)
        self._values["Format"].setText(case.source.file_format.upper())
        self._values["Size"].setText(local(f"{x:.1f} × {y:.1f} × {z:.1f}{NO_BREAK}mm"))
        self._values["Triangles"].setText(local(f"{case.scan.n_faces:,}"))
        self._why.setText(_sentence(from_english(case.source.units_reason)))
        self.units.setCurrentIndex(self.units.findData(case.source.units))
        why_not = self._why_settled(case)
        self.units.setEnabled(not why_not)
        self.units.setToolTip(why_not)
        self._settled.setText(why_not)
        self._settled.setVisible(bool(why_not))
        self.summarised.emit(tr("file: {}").format(unit_words()[case.source.units]))

    def _why_settled(self, case: Case) -> str:
        """Return why the unit can be changed no more; empty where it can."""
        if case.source.file_format == "sample":
            return tr("The sample is made in millimetres.")
        if self._flow.scan_path is None:
            return tr("A saved case keeps its unit. Open the scan itself to read it in another.")
        if case.edits:
            return tr("Steps were done in this unit. Undo them all, then it can be changed.")
        return ""

    def _reopen(self) -> None:
        path, case = self._flow.scan_path, self._document.case
        unit = str(self.units.currentData())
        if path is not None and case is not None and unit != case.source.units:
            self._flow.open(path, unit)


class OrientPanel(Panel):
    """Which jaw it is and how sure the bite plane is."""

    def __init__(self, look: Look, document: Document, flow: Flow) -> None:
        super().__init__()
        self._document = document
        self._jaw, self._sure = figure("", ""), figure("", "")
        self._notes = QWidget()
        self._notes_layout = fill(QVBoxLayout(self._notes), gap=4)
        self.put(
            _line(tr("Jaw"), self._jaw),
            _line(tr("Bite plane and midline"), self._sure),
            self._notes,
            row(
                button(tr("Treat as upper"), lambda: flow.orient("upper")),
                button(tr("Treat as lower"), lambda: flow.orient("lower")),
                None,
            ),
        )
        document.replaced.connect(self.refresh)

    def refresh(self) -> None:
        """Show the orientation of the open case."""
        case = self._document.case
        if case is None or case.orientation is None:
            self.summarised.emit("")
            return
        orientation = case.orientation
        jaw = tr("upper") if orientation.jaw == "upper" else tr("lower")
        sure = tr("{} sure").format(number(100 * orientation.confidence, unit="%", digits=0))
        self._jaw.setText(jaw)
        self._sure.setText(sure)
        while (item := self._notes_layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for note in orientation.notes:
            self._notes_layout.addWidget(text(_sentence(from_english(note)), "muted", wrap=True))
        self.summarised.emit(f"{jaw}, {sure}")


class NotesPanel(Panel):
    """What is unsure about the teeth, in words."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._words = text("", "muted", wrap=True)
        self.put(self._words)
        document.replaced.connect(self.refresh)

    def refresh(self) -> None:
        """Show the notes of the dentition."""
        case = self._document.case
        notes = () if case is None or case.dentition is None else case.dentition.notes
        self._words.setText(
            "\n".join(_sentence(from_english(note)) for note in notes) or tr("None.")
        )
        self.summarised.emit(count(len(notes), "{n} note", "{n} notes"))


def _line(name: str, value: QLabel) -> QWidget:
    return row(text(name), None, value)


def _sentence(words: str) -> str:
    words = words[:1].upper() + words[1:]
    return words if words.endswith(".") or not words else words + "."


def _shortened(name: str, most: int = 30) -> str:
    if len(name) <= most:
        return name
    return f"{name[: most // 2 - 1]}…{name[-(most // 2) :]}"
