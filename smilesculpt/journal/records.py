"""Records in a file that only grows: each carries the digest of itself and of all before it.

A record that was torn when the process or the computer died, or changed by anybody, does not fit
its digest; reading stops before it. Nothing behind such a place is believed.
"""

import hashlib
import json
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, Final

import rfc8785

Head = dict[str, Any]

START: Final = hashlib.sha256(b"smilesculpt/journal/1").digest()
"""What the first record's digest is chained to."""

_MARK: Final = b"\x93SSJ"
_FRAME: Final = struct.Struct("<4sQ32s")
_LENGTH: Final = struct.Struct("<Q")
_MOST_BYTES: Final = 1 << 33


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """One record.

    Attributes
    ----------
    head : dict
        JSON.
    files : mapping from name to bytes
        Arrays that the head names.
    """

    head: Head
    files: Mapping[str, bytes]


def record_bytes(record: Record, before: bytes) -> tuple[bytes, bytes]:
    """Return the bytes of a record and its digest.

    Parameters
    ----------
    before : bytes
        Digest of the record before it, `START` for the first.
    """
    named: Head = {**record.head, "files": [[name, len(it)] for name, it in record.files.items()]}
    head = rfc8785.dumps(named)
    parts = [_LENGTH.pack(len(head)), head, *record.files.values()]
    digest = _digest(before, parts)
    frame = _FRAME.pack(_MARK, sum(len(part) for part in parts), digest)
    return b"".join([frame, *parts]), digest


def read_records(file: BinaryIO) -> Iterator[Record]:
    """Yield the records of a file up to the first that is torn or changed."""
    before = START
    while len(frame := file.read(_FRAME.size)) == _FRAME.size:
        mark, n_bytes, digest = _FRAME.unpack(frame)
        if mark != _MARK or n_bytes > _MOST_BYTES:
            return
        payload = file.read(n_bytes)
        if len(payload) != n_bytes or _digest(before, [payload]) != digest:
            return
        record = _record(payload)
        if record is None:
            return
        before = digest
        yield record


def _digest(before: bytes, parts: list[bytes]) -> bytes:
    code = hashlib.sha256(before)
    for part in parts:
        code.update(part)
    return code.digest()


def _record(payload: bytes) -> Record | None:
    """Return what a payload says; None where it does not hold what it promises."""
    start = _LENGTH.size
    if len(payload) < start:
        return None
    stop = start + int(_LENGTH.unpack(payload[:start])[0])
    try:
        head = json.loads(payload[start:stop])
        sizes = [(str(name), int(size)) for name, size in head.pop("files")]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    if any(size < 0 for _, size in sizes) or stop + sum(n for _, n in sizes) != len(payload):
        return None
    files = {}
    for name, size in sizes:
        files[name] = payload[stop : stop + size]
        stop += size
    return Record(head, files)
