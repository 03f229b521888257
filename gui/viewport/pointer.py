"""What a tool learns from the mouse or the pen."""

from dataclasses import dataclass

from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtGui import QMouseEvent


@dataclass(frozen=True, slots=True)
class Pointer:
    """One moment of the pointer.

    Attributes
    ----------
    at : QPointF
        In px of the viewport, from its upper left corner.
    invert, smooth : bool
        Ctrl and Shift are held.
    """

    at: QPointF
    invert: bool = False
    smooth: bool = False


def pointer(event: QMouseEvent) -> Pointer:
    """Return the pointer of a mouse event."""
    held = event.modifiers()
    keys = Qt.KeyboardModifier
    return Pointer(
        event.position(),
        invert=bool(held & keys.ControlModifier),
        smooth=bool(held & keys.ShiftModifier),
    )
