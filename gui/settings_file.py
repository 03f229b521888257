"""The file of settings: read with patience, written beside and renamed."""

import contextlib
import json
import os
from pathlib import Path
from typing import Final

from PyQt6.QtCore import QStandardPaths

from meshes.readwrite.beside import write_bytes_beside

SCHEMA: Final = "smilesculpt/settings/1"
NAME: Final = "settings.json"
MOST_ASIDE: Final = 5
"""So many damaged files are kept."""


def settings_path() -> Path:
    """Return where the settings of this person are kept.

    Needs the names of program and organisation to be set.
    """
    place = QStandardPaths.StandardLocation.AppConfigLocation
    return Path(QStandardPaths.writableLocation(place)) / NAME


class SettingsFile:
    """One JSON document.

    Parameters
    ----------
    path : Path

    Attributes
    ----------
    aside : Path or None
        Where a damaged file was put.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.aside: Path | None = None

    def read(self) -> dict[str, object]:
        """Return the document; an empty one where there is none, or a damaged one."""
        try:
            document = json.loads(self.path.read_bytes())
        except FileNotFoundError:
            return {}
        except (OSError, ValueError):  # no text, no JSON, or not to be read at all
            self._put_aside()
            return {}
        if not isinstance(document, dict):
            self._put_aside()
            return {}
        return document

    def write(self, document: dict[str, object]) -> None:
        """Write the document in place of the older one.

        Raises
        ------
        UnwritableFileError
            If the disk takes it not; the older one stays.
        """
        text = json.dumps({**document, "schema": SCHEMA}, indent=1, sort_keys=True)
        # Where there is no folder the writing says in words what is wrong.
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
        write_bytes_beside(self.path, text.encode() + b"\n")

    def _put_aside(self) -> None:
        names = [self.path.with_suffix(f".damaged-{k + 1}.json") for k in range(MOST_ASIDE)]
        target = next((name for name in names if not name.exists()), names[-1])
        try:
            os.replace(self.path, target)
        except OSError:
            return
        self.aside = target
