"""Where repaired files go: each to a place of its own, never over a file that stands there."""

import os
from collections.abc import Sequence
from pathlib import Path

from meshes.batch.order import Task
from meshes.errors import UnwritableFileError

WRITTEN = (".stl", ".ply", ".obj", ".off", ".glb", ".3mf", ".vtp")
"""Suffixes of the formats in which a repaired file is written."""


def repair_targets(paths: Sequence[Path], folder: Path) -> list[Path]:
    """Return where the repaired file of each source goes, in the order given.

    Under the name of the source, with ".stl" after it where its format is not written, in the same
    folders below the deepest one that holds all sources.

    Raises
    ------
    UnwritableFileError
        If one would replace a source, or two would go to the same place.
    """
    targets = [folder / place for place in _places(paths)]
    sources = {os.path.realpath(path) for path in paths}
    taken: dict[str, Path] = {}
    for path, target in zip(paths, targets, strict=True):
        place = os.path.realpath(target)
        if place in sources:
            reason = "a repaired file would replace one that is to be checked"
            raise UnwritableFileError(target, reason, "Give --repair-to another folder.")
        if place in taken:
            reason = f"the repaired files of {taken[place]} and of {path} would both go there"
            raise UnwritableFileError(target, reason, "Rename one, or check them in two runs.")
        taken[place] = path
    return targets


def require_free(tasks: Sequence[Task]) -> None:
    """Refuse a run that begins if a file stands already where a repaired one would go.

    Raises
    ------
    UnwritableFileError
    """
    for task in tasks:
        if task.mended and os.path.lexists(task.mended_file):
            reason = "stands there already, where a repaired file would go"
            remedy = "Take it away, or give --repair-to another folder."
            raise UnwritableFileError(Path(task.mended), reason, remedy)


def _places(paths: Sequence[Path]) -> list[Path]:
    """Return paths from the deepest folder above them all, each with a suffix that is written."""
    whole = [Path(os.path.abspath(path)) for path in paths]
    root = os.path.commonpath([path.parent for path in whole]) if whole else ""
    below = [path.relative_to(root) for path in whole]
    return [
        path if path.suffix.lower() in WRITTEN else path.with_name(f"{path.name}.stl")
        for path in below
    ]
