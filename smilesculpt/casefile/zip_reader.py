"""Read a ZIP that somebody else made, and trust nothing in it.

Readers of ZIP files disagree on duplicate names, overlapping bodies and lying sizes, and
attacks live in that disagreement. This reader refuses whatever two readers could see
differently (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).
"""

import struct
import unicodedata
import zlib
from dataclasses import dataclass
from pathlib import PurePosixPath

MAX_ENTRIES = 10_000
MAX_ENTRY_BYTES = 1 << 30
MAX_TOTAL_BYTES = 1 << 31  # a case of thousands of strokes comes to a quarter of it
MAX_RATIO = 1100  # Deflate cannot do better than 1032:1; flat label arrays come close.
# But beside them stand coordinates, which hardly shrink: whole cases come to 2:1 to 6:1.
MAX_TOTAL_RATIO = 40
SMALL_BYTES = 16 << 20  # An archive that unpacks to less harms nobody, whatever its ratio.

_END = struct.Struct("<4s4H2LH")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_STORED, _DEFLATED = 0, 8
_UTF8 = 0x800
_WHOLE = -zlib.MAX_WBITS


class BadZipError(ValueError):
    """The bytes are no ZIP that can be read in one way only; the message says why."""


@dataclass(frozen=True, slots=True)
class Member:
    """What the directory of a ZIP says of one file; both headers say the same.

    Attributes
    ----------
    name : str
    method : int
        0 for a plain copy, 8 for deflate.
    crc, packed_size, size, offset, flags : int
    """

    name: str
    method: int
    crc: int
    packed_size: int
    size: int
    offset: int
    flags: int

    @property
    def is_plain(self) -> bool:
        """Whether its bytes stand in the ZIP as they are."""
        return self.method == _STORED


def read_zip(data: bytes) -> dict[str, bytes]:
    """Return the files of a ZIP by their path.

    Raises
    ------
    BadZipError
        If anything is truncated, hidden, doubled, overlapping, oversized or oddly named.
    """
    files, faulty = read_faulty_zip(data)
    if faulty:
        raise BadZipError(f"{faulty[0]!r} does not have the size or checksum it claims")
    return files


def read_faulty_zip(
    data: bytes, *, most: int = MAX_TOTAL_BYTES
) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """Return the files of a ZIP, and the names of those whose checksum is wrong.

    For telling what was changed in a file that must not be trusted; everything else is refused
    as `read_zip` does, and so is a ZIP that would unpack to more than `most` bytes.
    """
    archive = open_zip(data, most=most)
    read = {name: archive.unpacked(name) for name in archive.members}
    files = {name: body for name, (body, _) in read.items()}
    return files, tuple(name for name, (_, is_sound) in read.items() if not is_sound)


@dataclass(frozen=True, slots=True, eq=False)
class Archive:
    """A ZIP whose directory was read and nothing unpacked yet.

    Attributes
    ----------
    data : bytes
    members : dict of str to Member
        By path, in the order of the directory.
    """

    data: bytes
    members: dict[str, "Member"]

    def unpacked(self, name: str) -> tuple[bytes, bool]:
        """Return one file, and whether it has the size and checksum that it claims.

        Raises
        ------
        BadZipError
            If it cannot be unpacked, or would be larger than any honest file.
        """
        member = self.members[name]
        start, stop = _body(self.data, member)
        body = _unpacked(self.data[start:stop], member)
        return body, len(body) == member.size and zlib.crc32(body) == member.crc


def open_zip(data: bytes, *, most: int = MAX_TOTAL_BYTES) -> Archive:
    """Read the directory of a ZIP, and refuse it before anything is unpacked.

    Raises
    ------
    BadZipError
        If anything is truncated, hidden, doubled, overlapping or oddly named, or it would unpack
        to more than `most` bytes, or to many times its own size.
    """
    members, directory = _directory(data)
    _require_names(members)
    total = sum(member.size for member in members)
    if total > most:
        raise BadZipError(f"its files claim more than {most} bytes together")
    if total > SMALL_BYTES + MAX_TOTAL_RATIO * len(data):
        raise BadZipError(f"it claims to unpack to {total / max(len(data), 1):.0f} times its size")
    bodies = [(member.offset, _body(data, member)[1]) for member in members]
    _require_apart([(directory, directory), *bodies])
    return Archive(data, {member.name: member for member in members})


