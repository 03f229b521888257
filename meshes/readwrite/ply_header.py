"""The header of a PLY file, checked against the size of the file."""

import re
from dataclasses import dataclass

import numpy as np

from meshes.readwrite.source import Source

_KINDS = {
    "char": "i1",
    "int8": "i1",
    "uchar": "u1",
    "uint8": "u1",
    "short": "i2",
    "int16": "i2",
    "ushort": "u2",
    "uint16": "u2",
    "int": "i4",
    "int32": "i4",
    "uint": "u4",
    "uint32": "u4",
    "float": "f4",
    "float32": "f4",
    "double": "f8",
    "float64": "f8",
}
_ORDERS = {"ascii": "", "binary_little_endian": "<", "binary_big_endian": ">"}
_END = re.compile(rb"\bend_header[ \t]*(\r\n|\n|\r)")
_LONGEST = 65_536
_MOST_PROPERTIES = 256


@dataclass(frozen=True, slots=True)
class Property:
    """One value of an element, or a list of values.

    Attributes
    ----------
    name : str
    kind : str
        numpy code of the value or of a list's items, without byte order: "f4".
    count_kind : str
        numpy code of a list's length; empty where this is no list.
    """

    name: str
    kind: str
    count_kind: str = ""

    @property
    def least_bytes(self) -> int:
        """Bytes that it takes at least in a binary file."""
        return np.dtype(self.count_kind or self.kind).itemsize


@dataclass(frozen=True, slots=True)
class Element:
    """A table of the file, such as its points.

    Attributes
    ----------
    name : str
    count : int
    properties : tuple of Property
    """

    name: str
    count: int
    properties: tuple[Property, ...]

    @property
    def has_lists(self) -> bool:
        """Whether rows differ in length."""
        return any(item.count_kind for item in self.properties)

    def position(self, *names: str) -> int:
        """Return which property has the first of these names that occurs, -1 for none."""
        known = [item.name for item in self.properties]
        return next((known.index(name) for name in names if name in known), -1)


@dataclass(frozen=True, slots=True)
class Header:
    """What a PLY file says it holds.

    Attributes
    ----------
    order : str
        "" for text, "<" or ">" for binary.
    elements : tuple of Element
    start : int
        Where the values begin.
    """

    order: str
    elements: tuple[Element, ...]
    start: int

    def element(self, *names: str) -> Element | None:
        """Return the first element with one of these names."""
        return next((one for one in self.elements if one.name in names), None)


def read_header(source: Source) -> Header:
    """Read the header and refuse claims that the file is too small for.

    Raises
    ------
    UnreadableFileError
    """
    end = _END.search(source.data, 0, _LONGEST)
    if end is None:
        raise source.damaged("the PLY header does not end")
    lines = bytes(source.data[: end.start()]).decode("ascii", "replace").splitlines()
    order, elements = _declared(source, [line.split() for line in lines[1:] if line.strip()])
    header = Header(order, elements, end.end())
    _require_room(source, header)
    return header


def _declared(source: Source, lines: list[list[str]]) -> tuple[str, tuple[Element, ...]]:
    order: str | None = None
    tables: list[tuple[str, int, list[Property]]] = []
    for words in lines:
        match words:
            case ["format", name, "1.0"] if name in _ORDERS:
                order = _ORDERS[name]
            case ["comment" | "obj_info", *_]:
                pass
            case ["element", name, count] if count.isdecimal() and len(count) < 16:
                tables.append((name, int(count), []))
            case ["property", *rest] if tables and len(tables[-1][2]) < _MOST_PROPERTIES:
                tables[-1][2].append(_property(source, rest))
            case _:
                raise source.damaged(f"the PLY header has a line '{' '.join(words)[:60]}'")
    names = [name for name, _, _ in tables]
    if order is None or len(set(names)) < len(names):
        raise source.damaged("the PLY header gives no format, or declares an element twice")
    return order, tuple(Element(name, count, tuple(rows)) for name, count, rows in tables)


def _property(source: Source, words: list[str]) -> Property:
    match words:
        case [kind, name] if kind in _KINDS:
            return Property(name, _KINDS[kind])
        case ["list", count, kind, name] if kind in _KINDS and _KINDS.get(count, "f")[0] != "f":
            return Property(name, _KINDS[kind], _KINDS[count])
    raise source.damaged(f"the PLY header declares a property '{' '.join(words)[:60]}'")


def _require_room(source: Source, header: Header) -> None:
    held = len(source.data) - header.start
    needed = 0
    for element in header.elements:
        # In text each value takes at least a digit and a blank.
        row = sum(one.least_bytes if header.order else 2 for one in element.properties)
        needed += element.count * row
    if needed > held + 1:
        claims = ", ".join(f"{one.count:,} {one.name}" for one in header.elements)
        raise source.damaged(
            f"the PLY header claims {claims}, at least {needed:,} bytes, but {held:,} follow"
        )
