"""The curves of the brush engine, for their picture."""

from collections.abc import Callable, Mapping
from math import sqrt
from typing import Final

CURVES: Final[Mapping[str, Callable[[float], float]]] = {
    "smooth": lambda t: (1.0 - t * t) ** 2,
    "linear": lambda t: 1.0 - t,
    "sharp": lambda t: (1.0 - t) ** 2,
    "flat": lambda t: 1.0,
    "sphere": lambda t: sqrt(max(1.0 - t * t, 0.0)),
    "root": lambda t: sqrt(max(1.0 - t, 0.0)),
}
"""Strength over the share of the radius, by `meshes.brushes.settings.FALLOFFS`."""
