"""Compiled loops behind meshes.readwrite.stl_text: facets of STL text; no checks.

A facet as nearly all programs write it is read eight bytes at a time. Any other is left, from its
start on, to the careful loop, which alone decides what is right.
"""

from typing import Any

import numpy as np
from numba import njit

from meshes.arrays import AnyArray
from meshes.readwrite._text_kernels import HARD, is_blank, number_at, token_end

DONE = 0
FULL = 1  # all rows are filled: take them, then go on
BROKEN = 2  # what stands at the position is not what a facet has there
SHORT = 3  # the text may go on behind its end, and what stands at the position with it

PADDING = 64
"""Zero bytes that must follow a text read eight bytes at a time: they end every search."""

_FACET = np.frombuffer(b"facet", np.uint8)
_NORMAL = np.frombuffer(b"normal", np.uint8)
_OUTER = np.frombuffer(b"outer", np.uint8)
_LOOP = np.frombuffer(b"loop", np.uint8)
_VERTEX = np.frombuffer(b"vertex", np.uint8)
_ENDLOOP = np.frombuffer(b"endloop", np.uint8)
_ENDFACET = np.frombuffer(b"endfacet", np.uint8)
_SOLID = np.frombuffer(b"solid", np.uint8)
_ENDSOLID = np.frombuffer(b"endsolid", np.uint8)

# ---- eight bytes at a time; the first byte is the lowest of a word ----

Word = np.unsignedinteger[Any]


def _word(text: bytes) -> np.uint64:
    return np.uint64(int.from_bytes(text.ljust(8, b"\0"), "little"))


_FACET_NO = _word(b"facet no")
_T_NORMAL = _word(b" normal ")
_OUTER_LO = _word(b"outer lo")
_TER_LOOP = _word(b"ter loop")
_VERTEX_ = _word(b"vertex")
_ENDLOOP_ = _word(b"endloop")
_ENDFACET_ = _word(b"endfacet")
_SIX = _word(b"\xff" * 6)
_SEVEN = _word(b"\xff" * 7)

_ONES = _word(b"\x01" * 8)
_TOPS = _word(b"\x80" * 8)
_BEHIND_HASH = _word(b"\x24" * 8)  # blanks, newlines and # are below, all that numbers need not
_ZEROS = _word(b"0" * 8)
_SIXES = _word(b"\x06" * 8)
_UPPER = _word(b"\xf0" * 8)
_PAIRS = np.uint64(0x00FF00FF00FF00FF)
_FOURS = np.uint64(0x0000FFFF0000FFFF)
_ONE = np.uint64(1)
_BLANKS = np.uint64(sum(1 << byte for byte in b" \t\n\v\f\r"))

_NOTHING = np.uint64(0)

_MOST_DIGITS = 18  # fit a signed 64-bit integer
_EXACT_MANTISSA = 2**53
_TENS = 10.0 ** np.arange(23)
_WHOLE_TENS = 10 ** np.arange(9)


@njit(cache=True, inline="always")
def _bytes_before(mark: Word) -> int:
    """Count the bytes below the lowest bit set, which is one of the lower seven of its byte."""
    lowest = mark & (~mark + _ONE)
    return int(np.int64(((((lowest - _ONE) & _TOPS) >> np.uint64(7)) * _ONES) >> np.uint64(56)))


@njit(cache=True, inline="always")
def _after_blanks(data: AnyArray, at: int) -> int:
    """Return where a run of white space ends, or -1 where there is none."""
    if data[np.uint64(at)] > 32 or not (_BLANKS >> np.uint64(data[np.uint64(at)])) & _ONE:
        return -1
    at += 1
    while data[np.uint64(at)] <= 32:
        if not (_BLANKS >> np.uint64(data[np.uint64(at)])) & _ONE:
            return at
        at += 1
    return at


@njit(cache=True, inline="always")
def _after_word_of(data: AnyArray, words: AnyArray, at: int) -> int:
    """Return where the token at a position ends, and the blanks behind it, or -1."""
    while True:
        word = words[np.uint64(at)]
        mark = (word - _BEHIND_HASH) & ~word & _TOPS
        if mark != 0:
            return _after_blanks(data, at + _bytes_before(mark >> np.uint64(7)))
        at += 8


@njit(cache=True, inline="always")
def _digits(word: Word) -> int:
    """Count the digits at the start of a word from which `_ZEROS` were taken by xor."""
    return _bytes_before(((word | (word + _SIXES)) & _UPPER) >> np.uint64(4))


