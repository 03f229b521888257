"""Texts that the layers below wrote in English, in the language of the window.

They know no Qt: errors, findings, progress and titles in a case are English everywhere, in files
and on the command line too. Here a finished sentence is looked up as it is, else it is matched with
the templates of those sentences (`{} faces cross each other`), whose gaps are translated in turn.
"""

import re
from functools import cache
from typing import Final

from PyQt6.QtCore import QCoreApplication, QLocale

from gui.i18n.figures import local
from gui.i18n.languages import CONTEXT, FOLDER

TEMPLATES: Final = FOLDER / "templates.txt"
"""One template a line, written with the catalogues."""

_NUMBER = re.compile(r"[-+\N{MINUS SIGN}]?\d[\d,]*(\.\d+)?")
_SENTENCES = re.compile(r"(?<=\.) +|; ")
_INNER = re.compile(r"(?<![\w.])\d[\d,]*\.\d+(?![\w.])")
_GAP = r"(.+?)"
_LETTERS = re.compile(r"[^\W\d_]")

FEW: Final = 8
"""A template with fewer letters fits by chance; it counts only where all its gaps are known."""


def from_english(words: str) -> str:
    """Return the words in the language in force; what no catalogue knows stays English.

    Parameters
    ----------
    words : str
        One or several sentences, with or without a capital and a full stop.
    """
    if QLocale().language() == QLocale.Language.English or not words.strip():
        return words
    whole = _sentence(words)
    if whole is not None:
        return whole
    parts, ends = _SENTENCES.split(words), _SENTENCES.findall(words)
    known = [_sentence(part) or part for part in parts]
    return known[0] + "".join(end + part for end, part in zip(ends, known[1:], strict=True))


def _sentence(words: str) -> str | None:
    """Return one sentence in the language in force, or None where nobody knows it."""
    # The window writes capitals and full stops that the layers below may have left away.
    bare, end = words.removesuffix("."), "." if words.endswith(".") else ""
    lower = bare[:1].lower() + bare[1:]
    for said in (bare, f"{bare}.", lower, f"{lower}."):
        found = _looked_up(said)
        if found is not None:
            return _like(words, found.removesuffix(".")) + end
    return None


def _looked_up(words: str) -> str | None:
    found = QCoreApplication.translate(CONTEXT, words)
    if found != words:
        return found
    for template, pattern in _templates():
        match = pattern.fullmatch(words)
        if match is not None and (_is_telling(template) or all(map(_is_known, match.groups()))):
            translated = QCoreApplication.translate(CONTEXT, template)
            return translated.format(*map(_gap, match.groups()))
    return None


def _is_telling(template: str) -> bool:
    return len(_LETTERS.findall(template)) >= FEW


def _is_known(gap: str) -> bool:
    return _NUMBER.fullmatch(gap) is not None or _sentence(gap) is not None


def _gap(words: str) -> str:
    """Return what stands in a gap: a number as the language writes it, or words."""
    if _NUMBER.fullmatch(words):
        return local(words)
    found = from_english(words)
    return _INNER.sub(lambda figures: local(figures[0]), words) if found == words else found


def _like(words: str, found: str) -> str:
    """Begin as the English words begin."""
    return found[:1].upper() + found[1:] if words[:1].isupper() else found


@cache
def _templates() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return templates and their patterns, those with the most words first."""
    lines = TEMPLATES.read_text(encoding="utf-8").splitlines() if TEMPLATES.is_file() else []
    longest = sorted(lines, key=lambda line: -len(line.replace("{}", "")))
    return tuple((line, re.compile(_pattern(line))) for line in longest)


def _pattern(template: str) -> str:
    return _GAP.join(re.escape(part) for part in template.split("{}"))
