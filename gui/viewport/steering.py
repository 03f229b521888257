"""Drags, wheel and gestures on their way to the camera, by the scheme of the mouse in force."""

from math import log

from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtGui import QInputDevice, QMouseEvent, QNativeGestureEvent, QWheelEvent

from gui.viewport.navigation import ZOOM_PER_NOTCH, Navigation
from gui.viewport.schemes import THREE_BUTTONS, Act, Scheme

NOTCHES_PER_PX = 0.03
"""A drag up of some 30 px zooms by one notch of the wheel."""

PX_PER_NOTCH = 40.0
"""What one notch moves where a trackpad tells no pixels."""

STILL_PX = 4.0
"""A press that moved less than this was a click."""

_NOTCH = 120.0
_BUTTONS = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
)


class Steering:
    """Moves the camera.

    Attributes
    ----------
    scheme : Scheme
    wheel_turned : bool
        The wheel zooms the other way.
    """

    def __init__(self, navigation: Navigation) -> None:
        self._navigation = navigation
        self.scheme: Scheme = THREE_BUTTONS
        self.wheel_turned = False
        self._acts: dict[Qt.MouseButton, Act | None] = {}
        self._fixed = QPointF()

    def press(self, event: QMouseEvent) -> Act | None:
        """Return what a drag that begins now does."""
        act = self.scheme.act(event.button(), event.modifiers())
        self._acts[event.button()] = act
        self._fixed = event.position()
        return act

    def act_of(self, event: QMouseEvent) -> Act | None:
        """Return what the drag under way does; None where no button is down."""
        acts = [self._held(button, event) for button in _BUTTONS if button & event.buttons()]
        return next((act for act in acts if act not in (None, "tool")), acts[0] if acts else None)

    def drag(self, act: Act, by: QPointF, width: float, height: float) -> None:
        """Go on with a drag of the camera, by px in a picture of that size."""
        if act == "turn":
            self._navigation.turn(by)
        elif act == "pan":
            self._navigation.pan(by, height)
        else:
            self._navigation.zoom(-by.y() * NOTCHES_PER_PX, self._fixed, width, height)

    def wheel(self, event: QWheelEvent, width: float, height: float) -> None:
        """Zoom to the pointer; two fingers on a trackpad move or turn where the scheme says so."""
        if self.scheme.fingers_pan and _by_fingers(event):
            by = _way(event)
            turns = event.modifiers() & Qt.KeyboardModifier.AltModifier
            self.drag("turn" if turns else "pan", by, width, height)
            return
        notches = event.angleDelta().y() / _NOTCH
        side = -1.0 if self.wheel_turned else 1.0
        self._navigation.zoom(side * notches, event.position(), width, height)

    def gesture(self, event: QNativeGestureEvent, width: float, height: float) -> bool:
        """Zoom by a pinch, move by a drag of fingers; say whether the gesture was one of ours."""
        kinds = Qt.NativeGestureType
        kind = event.gestureType()
        if kind == kinds.ZoomNativeGesture:
            notches = log(max(1.0 + event.value(), 0.1)) / log(ZOOM_PER_NOTCH)
            self._navigation.zoom(notches, event.position(), width, height)
        elif kind == kinds.PanNativeGesture:
            self._navigation.pan(event.delta(), height)
        else:
            return kind in (kinds.BeginNativeGesture, kinds.EndNativeGesture)
        return True

    def _held(self, button: Qt.MouseButton, event: QMouseEvent) -> Act | None:
        if button not in self._acts:
            return self.scheme.act(button, event.modifiers())
        return self._acts[button]


def _by_fingers(event: QWheelEvent) -> bool:
    """Say whether fingers scroll: a wheel tells whole notches up and down and no pixels."""
    device = event.device()
    is_pad = device is not None and device.type() == QInputDevice.DeviceType.TouchPad
    has_px = not event.pixelDelta().isNull()
    return is_pad or has_px or event.phase() != Qt.ScrollPhase.NoScrollPhase


def _way(event: QWheelEvent) -> QPointF:
    """Return how far the fingers went, px."""
    px = event.pixelDelta()
    if not px.isNull():
        return QPointF(px)
    return QPointF(event.angleDelta()) * (PX_PER_NOTCH / _NOTCH)
