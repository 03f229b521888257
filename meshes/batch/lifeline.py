"""The end of a worker that nobody waits for any more, even in the midst of a compiled loop.

The process that gives it files may be ended in a way that nothing can answer to (kill -9). Signals
whose handling is left to the system end a worker then, whatever it does.
"""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection

_LATE_S = 30.0  # the process that gives files ends a late worker itself, before that


def follow(lifeline: Connection) -> None:
    """End this process once the other end of a connection is closed, on which nothing is sent.

    Kept by Linux alone; elsewhere only what `ends_after` keeps.
    """
    if sys.platform != "linux":
        return
    import fcntl

    number = lifeline.fileno()
    signal.signal(signal.SIGIO, signal.SIG_DFL)
    fcntl.fcntl(number, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(number, fcntl.F_SETFL, fcntl.fcntl(number, fcntl.F_GETFL) | os.O_ASYNC)
    if lifeline.poll():  # closed before this began
        os._exit(1)


@contextmanager
def ends_after(seconds: float) -> Iterator[None]:
    """End this process if what is done in here takes longer than its limit and some more."""
    if not hasattr(signal, "setitimer"):  # not on Windows
        yield
        return
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds + _LATE_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0.0)
