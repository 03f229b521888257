"""OBJ: lines of points and of polygons over them (Wavefront)."""

import re

import numpy as np

from meshes.arrays import AnyArray
from meshes.readwrite._text_kernels import count_obj, parse_obj
from meshes.readwrite.numbers import NotANumberError, set_hard
from meshes.readwrite.polygons import fans, polygon_notes
from meshes.readwrite.source import Parsed, Source

_CONTINUED = re.compile(rb"\\[ \t]*\r?\n")
_NUMBER = re.compile(rb"([+-]?[0-9]{1,10})(/|$)")
_HARD_AT_ONCE = 8_192


def read_obj(source: Source) -> Parsed:
    """Read points in the order of their lines, and the polygons of all groups as one mesh.

    A point's colour or weight, normals, texture and materials are left out.
    """
    # A backslash joins two lines; the line count of an error is then that of the joined text.
    data = bytearray(_CONTINUED.sub(b" ", source.data)) if b"\\" in source.data else source.data
    text = np.frombuffer(data, np.uint8)
    n_points, n_polygons, n_all = count_obj(text)
    source.require_faces(n_all - 2 * n_polygons)
    if not n_polygons:
        raise source.only_points(n_points) if n_points else source.no_faces()
    points = np.empty((n_points, 3))
    corners, n_corners = np.empty(n_all, np.int32), np.empty(n_polygons, np.int32)
    hard, place = np.empty((_HARD_AT_ONCE, 3), np.int64), np.zeros(4, np.int64)
    while place[0] < len(text):
        source.progress(0.4 + 0.4 * float(place[0]) / len(text), "Reading points and faces")
        n_hard, right = parse_obj(text, place, points, corners, n_corners, hard)
        if not right:
            raise source.damaged(_said_of_line(data, int(place[0]), int(place[1]), n_points))
        try:
            set_hard(data, points.reshape(-1), hard[:n_hard])
        except NotANumberError as error:
            raise source.damaged(f"a coordinate is wrong: {error}") from error
    if (n_corners < 3).any():
        raise source.damaged("a face has fewer than three corners")
    return Parsed(points, fans(corners, n_corners), notes=_notes(data, n_corners))


def _said_of_line(data: bytearray, at: int, n_before: int, n_points: int) -> str:
    """Say what is wrong with the line at a byte, before which so many points stand."""
    line = data.count(b"\n", 0, at) + 1
    words = bytes(data[at:]).split(b"\n", 1)[0].split()
    for word in words[1:] if words[:1] == [b"f"] else []:
        said = _NUMBER.match(word)
        if said is None:
            break
        number = int(said[1])
        if number == 0:
            return f"a face in line {line} names vertex 0, but OBJ counts from 1"
        if not -n_before <= number <= n_points:
            many = f"{n_before:,} stand before it" if number < 0 else f"there are {n_points:,}"
            return f"a face in line {line} names vertex {number}, but {many}"
    return f"line {line} of the OBJ text is not a complete point or face"


def _notes(data: bytearray, n_corners: AnyArray) -> tuple[str, ...]:
    # OBJ has no count and no end mark: this is all that can be said of a file cut short.
    cut = () if data.endswith((b"\n", b"\r")) else ("the last line has no end: is it all there?",)
    return (*polygon_notes(n_corners), *cut)
