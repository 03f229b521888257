"""Work that must be done in the event loop, a piece at a time, so that the window answers."""

import time
from collections.abc import Callable, Iterator
from typing import Final

from PyQt6.QtCore import QObject, QTimer

from gui.jobs.runner import Runner

PIECE: Final = 0.02
"""The event loop gets its turn after this, seconds."""


class Piecework(QObject):
    """Does one piece of work after the other under the progress card.

    Parameters
    ----------
    runner : Runner
    title : str
        What is being done.
    pieces : iterator of float
        Does the next piece when it is asked for, and gives the share that is done, 0 to 1.
    then : callable
        Called after the last piece, once the runner is free.
    cancelled : callable
        Called instead where the person cancels it.
    """

    def __init__(
        self,
        runner: Runner,
        title: str,
        pieces: Iterator[float],
        *,
        then: Callable[[], object],
        cancelled: Callable[[], object],
    ) -> None:
        super().__init__(runner)
        self._runner, self._title, self._pieces = runner, title, pieces
        self._then, self._cancelled = then, cancelled
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> bool:
        """Begin; say whether no other job was in the way."""
        is_free = self._runner.enter(self._title, self._stop)
        if is_free:
            self._timer.start(0)
        return is_free

    def _go_on(self) -> None:
        until = time.perf_counter() + PIECE
        for share in self._pieces:
            if time.perf_counter() >= until:
                self._runner.progressed.emit(share, self._title)
                return
        self._leave()
        self._then()

    def _stop(self) -> None:
        self._leave()
        self._cancelled()

    def _leave(self) -> None:
        self._timer.stop()
        self._runner.leave()
        self.deleteLater()
