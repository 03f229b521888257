"""A change of some rows of an array, packed small and without loss, that goes both ways."""

import struct
import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from meshes.arrays import Indices, Vertices
from smilesculpt.changes.byte_planes import (
    BadPlanesError,
    Bytes,
    packed_planes,
    planes_of,
)
from smilesculpt.errors import DesignError

Codes = NDArray[np.uint64]
"""Numbers as the bits that hold them."""

_HEAD = struct.Struct("<4sIIHII")
_MARK = b"SSC1"
_INDEX_BYTES = 4
_MOST_COLUMNS = 16


class StaleChangeError(DesignError):
    """A packed change was laid over another state than the one that it was made from."""

    def __init__(self) -> None:
        super().__init__(
            "this change was made from another state of the surface. "
            "Make it again from the case as it is now."
        )


class BadChangeError(ValueError):
    """The bytes are no packed change; the message says why."""


@dataclass(frozen=True, slots=True, eq=False)
class PackedChange:
    """Which rows of an array changed and how, as compressed bytes.

    Each number is kept as the difference of its 64 bits before and after, which gives either
    from the other, bit for bit. Two checksums tell a state that the change does not belong to.

    Attributes
    ----------
    n_changed : int
        Rows.
    n_columns : int
        Numbers in a row: 3 for points, 1 for a mask.
    crc_before, crc_after : int
        CRC-32 of those rows before and after.
    data : bytes
        Packed row numbers and differences, see `byte_planes`.
    """

    n_changed: int
    n_columns: int
    crc_before: int
    crc_after: int
    data: bytes

    @property
    def n_bytes(self) -> int:
        """Bytes that the change holds."""
        return len(self.data) + _HEAD.size

    @property
    def index(self) -> Indices:
        """Rows that changed, ascending, shape (k,), int32."""
        return _rows(self)[0]

    def after(self, before: Vertices) -> Vertices:
        """Return the array with the change made; `before` stays as it is.

        Raises
        ------
        StaleChangeError
            If the change was not made from `before`.
        """
        return _turned(self, before, is_back=False)

    def before(self, after: Vertices) -> Vertices:
        """Return the array with the change taken back; raises as `after` does."""
        return _turned(self, after, is_back=True)

    def to_bytes(self) -> bytes:
        """Return the change as bytes for a file."""
        crcs = (self.crc_before, self.crc_after)
        head = _HEAD.pack(_MARK, zlib.crc32(self.data), self.n_changed, self.n_columns, *crcs)
        return head + self.data


def packed_change(index: Indices, before: Vertices, after: Vertices) -> PackedChange:
    """Pack a change.

    Parameters
    ----------
    index : ndarray, shape (k,), int32
        Rows, strictly ascending.
    before, after : ndarray, shape (k,) or (k, c), float64
        Those rows.

    Raises
    ------
    BadChangeError
        If the rows are not ascending, or not as many before as after.
    """
    old, new = _columns(before), _columns(after)
    steps = np.diff(index.astype(np.int64), prepend=-1) - 1
    if old.shape != new.shape or len(index) != old.shape[1] or (steps < 0).any():
        raise BadChangeError("rows that are not ascending, or of another number than before")
    difference = _folded(new - old)
    data = packed_planes(steps.astype("<u4")) + packed_planes(difference)
    n_columns = len(old)
    return PackedChange(len(index), n_columns, _crc(before), _crc(after), data)


def changed(
    array: Vertices, index: Indices, values: Vertices | PackedChange
) -> tuple[Vertices, PackedChange]:
    """Return an array with new values in some rows, and the change packed.

    Parameters
    ----------
    array : ndarray, shape (n,) or (n, c), float64
    index : ndarray, shape (k,), int32
        Rows, strictly ascending.
    values : ndarray, shape (k,) or (k, c), or PackedChange

    Raises
    ------
    StaleChangeError
        If a packed change was not made from `array`.
    BadChangeError
        If the rows are not ascending, or the values are not as many.
    """
    if isinstance(values, PackedChange):
        return values.after(array), values
    out: Vertices = array.copy()
    out[index] = values
    return out, packed_change(index, array[index], out[index])


def change_of_bytes(data: bytes) -> PackedChange:
    """Read what `PackedChange.to_bytes` gave.

    Raises
    ------
    BadChangeError
        If the bytes are damaged or of another kind.
    """
    if len(data) < _HEAD.size or data[:4] != _MARK:
        raise BadChangeError("no packed change of this version")
    _, crc, n_changed, n_columns, before, after = _HEAD.unpack_from(data)
    body = data[_HEAD.size :]
    if crc != zlib.crc32(body) or not 1 <= n_columns <= _MOST_COLUMNS:
        raise BadChangeError("a packed change that is damaged")
    return PackedChange(n_changed, n_columns, before, after, body)


def _turned(change: PackedChange, array: Vertices, *, is_back: bool) -> Vertices:
    index, difference = _unpacked(change)
    expected = change.crc_after if is_back else change.crc_before
    if change.n_changed and int(index[-1]) >= len(array):
        raise StaleChangeError
    rows = array[index]
    if rows.size != difference.size or _crc(rows) != expected:
        raise StaleChangeError
    codes = _columns(rows)
    turned = codes - difference if is_back else codes + difference
    out: Vertices = array.copy()
    out[index] = np.ascontiguousarray(turned.T).view(np.float64).reshape(rows.shape)
    return out


def _unpacked(change: PackedChange) -> tuple[Indices, Codes]:
    """Return row numbers, shape (k,), and differences, shape (c, k)."""
    index, rest = _rows(change)
    folded, rest = _planes(rest, change.n_columns * change.n_changed, 8)
    if rest:
        raise BadChangeError("a packed change with bytes behind its end")
    codes = _unfolded(folded.view("<u8").astype(np.uint64))
    return index, codes.reshape(change.n_columns, change.n_changed)


def _rows(change: PackedChange) -> tuple[Indices, bytes]:
    steps, rest = _planes(change.data, change.n_changed, _INDEX_BYTES)
    index = np.cumsum(steps.view("<u4").astype(np.int64) + 1) - 1
    if len(index) and index[-1] > np.iinfo(np.int32).max:
        raise BadChangeError("a packed change with rows that no mesh has")
    return index.astype(np.int32), rest


def _planes(data: bytes, n_numbers: int, size: int) -> tuple[Bytes, bytes]:
    try:
        return planes_of(data, n_numbers, size)
    except BadPlanesError as error:
        raise BadChangeError(str(error)) from error


def _columns(rows: Vertices) -> Codes:
    """Return rows as bits, one line a column: numbers of one kind pack better together."""
    table = np.asarray(rows, dtype=np.float64)
    table = table[:, None] if table.ndim == 1 else table
    return np.ascontiguousarray(table.T).view(np.uint64)


def _crc(rows: Vertices) -> int:
    return zlib.crc32(np.ascontiguousarray(rows, dtype="<f8").tobytes())


def _folded(difference: Codes) -> Codes:
    """Return differences with the sign in the lowest bit, so that small ones have high zeros."""
    signed = difference.view(np.int64)
    return ((signed << 1) ^ (signed >> 63)).view(np.uint64)


def _unfolded(folded: Codes) -> Codes:
    return (folded >> np.uint64(1)) ^ (np.uint64(0) - (folded & np.uint64(1)))
