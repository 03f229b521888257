"""The way of the pointer over the screen, cut at even distances whatever the rate of its events."""

from collections.abc import Iterator
from math import ceil, floor, hypot
from typing import Final

from gui.viewport.pointer import Pointer

STEP_PX: Final = 2.0
"""From one place to the next, px: finer than what a hand can aim at."""

MOST_STEPS: Final = 64
"""So many places are looked at for one event at most; a longer way is cut into longer steps."""

# A place that falls on the end of the way by all but rounding belongs to it.
_SLACK: Final = 1e-9


class PixelWalk:
    """Turns the moments of a drag into places that lie `STEP_PX` apart along its way.

    They are counted from where the drag began: one event over a long way and many over short
    ones give the same places.

    Parameters
    ----------
    start : Pointer
        Where the drag began; not given again.
    """

    def __init__(self, start: Pointer) -> None:
        self._end = start
        self._length = 0.0
        self._n_given = 0

    def go_to(self, at: Pointer) -> tuple[Pointer, ...]:
        """Return the places on the way to a moment of the pointer."""
        start, begin = self._end, self._length
        length = hypot(at.at.x() - start.at.x(), at.at.y() - start.at.y())
        self._end, self._length = at, begin + length
        if not length:
            return ()
        shares = (min((place - begin) / length, 1.0) for place in self._passed())
        return tuple(_between(start, at, share) for share in shares)

    def rest(self) -> tuple[Pointer, ...]:
        """Return where the drag has come to, unless that was given."""
        if self._length - STEP_PX * self._n_given <= _SLACK:
            return ()
        return (self._end,)

    def _passed(self) -> Iterator[float]:
        """Give the lengths of way, px, at which places lie that were not given yet."""
        first, last = self._n_given + 1, floor((self._length + _SLACK) / STEP_PX)
        self._n_given = last
        stride = max(1, ceil((last - first + 1) / MOST_STEPS))
        # The last one always: the brush must not stay behind.
        for number in range(last - (last - first) // stride * stride, last + 1, stride):
            yield STEP_PX * number


def _between(start: Pointer, end: Pointer, share: float) -> Pointer:
    pressure = start.pressure + share * (end.pressure - start.pressure)
    at = start.at + (end.at - start.at) * share
    return Pointer(at, invert=end.invert, smooth=end.smooth, pressure=pressure)
