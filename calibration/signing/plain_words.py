"""Words of a person, and of a stranger: what may be signed, and how they are shown.

A line break, a terminal's commands or a turned reading direction let words pose as other words.
Letters of real languages do no such thing: ZWJ, ZWNJ and spaces that do not break stay.
Unicode Standard Annex 9, "Unicode Bidirectional Algorithm", section 2; Unicode Technical
Report 36, "Unicode Security Considerations", section 2.6.
"""

import re

from calibration.signing.errors import WordsError

# Controls of both sets, halves of surrogate pairs, separators of lines and paragraphs (general
# categories Cc, Cs, Zl, Zp), and every mark that turns the direction of reading.
_MISLEADING = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_LINE_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
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
    odd = _MISLEADING.search(text)
    if odd is not None:
        name_of = "a line break" if odd[0] in _LINE_BREAKS else "a letter that turns or hides words"
        reason = f"it holds {name_of} (U+{ord(odd[0]):04X})"
        raise WordsError(name, reason, "Leave it out.")


def shown_plainly(text: str) -> str:
    """Return text for one printed line; what could mislead its reader becomes U+FFFD."""
    return _MISLEADING.sub(_INSTEAD, text)


def escaped_plainly(document: str) -> str:
    """Return JSON text that says the same to a program and commands no screen on its way."""
    return _MISLEADING.sub(_escaped, document)


def _escaped(found: re.Match[str]) -> str:
    letter = found[0]
    return letter if letter == "\n" else f"\\u{ord(letter):04x}"  # "\n" stands between strings
