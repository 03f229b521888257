"""XML from strangers: no entities, no document types, no depth without end."""

import functools
from collections.abc import Callable
from xml.parsers import expat

from meshes.readwrite.json_tree import MalformedError

_DEEPEST = 64

Start = Callable[[str, dict[str, str]], None]
"""Told the name of an element, without its namespace, and its attributes."""


def _no_text(text: str) -> None:
    """Take no note of text."""


def _no_end(name: str) -> None:
    """Take no note of an element's end."""


def parse_xml(
    data: bytes,
    start: Start,
    end: Callable[[str], None] = _no_end,
    text: Callable[[str], None] = _no_text,
) -> None:
    """Tell the elements of a document one after the other.

    Raises
    ------
    MalformedError
        If it is no XML, declares a document type (where entities come from) or is too deep.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = 0

    @functools.cache
    def plain(name: str) -> str:
        return name.rpartition(" ")[2]

    def on_start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise MalformedError(f"its XML is nested deeper than {_DEEPEST}")
        start(plain(name), attributes)

    def on_end(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(plain(name))

    def on_doctype(*_: object) -> None:
        raise MalformedError("its XML declares a document type, which is refused")

    parser.StartElementHandler = on_start
    parser.EndElementHandler = on_end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = on_doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise MalformedError(f"its XML is broken: {error}") from error
    except (LookupError, ValueError) as error:
        if isinstance(error, MalformedError):
            raise
        raise MalformedError(f"its XML is in an unknown encoding: {error}") from error
