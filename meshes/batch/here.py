"""A few small files checked in this very process: no worker has to be started for them."""

import warnings
from collections.abc import Generator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from meshes.batch.checking import checked, line_of, lost
from meshes.batch.hand import too_large
from meshes.batch.order import Order, Task
from meshes.batch.worker import fault

MOST_FILES = 4
MOST_BYTES = 1_000_000  # all together, about 20,000 triangles: over before a worker would be ready

# A few bytes of an archive may hold far more than they say.
_PACKED = (".3mf", ".zip", ".gz", ".glb", ".vtp")


def is_little(tasks: Sequence[Task]) -> bool:
    """Return whether files are few and small enough to need no worker and no limits."""
    if len(tasks) > MOST_FILES:
        return False
    files = [Path(task.file) for task in tasks]
    if any(file.suffix.lower() in _PACKED for file in files):
        return False
    return sum(map(_size, files)) <= MOST_BYTES


def lines_here(tasks: Sequence[Task], order: Order) -> Generator[bytes, None, None]:
    """Check files one after the other; give the lines that workers would give."""
    for task in tasks:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # as workers are silent
            yield _line(task, order)


def _line(task: Task, order: Order) -> bytes:
    with _Fault() as found:
        return line_of(checked(task, order))
    return line_of(lost(task, found.reason))


class _Fault:
    """Keeps what a fault of the program says, so that one file never ends the run."""

    def __init__(self) -> None:
        self.reason = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if kind is None or not issubclass(kind, Exception):
            return False
        is_memory = issubclass(kind, MemoryError)
        self.reason = too_large(None) if is_memory else fault(f"{kind.__name__}: {error}")
        return True


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except (OSError, ValueError):
        return 0
