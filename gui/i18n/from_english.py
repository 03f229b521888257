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
_SENTENCES = re.compile(r"(?<=[.;]) +")
_GAP = r"(.+?)"


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
    parts = _SENTENCES.split(words)
    return " ".join(_sentence(part) or part for part in parts) if len(parts) > 1 else words


def _sentence(words: str) -> str | None:
    """Return one sentence in the language in force, or None where nobody knows it."""
    # The window writes capitals and full stops that the layers below may have left away.
    lower = words[:1].lower() + words[1:]
    for known in (words, lower):
        for said, end in ((known, ""), (known.removesuffix("."), "."), (f"{known}.", "")):
            found = _looked_up(said)
            if found is not None:
                found = found.removesuffix(".") if said.endswith("..") else found
                return _like(words, found + (end if known.endswith(".") else ""))
    return None


def _looked_up(words: str) -> str | None:
    found = QCoreApplication.translate(CONTEXT, words)
    if found != words:
        return found
    for template, pattern in _templates():
        match = pattern.fullmatch(words)
        if match is not None:
            translated = QCoreApplication.translate(CONTEXT, template)
            gaps = [_gap(gap) for gap in match.groups()]
            return translated.format(*gaps) if translated != template else None
    return None


def _gap(words: str) -> str:
    """Return what stands in a gap: a number as the language writes it, or words."""
    return local(words) if _NUMBER.fullmatch(words) else from_english(words)


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
