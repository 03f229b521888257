"""Numbers packed byte plane by byte plane: what is noise stays, what repeats shrinks.

The high bytes of the differences between two neighbouring states are almost all zero, the low
ones are noise. Kept apart, the first vanish and the second cost no time.
"""

import struct
import zlib

import numpy as np
from numpy.typing import NDArray

from meshes.arrays import AnyArray

Bytes = NDArray[np.uint8]

_HEAD = struct.Struct("<BI")
_ZERO, _PLAIN, _DEFLATED = 0, 1, 2

_NOISE = 128
"""A plane whose bytes coincide as rarely as those of this many equally likely ones is noise."""


class BadPlanesError(ValueError):
    """The bytes are no packed planes; the message says why."""


def packed_planes(numbers: AnyArray) -> bytes:
    """Pack whole numbers of 4 or 8 bytes, in any shape."""
    size = numbers.dtype.itemsize
    little = np.ascontiguousarray(numbers).astype(numbers.dtype.newbyteorder("<"), copy=False)
    planes = np.ascontiguousarray(little.view(np.uint8).reshape(-1, size).T)
    return b"".join(_packed(plane) for plane in planes)


def planes_of(data: bytes, n_numbers: int, size: int) -> tuple[Bytes, bytes]:
    """Return the bytes of packed numbers, little-endian, and what of `data` follows them.

    Raises
    ------
    BadPlanesError
        If a plane is damaged or unpacks to another length.
    """
    planes = np.zeros((size, n_numbers), np.uint8) if n_numbers <= len_limit(data) else None
    if planes is None:
        raise BadPlanesError("more numbers than its bytes can hold")
    for plane in planes:
        data = _unpacked_into(plane, data)
    return np.ascontiguousarray(planes.T).reshape(-1), data


def len_limit(data: bytes) -> int:
    """Return how many numbers some packed bytes may hold at most; more is no honest file."""
    # Deflate cannot do better than 1032:1; planes of nothing but zeros come with others.
    return 4096 + 1032 * len(data)


def _packed(plane: Bytes) -> bytes:
    if not plane.any():
        return _HEAD.pack(_ZERO, 0)
    counts = np.bincount(plane, minlength=256).astype(np.int64)
    if _NOISE * int((counts * counts).sum()) >= len(plane) ** 2:
        packer = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS, 9, zlib.Z_RLE)
        body = packer.compress(plane.tobytes()) + packer.flush()
        if len(body) < len(plane):
            return _HEAD.pack(_DEFLATED, len(body)) + body
    return _HEAD.pack(_PLAIN, len(plane)) + plane.tobytes()


def _unpacked_into(plane: Bytes, data: bytes) -> bytes:
    """Fill a plane and return what follows it."""
    if len(data) < _HEAD.size:
        raise BadPlanesError("its planes are truncated")
    kind, length = _HEAD.unpack_from(data)
    body = data[_HEAD.size : _HEAD.size + length]
    if len(body) != length:
        raise BadPlanesError("its planes are truncated")
    whole = _body(kind, body, len(plane))
    if len(whole) != len(plane):
        raise BadPlanesError(f"a plane of {len(whole)} bytes where {len(plane)} were announced")
    plane[:] = np.frombuffer(whole, np.uint8)
    return data[_HEAD.size + length :]


def _body(kind: int, body: bytes, length: int) -> bytes:
    if kind == _ZERO:
        return bytes(length)
    if kind == _PLAIN:
        return body
    if kind != _DEFLATED:
        raise BadPlanesError(f"a plane packed by method {kind}")
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        whole = stream.decompress(body, length + 1)
    except zlib.error as error:
        raise BadPlanesError("a plane that cannot be unpacked") from error
    if not stream.eof or stream.unused_data:
        raise BadPlanesError("a plane that ends before or after its bytes")
    return whole
