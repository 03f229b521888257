"""PLY: a text header that describes the elements, then their values as text or binary."""

import numpy as np

from meshes.arrays import AnyArray, Vertices
from meshes.readwrite._ply_kernels import NEGATIVE, RIGHT, binary_rows, gather_bytes, text_rows
from meshes.readwrite.numbers import NotANumberError, parse_numbers
from meshes.readwrite.ply_header import Element, Header, read_header
from meshes.readwrite.points import cloud
from meshes.readwrite.polygons import fans, polygon_notes, strips
from meshes.readwrite.source import Parsed, Source

_LISTS = ("vertex_indices", "vertex_index")
_PLACE = ("x", "y", "z")
_NORMAL = ("nx", "ny", "nz")

Lists = tuple[AnyArray, AnyArray]
"""The items of all lists one after the other, and how many each list has."""

_NO_LISTS: Lists = (np.empty(0, np.int64), np.empty(0, np.int64))


def read_ply(source: Source) -> Parsed:
    """Read points, polygons and triangle strips; all else is left out."""
    header = read_header(source)
    vertex = _declared_points(source, header)
    face = _declared_faces(source, header)
    source.progress(0.5, "Reading points")
    points, lists = (_from_text if header.order == "" else _from_binary)(
        source, header, vertex, face
    )
    if face is None:
        return cloud(points[:, :3], points[:, 3:] if points.shape[1] == 6 else None)
    items, n_items = _whole(source, lists[0]), lists[1]
    if face.name == "tristrips":
        return Parsed(points, strips(*_split_at_minus_one(items, n_items)))
    return Parsed(points, fans(items, n_items), notes=polygon_notes(n_items))


def _declared_points(source: Source, header: Header) -> Element:
    vertex = header.element("vertex")
    if vertex is None or min(vertex.position(axis) for axis in "xyz") < 0:
        raise source.damaged("the PLY header declares no points with x, y and z")
    if vertex.has_lists:
        raise source.refusal("its points hold lists", "Export it again with plain points.")
    return vertex


def _declared_faces(source: Source, header: Header) -> Element | None:
    """Return the element of the faces; None where the file holds points only."""
    face = header.element("face", "tristrips")
    if face is None or not face.count:
        return None
    wanted = face.position(*_LISTS)
    if wanted < 0 or not face.properties[wanted].count_kind:
        raise source.damaged("the PLY header declares faces without a list of vertex_indices")
    source.require_faces(face.count)
    return face


def _columns(vertex: Element, face: Element | None) -> list[int]:
    """Return which properties are read: the place, and of points without faces the normal."""
    normal = [vertex.position(name) for name in _NORMAL]
    is_wanted = face is None and min(normal) >= 0
    return [vertex.position(name) for name in _PLACE] + (normal if is_wanted else [])


def _from_binary(
    source: Source, header: Header, vertex: Element, face: Element | None
) -> tuple[Vertices, Lists]:
    columns = _columns(vertex, face)
    at, points, lists = header.start, None, _NO_LISTS if face is None else None
    for element in header.elements:
        if element is vertex:
            points, at = _binary_points(source, header, vertex, at, columns=columns)
        elif element is face or element.has_lists:
            spans, at = _binary_spans(source, header, element, at)
            lists = _binary_items(source, header, element, spans) if element is face else lists
        else:
            at += element.count * sum(one.least_bytes for one in element.properties)
        if points is not None and lists is not None:
            break
    if points is None or lists is None:
        raise _short(source, "vertex" if points is None or face is None else face.name)
    return points, lists


def _binary_points(
    source: Source, header: Header, vertex: Element, at: int, *, columns: list[int]
) -> tuple[Vertices, int]:
    # Numbered names: a file may repeat a name, and numpy then refuses the record.
    record = np.dtype(
        [(str(k), header.order + one.kind) for k, one in enumerate(vertex.properties)]
    )
    end = at + vertex.count * record.itemsize
    if end > len(source.data):
        raise _short(source, "vertex")
    rows = np.frombuffer(source.data, record, vertex.count, at)
    points = np.empty((vertex.count, len(columns)))
    for place, column in enumerate(columns):
        points[:, place] = rows[str(column)]
    return points, end


