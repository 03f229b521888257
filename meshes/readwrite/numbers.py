"""Text to numbers, exactly as Python's float() would, many times faster."""

import re

import numpy as np

from meshes.arrays import AnyArray, Vector
from meshes.readwrite._text_kernels import count_tokens, parse_tokens

_NUMBER = re.compile(rb"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|[+-]?(nan|inf|infinity)", re.I)
_HARD_AT_ONCE = 8_192


class NotANumberError(ValueError):
    """A token is no number.

    Attributes
    ----------
    token : str
        At most 40 characters of it.
    """

    def __init__(self, token: bytes) -> None:
        self.token = token[:40].decode("ascii", "backslashreplace")
        super().__init__(f"'{self.token}' is no number")


def exact_number(token: bytes) -> float:
    """Return the double nearest to a decimal; also nan and inf, which the caller refuses.

    Raises
    ------
    NotANumberError
    """
    if not _NUMBER.fullmatch(token):
        raise NotANumberError(token)
    return float(token)


def parse_numbers(
    data: bytearray | bytes, start: int = 0, stop: int | None = None, most: int | None = None
) -> tuple[Vector, int]:
    """Convert white-space separated decimals; what follows # on a line is skipped.

    Parameters
    ----------
    data : bytes
    start, stop : int
        Part of `data` to convert.
    most : int
        Stop after that many.

    Returns
    -------
    values : ndarray, shape (k,), float64
        Fewer than `most` where the text ends before.
    position : int
        Where the reading stopped.

    Raises
    ------
    NotANumberError
    """
    text = np.frombuffer(data, np.uint8)
    stop = len(data) if stop is None else stop
    n_values = count_tokens(text, start, stop)
    values = np.empty(n_values if most is None else min(most, n_values))
    hard = np.empty((_HARD_AT_ONCE, 3), np.int64)
    done, at = 0, start
    while done < len(values):
        n_new, n_hard, at = parse_tokens(text, at, stop, values[done:], hard)
        set_hard(data, values[done:], hard[:n_hard])
        done += n_new
    return values, at


def set_hard(data: bytearray | bytes | memoryview, values: Vector, hard: AnyArray) -> None:
    """Fill in the values that the compiled loop left: rows of value index, start, end.

    Raises
    ------
    NotANumberError
    """
    for at, start, end in hard.tolist():
        values[at] = exact_number(bytes(data[start:end]))
