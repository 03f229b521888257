"""Slots for signals that tell more than the listener asks for."""

from collections.abc import Callable


def plain(run: Callable[[], object]) -> Callable[[], None]:
    """Return a slot that calls `run` and drops what the signal tells.

    A button tells whether it is checked; a function with an option would take that for it.
    """

    def slot() -> None:
        run()

    return slot
