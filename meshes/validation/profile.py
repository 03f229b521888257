"""Profiles: which rules a mesh has to pass, with which limits and how much each one weighs."""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import get_args

from meshes.errors import MeshFileError
from meshes.finding import Severity

LARGEST_PROFILE = 1_000_000
"""Bytes; a profile is a page of text, so more than this is another kind of file."""

LIMITS: Mapping[str, Mapping[str, str]] = {
    "not-finite": {},
    "units": {
        "least_extent": "mm; the longest side of the part's box is at least this",
        "greatest_extent": "mm; and at most this",
    },
    "degenerate-face": {},
    "duplicate-face": {},
    "unreferenced-vertex": {},
    "flipped-face": {},
    "inverted": {},
    "boundary-loop": {"allowed_borders": "how many borders (the longest ones) belong to the part"},
    "non-manifold-edge": {},
    "non-manifold-vertex": {},
    "self-intersection": {},
    "loose-shell": {"least_share": "share of the largest body's area below which one is debris"},
    "nested-shell": {},
    "thin-wall": {
        "least_thickness": "mm; walls are at least this thick",
        "least_area": "mm2; a thin place smaller than this does not count",
        "greatest_opening": "radians; two sides that open wider than this are an edge, no wall",
    },
    "spike": {"least_angle": "radians; the corners around a point add up to at least this"},
    "sliver": {"least_height": "mm; faces lower than this are slivers"},
    "resolution": {"least_density": "1/mm2; there are at least so many faces on an area"},
}
"""Every rule in the order of reports, with its limits: each is needed, none has a default."""

LARGEST_LIMIT = 1e9
"""No limit of any rule means anything beyond it."""

COUNTS = ("allowed_borders",)
"""Limits that count things."""

CHOICES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "thin-wall": {"method": ("ray", "in-sphere")},
}
"""Words that a rule may be given, the default first.

Walls are measured along a ray against the normal by default, a fifth of the work. A ball inside
the wall measures to whatever side is nearest, also where the normals waver or a ray leaves
aslant, and finds less in the flank of a sharp edge.
"""


class ProfileError(MeshFileError):
    """A profile could not be read; the message says which line of it to mend."""


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """How one rule is applied.

    Attributes
    ----------
    rule : str
        A key of `LIMITS`.
    severity : {"error", "warning", "note"}
    limits : mapping of str to float
        One number for each limit of the rule, in the unit that `LIMITS` tells.
    source : str
        Where the limits come from; empty where there are none.
    choices : mapping of str to str
        One word for each key of the rule in `CHOICES`.
    """

    rule: str
    severity: Severity
    limits: Mapping[str, float]
    source: str
    choices: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Profile:
    """The rules for one kind of part.

    Attributes
    ----------
    name, title : str
        Such as "print", and what it is for in plain words.
    settings : tuple of RuleSetting
        In the order of `LIMITS`.
    """

    name: str
    title: str
    settings: tuple[RuleSetting, ...]


def profile_names() -> tuple[str, ...]:
    """Return the names of the profiles that come with the program, sorted."""
    folder = resources.files("meshes.validation") / "profiles"
    files = (entry.name for entry in folder.iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in files if name.endswith(".toml")))


def load_profile(name_or_path: str | Path) -> Profile:
    """Read a profile that comes with the program, by name, or one of your own, by path.

    Parameters
    ----------
    name_or_path : str or Path
        One of `profile_names`, or a TOML file.

    Raises
    ------
    ProfileError
        If there is no such profile, or if the file has an unknown key or rule, lacks a limit,
        or gives a value of the wrong kind.
    """
    if isinstance(name_or_path, str) and name_or_path in profile_names():
        built_in = resources.files("meshes.validation") / "profiles" / f"{name_or_path}.toml"
        return _parsed(Path(name_or_path), built_in.read_text(encoding="utf-8"))
    path = Path(name_or_path)
    if not path.is_file():
        known = ", ".join(profile_names())
        raise ProfileError(path, "no such profile", f"Use {known}, or the path of a TOML file.")
    return _parsed(path, _file_text(path))


