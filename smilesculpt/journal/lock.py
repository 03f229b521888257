"""A lock on a file that ends with the process that holds it, however that process ends."""

import contextlib
import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_OWNER_ONLY = 0o600


class Lock:
    """Held from `take_lock` until `release`, or until the process ends."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def release(self) -> None:
        """Let go."""
        os.close(self._handle)


def take_lock(path: Path) -> Lock | None:
    """Take the lock on a file, which is made where it is missing.

    Returns
    -------
    Lock or None
        None where another process holds it, or where the disk knows no locks: then nobody
        can tell whether it is held, and what it guards is left alone.

    Raises
    ------
    OSError
        If the file cannot be made.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), _OWNER_ONLY)
    try:
        _lock(handle)
    except OSError:
        with contextlib.suppress(OSError):
            os.close(handle)
        return None
    return Lock(handle)


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
