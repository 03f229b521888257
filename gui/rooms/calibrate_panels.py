"""The panels of the page Calibrate: measurements and fit."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np
from PyQt6.QtWidgets import QComboBox, QFileDialog, QVBoxLayout, QWidget

from calibration.fitting.device_fit import DeviceFit, FitWishes
from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.labels import Elided, IconLabel, figure, text
from gui.parts.layouts import fill, marked, row
from gui.rooms.calibrate_work import CalibrateWork, mt
from gui.style.look import Look
from gui.words import MINUS, count, from_english, later, local, number, sentence, tr
from smilesculpt.picturing.camera import Point

TRUST: Final = "trust"
SELF_CALIBRATE: Final = "self-calibrate"
# What may be chosen by hand.
_MOST_SOURCES: Final = 4
_MOST_ORDER: Final = 4
_MOST_BODIES: Final = 3
_N_SENSORS: Final = 5
_SATURATIONS: Final = {
    later("Automatic"): None,
    later("None"): "none",
    "erf": "erf",
    "tanh": "tanh",
    later("rational"): "rational",
    "atan": "atan",
}
_BEFORE_DIGIT: Final = re.compile(r"(?<= )-(?=\d)")


class MeasurementsPanel(Panel):
    """What was measured, how the sensors are taken, and the button that fits."""

    def __init__(self, work: CalibrateWork, choose: Callable[[], object]) -> None:
        super().__init__()
        self._work = work
        titles = {
            "File": tr("File"),
            "Readings": tr("Readings"),
            "Places": tr("Places"),
            "Coils": tr("Coils"),
            "Sensors": tr("Sensors"),
        }
        self._values = {name: figure("", "") for name in titles}
        self.sensors = QComboBox()
        self.sensors.setAccessibleName(tr("How the sensors are taken"))
        self.sensors.addItem(tr("Trust them as they are"), TRUST)
        self.sensors.addItem(tr("Calibrate each one too"), SELF_CALIBRATE)
        self._why = text("", "caption", wrap=True)
        self.sources = _numbers(tr("Sources for each coil"), _MOST_SOURCES)
        self.order = _numbers(tr("Order of each source"), _MOST_ORDER)
        self.bodies = _numbers(tr("Pieces of soft iron"), _MOST_BODIES, least=0)
        self.saturation = QComboBox()
        self.saturation.setAccessibleName(tr("Saturation of the cores"))
        for title, kind in _SATURATIONS.items():
            self.saturation.addItem(tr(title), kind)
        self._reference = Elided("", "muted")
        self.reference = button(tr("Choose…"), self._choose_reference)
        self.reference.setAccessibleName(tr("Choose a reference device"))
        self.no_reference = button(tr("Remove"), lambda: work.take_reference(None), "link")
        self.no_reference.setAccessibleName(tr("Remove the reference device"))
        about = tr("The sign of the readings is checked against the reference device.")
        self.fit = button(tr("Fit the device"), self._fit, "primary")
        self.put(
            *(row(text(titles[name]), None, value) for name, value in self._values.items()),
            text(tr("How the sensors are taken")),
            self.sensors,
            self._why,
            row(text(tr("Sources for each coil")), None, self.sources),
            row(text(tr("Order of each source")), None, self.order),
            row(text(tr("Soft iron")), None, self.bodies),
            row(text(tr("Saturation")), None, self.saturation),
            row(text(tr("Reference device")), None, self._reference),
            row(self.reference, self.no_reference, None),
            text(about, "caption", wrap=True),
            row(self.fit, button(tr("Other file…"), choose), None),
        )
        work.told.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show what is open."""
        held, loaded = self._work.reference, self._work.loaded
        self._reference.setText(tr("published devices") if held is None else held[0])
        self.no_reference.setVisible(held is not None)
        if loaded is None:
            return
        found = loaded.measurements
        names = found.sensor_names if found.names_sensors else ()
        words = {
            "File": loaded.path.name,
            "Readings": local(f"{found.n_measurements:,}"),
            "Places": local(f"{len(np.unique(found.points, axis=0)):,}"),
            "Coils": str(found.n_coils),
            "Sensors": str(len(names)) if names else tr("not told apart"),
        }
        for name, label in self._values.items():
            label.setText(_shortened(words[name]))
        self._values["File"].setToolTip(loaded.path.name)
        if not self.sensors.isEnabled() or self._work.fitted is None:
            self.sensors.setCurrentIndex(1 if names else 0)
        self.sensors.setEnabled(bool(names))
        self._why.setText(
            tr("A gain and an offset is fitted to each sensor along with the coils.")
            if names
            else tr("The file has no column sensor, so that one sensor is taken for all.")
        )
        readings = count(found.n_measurements, "{n} reading", "{n} readings")
        self.summarised.emit(readings)

    def _fit(self) -> None:
        own = self.sensors.currentData() == SELF_CALIBRATE
        loaded = self._work.loaded
        if loaded is not None:
            wishes = FitWishes(
                n_sources=self.sources.currentData(),
                order=self.order.currentData(),
                n_bodies=self.bodies.currentData(),
                saturation=self.saturation.currentData(),
                self_calibrate=own,
            )
            self._work.fit(wishes, loaded.path.stem, "")

    def _choose_reference(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Choose a reference device"), "", tr("Devices (*.device.json *.yaml *.yml)")
        )
        if name:
            self._work.take_reference(Path(name))