@njit(cache=True, inline="always")
def _value(word: Word, n_digits: int) -> int:
    """Return what 0 to 8 digits at the start of such a word say."""
    word = word << np.uint64(64 - 8 * n_digits) if n_digits > 0 else _NOTHING
    word = (word * np.uint64(2561)) >> np.uint64(8)
    word = ((word & _PAIRS) * np.uint64(6553601)) >> np.uint64(16)
    return int(np.int64(((word & _FOURS) * np.uint64(42949672960001)) >> np.uint64(32)))


@njit(cache=True, inline="always")
def _quick_number(data: AnyArray, words: AnyArray, start: int) -> tuple[float, int]:
    """Return a number and where the blanks behind it end, or -1 for what the careful loop reads.

    As `number_at`, which tells why the value is the nearest: a whole number of up to 2^53 times
    or over a power of ten up to 22.
    """
    at = start
    negative = data[np.uint64(at)] == 45
    at += 1 if negative else 0
    word = words[np.uint64(at)] ^ _ZEROS
    n_digits = _digits(word)
    if n_digits == 0 or n_digits == 8:
        return 0.0, -1
    mantissa = _value(word, n_digits)
    at += n_digits
    scale = 0
    if data[np.uint64(at)] == 46:
        at += 1
        first, then = words[np.uint64(at)] ^ _ZEROS, words[np.uint64(at + 8)] ^ _ZEROS
        n_first = _digits(first)
        n_then = _digits(then) if n_first == 8 else 0
        mantissa = mantissa * _WHOLE_TENS[np.uint64(n_first)] + _value(first, n_first)
        mantissa = mantissa * _WHOLE_TENS[np.uint64(n_then)] + _value(then, n_then)
        scale = -n_first - n_then
        at += n_first + n_then
        if n_digits - scale > _MOST_DIGITS:
            return _long_number(data, start, at)
    if data[np.uint64(at)] | 32 == 101:
        power, at = _quick_power(data, at + 1)
        scale += power
    end = _after_blanks(data, at)
    if end < 0 or mantissa > _EXACT_MANTISSA or scale < -22 or scale > 22:
        return _long_number(data, start, at) if end >= 0 else (0.0, -1)
    value = float(mantissa)
    value = value / _TENS[np.uint64(-scale)] if scale < 0 else value * _TENS[np.uint64(scale)]
    return (-value if negative else value), end


@njit(cache=True)
def _quick_power(data: AnyArray, at: int) -> tuple[int, int]:
    """Read what follows an e, up to three digits; a wrong one ends before its token does."""
    negative = data[np.uint64(at)] == 45
    first = at + 1 if negative or data[np.uint64(at)] == 43 else at
    power, at = 0, first
    while 48 <= data[np.uint64(at)] <= 57 and at < first + 3:
        power = power * 10 + (int(data[np.uint64(at)]) - 48)
        at += 1
    return (-power if negative else power), (at if at > first else first - 1)


@njit(cache=True)
def _long_number(data: AnyArray, start: int, at: int) -> tuple[float, int]:
    """Read a number of many digits; `at` is somewhere in it or at its end."""
    stop = at
    while data[np.uint64(stop)] > 35:
        stop += 1
    end = _after_blanks(data, stop)
    value, status = number_at(data, start, stop)
    return value, (-1 if status == HARD else end)


@njit(cache=True, inline="always")
def _quick_facet(data: AnyArray, words: AnyArray, at: int, corners: AnyArray) -> int:
    """Fill 9 numbers from a facet as it is mostly written; return where it ends, or -1."""
    if words[np.uint64(at)] != _FACET_NO or words[np.uint64(at + 5)] != _T_NORMAL:
        return -1
    at = _after_blanks(data, at + 12)
    for _ in range(3):
        at = _after_word_of(data, words, at)
        if at < 0:
            return -1
    if words[np.uint64(at)] != _OUTER_LO or words[np.uint64(at + 2)] != _TER_LOOP:
        return -1
    at = _after_blanks(data, at + 10)
    for corner in range(3):
        if at < 0 or words[np.uint64(at)] & _SIX != _VERTEX_:
            return -1
        at = _after_blanks(data, at + 6)
        for axis in range(3):
            if at < 0:
                return -1
            corners[3 * corner + axis], at = _quick_number(data, words, at)
    if at < 0 or words[np.uint64(at)] & _SEVEN != _ENDLOOP_:
        return -1
    at = _after_blanks(data, at + 7)
    if at < 0 or words[np.uint64(at)] != _ENDFACET_:
        return -1
    return _after_blanks(data, at + 8)


