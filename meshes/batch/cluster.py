"""Workers of a dask.distributed cluster: the same work, the same records, on many computers.

Each of the cluster's workers checks files in a process of its own child, so that a file that
crashes or hangs costs that child and never the cluster's worker.
"""

import contextlib
import queue
import time
from collections.abc import Generator, Iterator, Sequence
from typing import TYPE_CHECKING

from meshes.batch.checking import line_of, lost
from meshes.batch.cluster_bench import Bench
from meshes.batch.order import Limits, Order, Task
from meshes.errors import MeshError

if TYPE_CHECKING:
    from distributed import Client, Future

_NAME = "smilesculpt-batch"
_CONNECTING_S = 20
_LOOKING_S = 2.0
_WITHOUT_WORKERS_S = 60.0  # a worker that is started anew has time to come back
_SILENCE_S = 600.0  # on top of what a file may take: starting, and compiling the first time


class ClusterError(MeshError):
    """A cluster could not be used.

    Attributes
    ----------
    address : str
    """

    def __init__(self, address: str, reason: str, remedy: str) -> None:
        self.address = address
        super().__init__(f"cluster {address}: {reason}. {remedy}")


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
        If dask.distributed is missing, or nobody answers at that address, or it has no workers;
        also midway, once its scheduler or all of its workers are gone.
    """
    with _connected(address) as client:
        name = f"{_NAME}-{client.id}"  # many runs share a cluster
        _register(client, name, order, limits)
        try:
            futures = _submitted(client, name, tasks)
            yield from _gathered(futures, _Watch(client, address, limits))
        finally:
            # The scheduler may be gone; its workers end their children by themselves.
            with contextlib.suppress(OSError, TimeoutError):
                client.unregister_worker_plugin(name)


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


def _register(client: "Client", name: str, order: Order, limits: Limits) -> None:
    from distributed.diagnostics.plugin import WorkerPlugin

    class Plugin(Bench, WorkerPlugin):  # type: ignore[misc]
        """The bench, in the form that dask takes."""

    client.register_plugin(Plugin(order, limits), name=name)


def _line(task: Task, name: str) -> bytes:
    from distributed import get_worker

    line: bytes = get_worker().plugins[name].line(task)
    return line


def _submitted(
    client: "Client", name: str, tasks: Sequence[Task]
) -> dict[str, tuple[Task, "Future"]]:
    asked: dict[str, tuple[Task, Future]] = {}
    for number, task in enumerate(tasks):
        future = client.submit(_line, task, name, key=f"{name}-{number}", pure=False)
        asked[future.key] = (task, future)
    return asked


def _gathered(asked: dict[str, tuple[Task, "Future"]], watch: "_Watch") -> Iterator[bytes]:
    arrived: queue.SimpleQueue[Future] = queue.SimpleQueue()
    for _, future in asked.values():
        future.add_done_callback(arrived.put)
    while asked:
        future = watch.next(arrived)
        task, _ = asked.pop(future.key)
        yield watch.line(future, task)
        future.release()


class _Watch:
    """Waits for what a cluster has done, but never for ever."""

    def __init__(self, client: "Client", address: str, limits: Limits) -> None:
        self._client, self._address, self._limits = client, address, limits

    def next(self, arrived: "queue.SimpleQueue[Future]") -> "Future":
        """Return the next file that is done."""
        since = seen = time.monotonic()
        while True:
            with contextlib.suppress(queue.Empty):
                return arrived.get(timeout=_LOOKING_S)
            now = time.monotonic()
            seen = now if self._client.scheduler_info()["workers"] else seen
            if now - seen > _WITHOUT_WORKERS_S:
                raise self._error("all of its workers are gone", "Start them again.")
            if now - since > self._limits.seconds + _SILENCE_S:
                said = f"nothing was done there for {now - since:.0f} s"
                raise self._error(said, "Look at its workers, or start them again.")

    def line(self, future: "Future", task: Task) -> bytes:
        """Return the line of a file that is done."""
        if future.status == "finished":
            line: bytes = future.result()
            return line
        if future.status in ("cancelled", "lost"):
            raise self._error("the connection to its scheduler was lost", "Start it again.")
        error = future.exception()
        return line_of(lost(task, f"the cluster gave it up ({type(error).__name__}: {error})."))

    def _error(self, reason: str, remedy: str) -> ClusterError:
        kept = "What was done before is kept."
        return ClusterError(self._address, reason, f"{remedy} {kept}")
