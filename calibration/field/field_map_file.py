"""Field maps as text: how many nodes, the grid, its borders, then one node a line."""

from contextlib import suppress
from pathlib import Path

import numpy as np

from calibration.errors import DeviceFileError, InvalidModelError
from calibration.field.potential_grid import FieldMap
from meshes.arrays import Matrix
from meshes.readwrite.plain_file import plain_bytes

_MM_PER_M = 1e3
_MAX_BYTES = 200_000_000
_N_HEAD, _LONGEST_LINE = 5, 4096
_REMEDY = "Export the map again, or correct it by hand."
# Of the spacing: how far a node may be from its place.
_OFF = 0.01


def looks_like_field_map(path: str | Path) -> bool:
    """Tell by name and first line whether a file is meant for a field map, not for a table.

    A map begins with a lone count; any other text named `.txt` is one unless commas part its first
    line. What cannot be read is none.
    """
    path, first = Path(path), b""
    if path.is_file():  # no pipe, which could be read once only
        with suppress(OSError), path.open("rb") as file:
            first = file.readline(_LONGEST_LINE).strip()
    return first.isdigit() or (path.suffix.lower() == ".txt" and b"," not in first)


def read_field_map(path: str | Path) -> FieldMap:
    """Read the map of one coil at 1 A.

    Parameters
    ----------
    path : str or Path
        Lines: the number of nodes; nodes along x, y, z; smallest and largest x, y and z (m), a
        line each; then x y z (m) Bx By Bz (T/A) of every node, in any order.

    Raises
    ------
    DeviceFileError
        If the file cannot be read, or a line is not what it should be; the line is named.
    """
    path = Path(path)
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise DeviceFileError(path, f"is larger than {_MAX_BYTES} bytes", _REMEDY)
        lines = plain_bytes(path).decode("ascii").splitlines()
    except OSError as error:
        raise DeviceFileError(path, f"cannot be read: {error.strerror}", "Check it.") from error
    except UnicodeDecodeError as error:
        raise DeviceFileError(path, "is no field map: it is not plain text", _REMEDY) from error
    try:
        return _field_map([line.split() for line in lines])
    except InvalidModelError as error:
        raise DeviceFileError(path, str(error), _REMEDY) from error


def _field_map(lines: list[list[str]]) -> FieldMap:
    while lines and not lines[-1]:
        lines = lines[:-1]
    if len(lines) < _N_HEAD:
        raise InvalidModelError(f"it has {len(lines)} lines and is no field map")
    (n_nodes,) = _numbers(lines, 0, 1)
    counts = _numbers(lines, 1, 3)
    if any(n != int(n) or not 4 <= n <= 1000 for n in counts):
        raise InvalidModelError("line 2 is no grid: give 4 to 1,000 nodes along each axis")
    shape = tuple(int(n) for n in counts)
    ends = np.array([_numbers(lines, 2 + axis, 2) for axis in range(3)]) * _MM_PER_M
    if not (ends[:, 0] < ends[:, 1]).all():
        raise InvalidModelError("lines 3 to 5 need a smallest and a largest x, y and z")
    if n_nodes != np.prod(shape) or len(lines) - _N_HEAD != n_nodes:
        raise InvalidModelError(
            f"line 1 tells {n_nodes:g} nodes, the grid has {np.prod(shape)} and "
            f"{len(lines) - _N_HEAD} stand in the file"
        )
    rows = np.array([_numbers(lines, number, 6) for number in range(_N_HEAD, len(lines))])
    spacing = (ends[:, 1] - ends[:, 0]) / (np.array(shape) - 1)
    return FieldMap(ends[:, 0], spacing, _on_grid(rows, ends[:, 0], spacing, shape))


def _on_grid(rows: Matrix, low: Matrix, spacing: Matrix, shape: tuple[int, ...]) -> Matrix:
    at = (rows[:, :3] * _MM_PER_M - low) / spacing
    node = np.rint(at).astype(np.int64)
    off = (np.abs(at - node) > _OFF).any(axis=1) | (node < 0).any(axis=1)
    off |= (node >= np.array(shape)).any(axis=1)
    if off.any():
        line = int(np.flatnonzero(off)[0]) + _N_HEAD + 1
        raise InvalidModelError(f"line {line} lies on no node of the grid")
    flat = np.ravel_multi_index(tuple(node.T), shape)
    seen, first = np.unique(flat, return_index=True)
    if len(seen) != len(flat):
        line = int(np.setdiff1d(np.arange(len(flat)), first)[0]) + _N_HEAD + 1
        raise InvalidModelError(f"line {line} gives a node that stands there already")
    fields = np.empty((len(flat), 3))
    fields[flat] = rows[:, 3:]
    return fields.reshape(*shape, 3)


def _numbers(lines: list[list[str]], number: int, n: int) -> list[float]:
    words = lines[number]
    try:
        values = [float(word) for word in words]
    except ValueError:
        values = []
    if len(values) != n or not np.isfinite(values).all():
        said = " ".join(words)[:40]
        raise InvalidModelError(f"line {number + 1} is {said!r}, not {n} finite numbers")
    return values
