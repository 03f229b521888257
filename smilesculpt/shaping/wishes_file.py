"""Wishes as a person writes them: a small TOML file, read strictly."""

import tomllib
from pathlib import Path
from typing import Any

from smilesculpt.anatomy import front_teeth
from smilesculpt.errors import WishError, WishesFileError
from smilesculpt.measuring.norms import wish_limit
from smilesculpt.measuring.proportions import OWN, rule_names
from smilesculpt.wishes import Wishes

EXAMPLE = """\
# What you want of your front teeth. Every line may be left out.

# FDI numbers of the teeth to change; [] means all six front teeth, canine to canine.
teeth = []

# How broad the teeth should look against each other, or "own" to keep your widths.
# One of: own, golden, red, preston, golden-percentage, modified-percentage
proportion = "modified-percentage"

# Longer (or, with a minus, shorter) centrals, in mm, from -2.0 to 3.0.
length_change = 0.5

# How much of your own shape stays: 0.0 follows the rule, 1.0 keeps your widths and line.
keep_own = 0.5
"""
"""A file to start from; it says what the default wishes say."""

_LARGEST = 100_000
"""No wishes need more bytes."""

_KEYS = ("teeth", "proportion", "length_change", "keep_own")


def read_wishes(path: Path) -> Wishes:
    """Read a wishes file.

    Parameters
    ----------
    path : Path
        TOML with any of the keys teeth, proportion, length_change (mm), keep_own (0 to 1).

    Raises
    ------
    WishesFileError
        If the file cannot be read or is not TOML; the message names the line.
    WishError
        If a wish is unknown, of the wrong kind or outside its limits; it names the file too.
    """
    try:
        raw = _bytes(path)
        return wishes_from(tomllib.loads(raw.decode("utf-8")))
    except WishError as error:
        named = WishError(error.wish, error.reason, error.remedy, file_name=str(path))
        raise named from None
    except UnicodeDecodeError as error:
        reason = f"byte {error.start} is no UTF-8 text"
        raise WishesFileError(path, reason, "Save it as a plain text file.") from None
    except tomllib.TOMLDecodeError as error:
        remedy = "Write key = value, one a line, with texts in quotes."
        raise WishesFileError(path, f"not TOML: {error}", remedy) from None


def wishes_from(record: dict[str, Any]) -> Wishes:
    """Check wishes given as plain data.

    Raises
    ------
    WishError
        If a wish is unknown, of the wrong kind or outside its limits.
    """
    for key in record:
        if key not in _KEYS:
            raise WishError(key, "there is no such wish", f"Known wishes: {', '.join(_KEYS)}.")
    default = Wishes()
    return Wishes(
        teeth=_teeth(record.get("teeth", list(default.teeth))),
        proportion=_proportion(record.get("proportion", default.proportion)),
        length_change=_number("length_change", record.get("length_change", default.length_change)),
        keep_own=_number("keep_own", record.get("keep_own", default.keep_own)),
    )


def check_wishes(wishes: Wishes) -> Wishes:
    """Return wishes made in a program after the checks that a file gets.

    Raises
    ------
    WishError
        As `wishes_from`.
    """
    return wishes_from(
        {
            "teeth": list(wishes.teeth),
            "proportion": wishes.proportion,
            "length_change": wishes.length_change,
            "keep_own": wishes.keep_own,
        }
    )


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            raw = stream.read(_LARGEST + 1)
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
        raise WishesFileError(path, reason, "Give the path of a TOML file.") from None
    if len(raw) > _LARGEST:
        reason = f"larger than {_LARGEST} bytes"
        raise WishesFileError(path, reason, "Give a wishes file, not a scan.")
    return raw


def _teeth(value: object) -> tuple[int, ...]:
    if not isinstance(value, list) or not all(type(item) is int for item in value):
        reason = f"{value!r} is no list of tooth numbers"
        raise WishError("teeth", reason, "Write FDI numbers like [11, 21], or [] for all six.")
    allowed = (*front_teeth("upper"), *front_teeth("lower"))
    for fdi in value:
        if fdi not in allowed:
            remedy = "Front teeth are 13 to 11, 21 to 23 and 43 to 41, 31 to 33."
            raise WishError("teeth", f"{fdi} is no front tooth", remedy)
        if value.count(fdi) > 1:
            raise WishError("teeth", f"{fdi} stands there twice", "Name each tooth once.")
    if len({fdi // 10 in (1, 2) for fdi in value}) > 1:
        reason = f"{value} mixes upper and lower teeth"
        raise WishError("teeth", reason, "A case holds one jaw: name teeth of one jaw.")
    return tuple(value)


def _proportion(value: object) -> str:
    known = (OWN, *rule_names())
    if not isinstance(value, str):
        reason = f"{value!r} is no text"
        raise WishError("proportion", reason, f"Write one of these in quotes: {', '.join(known)}.")
    if value not in known:
        reason = f"there is no rule '{value}'"
        raise WishError("proportion", reason, f"Choose one of: {', '.join(known)}.")
    return value


def _number(wish: str, value: object) -> float:
    limit = wish_limit(wish)
    unit = " mm" if wish == "length_change" else ""
    between = f"Give a number from {limit.low} to {limit.high}{unit}."
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise WishError(wish, f"{value!r} is no number", between)
    if not limit.holds(float(value)):
        raise WishError(wish, f"{value}{unit} is outside the limits", between)
    return float(value)
