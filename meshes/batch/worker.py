"""A worker seen from the process that gives it files: ask, wait, give up, replace."""

import contextlib
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, Pipe
from typing import Protocol

from meshes.batch.checking import line_of, lost
from meshes.batch.hand import LAST_WORDS, READY, TOO_LARGE, work
from meshes.batch.order import Limits, Order, Task
from meshes.batch.server import server, unheard_interrupts

_PATIENCE_S = 5.0
_STARTING_S = 300.0  # the first time on a computer everything is compiled


class Running(Protocol):
    """The process of a worker."""

    def kill(self) -> None:
        """End it at once."""

    def exit_status(self) -> int | None:
        """Wait for its end; negative where a signal ended it, None where it lives on."""


Start = Callable[[Order, Limits], tuple[Running, Connection]]
"""Starts a process and gives the connection to it."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a worker said.

    Attributes
    ----------
    line : bytes or None
        Of the file in hand; None where it has only become ready.
    lives_on : bool
    is_lost : bool
        Whether the check came to no end, be it by a crash or for want of memory: what other files
        that are checked at the same time may have a part in.
    """

    line: bytes | None
    lives_on: bool = True
    is_lost: bool = False


@dataclass(slots=True)
class Worker:
    """One process that checks files, one after the other.

    Attributes
    ----------
    running : Running
    connection : Connection
    limits : Limits
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
    limits: Limits
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

    def deadline(self) -> float:
        """Return when to give the worker up, by `time.monotonic`."""
        return self.since + (self.limits.seconds if self.is_ready else _STARTING_S)

    def heard(self) -> Heard:
        """Take a message: about the file in hand, or that it is ready for it."""
        try:
            line = self.connection.recv_bytes()
        except (EOFError, OSError):
            return Heard(self._lost(self._crash()), lives_on=False, is_lost=True)
        if line == READY:
            self.is_ready, self.since = True, time.monotonic()
            return Heard(None)
        if line.startswith(LAST_WORDS):
            said = line.removeprefix(LAST_WORDS).decode(errors="replace")
            return Heard(self._lost(_fault(said)), lives_on=False, is_lost=True)
        self.n_done += 1
        if line == TOO_LARGE:
            return Heard(self._too_large(), is_lost=True)
        self._finished()
        return Heard(line)

    def given_up(self) -> bytes:
        """End a worker that takes too long; return the line about the file in hand."""
        self.dismissed()
        if not self.is_ready:
            return self._lost(_fault(f"was not ready after {_STARTING_S:g} s"))
        reason = (
            f"checking it took longer than {self.limits.seconds:g} s. "
            "Reduce the number of triangles, or allow more with --timeout."
        )
        return self._lost(reason, limit=self.limits.names()[0])

    def dismissed(self) -> None:
        """End the worker, whatever it does."""
        self.connection.close()
        self.running.kill()

    def _too_large(self) -> bytes:
        size = self.limits.memory_bytes
        limit = "there is" if size is None else f"{size / 1024**3:.1f} GB"
        reason = (
            f"checking it takes more memory than {limit}. "
            "Reduce the number of triangles, or allow more with --memory."
        )
        return self._lost(reason, limit=self.limits.names()[1])

    def _lost(self, reason: str, *, limit: str = "") -> bytes:
        seconds = time.monotonic() - self.since
        return line_of(lost(self._finished(), reason, seconds=seconds, limit=limit))

    def _finished(self) -> Task:
        if self.task is None:
            raise RuntimeError("this worker has no file in hand")
        task, self.task = self.task, None
        return task

    def _crash(self) -> str:
        status = self.running.exit_status()
        return _fault("stopped answering" if status is None else _ending(status))


def _ending(status: int) -> str:
    if status >= 0:
        return f"ended with exit status {status}"
    try:
        return f"was ended by {signal.Signals(-status).name}"
    except ValueError:
        return f"was ended by signal {-status}"


def _fault(said: str) -> str:
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
        For the target, a lifeline aside (`meshes.batch.lifeline`), which comes last; can be
        pickled.
    """

    def __init__(self, target: Callable[..., None], arguments: tuple[object, ...]) -> None:
        theirs, self._lifeline = Pipe(duplex=False)
        with theirs:
            whole = (*arguments, theirs)
            self._process = server().Process(target=target, args=whole, daemon=True)
            self._process.start()

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()
        self._process.join()
        self._lifeline.close()

    def exit_status(self) -> int | None:
        """Wait a moment for its end; negative where a signal ended it, None where it lives on."""
        self._process.join(_PATIENCE_S)
        return self._process.exitcode


class _Spawned:
    """A new interpreter, for a cluster's workers, which may have no children of the other kind."""

    def __init__(self, theirs: socket.socket) -> None:
        end, self._lifeline = Pipe(duplex=False)
        with end, unheard_interrupts():
            numbers = (theirs.fileno(), end.fileno())
            command = [sys.executable, "-m", "meshes.batch.hand", *map(str, numbers)]
            self._process = subprocess.Popen(command, pass_fds=numbers)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()
        self._lifeline.close()

    def exit_status(self) -> int | None:
        try:
            return self._process.wait(_PATIENCE_S)
        except subprocess.TimeoutExpired:
            return None


def forked(order: Order, limits: Limits) -> tuple[Running, Connection]:
    """Start a worker from a server that has everything loaded and has done no work."""
    ours, theirs = Pipe()
    with theirs:
        running = Forked(work, (theirs, order, limits))
    return running, ours


def spawned(order: Order, limits: Limits) -> tuple[Running, Connection]:
    """Start a worker as a new interpreter; takes a second or two."""
    ours, theirs = socket.socketpair()
    with theirs:
        running = _Spawned(theirs)
    connection = Connection(ours.detach())
    with contextlib.suppress(OSError):
        connection.send((order, limits))
    return running, connection
