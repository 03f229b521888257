"""The typeface of the window."""

from PyQt6.QtGui import QFont, QFontDatabase

from gui.tokens import FONT_FAMILIES, Sizes


def body_font(sizes: Sizes) -> QFont:
    """Return the first family of the list that this computer has, at body size."""
    present = set(QFontDatabase.families())
    families = [family for family in FONT_FAMILIES if family in present]
    font = QFont()
    if families:
        font.setFamilies(families)
    font.setPixelSize(sizes.body)
    return font


def tabular(font: QFont) -> QFont:
    """Return the font with digits of one width, for columns of numbers."""
    even = QFont(font)
    even.setFeature(QFont.Tag("tnum"), 1)
    return even
