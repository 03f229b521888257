"""Workers on this computer: each file to whoever is free, each record as soon as it is there."""

import time
from collections import deque
from collections.abc import Iterator, Sequence
from multiprocessing.connection import wait

from meshes.batch.order import Limits, Order, Task
from meshes.batch.worker import Start, Worker, forked


class Crew:
    """Some workers that check files side by side.

    A worker that crashes, is ended from outside or takes too long costs the file it was at, which
    is told as refused; another one takes its place. Used as a context: leaving it ends them all.

    Parameters
    ----------
    order : Order
    limits : Limits
    n_workers : int
    start : callable
        How a worker is started.
    """

    def __init__(
        self, order: Order, limits: Limits, *, n_workers: int, start: Start = forked
    ) -> None:
        self._order, self._limits = order, limits
        self._n_workers, self._start = n_workers, start
        self._free: list[Worker] = []
        self._busy: list[Worker] = []

    def __enter__(self) -> "Crew":
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._free + self._busy:
            worker.dismissed()
        self._free, self._busy = [], []

    def lines(self, tasks: Sequence[Task]) -> Iterator[bytes]:
        """Check files; give the line of each (`meshes.batch.checking.line_of`) once it is done."""
        waiting = deque(tasks)
        while waiting or self._busy:
            while waiting and len(self._busy) < self._n_workers:
                worker = self._free.pop() if self._free else self._started()
                worker.give(waiting.popleft())
                self._busy.append(worker)
            yield from self._arrived()

    def _started(self) -> Worker:
        running, connection = self._start(self._order, self._limits)
        return Worker(running, connection)

    def _arrived(self) -> Iterator[bytes]:
        """Wait for one worker or for the next deadline; give the lines of files that are done."""
        limit = self._limits.seconds
        deadline = min(worker.deadline(limit) for worker in self._busy)
        connections = [worker.connection for worker in self._busy]
        ready = wait(connections, max(0.0, deadline - time.monotonic()))
        now = time.monotonic()
        for worker in list(self._busy):
            if worker.connection in ready:
                line, lives_on = worker.heard()
                if line is not None:
                    self._put_back(worker, lives_on=lives_on)
                    yield line
            elif now >= worker.deadline(limit):
                self._busy.remove(worker)
                yield worker.given_up(limit)

    def _put_back(self, worker: Worker, *, lives_on: bool) -> None:
        self._busy.remove(worker)
        if lives_on and worker.n_done < self._limits.files_per_worker:
            self._free.append(worker)
        else:
            worker.dismissed()
