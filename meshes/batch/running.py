"""A batch from its files to its records: what is known already, what is missing, who does it."""

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from pathlib import Path

from meshes.batch.cluster import cluster_lines
from meshes.batch.crew import Crew
from meshes.batch.journal import Journal
from meshes.batch.order import Limits, Order, Task
from meshes.batch.targets import repair_targets
from meshes.errors import MeshFileError
from meshes.reports.contents import Record

Lines = Callable[[Sequence[Task]], Generator[bytes, None, None]]
"""Checks files somewhere and gives their lines, in the order in which they are done."""


def tasks_of(paths: Sequence[Path], repair_to: Path | None = None) -> tuple[Task, ...]:
    """Return what is to be done with files, in the order given.

    Parameters
    ----------
    paths : sequence of Path
    repair_to : Path, optional
        Repaired files go there (`meshes.batch.targets.repair_targets`).

    Raises
    ------
    UnwritableFileError
        If a repaired file would replace a file that is to be checked, or another repaired one.
    """
    if repair_to is None:
        return tuple(Task(str(path), str(path.absolute())) for path in paths)
    return tuple(
        Task(str(path), str(path.absolute()), str(target), str(target.absolute()))
        for path, target in zip(paths, repair_targets(paths, repair_to), strict=True)
    )


def refusals(errors: Sequence[MeshFileError]) -> tuple[Task, ...]:
    """Return places in which there is nothing to check, as tasks, so that reports tell them."""
    return tuple(
        Task(str(error.path), str(error.path.absolute()), refusal=f"{error.reason}. {error.remedy}")
        for error in errors
    )


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
