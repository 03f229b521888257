"""F and Shift+F: the brush follows the mouse until a click accepts it or Esc takes it back."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final, Literal

from PyQt6.QtCore import QPointF

from gui.casework.view_state import BrushSettings, ViewState
from gui.viewport.pointer import Pointer

STRENGTH_PER_PX: Final = 0.004


class AdjustTool:
    """Changes radius or strength by the way the pointer goes to the right.

    Parameters
    ----------
    mm_per_px : callable
        Scale of the picture now.
    done : callable
        Gives the brush back into the hand.
    """

    def __init__(
        self,
        what: Literal["radius", "strength"],
        view_state: ViewState,
        mm_per_px: Callable[[], float],
        done: Callable[[], object],
    ) -> None:
        self._what = what
        self._view_state, self._mm_per_px, self._done = view_state, mm_per_px, done
        self._was: BrushSettings = view_state.brush
        self._from: QPointF | None = None

    def start(self, at: Pointer) -> None:
        """Accept."""
        self._done()

    def move(self, at: Pointer) -> None:
        """Follow the pointer."""
        self.hover(at)

    def end(self, at: Pointer) -> None:
        """Do nothing: the press has accepted."""

    def hover(self, at: Pointer | None) -> None:
        """Follow the pointer."""
        if at is None:
            return
        if self._from is None:
            self._from = at.at
        way = at.at.x() - self._from.x()
        if self._what == "radius":
            self._view_state.set_radius(self._was.radius + way * self._mm_per_px())
        else:
            strength = min(max(self._was.strength + way * STRENGTH_PER_PX, 0.0), 1.0)
            self._view_state.set_brush(replace(self._was, strength=round(strength, 2)))

    def cancel(self) -> bool:
        """Take the change back."""
        self._view_state.set_brush(self._was)
        self._done()
        return True
