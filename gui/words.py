"""How the window writes words and numbers, in the language in force.

Every text that a person sees passes here, as a literal, so that it can be extracted and
translated: `tr("Open…")` where it is shown at once, `later("Draw")` where it stands in a table
made before the language is known and is shown later by `tr(kind.title)`, and
`count(n, "{n} tooth", "{n} teeth")` where a number decides the form.
"""

from PyQt6.QtCore import QCoreApplication

from gui.i18n.figures import MINUS, local
from gui.i18n.from_english import from_english
from gui.i18n.languages import CONTEXT
from gui.i18n.marking import later

NO_BREAK = "\N{NO-BREAK SPACE}"

__all__ = [
    "MINUS",
    "NO_BREAK",
    "count",
    "from_english",
    "later",
    "local",
    "number",
    "sentence",
    "tr",
]


def tr(words: str) -> str:
    """Return the words in the language of the window."""
    return QCoreApplication.translate(CONTEXT, words)


def number(value: float, *, unit: str = "", digits: int = 2, sign: bool = False) -> str:
    """Write a number with a true minus and its unit after a no-break space."""
    value = round(value, digits) + 0.0  # what is written as nothing has no minus
    text = f"{value:+.{digits}f}" if sign else f"{value:.{digits}f}"
    gap = "" if unit in ("", "\N{DEGREE SIGN}") else NO_BREAK
    return local(text) + gap + unit


def count(n: int, one: str, many: str) -> str:
    """Write how many there are: `count(14, "{n} tooth", "{n} teeth")`.

    Other languages have a form for each number that their grammar tells apart.
    """
    words = QCoreApplication.translate(CONTEXT, many, "", n)
    if words == many and n == 1:
        words = one
    # A number does not part from its word at the end of a line.
    return words.replace("{n} ", "{n}" + NO_BREAK).replace("{n}", local(f"{n:,}"))


def sentence(words: str) -> str:
    """Return words as a title or sentence starts: `Nerve canal`; names with capitals stay."""
    return words[:1].upper() + words[1:]
