"""VTP: VTK's PolyData as XML, the arrays as text, base64 or raw bytes, packed or not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from meshes.arrays import AnyArray, Vertices
from meshes.readwrite.json_tree import MalformedError
from meshes.readwrite.numbers import NotANumberError, parse_numbers
from meshes.readwrite.polygons import fans, polygon_notes, strips
from meshes.readwrite.source import Parsed, Source
from meshes.readwrite.vtp_arrays import Storage, unpack
from meshes.readwrite.xml_events import parse_xml

_APPENDED = re.compile(rb"<AppendedData\b([^<>]*)>\s*_")
_ENCODING = re.compile(rb"""\bencoding\s*=\s*["'](raw|base64)["']""")
_TABLES = ("Points", "Polys", "Strips")
_KINDS = {
    "Int8": "i1", "UInt8": "u1", "Int16": "i2", "UInt16": "u2", "Int32": "i4",
    "UInt32": "u4", "Int64": "i8", "UInt64": "u8", "Float32": "f4", "Float64": "f8",
}  # fmt: skip


@dataclass(slots=True)
class _Array:
    """One DataArray: how it is stored, and its text where it stands in the XML."""

    attributes: dict[str, str]
    text: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Piece:
    """One piece of the surface: its arrays by table and name."""

    attributes: dict[str, str]
    arrays: dict[tuple[str, str], _Array] = field(default_factory=dict)


def read_vtp(source: Source) -> Parsed:
    """Read the points, polygons and strips of all pieces; lines and values are left out."""
    try:
        document = _Document(source)
        parts = list(document.surfaces())
    except MalformedError as error:
        raise source.damaged(f"the VTP file is not as VTK prescribes: {error}") from error
    except NotANumberError as error:
        raise source.damaged(f"a value in the VTP file is wrong: {error}") from error
    vertices = [part[0] for part in parts]
    start = np.cumsum([0, *(len(one) for one in vertices)])
    faces = [part[1] + first for part, first in zip(parts, start, strict=False)]
    if not faces:
        raise source.no_faces()
    notes = tuple(note for part in parts for note in part[2])
    return Parsed(np.concatenate(vertices), np.concatenate(faces), notes=notes)


class _Document:
    """The XML of a VTP file, and the bytes appended to it."""

    def __init__(self, source: Source) -> None:
        self.pieces: list[_Piece] = []
        self._source = source
        self._root: dict[str, str] = {}
        self._table = ""
        self._array: _Array | None = None
        appended = _APPENDED.search(source.data)
        if appended is None:
            xml, self._appended = bytes(source.data), b""
        else:
            # Raw bytes are no XML: the document is closed before them.
            xml = bytes(source.data[: appended.start()]) + b"</VTKFile>"
            self._appended = bytes(memoryview(source.data)[appended.end() :])
        said = _ENCODING.search(appended[1]) if appended else None
        self._encoding = said[1].decode() if said else "raw"
        parse_xml(xml, self._start, self._end, self._text)
        if self._root.get("type") != "PolyData":
            raise MalformedError(f"it holds {self._root.get('type', 'nothing')!r:.40}, no PolyData")
        self._storage = Storage.of(self._root)

    def surfaces(self) -> Iterator[tuple[Vertices, AnyArray, tuple[str, ...]]]:
        """Give the points of each piece, its triangles and what became of polygons."""
        n_points = n_faces = 0
        for piece in self.pieces:
            n_points += _count(piece, "NumberOfPoints")
            self._source.require_faces(n_points)  # of all: pieces may lie over the same bytes
            part = self._surface(piece)
            n_faces += len(part[1])
            self._source.require_faces(n_faces)
            yield part

    def _surface(self, piece: _Piece) -> tuple[Vertices, AnyArray, tuple[str, ...]]:
        n_points = _count(piece, "NumberOfPoints")
        points = self._values(piece, "Points", "", 3 * n_points)
        if len(points) != 3 * n_points:
            raise MalformedError(f"it claims {n_points:,} points and holds {len(points) / 3:,.0f}")
        polygons = self._cells(piece, "Polys", "NumberOfPolys", n_points)
        bands = self._cells(piece, "Strips", "NumberOfStrips", n_points)
        faces = np.concatenate([fans(*polygons), strips(*bands)])
        vertices = points.reshape(-1, 3).astype(np.float64)
        return vertices, faces, polygon_notes(polygons[1])

    def _cells(
        self, piece: _Piece, table: str, claim: str, n_points: int
    ) -> tuple[AnyArray, AnyArray]:
        n_cells = _count(piece, claim)
        self._source.require_faces(n_cells)
        ends = _whole(self._values(piece, table, "offsets", n_cells)) if n_cells else _nothing()
        n_corners = np.diff(ends, prepend=0)
        if len(ends) != n_cells or (n_corners < 0).any():
            raise MalformedError(f"the offsets of its {table} do not rise, or are too few")
        if not n_cells:
            return _nothing(), _nothing()
        corners = _whole(self._values(piece, table, "connectivity", int(ends[-1])))
        if len(corners) != ends[-1]:
            raise MalformedError(f"the connectivity of its {table} is too short or too long")
        if len(corners) and (corners.min() < 0 or corners.max() >= n_points):
            raise MalformedError(f"its {table} name points outside 0 to {n_points - 1}")
        return corners, n_corners

    def _values(self, piece: _Piece, table: str, name: str, n_values: int) -> AnyArray:
        """Return the numbers of an array of which `n_values` are expected."""
        array = piece.arrays.get((table, name))
        if array is None:
            if not n_values:
                return np.empty(0)
            raise MalformedError(f"its {table} have no {name or 'coordinates'}")
        kind = _KINDS.get(array.attributes.get("type", ""))
        if kind is None:
            raise MalformedError(f"its {table} are of no known type")
        if array.attributes.get("format", "ascii") == "ascii":
            return parse_numbers("".join(array.text).encode())[0]
        stored, encoding = self._stored(array)
        data = unpack(stored, encoding, self._storage, n_values * np.dtype(kind).itemsize)
        return np.frombuffer(data, self._storage.order + kind)

    def _stored(self, array: _Array) -> tuple[bytes, str]:
        if array.attributes.get("format") == "binary":
            return b"".join("".join(array.text).encode().split()), "base64"
        text = array.attributes.get("offset", "")
        if not text.isdecimal() or len(text) > 12 or int(text) > len(self._appended):
            raise MalformedError(f"an array lies at offset '{text[:20]}', which is not there")
        return self._appended[int(text) :], self._encoding

    def _start(self, name: str, values: dict[str, str]) -> None:
        if name == "VTKFile":
            self._root = values
        elif name == "Piece":
            self.pieces.append(_Piece(values))
        elif name == "DataArray" and self._table and self.pieces:
            self._array = _Array(values)
            key = "" if self._table == "Points" else values.get("Name", "")
            self.pieces[-1].arrays.setdefault((self._table, key), self._array)
        elif name in _TABLES:
            self._table = name

    def _end(self, name: str) -> None:
        self._array = None
        if name == self._table:
            self._table = ""

    def _text(self, text: str) -> None:
        if self._array is not None:
            self._array.text.append(text)


def _count(piece: _Piece, name: str) -> int:
    text = piece.attributes.get(name, "0")
    if not text.isdecimal() or len(text) > 12:
        raise MalformedError(f"its {name} is '{text[:20]}'")
    return int(text)


def _whole(values: AnyArray) -> AnyArray:
    if values.dtype.kind == "f" and not ((np.abs(values) < 2.0**31) & (values % 1.0 == 0.0)).all():
        raise MalformedError("an index is no whole number")
    if values.dtype.kind == "u" and len(values) and values.max() >= 2**31:
        raise MalformedError("an index is beyond any file")
    return values.astype(np.int64)


def _nothing() -> AnyArray:
    return np.empty(0, np.int64)
