"""How VTK's XML files store arrays: a header of sizes, then bytes, perhaps packed by zlib."""

import base64
import binascii
import zlib
from dataclasses import dataclass

import numpy as np

from meshes.readwrite.archive import FREE_BYTES, MOST_RATIO
from meshes.readwrite.json_tree import MalformedError

_HEADERS = {"UInt32": "u4", "UInt64": "u8"}
_ORDERS = {"LittleEndian": "<", "BigEndian": ">"}
_ZLIB = "vtkZLibDataCompressor"


@dataclass(frozen=True, slots=True)
class Storage:
    """What the head of a file says about all of its arrays.

    Attributes
    ----------
    order : str
        "<" or ">".
    header : str
        numpy code of the sizes before each array.
    packed : bool
        Whether arrays are packed by zlib.
    """

    order: str
    header: str
    packed: bool

    @classmethod
    def of(cls, attributes: dict[str, str]) -> "Storage":
        """Read it from the attributes of the outermost element.

        Raises
        ------
        MalformedError
        """
        order = _ORDERS.get(attributes.get("byte_order", "LittleEndian"))
        header = _HEADERS.get(attributes.get("header_type", "UInt32"))
        compressor = attributes.get("compressor", "")
        if order is None or header is None:
            raise MalformedError("its byte_order or header_type is unknown")
        if compressor not in ("", _ZLIB):
            raise MalformedError(f"it is packed by '{compressor[:40]}'; write it with zlib")
        return cls(order, order + header, bool(compressor))

    @property
    def word(self) -> int:
        """Bytes of one size."""
        return np.dtype(self.header).itemsize


def unpack(stored: bytes, encoding: str, storage: Storage, n_bytes: int) -> bytes:
    """Return the bytes of the array that starts at the start of `stored`.

    Parameters
    ----------
    stored : bytes
        May reach beyond the array.
    encoding : str
        "raw" or "base64".
    storage : Storage
    n_bytes : int
        How many there must be; nothing larger is unpacked.

    Raises
    ------
    MalformedError
    """
    unpacked = (_packed if storage.packed else _plain)(stored, encoding, storage, n_bytes)
    if len(unpacked) != n_bytes:
        raise MalformedError(f"an array has {len(unpacked):,} bytes where {n_bytes:,} belong")
    return unpacked


def _plain(stored: bytes, encoding: str, storage: Storage, n_bytes: int) -> bytes:
    stored = _decoded(stored, encoding, storage.word + n_bytes)
    size = int(_sizes(stored, storage, 0, 1)[0])
    if size != n_bytes:
        raise MalformedError(f"an array claims {size:,} bytes where {n_bytes:,} belong")
    return stored[storage.word : storage.word + n_bytes]


def _packed(stored: bytes, encoding: str, storage: Storage, n_bytes: int) -> bytes:
    word = storage.word
    head = _decoded(stored, encoding, 3 * word)
    n_blocks, block, last = (int(size) for size in _sizes(head, storage, 0, 3))
    whole = n_blocks if last == 0 else n_blocks - 1
    if n_blocks * word > len(stored) or (n_blocks and whole * block + last != n_bytes):
        raise MalformedError(f"an array claims {n_blocks:,} blocks, not {n_bytes:,} bytes")
    n_head = (3 + n_blocks) * word
    sizes = _sizes(_decoded(stored, encoding, n_head), storage, 3, n_blocks)
    if n_bytes > max(FREE_BYTES, MOST_RATIO * int(min(sizes.sum(), np.uint64(len(stored))))):
        words = f"an array of {n_bytes:,} bytes is packed more than {MOST_RATIO} times, a bomb"
        raise MalformedError(words)
    # In base64 the sizes are encoded apart from what follows.
    body = stored[_encoded_length(n_head) if encoding == "base64" else n_head :]
    body = _decoded(body, encoding, int(min(sizes.sum(), np.uint64(len(stored)))))
    unpacked, at = bytearray(), 0
    for number, size in enumerate(sizes.tolist()):
        room = block if number < whole else last
        unpacked += _inflated(body[at : at + size], room)
        at += size
    return bytes(unpacked)


def _inflated(data: bytes, room: int) -> bytes:
    try:
        # One byte more than there should be, so that a longer block is noticed.
        return zlib.decompressobj().decompress(data, room + 1)
    except (zlib.error, OverflowError) as error:
        raise MalformedError(f"an array is damaged: {error}") from error


def _sizes(head: bytes, storage: Storage, first: int, count: int) -> np.ndarray:
    if len(head) < (first + count) * storage.word:
        raise MalformedError("an array ends in its header")
    return np.frombuffer(head, storage.header, count, first * storage.word).astype(np.uint64)


def _decoded(stored: bytes, encoding: str, n_bytes: int) -> bytes:
    """Return the first `n_bytes`, fewer where there are fewer."""
    if encoding == "raw":
        return stored[:n_bytes]
    try:
        text = stored[: _encoded_length(n_bytes)]
        return base64.b64decode(text + b"=" * (-len(text) % 4))[:n_bytes]
    except binascii.Error as error:
        raise MalformedError(f"an array is no base64: {error}") from error


def _encoded_length(n_bytes: int) -> int:
    return (n_bytes + 2) // 3 * 4
