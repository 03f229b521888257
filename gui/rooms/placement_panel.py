"""The panel of the page Register that tells where the scan lies and how far targets will be off."""

from collections.abc import Callable

from PyQt6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from calibration.registration.target_error import MOST_FLE
from gui.notices.file_to_write import file_to_write
from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.fields import NumberField
from gui.parts.labels import IconLabel, figure, text
from gui.parts.layouts import clear, fill, marked, row
from gui.rooms.register_jobs import Placed
from gui.rooms.register_work import RegisterWork
from gui.style.look import Look
from gui.words import from_english, number, sentence, tr
from smilesculpt.picturing.camera import Point
from smilesculpt.registering.facts import suspect_findings

FEW_FIDUCIALS = 5
"""Under so many a bad one cannot be named (`calibration.registration.suspects`)."""


class PlacementPanel(Panel):
    """The error to expect first; how well the points agree after it, and what that leaves open."""

    def __init__(
        self, look: Look, work: RegisterWork, show_place: Callable[[Point], object]
    ) -> None:
        super().__init__()
        self._look, self._work, self._show_place = look, work, show_place
        self.knows = QCheckBox(tr("Known localisation error"))
        self.knows.setAccessibleName(self.knows.text())
        self.fle = NumberField(tr("Localisation error of a fiducial"), "mm", 0.01, MOST_FLE, 2)
        self.fle.setValue(0.3)
        self.knows.toggled.connect(lambda _: self._know())
        self.fle.valueChanged.connect(lambda _: self._know())
        self._lines = QWidget()
        self._layout = fill(QVBoxLayout(self._lines), gap=8)
        self.save = button(tr("Save the placement…"), self._save, "primary")
        self.save_map = button(tr("Save the map…"), self._save_map)
        self.put(
            self._lines,
            self.knows,
            row(text(tr("Of a fiducial")), None, self.fle),
            row(self.save, None),
            row(self.save_map, None),
        )
        work.told.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is known of the placement."""
        work = self._work
        placed = work.placed
        self.knows.setChecked(work.fle is not None)
        self.knows.setEnabled(work.shape is None)
        self.fle.setEnabled(work.shape is None and work.fle is not None)
        is_placed = placed is not None and placed.device_from_scan is not None
        self.save.setEnabled(is_placed)
        self.save_map.setEnabled(placed is not None and placed.picture is not None)
        clear(self._layout)
        if placed is None or not is_placed:
            self._say_why_not(placed)
            return
        self._show_errors(placed)
        for finding in self._findings(placed):
            self._note("attention", "warn", finding)

    def _show_errors(self, placed: Placed) -> None:
        by_points = placed.by_fiducials
        if by_points is not None:
            middle = number(float(by_points.middle.tre[0]), unit="mm")
            self._line(tr("Error in the middle"), middle, "heading")
        picture = placed.picture
        if picture is not None and self._work.scan is not None:
            worst = number(float(picture.errors[placed.worst]), unit="mm")
            vertex = self._work.scan.mesh.vertices[placed.worst]
            place: Point = (float(vertex[0]), float(vertex[1]), float(vertex[2]))
            name = tr("Show the largest error")
            show = button(tr("Show"), lambda: self._show_place(place), "link", name)
            title = text(tr("Largest error"))
            self._layout.addWidget(row(title, None, figure(worst, "heading"), show))
        if by_points is None:
            self.summarised.emit(tr("by shape"))
            return
        found = by_points.found
        self._line(tr("Of a fiducial, FLE"), number(found.fle, unit="mm"))
        self._line(tr("Agreement, FRE"), number(found.fre, unit="mm"))
        words = tr("A small FRE is no small error at a target: points that agree may lie wrong.")
        self._layout.addWidget(text(words, "caption", wrap=True))
        self.summarised.emit(number(float(by_points.middle.tre[0]), unit="mm"))

    def _findings(self, placed: Placed) -> list[str]:
        found = list(placed.findings)
        by_points = placed.by_fiducials
        if by_points is not None:
            found += suspect_findings(by_points.suspects)
            if len(by_points.found.pairs.names) < FEW_FIDUCIALS:
                found.append(tr("Under 5 fiducials a bad one cannot be named: mark more"))
        return [sentence(from_english(words)) for words in found]

    def _say_why_not(self, placed: Placed | None) -> None:
        self.summarised.emit("")
        n = len(self._work.fiducials.scan.names)
        if placed is not None and placed.why_not and n >= 3:
            self._note("error", "error", sentence(from_english(placed.why_not)))
            return
        words = tr("Three fiducials in both frames place the scan; six tell how well.")
        self._layout.addWidget(text(words, "muted", wrap=True))

    def _line(self, title: str, value: str, kind: str = "") -> None:
        shown = figure(value, "heading" if kind else "")
        self._layout.addWidget(row(text(title), None, shown))

    def _note(self, icon: str, token: str, words: str) -> None:
        mark = IconLabel(self._look, icon, token, self._look.sizes.icon_row)
        self._layout.addWidget(marked(mark, text(words, wrap=True)))

    def _know(self) -> None:
        self._work.know_error(self.fle.value() if self.knows.isChecked() else None)

    def _save(self) -> None:
        kinds = tr("Placement ({})").format("*.json")
        path = file_to_write(self, tr("Save the placement"), "placement.json", kinds, ".json")
        if path is not None:
            self._work.save(path)

    def _save_map(self) -> None:
        kinds = tr("Scans ({})").format("*.ply")
        path = file_to_write(self, tr("Save the map"), "error-map.ply", kinds, ".ply")
        if path is not None:
            self._work.save_map(path)
