"""Compiled loops behind meshes.readwrite.weld: equal points found by hashing their bits."""

from typing import Any

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Indices

Bits = np.unsignedinteger[Any]

_AT_ONCE = 64  # faces whose places in the table are asked for together: memory answers at once
_FOLD = np.uint64(32)
_HIGH = np.uint64(20)  # the upper bits of a product are the well mixed ones
_ONE = np.uint64(1)


@njit(cache=True)
def _place(x: Bits, y: Bits, z: Bits, odd: AnyArray) -> np.uint64:
    """Mix three bit patterns with three odd multipliers."""
    code = (np.uint64(x) * odd[0]) ^ (np.uint64(y) * odd[1]) ^ (np.uint64(z) * odd[2])
    mixed: np.uint64 = ((code ^ (code >> _FOLD)) * odd[0]) >> _HIGH
    return mixed


@njit(cache=True)
def weld_points(
    bits: AnyArray,
    sign: Bits,
    odd: AnyArray,
    table: Indices,
    kept: AnyArray,
    n_kept: int,
    number: Indices,
) -> int:
    """Give equal points one number, in the order first seen; return how many there are now.

    `bits` (m, 3, 3) holds the bit patterns of the coordinates, `sign` the pattern of -0.0, which
    counts as 0.0; `table` (a power of two, -1 where free) and `kept` hold the points seen before
    and must have room for all of `bits`; `number` (3 m,) is filled.
    """
    mask = np.uint64(table.shape[0] - 1)
    nothing = sign ^ sign
    slots = np.empty(3 * _AT_ONCE, np.uint64)
    done = 0
    for first in range(0, bits.shape[0], _AT_ONCE):
        last = min(first + _AT_ONCE, bits.shape[0])
        at = 0
        for face in range(first, last):
            for corner in range(3):
                x, y, z = bits[face, corner, 0], bits[face, corner, 1], bits[face, corner, 2]
                x = nothing if x == sign else x
                y = nothing if y == sign else y
                z = nothing if z == sign else z
                slots[at] = _place(x, y, z, odd) & mask
                at += 1
        # Reads that do not wait for each other; the next loop finds all of it near.
        seen = nothing
        for slot in slots[:at]:
            seen |= kept[max(table[slot], 0), 0]
        number[done] = np.int32(seen & np.uint32(1))
        at = 0
        for face in range(first, last):
            for corner in range(3):
                x, y, z = bits[face, corner, 0], bits[face, corner, 1], bits[face, corner, 2]
                x = nothing if x == sign else x
                y = nothing if y == sign else y
                z = nothing if z == sign else z
                slot = slots[at]
                known = table[slot]
                while known >= 0:
                    row = np.uint64(known)  # an index that cannot be negative costs less
                    if kept[row, 0] == x and kept[row, 1] == y and kept[row, 2] == z:
                        break
                    slot = (slot + _ONE) & mask
                    known = table[slot]
                if known < 0:
                    known = n_kept
                    table[slot] = known
                    row = np.uint64(known)
                    kept[row, 0], kept[row, 1], kept[row, 2] = x, y, z
                    n_kept += 1
                number[done + at] = known
                at += 1
        done += at
    return n_kept


@njit(cache=True)
def fill_table(kept: AnyArray, n_kept: int, odd: AnyArray, table: Indices) -> None:
    """Enter the first `n_kept` points, all different, into an empty table."""
    mask = np.uint64(table.shape[0] - 1)
    for point in range(n_kept):
        slot = _place(kept[point, 0], kept[point, 1], kept[point, 2], odd) & mask
        while table[slot] >= 0:
            slot = (slot + _ONE) & mask
        table[slot] = point
