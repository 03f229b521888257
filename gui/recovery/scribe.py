"""A thread that writes the open case to its journal; the event loop never waits for a disk."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from gui.words import later
from meshes.errors import UnwritableFileError
from smilesculpt.case import Case
from smilesculpt.journal.journal import Journal
from smilesculpt.journal.sessions import Session, is_open_elsewhere

SYNC_EVERY: Final = 20
"""After this many changes the scribe waits until the disk itself has them."""


@dataclass(frozen=True, slots=True, eq=False)
class Wish:
    """A state to be written.

    Attributes
    ----------
    case : Case or None
        None where no case is open: what was written is not needed any more.
    opened : Case or None
        The case as it was opened or made, before anything was done in this window.
    file : Path or None
        Its `.smile` file.
    is_saved : bool
        Whether the file holds `case`.
    sync : bool
        Whether the disk itself shall have it.
    then : callable or None
        Called in the scribe's thread when all is written.
    """

    case: Case | None
    opened: Case | None = None
    file: Path | None = None
    is_saved: bool = False
    sync: bool = False
    then: Callable[[], None] | None = None

    def is_covered_by(self, later: "Wish") -> bool:
        """Say whether a later wish makes this one needless."""
        return not self.is_saved and self.then is None and self.opened is later.opened


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """How a wish went.

    Attributes
    ----------
    at : datetime or None
        When the newest copy on the disk was written; None where there is none.
    error : UnwritableFileError or None
        Why there is no newer one.
    """

    at: datetime | None
    error: UnwritableFileError | None = None


class Scribe:
    """Writes wishes one after the other; of several that wait, the newest where that is enough.

    Parameters
    ----------
    root : Path
        Folder of the windows' sessions.
    told : callable
        Hears of each outcome, in the scribe's thread.

    Attributes
    ----------
    sync_every : int
        After this many changes the disk itself has them.
    """

    def __init__(self, root: Path, told: Callable[[Outcome], None]) -> None:
        self._root, self._told = root, told
        self.last = Outcome(None)
        self.sync_every = SYNC_EVERY
        self._session: Session | None = None
        self._journal: Journal | None = None
        self._n_since_sync = 0
        self._wishes: deque[Wish] = deque()
        self._is_busy = self._is_ending = False
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None

    def want(self, wish: Wish) -> None:
        """Take a wish; returns at once. After the end nothing is written any more."""
        with self._changed:
            if self._is_ending:
                return
            if self._wishes and self._wishes[-1].is_covered_by(wish):
                self._wishes.pop()
            self._wishes.append(wish)
            self._changed.notify_all()
            if self._thread is None:
                self._thread = threading.Thread(target=self._serve, name="scribe", daemon=True)
                self._thread.start()

    def flush(self, timeout: float) -> bool:
        """Wait until all wishes were tried, at most some seconds; say whether all is written."""
        with self._changed:
            is_idle = self._changed.wait_for(self._is_idle, timeout)
        return is_idle and self.last.error is None

    def is_open_elsewhere(self, file: Path) -> bool:
        """Say whether another window that runs has a file open."""
        own = None if self._session is None else self._session.folder
        return is_open_elsewhere(self._root, file, besides=own)

    def end(self, *, keep: bool, timeout: float) -> Path | None:
        """Stop; with `keep` what is written stays for the next start, else it is deleted.

        Returns
        -------
        Path or None
            The journal that stays.
        """
        self.flush(timeout)
        with self._changed:
            self._is_ending = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(timeout)
        left = self._journal
        if left is not None:
            left.close()
        self._journal = None
        if self._session is not None:
            if keep:
                self._session.leave()
            else:
                self._session.close()
        return left.path if keep and left is not None else None

    def _is_idle(self) -> bool:
        return not self._wishes and not self._is_busy

    def _serve(self) -> None:
        is_broken = True
        try:
            while (wish := self._next()) is not None:
                self._tell(self._tried(wish))
            is_broken = False
        finally:
            if is_broken:  # a mistake of ours: it is logged, and the next wish starts a new thread
                fault = UnwritableFileError(
                    self._root, later("a fault of the program"), later("Save the case.")
                )
                self._tell(Outcome(self._written_at, fault))
            with self._changed:
                self._is_busy, self._thread = False, None
                self._changed.notify_all()

    def _tell(self, outcome: Outcome) -> None:
        self.last = outcome
        self._told(outcome)

    def _next(self) -> Wish | None:
        with self._changed:
            self._is_busy = False
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._wishes or self._is_ending)
            if self._is_ending:
                return None
            self._is_busy = True
            return self._wishes.popleft()

    def _tried(self, wish: Wish) -> Outcome:
        try:
            self._write(wish)
        except UnwritableFileError as error:
            return Outcome(self._written_at, error)
        if wish.then is not None:
            wish.then()
        return Outcome(self._written_at)

    @property
    def _written_at(self) -> datetime | None:
        return None if self._journal is None else self._journal.written_at

    def _write(self, wish: Wish) -> None:
        if wish.case is None and self._session is None:
            return
        if self._session is None:
            self._session = Session(self._root)
        if wish.case is None or (self._journal and not self._journal.is_of(wish.case.scan)):
            self._forget()
        if wish.case is None:
            self._session.note_open(None)
            return
        now = datetime.now().astimezone()
        if self._journal is None:
            opened = wish.opened or wish.case
            self._journal = Journal(self._session.journal_path(), opened, wish.file, now)
            self._session.note_open(wish.file)
        self._n_since_sync += self._journal.write(wish.case, now)
        if wish.is_saved and wish.file is not None:
            self._journal.note_saved(wish.file, now)
            self._session.note_open(wish.file)
        if wish.sync or wish.is_saved or self._n_since_sync >= self.sync_every:
            self._journal.sync()
            self._n_since_sync = 0

    def _forget(self) -> None:
        """Delete the journal of a case that was let go."""
        if self._journal is not None:
            self._journal.discard()
            self._journal = None
