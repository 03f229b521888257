"""Workers of a dask.distributed cluster: the same work, the same records, on many computers.

Each of the cluster's workers checks files in a process of its own child, so that a file that
crashes or hangs costs that child and never the cluster's worker.
"""

import queue
from collections.abc import Generator, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from meshes.batch.checking import line_of, lost
from meshes.batch.crew import Crew
from meshes.batch.order import Limits, Order, Task
from meshes.batch.worker import spawned
from meshes.errors import MeshError

if TYPE_CHECKING:
    from distributed import Client, Future

_NAME = "smilesculpt-batch"
_CONNECTING_S = 20


class ClusterError(MeshError):
    """A cluster could not be used.

    Attributes
    ----------
    address : str
    """

    def __init__(self, address: str, reason: str, remedy: str) -> None:
        self.address = address
        super().__init__(f"cluster {address}: {reason}. {remedy}")


class _Bench:
    """What each worker of the cluster keeps: one crew of one for each file it checks at a time."""

    def __init__(self, order: Order, limits: Limits) -> None:
        self._order, self._limits = order, limits
        self._idle: queue.SimpleQueue[Crew] | None = None

    def setup(self, worker: object) -> None:
        """Begin empty, on the cluster's worker."""
        self._idle = queue.SimpleQueue()

    def teardown(self, worker: object) -> None:
        """End the children."""
        while self._idle is not None and not self._idle.empty():
            self._idle.get().__exit__()

    def line(self, task: Task) -> bytes:
        """Check one file in a child."""
        if self._idle is None:
            raise RuntimeError("this bench was not set up")
        try:
            crew = self._idle.get_nowait()
        except queue.Empty:
            crew = Crew(self._order, self._limits, n_workers=1, start=spawned)
        (line,) = crew.lines([task])
        self._idle.put(crew)
        return line


def cluster_lines(
    tasks: Sequence[Task], order: Order, limits: Limits, address: str
) -> Generator[bytes, None, None]:
    """Check files on a running cluster; give the line of each once it is done.

    Parameters
    ----------
    tasks : sequence of Task
        Files that every worker of the cluster can read under the same path.
    order : Order
    limits : Limits
    address : str
        Of the scheduler, such as "tcp://10.0.0.5:8786".

    Raises
    ------
    ClusterError
        If dask.distributed is missing, or nobody answers at that address, or it has no workers.
    """
    with _connected(address) as client:
        _register(client, order, limits)
        try:
            yield from _gathered(client, tasks)
        finally:
            client.unregister_worker_plugin(_NAME)


def _connected(address: str) -> "Client":
    try:
        from distributed import Client
    except ImportError as error:
        remedy = "Run: pip install 'smilesculpt[cluster]'"
        raise ClusterError(address, "dask.distributed is not installed", remedy) from error
    try:
        client = Client(address, timeout=_CONNECTING_S, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        remedy = "Start one with `dask scheduler`, and give the address that it prints."
        raise ClusterError(address, "no scheduler answers there", remedy) from error
    if not client.scheduler_info()["workers"]:
        client.close()
        raise ClusterError(address, "it has no workers", f"Start one: dask worker {address}")
    return client


def _register(client: "Client", order: Order, limits: Limits) -> None:
    from distributed.diagnostics.plugin import WorkerPlugin

    class Bench(_Bench, WorkerPlugin):  # type: ignore[misc]
        """The bench, in the form that dask takes."""

    client.register_plugin(Bench(order, limits), name=_NAME)


def _line(task: Task) -> bytes:
    from distributed import get_worker

    line: bytes = get_worker().plugins[_NAME].line(task)
    return line


def _gathered(client: "Client", tasks: Sequence[Task]) -> Iterator[bytes]:
    from distributed import as_completed

    task_of: dict[str, Task] = {}
    futures: list[Any] = []
    for number, task in enumerate(tasks):
        future = client.submit(_line, task, key=f"{_NAME}-{client.id}-{number}", pure=False)
        task_of[future.key] = task
        futures.append(future)
    done = as_completed(futures, loop=client.loop)
    futures.clear()
    for future in done:
        yield _result(future, task_of.pop(future.key))
        future.release()


def _result(future: "Future", task: Task) -> bytes:
    if future.status == "finished":
        line: bytes = future.result()
        return line
    error = future.exception()
    return line_of(lost(task, f"the cluster gave it up ({type(error).__name__}: {error})."))
