"""Fair timings: each way takes its turn, the middle one counts, and the ratio is printed."""

import ctypes
import gc
import os
import platform
import statistics
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from rich.console import Console
from rich.table import Table

Way = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Timing:
    """What one way of doing a thing took.

    Attributes
    ----------
    name : str
    seconds : tuple of float
        CPU time of each turn, all threads added: other load on the machine hardly shows in it.
    wall_seconds : tuple of float
        Time on the clock of each turn.
    peak_bytes : int or None
        Memory at the highest point, above that before the start; None where the system does not
        say (it does on Linux).
    """

    name: str
    seconds: tuple[float, ...]
    wall_seconds: tuple[float, ...]
    peak_bytes: int | None

    @property
    def median(self) -> float:
        """The middle of all turns, CPU s."""
        return statistics.median(self.seconds)

    @property
    def median_wall(self) -> float:
        """The middle of all turns on the clock, s."""
        return statistics.median(self.wall_seconds)


def compare(ways: Mapping[str, Way], *, n_turns: int = 5) -> tuple[Timing, ...]:
    """Time ways to do the same thing in turns, so that a busy moment hits all of them alike.

    Parameters
    ----------
    ways : mapping of str to callable
        Ours first. Each is called twice before the clock runs (compilation, then memory).
    n_turns : int

    Returns
    -------
    tuple of Timing
        In the order given.
    """
    for way in ways.values():
        way()
    peaks = {name: _peak_bytes(way) for name, way in ways.items()}
    turns = [{name: _seconds(way) for name, way in ways.items()} for _ in range(n_turns)]
    return tuple(
        Timing(
            name,
            tuple(turn[name][0] for turn in turns),
            tuple(turn[name][1] for turn in turns),
            peaks[name],
        )
        for name in ways
    )


def show(title: str, timings: tuple[Timing, ...], *, libraries: tuple[str, ...] = ()) -> None:
    """Print a table of CPU times, the ratio of each to the first, and what it was measured on."""
    table = Table(title=title, title_justify="left")
    headings = ("", "CPU, median", "fastest", "slowest", "clock", "peak memory", "times ours")
    for heading in headings:
        table.add_column(heading, justify="right" if heading else "left")
    for timing in timings:
        table.add_row(
            timing.name,
            *map(_readable, (timing.median, min(timing.seconds), max(timing.seconds))),
            _readable(timing.median_wall),
            "" if timing.peak_bytes is None else f"{timing.peak_bytes / 1024**2:.1f} MiB",
            f"{timing.median / timings[0].median:.2f}",
        )
    console = Console(highlight=False)
    console.print(table)
    console.print(measured_on(("numpy", "scipy", "numba", *libraries)), soft_wrap=True)


def _seconds(way: Way) -> tuple[float, float]:
    gc.collect()
    start, wall_start = time.process_time(), time.perf_counter()
    way()
    return time.process_time() - start, time.perf_counter() - wall_start


def _peak_bytes(way: Way) -> int | None:
    status, reset = Path("/proc/self/status"), Path("/proc/self/clear_refs")
    if not reset.exists():
        return None
    gc.collect()
    _return_free_memory()
    reset.write_text("5")  # sets the highest point back to where memory stands now
    before = _highest_point(status)
    way()
    return _highest_point(status) - before


def _return_free_memory() -> None:
    # The allocator keeps freed arrays of up to 32 MB, and the next call would seem to need none.
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def _highest_point(status: Path) -> int:
    (line,) = (line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024


def _readable(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1.0 else f"{seconds * 1e3:.2f} ms"


def measured_on(libraries: tuple[str, ...]) -> str:
    """Return the computer, its load and the versions, for below a table."""
    versions = ", ".join(f"{name} {version(name)}" for name in libraries)
    computer = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    if hasattr(os, "getloadavg"):
        computer += f", load {os.getloadavg()[0]:.0f}"
    return f"{computer}; Python {sys.version.split()[0]}, {versions}"
