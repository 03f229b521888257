"""A table as CSV: its names and cells, strictly."""

import csv
import io
from pathlib import Path

from calibration.errors import MeasurementFileError


def csv_table(path: Path, data: bytes) -> tuple[list[str], list[list[str]]]:
    """Return the names of the columns, and the cells of each row.

    Raises
    ------
    MeasurementFileError
        If it is no CSV with commas, or a row has another number of cells.
    """
    try:
        lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise MeasurementFileError(path, f"is no CSV: {error}", "Export it as CSV.") from error
    lines = [line for line in lines if line and not line[0].startswith("#")]
    if len(lines) < 2:
        raise MeasurementFileError(path, "holds no measurements", "Give a header and rows.")
    names = [name.strip() for name in lines[0]]
    if len(names) == 1 and ";" in names[0]:
        remedy = "Export it with commas, and points in the numbers."
        raise MeasurementFileError(path, "is parted by semicolons", remedy)
    for number, line in enumerate(lines[1:], 1):
        if len(line) != len(names):
            reason = f"row {number} has {len(line)} cells instead of {len(names)}"
            raise MeasurementFileError(path, reason, "Complete the row or leave it out.")
    return names, lines[1:]
