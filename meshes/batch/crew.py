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
    is told as refused; another one takes its place. Where several work side by side, a file that
    is lost by a crash or for want of memory is tried once more at the end with no other beside it:
    what is told of it does not depend on its neighbours. Used as a context: leaving it ends all.

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
        self._order, self._start = order, start
        self._limits = limits if n_workers > 1 else limits.alone()
        self._n_workers = n_workers
        self._free: list[Worker] = []
        self._busy: list[Worker] = []
        self._again: list[Task] = []

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
                self._busy.append(worker)
                worker.give(waiting.popleft())
            yield from self._arrived()
        yield from self._alone()

    def _started(self) -> Worker:
        running, connection = self._start(self._order, self._limits)
        return Worker(running, connection, self._limits)

    def _arrived(self) -> Iterator[bytes]:
        """Wait for one worker or for the next deadline; give the lines of files that are done."""
        deadline = min(worker.deadline() for worker in self._busy)
        connections = [worker.connection for worker in self._busy]
        ready = wait(connections, max(0.0, deadline - time.monotonic()))
        now = time.monotonic()
        for worker in list(self._busy):
            if worker.connection in ready:
                yield from self._said(worker)
            elif now >= worker.deadline():
                self._busy.remove(worker)
                yield worker.given_up()

    def _said(self, worker: Worker) -> Iterator[bytes]:
        task, heard = worker.task, worker.heard()
        if heard.line is None:
            return
        self._put_back(worker, lives_on=heard.lives_on)
        if heard.is_lost and self._n_workers > 1 and task is not None:
            self._again.append(task)
        else:
            yield heard.line

    def _put_back(self, worker: Worker, *, lives_on: bool) -> None:
        self._busy.remove(worker)
        if lives_on and worker.n_done < self._limits.files_per_worker:
            self._free.append(worker)
        else:
            worker.dismissed()

    def _alone(self) -> Iterator[bytes]:
        """Check once more, one at a time, the files that were lost beside others."""
        again, self._again = self._again, []
        if not again:
            return
        self.__exit__()
        with Crew(self._order, self._limits, n_workers=1, start=self._start) as one:
            yield from one.lines(again)
