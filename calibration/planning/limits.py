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
    limits = {k: Limit(_positive(given[k]["clearance"]), str(given[k]["source"])) for k in kinds}
    least, most = document["depth"]["least"], document["depth"]["most"]
    if not 0.0 <= least <= most <= 10.0:
        raise ValueError(f"a depth from {least} to {most} mm makes no sense")
    sizes = document["sizes"]
    return ImplantLimits(
        limits=limits,
        most_tilt=math.radians(_positive(document["axis"]["most_degrees"])),
        most_shift=_positive(document["entry"]["most_shift"]),
        depth_range=(float(least), float(most)),
        diameters=tuple(sorted(_positive(size) for size in sizes["diameters"])),
        lengths=tuple(sorted(_positive(size) for size in sizes["lengths"])),
        reserve=_positive(sizes["reserve"]),
    )


def _positive(value: float) -> float:
    number = float(value)
    if not (math.isfinite(number) and 0.0 < number <= 100.0):
        raise ValueError(f"{value} is no length or angle above 0")
    return number
