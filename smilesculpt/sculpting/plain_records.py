"""Settings and acts as plain JSON values, and back, field by field.

A class may gain fields: an old record lacks them and they take their defaults, which therefore
have to mean what was done before. A record with a field that this version does not know is
refused, because leaving it out would do something else.
"""

import base64
import binascii
from dataclasses import fields, is_dataclass
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

import numpy as np

from smilesculpt.errors import DesignError

T = TypeVar("T")


class ActError(DesignError):
    """A record that tells of something this version does not know, or makes no sense."""

    def __init__(self, what: str, remedy: str = "Record it again.") -> None:
        super().__init__(f"{what}. {remedy}")


def plain(value: object) -> Any:  # noqa: ANN401 - JSON
    """Return a value as JSON has it: arrays as lists, classes as objects, bytes as Base64."""
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, np.ndarray):
        return value.tolist()
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return value


def like(default: T, record: dict[str, Any], what: str) -> T:
    """Return a dataclass of the same kind as `default` with what a record says.

    Parameters
    ----------
    default : dataclass
        Gives the fields, and what stands where the record is silent.
    what : str
        What the record is of, for errors.

    Raises
    ------
    ActError
        If a field is unknown or of another kind.
    """
    if not is_dataclass(default) or isinstance(default, type):
        raise TypeError("only records of dataclasses are read")
    kinds = get_type_hints(type(default))
    values = {each.name: getattr(default, each.name) for each in fields(default)}
    for name, value in record.items():
        if name not in values:
            raise ActError(f"{what}: '{name[:40]}' is not known to this version", _UPDATE)
        values[name] = _value(kinds[name], values[name], value, f"{what}, {name}")
    return type(default)(**values)


def bytes_of(text: str, what: str) -> bytes:
    """Return the bytes of a Base64 text, or raise `ActError`."""
    try:
        return base64.b64decode(text.encode("ascii"), validate=True)
    except (UnicodeEncodeError, binascii.Error) as error:
        raise ActError(f"{what} is no Base64") from error


def require_only(told: dict[str, Any], known: set[str]) -> None:
    """Refuse a record with other fields than those that are known; raises `ActError`."""
    odd = sorted(set(told) ^ known)
    if odd:
        raise ActError(f"'{odd[0][:40]}' is missing, or not known to this version")


_UPDATE = "Update SmileSculpt."


def _value(kind: Any, default: object, value: object, what: str) -> object:  # noqa: ANN401
    """Return a JSON value as what a field holds."""
    origin, inner = get_origin(kind), get_args(kind)
    if is_dataclass(kind) and isinstance(value, dict):
        return like(default, value, what)
    if origin is Literal and value in inner:
        return value
    if origin is tuple and isinstance(value, list):
        parts = inner[:1] * len(value) if inner[-1] is Ellipsis else inner
        if len(parts) == len(value):
            pairs = zip(parts, value, strict=True)
            return tuple(_value(part, None, each, what) for part, each in pairs)
    if kind is float and type(value) in {int, float}:
        return float(value)  # type: ignore[arg-type]
    if kind in {bool, int, str} and type(value) is kind:
        return value
    raise ActError(f"{what} is {str(value)[:40]!r}, which is of another kind")
