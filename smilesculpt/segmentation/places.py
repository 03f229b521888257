"""What is expected of the 16 places of a jaw, along the working frame from -x to +x."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from meshes.arrays import Vector
from smilesculpt.dentition import Jaw


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Expectations for the 16 places, in their order along the arch.

    Attributes
    ----------
    numbers : tuple of int
        FDI numbers; the working frame looks into the mouth, so an upper arch starts at 28.
    width, width_spread, top_depth, top_depth_spread : ndarray, shape (16,)
        mm.
    missing : ndarray, shape (16,)
        Price of leaving a place empty.
    price : ndarray, shape (16,)
        Price of a tooth there at all: third molars are seldom seen.
    """

    numbers: tuple[int, ...]
    width: Vector
    width_spread: Vector
    top_depth: Vector
    top_depth_spread: Vector
    missing: Vector
    price: Vector

    @property
    def centre(self) -> Vector:
        """Distance of the middle of each place from the midline along the arch, mm."""
        half = self.width[8:]
        one_side = np.cumsum(half) - half / 2.0
        return np.concatenate([-one_side[::-1], one_side])


@cache
def places(jaw: Jaw) -> Places:
    """Return the expectations for a jaw from `smilesculpt/data/numbering.toml`."""
    text = files("smilesculpt").joinpath("data/numbering.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    first, second = (2, 1) if jaw == "upper" else (4, 3)
    numbers = [10 * first + k for k in range(8, 0, -1)] + [10 * second + k for k in range(1, 9)]
    price = [0.0] * 7 + [float(table["both"]["third_molar"])]
    return Places(
        numbers=tuple(numbers),
        width=_both_sides(table[jaw]["width"]),
        top_depth=_both_sides(table[jaw]["top_depth"]),
        top_depth_spread=_both_sides(table["both"]["top_depth_spread"]),
        width_spread=_both_sides(table["both"]["width_spread"]),
        missing=_both_sides(table["both"]["missing"]),
        price=_both_sides(price),
    )


def _both_sides(one_side: list[float]) -> Vector:
    return np.array([*one_side[::-1], *one_side], dtype=np.float64)
