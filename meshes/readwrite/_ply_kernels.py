"""Compiled loops behind meshes.readwrite.ply: rows that hold lists, of differing length."""

from numba import njit

from meshes.arrays import AnyArray

RIGHT = 0
TOO_SHORT = 1
NEGATIVE = 2


@njit(cache=True)
def _whole_number(data: AnyArray, at: int, size: int, signed: bool, big: bool) -> int:
    value = 0
    for k in range(size):
        value = (value << 8) | int(data[at + k if big else at + size - 1 - k])
    if signed and value >= 1 << (8 * size - 1):
        value -= 1 << (8 * size)
    return value


@njit(cache=True)
def binary_rows(
    data: AnyArray, at: int, layout: AnyArray, wanted: int, big: bool, spans: AnyArray
) -> tuple[int, int, int]:
    """Walk rows of scalars and lists; note where the wanted list of each row lies.

    `layout` (p, 3) has a row for each property: size of a value, size of the list's length (0
    where it is no list), whether that length is signed. Fills spans (n, 2) with first byte and
    number of values. Returns the rows walked, the position and the status.
    """
    stop = data.shape[0]
    for row in range(spans.shape[0]):
        for item in range(layout.shape[0]):
            count, size = 1, layout[item, 1]
            if size > 0:
                if at + size > stop:
                    return row, at, TOO_SHORT
                count = _whole_number(data, at, size, layout[item, 2] != 0, big)
                at += size
            if count < 0:
                return row, at, NEGATIVE
            if count * layout[item, 0] > stop - at:
                return row, at, TOO_SHORT
            if item == wanted:
                spans[row, 0], spans[row, 1] = at, count
            at += count * layout[item, 0]
    return spans.shape[0], at, RIGHT


@njit(cache=True)
def text_rows(
    values: AnyArray, at: int, is_list: AnyArray, wanted: int, spans: AnyArray
) -> tuple[int, int, int]:
    """Do as `binary_rows` over numbers read from text; spans count values, not bytes."""
    stop = values.shape[0]
    for row in range(spans.shape[0]):
        for item in range(is_list.shape[0]):
            count = 1
            if is_list[item]:
                if at >= stop:
                    return row, at, TOO_SHORT
                if not 0.0 <= values[at] <= 2.0**31:
                    return row, at, NEGATIVE
                count = int(values[at])
                at += 1
            if count > stop - at:
                return row, at, TOO_SHORT
            if item == wanted:
                spans[row, 0], spans[row, 1] = at, count
            at += count
    return spans.shape[0], at, RIGHT


@njit(cache=True)
def gather_bytes(data: AnyArray, spans: AnyArray, size: int, items: AnyArray) -> None:
    """Copy the values of all spans one after the other into bytes `items`."""
    to = 0
    for row in range(spans.shape[0]):
        start = spans[row, 0]
        for byte in range(spans[row, 1] * size):
            items[to] = data[start + byte]
            to += 1
