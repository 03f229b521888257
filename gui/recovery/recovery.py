"""Everything that keeps work from being lost, for one window."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PyQt6.QtCore import QObject
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QWidget

from gui.casework.document import Document
from gui.flow.files import Files
from gui.flow.flow import Flow
from gui.notices.toast import Message
from gui.recovery import software
from gui.recovery.autosave import Autosave
from gui.recovery.diagnostics import diagnostics
from gui.recovery.faults import Faults, Ways
from gui.recovery.restoring import Restoring
from gui.words import tr
from smilesculpt.journal.survivors import Survivor

LONGEST_WAIT: Final = 5.0
"""How long a save waits for the autosave of the last stroke, seconds; then it goes ahead."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What the window stands on.

    Attributes
    ----------
    sessions : Path
        Folder of unsaved work.
    log : Path or None
        The log.
    driver : mapping from str to str
        What the graphics driver says about itself.
    leave : callable
        Ends the program at once, with an exit status.
    """

    sessions: Path
    log: Path | None
    driver: Mapping[str, str]
    leave: Callable[[int], object]


class Recovery(QObject):
    """Autosave, what earlier windows left, faults, and the way out of a broken driver.

    Parameters
    ----------
    over : QWidget
        Questions stand over it.
    """

    def __init__(
        self, ground: Ground, over: QWidget, document: Document, flow: Flow, files: Files
    ) -> None:
        super().__init__(over)
        self._ground, self._document, self._flow = ground, document, flow
        self.autosave = Autosave(document, ground.sessions, files.save_as)
        self.autosave.said.connect(flow.said)
        # No file is ahead of its journal: after a kill the window knows the file for its own.
        flow.before_saving = partial(self.autosave.scribe.flush, LONGEST_WAIT)
        self.restoring = Restoring(ground.sessions, document, flow, files, self.autosave)
        self.faults = Faults(over, Ways(self.rescue, self.diagnostics, lambda: self.leave(1)))
        files.is_open_elsewhere = self.autosave.scribe.is_open_elsewhere
        self._wants_newest = False
        self.restoring.found.connect(self._restore_newest)

    def look(self, *, restore: bool = False) -> None:
        """Look for what earlier windows left; restore the newest where that was asked for."""
        self._wants_newest = restore
        self.restoring.look()

    def say_crash(self) -> None:
        """Say that the last process ended below Python, where no question could be asked."""
        words = tr(
            "SmileSculpt ended by a fault last time. What was not saved is offered on the first "
            "page."
        )
        verb = tr("Copy details")
        message = Message(words, "attention", verb, self.copy_diagnostics, stays=True)
        self._flow.said.emit(message)

    def rescue(self) -> str:
        """Write the work now, and say how that went."""
        case = self._document.case
        if case is None:
            return tr("No case is open, so nothing is lost.")
        if not self.autosave.flush():
            return tr("“{}” could not be autosaved. Save it before you close.").format(case.name)
        return tr(
            "“{}” is autosaved as it is now. You can go on, or close SmileSculpt and restore it "
            "at the next start."
        ).format(case.name)

    def diagnostics(self) -> str:
        """Return what a maintainer needs to know."""
        return diagnostics(self._document, self._ground.driver, self._ground.log)

    def copy_diagnostics(self) -> None:
        """Put it on the clipboard."""
        board = QGuiApplication.clipboard()
        if board is not None:
            board.setText(self.diagnostics())
            words = tr("The diagnostics are on the clipboard. They name no file and no person.")
            self._flow.said.emit(Message(words))

    def leave(self, status: int) -> None:
        """End the program and leave the work for the next start."""
        self.autosave.flush()
        self.autosave.end(keep=True)
        self._ground.leave(status)

    def draw_in_software(self) -> None:
        """Start again with the processor drawing, and with the same work."""
        self.autosave.flush()
        self.autosave.end(keep=True)
        if software.start_again(self._same_work()):
            self._ground.leave(0)
        else:
            words = tr("A second start did not work. Save the case, and start it yourself.")
            self._flow.said.emit(Message(words, "error"))

    def _same_work(self) -> tuple[str, ...]:
        document, scan = self._document, self._flow.scan_path
        if document.is_saved and document.path is not None:
            return (str(document.path),)
        case = document.case
        if case is None:
            return ()
        return (str(scan),) if scan is not None and not case.edits else (software.RESTORE,)

    def _restore_newest(self, found: tuple[Survivor, ...]) -> None:
        if self._wants_newest and found:
            self._wants_newest = False
            self.restoring.restore(found[0])
