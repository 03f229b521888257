"""Points and pairs of points read from CSV and from Slicer's `.mrk.json`; LPS, mm.

CSV of points: `name,x_mm,y_mm,z_mm`. CSV of pairs: `name,scan_x_mm,scan_y_mm,scan_z_mm,
device_x_mm,device_y_mm,device_z_mm` and, if known, `weight`, or each point's covariance in one
frame or both: `scan_xx_mm2,scan_xy_mm2,scan_xz_mm2,scan_yy_mm2,scan_yz_mm2,scan_zz_mm2` and the
same with `device_`.
"""

import csv
import io
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from calibration.errors import FiducialFileError, RegistrationError
from calibration.registration.localisation import PairErrors
from calibration.registration.paired_points import FiducialPairs
from calibration.registration.pairing import paired_by_geometry
from meshes.arrays import Matrix, Vectors
from meshes.readwrite.plain_file import plain_bytes

_POINT = ("x_mm", "y_mm", "z_mm")
_SCAN = tuple(f"scan_{column}" for column in _POINT)
_DEVICE = tuple(f"device_{column}" for column in _POINT)
_TERMS = ("xx", "xy", "xz", "yy", "yz", "zz")
_SCAN_ERROR = tuple(f"scan_{term}_mm2" for term in _TERMS)
_DEVICE_ERROR = tuple(f"device_{term}_mm2" for term in _TERMS)
_MAX_BYTES = 20_000_000
# A point further from its frame's origin than 3 m is in other units.
_LARGEST_MM = 3000.0
_TO_LPS = {"LPS": np.array([1.0, 1.0, 1.0]), "RAS": np.array([-1.0, -1.0, 1.0])}


@dataclass(frozen=True, slots=True, eq=False)
class NamedPoints:
    """Points with names.

    Attributes
    ----------
    names : tuple of str
    points : ndarray, shape (n, 3)
        LPS, mm.
    """

    names: tuple[str, ...]
    points: Vectors


def read_points(path: str | Path) -> NamedPoints:
    """Read named points from CSV or `.mrk.json`.

    Raises
    ------
    FiducialFileError
        If the file cannot be read, a column is missing, a number not finite, a name stands twice,
        or the units or the frame are others than mm and LPS or RAS.
    """
    path = Path(path)
    if path.name.lower().endswith(".json"):
        return _markups(path)
    names, columns, _ = _table(path, _POINT)
    return _named(path, names, columns[:, :3])


def read_pairs(path: str | Path, onto: str | Path | None = None) -> FiducialPairs:
    """Read paired points: from one CSV, or from two files of points paired by name.

    Parameters
    ----------
    path : str or Path
        Pairs; or the scan's points where `onto` is given.
    onto : str or Path, optional
        The device's points.

    Raises
    ------
    FiducialFileError
        As for `read_points`, and where fewer than two names stand in both files.
    """
    path = Path(path)
    if onto is not None:
        return _paired(path, read_points(path), read_points(onto))
    if path.name.lower().endswith(".json"):
        reason = "holds the points of one frame"
        raise FiducialFileError(path, reason, "Give the device's points with --onto FILE.")
    optional = ("weight", *_SCAN_ERROR, *_DEVICE_ERROR)
    names, columns, given = _table(path, (*_SCAN, *_DEVICE), optional=optional)
    scan = _named(path, names, columns[:, :3], "scan's ")
    device = _named(path, names, columns[:, 3:6], "device's ")
    weights = columns[:, given.index("weight")] if "weight" in given else np.ones(len(names))
    if not (weights > 0.0).all():
        row = int(np.flatnonzero(weights <= 0.0)[0]) + 1
        raise FiducialFileError(path, f"row {row} has no positive weight", "Leave the row out.")
    errors = _errors(path, columns, given)
    return FiducialPairs(scan.names, scan.points, device.points, weights, errors)


def read_unpaired(path: str | Path, onto: str | Path, *, within: float = 2.0) -> FiducialPairs:
    """Read the points of two frames and pair them by the distances between them, names aside.

    Parameters
    ----------
    path, onto : str or Path
        The scan's points and the device's; the scan's names are kept.
    within : float, optional
        Largest distance of paired points, mm.

    Raises
    ------
    FiducialFileError
        As for `read_points`.
    RegistrationError
        As for `paired_by_geometry`.
    """
    scan, device = read_points(path), read_points(onto)
    found = paired_by_geometry(scan.points, device.points, within=within)
    return FiducialPairs(
        tuple(scan.names[k] for k in found.scan_index),
        scan.points[found.scan_index],
        device.points[found.device_index],
        np.ones(len(found.scan_index)),
    )


def _errors(path: Path, columns: Matrix, given: list[str]) -> PairErrors | None:
    """Return the covariances of a table of pairs; one frame's are 0 where only the other's are."""
    frames = [_matrices(path, columns, given, terms) for terms in (_SCAN_ERROR, _DEVICE_ERROR)]
    if all(frame is None for frame in frames):
        return None
    if "weight" in given:
        reason = "has weights and covariances"
        raise FiducialFileError(path, reason, "Leave the column weight out.")
    scan, device = (np.zeros((len(columns), 3, 3)) if one is None else one for one in frames)
    try:
        return PairErrors(scan, device)
    except RegistrationError as error:
        raise FiducialFileError(path, str(error), "Correct that row.") from error