class FitPanel(Panel):
    """How good the fit is, in numbers, and what a person should know of the measurements."""

    def __init__(
        self, look: Look, work: CalibrateWork, show_place: Callable[[Point], object]
    ) -> None:
        super().__init__()
        self._look, self._work, self._show_place = look, work, show_place
        self._lines = QWidget()
        self._layout = fill(QVBoxLayout(self._lines), gap=8)
        self.put(self._lines)
        work.told.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the fit, or that there is none."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        fitted, so_far = self._work.fitted, self._work.so_far
        if so_far is not None:
            words = tr("Fitting: {} are left at the worst place so far.")
            words = words.format(mt(float(so_far.sizes.max())))
            self._layout.addWidget(text(words, "muted", wrap=True))
            self.summarised.emit(tr("fitting"))
            return
        if fitted is None:
            words = tr("Not fitted yet. The fit says how well the device is known.")
            self._layout.addWidget(text(words, "muted", wrap=True))
            self.summarised.emit(tr("not fitted"))
            return
        self._compare()
        for title, value, about in _score_lines(fitted.fit):
            line = row(text(title), None, figure(value, ""))
            line.setToolTip(about)
            self._layout.addWidget(line)
        at = fitted.residuals.worst
        place = fitted.residuals.places[at]
        worst = text(tr("Worst place, {}").format(mt(float(fitted.residuals.sizes[at]))))
        point: Point = (float(place[0]), float(place[1]), float(place[2]))
        show = button(tr("Show"), lambda: self._show_place(point), "link", tr("Show worst place"))
        self._layout.addWidget(row(worst, None, show))
        self._list_sensors(fitted.sensors)
        for finding in fitted.fit.findings:
            self._layout.addWidget(self._note("attention", "warn", finding))
        if not fitted.fit.converged:
            words = tr("The fit ran out of steps; what is shown is the best so far.")
            self._layout.addWidget(self._note("attention", "warn", words))
        self._layout.addWidget(self._note("note", "info", fitted.fit.frames.sign_evidence))
        self.summarised.emit(tr("RMS {}").format(mt(fitted.fit.scores.rms)))

    def _compare(self) -> None:
        """List the fits made so far, the one that is shown marked; a click shows another."""
        work = self._work
        if len(work.fits) < 2:
            return
        about = tr("RMS of what is left, with planes left out, with sensors left out.")
        self._layout.addWidget(text(tr("Fits so far"), "caption"))
        for number_, one in enumerate(work.fits):
            name = model_words(one.fit)
            choose = button(name, partial(work.show_fit, number_), "link", name)
            choose.setEnabled(one is not work.fitted)
            line = row(choose, None, figure(_short_scores(one.fit), ""))
            line.setToolTip(about)
            self._layout.addWidget(line)

    def _list_sensors(self, sensors: tuple[tuple[str, ...], ...]) -> None:
        """List the worst sensors; what is known of each stands in its tooltip."""
        if not sensors:
            return
        self._layout.addWidget(text(tr("Worst sensors, RMS"), "caption"))
        for name, n, rms, gain, turn, bias, _ in sensors[:_N_SENSORS]:
            line = row(Elided(name), None, figure(f"{local(rms)} mT", ""))
            words = tr("{} readings, gain {}, turned by {} degrees, bias {} mT")
            line.setToolTip(words.format(n, local(gain), local(turn), local(bias)))
            self._layout.addWidget(line)

    def _note(self, icon: str, token: str, words: str) -> QWidget:
        size = self._look.sizes.icon_row
        words = _BEFORE_DIGIT.sub(MINUS, sentence(from_english(words)))
        words = words if words.endswith(".") else f"{words}."
        mark = IconLabel(self._look, icon, token, size)
        return marked(mark, text(words, "muted", wrap=True))


