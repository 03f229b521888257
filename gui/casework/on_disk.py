"""Whether a case file was changed by somebody else since this window read or wrote it."""

from pathlib import Path

Stamp = tuple[int, int, int]
"""When it was changed (ns), its size in bytes, its number on the disk."""


def stamp(path: Path) -> Stamp | None:
    """Return what tells one state of a file from another; None where there is no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


class OnDisk:
    """Remembers one file as it was read or written."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._stamp: Stamp | None = None

    def note(self, path: Path, seen: Stamp | None) -> None:
        """Remember the state of a file that the open case equals."""
        self._path, self._stamp = path, seen

    def is_changed(self, path: Path) -> bool:
        """Say whether a file was changed since; a file that is gone loses nothing."""
        now = stamp(path)
        return now is not None and path == self._path and now != self._stamp
