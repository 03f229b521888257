"""What is open on the page Calibrate, and what can be done with it; no widgets here."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Literal

from PyQt6.QtCore import QObject, pyqtSignal

from calibration.check_history import Check, CheckHistory, add_check
from calibration.device_file import Device, InputDigest, read_model, write_device
from calibration.field.device_model import DeviceModel
from calibration.fitting.device_fit import FitWishes
from gui.flow.flow import Flow
from gui.notices.toast import Message
from gui.rooms import calibrate_jobs as jobs
from gui.rooms.room import Told
from gui.words import count, number, tr
from meshes.arrays import Vectors
from meshes.progress import Progress
from smilesculpt.cli.calibrate_facts import fit_facts
from smilesculpt.picturing.residual_map import ResidualMap, map_of_left

MT_PER_T = 1e3
# Fits kept to be compared.
_MOST_FITS = 8


Picture = Literal["fit", "device", "difference"]
"""What the colours show: what the fit leaves, what a device leaves, how both differ."""


class Meanwhile(QObject):
    """What a fit that still runs tells the event loop.

    Signals
    -------
    left : ResidualMap
    """

    left = pyqtSignal(object)


class CalibrateWork:
    """Measurements, and the device fitted to them.

    Parameters
    ----------
    flow : Flow
        Runs what takes long.
    """

    def __init__(self, flow: Flow) -> None:
        self.told = Told()
        self.loaded: jobs.Loaded | None = None
        self.fitted: jobs.Fitted | None = None
        self.fits: list[jobs.Fitted] = []
        self.so_far: ResidualMap | None = None
        self.checked: jobs.Checked | None = None
        self.picture: Picture = "fit"
        self.difference: ResidualMap | None = None
        self.meanwhile = Meanwhile()
        self.meanwhile.left.connect(self._show_so_far)
        for ended in (flow.runner.failed, flow.runner.cancelled):
            ended.connect(lambda *_: self._forget_so_far())
        self.saved_as = ""
        self.reference: tuple[str, DeviceModel] | None = None
        self._flow = flow

    def open(self, path: Path) -> None:
        """Read a file of measurements; what is open stays where that does not work."""
        title = tr("Opening {}").format(path.name)
        self._flow.in_helper(title, partial(jobs.read, path), self._take)

    def take_reference(self, path: Path | None) -> None:
        """Check the sign of the readings against a device file; None asks published devices."""
        if path is None:
            self.reference = None
            self.told.changed.emit()
            return

        def done(model: DeviceModel) -> None:
            self.reference = (path.name, model)
            self.told.changed.emit()

        self._flow.in_worker(tr("Opening the reference"), lambda _: read_model(path), done)

    def fit(self, wishes: FitWishes, name: str, serial: str) -> None:
        """Fit a device, its sign checked against the reference that is open."""
        loaded = self.loaded
        if loaded is None:
            return
        wishes = replace(wishes, reference=None if self.reference is None else self.reference[1])

        def done(fitted: jobs.Fitted) -> None:
            if self.loaded is loaded:
                self.fitted, self.saved_as, self.so_far = fitted, "", None
                self.picture, self.difference = "fit", None
                self.fits = [*self.fits, fitted][-_MOST_FITS:]
                self.told.changed.emit()
                words = tr("Fitted: an RMS of {} is left.").format(mt(fitted.fit.scores.rms))
                if fitted.fit.poor:
                    words = tr("Poor fit: an RMS of {} is left. See what was found.")
                    words = words.format(mt(fitted.fit.scores.rms))
                kind: Literal["done", "attention"] = "attention" if fitted.fit.poor else "done"
                self._flow.said.emit(Message(words, kind=kind))

        def meanwhile(left: Vectors) -> None:
            self.meanwhile.left.emit(map_of_left(loaded.measurements, left))

        work = partial(jobs.fit, loaded.measurements, wishes, name, serial)
        self._flow.in_helper(tr("Fitting the device"), work, done, meanwhile)

    def show_fit(self, number: int) -> None:
        """Show another of the fits made so far."""
        self.fitted, self.saved_as = self.fits[number], ""
        self.picture, self.difference = "fit", None
        self.told.changed.emit()

    def check(self, path: Path) -> None:
        """Hold the open measurements against the device of a file."""
        loaded = self.loaded
        if loaded is None:
            return

        def done(checked: jobs.Checked) -> None:
            if self.loaded is loaded:
                self.checked, self.difference = checked, None
                self.show("device")

        work = partial(jobs.check, path, loaded.measurements)
        self._flow.in_helper(tr("Checking the device"), work, done)

    def keep_check(self, path: Path) -> None:
        """Add the check to a history."""
        loaded, checked = self.loaded, self.checked
        if loaded is None or checked is None:
            return
        date = datetime.now(UTC).date().isoformat()
        check = Check(date, loaded.path.name, loaded.measurements.sha256, checked.drift)

        def done(history: CheckHistory) -> None:
            n = len(history.checks)
            words = count(n, "The history holds {n} check.", "The history holds {n} checks.")
            self._flow.said.emit(Message(words))

        title = tr("Keeping the check")
        self._flow.in_worker(title, lambda _: add_check(path, checked.about, check), done)

    def show(self, picture: Picture) -> None:
        """Let the colours show something else; what has to be worked out for that comes later."""
        self.picture = picture
        self.told.changed.emit()
        fitted, checked, loaded = self.fitted, self.checked, self.loaded
        if picture != "difference" or fitted is None or checked is None or loaded is None:
            return

        def done(found: ResidualMap) -> None:
            if self.fitted is fitted and self.checked is checked:
                self.difference = found
                self.told.changed.emit()

        pair = (fitted.fit.calibration, checked.calibration)
        work = partial(jobs.difference, *pair, loaded.measurements)
        self._flow.in_worker(tr("Comparing both"), lambda _: work(), done)

    def left(self) -> ResidualMap | None:
        """Return what the colours show now: of a fit that runs, what it leaves so far."""
        if self.so_far is not None:
            return self.so_far
        if self.picture == "device" and self.checked is not None:
            return self.checked.residuals
        if self.picture == "difference" and self.difference is not None:
            return self.difference
        return None if self.fitted is None else self.fitted.residuals

    def save(self, path: Path, names: tuple[str, str], accepted: dict[str, str]) -> None:
        """Write the fitted device under its name and serial number, with who accepted it and why.

        An empty name leaves that of the measurements.
        """
        loaded, fitted = self.loaded, self.fitted
        if loaded is None or fitted is None:
            return
        inputs = (InputDigest(loaded.path.name, loaded.measurements.sha256),)
        date = datetime.now(UTC).date().isoformat()
        found = fitted.fit.calibration
        model = replace(found.model, name=names[0] or found.model.name, serial=names[1])
        report = {**fit_facts(fitted.fit), "accepted": accepted}
        device = Device(replace(found, model=model), date, inputs, report)

        def work(progress: Progress) -> None:
            progress(0.0, tr("Saving the device"))
            write_device(path, device)

        def done(_: None) -> None:
            if self.fitted is fitted:
                self.saved_as = path.name
                self.told.changed.emit()
            self._flow.said.emit(Message(tr("The device was written to {}.").format(path.name)))

        self._flow.in_worker(tr("Saving the device"), work, done)

    def clear(self) -> None:
        """Show nothing."""
        self.loaded = self.fitted = self.reference = self.so_far = self.checked = None
        self.fits, self.picture, self.difference = [], "fit", None
        self.saved_as = ""
        self.told.changed.emit()

    def _show_so_far(self, left: ResidualMap) -> None:
        if self._flow.runner.is_busy:
            self.so_far = left
            self.told.changed.emit()

    def _forget_so_far(self) -> None:
        if self.so_far is not None:
            self.so_far = None
            self.told.changed.emit()

    def _take(self, loaded: jobs.Loaded) -> None:
        self.loaded, self.fitted, self.saved_as = loaded, None, ""
        self.fits, self.so_far, self.checked, self.picture = [], None, None, "fit"
        self.difference = None
        self.told.changed.emit()
        self.told.framed.emit()
        n = loaded.measurements.n_measurements
        words = count(n, "{n} reading opened.", "{n} readings opened.")
        self._flow.said.emit(Message(words, kind="note"))


def mt(tesla: float) -> str:
    """Write a field in millitesla."""
    return number(MT_PER_T * tesla, unit="mT")
