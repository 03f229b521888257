"""Arrays as `.npy` bytes inside a container, read without trusting their header."""

import ast
import io
import math

import numpy as np

from meshes.arrays import AnyArray

_MAGIC = b"\x93NUMPY\x01\x00"


class BadArrayError(ValueError):
    """The bytes are not the array that was expected; the message says why."""


def array_bytes(array: AnyArray) -> bytes:
    """Return an array as `.npy` (format 1.0, little-endian, C order)."""
    whole = io.BytesIO()
    little = np.ascontiguousarray(array).astype(array.dtype.newbyteorder("<"), copy=False)
    np.lib.format.write_array(whole, little, version=(1, 0), allow_pickle=False)
    return whole.getvalue()


def array_of(data: bytes, dtype: str, shape: tuple[int, ...]) -> AnyArray:
    """Return the array in `data`; -1 in `shape` accepts any length.

    Parameters
    ----------
    data : bytes
    dtype : str
        Exactly this type, such as "<f8".
    shape : tuple of int

    Raises
    ------
    BadArrayError
        If type, shape or length are not as expected.
    """
    header, body = _split(data)
    if header.get("descr") != dtype or header.get("fortran_order") is not False:
        raise BadArrayError(f"type {header.get('descr')!r}, not {dtype!r} in C order")
    found = _fitting(header.get("shape"), shape)
    n_bytes = np.dtype(dtype).itemsize * math.prod(found)
    if n_bytes != len(body):
        raise BadArrayError(f"{len(body)} bytes for shape {found}")
    return np.frombuffer(body, dtype=dtype).reshape(found)


def _fitting(found: object, shape: tuple[int, ...]) -> tuple[int, ...]:
    if isinstance(found, tuple) and len(found) == len(shape):
        lengths = zip(found, shape, strict=True)
        if all(type(n) is int and n >= 0 and wanted in (-1, n) for n, wanted in lengths):
            return found
    raise BadArrayError(f"shape {found}, not {shape}")


def _split(data: bytes) -> tuple[dict[str, object], bytes]:
    if data[: len(_MAGIC)] != _MAGIC or len(data) < 10:
        raise BadArrayError("no array in format 1.0")
    stop = 10 + int.from_bytes(data[8:10], "little")
    try:
        header = ast.literal_eval(data[10:stop].decode("ascii").strip())
    except (ValueError, SyntaxError, UnicodeDecodeError, RecursionError, MemoryError) as error:
        raise BadArrayError("a header that cannot be read") from error
    if not isinstance(header, dict):
        raise BadArrayError("a header that is no table")
    return header, data[stop:]
