"""Compiled loops behind meshes.readwrite.weld: equal points found by hashing their bits."""

from typing import Any

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Indices

_N_RECENT_BITS = 13  # 8,192 points just seen fit the fastest memory
_RECENT = 2**_N_RECENT_BITS - 1
_POSITIVE = np.uint64(2**63 - 1)


@njit(cache=True)
def _code(x: int, y: int, z: int) -> np.int64:
    """Mix three bit patterns by three rounds of multiplying and folding."""
    code = np.uint64(x) * np.uint64(0x9E3779B97F4A7C15)
    code = (code ^ (code >> np.uint64(29)) ^ np.uint64(y)) * np.uint64(0xBF58476D1CE4E5B9)
    code = (code ^ (code >> np.uint64(32)) ^ np.uint64(z)) * np.uint64(0x94D049BB133111EB)
    return np.int64((code ^ (code >> np.uint64(31))) & _POSITIVE)


@njit(cache=True)
def _grown(table: Indices, kept: AnyArray, n_kept: int) -> tuple[Indices, AnyArray]:
    """Return a table and a list of twice the size with the same content."""
    larger = np.full(2 * table.shape[0], -1, np.int32)
    mask = larger.shape[0] - 1
    more = np.empty((2 * kept.shape[0], 3), kept.dtype)
    for point in range(n_kept):
        more[point, 0], more[point, 1], more[point, 2] = (
            kept[point, 0],
            kept[point, 1],
            kept[point, 2],
        )
        code = _code(kept[point, 0], kept[point, 1], kept[point, 2])
        slot = (code >> _N_RECENT_BITS) & mask
        while larger[slot] >= 0:
            slot = (slot + 1) & mask
        larger[slot] = point
    return larger, more


@njit(cache=True)
def weld_points(bits: AnyArray, sign: np.unsignedinteger[Any]) -> tuple[Indices, AnyArray]:
    """Give equal rows one number, in the order first seen.

    `bits` (k, 3) holds the bit patterns of the coordinates, `sign` the pattern of -0.0, which
    counts as 0.0. Returns the number of each row (k,) and the different rows.
    """
    n_points = bits.shape[0]
    size = 16
    while size < n_points // 2:  # a surface has one vertex for six corners: a third is filled
        size *= 2
    table, mask = np.full(size, -1, np.int32), size - 1
    kept = np.empty((size // 2, 3), bits.dtype)
    number = np.empty(n_points, np.int32)
    recent = np.full(_RECENT + 1, -1, np.int32)  # faces follow their neighbours in most files
    n_kept = 0
    for point in range(n_points):
        x, y, z = bits[point, 0], bits[point, 1], bits[point, 2]
        x = x if x != sign else x ^ x
        y = y if y != sign else y ^ y
        z = z if z != sign else z ^ z
        code = _code(x, y, z)
        known = recent[code & _RECENT]
        if known >= 0 and kept[known, 0] == x and kept[known, 1] == y and kept[known, 2] == z:
            number[point] = known
            continue
        slot = (code >> _N_RECENT_BITS) & mask
        known = table[slot]
        while known >= 0:
            if kept[known, 0] == x and kept[known, 1] == y and kept[known, 2] == z:
                break
            slot = (slot + 1) & mask
            known = table[slot]
        if known < 0:
            if n_kept == kept.shape[0]:
                table, kept = _grown(table, kept, n_kept)
                mask = table.shape[0] - 1
                slot = (code >> _N_RECENT_BITS) & mask
                while table[slot] >= 0:
                    slot = (slot + 1) & mask
            known = n_kept
            table[slot] = known
            kept[known, 0], kept[known, 1], kept[known, 2] = x, y, z
            n_kept += 1
        number[point] = known
        recent[code & _RECENT] = known
    return number, kept[:n_kept].copy()
