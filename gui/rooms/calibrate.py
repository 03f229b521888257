"""The page Calibrate: measurements, the device fitted to them, what the fit leaves unexplained."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PyQt6.QtWidgets import QFileDialog, QWidget

from gui.flow.flow import Flow
from gui.panels.panel import Panel
from gui.rooms.accept_panel import AcceptPanel
from gui.rooms.calibrate_panels import FitPanel, MeasurementsPanel
from gui.rooms.calibrate_work import MT_PER_T, CalibrateWork
from gui.rooms.check_panel import CheckPanel
from gui.rooms.room import Way
from gui.style.look import Look
from gui.viewport.scale import Scale
from gui.viewport.view import Painter, Tool
from gui.words import count, later, number, tr
from smilesculpt.picturing.camera import Point
from smilesculpt.picturing.palette import BATLOW
from smilesculpt.picturing.scene import Scene


class CalibrateRoom:
    """Frames what is open; see `gui.rooms.room.Room` for the names that the frame uses.

    Parameters
    ----------
    over : QWidget
        Dialogs stand over it.
    show_place : callable
        Flies to a place of the picture.
    """

    key = "calibrate"
    hint = later(
        "Each ball is a place of measurement. Right drag turns, wheel zooms, middle drag moves."
    )
    sections = "+measurements +fit check +device"
    suffixes: tuple[str, ...] = (".csv", ".parquet")
    suffixes_here: tuple[str, ...] = suffixes

    def __init__(
        self, look: Look, flow: Flow, over: QWidget, show_place: Callable[[Point], object]
    ) -> None:
        self.work = CalibrateWork(flow)
        self.told = self.work.told
        self.tool: Tool | None = None
        self.overlays: tuple[Painter, ...] = ()
        self._over = over
        self.panels: Mapping[str, tuple[str, Panel]] = {
            "measurements": (tr("Measurements"), MeasurementsPanel(self.work, self.choose)),
            "fit": (tr("Fit"), FitPanel(look, self.work, show_place)),
            "check": (tr("Check a device"), CheckPanel(look, self.work)),
            "device": (tr("Device"), AcceptPanel(self.work)),
        }

    def way(self) -> Way | None:
        """Return the way to measurements."""
        if self.work.loaded is not None:
            return None
        words = tr(
            "No measurements are open. A CSV or Parquet file tells where the field was measured, "
            "under which currents, and what the sensors read."
        )
        return Way("device", words, (tr("Open measurements…"), self.choose))

    def shows(self) -> tuple[str, ...]:
        """Return all its sections."""
        return tuple(self.panels)

    def facts(self) -> str:
        """Return the units, and how many readings are open."""
        loaded = self.work.loaded
        if loaded is None:
            return ""
        readings = count(loaded.measurements.n_measurements, "{n} reading", "{n} readings")
        return f"{tr('Units: mm, A, mT')}    {readings}"

    def scene(self, empty: Scene) -> Scene:
        """Return the places of measurement, coloured by what the fit leaves."""
        work, left = self.work, self.work.left()
        if left is not None:
            return replace(empty, objects=(left.item,), heat=True)
        if work.loaded is not None:
            return replace(empty, objects=(work.loaded.item,), heat=True)
        return empty

    def scale(self) -> Scale | None:
        """Return the range of the residuals."""
        left = self.work.left()
        if left is None:
            return None
        top = MT_PER_T * left.top
        digits = 2 if top < 1.0 else 1
        half, end = number(top / 2.0, digits=digits), number(top, unit="mT", digits=digits)
        is_difference = left is self.work.difference
        title = tr("Difference of both") if is_difference else tr("Field left unexplained")
        return Scale(title, BATLOW, ("0", half, end))

    def choose(self) -> None:
        """Let the person choose a file of measurements."""
        name, _ = QFileDialog.getOpenFileName(
            self._over, tr("Open measurements"), "", tr("Measurements (*.csv *.parquet)")
        )
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Read a file of measurements."""
        self.work.open(path)

    def clear(self) -> None:
        """Show nothing."""
        self.work.clear()
