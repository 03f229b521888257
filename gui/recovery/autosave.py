"""Keeps the open case on the disk, change by change: a kill loses the last stroke at most."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from PyQt6.QtCore import QObject, QTimer, pyqtSignal

from gui.casework.document import Document
from gui.notices.toast import Message
from gui.recovery.scribe import Outcome, Scribe, Wish
from gui.words import tr
from meshes.errors import UnwritableFileError
from smilesculpt.case import Case

EVERY_MS: Final = 60_000
"""The disk itself has everything at least this often; what failed is tried again."""

MOST_LAG: Final = 0.05
"""How long a stroke that ends may wait for the one before to be written, seconds."""

PATIENCE: Final = 10.0
"""How long a goodbye waits for the disk, seconds."""


class Autosave(QObject):
    """Follows a document and writes it.

    Signals
    -------
    written : datetime or None
        When the newest copy was written; None where no case is open.
    said : Message
    """

    written = pyqtSignal(object)
    said = pyqtSignal(object)
    _told = pyqtSignal(object)

    def __init__(
        self, document: Document, root: Path, save_elsewhere: Callable[[], object]
    ) -> None:
        super().__init__()
        self._document, self._save_elsewhere = document, save_elsewhere
        self._opened: Case | None = None
        self._is_failing = False
        # Through a signal, so that what the scribe tells is heard in the event loop.
        self._told.connect(self._hear)
        self.scribe = Scribe(root, self._told.emit)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._beat)
        self._clock.start(EVERY_MS)
        document.replaced.connect(self._follow)
        document.reshaped.connect(lambda _: self._follow_stroke())
        document.masked.connect(lambda _: self._follow_stroke())
        document.opposed.connect(self._follow_stroke)
        document.saved_changed.connect(self._note_saved)

    def want(self, *, sync: bool = False, then: Callable[[], None] | None = None) -> None:
        """Let the scribe write the case as it is now."""
        document = self._document
        self.scribe.want(Wish(document.case, self._opened, document.path, sync=sync, then=then))

    def set_pace(self, minutes: int, strokes: int) -> None:
        """Make the disk itself have everything after so many minutes and so many strokes."""
        if self._clock.interval() != minutes * EVERY_MS:
            self._clock.setInterval(minutes * EVERY_MS)
        self.scribe.sync_every = strokes

    def flush(self, timeout: float = PATIENCE) -> bool:
        """Write now; say whether the disk has everything."""
        self.want(sync=True)
        return self.scribe.flush(timeout)

    def end(self, *, keep: bool) -> Path | None:
        """Stop; with `keep` the work is offered at the next start. Return what stays."""
        self._clock.stop()
        return self.scribe.end(keep=keep, timeout=PATIENCE)

    def _follow(self) -> None:
        case = self._document.case
        if case is None or self._opened is None or self._opened.scan is not case.scan:
            self._opened = self._document.opened
        self.want()

    def _follow_stroke(self) -> None:
        # The stroke before this one is on the disk by now, or waited for: one may be lost, not two.
        self.scribe.flush(MOST_LAG)
        self.want()

    def _note_saved(self) -> None:
        document = self._document
        if document.case is not None and document.path is not None and document.is_saved:
            self.scribe.want(Wish(document.case, self._opened, document.path, is_saved=True))
        elif document.case is not None:  # it may have another name
            self.want()

    def _beat(self) -> None:
        if self._document.case is not None:
            self.want(sync=True)

    def _hear(self, outcome: Outcome) -> None:
        if outcome.error is None:
            self._is_failing = False
        elif not self._is_failing:
            self._is_failing = True
            self.said.emit(self._warning(outcome.error, outcome.at))
        self.written.emit(outcome.at if self._document.case is not None else None)

    def _warning(self, error: UnwritableFileError, kept: datetime | None) -> Message:
        words = tr("The case was not autosaved: {}.").format(error.reason)
        if kept is not None:
            words += " " + tr("The copy from {} is kept.").format(f"{kept:%H:%M}")
        return Message(words, "error", tr("Save elsewhere…"), self._save_elsewhere)
