"""How the window writes words and numbers."""

from PyQt6.QtCore import QCoreApplication

NO_BREAK = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"


def tr(words: str) -> str:
    """Return the words in the language of the window."""
    return QCoreApplication.translate("SmileSculpt", words)


def number(value: float, *, unit: str = "", digits: int = 2, sign: bool = False) -> str:
    """Write a number with a true minus and its unit after a no-break space."""
    text = f"{value:+.{digits}f}" if sign else f"{value:.{digits}f}"
    gap = "" if unit in ("", "\N{DEGREE SIGN}") else NO_BREAK
    return text.replace("-", MINUS) + gap + unit


def count(n: int, one: str, many: str) -> str:
    """Write how many there are: `1 tooth`, `14 teeth`."""
    return f"{n:,}{NO_BREAK}{one if n == 1 else many}"


def sentence(words: str) -> str:
    """Return words as a title or sentence starts: `Nerve canal`; names with capitals stay."""
    return words[:1].upper() + words[1:]
