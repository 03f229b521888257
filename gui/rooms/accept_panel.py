"""The panel of the page Calibrate that accepts a device: its name, who, why, and its file."""

from typing import Final

from PyQt6.QtWidgets import QLineEdit

from gui.notices.file_to_write import file_to_write
from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.labels import text
from gui.parts.layouts import row
from gui.rooms.calibrate_work import CalibrateWork
from gui.words import count, tr

SUFFIX: Final = ".device.json"
_LONGEST = 200


class AcceptPanel(Panel):
    """The file that the fitted device is saved as."""

    def __init__(self, work: CalibrateWork) -> None:
        super().__init__()
        self._work = work
        self._about = text("", "muted", wrap=True)
        self.name, self.serial = _field(tr("Name of the device")), _field(tr("Serial number"))
        self.by, self.reason = _field(tr("Accepted by")), _field(tr("Reason"))
        self.reason.setPlaceholderText(tr("Why this calibration may be used"))
        self.save = button(tr("Accept and save…"), self._save, "primary")
        fields = (self.name, self.serial, self.by, self.reason)
        lines = [widget for one in fields for widget in (text(one.accessibleName()), one)]
        self.put(self._about, *lines, row(self.save, None))
        for one in (self.by, self.reason):
            one.textChanged.connect(lambda _: self.refresh())
        work.told.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say what would be saved."""
        fitted = self._work.fitted
        why_not = self._why_not()
        self.save.setEnabled(not why_not)
        self.save.setToolTip(why_not)
        if fitted is None:
            self._about.setText(tr("There is no device before the fit."))
            self.summarised.emit("")
            return
        n = fitted.fit.calibration.model.sources.n_sources
        self._about.setText(
            count(
                n,
                "{n} source of its coils, how sure it is, and the sensors.",
                "{n} sources of its coils, how sure each is, and the sensors.",
            )
        )
        saved = self._work.saved_as
        self.summarised.emit(tr("saved") if saved else tr("not saved"))

    def _why_not(self) -> str:
        if self._work.fitted is None:
            return tr("There is no device before the fit.")
        if not self.by.text().strip():
            return tr("The name of who accepts it is missing.")
        return "" if self.reason.text().strip() else tr("The reason is missing.")

    def _save(self) -> None:
        loaded = self._work.loaded
        stem = "device" if loaded is None else loaded.path.stem
        kinds = tr("Device (*.device.json)")
        path = file_to_write(self, tr("Save the device"), f"{stem}{SUFFIX}", kinds, SUFFIX)
        if path is not None:
            names = (self.name.text().strip(), self.serial.text().strip())
            accepted = {"by": self.by.text().strip(), "reason": self.reason.text().strip()}
            self._work.save(path, names, accepted)


def _field(name: str) -> QLineEdit:
    out = QLineEdit()
    out.setMaxLength(_LONGEST)
    out.setAccessibleName(name)
    return out
