"""Write a `.smile` container: a ZIP whose manifest names every file with its digest.

The manifest is canonical JSON (RFC 8785), so that its own digest can name the whole content;
the bytes of the ZIP around it may differ from one writer to the next without harm.
"""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from meshes.readwrite.beside import writing_beside
from smilesculpt.casefile.manifest import (
    MANIFEST,
    Manifest,
    PrivacyClass,
    listed,
    manifest_bytes,
)

# The oldest date that ZIP can hold: a case says nothing about when it was saved.
_NO_DATE = (1980, 1, 1, 0, 0, 0)
_FAST = 1  # Coordinates hardly shrink; harder compression costs seconds and wins percents.
DENSE_TYPES = frozenset({"application/x-smilesculpt-changes"})
"""What is packed already: compressing it again would cost seconds and win nothing."""

_UNIX = 3  # Named for every system, so that each writes the same bytes.


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
    files = {e.path: listed(e.data, e.media_type, e.privacy) for e in entries}
    return manifest_bytes(Manifest(files))


def write_container(path: Path, entries: tuple[Entry, ...], *, owner_only: bool = False) -> None:
    """Write entries and their manifest beside `path`, then rename over it.

    With `owner_only` nobody else on this computer may read the file.

    Raises
    ------
    UnwritableFileError
        If the file cannot be written; what stood there before still stands.
    """
    files = {MANIFEST: manifest_of(entries), **{entry.path: entry.data for entry in entries}}
    dense = frozenset(entry.path for entry in entries if entry.media_type in DENSE_TYPES)
    with writing_beside(path, owner_only=owner_only) as file:
        file.write(packed(files, dense=dense))


def packed(files: Mapping[str, bytes], *, dense: frozenset[str] = frozenset()) -> bytes:
    """Return files as a ZIP, compressed but for the `dense`: small, for what is only saved."""
    return _zip(files, zipfile.ZIP_DEFLATED, dense)


def packed_plainly(files: Mapping[str, bytes]) -> bytes:
    """Return files as a ZIP in which every bit counts, for what is signed.

    A compressed stream can be spelled in many ways that unpack to the same bytes; a plain
    copy cannot, so these bytes can be compared whole.
    """
    return _zip(files, zipfile.ZIP_STORED)


def _zip(files: Mapping[str, bytes], method: int, dense: frozenset[str] = frozenset()) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", method, compresslevel=_FAST) as archive:
        for name, data in files.items():
            info = zipfile.ZipInfo(name, _NO_DATE)
            info.compress_type = zipfile.ZIP_STORED if name in dense else method
            info.create_system = _UNIX
            info.external_attr = 0o600 << 16
            archive.writestr(info, data)
    return whole.getvalue()
