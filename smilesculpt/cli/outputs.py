"""Where a command may write: never over what it was given, and only names of the right kind."""

import os
from pathlib import Path

from meshes.errors import UnwritableFileError
from smilesculpt.parts import part_files


def require_output(path: Path | None, *, suffix: str, given: Path | None = None) -> None:
    """Refuse a name that ends otherwise, or that is the file the command was given.

    Raises
    ------
    UnwritableFileError
        Before any work is done.
    """
    if path is None:
        return
    if path.suffix.lower() != suffix:
        reason = f"this command writes files that end in {suffix}"
        raise UnwritableFileError(path, reason, "Give another name.")
    if given is not None:
        require_other(path, given)


def require_folders(*paths: Path | None) -> None:
    """Refuse files whose folder is not there, before any work is done.

    Raises
    ------
    UnwritableFileError
    """
    for path in paths:
        if path is not None and not path.parent.is_dir():
            reason = "its folder is not there"
            raise UnwritableFileError(path, reason, "Make the folder, or give another name.")
        if path is not None and path.is_dir():
            raise UnwritableFileError(path, "is a folder", "Give the name of a file.")


def require_other(path: Path, given: Path) -> None:
    """Refuse to write over the file that the command was given.

    Raises
    ------
    UnwritableFileError
    """
    same = os.path.realpath(path) == os.path.realpath(given)  # a state to come is no file yet
    if same or (path.exists() and given.exists() and path.samefile(given)):
        reason = "is the file that was given, and would be replaced"
        raise UnwritableFileError(path, reason, "Give another name.")


def require_free(path: Path, option: str) -> None:
    """Refuse to write over a file that nobody named.

    Raises
    ------
    UnwritableFileError
    """
    if path.exists():
        reason = "stands there already"
        raise UnwritableFileError(path, reason, f"Say where to write with {option}.")


def require_parts_elsewhere(folder: Path, given: Path, formats: tuple[str, ...]) -> None:
    """Refuse a folder in which a part would replace the file that the command was given.

    Raises
    ------
    UnwritableFileError
    """
    for path in part_files(folder, formats):
        require_other(path, given)
