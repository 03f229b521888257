"""Measures before and after, side by side, as text."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from smilesculpt.measuring.measures import METHODS, Measures, ToothMeasure
from smilesculpt.reporting.numbers import percent, plain, signed

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the page.

    Attributes
    ----------
    title : str
    columns : tuple of str
        The first names the rows; of the others each is split in before and after.
    rows : tuple of tuple of str
        A name, then for each column what it was and what it is.
    changed : tuple of tuple of bool
        For each row, whether each column differs.
    notes : tuple of str
        How the values are taken.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    changed: tuple[tuple[bool, ...], ...]
    notes: tuple[str, ...] = ()


_TOOTH_COLUMNS: tuple[tuple[str, str, Callable[[ToothMeasure], str]], ...] = (
    ("Width, mm", "width", lambda tooth: plain(tooth.width)),
    ("Height, mm", "height", lambda tooth: plain(tooth.height)),
    ("Width to height", "ratio", lambda tooth: percent(tooth.ratio)),
    ("Seen from the front, mm", "apparent_width", lambda t: plain(t.apparent_width)),
)


def measure_tables(before: Measures, after: Measures) -> tuple[Table, ...]:
    """Return the tables of teeth, arch and left-right differences that have rows."""
    tables = (_teeth(before, after), _arch(before, after), _differences(before, after))
    return tuple(table for table in tables if table.rows)


def _teeth(before: Measures, after: Measures) -> Table:
    rows = []
    for now in after.teeth:
        then = before.of(now.fdi) or now
        cells = [text(tooth) for _, _, text in _TOOTH_COLUMNS for tooth in (then, now)]
        rows.append((str(now.fdi), *cells))
    columns = ("Tooth", *(title for title, _, _ in _TOOTH_COLUMNS))
    notes = tuple(f"{title.split(',')[0]}: {METHODS[key]}." for title, key, _ in _TOOTH_COLUMNS)
    return _table("Teeth", columns, rows, notes)


def _arch(before: Measures, after: Measures) -> Table:
    then = {value.name: value.value for value in before.arch}
    rows = [
        (_words(now.name), plain(then.get(now.name, now.value)), plain(now.value))
        for now in after.arch
    ]
    notes = tuple(f"{_words(now.name)}: {METHODS[now.name]}." for now in after.arch)
    return _table("Arch", ("Measure", "Length, mm"), rows, notes)


def _differences(before: Measures, after: Measures) -> Table:
    then = {(pair.right, pair.left): pair for pair in before.differences}
    rows = []
    for now in after.differences:
        was = then.get((now.right, now.left), now)
        cells = (was.width, now.width, was.height, now.height)
        rows.append((f"{now.right} and {now.left}", *(signed(value) for value in cells)))
    columns = ("Pair", "Width, mm", "Height, mm")
    return _table("Right minus left", columns, rows, ())


def _table(
    title: str, columns: tuple[str, ...], rows: Iterable[Row], notes: tuple[str, ...]
) -> Table:
    kept = tuple(rows)
    changed = tuple(tuple(row[at] != row[at + 1] for at in range(1, len(row), 2)) for row in kept)
    return Table(title, columns, kept, changed, notes)


def _words(name: str) -> str:
    return name.replace("_", " ").capitalize()
