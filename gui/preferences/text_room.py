"""How large text may be on a screen: beyond that, parts of the window would be cut off."""

from typing import Final

from PyQt6.QtCore import QSize

from gui.choices import TEXT_SCALES

GROWS: Final = 560
"""Width of bars and panels at a text of 100 %, with the steps folded, px; measured."""

STAYS: Final = 290
"""Width of what does not grow with the text, px; measured."""

LEAST: Final = 480
"""Least height of the window at a text of 100 %, px."""


def least_size(scale: float, room: QSize) -> QSize:
    """Return how small the window may be made before something in it is cut off.

    Parameters
    ----------
    scale : float
        Of the text.
    room : QSize
        Of the screen, which is never exceeded.
    """
    needed = QSize(round(STAYS + GROWS * scale), round(LEAST * max(scale, 1.0)))
    return needed.expandedTo(QSize(STAYS + GROWS, LEAST)).boundedTo(room)


def fits(scale: float, room: QSize) -> bool:
    """Say whether the whole window has room on a screen; text of 100 % always may."""
    return scale <= 1.0 or STAYS + GROWS * scale <= room.width()


def fitting(scale: float, room: QSize) -> float:
    """Return the text scale that was chosen, or the largest that a screen has room for."""
    if fits(scale, room):
        return scale
    return max(each for each in TEXT_SCALES if each <= scale and fits(each, room))
