"""Sizes, angles and places of teeth: typed access to `data/anatomy.toml`."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import numpy as np

from smilesculpt.dentition import Jaw


@dataclass(frozen=True, slots=True)
class CrownSize:
    """How large the crown of a tooth is on average.

    Attributes
    ----------
    length, width, depth : float
        Cervical line to tip, mesiodistal, labiolingual; mm.
    """

    length: float
    width: float
    depth: float


@dataclass(frozen=True, slots=True)
class ToothNorm:
    """What is usual for one tooth.

    Attributes
    ----------
    fdi : int
    size : CrownSize
    tip, torque : float
        Lean of the occlusal end to the mesial and to the labial side, radians.
    """

    fdi: int
    size: CrownSize
    tip: float
    torque: float


@dataclass(frozen=True, slots=True)
class ArchNorm:
    """Two points of the curve through the middle of the crowns, (x, y) in mm, x positive.

    Attributes
    ----------
    canine, second_molar : tuple of float
    """

    canine: tuple[float, float]
    second_molar: tuple[float, float]


def position(fdi: int) -> int:
    """Return the place of a tooth from the midline: 1 central incisor to 8 third molar."""
    return fdi % 10


def jaw_of(fdi: int) -> Jaw:
    """Return the jaw of a permanent tooth."""
    return "upper" if fdi // 10 in (1, 2) else "lower"


def is_on_the_left(fdi: int) -> bool:
    """Tell whether a tooth is on the patient's left, where x is positive."""
    return fdi // 10 in (2, 3)


def mirrored(fdi: int) -> int:
    """Return the number of the same tooth on the other side of the mouth."""
    return {1: 20, 2: 10, 3: 40, 4: 30}[fdi // 10] + position(fdi)


def teeth_of(jaw: Jaw, last: int = 8) -> tuple[int, ...]:
    """Return the FDI numbers of a jaw from the patient's right to the left, places 1 to `last`."""
    right, left = (10, 20) if jaw == "upper" else (40, 30)
    places = range(1, last + 1)
    return (*(right + place for place in reversed(places)), *(left + place for place in places))


def front_teeth(jaw: Jaw) -> tuple[int, ...]:
    """Return the six front teeth of a jaw, canine to canine, from the patient's right."""
    return teeth_of(jaw, last=3)


def tooth_norm(fdi: int) -> ToothNorm:
    """Return what is usual for a permanent tooth.

    Sources stand in `data/anatomy.toml`.
    """
    table = read_table("anatomy.toml")
    place = position(fdi) - 1
    crowns, angulation = table["crowns"][jaw_of(fdi)], table["angulation"][jaw_of(fdi)]
    length, width, depth = (float(crowns[name][place]) for name in ("length", "width", "depth"))
    tip, torque = (float(np.radians(angulation[name][place])) for name in ("tip", "torque"))
    return ToothNorm(fdi, CrownSize(length, width, depth), tip, torque)


def arch_norm(jaw: Jaw) -> ArchNorm:
    """Return the points that fix the form of a usual arch."""
    arch = read_table("anatomy.toml")["arch"][jaw]
    canine, second_molar = arch["canine"], arch["second_molar"]
    return ArchNorm((canine[0], canine[1]), (second_molar[0], second_molar[1]))


def read_table(name: str) -> dict[str, Any]:
    """Return a packaged TOML file of `smilesculpt/data` as nested tables."""
    text = files("smilesculpt").joinpath("data", name).read_text(encoding="utf-8")
    return tomllib.loads(text)
