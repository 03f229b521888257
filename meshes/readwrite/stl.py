"""STL: loose triangles, binary or text; equal corners are welded."""

import re

import numpy as np

from meshes.arrays import AnyArray
from meshes.readwrite._text_kernels import BROKEN, MORE, count_tokens, parse_facets
from meshes.readwrite.numbers import NotANumberError, set_hard
from meshes.readwrite.source import Parsed, Source
from meshes.readwrite.weld import weld

HEADER = 84
"""Bytes before the first face: 80 of comment, then the number of faces."""

RECORD = np.dtype([("normal", "<f4", 3), ("corners", "<f4", (3, 3)), ("attribute", "<u2")])
"""One face of a binary file, 50 bytes."""

_FACET_TOKENS = 21
_HARD_AT_ONCE = 8_192
_END = re.compile(rb"\bendsolid\b", re.I)


def claimed_faces(data: bytearray) -> int:
    """Return the number of faces that the header of a binary STL claims."""
    return int.from_bytes(data[80:HEADER], "little") if len(data) >= HEADER else 0


def fits_binary(data: bytearray) -> bool:
    """Tell whether the size is that of a binary STL with the number of faces it claims.

    A tail shorter than one face is let pass (some programs pad files): it cannot be a face
    that was lost. Anything longer means that count and content disagree.
    """
    n_faces = claimed_faces(data)
    return n_faces > 0 and 0 <= len(data) - HEADER - RECORD.itemsize * n_faces < RECORD.itemsize


def read_binary_stl(source: Source) -> Parsed:
    """Read triangles of float32 corners; the size is checked before memory is asked for."""
    size, n_faces = len(source.data), claimed_faces(source.data)
    needed = HEADER + RECORD.itemsize * n_faces
    if size < HEADER:
        raise source.damaged(f"a binary STL has at least {HEADER} bytes, this file {size}")
    if not n_faces and size - HEADER < RECORD.itemsize:
        raise source.no_faces()
    if not fits_binary(source.data):
        raise source.damaged(
            f"the STL header claims {n_faces:,} faces, which take {needed:,} bytes, "
            f"but the file has {size:,}"
        )
    source.require_faces(n_faces)
    records = np.frombuffer(source.data, RECORD, n_faces, HEADER)
    source.progress(0.5, "Reading triangles")
    corners = np.ascontiguousarray(records["corners"]).reshape(-1, 3)
    notes = (f"{size - needed} bytes after the last face were left out",) if size > needed else ()
    return _welded(source, corners, notes)


def read_text_stl(source: Source) -> Parsed:
    """Read `solid ... endsolid` text, one or several solids, as one mesh."""
    if not _END.search(source.data[-1024:]) and not _END.search(source.data):
        raise source.damaged("the STL text ends without 'endsolid'")
    text = np.frombuffer(source.data, np.uint8)
    n_most = count_tokens(text, 0, len(text)) // _FACET_TOKENS
    if not n_most:
        raise source.no_faces()
    source.require_faces(n_most)
    source.progress(0.5, "Reading triangles")
    corners = _facets(source, text, np.empty((n_most, 9)))
    if not len(corners):
        raise source.no_faces()
    return _welded(source, corners.reshape(-1, 3), ())


def _facets(source: Source, text: AnyArray, corners: AnyArray) -> AnyArray:
    hard = np.empty((_HARD_AT_ONCE, 3), np.int64)
    done, at, status = 0, 0, MORE
    while status == MORE:
        done, n_hard, at, status = parse_facets(text, at, corners, done, hard)
        try:
            set_hard(source.data, corners.reshape(-1), hard[:n_hard])
        except NotANumberError as error:
            raise source.damaged(f"a coordinate in the STL text is wrong: {error}") from error
    if status == BROKEN:
        line = source.data.count(b"\n", 0, at) + 1
        raise source.damaged(f"line {line} is not a complete facet of an STL text")
    return corners[:done]


def _welded(source: Source, corners: AnyArray, notes: tuple[str, ...]) -> Parsed:
    source.progress(0.7, "Joining triangles")
    vertices, faces = weld(corners)
    return Parsed(vertices, faces, notes=notes)
