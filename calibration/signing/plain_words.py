"""Words of a person, and of a stranger: what may be signed, and how they are shown.

A line break, a terminal's commands or a turned reading direction let words pose as other words.
Letters of real languages do no such thing: ZWJ, ZWNJ and spaces that do not break stay.
Unicode Standard Annex 9, "Unicode Bidirectional Algorithm", section 2; Unicode Technical
Report 36, "Unicode Security Considerations", section 2.6.
"""

import unicodedata

from calibration.signing.errors import WordsError

_TURNING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_COMMANDS = frozenset(("Cc", "Cs", "Zl", "Zp"))
_INSTEAD = "\ufffd"


def require_plain(name: str, text: str, *, most: int) -> None:
    """Refuse words that are too long, or that could pose as other words when shown.

    Parameters
    ----------
    name : str
        What the words are, for the error: "title", say.
    text : str
    most : int
        How many letters fit, without the spaces around them.

    Raises
    ------
    WordsError
        If there are more, or one breaks the line, commands a terminal or turns what is read.
    """
    n_letters = len(text.strip())
    if n_letters > most:
        raise WordsError(name, f"it has {n_letters} letters, at most {most} fit", "Shorten it.")
    odd = next((letter for letter in text if _misleads(letter)), None)
    if odd is not None:
        reason = f"it holds U+{ord(odd):04X}, which breaks lines, commands screens or turns words"
        raise WordsError(name, reason, "Leave it out.")


def shown_plainly(text: str) -> str:
    """Return text for one printed line; what could mislead its reader becomes U+FFFD."""
    return "".join(_INSTEAD if _misleads(letter) else letter for letter in text)


def _misleads(letter: str) -> bool:
    return letter in _TURNING or unicodedata.category(letter) in _COMMANDS
