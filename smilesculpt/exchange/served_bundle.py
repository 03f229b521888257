"""A design given out of a store piece by piece: its parts are read as they are sent.

Many visitors who ask for a large design and do not read it then cost a piece each.
"""

import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from smilesculpt.casefile.manifest import MANIFEST
from smilesculpt.casefile.plain_zip import PlainFile, plain_zip_pieces, plain_zip_size
from smilesculpt.exchange.bundle import RECORDS
from smilesculpt.exchange.errors import StoreError
from smilesculpt.exchange.store import Store


@dataclass(frozen=True, slots=True, eq=False)
class ServedBundle:
    """The bytes of a `.smile` file, not read yet.

    Attributes
    ----------
    asset_id : str
    files : tuple of PlainFile
    """

    asset_id: str
    files: tuple[PlainFile, ...]

    @property
    def size(self) -> int:
        """How many bytes there are."""
        return plain_zip_size(self.files)

    def pieces(self) -> Iterator[bytes]:
        """Give the bytes of `bundle_bytes`, in pieces."""
        return plain_zip_pieces(self.files)


def served_bundle(store: Store, asset: str, now: str) -> ServedBundle:
    """Return a design as it is sent, once every part still has its digest.

    Parameters
    ----------
    store : Store
    asset : str
        SHA-256 of the manifest.
    now : str
        ISO 8601, UTC.

    Raises
    ------
    StoreError
        As `Store.bundle` raises.
    """
    outline = store.outline(asset, now)
    files = [_from_memory(RECORDS + name, data) for name, data in outline.envelopes.items()]
    files += [_from_store(store, path, f.sha256) for path, f in outline.manifest.files.items()]
    head = _from_memory(MANIFEST, outline.manifest_bytes)
    return ServedBundle(outline.asset_id, (head, *sorted(files, key=lambda one: one.name)))


def _from_memory(name: str, data: bytes) -> PlainFile:
    return PlainFile(name, len(data), zlib.crc32(data), lambda: (data,))


def _from_store(store: Store, name: str, sha256: str) -> PlainFile:
    size, crc, digest = 0, 0, hashlib.sha256()
    for piece in store.blobs.pieces(sha256):
        size += len(piece)
        crc = zlib.crc32(piece, crc)
        digest.update(piece)
    if digest.hexdigest() != sha256:
        raise StoreError(sha256, "it was damaged on the disk", "Delete it and pull it again.")
    return PlainFile(name, size, crc, lambda: store.blobs.pieces(sha256))
