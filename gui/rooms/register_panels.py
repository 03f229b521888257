"""The panels of the page Register: scan and points, targets, placement by shape."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PyQt6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QVBoxLayout, QWidget

from gui.notices.file_to_write import file_to_write
from gui.panels.panel import Panel
from gui.parts.buttons import ToolButton, button
from gui.parts.fields import NumberField
from gui.parts.labels import Elided, IconLabel, figure, text
from gui.parts.layouts import clear, column, fill, marked, row
from gui.rooms.register_work import TARGET, RegisterWork
from gui.style.look import Look
from gui.words import count, number, tr
from meshes.arrays import Vector
from smilesculpt.picturing.camera import Point

SCANS: Final = "*.stl *.ply *.obj *.off *.glb *.3mf *.vtp"
POINTS: Final = "*.csv *.mrk.json"
_CROSS: Final = 24
ShowPlace = Callable[[Point], object]


class PointsPanel(Panel):
    """The scan, the fiducials in both frames, and what each leaves."""

    def __init__(self, look: Look, work: RegisterWork, show_place: ShowPlace) -> None:
        super().__init__()
        self._look, self._work, self._show_place = look, work, show_place
        self._scan = Elided("", "muted")
        self.scan = button(tr("Open a scan…"), self.choose_scan)
        self.case = button(tr("Take the open case"), work.take_case, "link")
        self._case = row(self.case, None)
        self.points = button(tr("Open points…"), self.choose_points)
        self.pairing = QComboBox()
        self.pairing.setAccessibleName(tr("How points are paired"))
        self.pairing.addItem(tr("Paired by name"), "name")
        self.pairing.addItem(tr("Paired by their distances"), "distances")
        self.pairing.activated.connect(lambda _: work.pair_by(self.pairing.currentData()))
        self._next = text("", wrap=True)
        self._rows = QWidget()
        self._layout = fill(QVBoxLayout(self._rows), gap=4)
        self.save = button(tr("Save the points…"), self._save)
        about = tr("A table of pairs, or the points that a pointer touched on the device.")
        self.put(
            self._scan,
            row(self.scan, None),
            self._case,
            text(about, "caption", wrap=True),
            row(self.points, None),
            self.pairing,
            self._next,
            self._rows,
            row(self.save, None),
        )
        work.told.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the points, and which is marked next."""
        work, points = self._work, self._work.fiducials
        self._scan.setText(tr("No scan is open.") if work.scan is None else work.scan.name)
        self._case.setVisible(work.has_case)
        self.pairing.setCurrentIndex(self.pairing.findData(points.pair_by))
        self._next.setText(self._next_words())
        self._next.setVisible(bool(self._next.text()))
        self.save.setEnabled(bool(points.scan.names))
        clear(self._layout)
        for name in points.names:
            self._layout.addWidget(self._row(name))
        n = len(points.names)
        self.summarised.emit(count(n, "{n} fiducial", "{n} fiducials") if n else "")

    def choose_scan(self) -> None:
        """Let the person choose a scan."""
        self._choose(tr("Open a scan"), tr("Scans ({})").format(SCANS), self._work.open)

    def choose_points(self) -> None:
        """Let the person choose points."""
        self._choose(tr("Open points"), tr("Points ({})").format(POINTS), self._work.open_points)

    def _choose(self, title: str, kinds: str, then: Callable[[Path], object]) -> None:
        name, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if name:
            then(Path(name))

    def _next_words(self) -> str:
        points = self._work.fiducials
        if not points.device.names:
            return tr("Open the points of the device, then mark the same ones on the scan.")
        if self._work.scan is None:
            return tr("Open the scan to mark them on it.") if points.missing else ""
        if points.pair_by == "distances":
            return tr("Click the touched places on the scan, in any order.")
        return tr("Click {} on the scan.").format(points.next_name) if points.missing else ""

    def _row(self, name: str) -> QWidget:
        work = self._work
        place = work.fiducials.on_scan(name)
        use = QCheckBox()
        use.setChecked(name not in work.fiducials.left_out)
        use.setEnabled(place is not None)
        use.setAccessibleName(tr("Use {}").format(name))
        use.toggled.connect(partial(work.use, name))
        value = figure(self._residual(name), "")
        if place is None:
            return row(use, Elided(name), None, value)
        show = button(tr("Show"), partial(self._show, place), "link", tr("Show {}").format(name))
        away = partial(work.remove, name)
        remove = _cross(self._look, tr("Remove the mark {}").format(name), away)
        return row(use, Elided(name), None, value, show, remove)

    def _residual(self, name: str) -> str:
        placed = None if self._work.placed is None else self._work.placed.by_fiducials
        if self._work.fiducials.on_scan(name) is None:
            return tr("not marked")
        if placed is None or name not in placed.found.pairs.names:
            return ""
        residuals = placed.found.residuals
        return number(float(residuals[placed.found.pairs.names.index(name)]), unit="mm")

    def _show(self, place: Vector) -> None:
        self._show_place((float(place[0]), float(place[1]), float(place[2])))

    def _save(self) -> None:
        kinds = tr("Points ({})").format("*.csv")
        path = file_to_write(self, tr("Save the points"), "fiducials.csv", kinds, ".csv")
        if path is not None:
            self._work.save_points(path)


