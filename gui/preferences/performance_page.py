"""Who draws, how finely while the picture moves, and what undo may hold."""

from collections.abc import Callable

from gui.choices import UNDO_MB, Choices
from gui.parts.buttons import button
from gui.parts.labels import text
from gui.parts.layouts import rule
from gui.preferences.form import Choice, Page, setting, whole_number
from gui.settings import Settings
from gui.words import tr


class PerformancePage(Page):
    """Drawing and memory.

    Parameters
    ----------
    draws_in_software : callable
        Says whether the processor draws now.
    start_again : callable
        Starts the program anew with the same work.
    """

    def __init__(
        self,
        settings: Settings,
        draws_in_software: Callable[[], bool],
        start_again: Callable[[], object],
    ) -> None:
        super().__init__(tr("Performance"))
        self._draws_in_software = draws_in_software
        self._at_start = settings.choices.drawing
        self.drawing = Choice(
            tr("Who draws"),
            (("auto", tr("Graphics card")), ("software", tr("Processor (slower)"))),
            lambda key: settings.choose(drawing=key),
        )
        self.now = text("", "muted", wrap=True)
        self.again = button(tr("Start again now"), start_again)
        self.coarse = Choice(
            tr("While the picture moves"),
            (
                ("auto", tr("Coarse where it is slow")),
                ("always", tr("Always coarse")),
                ("never", tr("Never coarse")),
            ),
            lambda key: settings.choose(coarse=key),
        )
        self.undo = whole_number(
            tr("Memory of undo"), "MB", UNDO_MB, lambda n: settings.choose(undo_mb=n)
        )
        self.undo.setSingleStep(100)
        self.put(
            setting(tr("Who draws"), tr("For a graphics card that fails."), self.drawing),
            self.now,
            self.again,
            setting(
                tr("While the picture moves"),
                tr("Coarse is half the resolution, and sharp again at rest."),
                self.coarse,
            ),
            rule(),
            setting(
                tr("Memory of undo"),
                tr("When it is full, the oldest steps can no longer be taken back."),
                self.undo,
            ),
        )

    def show_choices(self, choices: Choices) -> None:
        """Show what is in force."""
        self.drawing.show_choice(choices.drawing)
        waits = choices.drawing != self._at_start
        self.again.setVisible(waits)
        words = tr("The processor draws now.") if self._draws_in_software() else ""
        if waits:
            words = tr("It holds from the next start on. Unsaved work is kept and opened again.")
        self.now.setText(words)
        self.now.setVisible(bool(words))
        self.coarse.show_choice(choices.coarse)
        self.undo.blockSignals(True)
        self.undo.setValue(choices.undo_mb)
        self.undo.blockSignals(False)
