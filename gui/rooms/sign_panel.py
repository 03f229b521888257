"""The sign-off of a plan: a named person, their key; saving and sending what they signed."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PyQt6.QtWidgets import QFileDialog, QLineEdit

from gui.look import Look
from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.labels import IconLabel, text
from gui.parts.layouts import marked, row
from gui.rooms.plan_work import PlanWork
from gui.sharing.key_row import KeyRow
from gui.sharing.share_work import ShareWork
from gui.words import tr

SUFFIX: Final = ".plan.json"
ROLE: Final = "clinician"
DEVICE: Final = ("127.0.0.1", 18944)
"""Where a device on this computer listens: the port of OpenIGTLink."""


class SignPanel(Panel):
    """Who answers for the plan; unsigned, it cannot be sent."""

    def __init__(
        self,
        look: Look,
        work: PlanWork,
        keys: ShareWork,
        confirm: Callable[[str, str, str], bool],
    ) -> None:
        super().__init__()
        self._work, self._keys, self._confirm = work, keys, confirm
        self._state = text("", wrap=True)
        self._mark = IconLabel(look, "attention", "warn", look.sizes.icon_row)
        strip = marked(self._mark, self._state, margins=(10, 8, 10, 8))
        self.name = _field(tr("Your name"))
        self.serial = _field(tr("Serial of the device"))
        self.sign = button(tr("Sign the plan"), self._sign)
        self.save = button(tr("Save…"), self._save)
        self.send = button(tr("Send…"), self._send)
        self.put(
            row(strip, name="notice"),
            text(tr("Your name")),
            self.name,
            text(tr("Serial of the device")),
            self.serial,
            KeyRow(keys, "signer", tr("Your key")),
            row(self.sign, None),
            row(self.save, self.send, None),
        )
        for field in (self.name, self.serial):
            field.textChanged.connect(lambda _: self.refresh())
        work.told.changed.connect(self._take_site)
        keys.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say whether it is signed, and why it cannot be where it cannot."""
        signed = self._work.signed is not None
        why_not = self._why_not()
        if signed:
            words = tr("Signed by {}. Any change after this is found.").format(self.name.text())
        else:
            words = f"{tr('Not signed.')} {why_not}".strip()
        self._state.setText(words)
        self._mark.show_icon(*(("done", "ok") if signed else ("attention", "warn")))
        self.sign.setEnabled(not why_not and not signed)
        self.sign.setToolTip(why_not)
        unsigned = "" if signed else tr("The plan is not signed. A named person signs it first.")
        for way in (self.save, self.send):
            way.setEnabled(signed)
            way.setToolTip(unsigned)
        self.summarised.emit(tr("signed") if signed else tr("not signed"))

    def _take_site(self) -> None:
        site = self._work.open_site
        if site is not None and not self.serial.text():
            self.serial.setText(site.file.device_serial)
        self.refresh()

    def _why_not(self) -> str:
        if self._work.why_not_sign():
            return self._work.why_not_sign()
        if not self.name.text().strip():
            return tr("Your name is missing.")
        if not self.serial.text().strip():
            return tr("The plan names no device.")
        return "" if "signer" in self._keys.keys else tr("Your key is missing.")

    def _sign(self) -> None:
        key = self._keys.keys["signer"][1]
        self._work.sign(key, self.name.text(), ROLE, self.serial.text().strip())

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save the plan"), f"implant{SUFFIX}", tr("Plan (*.plan.json)")
        )
        if name:
            self._work.save(Path(name if name.endswith(SUFFIX) else f"{name}{SUFFIX}"))

    def _send(self) -> None:
        host, port = DEVICE
        title = tr("Send the plan to {}?").format(self.serial.text())
        body = tr("The device at {}:{} may then carry it out. {} answers for it.")
        if self._confirm(title, body.format(host, port, self.name.text()), tr("Send the plan")):
            self._work.send(host, port)


def _field(name: str) -> QLineEdit:
    out = QLineEdit()
    out.setAccessibleName(name)
    return out