def _matrices(
    path: Path, columns: Matrix, given: list[str], terms: tuple[str, ...]
) -> Matrix | None:
    missing = [term for term in terms if term not in given]
    if len(missing) == len(terms):
        return None
    if missing:
        reason = f"has no column {missing[0]}"
        raise FiducialFileError(path, reason, f"Give all of {', '.join(terms)}, or none.")
    six = columns[:, [given.index(term) for term in terms]]
    return np.asarray(six[:, [0, 1, 2, 1, 3, 4, 2, 4, 5]].reshape(-1, 3, 3))


def _paired(path: Path, scan: NamedPoints, device: NamedPoints) -> FiducialPairs:
    common = [name for name in scan.names if name in device.names]
    if len(common) < 2:
        reason = f"shares {len(common)} names with the device's points"
        remedy = "Name paired points alike in both files, or pair them by their distances."
        raise FiducialFileError(path, reason, remedy)
    return FiducialPairs(
        tuple(common),
        scan.points[[scan.names.index(name) for name in common]],
        device.points[[device.names.index(name) for name in common]],
        np.ones(len(common)),
    )


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise FiducialFileError(path, f"is larger than {_MAX_BYTES} bytes", "Check it.")
        return plain_bytes(path)
    except OSError as error:
        reason = f"cannot be read: {error.strerror}"
        raise FiducialFileError(path, reason, "Check the name.") from error


def _table(
    path: Path, wanted: Sequence[str], *, optional: Sequence[str] = ()
) -> tuple[list[str], Matrix, list[str]]:
    """Return names, numbers, and the columns these stand in."""
    try:
        text = _bytes(path).decode("utf-8-sig")
        lines = [line for line in csv.reader(io.StringIO(text, newline=""), strict=True) if line]
    except (UnicodeDecodeError, csv.Error) as error:
        raise FiducialFileError(path, f"is no CSV: {error}", "Export it as CSV.") from error
    header = [cell.strip() for cell in lines[0]] if lines else []
    missing = [column for column in ("name", *wanted) if column not in header]
    if missing:
        reason, remedy = f"has no column {', '.join(missing)}", f"Columns: name,{','.join(wanted)}."
        raise FiducialFileError(path, reason, remedy)
    columns = [*wanted, *(column for column in optional if column in header)]
    places = [header.index(column) for column in columns]
    numbers = np.empty((len(lines) - 1, len(columns)))
    for row, line in enumerate(lines[1:]):
        if len(line) != len(header):
            reason = f"row {row + 1} has {len(line)} cells instead of {len(header)}"
            raise FiducialFileError(path, reason, "Complete the row or leave it out.")
        numbers[row] = [_number(line[place]) for place in places]
    if not np.isfinite(numbers).all():
        row, column = np.argwhere(~np.isfinite(numbers))[0]
        reason = f"row {row + 1}, column {columns[column]} is no finite number"
        raise FiducialFileError(path, reason, "Leave the row out.")
    return [line[header.index("name")].strip() for line in lines[1:]], numbers, columns


def _number(cell: str) -> float:
    try:
        return float(cell)
    except ValueError:
        return math.nan


def _markups(path: Path) -> NamedPoints:
    try:
        document = json.loads(_bytes(path))
        markups = [m for m in document["markups"] if m["type"] in ("Fiducial", "PointSet")]
        found = [_control_points(path, markup) for markup in markups]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        reason = f"is no markups file of points: {error!r}"
        raise FiducialFileError(path, reason, "Save a point list from Slicer.") from error
    names = [name for group, _ in found for name in group]
    rows = [row for _, group in found for row in group]
    return _named(path, names, np.array(rows, np.float64).reshape(-1, 3))


def _control_points(path: Path, markup: dict[str, Any]) -> tuple[list[str], list[Vectors]]:
    system, units = markup.get("coordinateSystem", "LPS"), markup.get("coordinateUnits", "mm")
    if system not in _TO_LPS or units != "mm":
        reason = f"is in {system}, {units}"
        raise FiducialFileError(path, reason, "Save it in LPS or RAS and mm.")
    points = [p for p in markup["controlPoints"] if p.get("positionStatus", "defined") == "defined"]
    rows = [np.array(p["position"], np.float64) for p in points]
    if any(row.shape != (3,) for row in rows):
        raise FiducialFileError(path, "has a point without x, y and z", "Place it again.")
    labels = [str(p.get("label") or p["id"]) for p in points]
    return labels, [row * _TO_LPS[system] for row in rows]


def _named(path: Path, names: list[str], points: Vectors, whose: str = "") -> NamedPoints:
    if not names:
        raise FiducialFileError(path, "holds no points", "Place some.")
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise FiducialFileError(path, f"names {twice!r} twice", "Give each point its own name.")
    if not np.isfinite(points).all():
        raise FiducialFileError(path, "has a point that is not finite", "Place it again.")
    row = int(np.abs(points).max(axis=1).argmax())
    far = float(np.abs(points[row]).max())
    if far > _LARGEST_MM:
        reason = (
            f"has the {whose}point {names[row]!r} {far:g} mm from the origin: likely micrometres"
        )
        raise FiducialFileError(path, reason, "Convert it to mm.")
    wide = float(np.ptp(points, axis=0).max())
    if len(names) > 2 and wide == 0.0:
        raise FiducialFileError(path, f"has all {whose}points at one place", "Place them apart.")
    if len(names) > 2 and wide < 0.5:
        reason = f"has all {whose}points within {wide:g} mm: likely metres"
        raise FiducialFileError(path, reason, "Convert them to mm.")
    return NamedPoints(tuple(names), np.ascontiguousarray(points))