def _binary_spans(
    source: Source, header: Header, element: Element, at: int
) -> tuple[AnyArray, int]:
    layout = np.array(
        [
            (
                np.dtype(one.kind).itemsize,
                np.dtype(one.count_kind).itemsize if one.count_kind else 0,
                one.count_kind.startswith("i"),
            )
            for one in element.properties
        ],
        np.int64,
    ).reshape(-1, 3)
    spans = np.empty((element.count, 2), np.int64)
    data, wanted = np.frombuffer(source.data, np.uint8), element.position(*_LISTS)
    row, at, status = binary_rows(data, at, layout, wanted, header.order == ">", spans)
    if status != RIGHT:
        raise _wrong_row(source, element, row, status)
    return spans, at


def _binary_items(source: Source, header: Header, face: Element, spans: AnyArray) -> Lists:
    kind = np.dtype(header.order + face.properties[face.position(*_LISTS)].kind)
    n_items = spans[:, 1].copy()
    items = np.empty(int(n_items.sum()) * kind.itemsize, np.uint8)
    gather_bytes(np.frombuffer(source.data, np.uint8), spans, kind.itemsize, items)
    return items.view(kind), n_items


def _from_text(
    source: Source, header: Header, vertex: Element, face: Element | None
) -> tuple[Vertices, Lists]:
    try:
        values, _ = parse_numbers(source.data, header.start)
    except NotANumberError as error:
        raise source.damaged(f"a value is wrong: {error}") from error
    columns = _columns(vertex, face)
    at, points, lists = 0, None, _NO_LISTS if face is None else None
    for element in header.elements:
        if element is vertex:
            points, at = _text_points(source, vertex, values, at, columns=columns)
            continue
        spans, at = _text_spans(source, element, values, at)
        if element is face:
            lists = _text_items(values, spans)
    if points is None or lists is None:
        raise _short(source, "vertex" if points is None or face is None else face.name)
    return points, lists


def _text_points(
    source: Source, vertex: Element, values: AnyArray, at: int, *, columns: list[int]
) -> tuple[Vertices, int]:
    width = len(vertex.properties)
    end = at + width * vertex.count
    if end > len(values):
        raise _short(source, "vertex")
    return values[at:end].reshape(-1, width)[:, columns], end


def _text_spans(
    source: Source, element: Element, values: AnyArray, at: int
) -> tuple[AnyArray, int]:
    is_list = np.array([bool(one.count_kind) for one in element.properties], np.bool_)
    spans = np.empty((element.count, 2), np.int64)
    row, at, status = text_rows(values, at, is_list, element.position(*_LISTS), spans)
    if status != RIGHT:
        raise _wrong_row(source, element, row, status)
    return spans, at


def _text_items(values: AnyArray, spans: AnyArray) -> Lists:
    n_items = spans[:, 1].copy()
    first = np.repeat(spans[:, 0], n_items)
    step = np.arange(len(first)) - np.repeat(np.cumsum(n_items) - n_items, n_items)
    return values[first + step], n_items


def _whole(source: Source, items: AnyArray) -> AnyArray:
    """Turn indices into integers; some programs write them as float, which is refused."""
    if items.dtype.kind != "f":
        return items.astype(np.int64)
    if not (np.abs(items) < 2.0**31).all() or (items != np.floor(items)).any():
        raise source.damaged("a face names a vertex by something else than a whole number")
    return items.astype(np.int64)


def _split_at_minus_one(items: AnyArray, n_items: AnyArray) -> Lists:
    """Cut strips at the -1 that starts the next one."""
    strip = np.repeat(np.arange(len(n_items)), n_items)
    part = strip + np.cumsum(items == -1)
    keep = items != -1
    return items[keep], np.unique(part[keep], return_counts=True)[1]


def _wrong_row(source: Source, element: Element, row: int, status: int) -> Exception:
    if status == NEGATIVE:
        return source.damaged(f"row {row} of {element.name} has a list of impossible length")
    return source.damaged(
        f"the file ends in row {row} of the {element.count:,} of {element.name} it claims"
    )


def _short(source: Source, name: str) -> Exception:
    return source.damaged(f"the file ends before the last {name} that its header claims")
