"""A pen on a tablet: its pressure, and the mouse events that systems make up from it."""

from typing import Final

from PyQt6.QtCore import QEvent, Qt
from PyQt6.QtGui import QMouseEvent, QPointingDevice, QTabletEvent

from gui.viewport.pointer import Pointer, pen_pointer

SMOOTHING: Final = 0.4
"""How far the pressure goes towards what the pen says at each event; the hand trembles."""

_PENS: Final = (QPointingDevice.PointerType.Pen, QPointingDevice.PointerType.Eraser)


class Pen:
    """Follows one pen; between its press and release the mouse has nothing to say.

    Attributes
    ----------
    exponent : float
        Of the curve from the pressure of the hand to that of the brush: below 1 a light hand is
        enough, above 1 a firm one is needed.
    """

    def __init__(self) -> None:
        self.exponent = 1.0
        self._is_down = False
        self._pressure = 0.0

    @property
    def is_down(self) -> bool:
        """Whether the tip is on the tablet."""
        return self._is_down

    def follow(self, event: QTabletEvent) -> Pointer | None:
        """Return the pointer of an event of the tip; None for the buttons of the pen."""
        kind, types = event.type(), QEvent.Type
        if kind in (types.TabletPress, types.TabletRelease):
            if event.button() != Qt.MouseButton.LeftButton:
                return None
            self._is_down = kind == types.TabletPress
            if self._is_down:
                self._pressure = event.pressure()
        elif not self._is_down and event.buttons() != Qt.MouseButton.NoButton:
            return None
        if kind == types.TabletMove:
            self._pressure += SMOOTHING * (event.pressure() - self._pressure)
        return pen_pointer(event, min(max(self._pressure, 0.0), 1.0) ** self.exponent)

    def is_echo(self, event: QMouseEvent) -> bool:
        """Say whether a mouse event repeats what the pen has told already."""
        of_tip = Qt.MouseButton.LeftButton in (event.button(), event.buttons())
        is_hover = event.buttons() == event.button() == Qt.MouseButton.NoButton
        return self._is_down or (event.pointerType() in _PENS and (of_tip or is_hover))
