"""Points and pairs of points, written as the commands read them and read to be worked on."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from calibration.registration.fiducial_files import NamedPoints, read_pairs, read_points
from calibration.registration.paired_points import FiducialPairs
from meshes.readwrite.beside import write_bytes_beside
from smilesculpt.registering.fiducials import Fiducials, fiducials_of

_AXES = ("x_mm", "y_mm", "z_mm")
_TERMS = ("xx", "xy", "xz", "yy", "yz", "zz")
_UPPER = np.triu_indices(3)
_HEADER = 4096


def read_fiducials(path: Path) -> Fiducials:
    """Read pairs, or the device's points alone where the file holds those of one frame.

    Raises
    ------
    FiducialFileError
        If the file can be read as neither.
    """
    return (
        fiducials_of(read_pairs(path)) if _names_scan(path) else Fiducials(device=read_points(path))
    )


def _names_scan(path: Path) -> bool:
    """Return whether a table has columns of the scan; False for what cannot be read at all."""
    if path.suffix.lower() != ".csv" or not path.is_file():
        return False
    with path.open("rb") as file:
        return b"scan_" in file.readline(_HEADER)


def write_points(path: Path, points: NamedPoints) -> None:
    """Write named points (`name,x_mm,y_mm,z_mm`).

    Raises
    ------
    UnwritableFileError
        If the file cannot be written; what stood there before still stands.
    """
    rows = zip(points.names, points.points.tolist(), strict=True)
    _write(path, ("name", *_AXES), ((name, *place) for name, place in rows))


def write_pairs(path: Path, pairs: FiducialPairs) -> None:
    """Write pairs with their weights or covariances.

    Raises
    ------
    UnwritableFileError
        If the file cannot be written; what stood there before still stands.
    """
    frames = ("scan", "device")
    header = ["name", *(f"{frame}_{axis}" for frame in frames for axis in _AXES)]
    columns = [pairs.scan_points, pairs.device_points]
    if pairs.errors is not None:
        header += [f"{frame}_{term}_mm2" for frame in frames for term in _TERMS]
        for spreads in (pairs.errors.scan, pairs.errors.device):
            columns.append(spreads[:, _UPPER[0], _UPPER[1]])
    elif (pairs.weights != 1.0).any():
        header.append("weight")
        columns.append(pairs.weights[:, None])
    numbers = np.concatenate(columns, axis=1).tolist()
    named = zip(pairs.names, numbers, strict=True)
    _write(path, header, ((name, *row) for name, row in named))


def _write(path: Path, header: Iterable[str], rows: Iterable[tuple[object, ...]]) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    write_bytes_beside(path, text.getvalue().encode("utf-8"))
