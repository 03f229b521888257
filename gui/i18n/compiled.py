"""Compiled catalogues (`.qm`), as `QTranslator` loads them.

The form is that of Qt's own `lrelease`, whose program PyQt6 does not carry: blocks of a tag, a
length and data; texts are found by a hash of their English words.

References
----------
Qt 6, qtbase/src/corelib/kernel/qtranslator.cpp: `QTranslatorPrivate::do_translate`, `elfHash`.
"""

import struct
from pathlib import Path
from typing import Final

from gui.i18n.catalogue import Entry
from gui.i18n.languages import CONTEXT
from meshes.readwrite.beside import writing_beside

MAGIC: Final = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES, _NUMBERS, _LANGUAGE = 0x42, 0x69, 0x88, 0xA7
_END, _TRANSLATION, _SOURCE, _CONTEXT = 1, 3, 6, 7

_EQUAL, _AT_MOST = 1, 3
RULES: Final = {"de": bytes((_EQUAL, 1)), "fr": bytes((_AT_MOST, 1))}
"""Numbers that take the first form: German 1, French 0 and 1; as for German where none is named."""


def write_compiled(path: Path, code: str, entries: tuple[Entry, ...]) -> None:
    """Write the finished entries of a catalogue; the same entries give the same bytes."""
    finished = [entry for entry in entries if entry.is_finished]
    messages, places = bytearray(), []
    for entry in finished:
        places.append((_hash(entry.source.words), len(messages)))
        messages += _message(entry)
    hashes = b"".join(struct.pack(">II", *place) for place in sorted(places))
    blocks = (
        (_LANGUAGE, code.encode()),
        (_HASHES, hashes),
        (_MESSAGES, bytes(messages)),
        (_NUMBERS, RULES.get(code, RULES["de"])),
    )
    # Qt maps the file into memory: written in place it would end every window that speaks it.
    with writing_beside(path) as file:
        file.write(MAGIC + b"".join(_block(tag, data) for tag, data in blocks))


def _message(entry: Entry) -> bytes:
    forms = b"".join(_block(_TRANSLATION, form.encode("utf-16-be")) for form in entry.forms)
    source = _block(_SOURCE, entry.source.words.encode())
    return forms + source + _block(_CONTEXT, CONTEXT.encode()) + bytes((_END,))


def _block(tag: int, data: bytes) -> bytes:
    return struct.pack(">BI", tag, len(data)) + data


def _hash(words: str) -> int:
    """Return the hash of ELF symbol tables (System V ABI), never 0."""
    value = 0
    for byte in words.encode():
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ (high >> 24)) & ~high & 0xFFFFFFFF
    return value or 1
