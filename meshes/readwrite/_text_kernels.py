"""Compiled loops that read text: numbers, lines of OBJ and OFF; no checks.

In one file, because a compiled loop is kept until its own file changes: one that calls
another file's loop would go on with the old one.
"""

import math

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Vector, Vertices

SIMPLE = 0  # the value is the double nearest to the text
HARD = 1  # the token needs the exact conversion of the caller
ABSENT = 2  # the line ended before a token

_NEWLINE = 10
_HASH = 35
_MOST_DIGITS = 18  # fit a signed 64-bit integer
_EXACT_MANTISSA = 2**53
_SPLIT = 2.0**27 + 1.0  # halves the 53 digits of a double
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
            if n_figures == _MOST_DIGITS:
                return 0.0, HARD
            mantissa = mantissa * 10 + (byte - 48)
            n_digits += 1
            n_figures += 1 if mantissa > 0 else 0
            scale -= 1 if seen_point else 0
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
    if scale > 22 or scale < -22:
        return 0.0, HARD
    if mantissa <= _EXACT_MANTISSA:
        value = float(mantissa)
        value = value * _TENS[scale] if scale >= 0 else value / _TENS[-scale]
    elif scale < 0:
        value, certain = _quotient(mantissa, _TENS[-scale])
        if not certain:
            return 0.0, HARD
    else:
        return 0.0, HARD
    return (-value if negative else value), SIMPLE


@njit(cache=True)
def _quotient(mantissa: int, ten: float) -> tuple[float, bool]:
    """Divide a whole number of 54 to 60 bits by a power of ten; say whether it is certain.

    The remainder of a first quotient is exact (T. J. Dekker, "A floating-point technique for
    extending the available precision", Numer. Math. 18, 1971); with it the quotient is known to
    twice the digits, which decides the rounding unless it lies next to a tie.
    """
    high = float(mantissa)
    low = float(mantissa - int(high))
    first = high / ten
    product = first * ten
    a, b = first * _SPLIT, ten * _SPLIT
    a_high, b_high = a - (a - first), b - (b - ten)
    a_low, b_low = first - a_high, ten - b_high
    error = ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low
    change = (((high - product) - error) + low) / ten
    value = first + change
    left = abs(change - (value - first))
    fraction, power = math.frexp(value)
    half_step = math.ldexp(1.0, power - 54)
    return value, fraction != 0.5 and left + abs(change) * 2.0**-50 < half_step


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


# ---- lines of OBJ and OFF ----

_LOWER_V = 118
_LOWER_F = 102


@njit(cache=True)
def _next_line(data: AnyArray, at: int) -> int:
    while at < data.shape[0] and data[at] != _NEWLINE:
        at += 1
    return at + 1


@njit(cache=True)
def _next_token(data: AnyArray, at: int) -> tuple[int, int]:
    """Return start and end of the next token on this line; both alike where there is none."""
    stop = data.shape[0]
    while at < stop and is_blank(data[at]):
        at += 1
    return at, token_end(data, at, stop)


@njit(cache=True)
def _integer(data: AnyArray, at: int, stop: int) -> tuple[int, bool]:
    """Read a whole number of up to 10 digits that ends at `stop` or at a slash."""
    negative = data[at] == 45
    at += 1 if data[at] == 45 or data[at] == 43 else 0
    value, n_digits = 0, 0
    while at < stop and data[at] != 47:
        if data[at] < 48 or data[at] > 57 or n_digits == 10:
            return 0, False
        value = value * 10 + (data[at] - 48)
        n_digits += 1
        at += 1
    return (-value if negative else value), n_digits > 0


@njit(cache=True)
def _point(data: AnyArray, at: int, row: int, points: Vertices, hard: AnyArray, n_hard: int) -> int:
    """Fill a row with the next three numbers of a line; return the hard tokens so far, or -1."""
    for axis in range(3):
        start, at = _next_token(data, at)
        if start == at:
            return -1
        points[row, axis], status = number_at(data, start, at)
        if status == HARD:
            hard[n_hard, 0], hard[n_hard, 1], hard[n_hard, 2] = 3 * row + axis, start, at
            n_hard += 1
    return n_hard