# ---- byte by byte ----


@njit(cache=True)
def _skip_blank(data: AnyArray, at: int, stop: int) -> int:
    while at < stop and (is_blank(data[at]) or data[at] == 10):
        at += 1
    return at


@njit(cache=True)
def _after_word(data: AnyArray, at: int, stop: int, word: AnyArray) -> int:
    """Return the position after `word` in any case, -1 where another token stands there."""
    at = _skip_blank(data, at, stop)
    end = token_end(data, at, stop)
    if end - at != word.shape[0]:
        return -1
    for letter in range(word.shape[0]):
        if data[at + letter] | 32 != word[letter]:
            return -1
    return end


@njit(cache=True)
def _after_token(data: AnyArray, at: int, stop: int) -> int:
    at = _skip_blank(data, at, stop)
    end = token_end(data, at, stop)
    return end if end > at else -1


@njit(cache=True)
def _after_head(data: AnyArray, at: int, stop: int) -> int:
    """Return the position after `facet normal a b c outer loop`, or -1."""
    at = _after_word(data, at, stop, _FACET)
    at = _after_word(data, at, stop, _NORMAL) if at >= 0 else -1
    for _ in range(3):
        at = _after_token(data, at, stop) if at >= 0 else -1
    at = _after_word(data, at, stop, _OUTER) if at >= 0 else -1
    return _after_word(data, at, stop, _LOOP) if at >= 0 else -1


@njit(cache=True)
def _after_solid_line(data: AnyArray, at: int, stop: int) -> int:
    """Return the position after a line `solid name` or `endsolid name`, or -1."""
    after = _after_word(data, at, stop, _SOLID)
    after = _after_word(data, at, stop, _ENDSOLID) if after < 0 else after
    while 0 <= after < stop and data[after] != 10:
        after += 1
    return after


@njit(cache=True)
def _careful_facet(
    data: AnyArray, at: int, stop: int, corners: AnyArray, hard: AnyArray, row: int, n_hard: int
) -> tuple[int, int]:
    """Fill row `row` of `corners`; return where the facet ends, or -1, and the hard tokens."""
    after = _after_head(data, at, stop)
    for value in range(9):
        if value % 3 == 0 and after >= 0:
            after = _after_word(data, after, stop, _VERTEX)
        if after < 0:
            return -1, n_hard
        start = _skip_blank(data, after, stop)
        after = token_end(data, start, stop)
        if start == after:
            return -1, n_hard
        corners[row, value], status = number_at(data, start, after)
        if status == HARD:
            hard[n_hard, 0], hard[n_hard, 1], hard[n_hard, 2] = 9 * row + value, start, after
            n_hard += 1
    after = _after_word(data, after, stop, _ENDLOOP)
    return (_after_word(data, after, stop, _ENDFACET) if after >= 0 else -1), n_hard


@njit(cache=True)
def parse_facets(
    data: AnyArray,
    words: AnyArray,
    at: int,
    stop: int,
    is_quick: bool,
    goes_on: bool,
    corners: AnyArray,
    hard: AnyArray,
) -> tuple[int, int, int, int, bool]:
    """Fill `corners` (k, 9) with the facets of data[at:stop].

    With `is_quick`, `words` holds the eight bytes from each position of `data` on, as one
    number, and `PADDING` follows `stop`; else all is read byte by byte. `goes_on` says whether
    the text does so behind `stop`: then nothing counts that ends there.

    Returns the number of rows filled, the number of rows of `hard` (9 k rows: value index,
    start, end of a token that needs exact conversion), the position, the status and whether
    an `endsolid` came.
    """
    done, n_hard, has_end = 0, 0, False
    while done < corners.shape[0]:
        at = _skip_blank(data, at, stop)
        if at == stop:
            return done, n_hard, at, SHORT if goes_on else DONE, has_end
        after = _quick_facet(data, words, at, corners[done]) if is_quick else -1
        if after >= 0:
            done += 1
            at = after
            continue
        after = _after_solid_line(data, at, stop)
        if after >= 0 and not (goes_on and after == stop):
            has_end |= data[at] | 32 == _ENDSOLID[0]
            at = after
            continue
        after, n_new = _careful_facet(data, at, stop, corners, hard, done, n_hard)
        if goes_on and (after < 0 or after == stop):
            return done, n_hard, at, SHORT, has_end
        if after < 0:
            return done, n_hard, at, BROKEN, has_end
        done += 1
        at, n_hard = after, n_new
    return done, n_hard, at, FULL, has_end