def _directory(data: bytes) -> tuple[list[Member], int]:
    """Return what the directory lists, and where it starts."""
    at = len(data) - _END.size
    if at < 0 or data[at : at + 4] != b"PK\x05\x06":
        raise BadZipError("the directory at its end is missing, so it is truncated or no ZIP")
    _, disk, first, here, n_entries, size, offset, n_comment = _END.unpack_from(data, at)
    if disk or first or here != n_entries or n_comment:
        raise BadZipError("it is split over several files or carries a comment")
    if n_entries > MAX_ENTRIES:
        raise BadZipError(f"it holds {n_entries} files, more than {MAX_ENTRIES}")
    if offset + size != at:
        raise BadZipError("bytes stand between its directory and its end")
    members = []
    position = offset
    for _ in range(n_entries):
        member, position = _central(data, position, at)
        members.append(member)
    if position != at:
        raise BadZipError("its directory holds more than it counts")
    return members, offset


def _central(data: bytes, position: int, stop: int) -> tuple[Member, int]:
    if position + _CENTRAL.size > stop:
        raise BadZipError("its directory is truncated")
    parts = _CENTRAL.unpack_from(data, position)
    flags, method, crc, packed, size = parts[3], parts[4], parts[7], parts[8], parts[9]
    n_name, n_extra, n_comment, offset = parts[10], parts[11], parts[12], parts[16]
    if parts[0] != b"PK\x01\x02" or n_extra or n_comment:
        raise BadZipError("its directory has an entry with a wrong mark or extra fields")
    start = position + _CENTRAL.size
    name = data[start : start + n_name]
    if start + n_name > stop:
        raise BadZipError("its directory is truncated")
    return Member(_decoded(name), method, crc, packed, size, offset, flags), start + n_name


def _decoded(name: bytes) -> str:
    try:
        return name.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadZipError(f"the name {name!r} is not UTF-8") from error


def _require_names(members: list[Member]) -> None:
    seen: set[str] = set()
    for member in members:
        name = member.name
        path = PurePosixPath(name)
        odd = "\\" in name or ":" in name or any(ord(c) < 32 or ord(c) == 127 for c in name)
        if odd or not name or path.is_absolute() or ".." in path.parts or str(path) != name:
            raise BadZipError(f"the name {name!r} could lead outside its folder")
        folded = unicodedata.normalize("NFC", name).casefold()
        if folded in seen:
            raise BadZipError(f"the name {name!r} stands in it twice")
        seen.add(folded)


def _body(data: bytes, member: Member) -> tuple[int, int]:
    """Return where the packed bytes start and stop, once both headers agree."""
    if member.offset + _LOCAL.size > len(data):
        raise BadZipError(f"{member.name!r} starts behind the end of the file")
    parts = _LOCAL.unpack_from(data, member.offset)
    mark, _, flags, method, _, _, crc, packed, size, n_name, n_extra = parts
    start = member.offset + _LOCAL.size + n_name
    name = data[member.offset + _LOCAL.size : start]
    if mark != b"PK\x03\x04" or n_extra or flags & ~_UTF8 or flags != member.flags:
        raise BadZipError(f"{member.name!r} is encrypted, streamed or has extra fields")
    claimed = (_decoded(name), method, crc, packed, size)
    if claimed != (member.name, member.method, member.crc, member.packed_size, member.size):
        raise BadZipError(f"the two headers of {member.name!r} differ")
    if start + packed > len(data):
        raise BadZipError(f"{member.name!r} is truncated")
    return start, start + packed


def _unpacked(packed: bytes, member: Member) -> bytes:
    if member.size > MAX_ENTRY_BYTES or member.size > MAX_RATIO * max(len(packed), 1):
        raise BadZipError(f"{member.name!r} claims to unpack to {member.size} bytes")
    if member.method == _STORED:
        body = packed
    elif member.method == _DEFLATED:
        body = _inflated(packed, member)
    else:
        raise BadZipError(f"{member.name!r} is packed by method {member.method}, not 0 or 8")
    return body


def _inflated(packed: bytes, member: Member) -> bytes:
    stream = zlib.decompressobj(_WHOLE)
    try:
        body = stream.decompress(packed, member.size + 1)
    except zlib.error as error:
        raise BadZipError(f"{member.name!r} cannot be unpacked: {error}") from error
    if not stream.eof or stream.unused_data:
        raise BadZipError(f"{member.name!r} ends before or after its packed bytes")
    return body


def _require_apart(spans: list[tuple[int, int]]) -> None:
    last = 0
    for start, stop in sorted(spans):
        if start != last:
            raise BadZipError("its files overlap, or bytes hide between them")
        last = stop
