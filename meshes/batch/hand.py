"""What runs in a worker process: take a file, check it, hand back its record, until the end."""

import contextlib
import os
import signal
import sys
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Self

from meshes.batch.checking import checked, line_of
from meshes.batch.lifeline import ends_after, follow
from meshes.batch.order import Limits, Order, Task
from meshes.primitives import box
from meshes.reports.picture import picture
from meshes.validation.validating import validate

STATUS = "/proc/self/status"
READY = b"ready"
"""What a worker says once everything is loaded and compiled: from now on the clock runs."""

LAST_WORDS = b"!"
"""First byte of what a worker says before it ends over a fault of the program."""

TOO_LARGE = b"?"
"""What a worker says of a file that needs more memory than it may have."""


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


def work(connection: Connection, order: Order, limits: Limits, lifeline: Connection) -> None:
    """Check the files that come down a connection; an empty message or its end is the end.

    Parameters
    ----------
    connection : Connection
        Takes `READY` first. Gives tasks; takes one line of JSON for each
        (`meshes.batch.checking.line_of`), or `TOO_LARGE`.
    order : Order
    limits : Limits
    lifeline : Connection
        Once its other end is closed, this process ends (`meshes.batch.lifeline`).
    """
    # Ctrl-C reaches every process of a terminal; the one that started us decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    follow(lifeline)
    _be_silent()
    with _LastWords(connection), contextlib.suppress(EOFError, BrokenPipeError):
        warm_up(order)
        _limit_memory(limits.memory_bytes)
        connection.send_bytes(READY)
        while True:
            task = connection.recv()
            if task is None:
                return
            with ends_after(limits.seconds):
                line = _line(task, order)
            connection.send_bytes(line)


def _line(task: Task, order: Order) -> bytes:
    try:
        return line_of(checked(task, order))
    except MemoryError:
        return TOO_LARGE


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
    """Work for the process that passed two sockets as file numbers `sys.argv[1:3]`."""
    connection, lifeline = (Connection(int(number)) for number in sys.argv[1:3])
    order, limits = connection.recv()
    work(connection, order, limits, lifeline)


if __name__ == "__main__":
    main()
