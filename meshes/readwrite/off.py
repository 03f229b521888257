"""OFF: counts, then points, then polygons as text (Geomview's Object File Format)."""

import re

import numpy as np

from meshes.arrays import AnyArray, Vertices
from meshes.readwrite._text_kernels import count_tokens, point_rows, polygon_rows
from meshes.readwrite.numbers import NotANumberError, set_hard
from meshes.readwrite.polygons import fans, polygon_notes
from meshes.readwrite.source import Parsed, Source

# The letters before OFF tell what each line carries after its point; it is left out.
_MAGIC = re.compile(rb"(?:\s|#[^\n]*\n)*(?:ST)?C?N?(4?n?)OFF\b([ \t]+BINARY\b)?")
_COUNTS = re.compile(rb"(?:\s|#[^\n]*\n)*(\d{1,10})[ \t]+(\d{1,10})\b[^\n]*(?:\n|$)")
_HARD_AT_ONCE = 8_192


def read_off(source: Source) -> Parsed:
    """Read points and polygons; colours, normals and texture are left out."""
    magic = _MAGIC.match(source.data)
    if magic is None or magic[1] or magic[2]:
        raise source.refusal(
            "this OFF file is binary, or has another number of dimensions than three",
            "Export it as OFF text, PLY or STL.",
        )
    counts = _COUNTS.match(source.data, magic.end())
    if counts is None:
        raise source.damaged("the OFF header does not give the numbers of points and faces")
    n_points, n_faces = int(counts[1]), int(counts[2])
    _require_room(source, n_points, n_faces, len(source.data) - counts.end())
    source.progress(0.5, "Reading points")
    vertices, at = _points(source, counts.end(), n_points)
    if not n_faces:
        raise source.only_points(n_points) if n_points else source.no_faces()
    source.progress(0.7, "Reading faces")
    corners, n_corners = _polygons(source, at, n_faces)
    return Parsed(vertices, fans(corners, n_corners), notes=polygon_notes(n_corners))


def _require_room(source: Source, n_points: int, n_faces: int, n_bytes: int) -> None:
    source.require_faces(n_faces)
    # A point takes at least "0 0 0\n"; a face at least "0\n".
    if 6 * n_points + 2 * n_faces > n_bytes + 1:
        raise source.damaged(
            f"the OFF header claims {n_points:,} points and {n_faces:,} faces, "
            f"more than its {n_bytes:,} bytes can hold"
        )


def _points(source: Source, at: int, n_points: int) -> tuple[Vertices, int]:
    text, points = np.frombuffer(source.data, np.uint8), np.empty((n_points, 3))
    hard = np.empty((_HARD_AT_ONCE, 3), np.int64)
    done = 0
    while done < n_points:
        done, n_hard, at = point_rows(text, at, points, done, hard)
        if n_hard < 0 or (at >= len(text) and done < n_points):
            raise source.damaged(f"point {done} of {n_points:,} is missing or incomplete")
        try:
            set_hard(source.data, points.reshape(-1), hard[:n_hard])
        except NotANumberError as error:
            raise source.damaged(f"a coordinate is wrong: {error}") from error
    return points, at


def _polygons(source: Source, at: int, n_faces: int) -> tuple[AnyArray, AnyArray]:
    text = np.frombuffer(source.data, np.uint8)
    corners = np.empty(count_tokens(text, at, len(text)), np.int64)
    n_corners = np.zeros(n_faces, np.int64)
    n_rows, n_filled, _ = polygon_rows(text, at, corners, n_corners)
    if n_rows < n_faces:
        raise source.damaged(f"face {n_rows} of {n_faces:,} is missing or incomplete")
    return corners[:n_filled], n_corners
