"""The card of guided mode: what the step is for, what it lacks, and the one next thing to do."""

from collections.abc import Mapping
from typing import Final

from PyQt6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from gui.actions import Registry
from gui.casework.steps import STEPS
from gui.frame.guidance import Guidance
from gui.parts.buttons import button
from gui.parts.labels import IconLabel, text
from gui.parts.layouts import fill, marked, row, rule
from gui.style.look import Look
from gui.words import tr

_ICONS: Final[Mapping[str, tuple[str, str]]] = {
    "open": ("open", "muted"),
    "done": ("done", "ok"),
    "attention": ("attention", "warn"),
    "stale": ("stale", "muted"),
}


class GuideCard(QFrame):
    """Stands above the panels."""

    def __init__(self, look: Look, registry: Registry) -> None:
        super().__init__()
        self.setObjectName("guide")
        self._registry = registry
        self._ident, self._verb = "", ""
        self.press: QPushButton | None = None
        self._place = text("", "caption")
        self._title = text("", "title", wrap=True)
        self._purpose = text("", wrap=True)
        self._icon = IconLabel(look, "open", "muted", look.sizes.icon_row)
        self._told = text("", "muted", wrap=True)
        self.next = button("", self._go, "primary")
        self.all = button(tr("Show everything"), registry.action("mode").trigger, "link")
        body = QFrame()
        fill(
            QVBoxLayout(body),
            self._place,
            self._title,
            self._purpose,
            marked(self._icon, self._told),
            4,
            row(self.next, None, self.all),
            margins=(look.sizes.inset, 12, look.sizes.inset, 14),
        )
        fill(QVBoxLayout(self), body, rule(), gap=0)
        for command in registry.commands():
            registry.action(command.ident).changed.connect(self.follow)

    def show_guidance(
        self, step: str, guidance: Guidance, press: QPushButton | None = None
    ) -> None:
        """Show what a step is for and what is next.

        Parameters
        ----------
        press : QPushButton or None
            Of a panel below, for which the card stands: with its words, and allowed as it is.
        """
        place = next(k for k, each in enumerate(STEPS) if each.key == step)
        self._place.setText(tr("Step {} of {}").format(place + 1, len(STEPS)))
        self._title.setText(guidance.title)
        self._purpose.setText(guidance.purpose)
        self._icon.show_icon(*_ICONS[guidance.state])
        self._told.setText(guidance.told)
        self._ident, self._verb, self.press = guidance.ident, guidance.verb, press
        self.next.setVisible(bool(guidance.ident))
        self.setAccessibleName(f"{self._place.text()}. {guidance.title}. {guidance.purpose}")
        self.follow()

    def follow(self) -> None:
        """Allow the next thing as its command is allowed, and say why where it is not."""
        if not self._ident:
            return
        action, press = self._registry.action(self._ident), self.press
        why_not = "" if action.isEnabled() else action.toolTip()
        if press is not None and not press.isEnabled():
            why_not = why_not or press.toolTip()
        words = self._verb if press is None else press.text()
        self.next.setText(words)
        self.next.setAccessibleName(tr("Next: {}").format(words))
        self.next.setEnabled(action.isEnabled() and (press is None or press.isEnabled()))
        self.next.setToolTip(why_not)

    def _go(self) -> None:
        self._registry.action(self._ident).trigger()
