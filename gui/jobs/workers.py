"""Long work beside the event loop, with progress and cancel."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PyQt6 import sip
from PyQt6.QtCore import QObject, QThreadPool, pyqtSignal

from calibration.errors import CalibrationError
from gui.words import tr
from meshes.errors import CancelledError, MeshError
from meshes.progress import Progress
from smilesculpt.errors import DesignError

Result = TypeVar("Result")

Work = Callable[[Progress], Result]
"""A function that takes the progress to report to and hands its result back."""


class Told(QObject):
    """What a job tells the event loop."""

    progressed = pyqtSignal(float, str)
    finished = pyqtSignal(object)
    failed = pyqtSignal(object)
    cancelled = pyqtSignal()
    ended = pyqtSignal()


class Job(Generic[Result]):
    """One piece of work; tells exactly one of finished, failed and cancelled, then ended.

    Keep it until it has ended: what it tells goes out with it.

    Parameters
    ----------
    title : str
        What is being done: "Finding teeth".
    work : callable
        Runs in a worker; must not touch a widget.
    """

    def __init__(self, title: str, work: "Work[Result]") -> None:
        self.title = title
        self.told = Told()
        self._work = work
        self._stop = threading.Event()

    def keep_in(self, owner: QObject) -> None:
        """Keep what tells alive until its last word was heard; call it after all connections.

        Without an owner the garbage collector may take it, in whatever thread it runs just then,
        while the event loop still hands its words on.
        """
        self.told.setParent(owner)
        self.told.ended.connect(self.told.deleteLater)

    def start(self, pool: QThreadPool | None = None) -> None:
        """Run in the pool."""
        pool = pool or QThreadPool.globalInstance()
        if pool is not None:
            # As a function, which the pool keeps alive; a QRunnable dies with its last name here.
            pool.start(self.run)

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._stop.set()

    def run(self) -> None:
        """Do the work; called by the pool."""
        broken = True
        try:
            value = self._work(self._report)
            broken = False
            # Even after a cancel: it came too late, and what is done is told as done.
            self._tell(lambda told: told.finished.emit(value))
        except CancelledError:
            broken = False
            self._tell(lambda told: told.cancelled.emit())
        except (MeshError, CalibrationError, DesignError, OSError, MemoryError) as failure:
            broken, error = False, failure
            self._tell(lambda told: told.failed.emit(error))
        finally:
            if broken:  # a mistake of ours: the traceback goes to the log, the window goes on
                fault = RuntimeError(tr("{} was stopped by a fault").format(self.title))
                self._tell(lambda told: told.failed.emit(fault))
            self._tell(lambda told: told.ended.emit())

    def _report(self, fraction: float, what: str) -> None:
        if self._stop.is_set():
            raise CancelledError(self.title)
        self._tell(lambda told: told.progressed.emit(fraction, what))

    def _tell(self, say: Callable[[Told], None]) -> None:
        """Tell the event loop, as long as there is one to hear it.

        Work that goes on while the program ends outlives its owner, and with it what tells; a
        worker that stumbled over that would take the process down. It stops at its next report.
        """
        try:
            say(self.told)
        except RuntimeError:
            if not sip.isdeleted(self.told):
                raise
            self._stop.set()
