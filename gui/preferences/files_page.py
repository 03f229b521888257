"""How often work is kept, and where."""

from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import QUrl
from PyQt6.QtGui import QDesktopServices
from PyQt6.QtWidgets import QFileDialog

from gui.choices import AUTOSAVE_MINUTES, AUTOSAVE_STROKES, Choices
from gui.parts.buttons import button
from gui.parts.labels import Elided, text
from gui.parts.layouts import row, rule
from gui.preferences.form import Page, setting, whole_number
from gui.settings import Settings
from gui.words import tr

AskFolder = Callable[[], str]
"""Asks for a folder; empty where the person thought better of it."""


class FilesPage(Page):
    """Autosave and recent files.

    Parameters
    ----------
    folder : callable
        Returns where unsaved work is kept in this run.
    """

    def __init__(self, settings: Settings, folder: Callable[[], Path]) -> None:
        super().__init__(tr("Files"))
        self._settings, self._folder = settings, folder
        self._at_start = settings.choices.autosave_folder
        self.ask_folder: AskFolder = self._ask_folder
        self.minutes = whole_number(
            tr("Minutes between two autosaves"),
            tr("min"),
            AUTOSAVE_MINUTES,
            lambda n: settings.choose(autosave_minutes=n),
        )
        self.strokes = whole_number(
            tr("Strokes between two autosaves"),
            tr("strokes"),
            AUTOSAVE_STROKES,
            lambda n: settings.choose(autosave_strokes=n),
        )
        self.place = Elided("", "muted")
        self.later = text(tr("The new folder holds from the next start on."), "muted", wrap=True)
        self.usual = button(tr("Use the usual folder"), self._use_usual)
        self.put(
            setting(
                tr("Autosave every"),
                tr("The disk has everything at least this often. Each change is noted at once."),
                self.minutes,
            ),
            setting(tr("And on each"), "", self.strokes),
            rule(),
            text(tr("Where unsaved work is kept")),
            self.place,
            row(
                button(tr("Open the folder"), self._open),
                button(tr("Choose another…"), self._choose),
                self.usual,
                None,
            ),
            self.later,
            rule(),
            setting(
                tr("Recent files"),
                tr("The list on the first page holds names only."),
                button(tr("Forget them"), settings.forget_recent),
            ),
        )

    def show_choices(self, choices: Choices) -> None:
        """Show what is in force."""
        for field, n in (
            (self.minutes, choices.autosave_minutes),
            (self.strokes, choices.autosave_strokes),
        ):
            field.blockSignals(True)
            field.setValue(n)
            field.blockSignals(False)
        self.place.setText(_shortened(Path(choices.autosave_folder or self._folder())))
        self.usual.setVisible(bool(choices.autosave_folder))
        self.later.setVisible(choices.autosave_folder != self._at_start)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder())))

    def _choose(self) -> None:
        folder = self.ask_folder()
        if folder:
            self._settings.choose(autosave_folder=folder)

    def _use_usual(self) -> None:
        self._settings.choose(autosave_folder="")

    def _ask_folder(self) -> str:
        return QFileDialog.getExistingDirectory(self, tr("Keep unsaved work in a folder"))


def _shortened(folder: Path) -> str:
    """Return a folder as people write it, without the name of who uses this computer."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except ValueError:
        return str(folder)
