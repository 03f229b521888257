"""Compiled loops behind meshes.readwrite.numbers: text to numbers, no checks."""

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Vector

SIMPLE = 0  # the value is the double nearest to the text
HARD = 1  # the token needs the exact conversion of the caller
ABSENT = 2  # the line ended before a token

_NEWLINE = 10
_HASH = 35
_MOST_DIGITS = 18  # fit a signed 64-bit integer
_EXACT_MANTISSA = 2**53
_TENS = 10.0 ** np.arange(23)  # 10^22 is the last power of ten that a double holds exactly


@njit(cache=True)
def is_blank(byte: int) -> bool:
    """Tell space, tab, vertical tab, form feed and carriage return; a newline is not one."""
    return byte == 32 or byte == 9 or byte == 13 or byte == 11 or byte == 12


@njit(cache=True)
def token_end(data: AnyArray, at: int, stop: int) -> int:
    """Return where the token that starts at `at` ends."""
    while at < stop and not is_blank(data[at]) and data[at] != _NEWLINE and data[at] != _HASH:
        at += 1
    return at


@njit(cache=True)
def number_at(data: AnyArray, at: int, stop: int) -> tuple[float, int]:
    """Convert the token data[at:stop]; return the value and SIMPLE or HARD.

    A decimal of up to 2^53 times or over a power of ten up to 22 is rounded once, so it is
    exact (W. D. Clinger, "How to read floating point numbers accurately", PLDI 1990).
    """
    negative = data[at] == 45
    if data[at] == 45 or data[at] == 43:
        at += 1
    mantissa, n_digits, n_figures, scale, seen_point = 0, 0, 0, 0, False
    while at < stop:
        byte = data[at]
        if 48 <= byte <= 57:
            mantissa = mantissa * 10 + (byte - 48)
            n_digits += 1
            n_figures += 1 if mantissa > 0 else 0
            scale -= 1 if seen_point else 0
            if n_figures > _MOST_DIGITS:
                return 0.0, HARD
        elif byte == 46 and not seen_point:
            seen_point = True
        else:
            break
        at += 1
    if n_digits == 0:
        return 0.0, HARD
    if at < stop:
        power, at = _power_at(data, at, stop)
        if at < stop:
            return 0.0, HARD
        scale += power
    if mantissa > _EXACT_MANTISSA or scale > 22 or scale < -22:
        return 0.0, HARD
    value = float(mantissa)
    value = value * _TENS[scale] if scale >= 0 else value / _TENS[-scale]
    return (-value if negative else value), SIMPLE


@njit(cache=True)
def _power_at(data: AnyArray, at: int, stop: int) -> tuple[int, int]:
    """Read the e-12 of a number; the position stays before `stop` where it is none."""
    if data[at] != 101 and data[at] != 69:
        return 0, at
    start = at
    at += 1
    negative = at < stop and data[at] == 45
    if at < stop and (data[at] == 45 or data[at] == 43):
        at += 1
    if at == stop or stop - at > 4:
        return 0, start
    power = 0
    while at < stop:
        if data[at] < 48 or data[at] > 57:
            return 0, start
        power = power * 10 + (data[at] - 48)
        at += 1
    return (-power if negative else power), at


@njit(cache=True)
def count_tokens(data: AnyArray, start: int, stop: int) -> int:
    """Count what stands between white space; from # to the end of a line is a comment."""
    at, n_tokens = start, 0
    while at < stop:
        if data[at] == _HASH:
            while at < stop and data[at] != _NEWLINE:
                at += 1
        elif is_blank(data[at]) or data[at] == _NEWLINE:
            at += 1
        else:
            n_tokens += 1
            at = token_end(data, at, stop)
    return n_tokens


@njit(cache=True)
def parse_tokens(
    data: AnyArray, start: int, stop: int, values: Vector, hard: AnyArray
) -> tuple[int, int, int]:
    """Fill `values` token by token; stop when `hard` (k, 3) is full.

    Returns the number of values, of hard tokens (row: value index, start, end) and the
    position to go on from.
    """
    at, n_values, n_hard = start, 0, 0
    while at < stop and n_values < values.shape[0]:
        if data[at] == _HASH:
            while at < stop and data[at] != _NEWLINE:
                at += 1
        elif is_blank(data[at]) or data[at] == _NEWLINE:
            at += 1
        else:
            end = token_end(data, at, stop)
            values[n_values], status = number_at(data, at, end)
            if status == HARD:
                if n_hard == hard.shape[0]:
                    break
                hard[n_hard, 0], hard[n_hard, 1], hard[n_hard, 2] = n_values, at, end
                n_hard += 1
            n_values += 1
            at = end
    return n_values, n_hard, at
