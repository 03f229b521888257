"""The end of a long run that the system asks for: as orderly as the one that Ctrl-C asks for."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TerminatedError(KeyboardInterrupt):
    """The system asked this process to end (SIGTERM)."""


@contextmanager
def heard_end() -> Iterator[None]:
    """Let a request to end raise `TerminatedError`, so that what was done is kept and told."""
    if threading.current_thread() is not threading.main_thread():
        yield  # elsewhere nobody may listen to signals
        return
    before = signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _end(number: int, frame: FrameType | None) -> None:
    raise TerminatedError
