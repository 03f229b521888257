"""Files that are written whole or not at all: beside the old one, then renamed over it."""

import contextlib
import errno
import os
import platform
import shutil
import tempfile
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from meshes.errors import UnwritableFileError

_OWNER_ONLY = 0o600
_PREFIX, _SUFFIX = ".writing-", ".part"

_WRITING = {
    errno.ENOSPC: ("the disk is full", "Free some space, or write to another disk."),
    errno.EDQUOT: ("your share of the disk is full", "Free some space, or write elsewhere."),
    errno.EFBIG: ("the file would be larger than this disk allows", "Write to another disk."),
    errno.EROFS: ("the disk is read-only", "Write to another disk."),
    errno.EACCES: ("you are not allowed to write there", "Write to a folder of your own."),
    errno.EPERM: ("you are not allowed to write there", "Write to a folder of your own."),
    errno.ENOENT: ("its folder does not exist", "Make the folder first, or check its name."),
    errno.ENOTDIR: ("part of the path is a file, not a folder", "Check the path."),
    errno.EEXIST: ("a file of that name stands there", "Give another name."),
    errno.EISDIR: ("a folder of that name stands there", "Give another name."),
    errno.ENAMETOOLONG: ("the name is too long", "Give a shorter name."),
    errno.ELOOP: ("its links lead round in a circle", "Write to another name."),
    errno.EIO: ("the disk fails", "Write to another disk."),
}


@contextmanager
def writing_beside(path: str | Path, *, owner_only: bool = False) -> Iterator[BinaryIO]:
    """Give a file to write to; it takes the name `path` only when all went well.

    Whatever goes wrong inside, what stood at `path` still stands and nothing else is left. A
    device or a pipe cannot be replaced: it gets the bytes once they are all there.

    Parameters
    ----------
    path : str or Path
    owner_only : bool
        Whether nobody else on this computer may read it, whoever might read what stood there.

    Raises
    ------
    UnwritableFileError
        If the disk is full or read-only, the folder missing or forbidden, or `path` a folder.
    """
    path = Path(path)
    with refusals(path):
        target = _target(path)
        if target.exists() and not target.is_file():
            with _sent_whole(target) as file:
                yield file
            return
        clear_abandoned(target.parent)
        prefix = f"{_PREFIX}{_here()}-{os.getpid()}-"
        handle, name = tempfile.mkstemp(prefix=prefix, suffix=_SUFFIX, dir=target.parent)
    try:
        with refusals(path):
            with os.fdopen(handle, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            os.chmod(name, _OWNER_ONLY if owner_only else _mode(target))
            os.replace(name, target)
            _sync_folder(target.parent)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def write_bytes_beside(path: str | Path, data: bytes) -> None:
    """Write a whole file as `writing_beside` does."""
    with writing_beside(path) as file:
        file.write(data)


def clear_unfinished(folder: str | Path, *, older_than: float) -> None:
    """Delete what writers that were killed left below a folder.

    Parameters
    ----------
    folder : str or Path
    older_than : float
        Seconds since a file was last written to; a younger one may still be in the making.

    Raises
    ------
    UnwritableFileError
        If one cannot be deleted.
    """
    folder = Path(folder)
    latest = time.time() - older_than
    with refusals(folder):
        for path in sorted(folder.rglob(f"{_PREFIX}*{_SUFFIX}")):
            _clear(path, latest)


def clear_abandoned(folder: str | Path) -> None:
    """Delete what writers of this computer left in a folder when they were killed.

    What a process that lives is writing stays, and so does what cannot be told apart from that:
    files of other computers or of older versions. Where nothing may be deleted, nothing is.
    """
    folder = Path(folder)
    with contextlib.suppress(OSError):  # a folder that cannot be read, or is tidied by another
        for path in sorted(folder.glob(f"{_PREFIX}{_here()}-*{_SUFFIX}")):
            owner = path.name.removeprefix(f"{_PREFIX}{_here()}-").partition("-")[0]
            if owner.isdecimal() and not _lives(int(owner)):
                path.unlink(missing_ok=True)


def make_folder(path: str | Path) -> None:
    """Make a folder, and those above it, where they are not there yet.

    Raises
    ------
    UnwritableFileError
        If the disk is full or read-only, a name taken by a file, or the place forbidden.
    """
    path = Path(path)
    with refusals(path):
        path.mkdir(parents=True, exist_ok=True)


def _here() -> str:
    """Return a short mark of this computer: the numbers of processes mean nothing on another."""
    return format(zlib.crc32(platform.node().encode()), "08x")


def _lives(process: int) -> bool:
    """Return whether a process lives, as far as one may ask."""
    if os.name == "nt":
        return True  # there the question would end it
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _clear(path: Path, latest: float) -> None:
    with contextlib.suppress(FileNotFoundError):  # finished meanwhile
        if path.stat().st_mtime <= latest:
            path.unlink()


def _target(path: Path) -> Path:
    """Return where a link leads, so that the file is replaced and not the link."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a folder")
    return Path(os.path.realpath(path)) if path.is_symlink() else path


@contextmanager
def _sent_whole(target: Path) -> Iterator[BinaryIO]:
    """Give a file whose bytes go to a device or a pipe in the end."""
    with tempfile.TemporaryFile() as file:
        yield file
        file.seek(0)
        with target.open("wb") as device:
            shutil.copyfileobj(file, device)


def _mode(target: Path) -> int:
    """Return the permissions of the file that is replaced, or those of a new one."""
    try:
        return target.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    # So that the new name survives a power cut; some systems cannot, and need not.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def refusals(path: Path) -> Iterator[None]:
    """Turn what the system refuses while a file is written into an `UnwritableFileError`."""
    try:
        yield
    except OSError as error:
        said = error.strerror or str(error)
        default = (f"the system could not write it: {said}", "Write to another place.")
        reason, remedy = _WRITING.get(error.errno or 0, default)
        raise UnwritableFileError(path, reason, remedy) from error
    except ValueError as error:
        if "null" not in str(error):
            raise
        raise UnwritableFileError(path, f"the name is refused: {error}", "Rename it.") from error
