"""ZIP from strangers: limits are counted while unpacking, claims are not believed."""

import io
import zipfile
import zlib

from meshes.readwrite.json_tree import MalformedError

MOST_ENTRIES = 4096
MOST_BYTES = 4 * 1024**3
MOST_RATIO = 200
"""Largest honest XML shrinks about 20 times."""

FREE_BYTES = 1024**2
"""Below this size a ratio means nothing."""

_CHUNK = 1024**2
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 1


class Archive:
    """The files inside a ZIP, by their names in lower case without a leading slash.

    Raises
    ------
    MalformedError
        If the archive is damaged, or built to deceive: too many entries, two of one name,
        two over the same bytes.
    """

    def __init__(self, data: bytes | bytearray) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise MalformedError(f"its ZIP archive is broken: {error}") from error
        entries = self._zip.infolist()
        if len(entries) > MOST_ENTRIES:
            raise MalformedError(f"it has {len(entries):,} entries, the limit is {MOST_ENTRIES:,}")
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            name = _plain(entry.filename)
            if name in self._entries:
                raise MalformedError(f"it has two entries '{name[:60]}'")
            self._entries[name] = entry
        _refuse_overlaps(entries)
        self._n_unpacked = 0

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all entries, in the order of the archive."""
        return tuple(self._entries)

    def read(self, name: str) -> bytes:
        """Unpack one entry.

        Raises
        ------
        MalformedError
            If it is missing, encrypted, packed in a rare way, damaged or a bomb.
        """
        entry = self._entries.get(_plain(name))
        if entry is None:
            raise MalformedError(f"it has no entry '{name[:60]}'")
        if entry.compress_type not in _METHODS or entry.flag_bits & _ENCRYPTED:
            raise MalformedError(f"its entry '{name[:60]}' is encrypted or packed in a rare way")
        try:
            return self._unpack(entry)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError) as error:
            if isinstance(error, MalformedError):
                raise
            raise MalformedError(f"its entry '{name[:60]}' is damaged: {error}") from error
        except (NotImplementedError, RuntimeError, OSError) as error:
            raise MalformedError(f"its entry '{name[:60]}' cannot be unpacked: {error}") from error

    def _unpack(self, entry: zipfile.ZipInfo) -> bytes:
        allowed = max(FREE_BYTES, MOST_RATIO * entry.compress_size)
        unpacked = bytearray()
        with self._zip.open(entry) as stream:
            while chunk := stream.read(_CHUNK):
                unpacked += chunk
                self._n_unpacked += len(chunk)
                if len(unpacked) > allowed or self._n_unpacked > MOST_BYTES:
                    raise MalformedError(
                        f"its entry '{entry.filename[:60]}' unpacks to over {len(unpacked):,} "
                        f"bytes from {entry.compress_size:,}, like a bomb"
                    )
        return bytes(unpacked)


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()


def _refuse_overlaps(entries: list[zipfile.ZipInfo]) -> None:
    end = 0
    for entry in sorted(entries, key=lambda one: one.header_offset):
        if entry.header_offset < end:
            raise MalformedError("two of its entries share the same bytes")
        end = entry.header_offset + 30 + entry.compress_size
