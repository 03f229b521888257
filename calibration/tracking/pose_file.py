"""Poses read from CSV: a place in mm and a turn, as a quaternion or a rotation matrix.

Columns `x_mm,y_mm,z_mm,qw,qx,qy,qz`, or `x_mm,y_mm,z_mm,r11,r12,...,r33` row by row; others,
a time or a name, are passed over.
"""

import csv
import io
import math
from pathlib import Path

import numpy as np
from scipy.spatial.transform import Rotation

from calibration.tracking.errors import PoseError, PoseFileError
from calibration.tracking.poses import Poses
from meshes.arrays import Matrix
from meshes.readwrite.plain_file import plain_bytes

FIRST_ROW = 2
"""Row of pose 0 where the row of names is row 1, as spreadsheets count."""

_PLACE = ("x_mm", "y_mm", "z_mm")
_QUATERNION = ("qw", "qx", "qy", "qz")
_MATRIX = tuple(f"r{i}{j}" for i in (1, 2, 3) for j in (1, 2, 3))
_MAX_BYTES = 50_000_000
# Written with four digits or more, a quaternion has this length and a matrix these angles.
_LOOSE = 2e-3
# A tracked body more than 20 m off stands in another unit.
_LARGEST_MM = 20_000.0


def read_poses(path: str | Path) -> Poses:
    """Read poses of a tracked body.

    Raises
    ------
    PoseFileError
        If the file cannot be read, a column is missing, a number is none or not finite, a turn is
        no rotation or a place is in another unit; row and column are named.
    """
    path = Path(path)
    names, rows = _table(path)
    missing = [name for name in _PLACE if name not in names]
    turned = next((c for c in (_QUATERNION, _MATRIX) if all(n in names for n in c)), None)
    if missing or turned is None:
        raise PoseFileError(
            f"{path.name} has the columns {', '.join(names) or 'of no name'}; it needs "
            f"{','.join(_PLACE)} and {','.join(_QUATERNION)} (or r11 to r33)"
        )
    places = _numbers(path, names, rows, _PLACE)
    far = np.abs(places).max(axis=1, initial=0.0) > _LARGEST_MM
    if far.any():
        raise PoseFileError(
            f"{path.name}, row {int(np.argmax(far)) + FIRST_ROW}: a place more than 20 m off; "
            "places are in mm. Convert them, or correct the row"
        )
    numbers = _numbers(path, names, rows, turned)
    turns = _of_quaternions(path, numbers) if turned is _QUATERNION else _near(path, numbers)
    try:
        return Poses(turns, places)
    except PoseError as error:
        raise PoseFileError(f"{path.name}: {error}") from error


def _table(path: Path) -> tuple[list[str], list[list[str]]]:
    try:
        text = plain_bytes(path, most=_MAX_BYTES).decode("utf-8-sig")
    except OSError as error:
        raise PoseFileError(
            f"{path.name} cannot be read: {error.strerror}; check the name"
        ) from error
    except UnicodeDecodeError as error:
        raise PoseFileError(f"{path.name} is no text; save the poses as CSV") from error
    try:
        lines = list(csv.reader(io.StringIO(text.rstrip()), strict=True))
    except csv.Error as error:
        raise PoseFileError(f"{path.name} is no CSV: {error}; save the poses as CSV") from error
    if len(lines) < 2:
        raise PoseFileError(f"{path.name} holds no pose; record some and save them again")
    names = [name.strip() for name in lines[0]]
    for number, row in enumerate(lines[1:], start=FIRST_ROW):
        if len(row) != len(names):
            raise PoseFileError(
                f"{path.name}, row {number}: {len(row)} values for {len(names)} columns; "
                "complete the row, or leave it out"
            )
    return names, lines[1:]


def _numbers(
    path: Path, names: list[str], rows: list[list[str]], columns: tuple[str, ...]
) -> Matrix:
    where = [names.index(column) for column in columns]
    out = np.empty((len(rows), len(columns)))
    for number, row in enumerate(rows):
        for k, at in enumerate(where):
            try:
                out[number, k] = float(row[at])
            except ValueError:
                out[number, k] = math.nan
            if not math.isfinite(out[number, k]):
                raise PoseFileError(
                    f"{path.name}, row {number + FIRST_ROW}, column {columns[k]}: {row[at]!r} is "
                    "no number; correct it, or leave the row out"
                )
    return out


def _of_quaternions(path: Path, numbers: Matrix) -> Matrix:
    lengths = np.sqrt((numbers**2).sum(axis=1))
    wrong = np.abs(lengths - 1.0) > _LOOSE
    if wrong.any():
        row = int(np.argmax(wrong))
        raise PoseFileError(
            f"{path.name}, row {row + FIRST_ROW}: the quaternion has length {lengths[row]:.3g}, "
            "not 1; check the columns qw,qx,qy,qz"
        )
    return np.asarray(Rotation.from_quat(np.roll(numbers, -1, axis=1)).as_matrix())


def _near(path: Path, numbers: Matrix) -> Matrix:
    """Return the rotations nearest to matrices that digits left out have bent."""
    given = numbers.reshape(-1, 3, 3)
    left, sizes, right = np.linalg.svd(given)
    turns = left @ right
    wrong = (np.abs(sizes - 1.0) > _LOOSE).any(axis=1) | (np.linalg.det(turns) < 0.0)
    if wrong.any():
        raise PoseFileError(
            f"{path.name}, row {int(np.argmax(wrong)) + FIRST_ROW}: r11 to r33 are no "
            "rotation; check their order, and that no axis is mirrored"
        )
    return np.asarray(turns)
