"""Compiled loops behind meshes.readwrite.stl: the facets of STL text, no checks."""

import numpy as np
from numba import njit

from meshes.arrays import AnyArray
from meshes.readwrite._number_kernels import HARD, is_blank, number_at, token_end

DONE = 0
MORE = 1  # `hard` is full: convert it, then go on
BROKEN = 2  # what stands at the position is not what a facet has there

_FACET = np.frombuffer(b"facet", np.uint8)
_NORMAL = np.frombuffer(b"normal", np.uint8)
_OUTER = np.frombuffer(b"outer", np.uint8)
_LOOP = np.frombuffer(b"loop", np.uint8)
_VERTEX = np.frombuffer(b"vertex", np.uint8)
_ENDLOOP = np.frombuffer(b"endloop", np.uint8)
_ENDFACET = np.frombuffer(b"endfacet", np.uint8)
_SOLID = np.frombuffer(b"solid", np.uint8)
_ENDSOLID = np.frombuffer(b"endsolid", np.uint8)


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
def parse_facets(
    data: AnyArray, at: int, corners: AnyArray, done: int, hard: AnyArray
) -> tuple[int, int, int, int]:
    """Fill `corners` (k, 9) from row `done` on, from position `at` on.

    Returns the number of rows filled in all, the number of rows of `hard` (value index,
    start, end of a token that needs exact conversion), the position and the status.
    """
    stop, n_hard = data.shape[0], 0
    while True:
        at = _skip_blank(data, at, stop)
        if at == stop:
            return done, n_hard, at, DONE
        after = _after_solid_line(data, at, stop)
        if after >= 0:
            at = after
            continue
        if n_hard + 9 > hard.shape[0]:
            return done, n_hard, at, MORE
        after = _after_head(data, at, stop)
        if after < 0 or done == corners.shape[0]:
            return done, n_hard, at, BROKEN
        for value in range(9):
            if value % 3 == 0:
                after = _after_word(data, after, stop, _VERTEX)
                if after < 0:
                    return done, n_hard, at, BROKEN
            start = _skip_blank(data, after, stop)
            after = token_end(data, start, stop)
            if start == after:
                return done, n_hard, at, BROKEN
            corners[done, value], status = number_at(data, start, after)
            if status == HARD:
                hard[n_hard, 0], hard[n_hard, 1], hard[n_hard, 2] = 9 * done + value, start, after
                n_hard += 1
        after = _after_word(data, after, stop, _ENDLOOP)
        after = _after_word(data, after, stop, _ENDFACET) if after >= 0 else -1
        if after < 0:
            return done, n_hard, at, BROKEN
        done += 1
        at = after
