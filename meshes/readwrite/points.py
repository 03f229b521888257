"""Clouds of points: PCD, and text with a point on each line."""

import re

import numpy as np

from meshes.arrays import AnyArray, Vertices
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


def read_xyz(source: Source) -> Parsed:
    """Read text with a point on each line; what follows the third number is left out."""
    text = bytes(source.data).translate(_BETWEEN)
    first = next((line for line in text[:4096].split(b"\n") if line.split(b"#")[0].strip()), b"")
    n_columns = len(first.split(b"#")[0].split())
    return Parsed(_rows(source, text, 0, n_columns)[:, :3].copy(), _no_faces())


def read_pcd(source: Source) -> Parsed:
    """Read the points of a PCD file, as text or binary; points without a place are left out."""
    data = _DATA.search(source.data, 0, _LONGEST_HEADER)
    if data is None:
        raise source.damaged("the PCD header has no line DATA")
    header = _header(source, bytes(source.data[: data.start()]))
    if data[1] == b"ascii":
        points = _text_points(source, header, data.end())
    elif data[1] == b"binary":
        points = _binary_points(source, header, data.end())
    else:
        kind = data[1].decode("ascii", "replace")
        raise source.refusal(
            f"the points of this PCD file are {kind}", "Save it as PCD binary or ascii."
        )
    return cloud(points)


def cloud(points: Vertices) -> Parsed:
    """Return points without faces; those without a place are left out, and told."""
    is_place = np.isfinite(points).all(axis=1)
    n_lost = int(len(points) - is_place.sum())
    notes = (f"{n_lost:,} points without a place were left out",) if n_lost else ()
    return Parsed(points[is_place], _no_faces(), notes=notes)


def surface(file: Refusals, points: Vertices) -> tuple[Mesh, str]:
    """Return the surface of points in mm, and a note that says so.

    Raises
    ------
    UnreadableFileError
        Without the extra "scan", or where the points show no surface.
    """
    try:
        mesh = surface_of_points(points)
    except MissingExtraError as error:
        raise file.only_points(len(points)) from error
    except InvalidMeshError as error:
        raise file.refusal("its points show no surface", str(error)) from error
    return mesh, f"the surface was made of {len(points):,} points, and ends where they end"


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
    return rows[:, [names.index(axis) for axis in "xyz"]]


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
    columns = [f"{header['FIELDS'].index(axis)} {axis}" for axis in "xyz"]
    return np.stack([rows[column].astype(np.float64) for column in columns], axis=1)


def _field(source: Source, name: str, kind: str, size: str) -> str:
    if size not in ("1", "2", "4", "8"):
        raise source.damaged(f"the PCD field {name[:20]!r} has {size[:20]!r} bytes")
    if name in ("x", "y", "z"):
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
