"""Colours that carry a meaning: one hue a tooth position, and two maps from numbers to colours."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

Colour = tuple[float, float, float]
"""Red, green and blue as a screen takes them (sRGB), 0 to 1."""

Colours = NDArray[np.float32]
"""One colour an element, shape (n, 3), sRGB, 0 to 1."""


def colour(code: str) -> Colour:
    """Return the colour of a code such as "#E8A33D"."""
    red, green, blue = (int(code[at : at + 2], 16) / 255.0 for at in (1, 3, 5))
    return (red, green, blue)


# Neighbours along the arch stay apart in normal, protan, deutan and tritan vision; mirrored teeth
# share a hue, and the patient's left side is paler.
_RIGHT_SIDE: Final = (
    "#E8A33D",
    "#3B8FD0",
    "#7FC05E",
    "#C26BB0",
    "#E5D352",
    "#3FB6B0",
    "#D9694A",
    "#7B7FD6",
)
_LEFT_SIDE_WHITE: Final = 0.38
_RIGHT_QUADRANTS: Final = (1, 4, 5, 8)

ENAMEL: Final = colour("#ECE5E0")
"""A tooth without a colour of its own: the middle of `VIK`."""

GUM: Final = colour("#C98F8A")
"""Gum where only one flat colour can be given, as in an exported file."""

CHOSEN: Final = colour("#3CCFB4")
"""Outline of the chosen tooth."""


def tooth_colour(fdi: int) -> Colour:
    """Return the colour of a tooth by its FDI number; `GUM` for 0.

    Milk teeth take the hue of the same position.
    """
    if fdi == 0:
        return GUM
    hue = colour(_RIGHT_SIDE[(fdi % 10 - 1) % len(_RIGHT_SIDE)])
    if fdi // 10 in _RIGHT_QUADRANTS:
        return hue
    red, green, blue = (part + _LEFT_SIDE_WHITE * (1.0 - part) for part in hue)
    return (red, green, blue)


def tooth_colours(labels: ArrayLike) -> Colours:
    """Return the colour of each FDI number, shape (n, 3)."""
    numbers, where = np.unique(np.asarray(labels), return_inverse=True)
    table = np.array([tooth_colour(int(fdi)) for fdi in numbers], np.float32).reshape(-1, 3)
    return np.ascontiguousarray(table[where.reshape(-1)])


@dataclass(frozen=True, slots=True)
class ColourMap:
    """Colours at even steps of a range, straight lines between them.

    Attributes
    ----------
    name : str
    stops : tuple of str
        Colour codes from the low end to the high one.
    """

    name: str
    stops: tuple[str, ...]

    def colours(self, values: ArrayLike, low: float, high: float) -> Colours:
        """Return the colours of values, shape (n, 3); outside the range, those of its ends."""
        table = np.array([colour(stop) for stop in self.stops])
        share = (np.asarray(values, np.float64).reshape(-1) - low) / (high - low)
        at = np.clip(share, 0.0, 1.0) * (len(table) - 1)
        steps = np.arange(len(table))
        return np.stack([np.interp(at, steps, part) for part in table.T], axis=1).astype(np.float32)

    def at_even_steps(self, n: int) -> Colours:
        """Return `n` colours from the low end to the high one, shape (n, 3)."""
        return self.colours(np.linspace(0.0, 1.0, n), 0.0, 1.0)


# F. Crameri, "Scientific colour maps", doi:10.5281/zenodo.1243862 (MIT): even steps for the eye,
# safe in every colour vision. Nine stops each.
VIK: Final = ColourMap(
    "vik",
    (
        "#001261",
        "#034481",
        "#307DA6",
        "#94BED2",
        "#ECE5E0",
        "#DBAA8D",
        "#C27041",
        "#912D06",
        "#590008",
    ),
)
"""Two-sided: change from the scan, blue removed, brown added."""

BATLOW: Final = ColourMap(
    "batlow",
    (
        "#011959",
        "#114360",
        "#226061",
        "#4D734D",
        "#828231",
        "#C09036",
        "#F29D6D",
        "#FDB4B6",
        "#FACCFA",
    ),
)
"""One-sided: thickness, dark is thin."""
