"""Numbers as the language in force writes them."""

from typing import Final

from PyQt6.QtCore import QLocale

MINUS: Final = "\N{MINUS SIGN}"


def local(figures: str) -> str:
    """Write figures such as `-1,234.5` as the language does, with a true minus."""
    locale = QLocale()
    signs = {",": locale.groupSeparator(), ".": locale.decimalPoint(), "-": MINUS}
    return "".join(signs.get(each, each) for each in figures)
