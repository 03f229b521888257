"""The sign-off of a plan: a named person and their key."""

from collections.abc import Callable
from typing import Final

from PyQt6.QtWidgets import QLineEdit

from gui.panels.panel import Panel
from gui.parts.buttons import button, repolish
from gui.parts.labels import IconLabel, text
from gui.parts.layouts import marked, row
from gui.rooms.device_panel import DeviceNote
from gui.rooms.plan_jobs import SignedPlan, Signer
from gui.rooms.plan_work import PlanWork
from gui.sharing.key_row import KeyRow
from gui.sharing.share_work import ShareWork
from gui.style.look import Look
from gui.words import from_english, later, sentence, tr

ROLE: Final = "clinician"
RISK_STANDS: Final = later("The simulation of the risk was not repeated.")


class SignPanel(Panel):
    """Who answers for what the picture shows: the implant, or the way of a micro-robot."""

    def __init__(self, look: Look, work: PlanWork, keys: ShareWork) -> None:
        super().__init__()
        self._work, self._keys = work, keys
        self._state = text("", wrap=True)
        self._mark = IconLabel(look, "attention", "warn", look.sizes.icon_row)
        strip = marked(self._mark, self._state, margins=(10, 8, 10, 8))
        self._strip = row(strip, name="notice")
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Your name"))
        self.sign = button(tr("Sign the plan"), self._sign, "primary")
        self._about = text(tr("Signing measures the plan anew first."), "caption", wrap=True)
        self.put(
            self._strip,
            DeviceNote(look, work),
            text(tr("Your name")),
            self.name,
            KeyRow(keys, "signer", tr("Your key")),
            row(self.sign, None),
            self._about,
        )
        self.name.textChanged.connect(lambda _: self.refresh())
        for changed in (work.told.changed, work.way.changed, keys.changed):
            changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say whether it is signed, and why it cannot be where it cannot."""
        signed, why_not = self._work.to_send, self._why_not()
        if signed is not None:
            words = _signed_words(signed)
        else:
            words = f"{tr('Not signed.')} {why_not}".strip()
        is_signed = signed is not None
        self._state.setText(words)
        self._mark.show_icon(*(("done", "ok") if is_signed else ("attention", "warn")))
        self._strip.setObjectName("card" if is_signed else "notice")
        repolish(self._strip)
        self._about.setVisible(not is_signed)
        self.sign.setText(tr("Sign the way") if self._work.shows_way else tr("Sign the plan"))
        self.sign.setAccessibleName(self.sign.text())
        self.sign.setEnabled(not why_not and not is_signed)
        self.sign.setToolTip(why_not)
        state = tr("signed") if is_signed else tr("not signed")
        self.summarised.emit(tr("way, {}").format(state) if self._work.shows_way else state)

    def _why_not(self) -> str:
        work = self._work
        wanted: tuple[Callable[[], str], ...] = (
            work.why_not_sign,
            lambda: "" if self.name.text().strip() else tr("Your name is missing."),
            lambda: "" if work.shows_way or work.serial else tr("The plan names no device."),
            lambda: "" if "signer" in self._keys.keys else tr("Your key is missing."),
        )
        return next((why for ask in wanted if (why := ask())), "")

    def _sign(self) -> None:
        signer = Signer(self._keys.keys["signer"][1], self.name.text(), ROLE)
        self._work.sign(signer)


def _signed_words(signed: SignedPlan) -> str:
    """Return who signed, what was measured anew before that, and what was not."""
    left_out = f"{sentence(from_english(signed.left_out))}." if signed.left_out else ""
    lines = (
        tr("Signed by {}. Any change after this is found.").format(signed.name),
        ""
        if signed.left_out.lower().startswith("not measured")
        else tr("Measured anew before that: it agrees."),
        left_out,
        tr(RISK_STANDS),
    )
    return " ".join(line for line in lines if line)
