"""How many workers this computer has room for, and how much memory each of them may take."""

import os
from pathlib import Path

_GROUP_LIMIT = Path("/sys/fs/cgroup/memory.max")
_SHARE = 0.8  # the rest is for the system, for the workers themselves and for who started them


def n_processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):  # not on macOS and Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def memory_for_each(n_workers: int) -> int | None:
    """Return an equal share of this computer's memory, bytes; None where nobody tells its size."""
    sizes = [size for size in (_of_machine(), _of_group()) if size is not None]
    return int(_SHARE * min(sizes) / n_workers) if sizes else None


def _of_machine() -> int | None:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # not on Windows
        return None


def _of_group() -> int | None:
    # A container may have less than the machine that it runs on.
    try:
        return int(_GROUP_LIMIT.read_text(encoding="ascii"))
    except (OSError, ValueError):  # no such file, or "max"
        return None
