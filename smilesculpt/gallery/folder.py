"""A folder written beside the old one, then put in its place, so that no half of it is served."""

import contextlib
import glob
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from meshes.errors import UnwritableFileError
from meshes.readwrite.beside import make_folder, write_bytes_beside
from smilesculpt.gallery.exchanging import exchanged

_FRESH, _OLD = "fresh", "old"


def replace_folder(folder: Path, files: dict[str, bytes]) -> None:
    """Put a folder with these files in the place of what stood there.

    Parameters
    ----------
    folder : Path
    files : dict of str to bytes
        By their path below the folder, with "/" between folders.

    Raises
    ------
    UnwritableFileError
        If it cannot be written; what stood there still stands.
    """
    folder = folder.absolute()
    make_folder(folder.parent)
    clear_leftovers(folder)
    with _refusals(folder):
        scratch = Path(tempfile.mkdtemp(prefix=_prefix(folder), dir=folder.parent))
    try:
        fresh = scratch / _FRESH
        for path, data in files.items():
            target = fresh / path
            make_folder(target.parent)
            write_bytes_beside(target, data)
        with _refusals(folder):
            _swap(fresh, folder, scratch / _OLD)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def clear_leftovers(folder: Path) -> None:
    """Put back what a build that was killed had set aside, and delete the rest it left.

    A site that was set aside and never replaced takes its place again. What is left besides may
    hold designs that were withdrawn since.

    Raises
    ------
    UnwritableFileError
        If it cannot be put back or deleted.
    """
    folder = folder.absolute()
    for scratch in sorted(folder.parent.glob(glob.escape(_prefix(folder)) + "*")):
        with _refusals(folder):
            if (scratch / _OLD).is_dir() and not folder.exists():
                os.rename(scratch / _OLD, folder)
            shutil.rmtree(scratch)


def files_in(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file below a folder by its path with "/"."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {p.relative_to(folder).as_posix(): _digest(p) for p in found}


def _swap(fresh: Path, folder: Path, old: Path) -> None:
    """Put the fresh folder in its place: at once where the system can, else in two steps."""
    if not folder.exists():
        os.rename(fresh, folder)
        return
    if exchanged(fresh, folder):
        return
    os.rename(folder, old)
    try:
        os.rename(fresh, folder)
    except OSError:
        with contextlib.suppress(OSError):
            os.rename(old, folder)
        raise


def _prefix(folder: Path) -> str:
    return f".{folder.name}-building-"


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _refusals(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = f"the folder cannot be written ({error.strerror})"
        raise UnwritableFileError(folder, reason, "Choose another place.") from error
