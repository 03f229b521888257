"""Bytes by their digest; another place for them needs the same six methods."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from meshes.readwrite.beside import clear_unfinished, make_folder, write_bytes_beside
from smilesculpt.exchange.errors import StoreError

_PIECE = 1 << 16
_STALE = 3600.0  # s
_DIGEST = re.compile(r"[0-9a-f]{64}")


class Blobs(Protocol):
    """Where bytes are kept by their SHA-256."""

    def put(self, data: bytes) -> str:
        """Keep bytes and return their digest."""

    def get(self, sha256: str) -> bytes:
        """Return bytes; raises `StoreError` where they are missing or damaged."""

    def pieces(self, sha256: str) -> Iterator[bytes]:
        """Give bytes in pieces, unchecked; raises `StoreError` where they are missing."""

    def has(self, sha256: str) -> bool:
        """Return whether the bytes are there."""

    def all(self) -> tuple[str, ...]:
        """Return all digests, sorted."""

    def delete(self, sha256: str) -> None:
        """Forget bytes; nothing happens where they are not there."""


class FolderBlobs:
    """Blobs as files named by their digest, 256 folders wide.

    Attributes
    ----------
    folder : Path
    """

    def __init__(self, folder: Path) -> None:
        make_folder(folder)
        self.folder = folder
        self.clear_leftovers()

    def clear_leftovers(self) -> None:
        """Delete what writings that were killed left; one that goes on now is not an hour old.

        Raises
        ------
        UnwritableFileError
            If it cannot be deleted.
        """
        clear_unfinished(self.folder, older_than=_STALE)

    def put(self, data: bytes) -> str:
        """Keep bytes and return their digest; the file is whole or not there."""
        sha256 = hashlib.sha256(data).hexdigest()
        path = self._path(sha256)
        if not path.exists():
            make_folder(path.parent)
            write_bytes_beside(path, data)
        return sha256

    def get(self, sha256: str) -> bytes:
        """Return bytes once they still have their digest.

        Raises
        ------
        StoreError
            If they are missing or were damaged on the disk.
        """
        try:
            data = self._path(sha256).read_bytes()
        except OSError as error:
            raise StoreError(sha256, "the store does not have it", "Pull it again.") from error
        if hashlib.sha256(data).hexdigest() != sha256:
            raise StoreError(sha256, "it was damaged on the disk", "Delete it and pull it again.")
        return data

    def pieces(self, sha256: str) -> Iterator[bytes]:
        """Give bytes in pieces as they are read; whoever needs them right takes their digest.

        Raises
        ------
        StoreError
            If they are missing or cannot be read.
        """
        try:
            with self._path(sha256).open("rb") as file:
                while piece := file.read(_PIECE):
                    yield piece
        except OSError as error:
            raise StoreError(sha256, "the store does not have it", "Pull it again.") from error

    def has(self, sha256: str) -> bool:
        """Return whether the bytes are there."""
        return self._path(sha256).is_file()

    def all(self) -> tuple[str, ...]:
        """Return all digests, sorted."""
        names = (path.name for path in self.folder.glob("??/*"))
        return tuple(sorted(name for name in names if _DIGEST.fullmatch(name)))

    def delete(self, sha256: str) -> None:
        """Forget bytes, and unfinished writings of them; nothing happens where there are none.

        Raises
        ------
        StoreError
            If the file cannot be deleted.
        """
        clear_unfinished(self._path(sha256).parent, older_than=0.0)
        try:
            self._path(sha256).unlink(missing_ok=True)
        except OSError as error:
            reason = f"it cannot be deleted ({error.strerror})"
            remedy = "Check your rights there, then type it again."
            raise StoreError(sha256, reason, remedy) from error

    def _path(self, sha256: str) -> Path:
        if not _DIGEST.fullmatch(sha256):
            raise StoreError(sha256[:80], "this is no digest", "Give 64 hexadecimal digits.")
        return self.folder / sha256[:2] / sha256
