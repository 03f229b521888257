"""What a tool learns from the mouse or the pen."""

from dataclasses import dataclass

from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtGui import QMouseEvent, QPointingDevice, QTabletEvent


@dataclass(frozen=True, slots=True)
class Pointer:
    """One moment of the pointer.

    Attributes
    ----------
    at : QPointF
        In px of the viewport, from its upper left corner.
    invert, smooth : bool
        Ctrl and Shift are held; the other end of a pen inverts too.
    pressure : float
        Of a pen, 0 to 1; that of a mouse is 1.
    """

    at: QPointF
    invert: bool = False
    smooth: bool = False
    pressure: float = 1.0


def pointer(event: QMouseEvent) -> Pointer:
    """Return the pointer of a mouse event."""
    held = event.modifiers()
    keys = Qt.KeyboardModifier
    return Pointer(
        event.position(),
        invert=bool(held & keys.ControlModifier),
        smooth=bool(held & keys.ShiftModifier),
    )


def pen_pointer(event: QTabletEvent, pressure: float) -> Pointer:
    """Return the pointer of a pen with its pressure, smoothed, 0 to 1."""
    held = event.modifiers()
    keys = Qt.KeyboardModifier
    is_eraser = event.pointerType() == QPointingDevice.PointerType.Eraser
    return Pointer(
        event.position(),
        invert=bool(held & keys.ControlModifier) != is_eraser,
        smooth=bool(held & keys.ShiftModifier),
        pressure=pressure,
    )
