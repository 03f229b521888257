"""Finds what earlier windows left, and restores or discards it as the person says."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

from PyQt6.QtCore import QObject, pyqtSignal

from gui.casework.commands import BecameCase, TakenUp
from gui.casework.document import Document, Step
from gui.casework.on_disk import Stamp, stamp
from gui.flow.files import Files
from gui.flow.flow import Flow
from gui.jobs.piecework import Piecework
from gui.jobs.workers import Job
from gui.notices.toast import Message
from gui.recovery.autosave import Autosave
from gui.recovery.strip import changes
from gui.words import tr
from meshes.progress import Progress
from smilesculpt.journal.lock import Lock
from smilesculpt.journal.sessions import discard, survivors, take_over
from smilesculpt.journal.survivors import Recovered, Survivor, recover

CLOCK_GRAIN: Final = 2.0
"""Journals tell whole seconds, and some disks even ones: younger changes by less are ours."""


class Restoring(QObject):
    """What the recovery strip does.

    Signals
    -------
    found : tuple of Survivor
        Newest first.
    """

    found = pyqtSignal(object)

    def __init__(
        self, root: Path, document: Document, flow: Flow, files: Files, autosave: Autosave
    ) -> None:
        super().__init__()
        self._root, self._document = root, document
        self._flow, self._files, self._autosave = flow, files, autosave
        self._held: Lock | None = None
        flow.runner.failed.connect(lambda _: self._let_go())
        flow.runner.cancelled.connect(lambda _: self._let_go())

    def look(self) -> None:
        """Look for what was left, in a worker."""
        job: Job[Any] = Job("Looking for unsaved work", lambda progress: survivors(self._root))
        job.told.finished.connect(self.found)
        job.told.failed.connect(self._flow.say_failure)
        job.keep_in(self)
        job.start()

    def restore(self, one: Survivor) -> None:
        """Open a case with what was done to it and not saved."""
        self._let_go()
        self._held = take_over(one.path.parent)
        if self._held is None:
            words = tr("Another window restores “{}” just now.").format(one.name)
            self._flow.said.emit(Message(words, "attention"))
            self.look()
            return
        title = tr("Restoring “{}”").format(one.name)
        work = partial(_recovered, one.path, self._document.undo_budget)
        if not self._flow.in_helper(title, work, lambda found: self._take(found, one)):
            self._let_go()

    def discard(self, one: Survivor) -> None:
        """Delete what was left, after asking."""
        what = changes(one)
        verb = tr("Discard {}").format(what)
        title = tr("Discard {} on “{}”?").format(what, one.name)
        body = tr("They were never saved, and nothing can bring them back.")
        if self._files.confirm(title, body, verb):
            discard(one.path)
            self.look()

    def _take(self, found: Recovered, one: Survivor) -> None:
        """Make the steps ready, some at a time, then show the case with them.

        Until then nothing is shown or forgotten: whoever closes or kills the window meanwhile
        finds the work at the next start.
        """
        document, steps = self._document, list[Step]()

        def pieces() -> Iterator[float]:
            if found.begun is not found.saved:
                gone = tr("Saved steps taken back")
                steps.append(BecameCase(document, found.saved, found.begun, gone))
            for k, step in enumerate(found.steps, 1):
                steps.append(TakenUp(document, step.edit, step.back))
                yield k / len(found.steps)

        title = tr("Restoring “{}”").format(one.name)
        work = Piecework(
            self._flow.runner,
            title,
            pieces(),
            then=(
                lambda: self._show(found, steps),
                self._flow.go_to_work,
                lambda: self._keep(one),
            ),
            cancelled=lambda: self._flow.runner.cancelled.emit(title),
        )
        work.start()

    def _show(self, found: Recovered, steps: list[Step]) -> None:
        """Show the case, with the work since it was saved in the steps that it was."""
        file = found.file if found.file is not None and found.file.is_file() else None
        seen = None if file is None else _seen(file, found.saved_at)
        self._flow.take_up(found.case, steps, opened=found.saved, path=file, seen=seen)

    def _keep(self, one: Survivor) -> None:
        """Write the work here, then let go what was left of it."""
        lock, self._held = self._held, None

        def forget() -> None:
            discard(one.path)
            if lock is not None:
                lock.release()

        # Only now: until the scribe has written it here, the old journal is all there is.
        self._autosave.want(sync=True, then=forget)
        words = tr("Restored {}").format(changes(one))
        self._flow.said.emit(Message(f"{words}."))
        self.found.emit(())

    def _let_go(self) -> None:
        if self._held is not None:
            self._held.release()
            self._held = None


def _seen(file: Path, at: datetime) -> Stamp | None:
    """Return the state of a file; None where somebody changed it since."""
    seen = stamp(file)
    is_newer = seen is not None and seen[0] > (at.timestamp() + CLOCK_GRAIN) * 1e9
    return None if is_newer else seen


def _recovered(path: Path, undo_bytes: int, progress: Progress) -> Recovered:
    progress(0.0, "Reading what was left")
    return recover(path, undo_bytes=undo_bytes, progress=progress)
