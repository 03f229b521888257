"""A signed plan saved as a file, or sent to a device that answers."""

from collections.abc import Callable
from typing import Final

from PyQt6.QtGui import QIntValidator
from PyQt6.QtWidgets import QLineEdit

from gui.notices.file_to_write import file_to_write
from gui.panels.panel import Panel
from gui.parts.buttons import button
from gui.parts.labels import IconLabel, text
from gui.parts.layouts import marked, row
from gui.rooms.plan_work import PlanWork
from gui.settings import Settings
from gui.style.look import Look
from gui.words import from_english, sentence, tr

SUFFIX: Final = ".plan.json"
_PORT_WIDTH: Final = 72


class SendPanel(Panel):
    """Where the device listens, and what it said; an unsigned plan cannot be sent."""

    def __init__(
        self,
        look: Look,
        work: PlanWork,
        *,
        confirm: Callable[[str, str, str], bool],
        settings: Settings,
    ) -> None:
        super().__init__()
        self._work, self._confirm, self._settings = work, confirm, settings
        self.save = button(tr("Save…"), self._save)
        self.send = button(tr("Send…"), self._send)
        host, port = settings.device
        self.host, self.port = _field(tr("Host of the device")), _field(tr("Port of the device"))
        self.host.setText(host)
        self.port.setText(str(port))
        self.port.setValidator(QIntValidator(1, 65_535, self.port))
        self.port.setFixedWidth(_PORT_WIDTH)
        self._why = text("", "caption", wrap=True)
        self._verdict = text("", wrap=True)
        self._verdict_mark = IconLabel(look, "done", "ok", look.sizes.icon_row)
        self._answer = marked(self._verdict_mark, self._verdict)
        self.put(
            text(tr("The device listens at host and port")),
            row(self.host, self.port),
            row(self.save, self.send, None),
            self._why,
            self._answer,
        )
        for field in (self.host, self.port):
            field.textChanged.connect(lambda _: self.refresh())
        for changed in (work.told.changed, work.way.changed):
            changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say whether it can be sent, and what the device said."""
        signed = self._work.to_send
        words = tr("The plan is not signed. A named person signs it first.")
        unsigned = "" if signed is not None else words
        for way, why in ((self.save, unsigned), (self.send, unsigned or self._no_address())):
            way.setEnabled(not why)
            way.setToolTip(why)
        self._why.setText(self.send.toolTip())
        self._why.setVisible(bool(self._why.text()))
        self._show_verdict()

    def _show_verdict(self) -> None:
        """Show what the device said to this very plan, as long as it is this one."""
        verdict = self._work.verdict
        self._answer.setVisible(verdict is not None)
        if verdict is None:
            self._verdict.setText("")
            self.summarised.emit("" if self._work.to_send is not None else tr("not signed"))
            return
        words = (
            tr("{} accepts the plan: {}.") if verdict.accepted else tr("{} refuses the plan: {}.")
        )
        self._verdict.setText(words.format(verdict.serial, verdict.reason.rstrip(".")))
        self._verdict_mark.show_icon(*(("done", "ok") if verdict.accepted else ("error", "error")))
        self.summarised.emit(tr("accepted") if verdict.accepted else tr("refused"))

    def _no_address(self) -> str:
        if not self.host.text().strip():
            return tr("The host of the device is missing.")
        return "" if self.port.hasAcceptableInput() else tr("The port is none from 1 to 65535.")

    def _save(self) -> None:
        signed = self._work.to_send
        if signed is not None:
            save_plan(self, self._work, signed.plan.body["kind"])

    def _send(self) -> None:
        signed = self._work.to_send
        if signed is None:
            return
        host, port = self.host.text().strip(), int(self.port.text())
        title = tr("Send the plan to {}?").format(signed.plan.serial)
        body = tr("The device at {}:{} may then carry it out. {} answers for it.")
        warning = "" if self._work.device is None else self._work.device.warning
        body = body.format(host, port, signed.name)
        body = f"{body} {sentence(from_english(warning))}." if warning else body
        if self._confirm(title, body, tr("Send the plan")):
            self._settings.keep_device(host, port)
            self._work.send(host, port)


def save_plan(over: Panel, work: PlanWork, kind: str) -> None:
    """Ask where to and save the plan of what the picture shows."""
    kinds = tr("Plan (*.plan.json)")
    path = file_to_write(over, tr("Save the plan"), f"{kind}{SUFFIX}", kinds, SUFFIX)
    if path is not None:
        work.save(path)


def _field(name: str) -> QLineEdit:
    out = QLineEdit()
    out.setAccessibleName(name)
    return out
