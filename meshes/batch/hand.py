"""What runs in a worker process: take a file, check it, hand back its record, until the end."""

import contextlib
import os
import signal
import sys
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Self

from meshes.batch.checking import checked, line_of, lost
from meshes.batch.order import Order, Task
from meshes.primitives import box
from meshes.reports.picture import picture
from meshes.validation.validating import validate

STATUS = "/proc/self/status"
READY = b"ready"
"""What a worker says once everything is loaded and compiled: from now on the clock runs."""

LAST_WORDS = b"!"
"""First byte of what a worker says before it ends over a fault of the program."""


class _LastWords:
    """Sends the name of whatever ends this process, so that its report can tell it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if kind is None or issubclass(kind, SystemExit):
            return False
        with contextlib.suppress(OSError):
            self._connection.send_bytes(LAST_WORDS + f"{kind.__name__}: {error}".encode())
        return True


def work(connection: Connection, order: Order, memory_bytes: int | None) -> None:
    """Check the files that come down a connection; an empty message or its end is the end.

    Parameters
    ----------
    connection : Connection
        Takes `READY` first. Gives tasks; takes one line of JSON for each
        (`meshes.batch.checking.line_of`).
    order : Order
    memory_bytes : int or None
        See `meshes.batch.order.Limits`.
    """
    # Ctrl-C reaches every process of a terminal; the one that started us decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _be_silent()
    with _LastWords(connection), contextlib.suppress(EOFError, BrokenPipeError):
        warm_up(order)
        _limit_memory(memory_bytes)
        connection.send_bytes(READY)
        while True:
            task = connection.recv()
            if task is None:
                return
            connection.send_bytes(_line(task, order, memory_bytes))


def _line(task: Task, order: Order, memory_bytes: int | None) -> bytes:
    try:
        return line_of(checked(task, order))
    except MemoryError:
        return line_of(lost(task, too_large(memory_bytes)))


def too_large(memory_bytes: int | None) -> str:
    """Return the reason why a file is given up that needs more memory than it may have."""
    limit = "there is" if memory_bytes is None else f"{memory_bytes / 1024**3:.1f} GB"
    return (
        f"checking it takes more memory than {limit}. "
        "Reduce the number of triangles, or allow more with --memory."
    )


def warm_up(order: Order) -> None:
    """Load, or the first time on a computer compile, what every file needs."""
    brick = box(8.0, 7.0, 10.0)
    found = validate(brick, order.profile)
    if order.picture_size is not None:
        picture(brick, found.findings, order.picture_size)


def _be_silent() -> None:
    """Send to nowhere what libraries print while they crash."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def _limit_memory(memory_bytes: int | None) -> None:
    if memory_bytes is None or sys.platform != "linux":
        return
    import resource

    limit = _private_bytes() + memory_bytes
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))


def _private_bytes() -> int:
    with open(STATUS, encoding="ascii") as file:
        (line,) = (line for line in file if line.startswith("VmData:"))
    return int(line.split()[1]) * 1024


def main() -> None:
    """Work for the process that passed a socket as file number `sys.argv[1]`."""
    connection = Connection(int(sys.argv[1]))
    order, memory_bytes = connection.recv()
    work(connection, order, memory_bytes)


if __name__ == "__main__":
    main()
