"""Which button of the mouse turns, moves and zooms: one scheme for each habit."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from PyQt6.QtCore import Qt

Act = Literal["tool", "turn", "pan", "zoom"]
Chord = tuple[Qt.MouseButton, Qt.KeyboardModifier]

_LEFT, _RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
_MIDDLE, _PLAIN = Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier
_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_HELD: Final = _ALT | _SHIFT | _CTRL


@dataclass(frozen=True, slots=True)
class Scheme:
    """What a drag does.

    Attributes
    ----------
    name : str
    drags : mapping from (button, modifiers) to {"turn", "pan", "zoom"}
        A button that is named with no modifiers keeps its act whatever else is held; the left
        button works with the tool where it is not named.
    left_turns : bool
        The left button turns where it begins beside the model, and with the tool Choose anywhere.
    fingers_pan : bool
        Two fingers on a trackpad move the picture; else they zoom like a wheel.
    """

    name: str
    drags: Mapping[Chord, Act]
    left_turns: bool = False
    fingers_pan: bool = False

    def act(self, button: Qt.MouseButton, held: Qt.KeyboardModifier) -> Act | None:
        """Return what a drag with a button does; None where it does nothing."""
        keys = held & _HELD
        found = self.drags.get((button, keys)) or self.drags.get((button, _PLAIN))
        if found is not None:
            return found
        return "tool" if button == _LEFT else None


THREE_BUTTONS: Final = Scheme("smilesculpt", {(_RIGHT, _PLAIN): "turn", (_MIDDLE, _PLAIN): "pan"})
"""The right button turns, the middle one moves."""

BLENDER: Final = Scheme(
    "blender",
    {(_MIDDLE, _PLAIN): "turn", (_MIDDLE, _SHIFT): "pan", (_MIDDLE, _CTRL): "zoom"},
)
"""The middle button turns; with Shift it moves, with Ctrl it zooms."""

TRACKPAD: Final = Scheme(
    "trackpad",
    {
        (_LEFT, _ALT): "turn",
        (_LEFT, _ALT | _SHIFT): "pan",
        (_RIGHT, _PLAIN): "turn",
        (_MIDDLE, _PLAIN): "pan",
    },
    fingers_pan=True,
)
"""Two fingers move, a pinch zooms, Alt and one finger turn."""

CAD: Final = Scheme(
    "cad",
    {(_RIGHT, _PLAIN): "pan", (_MIDDLE, _PLAIN): "pan", (_RIGHT, _CTRL): "turn"},
    left_turns=True,
)
"""The left button turns beside the model, the right one moves."""

SCHEMES: Final[Mapping[str, Scheme]] = {
    scheme.name: scheme for scheme in (THREE_BUTTONS, BLENDER, TRACKPAD, CAD)
}
