"""A batch from its files to its records: what is known already, what is missing, who does it."""

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from pathlib import Path

from meshes.batch.cluster import cluster_lines
from meshes.batch.crew import Crew
from meshes.batch.journal import Journal
from meshes.batch.order import Limits, Order, Task
from meshes.errors import UnwritableFileError
from meshes.reports.contents import Record

WRITTEN = (".stl", ".ply", ".obj", ".off", ".glb", ".3mf", ".vtp")
"""Suffixes of the formats in which a repaired file is written."""

Lines = Callable[[Sequence[Task]], Generator[bytes, None, None]]
"""Checks files somewhere and gives their lines, in the order in which they are done."""


def tasks_of(paths: Sequence[Path], repair_to: Path | None = None) -> tuple[Task, ...]:
    """Return what is to be done with files, in the order given.

    Parameters
    ----------
    paths : sequence of Path
    repair_to : Path, optional
        Repaired files go there under the names of their sources, in the same folders below the
        deepest one that holds all sources.

    Raises
    ------
    UnwritableFileError
        If a repaired file would replace a file that is to be checked.
    """
    if repair_to is None:
        return tuple(Task(str(path), str(path.absolute())) for path in paths)
    targets = [repair_to / place for place in _places(paths)]
    sources = {os.path.realpath(path) for path in paths}
    for target in targets:
        if os.path.realpath(target) in sources:
            reason = "a repaired file would replace one that is to be checked"
            raise UnwritableFileError(target, reason, "Give --repair-to another folder.")
    return tuple(
        Task(str(path), str(path.absolute()), str(target), str(target.absolute()))
        for path, target in zip(paths, targets, strict=True)
    )


def _places(paths: Sequence[Path]) -> list[Path]:
    """Return paths from the deepest folder above them all, each with a suffix that is written."""
    whole = [Path(os.path.abspath(path)) for path in paths]
    root = os.path.commonpath([path.parent for path in whole]) if whole else ""
    below = [path.relative_to(root) for path in whole]
    return [
        path if path.suffix.lower() in WRITTEN else path.with_name(f"{path.name}.stl")
        for path in below
    ]


def on_this_computer(order: Order, limits: Limits, n_workers: int) -> Lines:
    """Return how files are checked by worker processes here."""

    def lines(tasks: Sequence[Task]) -> Generator[bytes, None, None]:
        with Crew(order, limits, n_workers=min(n_workers, max(1, len(tasks)))) as crew:
            yield from crew.lines(tasks)

    return lines


def on_a_cluster(order: Order, limits: Limits, address: str) -> Lines:
    """Return how files are checked by the workers of a dask.distributed cluster."""
    return lambda tasks: cluster_lines(tasks, order, limits, address)


def run_batch(
    tasks: Sequence[Task], journal: Journal, lines: Lines
) -> Generator[Record, None, None]:
    """Check the files that a journal does not know yet; give the record of each once it is kept.

    Ending early, by an exception or by not asking for more, leaves a journal from which the next
    run goes on.
    """
    with closing(lines(journal.missing(tasks))) as arriving:
        for line in arriving:
            yield journal.append(line)
