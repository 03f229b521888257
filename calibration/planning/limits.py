"""Clinical limits and implant sizes as data that a user can edit."""

import math
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, get_args

from calibration.errors import CalibrationFileError
from calibration.planning.structures import Kind
from meshes.readwrite.plain_file import plain_bytes

_REMEDY = "Compare it with implant_limits.toml of SmileSculpt."

# What a number in such a file may be: chosen, wide around what is sold and done. mm, degrees.
_CLEARANCE = (0.01, 20.0)
_DEPTH = (0.0, 10.0)
_TILT = (0.01, 45.0)
_SHIFT = (0.01, 20.0)
_DIAMETER = (1.0, 10.0)
_LENGTH = (3.0, 70.0)
_MOST_SIZES = 50


@dataclass(frozen=True, slots=True)
class Limit:
    """The least room to a kind of structure.

    Attributes
    ----------
    clearance : float
        mm.
    source : str
    """

    clearance: float
    source: str


@dataclass(frozen=True, slots=True)
class ImplantLimits:
    """What a search for an implant may do.

    Attributes
    ----------
    limits : dict of Limit
        By kind: nerve, root, implant, cortical.
    most_tilt : float
        Largest angle to the prosthetic axis, radians.
    most_shift : float
        Largest way of the entry from where it was asked for, mm.
    depth_range : tuple of float
        Platform below the entry, mm.
    diameters, lengths : tuple of float
        Sizes that are tried, mm.
    reserve : float
        Margin that a size must leave before a larger size is taken over a larger margin, mm.
    """

    limits: dict[Kind, Limit]
    most_tilt: float
    most_shift: float
    depth_range: tuple[float, float]
    diameters: tuple[float, ...]
    lengths: tuple[float, ...]
    reserve: float


@cache
def _standard_text() -> str:
    folder = resources.files("calibration.planning") / "data"
    return (folder / "implant_limits.toml").read_text("utf-8")


def standard_limits() -> ImplantLimits:
    """Return the limits that come with the program."""
    return _limits(tomllib.loads(_standard_text()))


def read_limits(path: Path) -> ImplantLimits:
    """Read limits from a TOML file.

    Raises
    ------
    CalibrationFileError
        If it cannot be read, lacks something or holds a number that makes no sense.
    """
    try:
        return _limits(tomllib.loads(plain_bytes(path).decode("utf-8")))
    except OSError as error:
        raise CalibrationFileError(path, f"cannot be read ({error.strerror})", _REMEDY) from error
    except KeyError as error:
        raise CalibrationFileError(path, f"lacks {error}", _REMEDY) from error
    except (ValueError, TypeError, AttributeError) as error:
        raise CalibrationFileError(path, f"holds no limits: {error}", _REMEDY) from error


def _limits(document: dict[str, Any]) -> ImplantLimits:
    kinds: tuple[Kind, ...] = get_args(Kind)
    given = document["limits"]
    if set(given) - set(kinds):
        odd = sorted(set(given) - set(kinds))[0]
        raise ValueError(f"[limits.{odd}] is no kind of structure; use {', '.join(kinds)}")
    limits = {kind: _limit(kind, given[kind]) for kind in kinds}
    least = _number("depth.least", document["depth"]["least"], _DEPTH)
    most = _number("depth.most", document["depth"]["most"], _DEPTH)
    if least > most:
        raise ValueError(f"a depth from {least:g} to {most:g} mm makes no sense")
    sizes, axis = document["sizes"], document["axis"]
    diameters = _list("sizes.diameters", sizes["diameters"], _DIAMETER)
    lengths = _list("sizes.lengths", sizes["lengths"], _LENGTH)
    if diameters[0] >= 2.0 * lengths[-1]:
        raise ValueError("every implant would be wider than twice its length")
    return ImplantLimits(
        limits=limits,
        most_tilt=math.radians(_number("axis.most_degrees", axis["most_degrees"], _TILT)),
        most_shift=_number("entry.most_shift", document["entry"]["most_shift"], _SHIFT),
        depth_range=(least, most),
        diameters=diameters,
        lengths=lengths,
        reserve=_number("sizes.reserve", sizes["reserve"], _CLEARANCE),
    )


def _limit(kind: Kind, row: dict[str, Any]) -> Limit:
    clearance = _number(f"limits.{kind}.clearance", row["clearance"], _CLEARANCE)
    source = row["source"]
    if not isinstance(source, str):
        raise ValueError(f"limits.{kind}.source is {source!r:.60}, not a text")
    return Limit(clearance, source)


def _list(name: str, values: object, bounds: tuple[float, float]) -> tuple[float, ...]:
    if not isinstance(values, list) or not 0 < len(values) <= _MOST_SIZES:
        raise ValueError(f"{name} is {values!r:.60}, not a list of 1 to {_MOST_SIZES} sizes")
    return tuple(sorted({_number(name, value, bounds) for value in values}))


def _number(name: str, value: object, bounds: tuple[float, float]) -> float:
    least, most = bounds
    # To Python, true is the number 1.
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{name} is {value!r:.60}, not a number")
    if not least <= value <= most:
        raise ValueError(f"{name} is {value:g}, not within {least:g} to {most:g}")
    return float(value)
