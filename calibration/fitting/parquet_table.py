"""A table as Parquet, by pyarrow: its names and cells as CSV would hold them, to the last digit."""

from pathlib import Path

from calibration.errors import MeasurementFileError

PARQUET = b"PAR1"
"""The first bytes of such a file."""

_REMEDY = "Export it again, or as CSV."
_FLAT = ("double", "float", "halffloat", "string", "large_string", "bool")


def parquet_table(path: Path, data: bytes) -> tuple[list[str], list[list[str]]]:
    """Return the names of the columns, and the cells of each row; empty ones where none stands.

    Raises
    ------
    MeasurementFileError
        If pyarrow is not installed, the file is damaged or holds no rows, or a column holds
        something else than numbers and words.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        reason = "is Parquet, and pyarrow is not installed"
        remedy = "Install it (pip install 'smilesculpt[table]'), or export CSV."
        raise MeasurementFileError(path, reason, remedy) from error
    try:
        table = parquet.read_table(pyarrow.BufferReader(data))
    except (pyarrow.ArrowException, OSError) as error:
        reason = f"is damaged or no Parquet: {str(error).splitlines()[0][:120]}"
        raise MeasurementFileError(path, reason, _REMEDY) from error
    columns = []
    for name, stored in zip(table.column_names, table.columns, strict=True):
        is_coded = pyarrow.types.is_dictionary(stored.type)
        column = stored.cast(stored.type.value_type) if is_coded else stored
        if not (pyarrow.types.is_integer(column.type) or str(column.type) in _FLAT):
            reason = f"column {name[:40]} holds {column.type}, not numbers or words"
            raise MeasurementFileError(path, reason, "Leave that column out.")
        columns.append(["" if cell is None else str(cell) for cell in column.to_pylist()])
    if not columns or not columns[0]:
        raise MeasurementFileError(path, "holds no measurements", "Give columns and rows.")
    return list(table.column_names), [list(row) for row in zip(*columns, strict=True)]
