"""A worker seen from the process that gives it files: ask, wait, give up, replace."""

import contextlib
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Protocol

from meshes.batch.checking import line_of, lost
from meshes.batch.hand import LAST_WORDS, READY, work
from meshes.batch.order import Limits, Order, Task

_PATIENCE_S = 5.0
_STARTING_S = 300.0  # the first time on a computer everything is compiled
_PRELOADED = ["meshes.batch.one_thread", "meshes.batch.warm"]


class Running(Protocol):
    """The process of a worker."""

    def kill(self) -> None:
        """End it at once."""

    def exit_status(self) -> int | None:
        """Wait for its end; negative where a signal ended it, None where it lives on."""


Start = Callable[[Order, Limits], tuple[Running, Connection]]
"""Starts a process and gives the connection to it."""


@dataclass(slots=True)
class Worker:
    """One process that checks files, one after the other.

    Attributes
    ----------
    running : Running
    connection : Connection
    task : Task or None
        What it is at.
    is_ready : bool
        Whether it has loaded everything.
    since : float
        When it was started, got ready or got the task, by `time.monotonic`.
    n_done : int
    """

    running: Running
    connection: Connection
    task: Task | None = None
    is_ready: bool = False
    since: float = field(default_factory=time.monotonic)
    n_done: int = 0

    def give(self, task: Task) -> None:
        """Hand over a file; a worker that has just died is found out by `heard`."""
        self.task = task
        if self.is_ready:
            self.since = time.monotonic()
        with contextlib.suppress(OSError):
            self.connection.send(task)

    def deadline(self, limit: float) -> float:
        """Return when to give the worker up, by `time.monotonic`."""
        return self.since + (limit if self.is_ready else _STARTING_S)

    def heard(self) -> tuple[bytes | None, bool]:
        """Take a message: the line about the file in hand if done, and whether it lives on."""
        try:
            line = self.connection.recv_bytes()
        except (EOFError, OSError):
            return line_of(lost(self._finished(), self._crash(), seconds=self._seconds())), False
        if line == READY:
            self.is_ready, self.since = True, time.monotonic()
            return None, True
        task = self._finished()
        if line.startswith(LAST_WORDS):
            said = line.removeprefix(LAST_WORDS).decode(errors="replace")
            return line_of(lost(task, fault(said), seconds=self._seconds())), False
        self.n_done += 1
        return line, True

    def given_up(self, limit: float) -> bytes:
        """End a worker that takes too long; return the line about the file in hand."""
        task = self._finished()
        self.dismissed()
        reason = (
            f"checking it took longer than {limit:g} s. "
            "Reduce the number of triangles, or allow more with --timeout."
        )
        return line_of(lost(task, reason, seconds=self._seconds()))

    def dismissed(self) -> None:
        """End the worker, whatever it does."""
        self.connection.close()
        self.running.kill()

    def _finished(self) -> Task:
        if self.task is None:
            raise RuntimeError("this worker has no file in hand")
        task, self.task = self.task, None
        return task

    def _seconds(self) -> float:
        return time.monotonic() - self.since

    def _crash(self) -> str:
        status = self.running.exit_status()
        return fault("stopped answering" if status is None else _ending(status))


def _ending(status: int) -> str:
    if status >= 0:
        return f"ended with exit status {status}"
    try:
        return f"was ended by {signal.Signals(-status).name}"
    except ValueError:
        return f"was ended by signal {-status}"


def fault(said: str) -> str:
    """Return the reason why a file is given up at which the program itself failed."""
    return (
        f"the program that checked it failed ({said}); the other files are not touched by it. "
        "Export the file again; if it fails again, please report it with the file."
    )


class Forked:
    """A process of the server that `multiprocessing` keeps for starting clean ones.

    Parameters
    ----------
    target : callable
        What it does, such as `meshes.batch.hand.work`.
    arguments : tuple
        For the target; can be pickled.
    """

    def __init__(self, target: Callable[..., None], arguments: tuple[object, ...]) -> None:
        context = get_context("forkserver")
        context.set_forkserver_preload(_PRELOADED)
        self._process = context.Process(target=target, args=arguments, daemon=True)
        self._process.start()

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()
        self._process.join()

    def exit_status(self) -> int | None:
        """Wait a moment for its end; negative where a signal ended it, None where it lives on."""
        self._process.join(_PATIENCE_S)
        return self._process.exitcode


class _Spawned:
    """A new interpreter, for a cluster's workers, which may have no children of the other kind."""

    def __init__(self, theirs: socket.socket) -> None:
        number = str(theirs.fileno())
        command = [sys.executable, "-m", "meshes.batch.hand", number]
        self._process = subprocess.Popen(command, pass_fds=[theirs.fileno()])

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def exit_status(self) -> int | None:
        try:
            return self._process.wait(_PATIENCE_S)
        except subprocess.TimeoutExpired:
            return None


def forked(order: Order, limits: Limits) -> tuple[Running, Connection]:
    """Start a worker from a server that has everything loaded and has done no work."""
    ours, theirs = get_context("forkserver").Pipe()
    running = Forked(work, (theirs, order, limits.memory_bytes))
    theirs.close()
    return running, ours


def spawned(order: Order, limits: Limits) -> tuple[Running, Connection]:
    """Start a worker as a new interpreter; takes a second or two."""
    ours, theirs = socket.socketpair()
    with theirs:
        running = _Spawned(theirs)
    connection = Connection(ours.detach())
    with contextlib.suppress(OSError):
        connection.send((order, limits.memory_bytes))
    return running, connection
