"""Which unit a file is in: told, prescribed by its format, or guessed from its size."""

from dataclasses import dataclass
from pathlib import Path

from meshes.errors import UnitsError

MM_PER_UNIT = {"mm": 1.0, "cm": 10.0, "m": 1000.0, "um": 0.001, "inch": 25.4}
"""Millimetres in one of each unit."""

SMALLEST, LARGEST = 1.0, 1000.0
"""Largest sides that are let pass, mm: from a chip of a crown to a plate full of models."""

_LIKELY = (2.0, 500.0)  # mm: from a veneer to a head
# Commonest first: dental software writes mm, some geometry programs m; the rest is rare.
_FIRST, _THEN = ("mm", "m", "um"), ("cm", "inch")
_WORDS = {
    "mm": "millimetres",
    "cm": "centimetres",
    "m": "metres",
    "um": "micrometres",
    "inch": "inches",
}


@dataclass(frozen=True, slots=True)
class Units:
    """The unit of a file.

    Attributes
    ----------
    name : str
        "mm", "cm", "m", "um" or "inch".
    reason : str
        Why, in plain words.
    """

    name: str
    reason: str

    @property
    def mm(self) -> float:
        """Millimetres in one unit."""
        return MM_PER_UNIT[self.name]


def decide_units(path: Path, side: float, asked: str, prescribed: str | None) -> Units:
    """Return the unit of a file whose largest side measures `side` of it.

    Parameters
    ----------
    path : Path
        Named in an error.
    side : float
        Largest side of the box around the mesh, in the unit of the file.
    asked : str
        "auto" or a unit.
    prescribed : str or None
        What the format prescribes, or the file says.

    Raises
    ------
    UnitsError
        If the size makes no sense in that unit, in any unit, or the unit is unknown.
    """
    if asked != "auto":
        return _asked(path, side, asked)
    if prescribed is not None:
        return _prescribed(path, side, prescribed)
    return guess_units(path, side)


def guess_units(path: Path, side: float) -> Units:
    """Guess the unit from the size alone, the commonest unit that gives a likely one."""
    for name in (*_FIRST, *_THEN):
        if _LIKELY[0] <= side * MM_PER_UNIT[name] <= _LIKELY[1]:
            return Units(name, _guess(side, name))
    if SMALLEST <= side <= LARGEST:  # unlikely in any unit, possible in the commonest
        return Units("mm", _guess(side, "mm"))
    raise UnitsError(
        path,
        f"the largest side is {side:.4g}, which is no size of a tooth, a jaw or a head in any unit",
        "Check that this is the right file, or name its unit: --units mm, cm, m, um or inch.",
    )


def _asked(path: Path, side: float, asked: str) -> Units:
    if asked not in MM_PER_UNIT:
        known = ", ".join(("auto", *MM_PER_UNIT))
        raise UnitsError(path, f"'{asked}' is no unit that is known", f"Use one of: {known}.")
    _require_sense(path, side, asked, "as asked")
    return Units(asked, f"asked for: largest side {side:.4g} is {_mm(side, asked)}")


def _prescribed(path: Path, side: float, name: str) -> Units:
    _require_sense(path, side, name, "as the file says")
    words = f"the file says so: largest side {side:.4g} is {_mm(side, name)}"
    if not _LIKELY[0] <= side * MM_PER_UNIT[name] <= _LIKELY[1]:
        words += ", an unlikely size; if the file has another unit, name it with --units"
    return Units(name, words)


def _require_sense(path: Path, side: float, name: str, why: str) -> None:
    if SMALLEST <= side * MM_PER_UNIT[name] <= LARGEST:
        return
    better = [
        f"--units {other}"
        for other in (*_FIRST, *_THEN)
        if _LIKELY[0] <= side * MM_PER_UNIT[other] <= _LIKELY[1]
    ]
    raise UnitsError(
        path,
        f"in {_WORDS[name]}, {why}, the largest side of {side:.4g} is {_mm(side, name)}, "
        f"outside {SMALLEST:g} mm to {LARGEST:g} mm",
        f"Try {' or '.join(better)}." if better else "Check that this is the right file.",
    )


def _guess(side: float, name: str) -> str:
    words = f"guessed: largest side {side:.4g}, as {_WORDS[name]} {_mm(side, name)}, like "
    words += _like(side * MM_PER_UNIT[name])
    if name == "mm" and 4.0 <= side <= 16.0:
        words += "; a whole jaw of this size would be in centimetres (--units cm)"
    if name not in ("mm", "m"):
        words += f"; as millimetres it would be {_mm(side, 'mm')}"
    return words


def _mm(side: float, name: str) -> str:
    return f"{side * MM_PER_UNIT[name]:.4g} mm"


def _like(side: float) -> str:
    if side < 4.0:
        return "a chip of a tooth"
    if side < 32.0:
        return "a tooth"
    if side < 150.0:
        return "a jaw"
    return "a head or a tray of models"
