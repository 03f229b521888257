"""Small jobs that the person did not ask for by name: one at a time, the newest wish last."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PyQt6.QtCore import QObject, pyqtSignal

from gui.jobs.workers import Job, Work


class Background(QObject):
    """Runs wishes in a worker, in turn; a newer wish of one name replaces the waiting one.

    Signals
    -------
    ready
        Nothing is left to do.
    failed : Exception
    progressed : str, float, str
        A wish told how far it is: its name, the share, and what is being done.
    """

    ready = pyqtSignal()
    failed = pyqtSignal(object)
    progressed = pyqtSignal(str, float, str)

    def __init__(self) -> None:
        super().__init__()
        self._job: Job[Any] | None = None
        self._waiting: dict[str, tuple[Work[Any], Callable[[Any], object]]] = {}

    @property
    def is_busy(self) -> bool:
        """Whether anything runs or waits."""
        return self._job is not None or bool(self._waiting)

    def want(self, name: str, work: Callable[[], Any], then: Callable[[Any], object]) -> None:
        """Do the work in a worker as soon as it is free, then hand the result to `then`."""
        self.want_told(name, lambda progress: work(), then)

    def want_told(self, name: str, work: Work[Any], then: Callable[[Any], object]) -> None:
        """Do work that tells how far it is, and that `drop` can stop."""
        self._waiting.pop(name, None)
        self._waiting[name] = (work, then)
        self._next()

    def forget(self) -> None:
        """Drop what waits; what runs comes to its end."""
        self._waiting.clear()

    def drop(self, name: str) -> None:
        """Let one wish go; stop it where it runs and tells how far it is."""
        self._waiting.pop(name, None)
        if self._job is not None and self._job.title == name:
            self._job.cancel()

    def _next(self) -> None:
        if self._job is not None or not self._waiting:
            return
        name = next(iter(self._waiting))
        work, then = self._waiting.pop(name)
        job: Job[Any] = Job(name, work)
        self._job = job
        job.told.finished.connect(then)
        job.told.failed.connect(self.failed)
        job.told.progressed.connect(partial(self.progressed.emit, name))
        job.told.ended.connect(self._end)
        job.keep_in(self)
        job.start()

    def _end(self) -> None:
        self._job = None
        if self._waiting:
            self._next()
        else:
            self.ready.emit()
