"""Fits that need nothing of each other, done at the same time."""

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

_MOST_THREADS = 4

T = TypeVar("T")
R = TypeVar("R")


def side_by_side(call: Callable[[T], R], items: Iterable[T]) -> list[R]:
    """Return what a call gives for each item, in their order.

    Threads suffice: the kernels and NumPy let go of the interpreter. Each call works for itself,
    so that the results are the same bits as one after the other.
    """
    with ThreadPoolExecutor(min(_MOST_THREADS, os.cpu_count() or 1)) as threads:
        return list(threads.map(call, items))
