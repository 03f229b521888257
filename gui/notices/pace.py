"""How long the rest of a job may take, said only while it can be trusted."""

from typing import Final

LEAST_SHARE: Final = 0.1
"""Before this share is done nothing is foretold."""

BETWEEN: Final = 0.5
"""Looks at the pace are at least this far apart, seconds."""

N_LOOKS: Final = 4
"""So many looks are kept; with fewer nothing is foretold."""

MOST_APART: Final = 1.5
"""The rest by the pace of the last looks and by that of the whole agree up to this factor."""

MOST_LATE: Final = 1.5
"""Where the rest is foretold longer than promised by this factor, the promise is taken back."""


class Pace:
    """Foretells when a job ends from the shares that it tells.

    What is promised never grows: a promise that cannot be kept is taken back, and another is made
    once the last looks agree with the whole again.
    """

    def __init__(self) -> None:
        self._looks: list[tuple[float, float]] = []
        self._promised: float | None = None

    def left(self, share: float, elapsed: float) -> int | None:
        """Return how many seconds the rest may take; None where nobody knows.

        Parameters
        ----------
        share : float
            How much is done, 0 to 1.
        elapsed : float
            Seconds since the job began.
        """
        if share < LEAST_SHARE:
            return None
        if not self._looks or elapsed - self._looks[-1][0] >= BETWEEN:
            self._looks = [*self._looks, (elapsed, share)][-N_LOOKS:]
        first_at, first = self._looks[0]
        if len(self._looks) < N_LOOKS or share <= first:
            self._promised = None
            return None
        by_all = elapsed * (1.0 - share) / share
        by_last = (elapsed - first_at) * (1.0 - share) / (share - first)
        if max(by_all, by_last) > MOST_APART * min(by_all, by_last):
            self._promised = None
            return None
        return self._promise(max(by_all, by_last))

    def _promise(self, left: float) -> int | None:
        before = self._promised
        if before is not None and left > MOST_LATE * before + 1.0:
            self._looks, self._promised = [], None
            return None
        self._promised = left if before is None else min(left, before)
        return max(1, round(self._promised))
