"""The panel of the page Calibrate that holds measurements against the device of a file."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PyQt6.QtWidgets import QComboBox, QFileDialog, QVBoxLayout, QWidget

from gui.notices.file_to_write import file_to_write
from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.labels import Elided, IconLabel, figure, text
from gui.parts.layouts import clear, fill, marked, row
from gui.rooms.calibrate_jobs import Checked
from gui.rooms.calibrate_work import CalibrateWork
from gui.style.look import Look
from gui.words import from_english, later, number, sentence, tr

SUFFIX: Final = ".checks.json"
_VERDICTS: Final[Mapping[str, tuple[str, str, str]]] = {
    "ok": ("done", "ok", later("The device is as calibrated.")),
    "drifted": ("error", "error", later("The device drifted.")),
    "unclear": ("attention", "warn", later("It cannot be told.")),
}


class CheckPanel(Panel):
    """Whether a device drifted, coil by coil, and what the colours of the picture show."""

    def __init__(self, look: Look, work: CalibrateWork) -> None:
        super().__init__()
        self._look, self._work = look, work
        self._file = Elided("", "muted")
        self.choose = button(tr("Check a device…"), self._choose)
        self._lines = QWidget()
        self._layout = fill(QVBoxLayout(self._lines), gap=6)
        self.picture = QComboBox()
        self.picture.setAccessibleName(tr("What the colours show"))
        for title, key in (
            (tr("What the fit leaves"), "fit"),
            (tr("What the device leaves"), "device"),
            (tr("Difference of both"), "difference"),
        ):
            self.picture.addItem(title, key)
        self.picture.activated.connect(lambda _: work.show(self.picture.currentData()))
        self.keep = button(tr("Keep in a history…"), self._keep)
        about = tr("A few new measurements tell whether a device still is what its file says.")
        self.put(
            text(about, "caption", wrap=True),
            self._file,
            row(self.choose, None),
            self._lines,
            self.picture,
            row(self.keep, None),
        )
        work.told.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what the check said."""
        work, checked = self._work, self._work.checked
        none = tr("No device is open beside.")
        self._file.setText(none if checked is None else checked.path.name)
        self.choose.setEnabled(work.loaded is not None)
        self.keep.setEnabled(checked is not None)
        self.picture.setVisible(checked is not None)
        self.picture.setCurrentIndex(self.picture.findData(work.picture))
        clear(self._layout)
        self._lines.setVisible(checked is not None)
        if checked is None:
            self.summarised.emit("")
            return
        self._show_verdict(checked)
        coils = checked.calibration.model.coil_names
        drift = checked.drift
        for name, gain, error in zip(coils, drift.gains, drift.gain_errors, strict=True):
            value = f"{number(float(gain), digits=3)} ± {number(float(error), digits=3)}"
            self._layout.addWidget(row(Elided(tr("Gain of {}").format(name)), None, figure(value)))

    def _show_verdict(self, checked: Checked) -> None:
        icon, token, words = _VERDICTS[checked.drift.verdict]
        mark = IconLabel(self._look, icon, token, self._look.sizes.icon_row)
        self._layout.addWidget(marked(mark, text(tr(words), wrap=True)))
        for reason in checked.drift.reasons:
            self._layout.addWidget(text(sentence(from_english(reason)), "caption", wrap=True))
        share = number(100.0 * checked.drift.coverage_95, unit="%", digits=1)
        self._layout.addWidget(row(text(tr("In 95 % intervals")), None, figure(share, "")))
        self.summarised.emit(tr(words).rstrip("."))

    def _choose(self) -> None:
        kinds = tr("Device (*.device.json)")
        name, _ = QFileDialog.getOpenFileName(self, tr("Check a device"), "", kinds)
        if name:
            self._work.check(Path(name))

    def _keep(self) -> None:
        checked = self._work.checked
        if checked is None:
            return
        stem = checked.path.name.removesuffix(".json").removesuffix(".device")
        kinds = tr("History of checks ({})").format(f"*{SUFFIX}")
        title = tr("Keep in a history")
        path = file_to_write(self, title, f"{stem}{SUFFIX}", kinds, SUFFIX)
        if path is not None:
            self._work.keep_check(path)
