"""Every colour and size of the window, for both themes; no other file in `gui` names a colour."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Literal

ThemeName = Literal["dark", "light"]

_KEPT = frozenset(
    [
        "viewport_width",
        "viewport_height",
        "margin",
        "inset",
        "radius_field",
        "radius_button",
        "radius_card",
    ]
)
_HEIGHTS = frozenset(
    [
        "top_bar",
        "status_bar",
        "control",
        "bar_button",
        "tool_button",
        "step",
        "step_folded",
        "page",
        "section",
        "row",
    ]
)
_DENSER = 6.0 / 7.0
"""So that the lowest of 28 px become 24, under which nothing is easily hit."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme as `#RRGGBB`, or `#AARRGGBB` where see-through.

    The names are those of the token table that the contrast test computes.
    """

    name: ThemeName
    window: str
    surface: str
    raised: str
    sunken: str
    hover: str
    line: str
    control: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    ok: str
    warn: str
    error: str
    info: str
    warn_soft: str
    error_soft: str
    focus: str
    view_top: str
    view_bottom: str
    cube: str
    scrim: str
    chosen: str = "#3CCFB4"
    on_chosen: str = "#05231D"
    label: str = "#CD14171A"
    on_label: str = "#FFFFFF"

    def colours(self) -> Mapping[str, str]:
        """Return the colours by name, for a style sheet."""
        return {field.name: str(getattr(self, field.name)) for field in fields(self)}


DARK = Theme(
    name="dark",
    window="#14171A",
    surface="#1B1F24",
    raised="#252B32",
    sunken="#111417",
    hover="#2B323A",
    line="#2F363E",
    control="#6F7B87",
    text="#E9EDF0",
    muted="#A7B1BB",
    disabled="#66717C",
    accent="#3CCFB4",
    accent_hover="#5ADBC3",
    accent_soft="#16372F",
    on_accent="#05231D",
    ok="#5CC98A",
    warn="#F0B849",
    error="#FF7F77",
    info="#7AB8FF",
    warn_soft="#3A2E14",
    error_soft="#431F1E",
    focus="#8EC5FF",
    view_top="#343B43",
    view_bottom="#191D21",
    cube="#414B55",
    scrim="#A6000000",
)

LIGHT = Theme(
    name="light",
    window="#EEF1F3",
    surface="#FFFFFF",
    raised="#F3F6F8",
    sunken="#F7F9FA",
    hover="#E8EDF0",
    line="#DCE2E7",
    control="#7A8590",
    text="#171B1F",
    muted="#505B65",
    disabled="#98A2AC",
    accent="#0A7A6A",
    accent_hover="#086658",
    accent_soft="#DDF3EE",
    on_accent="#FFFFFF",
    ok="#1B7A43",
    warn="#8A5800",
    error="#B3261E",
    info="#0B5CAD",
    warn_soft="#FFF3DC",
    error_soft="#FDE9E7",
    focus="#1265D3",
    view_top="#C3CBD2",
    view_bottom="#A9B3BC",
    cube="#FFFFFF",
    scrim="#66000000",
)

THEMES: Mapping[ThemeName, Theme] = {"dark": DARK, "light": LIGHT}


@dataclass(frozen=True, slots=True)
class Sizes:
    """Lengths in px at a text scale of 1."""

    scale: float = 1.0
    dense: bool = False
    top_bar: int = 44
    status_bar: int = 28
    stepper: int = 216
    stepper_folded: int = 56
    inspector: int = 328
    inspector_least: int = 288
    inspector_most: int = 480
    viewport_width: int = 344
    viewport_height: int = 320
    control: int = 28
    bar_button: int = 32
    tool_button: int = 36
    step: int = 48
    step_folded: int = 36
    page: int = 36
    section: int = 40
    row: int = 28
    icon: int = 20
    icon_row: int = 18
    icon_badge: int = 13
    icon_card: int = 28
    icon_empty: int = 36
    margin: int = 12
    inset: int = 16
    caption: int = 11
    small: int = 12
    body: int = 13
    title: int = 18
    display: int = 28
    radius_field: int = 4
    radius_button: int = 6
    radius_card: int = 10

    def scaled(self, scale: float, *, dense: bool = False) -> "Sizes":
        """Return the sizes at a text scale of 0.9 to 2, `dense` with lower rows and controls.

        The picture, gaps and corners stay: large text needs the room itself.
        """
        lengths = {}
        for name in (field.name for field in fields(self)):
            if name in ("scale", "dense"):
                continue
            length = getattr(self, name)
            if dense and name in _HEIGHTS:
                length = denser(length)
            lengths[name] = length if name in _KEPT else round(length * scale)
        return Sizes(scale=scale, dense=dense, **lengths)


def denser(height: float) -> int:
    """Return the height of a row or control of 28 px or more in a dense window."""
    return round(height * _DENSER)


SIZES = Sizes()
FONT_FAMILIES = (
    "Inter",
    "Inter Variable",
    "Segoe UI Variable Text",
    "SF Pro Text",
    "Noto Sans",
    "DejaVu Sans",
)


def rgb(colour: str) -> tuple[float, float, float]:
    """Return red, green and blue of a token, 0 to 1, without its opacity."""
    digits = colour[-6:]
    red, green, blue = (int(digits[k : k + 2], 16) / 255.0 for k in (0, 2, 4))
    return (red, green, blue)
