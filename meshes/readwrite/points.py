"""Clouds of points: PCD, and text with a point on each line."""

import re

import numpy as np

from meshes.arrays import AnyArray, Vectors, Vertices
from meshes.errors import InvalidMeshError, UnreadableFileError
from meshes.mesh import Mesh
from meshes.readwrite.numbers import NotANumberError, parse_numbers
from meshes.readwrite.source import Parsed, Refusals, Source
from meshes.remodel.extras import MissingExtraError
from meshes.remodel.reconstruction import surface_of_points

_DATA = re.compile(rb"^DATA[ \t]+(\w+)[ \t]*\r?\n", re.M)
_BETWEEN = bytes.maketrans(b",;", b"  ")
_KINDS = {("F", 4): "<f4", ("F", 8): "<f8"}
_LONGEST_HEADER = 16_384
_PLACE = ("x", "y", "z")
_NORMAL = ("normal_x", "normal_y", "normal_z")
_OFF_UNIT = 0.02  # as three digits leave it


def read_xyz(source: Source) -> Parsed:
    """Read text with a point on each line.

    The next three numbers are normals where they are unit vectors; all else is left out.
    """
    text = bytes(source.data).translate(_BETWEEN)
    first = next((line for line in text[:4096].split(b"\n") if line.split(b"#")[0].strip()), b"")
    n_columns = len(first.split(b"#")[0].split())
    rows = _rows(source, text, 0, n_columns)
    normals = rows[:, 3:6].copy() if n_columns >= 6 and _are_units(rows[:, 3:6]) else None
    return Parsed(rows[:, :3].copy(), _no_faces(), normals=normals)


def read_pcd(source: Source) -> Parsed:
    """Read the points of a PCD file, as text or binary; points without a place are left out."""
    data = _DATA.search(source.data, 0, _LONGEST_HEADER)
    if data is None:
        raise source.damaged("the PCD header has no line DATA")
    header = _header(source, bytes(source.data[: data.start()]))
    if data[1] == b"ascii":
        rows = _text_points(source, header, data.end())
    elif data[1] == b"binary":
        rows = _binary_points(source, header, data.end())
    else:
        kind = data[1].decode("ascii", "replace")
        raise source.refusal(
            f"the points of this PCD file are {kind}", "Save it as PCD binary or ascii."
        )
    return cloud(rows[:, :3], rows[:, 3:] if rows.shape[1] == 6 else None)


def cloud(points: Vertices, normals: Vectors | None) -> Parsed:
    """Return points without faces; those without a place are left out, and told.

    Normals that are no directions are not taken.
    """
    is_place = np.isfinite(points).all(axis=1)
    n_lost = int(len(points) - is_place.sum())
    notes = (f"{n_lost:,} points without a place were left out",) if n_lost else ()
    known = None if normals is None or not _are_units(normals[is_place]) else normals[is_place]
    return Parsed(points[is_place], _no_faces(), notes=notes, normals=known)


def _are_units(vectors: AnyArray) -> bool:
    """Tell whether all rows are unit vectors, as written with few digits."""
    lengths = np.sqrt((vectors * vectors).sum(axis=1))
    return len(lengths) > 0 and bool((np.abs(lengths - 1.0) < _OFF_UNIT).all())


def surface(file: Refusals, points: Vertices, normals: Vectors | None = None) -> tuple[Mesh, str]:
    """Return the surface of points in mm, and a note that says so.

    Without normals of the file the side it faces is guessed, and the note says that too.

    Raises
    ------
    UnreadableFileError
        Without the extra "scan", or where the points show no surface.
    """
    try:
        mesh = surface_of_points(points, normals)
    except MissingExtraError as error:
        raise file.only_points(len(points)) from error
    except InvalidMeshError as error:
        raise file.refusal("its points show no surface", str(error)) from error
    side = "" if normals is not None else "; which side is outside was guessed"
    return mesh, f"the surface was made of {len(points):,} points, and ends where they end{side}"


def _no_faces() -> AnyArray:
    return np.empty((0, 3), dtype=np.int32)


def _header(source: Source, text: bytes) -> dict[str, list[str]]:
    lines = [line.split("#")[0].split() for line in text.decode("ascii", "replace").splitlines()]
    header = {line[0].upper(): line[1:] for line in lines if line}
    names = [name.lower() for name in header.get("FIELDS", [])]
    header.setdefault("COUNT", ["1"] * len(names))
    if any(len(header.get(key, [])) != len(names) for key in ("SIZE", "TYPE", "COUNT")):
        raise source.damaged("the PCD header gives fields without size, type or count")
    if not {"x", "y", "z"} <= set(names) or set(header["COUNT"]) != {"1"}:
        raise source.refusal("this PCD file has no fields x, y and z", "Save it with points.")
    header["FIELDS"] = names
    return header


def _taken(names: list[str]) -> tuple[str, ...]:
    """Return the fields that are read: the place, and the normal where there is one."""
    return (*_PLACE, *_NORMAL) if set(_NORMAL) <= set(names) else _PLACE


def _n_points(source: Source, header: dict[str, list[str]], n_bytes: int) -> int:
    said = header.get("POINTS", [""])
    if len(said) != 1 or not re.fullmatch(r"\d{1,12}", said[0]):
        raise source.damaged("the PCD header does not give the number of points")
    source.require_faces(int(said[0]))
    if int(said[0]) > n_bytes:
        raise source.damaged(f"the PCD header claims {said[0]} points, more than its bytes hold")
    return int(said[0])


def _text_points(source: Source, header: dict[str, list[str]], at: int) -> Vertices:
    n_points = _n_points(source, header, len(source.data) - at)
    names = header["FIELDS"]
    rows = _rows(source, bytes(source.data), at, len(names))
    if len(rows) != n_points:
        raise source.damaged(f"{n_points:,} points are announced, {len(rows):,} are there")
    return rows[:, [names.index(axis) for axis in _taken(names)]]


def _binary_points(source: Source, header: dict[str, list[str]], at: int) -> Vertices:
    n_points = _n_points(source, header, len(source.data) - at)
    kind = np.dtype(
        [
            (f"{place} {name}", _field(source, name, *of))
            for place, (name, *of) in enumerate(
                zip(header["FIELDS"], header["TYPE"], header["SIZE"], strict=True)
            )
        ]
    )
    if len(source.data) - at < n_points * kind.itemsize:
        raise source.damaged("the PCD file ends before its last point")
    rows = np.frombuffer(source.data, kind, n_points, at)
    names = header["FIELDS"]
    columns = [f"{names.index(axis)} {axis}" for axis in _taken(names)]
    return np.stack([rows[column].astype(np.float64) for column in columns], axis=1)


def _field(source: Source, name: str, kind: str, size: str) -> str:
    if size not in ("1", "2", "4", "8"):
        raise source.damaged(f"the PCD field {name[:20]!r} has {size[:20]!r} bytes")
    if name in _PLACE or name in _NORMAL:
        if (kind, int(size)) not in _KINDS:
            raise source.refusal("its coordinates are no floats", "Save it with float points.")
        return _KINDS[kind, int(size)]
    return f"V{size}"


def _rows(source: Source, text: bytes, at: int, n_columns: int) -> Vertices:
    try:
        values, _ = parse_numbers(text, at)
    except NotANumberError as error:
        raise _not_points(source) from error
    if n_columns < 3 or len(values) % n_columns:
        raise _not_points(source)
    source.require_faces(len(values) // n_columns)
    return np.asarray(values.reshape(-1, n_columns))


def _not_points(source: Source) -> UnreadableFileError:
    return source.damaged("its lines do not all hold as many numbers")