@njit(cache=True)
def point_rows(
    data: AnyArray, at: int, points: Vertices, done: int, hard: AnyArray
) -> tuple[int, int, int]:
    """Fill points (n, 3) from row `done` on with the first three numbers of each line.

    Returns the rows filled in all, the rows of `hard` used (value index, start, end; -1 where
    a line has too few numbers) and the position.
    """
    n_hard = 0
    while done < points.shape[0] and at < data.shape[0] and n_hard + 3 <= hard.shape[0]:
        start, end = _next_token(data, at)
        if start < end:
            n_new = _point(data, start, done, points, hard, n_hard)
            if n_new < 0:
                return done, -1, at
            n_hard = n_new
            done += 1
        at = _next_line(data, end)
    return done, n_hard, at


@njit(cache=True)
def polygon_rows(
    data: AnyArray, at: int, corners: AnyArray, n_corners: AnyArray
) -> tuple[int, int, int]:
    """Fill `n_corners` from the first number of each line and `corners` from the next ones.

    Returns the lines read, the corners filled and the position; fewer lines than asked for
    where the text ends or a line is wrong.
    """
    n_rows, n_filled = 0, 0
    while n_rows < n_corners.shape[0] and at < data.shape[0]:
        start, end = _next_token(data, at)
        line, at = at, end
        if start < end:
            count, right = _integer(data, start, end)
            if not right or count < 0 or n_filled + count > corners.shape[0]:
                return n_rows, n_filled, line
            for _ in range(count):
                start, at = _next_token(data, at)
                if start == at:
                    return n_rows, n_filled, line
                corners[n_filled], right = _integer(data, start, at)
                if not right:
                    return n_rows, n_filled, line
                n_filled += 1
            n_corners[n_rows] = count
            n_rows += 1
        at = _next_line(data, at)
    return n_rows, n_filled, at


@njit(cache=True)
def count_obj(data: AnyArray) -> tuple[int, int, int]:
    """Count the points, the polygons and the corners of polygons of an OBJ file."""
    at, n_points, n_polygons, n_corners = 0, 0, 0, 0
    while at < data.shape[0]:
        start, end = _next_token(data, at)
        if end - start == 1 and data[start] == _LOWER_V:
            n_points += 1
        elif end - start == 1 and data[start] == _LOWER_F:
            n_polygons += 1
            while start < end:
                start, end = _next_token(data, end)
                n_corners += 1 if start < end else 0
        at = _next_line(data, end)
    return n_points, n_polygons, n_corners


@njit(cache=True)
def parse_obj(
    data: AnyArray,
    place: AnyArray,
    points: Vertices,
    corners: AnyArray,
    n_corners: AnyArray,
    hard: AnyArray,
) -> tuple[int, bool]:
    """Fill all from position `place` = (byte, points, corners, polygons) on, which moves along.

    Returns the rows of `hard` used and whether the line at the position is right; the end is
    reached where the position is the size of the data.
    """
    n_hard = 0
    while place[0] < data.shape[0] and n_hard + 3 <= hard.shape[0]:
        start, end = _next_token(data, place[0])
        if end - start == 1 and data[start] == _LOWER_V:
            n_new = _point(data, end, place[1], points, hard, n_hard)
            if n_new < 0:
                return n_hard, False
            n_hard = n_new
            place[1] += 1
        elif end - start == 1 and data[start] == _LOWER_F:
            first = place[2]
            start, end = _next_token(data, end)
            while start < end:
                index, right = _integer(data, start, end)
                # From 1 on; negative ones count back from the last point read so far.
                if not right or index == 0 or index < -place[1] or index > points.shape[0]:
                    return n_hard, False
                corners[place[2]] = index - 1 if index > 0 else place[1] + index
                place[2] += 1
                start, end = _next_token(data, end)
            n_corners[place[3]] = place[2] - first
            place[3] += 1
        place[0] = min(_next_line(data, end), data.shape[0])
    return n_hard, True
