"""Work that must be done in the event loop, a piece at a time, so that the window answers."""

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from PyQt6.QtCore import QObject, QTimer

from gui.jobs.runner import Runner

PIECE: Final = 0.02
"""The event loop gets its turn after this, seconds."""

BREATH_MS: Final = 20
"""What comes after the pieces leaves the event loop this between one and the next."""

MOST_BREATHS: Final = 10
"""Where the event loop has no rest, it goes on after so many."""


class Piecework(QObject):
    """Does one piece of work after the other under the progress card.

    Parameters
    ----------
    runner : Runner
    title : str
        What is being done.
    pieces : iterator of float
        Does the next piece when it is asked for, and gives the share that is done, 0 to 1.
    then : callable of which there are some
        Called one after the other after the last piece, each in a turn of its own; from the first
        of them on nothing is cancelled. The runner is free after the last.
    cancelled : callable
        Called instead where the person cancels it.
    """

    def __init__(
        self,
        runner: Runner,
        title: str,
        pieces: Iterator[float],
        *,
        then: Sequence[Callable[[], object]],
        cancelled: Callable[[], object],
    ) -> None:
        super().__init__(runner)
        self._runner, self._title, self._pieces = runner, title, pieces
        self._then, self._cancelled = deque(then), cancelled
        self._is_done = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.timeout.connect(self._go_on_rested)
        self._breath_began, self._n_breaths = 0.0, MOST_BREATHS

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
        self._is_done = True
        self._timer.stop()
        self._end()

    def _end(self) -> None:
        """Do one thing that comes after the pieces, and let the next follow."""
        is_over = True  # after a fault too: nothing of the rest is done on what stands half
        try:
            self._then.popleft()()
            is_over = not self._then
        finally:
            if is_over:
                self._leave()
            else:
                self._n_breaths = MOST_BREATHS
                self._breathe()

    def _breathe(self) -> None:
        self._breath_began = time.perf_counter()
        self._breath.start(BREATH_MS)

    def _go_on_rested(self) -> None:
        """Go on once the event loop had nothing to do for a while: what came is drawn by then."""
        self._n_breaths -= 1
        if self._n_breaths and time.perf_counter() - self._breath_began > 2e-3 * BREATH_MS:
            self._breathe()
        else:
            self._end()

    def _stop(self) -> None:
        if not self._is_done:
            self._leave()
            self._cancelled()

    def _leave(self) -> None:
        self._timer.stop()
        self._runner.leave()
        self.deleteLater()
