"""Measured fields read from CSV or Parquet: metres, ampere and tesla, and nothing else.

Columns `px_m,py_m,pz_m,i0_A,i1_A,...,bx_T,by_T,bz_T`, in any order; `sensor` names the sensor of
each row. Any other column (`sbx_T`, `n`) is left unread.
"""

import hashlib
import re
from pathlib import Path

import numpy as np

from calibration.errors import MeasurementFileError
from calibration.fitting.csv_table import csv_table
from calibration.fitting.measurements import NO_SENSOR, Measurements
from calibration.fitting.parquet_table import PARQUET, parquet_table
from calibration.fitting.plausible import implausible, saturated
from meshes.arrays import Matrix
from meshes.readwrite.plain_file import plain_bytes

_POSITION = ("px_m", "py_m", "pz_m")
_FIELD = ("bx_T", "by_T", "bz_T")
_MM_PER_M = 1e3
_MAX_BYTES = 500_000_000
_OTHER_UNIT = re.compile(
    r"(?P<name>p[xyz]|i\d+|b[xyz])_?(?P<unit>mm|cm|um|mA|kA|mT|uT|nT|G|gauss)$", re.IGNORECASE
)

_CURRENT = re.compile(r"i(0|[1-9]\d{0,3})_A")
# `i2`, `I2_A`, `i_2`: a coil left out by a slip would be taken for one without current.
_LIKE_CURRENT = re.compile(r"i[ _]?\d", re.IGNORECASE)


def read_measurements(path: str | Path) -> Measurements:
    """Read measured fields.

    Parameters
    ----------
    path : str or Path
        CSV with commas and a header, or Parquet.

    Returns
    -------
    Measurements
        Positions in mm, sensors in the order in which they first appear.

    Raises
    ------
    MeasurementFileError
        If the file cannot be read, a column is missing, a cell is no finite number, a row stands
        twice, or the size of the numbers fits another unit or another column. Row and column are
        named.
    """
    path = Path(path)
    data = _bytes(path)
    is_parquet = data.startswith(PARQUET) or path.suffix.lower() == ".parquet"
    names, rows = parquet_table(path, data, _is_read) if is_parquet else csv_table(path, data)
    if len(set(names)) != len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise MeasurementFileError(path, f"has the column {twice} twice", "Keep the right one.")
    coils = _columns(path, names)
    numbers = _numbers(path, names, rows, (*_POSITION, *coils, *_FIELD))
    _require_plausible(path, numbers)
    labels = [row[names.index("sensor")].strip() for row in rows] if "sensor" in names else None
    _require_no_row_twice(path, numbers, labels)
    _require_range(path, numbers)
    found = tuple(dict.fromkeys(labels)) if labels else (NO_SENSOR,)
    number_of = {label: k for k, label in enumerate(found)}
    return Measurements(
        points=np.ascontiguousarray(numbers[:, :3]) * _MM_PER_M,
        currents=np.ascontiguousarray(numbers[:, 3:-3]),
        readings=np.ascontiguousarray(numbers[:, -3:]),
        sensor_index=np.array([number_of[x] for x in labels or [NO_SENSOR] * len(rows)], np.int32),
        sensor_names=found,
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _is_read(name: str) -> bool:
    return name in (*_POSITION, *_FIELD, "sensor") or _CURRENT.fullmatch(name) is not None


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise MeasurementFileError(path, f"is larger than {_MAX_BYTES} bytes", "Split it.")
        return plain_bytes(path)
    except OSError as error:
        reason = f"cannot be read: {error.strerror}"
        raise MeasurementFileError(path, reason, "Check the name.") from error


def _columns(path: Path, names: list[str]) -> tuple[str, ...]:
    """Return the names of the currents, in order; refuse missing columns and other units."""
    for name in names:
        other = _OTHER_UNIT.fullmatch(name)
        if other:
            unit = {"p": "m", "i": "A", "b": "T"}[name[0].lower()]
            right = f"{other['name']}_{unit}"
            reason = f"column {name} is in {other['unit']}, not in {unit}"
            raise MeasurementFileError(path, reason, f"Convert it and name it {right}.")
        if _LIKE_CURRENT.match(name) and not _CURRENT.fullmatch(name):
            reason = f"column {name[:40]} looks like a current but is not called one"
            raise MeasurementFileError(path, reason, "Name currents i0_A, i1_A and so on.")
    numbers = [int(name[1:-2]) for name in names if _CURRENT.fullmatch(name)]
    coils = tuple(f"i{k}_A" for k in range(max(numbers, default=0) + 1))
    missing = [name for name in (*_POSITION, *coils, *_FIELD) if name not in names]
    if missing:
        more = f" and {len(missing) - 8} more" if len(missing) > 8 else ""
        reason = f"has no column {', '.join(missing[:8])}{more}"
        remedy = "Columns: px_m,py_m,pz_m,i0_A,i1_A,...,bx_T,by_T,bz_T and, if known, sensor."
        raise MeasurementFileError(path, reason, remedy)
    return coils


def _numbers(
    path: Path, names: list[str], rows: list[list[str]], wanted: tuple[str, ...]
) -> Matrix:
    places = [names.index(name) for name in wanted]
    out = np.empty((len(rows), len(wanted)))
    for number, row in enumerate(rows):
        for column, place in enumerate(places):
            try:
                out[number, column] = float(row[place])
            except ValueError:
                out[number, column] = np.nan
    if not np.isfinite(out).all():
        number, column = np.argwhere(~np.isfinite(out))[0]
        cell = rows[number][places[column]].strip() or "empty"
        reason = f"row {number + 1}, column {wanted[column]} is {cell[:40]!r}, not a finite number"
        n_bad = int((~np.isfinite(out)).any(axis=1).sum())
        raise MeasurementFileError(path, reason, f"Leave such rows out ({n_bad} in all).")
    return out


def _require_plausible(path: Path, numbers: Matrix) -> None:
    problem = implausible(numbers[:, :3], numbers[:, 3:-3], numbers[:, -3:])
    if problem is not None:
        raise MeasurementFileError(path, *problem)


def _require_range(path: Path, numbers: Matrix) -> None:
    problem = saturated(numbers[:, -3:])
    if problem is not None:
        raise MeasurementFileError(path, *problem)


def _require_no_row_twice(path: Path, numbers: Matrix, labels: list[str] | None) -> None:
    seen: dict[tuple[bytes, str], int] = {}
    for number, row in enumerate(numbers):
        key = (row.tobytes(), labels[number] if labels else NO_SENSOR)
        if key in seen:
            reason = f"row {number + 1} repeats row {seen[key] + 1} to the last digit"
            raise MeasurementFileError(path, reason, "Leave copied rows out.")
        seen[key] = number
