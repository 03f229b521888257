"""A second process for the heavy steps: the window stays alive whatever they hold on to."""

import logging
import os
import sys
import traceback
from collections.abc import Callable
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Lock, Thread
from typing import Any, Final, Protocol, TypeVar

from calibration.errors import CalibrationError
from meshes.errors import CancelledError, MeshError
from meshes.progress import Progress
from smilesculpt.errors import DesignError

Result = TypeVar("Result")

TICK: Final = 0.05
"""How often a running job looks whether it was cancelled, seconds."""

_log = logging.getLogger(__name__)


class ShowingProgress(Progress, Protocol):
    """The progress of work in the helper, which can show what it has so far."""

    def show(self, value: object) -> None:
        """Hand something over while the work goes on."""


class HelperLostError(DesignError):
    """The second process ended in the middle of its work."""

    def __init__(self) -> None:
        super().__init__(
            "the work was stopped by the system, mostly for want of memory. "
            "Close other programs and try again; nothing was changed."
        )


class HelperFaultError(DesignError):
    """The second process stumbled over a mistake of the program."""

    def __init__(self) -> None:
        super().__init__(
            "the work was stopped by a fault of the program. Nothing was changed; "
            "Help > Copy diagnostics has what a maintainer needs to know."
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

    def run(
        self,
        work: Callable[[ShowingProgress], Result],
        progress: Progress,
        meanwhile: Callable[[Any], object] = lambda value: None,
    ) -> Result:
        """Do the work in the process; blocks, so call it from a worker.

        What the work shows while it goes on is given to `meanwhile`, in the calling thread.

        Raises
        ------
        CancelledError
            If the progress raised it; the process is ended at once and started anew.
        HelperLostError
            If the process ended by itself.
        HelperFaultError
            If the work has a mistake; what it was is logged.
        MeshError, CalibrationError, DesignError, OSError, MemoryError
            As the work raised them.
        """
        with self._lock:
            self.start()
            try:
                return self._wait_for(work, progress, meanwhile)
            except CancelledError:
                self.close()
                self.start()
                raise
            except (EOFError, BrokenPipeError, ConnectionResetError):
                self.close()
                raise HelperLostError from None
            except HelperFaultError:
                self.close()  # it ends by itself; the next step starts another
                raise

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None

    def _wait_for(
        self,
        work: Callable[[ShowingProgress], Result],
        progress: Progress,
        meanwhile: Callable[[Any], object],
    ) -> Result:
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
            elif kind == "shown":
                meanwhile(content)
            elif kind == "done":
                result: Result = content
                return result
            elif kind == "fault":
                _log.error("a fault in the helper\n%s", content)
                raise HelperFaultError
            else:
                raise _rebuilt(*content)


class _Told:
    """Sends through the pipe how far the work is, and what it shows."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe

    def __call__(self, fraction: float, what: str) -> None:
        self._pipe.send(("progress", (fraction, what)))

    def show(self, value: object) -> None:
        self._pipe.send(("shown", value))


def _serve(pipe: Connection) -> None:
    """Do what comes through the pipe until its other end closes."""
    Thread(target=_end_with_the_window, daemon=True).start()

    told = _Told(pipe)
    while True:
        try:
            work = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        answer: tuple[str, object] | None = None
        try:
            answer = ("done", work(told))
        except (MeshError, CalibrationError, DesignError, OSError, MemoryError) as error:
            answer = ("failed", (type(error), error.args, dict(vars(error))))
        finally:
            if answer is None:  # a mistake of ours ends this process, and the window is told
                pipe.send(("fault", _places(sys.exc_info()[1])))
        try:
            pipe.send(answer)
        except BrokenPipeError:
            return  # the window is gone, and nobody waits


def _places(fault: BaseException | None) -> str:
    """Return where in the program a fault happened, without words that may quote a file."""
    frames = traceback.extract_tb(None if fault is None else fault.__traceback__)
    places = [f"  {Path(one.filename).stem}:{one.lineno} {one.name}" for one in frames]
    return "\n".join([*places, type(fault).__name__])


def _end_with_the_window() -> None:
    """End this process as soon as the window's is gone, in the middle of whatever it does."""
    window = parent_process()
    if window is not None:
        wait([window.sentinel])
        os._exit(1)


def _rebuilt(
    kind: type[BaseException], said: tuple[object, ...], facts: dict[str, object]
) -> BaseException:
    """Return an error as it was raised; the house's errors do not take their own message."""
    error = kind.__new__(kind, *said)
    error.args = said
    vars(error).update(facts)
    return error