def _file_text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_PROFILE:
            raise ProfileError(path, "over 1 MB long", "Give a TOML file with [rules] instead.")
        return path.read_text(encoding="utf-8-sig")  # Windows' editors put a mark before it
    except OSError as error:
        raise ProfileError(path, f"cannot be read ({error.strerror})", "Check the file.") from error
    except UnicodeDecodeError as error:
        raise ProfileError(path, "is not UTF-8 text", "Save the profile as UTF-8.") from error


def _parsed(path: Path, text: str) -> Profile:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(path, f"is not TOML: {error}", "Mend that line.") from error
    except (ValueError, RecursionError) as error:  # thousands of digits or brackets
        remedy = "Give short numbers and plain tables."
        raise ProfileError(path, "holds what no profile needs", remedy) from error
    _require_known(path, table, ("title", "rules"), "the profile")
    rules = table.get("rules")
    if not isinstance(rules, dict) or not rules:
        raise ProfileError(path, "has no rules", "Add a table such as [rules.boundary-loop].")
    _require_known(path, rules, tuple(LIMITS), "[rules]")
    settings = tuple(_setting(path, rule, rules[rule]) for rule in LIMITS if rule in rules)
    # A file's name may be bytes that are no text.
    name = path.stem.encode("utf-8", "backslashreplace").decode("utf-8")
    return Profile(name, _text(path, table, "title", "the profile"), settings)


def _setting(path: Path, rule: str, table: object) -> RuleSetting:
    place = f"[rules.{rule}]"
    if not isinstance(table, dict):
        raise ProfileError(path, f"{place} is no table", "Write severity and limits below it.")
    words = CHOICES.get(rule, {})
    _require_known(path, table, ("severity", "source", *LIMITS[rule], *words), place)
    limits = {name: _limit(path, table, name, place) for name in LIMITS[rule]}
    return RuleSetting(
        rule=rule,
        severity=_severity(path, table, place),
        limits=limits,
        source=_text(path, table, "source", place) if limits else "",
        choices={key: _choice(path, table, key, place, words[key]) for key in words},
    )


def _require_known(
    path: Path, table: Mapping[str, object], known: tuple[str, ...], place: str
) -> None:
    for key in table:
        if key not in known:
            remedy = f"Known there: {', '.join(known)}."
            raise ProfileError(path, f"{place} has the unknown key {key!r}", remedy)


def _limit(path: Path, table: Mapping[str, object], name: str, place: str) -> float:
    value = table.get(name)
    meaning = next(limits[name] for limits in LIMITS.values() if name in limits)
    if isinstance(value, bool) or not isinstance(value, int | float):
        shown = "nothing" if value is None else f"{value!r:.60}"
        raise ProfileError(path, f"{place} gives {shown} for {name}", f"Give a number ({meaning}).")
    if not 0 <= value <= LARGEST_LIMIT:  # no number at all is refused by this, too
        remedy = f"Give a number from 0 to {LARGEST_LIMIT:.0e} ({meaning})."
        raise ProfileError(path, f"{place} gives {_short(value)} for {name}", remedy)
    if name in COUNTS and value != int(value):
        raise ProfileError(path, f"{place} gives {value} for {name}", "Give a whole number.")
    return float(value)


def _short(value: float) -> str:
    """Write a number that may have hundreds of digits."""
    return str(value) if isinstance(value, float) else _size(value)


def _size(value: int) -> str:
    n_digits = int(value.bit_length() * math.log10(2.0)) + 1
    return str(value) if n_digits <= 20 else f"{'-' if value < 0 else ''}1e{n_digits}"


def _choice(
    path: Path, table: Mapping[str, object], key: str, place: str, words: tuple[str, ...]
) -> str:
    value = table.get(key, words[0])
    if value not in words:
        remedy = f"Give {' or '.join(map(repr, words))}."
        raise ProfileError(path, f"{place} gives {value!r} for {key}", remedy)
    return str(value)


def _severity(path: Path, table: Mapping[str, object], place: str) -> Severity:
    value = table.get("severity")
    for severity in get_args(Severity):
        if value == severity:
            return severity  # type: ignore[no-any-return]
    remedy = 'Give "error", "warning" or "note".'
    raise ProfileError(path, f"{place} gives {value!r} for severity", remedy)


def _text(path: Path, table: Mapping[str, object], key: str, place: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not value.strip():
        raise ProfileError(path, f"{place} has no {key}", f'Add {key} = "..." in plain words.')
    return value
