"""What a person can choose about the window, within which range, and what holds at first."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from math import isfinite
from typing import Final, Literal

from gui.style.tokens import ThemeName

ThemeChoice = Literal["dark", "light", "system"]
Density = Literal["roomy", "compact"]
MouseName = Literal["smilesculpt", "blender", "trackpad", "cad"]
PenCurve = Literal["soft", "even", "firm"]
Drawing = Literal["auto", "software"]
Coarse = Literal["auto", "always", "never"]
Mode = Literal["guided", "expert"]

TEXT_SCALES: Final = (0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
LEAST_SCALE, MOST_SCALE = TEXT_SCALES[0], TEXT_SCALES[-1]
AUTOSAVE_MINUTES: Final = (1, 30)
AUTOSAVE_STROKES: Final = (1, 100)
UNDO_MB: Final = (100, 8_000)


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything that the settings window changes, but for the keys.

    Attributes
    ----------
    theme : {"dark", "light", "system"}
    text_scale : float
        0.9 to 2.
    density : {"roomy", "compact"}
        How high rows and controls are.
    language : str
        As in ISO 639-1; empty for the language of the computer.
    mouse : str
        Name of a scheme of `gui.viewport.schemes`.
    wheel_turned : bool
        The wheel zooms the other way.
    pen_curve : {"soft", "even", "firm"}
        How hard a pen must be pressed.
    pen_radius, pen_strength : bool
        What the pressure of a pen changes at first.
    autosave_minutes, autosave_strokes : int
        How often the disk itself is made to have everything.
    autosave_folder : str
        Empty for the usual one.
    drawing : {"auto", "software"}
        Who draws: the graphics card, or the processor.
    coarse : {"auto", "always", "never"}
        Whether the picture has half its resolution while it moves.
    undo_mb : int
        What undo may hold, millions of bytes.
    mode : {"guided", "expert"}
    tour_seen : bool
    """

    theme: ThemeChoice = "dark"
    text_scale: float = 1.0
    density: Density = "roomy"
    language: str = ""
    mouse: MouseName = "smilesculpt"
    wheel_turned: bool = False
    pen_curve: PenCurve = "even"
    pen_radius: bool = False
    pen_strength: bool = True
    autosave_minutes: int = 1
    autosave_strokes: int = 20
    autosave_folder: str = ""
    drawing: Drawing = "auto"
    coarse: Coarse = "auto"
    undo_mb: int = 500
    mode: Mode = "guided"
    tour_seen: bool = False


Check = Callable[[object], bool]


def _one_of(*names: str) -> Check:
    return lambda value: isinstance(value, str) and value in names


def _between(low: float, high: float) -> Check:
    def check(value: object) -> bool:
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        return is_number and isfinite(float(str(value))) and low <= float(str(value)) <= high

    return check


def _whole(low: int, high: int) -> Check:
    return lambda value: type(value) is int and low <= value <= high


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


_CHECKS: Final[Mapping[str, Check]] = {
    "theme": _one_of("dark", "light", "system"),
    "text_scale": _between(LEAST_SCALE, MOST_SCALE),
    "density": _one_of("roomy", "compact"),
    "language": _is_text,
    "mouse": _one_of("smilesculpt", "blender", "trackpad", "cad"),
    "wheel_turned": _is_flag,
    "pen_curve": _one_of("soft", "even", "firm"),
    "pen_radius": _is_flag,
    "pen_strength": _is_flag,
    "autosave_minutes": _whole(*AUTOSAVE_MINUTES),
    "autosave_strokes": _whole(*AUTOSAVE_STROKES),
    "autosave_folder": _is_text,
    "drawing": _one_of("auto", "software"),
    "coarse": _one_of("auto", "always", "never"),
    "undo_mb": _whole(*UNDO_MB),
    "mode": _one_of("guided", "expert"),
    "tour_seen": _is_flag,
}


def read_choices(kept: object) -> tuple[Choices, tuple[str, ...]]:
    """Return the choices of a settings file, and the names of those that made no sense.

    What is missing, and what makes no sense, is as at first.
    """
    named = kept if isinstance(kept, dict) else {}
    known = {name: named[name] for name in _CHECKS if name in named}
    good = {name: value for name, value in known.items() if _CHECKS[name](value)}
    bad = tuple(name for name in known if name not in good)
    return Choices(**good), bad


def written_choices(choices: Choices) -> dict[str, object]:
    """Return what differs from the beginning, for a settings file."""
    first = asdict(Choices())
    return {name: value for name, value in asdict(choices).items() if value != first[name]}


def theme_of(choice: ThemeChoice, *, system_is_light: bool) -> ThemeName:
    """Return the theme that a choice means on this computer."""
    if choice == "system":
        return "light" if system_is_light else "dark"
    return choice


CHOICE_NAMES: Final = tuple(field.name for field in fields(Choices))