class TargetsPanel(Panel):
    """The places that matter, and how far each will be off."""

    def __init__(self, look: Look, work: RegisterWork, show_place: ShowPlace) -> None:
        super().__init__()
        self._look, self._work, self._show_place = look, work, show_place
        self.open = button(tr("Open targets…"), self._open)
        self.mark = button(tr("Mark a target"), lambda: work.want_target(not work.wants_target))
        self._about = text("", "caption", wrap=True)
        self._rows = QWidget()
        self._layout = fill(QVBoxLayout(self._rows), gap=6)
        self.put(row(self.open, self.mark, None), self._about, self._rows)
        work.told.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the targets with their errors."""
        work = self._work
        self.mark.setEnabled(work.scan is not None)
        about = tr("A target is where the device has to go: its error is what counts.")
        self._about.setText(tr("Click the target on the scan.") if work.wants_target else about)
        clear(self._layout)
        placed = work.placed
        errors = None if placed is None else placed.targets
        fits = errors is not None and len(errors.tre) == len(work.targets.names)
        for k, name in enumerate(work.targets.names):
            tre = radius = ""
            if errors is not None and placed is not None and fits:
                tre = number(float(errors.tre[k]), unit="mm")
                within = number(float(placed.radii[k]), unit="mm")
                radius = tr("95 of 100 within {}").format(within)
            self._layout.addWidget(self._row(name, work.targets.points[k], tre, radius))
        worst = "" if errors is None else number(float(errors.tre.max()), unit="mm")
        self.summarised.emit(worst)

    def _row(self, name: str, place: Vector, tre: str, radius: str) -> QWidget:
        at: Point = (float(place[0]), float(place[1]), float(place[2]))
        words = tr("Show the target {}").format(name)
        show = button(tr("Show"), lambda: self._show_place(at), "link", words)
        away = partial(self._work.remove, TARGET + name)
        remove = _cross(self._look, tr("Remove the target {}").format(name), away)
        line = row(Elided(name), None, figure(tre, "heading"), show, remove)
        return column(line, text(radius, "caption"), gap=0) if radius else line

    def _open(self) -> None:
        kinds = tr("Points ({})").format(POINTS)
        name, _ = QFileDialog.getOpenFileName(self, tr("Open targets"), "", kinds)
        if name:
            self._work.open_targets(Path(name))


class ShapePanel(Panel):
    """The scan brought onto a surface of the device by its shape alone."""

    def __init__(self, look: Look, work: RegisterWork) -> None:
        super().__init__()
        self._look, self._work = look, work
        self.overlap = NumberField(
            tr("Share of the scan that the surface holds too"), "%", 10, 100, 0
        )
        self.overlap.setValue(80.0)
        self.fit = button(tr("Fit onto a surface…"), self._fit)
        self.drop = button(tr("Go back to the points"), work.drop_shape, "link")
        self._values = QWidget()
        self._layout = fill(QVBoxLayout(self._values), gap=6)
        about = tr(
            "Where the same teeth were scanned in the device. Points that place it roughly help."
        )
        self.put(
            text(about, "caption", wrap=True),
            row(text(tr("Share held by both")), None, self.overlap),
            row(self.fit, None),
            row(self.drop, None),
            self._values,
        )
        work.told.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show how well the surfaces fit."""
        shape = self._work.shape
        self.fit.setEnabled(self._work.scan is not None)
        self.drop.setVisible(shape is not None)
        clear(self._layout)
        self.summarised.emit("" if shape is None else shape.reference)
        if shape is None:
            return
        distance = number(shape.found.distance, unit="mm", digits=3)
        share = number(100.0 * shape.found.matched_share, unit="%", digits=0)
        for title, value in (
            (tr("Distance of the surfaces, RMS"), distance),
            (tr("Of the scan, matched"), share),
        ):
            self._layout.addWidget(row(text(title), None, figure(value, "")))
        words = tr("How alike the surfaces are says nothing about a target.")
        mark = IconLabel(self._look, "note", "info", self._look.sizes.icon_row)
        self._layout.addWidget(marked(mark, text(words, "caption", wrap=True)))

    def _fit(self) -> None:
        kinds = tr("Scans ({})").format(SCANS)
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose the device's surface"), "", kinds)
        if name:
            self._work.fit_shape(Path(name), self.overlap.value() / 100.0)


def _cross(look: Look, words: str, run: Callable[[], object]) -> ToolButton:
    """Return a small button that takes something away."""
    out = ToolButton(look, "close", words, size=_CROSS)
    out.clicked.connect(lambda _: run())
    return out
