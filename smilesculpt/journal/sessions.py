"""The folders of the windows: who runs, who has which file open, what was left behind."""

import contextlib
import json
import secrets
import shutil
import time
from pathlib import Path
from typing import Final

from meshes.readwrite.beside import make_folder, refusals, write_bytes_beside
from smilesculpt.errors import CaseFileError
from smilesculpt.journal.lock import Lock, take_lock
from smilesculpt.journal.survivors import Survivor, survivor

PREFIX: Final = "window-"
JOURNAL_SUFFIX: Final = ".journal"
_LOCK_SUFFIX, _OPEN = ".lock", "open.json"

_ABANDONED_AFTER: Final = 3600.0
"""A lock without a folder was left by a process that died between the two, seconds."""


class Session:
    """The folder of one window that runs.

    Parameters
    ----------
    root : Path
        The folder of all windows of this person on this computer; made where it is missing.

    Raises
    ------
    UnwritableFileError
        If the folder cannot be made.
    """

    def __init__(self, root: Path) -> None:
        make_folder(root)
        self.folder = root / f"{PREFIX}{secrets.token_hex(8)}"
        with refusals(root):
            # Locked before the folder is there, so that nobody finds it and takes it for left.
            self._lock = take_lock(_lock_of(self.folder))
            self.folder.mkdir(mode=0o700)
        self._n_cases = 0

    def journal_path(self) -> Path:
        """Return a new name for the journal of a case."""
        self._n_cases += 1
        return self.folder / f"case-{self._n_cases:04d}{JOURNAL_SUFFIX}"

    def note_open(self, file: Path | None) -> None:
        """Let other windows see which file is open here.

        Raises
        ------
        UnwritableFileError
        """
        text = json.dumps({"file": None if file is None else str(file.resolve())})
        write_bytes_beside(self.folder / _OPEN, text.encode())

    def leave(self) -> None:
        """Let go of the folder; journals in it are offered at the next start."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def close(self) -> None:
        """Delete the folder: nothing in it is needed any more."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.leave()
        _forget_lock(self.folder)


def survivors(root: Path) -> tuple[Survivor, ...]:
    """Return the work that windows left that do not run any more, newest first.

    A window that still runs holds its lock, and what it works on is never told. Folders in
    which nothing is left are deleted.
    """
    found = []
    for folder in _folders(root):
        lock = take_over(folder)
        if lock is not None:
            found += _survivors_in(folder)
            lock.release()
            _forget_lock(folder)
    _clear_locks(root)
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))


def is_open_elsewhere(root: Path, file: Path, *, besides: Path | None) -> bool:
    """Say whether a window that runs has a file open, other than the one with a certain folder."""
    return any(
        _open_file(folder) == file.resolve() and not _is_left(folder)
        for folder in _folders(root)
        if folder != besides
    )


def take_over(folder: Path) -> Lock | None:
    """Hold the folder of a window that is gone; None where it runs, or another holds it."""
    try:
        return take_lock(_lock_of(folder))
    except OSError:
        return None


def discard(journal: Path) -> None:
    """Delete a journal that was left, and its folder where nothing else is in it."""
    with contextlib.suppress(OSError):
        journal.unlink()
    _clear(journal.parent)
    _forget_lock(journal.parent)


def _folders(root: Path) -> list[Path]:
    return sorted(path for path in root.glob(f"{PREFIX}*") if path.is_dir())


def _lock_of(folder: Path) -> Path:
    return folder.with_name(folder.name + _LOCK_SUFFIX)


def _forget_lock(folder: Path) -> None:
    """Delete the lock of a folder that is gone."""
    if not folder.exists():
        with contextlib.suppress(OSError):
            _lock_of(folder).unlink()


def _clear_locks(root: Path) -> None:
    latest = time.time() - _ABANDONED_AFTER
    for path in root.glob(f"{PREFIX}*{_LOCK_SUFFIX}"):
        with contextlib.suppress(OSError):
            if path.stat().st_mtime < latest:
                _forget_lock(path.with_suffix(""))


def _is_left(folder: Path) -> bool:
    lock = take_over(folder)
    if lock is not None:
        lock.release()
    return lock is not None


def _clear(folder: Path) -> None:
    if not any(folder.glob(f"*{JOURNAL_SUFFIX}")):
        shutil.rmtree(folder, ignore_errors=True)


def _survivors_in(folder: Path) -> list[Survivor]:
    """Return what is left in a folder that is held; delete what nobody needs."""
    found = []
    for path in sorted(folder.glob(f"*{JOURNAL_SUFFIX}")):
        try:
            left = survivor(path)
        except CaseFileError:
            continue  # kept: another version may read it
        if left is None:
            path.unlink(missing_ok=True)
        else:
            found.append(left)
    _clear(folder)
    return found


def _open_file(folder: Path) -> Path | None:
    try:
        said = json.loads((folder / _OPEN).read_bytes())["file"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return None if said is None else Path(said)