def model_words(fit: DeviceFit) -> str:
    """Return what a fit's model consists of."""
    model = fit.calibration.model
    words = tr("{} × order {}").format(
        model.sources.n_sources // model.n_coils, model.sources.outer.shape[1]
    )
    if model.bodies.n_bodies:
        words = tr("{}, soft iron").format(words)
    return tr("{}, saturation").format(words) if model.saturation.n_coils else words


def _short_scores(fit: DeviceFit) -> str:
    scores = [fit.scores, fit.planes.scores, *([fit.sensors.scores] if fit.sensors else [])]
    return " / ".join(number(1e3 * one.rms, digits=3) for one in scores) + " mT"


def _score_lines(fit: DeviceFit) -> list[tuple[str, str, str]]:
    """Return title, value and meaning of each score."""
    scores = fit.scores
    lines = [
        (tr("RMS of what is left"), mt(scores.rms), tr("Over all components of all readings.")),
        (
            tr("Of the field, nRMSE"),
            number(100.0 * scores.nrmse, unit="%"),
            tr("RMS of what is left over the RMS of the readings."),
        ),
        (tr("Explained, R²"), number(scores.r2, digits=4), tr("Share of the variance.")),
        (
            tr("Largest error"),
            mt(scores.largest),
            tr("The longest difference of reading and model."),
        ),
    ]
    if fit.noise_floor is not None:
        about = tr("What repeated readings differ by: no model can be better.")
        lines.append((tr("Noise floor"), mt(fit.noise_floor), about))
    lines.append(
        (
            tr("Left out: {}").format(from_english(fit.planes.by)),
            mt(fit.planes.scores.rms),
            tr("RMS on readings that the fit had not seen, {} folds.").format(fit.planes.n_folds),
        )
    )
    if fit.sensors is not None:
        about = tr("RMS on sensors that the fit had not seen, {} folds.")
        rms = mt(fit.sensors.scores.rms)
        lines.append((tr("Left out: sensors"), rms, about.format(fit.sensors.n_folds)))
    return lines


def _numbers(name: str, most: int, *, least: int = 1) -> QComboBox:
    """Return a choice of the best number, or of the least to the most."""
    out = QComboBox()
    out.setAccessibleName(name)
    out.addItem(tr("Automatic"), None)
    for n in range(least, most + 1):
        out.addItem(str(n), n)
    return out


def _shortened(words: str, most: int = 26) -> str:
    return words if len(words) <= most else f"{words[: most - 9]}…{words[-8:]}"
