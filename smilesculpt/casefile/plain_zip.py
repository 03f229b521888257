"""A ZIP of plain copies as pieces, so that a large one need never stand in memory whole.

The bytes are those of `container.packed_plainly` (PKWARE APPNOTE 6.3.10, sections 4.3.7,
4.3.12 and 4.3.16).
"""

import struct
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s4B4H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION = 20
_UNIX = 3
_UTF8 = 0x800
_FIRST_DAY = 33  # 1980-01-01, at midnight
_MODE = 0o600 << 16


@dataclass(frozen=True, slots=True)
class PlainFile:
    """A file to be packed.

    Attributes
    ----------
    name : str
    size, crc : int
        Of what `pieces` gives.
    pieces : callable
        Returns its bytes from the first to the last, in pieces.
    """

    name: str
    size: int
    crc: int
    pieces: Callable[[], Iterable[bytes]]


def plain_zip_size(files: tuple[PlainFile, ...]) -> int:
    """Return how long the ZIP of some files is, bytes."""
    heads = _LOCAL.size + _CENTRAL.size
    return _END.size + sum(heads + 2 * len(one.name.encode()) + one.size for one in files)


def plain_zip_pieces(files: tuple[PlainFile, ...]) -> Iterator[bytes]:
    """Give the ZIP of some files in pieces."""
    at, directory = 0, []
    for one in files:
        directory.append(_central(one, at))
        head = _local(one)
        yield head
        yield from one.pieces()
        at += len(head) + one.size
    whole = b"".join(directory)
    yield whole
    yield _END.pack(b"PK\x05\x06", 0, 0, len(files), len(files), len(whole), at, 0)


def _local(one: PlainFile) -> bytes:
    name = one.name.encode("utf-8")
    sizes = (one.crc, one.size, one.size, len(name), 0)
    return _LOCAL.pack(b"PK\x03\x04", _VERSION, _flags(one), 0, 0, _FIRST_DAY, *sizes) + name


def _central(one: PlainFile, at: int) -> bytes:
    name = one.name.encode("utf-8")
    made = (_VERSION, _UNIX, _VERSION, 0)
    sizes = (one.crc, one.size, one.size, len(name))
    rest = (0, 0, 0, 0, _MODE, at)
    head = _CENTRAL.pack(b"PK\x01\x02", *made, _flags(one), 0, 0, _FIRST_DAY, *sizes, *rest)
    return head + name


def _flags(one: PlainFile) -> int:
    return 0 if one.name.isascii() else _UTF8
