"""The sign-off of a plan: a named person, their key; saving and sending what they signed."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PyQt6.QtGui import QIntValidator
from PyQt6.QtWidgets import QFileDialog, QLineEdit

from gui.look import Look
from gui.panels.panel import Panel
from gui.parts.buttons import button, repolish
from gui.parts.labels import IconLabel, text
from gui.parts.layouts import marked, row
from gui.rooms.plan_work import PlanWork
from gui.settings import Settings
from gui.sharing.key_row import KeyRow
from gui.sharing.share_work import ShareWork
from gui.words import tr

SUFFIX: Final = ".plan.json"
ROLE: Final = "clinician"
_PORT_WIDTH: Final = 72


class SignPanel(Panel):
    """Who answers for the plan; unsigned, it cannot be sent."""

    def __init__(
        self,
        look: Look,
        work: PlanWork,
        keys: ShareWork,
        *,
        confirm: Callable[[str, str, str], bool],
        settings: Settings,
    ) -> None:
        super().__init__()
        self._work, self._keys, self._confirm, self._settings = work, keys, confirm, settings
        self._state = text("", wrap=True)
        self._mark = IconLabel(look, "attention", "warn", look.sizes.icon_row)
        strip = marked(self._mark, self._state, margins=(10, 8, 10, 8))
        self._strip = row(strip, name="notice")
        self.name = _field(tr("Your name"))
        self.serial = _field(tr("Serial of the device"))
        self.sign = button(tr("Sign the plan"), self._sign)
        self.save = button(tr("Save…"), self._save)
        self.send = button(tr("Send…"), self._send)
        host, port = settings.device
        self.host, self.port = _field(tr("Host of the device")), _field(tr("Port of the device"))
        self.host.setText(host)
        self.port.setText(str(port))
        self.port.setValidator(QIntValidator(1, 65_535, self.port))
        self.port.setFixedWidth(_PORT_WIDTH)
        self._verdict = text("", wrap=True)
        self._verdict_mark = IconLabel(look, "done", "ok", look.sizes.icon_row)
        self._answer = marked(self._verdict_mark, self._verdict)
        self.put(
            self._strip,
            text(tr("Your name")),
            self.name,
            text(tr("Serial of the device")),
            self.serial,
            KeyRow(keys, "signer", tr("Your key")),
            row(self.sign, None),
            text(tr("The device listens at host and port")),
            row(self.host, self.port),
            row(self.save, self.send, None),
            self._answer,
        )
        for field in (self.name, self.serial, self.host, self.port):
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
        self._strip.setObjectName("card" if signed else "notice")
        repolish(self._strip)
        self.sign.setEnabled(not why_not and not signed)
        self.sign.setToolTip(why_not)
        unsigned = "" if signed else tr("The plan is not signed. A named person signs it first.")
        for way, why in ((self.save, unsigned), (self.send, unsigned or self._no_address())):
            way.setEnabled(not why)
            way.setToolTip(why)
        self._show_verdict()
        self.summarised.emit(tr("signed") if signed else tr("not signed"))

    def _show_verdict(self) -> None:
        """Show what the device said to this very plan, as long as it is this one."""
        verdict = self._work.verdict
        self._answer.setVisible(verdict is not None)
        if verdict is None:
            self._verdict.setText("")
            return
        words = (
            tr("{} accepts the plan: {}.") if verdict.accepted else tr("{} refuses the plan: {}.")
        )
        self._verdict.setText(words.format(verdict.serial, verdict.reason.rstrip(".")))
        self._verdict_mark.show_icon(*(("done", "ok") if verdict.accepted else ("error", "error")))

    def _no_address(self) -> str:
        if not self.host.text().strip():
            return tr("The host of the device is missing.")
        return "" if self.port.hasAcceptableInput() else tr("The port is none from 1 to 65535.")

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
        host, port = self.host.text().strip(), int(self.port.text())
        title = tr("Send the plan to {}?").format(self.serial.text())
        body = tr("The device at {}:{} may then carry it out. {} answers for it.")
        if self._confirm(title, body.format(host, port, self.name.text()), tr("Send the plan")):
            self._settings.keep_device(host, port)
            self._work.send(host, port)


def _field(name: str) -> QLineEdit:
    out = QLineEdit()
    out.setAccessibleName(name)
    return out
