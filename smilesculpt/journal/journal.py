"""Writes the changes of one case as they are made, at the end of a file that only grows."""

import contextlib
import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

from meshes.mesh import Mesh
from meshes.readwrite.beside import refusals
from smilesculpt.case import Case
from smilesculpt.casefile.case_file import case_entries
from smilesculpt.casefile.edit_records import edit_record
from smilesculpt.edits import Edit
from smilesculpt.journal.records import START, Head, Record, record_bytes

SCHEMA: Final = "smilesculpt/journal/1"

_OWNER_ONLY: Final = 0o600


class Journal:
    """One case on the disk: as it was opened, then what was done to it.

    After each call the file holds whole records only; where one could not be written, what
    stood there before still stands, and the next call tries again with all that is missing.

    Parameters
    ----------
    path : Path
        A file that is not there yet.
    case : Case
        As its file holds it, or as it was opened.
    file : Path or None
        Its `.smile` file.
    at : datetime
        Now, with its zone.

    Raises
    ------
    UnwritableFileError
        If it cannot be written; nothing is left then.
    """

    def __init__(self, path: Path, case: Case, file: Path | None, at: datetime) -> None:
        self.path = path
        self.written_at = at
        self._scan, self._edits, self._name = case.scan, case.edits, case.name
        self._digest, self._end = START, 0
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with refusals(path):
            self._handle = os.open(path, flags, _OWNER_ONLY)
        head = {"kind": "begin", "schema": SCHEMA, "file": _text(file)}
        files = {entry.path: entry.data for entry in case_entries(case)}
        try:
            self._append(head, files, at)
        except BaseException:
            self.discard()
            raise

    def is_of(self, scan: Mesh) -> bool:
        """Say whether this journal began with a scan."""
        return self._scan is scan

    def write(self, case: Case, at: datetime) -> bool:
        """Write what was done or undone since the last call; say whether anything was.

        Raises
        ------
        UnwritableFileError
        """
        keep = _n_common(self._edits, case.edits)
        if keep == len(self._edits) == len(case.edits) and case.name == self._name:
            return False
        pairs = [edit_record(edit, number) for number, edit in _from(case.edits, keep)]
        head = {
            "kind": "edits",
            "name": case.name,
            "keep": keep,
            "edits": [record for record, _ in pairs],
            "surface_sha256": None if case.surface is None else case.surface.digest(),
        }
        files = {entry.path: entry.data for _, entries in pairs for entry in entries}
        self._append(head, files, at)
        self._edits, self._name = case.edits, case.name
        return True

    def note_saved(self, file: Path, at: datetime) -> None:
        """Note that a `.smile` file holds all that was written so far.

        Raises
        ------
        UnwritableFileError
        """
        self._append({"kind": "saved", "file": _text(file)}, {}, at)

    def sync(self) -> None:
        """Wait until the disk itself has all: a kill loses nothing without it, a power cut may.

        Raises
        ------
        UnwritableFileError
        """
        with refusals(self.path):
            os.fsync(self._handle)

    def close(self) -> None:
        """Close the file and leave it where it is."""
        os.close(self._handle)

    def discard(self) -> None:
        """Close the file and delete it: the work is saved, or nobody wants it."""
        self.close()
        with contextlib.suppress(OSError):
            self.path.unlink()

    def _append(self, head: Head, files: Mapping[str, bytes], at: datetime) -> None:
        timed = {**head, "at": at.isoformat(timespec="seconds")}
        data, digest = record_bytes(Record(timed, files), self._digest)
        try:
            with refusals(self.path):
                _write_all(self._handle, data)
        except BaseException:
            # A torn record would hide all that is written after it.
            with contextlib.suppress(OSError):
                os.lseek(self._handle, self._end, os.SEEK_SET)
                os.ftruncate(self._handle, self._end)
            raise
        self._digest, self._end, self.written_at = digest, self._end + len(data), at


def _write_all(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _n_common(one: tuple[Edit, ...], other: tuple[Edit, ...]) -> int:
    """Return with how many of the same edits both begin."""
    n = min(len(one), len(other))
    if one[:n] == other[:n]:
        return n
    return next(k for k in range(n) if one[k] is not other[k])


def _from(edits: tuple[Edit, ...], first: int) -> list[tuple[int, Edit]]:
    return list(enumerate(edits))[first:]


def _text(path: Path | None) -> str | None:
    return None if path is None else str(path.absolute())
