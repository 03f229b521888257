"""A table as Parquet, by pyarrow: its names and cells as CSV would hold them, to the last digit."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from calibration.errors import MeasurementFileError

if TYPE_CHECKING:
    from pyarrow import ChunkedArray

PARQUET = b"PAR1"
"""The first bytes of such a file."""

_REMEDY = "Export it again, or as CSV."
_FLAT = ("double", "float", "halffloat", "string", "large_string", "bool")
# A few bytes of Parquet can hold any number of equal rows.
_MOST_CELLS = 100_000_000


def parquet_table(
    path: Path, data: bytes, is_read: Callable[[str], bool]
) -> tuple[list[str], list[list[str]]]:
    """Return the names of all columns, and the cells of each row; empty ones where none stands.

    Parameters
    ----------
    path : Path
        For messages.
    data : bytes
    is_read : callable
        Tells by its name whether a column is asked for; cells of others are left empty, whatever
        they hold.

    Raises
    ------
    MeasurementFileError
        If pyarrow is not installed, the file is damaged or holds no rows, a column stands twice, or
        one that is read holds something else than numbers and words.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        reason = "is Parquet, and pyarrow is not installed"
        remedy = "Install it (pip install 'smilesculpt[table]'), or export CSV."
        raise MeasurementFileError(path, reason, remedy) from error
    try:
        file = parquet.ParquetFile(pyarrow.BufferReader(data))
        names = list(file.schema_arrow.names)
        wanted = [name for name in names if is_read(name)]
        _require_sizes(path, names, file.metadata.num_rows)
        table = file.read(columns=wanted)
        cells = {name: _cells(path, name, table[name]) for name in wanted}
    except (pyarrow.ArrowException, OSError, UnicodeDecodeError) as error:
        reason = f"is damaged or no Parquet: {str(error).splitlines()[0][:120]}"
        raise MeasurementFileError(path, reason, _REMEDY) from error
    unread = [""] * table.num_rows
    columns = [cells.get(name, unread) for name in names]
    return names, [list(row) for row in zip(*columns, strict=True)]


def _require_sizes(path: Path, names: list[str], n_rows: int) -> None:
    if not names or not n_rows:
        raise MeasurementFileError(path, "holds no measurements", "Give columns and rows.")
    if len(names) * n_rows > _MOST_CELLS:
        raise MeasurementFileError(path, f"has more than {_MOST_CELLS} cells", "Split it.")
    if len(set(names)) != len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise MeasurementFileError(path, f"has the column {twice} twice", "Keep the right one.")


def _cells(path: Path, name: str, stored: "ChunkedArray") -> list[str]:
    from pyarrow import types

    column = stored.cast(stored.type.value_type) if types.is_dictionary(stored.type) else stored
    kind = column.type
    if not (types.is_integer(kind) or types.is_decimal(kind) or str(kind) in _FLAT):
        reason = f"column {name[:40]} holds {kind}, not numbers or words"
        raise MeasurementFileError(path, reason, "Store it as float64.")
    return ["" if cell is None else str(cell) for cell in column.to_pylist()]
