"""The typeface of the window."""

from pathlib import Path

from PyQt6.QtGui import QFont, QFontDatabase

from gui.style.tokens import FONT_FAMILIES, Sizes

_ASSETS = Path(__file__).with_name("assets")


def load_inter() -> None:
    """Make Inter known where `make` has fetched it; the system's font serves otherwise."""
    path = _ASSETS / "InterVariable.woff2"
    if path.is_file():
        QFontDatabase.addApplicationFont(str(path))


def body_font(sizes: Sizes) -> QFont:
    """Return the first family of the list that this computer has, at body size."""
    present = set(QFontDatabase.families())
    families = [family for family in FONT_FAMILIES if family in present]
    font = QFont()
    if families:
        font.setFamilies(families)
    font.setPixelSize(sizes.body)
    return font


def heavy(font: QFont) -> QFont:
    """Return the font as headings have it.

    A variable font that a program brings along is known in its regular weight only; its weight
    axis has to be set beside the weight.
    """
    heading = QFont(font)
    heading.setWeight(QFont.Weight.DemiBold)
    heading.setVariableAxis(QFont.Tag("wght"), float(QFont.Weight.DemiBold.value))
    return heading


def tabular(font: QFont) -> QFont:
    """Return the font with digits of one width, for columns of numbers."""
    even = QFont(font)
    even.setFeature(QFont.Tag("tnum"), 1)
    return even
