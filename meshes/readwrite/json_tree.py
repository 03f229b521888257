"""JSON from strangers: every step into it is checked."""

import json
import math
from typing import TypeVar

_T = TypeVar("_T")
_LARGEST = 2**48


class MalformedError(ValueError):
    """A structure is not as its format prescribes; the message says where."""


class Node:
    """One place in a JSON document.

    Parameters
    ----------
    value : object
        As `json.loads` gives it.
    name : str
        What errors call this place.
    """

    __slots__ = ("name", "value")

    def __init__(self, value: object, name: str) -> None:
        self.value = value
        self.name = name

    def __contains__(self, key: str) -> bool:
        return key in self._checked(dict)

    def __getitem__(self, key: str) -> "Node":
        members = self._checked(dict)
        if key not in members:
            raise MalformedError(f"{self.name} has no {key}")
        return Node(members[key], f"{self.name}.{key}")

    def item(self, index: int) -> "Node":
        """Return a member of a list."""
        members = self._checked(list)
        if not 0 <= index < len(members):
            raise MalformedError(f"{self.name} has no member {index}, only {len(members)}")
        return Node(members[index], f"{self.name}[{index}]")

    def items(self, key: str) -> list["Node"]:
        """Return the members of the list under `key`, none where it is absent."""
        if key not in self:
            return []
        members = self[key]
        return [members.item(index) for index in range(len(members._checked(list)))]

    def text(self) -> str:
        """Return a text."""
        return self._checked(str)

    def flag(self, key: str) -> bool:
        """Return a yes or no, no where it is absent."""
        return self[key]._checked(bool) if key in self else False

    def count(self, key: str, default: int | None = None) -> int:
        """Return a whole number, not negative."""
        if default is not None and key not in self:
            return default
        value = self[key]._checked(int)
        if isinstance(value, bool) or not 0 <= value < _LARGEST:
            raise MalformedError(f"{self.name}.{key} is {str(value)[:20]}")
        return value

    def counts(self, key: str) -> list[int]:
        """Return the whole numbers of a list, none where it is absent."""
        return [Node({"": one.value}, one.name).count("") for one in self.items(key)]

    def numbers(self, key: str, default: list[float]) -> list[float]:
        """Return as many finite numbers as `default` has."""
        if key not in self:
            return default
        values = self[key]._checked(list)
        if len(values) != len(default) or not all(_is_finite(value) for value in values):
            raise MalformedError(f"{self.name}.{key} is not {len(default)} finite numbers")
        return [float(value) for value in values]

    def _checked(self, kind: type[_T]) -> _T:
        if not isinstance(self.value, kind):
            raise MalformedError(f"{self.name} is no {kind.__name__}")
        return self.value


def parse_json(data: bytes, name: str) -> Node:
    """Parse a document.

    Raises
    ------
    MalformedError
        If it is no JSON, or nested deeper than any honest file.
    """
    try:
        return Node(json.loads(data), name)
    except RecursionError as error:
        raise MalformedError(f"{name} is nested too deeply") from error
    except ValueError as error:  # also of the wrong encoding, or a number of many thousand digits
        raise MalformedError(f"{name} is no JSON") from error


def _is_finite(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return abs(value) < _LARGEST and math.isfinite(value)
