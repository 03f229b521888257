"""The arrow: a click chooses the tooth under it."""

from gui.casework.view_state import ViewState
from gui.tools.aim import aim
from gui.tools.sculptor import Sculptor
from gui.viewport.pointer import Pointer
from gui.viewport.view import Viewport

STILL_PX = 4.0
"""A press that moves farther is no click."""


class ChooseTool:
    """Chooses teeth; a click beside them clears the choice."""

    def __init__(self, viewport: Viewport, sculptor: Sculptor, view_state: ViewState) -> None:
        self._viewport, self._sculptor, self._view_state = viewport, sculptor, view_state
        self._pressed: Pointer | None = None

    def start(self, at: Pointer) -> None:
        """Remember where the button went down."""
        self._pressed = at

    def move(self, at: Pointer) -> None:
        """Forget the press once it is a drag."""
        if self._pressed is not None:
            by = at.at - self._pressed.at
            if max(abs(by.x()), abs(by.y())) > STILL_PX:
                self._pressed = None

    def end(self, at: Pointer) -> None:
        """Choose what was clicked."""
        if self._pressed is not None:
            hit = aim(self._viewport, self._sculptor, at.at)
            self._view_state.choose(0 if hit is None else self._sculptor.tooth_at(hit))
        self._pressed = None

    def hover(self, at: Pointer | None) -> None:
        """Do nothing: the arrow leaves no trace."""

    def cancel(self) -> bool:
        """Forget the press."""
        under_way = self._pressed is not None
        self._pressed = None
        return under_way
