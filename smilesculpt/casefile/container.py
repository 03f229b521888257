"""Write a `.smile` container: a ZIP whose manifest names every file with its digest.

The manifest is canonical JSON (RFC 8785), so that its own digest can name the whole content;
the bytes of the ZIP around it may differ from one writer to the next without harm.
"""

import hashlib
import io
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import rfc8785

from meshes.readwrite.beside import writing_beside

MANIFEST = "manifest.json"
MANIFEST_SCHEMA = "smilesculpt/manifest/1"

PrivacyClass = Literal["public", "scan", "photo"]

# The oldest date that ZIP can hold: a case says nothing about when it was saved.
_NO_DATE = (1980, 1, 1, 0, 0, 0)
_FAST = 1  # Coordinates hardly shrink; harder compression costs seconds and wins percents.


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One file inside a container.

    Attributes
    ----------
    path : str
        Relative, with "/" between folders.
    data : bytes
    media_type : str
    privacy : {"public", "scan", "photo"}
        Who may see it: a scan or photo identifies its wearer.
    """

    path: str
    data: bytes
    media_type: str
    privacy: PrivacyClass


def manifest_of(entries: tuple[Entry, ...]) -> bytes:
    """Return the canonical manifest of some entries."""
    files: dict[str, Any] = {
        entry.path: {
            "sha256": hashlib.sha256(entry.data).hexdigest(),
            "size": len(entry.data),
            "type": entry.media_type,
            "class": entry.privacy,
        }
        for entry in entries
    }
    return rfc8785.dumps({"schema": MANIFEST_SCHEMA, "files": files, "units": "mm"})


def write_container(path: Path, entries: tuple[Entry, ...]) -> None:
    """Write entries and their manifest beside `path`, then rename over it.

    Raises
    ------
    UnwritableFileError
        If the file cannot be written; what stood there before still stands.
    """
    with writing_beside(path) as file:
        file.write(_packed(entries))


def _packed(entries: tuple[Entry, ...]) -> bytes:
    whole = io.BytesIO()
    manifest = Entry(MANIFEST, manifest_of(entries), "application/json", "public")
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED, compresslevel=_FAST) as archive:
        for entry in (manifest, *entries):
            info = zipfile.ZipInfo(entry.path, _NO_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, entry.data)
    return whole.getvalue()
