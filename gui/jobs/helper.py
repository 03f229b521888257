"""A second process for the heavy steps: the window stays alive whatever they hold on to."""

from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Lock
from typing import Final, TypeVar

from calibration.errors import CalibrationError
from meshes.errors import CancelledError, MeshError
from meshes.progress import Progress
from smilesculpt.errors import DesignError

Result = TypeVar("Result")

TICK: Final = 0.05
"""How often a running job looks whether it was cancelled, seconds."""


class HelperLostError(DesignError):
    """The second process ended in the middle of its work."""

    def __init__(self) -> None:
        super().__init__(
            "the work was stopped by the system, mostly for want of memory. "
            "Close other programs and try again; nothing was changed."
        )


class Helper:
    """Runs functions in one process of its own, one after the other.

    The function and what it is given and hands back travel between the processes, so each
    must be a plain function or a `functools.partial` of one, over plain data.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    def start(self) -> None:
        """Start the process now, so that the first step does not wait for it."""
        if self._process is not None and self._process.is_alive():
            return
        # A forked copy of a process with threads and a graphics context would not be safe.
        context = get_context("spawn")
        self._pipe, far = context.Pipe()
        self._process = context.Process(target=_serve, args=(far,), daemon=True)
        self._process.start()
        far.close()

    def run(self, work: Callable[[Progress], Result], progress: Progress) -> Result:
        """Do the work in the process; blocks, so call it from a worker.

        Raises
        ------
        CancelledError
            If the progress raised it; the process is ended at once and started anew.
        HelperLostError
            If the process ended by itself.
        MeshError, CalibrationError, DesignError, OSError, MemoryError
            As the work raised them.
        """
        with self._lock:
            self.start()
            try:
                return self._wait_for(work, progress)
            except CancelledError:
                self.close()
                self.start()
                raise
            except (EOFError, BrokenPipeError, ConnectionResetError):
                self.close()
                raise HelperLostError from None

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None

    def _wait_for(self, work: Callable[[Progress], Result], progress: Progress) -> Result:
        pipe = self._pipe
        if pipe is None:
            raise HelperLostError
        pipe.send(work)
        last = (0.0, "Getting ready")
        while True:
            if not pipe.poll(TICK):
                progress(*last)
                continue
            kind, content = pipe.recv()
            if kind == "progress":
                last = content
                progress(*last)
            elif kind == "done":
                result: Result = content
                return result
            else:
                raise _rebuilt(*content)


def _serve(pipe: Connection) -> None:
    """Do what comes through the pipe until its other end closes."""

    def told(fraction: float, what: str) -> None:
        pipe.send(("progress", (fraction, what)))

    while True:
        try:
            work = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        try:
            answer = ("done", work(told))
        except (MeshError, CalibrationError, DesignError, OSError, MemoryError) as error:
            answer = ("failed", (type(error), error.args, dict(vars(error))))
        try:
            pipe.send(answer)
        except BrokenPipeError:
            return  # the window is gone, and nobody waits


def _rebuilt(
    kind: type[BaseException], said: tuple[object, ...], facts: dict[str, object]
) -> BaseException:
    """Return an error as it was raised; the house's errors do not take their own message."""
    error = kind.__new__(kind, *said)
    error.args = said
    vars(error).update(facts)
    return error
