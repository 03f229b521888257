"""How long work tells what it does and asks whether to go on."""

from typing import Protocol


class Progress(Protocol):
    """Called from long work; may raise `CancelledError` to stop it.

    Parameters
    ----------
    fraction : float
        Share of the work that is done, 0 to 1.
    what : str
        What is being done, in plain words: "Finding teeth".
    """

    def __call__(self, fraction: float, what: str) -> None:
        """Take note of the progress."""


def silent(fraction: float, what: str) -> None:
    """Take no note: the default of every function that reports progress."""
