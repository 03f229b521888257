"""The files that `smilesculpt validate` writes."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import BinaryIO

from meshes.errors import UnwritableFileError
from meshes.readwrite.beside import writing_beside
from meshes.reports.contents import Contents
from meshes.reports.csv_file import write_csv
from meshes.reports.json_file import write_json
from meshes.reports.junit import write_junit
from meshes.reports.page import write_page
from meshes.reports.sarif import write_sarif
from smilesculpt.cli.outputs import require_other

SCREEN = Path("-")
"""Stands for standard output."""

_WRITERS: dict[str, Callable[[BinaryIO, Contents], None]] = {
    "json": write_json,
    "junit": write_junit,
    "sarif": write_sarif,
    "html": write_page,
    "csv": write_csv,
}


@dataclass(frozen=True, slots=True)
class Outputs:
    """Where each report goes: a file, "-" for standard output, or None for nowhere."""

    json: Path | None = None
    junit: Path | None = None
    sarif: Path | None = None
    html: Path | None = None
    csv: Path | None = None

    @property
    def takes_screen(self) -> bool:
        """Whether a report goes to standard output, so that no words may."""
        return any(path == SCREEN for _, path in self._wanted())

    def require_writable(self, given: Sequence[Path]) -> None:
        """Refuse, before any work is done, what could not be written at its end.

        Raises
        ------
        UnwritableFileError
            If two reports go to the same place, or one goes to a folder, to where nothing may be
            written, or over a file that the command was given.
        """
        taken: set[str] = set()
        for option, path in self._wanted():
            place = str(path) if path == SCREEN else os.path.realpath(path)
            if place in taken:
                reason = "two reports cannot go to the same place"
                raise UnwritableFileError(path, reason, f"Give --{option} another name.")
            taken.add(place)
            if path != SCREEN:
                _require_writable(path, given)

    def write(self, contents: Contents) -> None:
        """Write each report, whole or not at all."""
        for option, path in self._wanted():
            if path == SCREEN:
                _WRITERS[option](sys.stdout.buffer, contents)
                sys.stdout.buffer.flush()
                continue
            with writing_beside(path) as file:
                _WRITERS[option](file, contents)

    def written(self) -> tuple[Path, ...]:
        """Return the files, standard output aside."""
        return tuple(path for _, path in self._wanted() if path != SCREEN)

    def _wanted(self) -> Iterator[tuple[str, Path]]:
        for field in fields(self):
            path = getattr(self, field.name)
            if path is not None:
                yield field.name, path


def _require_writable(path: Path, given: Sequence[Path]) -> None:
    folder = path.parent
    if path.is_dir():
        raise UnwritableFileError(path, "this is a folder", "Name a file in it.")
    if not folder.is_dir():
        raise UnwritableFileError(path, "there is no such folder", f"Make {folder} first.")
    if path.exists() and not path.is_file():
        return  # a device or a pipe takes bytes and is not replaced
    if not os.access(folder, os.W_OK):
        raise UnwritableFileError(path, "you may not write there", "Write to another place.")
    for file in given:
        require_other(path, file)
