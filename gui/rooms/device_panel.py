"""The device that shall carry a plan out, and what speaks against it."""

from pathlib import Path

from PyQt6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit

from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.labels import Elided, IconLabel, text
from gui.parts.layouts import fill, marked, row
from gui.rooms.plan_work import PlanWork
from gui.style.look import Look
from gui.words import from_english, sentence, tr


class DeviceNote(QFrame):
    """Warns of a device whose fit was poor, wherever it is used; else hidden."""

    def __init__(self, look: Look, work: PlanWork) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._work = work
        self._words = text("", wrap=True)
        mark = IconLabel(look, "attention", "warn", look.sizes.icon_row)
        fill(QHBoxLayout(self), marked(mark, self._words, margins=(10, 8, 10, 8)))
        work.told.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the warning of the device that is open."""
        warning = "" if self._work.device is None else self._work.device.warning
        self._words.setText(f"{sentence(from_english(warning))}." if warning else "")
        self.setVisible(bool(warning))


class DevicePanel(Panel):
    """The device's file and serial."""

    def __init__(self, look: Look, work: PlanWork) -> None:
        super().__init__()
        self._work = work
        self._file = Elided("", "muted")
        self.serial = QLineEdit()
        self.serial.setAccessibleName(tr("Serial of the device"))
        self.choose = button(tr("Choose a device file…"), self._choose)
        about = tr("A device file comes from Calibrate. It gives the serial, and drives ways.")
        self.put(
            self._file,
            DeviceNote(look, work),
            text(tr("Serial of the device")),
            self.serial,
            row(self.choose, None),
            text(about, "caption", wrap=True),
        )
        self.serial.textEdited.connect(lambda words: work.name_device(words.strip()))
        work.told.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the device that is open."""
        device = self._work.device
        none = tr("No device file chosen.")
        self._file.setText(none if device is None else device.path.name)
        if self.serial.text().strip() != self._work.serial:
            self.serial.setText(self._work.serial)
        warned = device is not None and bool(device.warning)
        self.summarised.emit(tr("poor fit") if warned else self._work.serial)

    def _choose(self) -> None:
        kinds = tr("Devices (*.device.json *.yaml *.yml)")
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose a device file"), "", kinds)
        if name:
            self._work.open_device(Path(name))
