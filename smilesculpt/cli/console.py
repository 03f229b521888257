"""How commands speak: tables for people, JSON for programs, progress on whatever takes long."""

import json
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from calibration.signing import escaped_plainly, shown_plainly
from meshes.progress import Progress as ProgressCall
from meshes.progress import silent

# Work that is over before a person wonders needs no bar.
_PATIENCE_S = 0.7

_LEAST_WIDTH = 72  # columns of a table


def print_json(document: dict[str, Any]) -> None:
    """Print one JSON document on standard output, keys in the order given."""
    text = json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False)
    sys.stdout.write(escaped_plainly(text) + "\n")


def say(words: str, *, quiet: bool = False) -> None:
    """Print one line for a person, without markup; what could mislead them is replaced."""
    if not quiet:
        console = Console(highlight=False, soft_wrap=True, emoji=False)
        console.print(shown_plainly(words), markup=False)


def print_table(title: str, columns: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    """Print a table; every column after the first is aligned right if it holds numbers."""
    heading = Text(shown_plainly(title), style="bold")
    table = Table(title=heading, title_justify="left")
    for k, column in enumerate(columns):
        table.add_column(column, justify="right" if k and _numeric(rows, k) else "left")
    for row in rows:
        table.add_row(*map(shown_plainly, row))
    console = Console(highlight=False, emoji=False)
    # Where there is less room the terminal breaks lines; squeezed columns would lose names.
    console.width = max(console.width, _LEAST_WIDTH)
    console.print(table, markup=False)


def complain(words: str) -> None:
    """Print one line about what went wrong on standard error."""
    console = Console(stderr=True, highlight=False, soft_wrap=True, emoji=False)
    console.print(shown_plainly(words), markup=False)


@contextmanager
def progress_bar(*, quiet: bool = False) -> Iterator[ProgressCall]:
    """Give a progress callback that draws a bar on standard error once work takes long.

    Nothing is drawn where standard error is no terminal.
    """
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield silent
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
    )
    bar = Progress(*columns, console=console, transient=True)
    task = bar.add_task("", total=1.0)
    started = time.monotonic()

    def call(fraction: float, what: str) -> None:
        bar.update(task, completed=fraction, description=what)
        if not bar.live.is_started and time.monotonic() - started > _PATIENCE_S:
            bar.start()

    try:
        yield call
    finally:
        bar.stop()


def _numeric(rows: Sequence[tuple[str, ...]], column: int) -> bool:
    cells = [row[column] for row in rows if row[column]]
    return bool(cells) and all(cell[0].isdigit() or cell[0] in "+-−" for cell in cells)
