"""Every contrast that the design asks for, computed by the formula of WCAG 2.2."""

import re
from pathlib import Path

import pytest

import gui
from gui.style.tokens import DARK, LIGHT, THEMES, rgb

TEXT, GRAPHIC = 4.5, 3.0

# What stands on what: foregrounds, backgrounds, least contrast.
PAIRS = (
    ("text", "window surface raised sunken hover accent_soft", TEXT),
    ("muted", "window surface raised hover accent_soft", TEXT),
    ("accent", "surface accent_soft warn_soft", TEXT),
    ("on_accent", "accent accent_hover", TEXT),
    ("ok warn error info", "surface", TEXT),
    ("warn", "warn_soft", TEXT),
    ("error", "error_soft", TEXT),
    ("control", "surface sunken window", GRAPHIC),
    ("focus", "window surface raised accent_soft", GRAPHIC),
    ("text", "view_top view_bottom cube", TEXT),
    ("info", "view_top view_bottom", GRAPHIC),
    ("on_chosen", "chosen", TEXT),
)


def luminance(colour):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pairs():
    for front, back, least in PAIRS:
        for one in front.split():
            for other in back.split():
                yield one, other, least


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("front", "back", "least"), list(pairs()))
def test_contrast_is_enough(name, front, back, least):
    colours = THEMES[name].colours()
    # The design writes ratios with one decimal: 4.48 is its 4.5.
    assert round(contrast(colours[front], colours[back]), 1) >= least


def test_contrast_of_black_on_white_is_21():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


@pytest.mark.parametrize(
    ("theme", "front", "back", "printed"),
    [
        (DARK, "text", "window", 15.3),
        (DARK, "accent", "surface", 8.5),
        (LIGHT, "muted", "surface", 6.9),
        (LIGHT, "control", "window", 3.3),
    ],
)
def test_contrast_agrees_with_the_printed_table(theme, front, back, printed):
    colours = theme.colours()
    assert contrast(colours[front], colours[back]) == pytest.approx(printed, abs=0.05)


def test_no_other_file_of_the_window_names_a_colour():
    folder = Path(gui.__file__).parent
    files = [*folder.rglob("*.py"), *folder.rglob("*.qss")]
    named = [
        f"{path.name}: {found}"
        for path in files
        if path.name != "tokens.py"
        for found in re.findall(r"#[0-9A-Fa-f]{6,8}\b", path.read_text(encoding="utf-8"))
    ]
    assert named == []
