"""Runs one job of the person at a time and tells the window how it goes."""

from collections.abc import Callable
from typing import TypeVar

from PyQt6.QtCore import QObject, pyqtSignal

from gui.jobs.workers import Job, Work

Result = TypeVar("Result")


class Runner(QObject):
    """Starts jobs in a worker; while one runs, another is refused."""

    started = pyqtSignal(str)
    progressed = pyqtSignal(float, str)
    failed = pyqtSignal(object)
    cancelled = pyqtSignal(str)
    ended = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self._job: Job[object] | None = None
        self._piecework: tuple[str, Callable[[], object]] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a job runs."""
        return self._job is not None or self._piecework is not None

    @property
    def title(self) -> str:
        """What is being done; empty where nothing is."""
        if self._piecework is not None:
            return self._piecework[0]
        return "" if self._job is None else self._job.title

    def run(self, title: str, work: "Work[Result]", then: Callable[[Result], object]) -> bool:
        """Do the work in a worker, then hand its result to `then` in the event loop.

        Returns
        -------
        bool
            False where another job runs: nothing was started.
        """
        if self.is_busy:
            return False
        job: Job[object] = Job(title, work)
        self._job = job
        job.told.progressed.connect(self.progressed)
        job.told.failed.connect(self.failed)
        job.told.cancelled.connect(lambda: self.cancelled.emit(title))
        # Freed before `then`, which may start the next job of a chain.
        job.told.finished.connect(lambda result: self._finish(job, result, then))
        job.told.ended.connect(lambda: self._end(job))
        job.keep_in(self)
        self.started.emit(title)
        job.start()
        return True

    def cancel(self) -> None:
        """Ask the running job to stop; the case stays as it was, unless its words say otherwise."""
        if self._job is not None:
            self._job.cancel()
        elif self._piecework is not None:
            self._piecework[1]()

    def enter(self, title: str, stop: Callable[[], object]) -> bool:
        """Let work that is done piece by piece in the event loop count as the job that runs.

        It tells how far it is through `progressed`, and calls `leave` at its end.

        Parameters
        ----------
        title : str
        stop : callable
            Called where the person cancels it; calls `leave` and says what became of the work.

        Returns
        -------
        bool
            False where another job runs.
        """
        if self.is_busy:
            return False
        self._piecework = (title, stop)
        self.started.emit(title)
        return True

    def leave(self) -> None:
        """End the work that is done piece by piece; nothing happens where none is."""
        if self._piecework is not None:
            self._piecework = None
            self.ended.emit()

    def _finish(self, job: "Job[object]", result: object, then: Callable[..., object]) -> None:
        self._end(job)
        then(result)

    def _end(self, job: "Job[object]") -> None:
        if self._job is job:
            self._job = None
            self.ended.emit()
