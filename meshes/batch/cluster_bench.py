"""What a worker of a cluster keeps for one run: children that check files, ready for the next."""

import contextlib
import queue
from dataclasses import replace
from threading import Timer
from typing import TYPE_CHECKING

from meshes.batch.capacity import memory_for_each, n_processors
from meshes.batch.crew import Crew
from meshes.batch.order import Limits, Order, Task
from meshes.batch.worker import spawned

if TYPE_CHECKING:
    from distributed import Worker

_IDLE_S = 300.0  # the children of a run that was killed end after that
_SHARE = 0.8  # the rest is for the cluster's worker itself


class Bench:
    """What each worker of the cluster keeps: one crew of one for each file it checks at a time."""

    def __init__(self, order: Order, limits: Limits) -> None:
        self._order, self._limits = order, limits
        self._idle: queue.SimpleQueue[Crew] | None = None
        self._is_over = False
        self._timer: Timer | None = None

    def setup(self, worker: "Worker") -> None:
        """Begin empty, on the cluster's worker, with its share of memory if nobody says more."""
        self._idle = queue.SimpleQueue()
        if self._limits.memory_bytes is None:
            self._limits = replace(self._limits, memory_bytes=_share(worker))

    def teardown(self, worker: "Worker") -> None:
        """End the children, those at work as soon as they are done."""
        self._is_over = True
        self._dismiss()

    def line(self, task: Task) -> bytes:
        """Check one file in a child."""
        crew = self._crew()
        try:
            (line,) = crew.lines([task])
        except BaseException:
            crew.__exit__()
            raise
        self._put_back(crew)
        return line

    def _crew(self) -> Crew:
        if self._idle is None:
            raise RuntimeError("this bench was not set up")
        with contextlib.suppress(queue.Empty):
            return self._idle.get_nowait()
        return Crew(self._order, self._limits, n_workers=1, start=spawned)

    def _put_back(self, crew: Crew) -> None:
        if self._idle is not None:
            self._idle.put(crew)
        if self._is_over:
            self._dismiss()
            return
        if self._timer is not None:
            self._timer.cancel()
        self._timer = Timer(_IDLE_S, self._dismiss)
        self._timer.daemon = True
        self._timer.start()

    def _dismiss(self) -> None:
        with contextlib.suppress(queue.Empty):
            while self._idle is not None:
                self._idle.get_nowait().__exit__()


def _share(worker: "Worker") -> int | None:
    """Return the memory for each file that a worker of the cluster checks at a time, bytes."""
    whole: int | None = worker.memory_manager.memory_limit
    if whole is None:
        return memory_for_each(n_processors())
    return int(_SHARE * whole / max(1, worker.state.nthreads))
