"""Compiled loops behind meshes.readwrite.weld: equal points found by hashing their bits."""

from typing import Any

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Indices


@njit(cache=True)
def weld_points(bits: AnyArray, sign: np.unsignedinteger[Any]) -> tuple[Indices, Indices]:
    """Give equal rows one number, in the order first seen.

    `bits` (k, 3) holds the bit patterns of the coordinates, `sign` the pattern of -0.0, which
    counts as 0.0. Returns the number of each row (k,) and, for each number, its first row.
    """
    n_points = bits.shape[0]
    size = 16
    while size < n_points:  # two of three rows repeat on any surface: at most half full there
        size *= 2
    table = np.full(size, -1, np.int32)
    number = np.empty(n_points, np.int32)
    first = np.empty(n_points, np.int32)
    n_welded = 0
    mask = np.uint64(size - 1)
    for point in range(n_points):
        x, y, z = bits[point, 0], bits[point, 1], bits[point, 2]
        x = x if x != sign else x ^ x
        y = y if y != sign else y ^ y
        z = z if z != sign else z ^ z
        code = np.uint64(x) * np.uint64(0x9E3779B97F4A7C15)
        code = (code ^ (code >> np.uint64(29)) ^ np.uint64(y)) * np.uint64(0xBF58476D1CE4E5B9)
        code = (code ^ (code >> np.uint64(32)) ^ np.uint64(z)) * np.uint64(0x94D049BB133111EB)
        slot = (code ^ (code >> np.uint64(31))) & mask
        while True:
            known = table[slot]
            if known < 0:
                break
            row = first[known]
            a, b, c = bits[row, 0], bits[row, 1], bits[row, 2]
            a = a if a != sign else a ^ a
            b = b if b != sign else b ^ b
            c = c if c != sign else c ^ c
            if a == x and b == y and c == z:
                break
            slot = (slot + np.uint64(1)) & mask
        if known < 0:
            known = n_welded
            table[slot] = known
            first[known] = point
            n_welded += 1
        number[point] = known
    return number, first[:n_welded].copy()
