"""Catalogues of one language (`.ts`), as Qt Linguist reads and writes them."""

import xml.etree.ElementTree as ET  # our own files, from our own folder
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from gui.i18n.extracting import Source
from gui.i18n.languages import CONTEXT

N_FORMS: Final = {"de": 2, "fr": 2}
"""How many forms a number has in a language, as Qt counts them; 2 where it is not named here."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One text and what it is called in the language.

    Attributes
    ----------
    source : Source
    forms : tuple of str
        One, or one for each kind of number; empty where nobody translated it yet.
    """

    source: Source
    forms: tuple[str, ...]

    @property
    def is_finished(self) -> bool:
        """Whether every form is there."""
        return bool(self.forms) and all(self.forms)


def read_catalogue(path: Path) -> tuple[Entry, ...]:
    """Return what a catalogue holds; nothing where there is none yet."""
    if not path.is_file():
        return ()
    tree = ET.parse(path)  # noqa: S314 - a file of this repository
    return tuple(_entry(message) for message in tree.iter("message"))


def renewed(old: tuple[Entry, ...], sources: tuple[Source, ...]) -> tuple[Entry, ...]:
    """Return a catalogue for the texts of today: new ones are empty, gone ones are dropped."""
    known = {entry.source.words: entry for entry in old}
    out = []
    for source in sources:
        entry = known.get(source.words)
        kept = entry is not None and entry.source.is_counted == source.is_counted
        entry = entry if entry is not None and kept else Entry(source, ())
        out.append(replace(entry, source=source))
    return tuple(out)


def write_catalogue(path: Path, code: str, entries: tuple[Entry, ...]) -> None:
    """Write a catalogue; the same entries give the same bytes."""
    root = ET.Element("TS", version="2.1", language=code, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for entry in entries:
        context.append(_message(entry, N_FORMS.get(code, 2)))
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")


def _message(entry: Entry, n_forms: int) -> ET.Element:
    message = ET.Element("message")
    if entry.source.is_counted:
        message.set("numerus", "yes")
    for file in entry.source.files:
        ET.SubElement(message, "location", filename=file)
    ET.SubElement(message, "source").text = entry.source.words
    translation = ET.SubElement(message, "translation")
    if not entry.is_finished:
        translation.set("type", "unfinished")
    if entry.source.is_counted:
        for form in entry.forms or ("",) * n_forms:
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = "".join(entry.forms)
    return message


def _entry(message: ET.Element) -> Entry:
    is_counted = message.get("numerus") == "yes"
    files = tuple(str(place.get("filename")) for place in message.iter("location"))
    source = Source(message.findtext("source") or "", is_counted, False, files)
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return Entry(source, ())
    if is_counted:
        return Entry(source, tuple(form.text or "" for form in translation))
    return Entry(source, (translation.text or "",))
