"""One tool each to move, turn and scale the chosen tooth by its handles."""

from math import hypot
from typing import Literal

from gui.casework.view_state import ViewState
from gui.placing.dragging import (
    dragged,
    moved_freely,
    scaled_freely,
    stepped,
    turned_freely,
)
from gui.placing.handles import Handle, handle_at, handles_of
from gui.placing.placer import Placer
from gui.placing.tooth_words import said, said_typed, typed_move
from gui.tools.aim import aim
from gui.tools.choose import STILL_PX
from gui.tools.sculptor import Sculptor
from gui.viewport.pointer import Pointer
from gui.viewport.view import Viewport
from smilesculpt.placing.pose import Pose

Way = Literal["move", "turn", "scale"]


class HandleTool:
    """Drags a handle, with Ctrl in steps, or the tooth itself; Ctrl turns then and Shift scales.

    A click on another tooth chooses it. A number typed while a handle is dragged, or while the
    pointer rests on one, takes the place of the drag until it is applied or cancelled.

    Attributes
    ----------
    typed : str
        That number as typed so far; "" for none.
    """

    def __init__(
        self,
        way: Way,
        viewport: Viewport,
        sculptor: Sculptor,
        view_state: ViewState,
        placer: Placer,
    ) -> None:
        self._way: Way = way
        self._viewport, self._sculptor = viewport, sculptor
        self._view_state, self._placer = view_state, placer
        self._pressed: Pointer | None = None
        self._pose: Pose | None = None
        self._held: Handle | None = None
        self._hovered = ""
        self._free: Way = way
        self._has_moved = False
        self.typed = ""

    @property
    def handles(self) -> tuple[Handle, ...]:
        """What can be dragged now."""
        pose = self._placer.pose
        if pose is None or self._placer.why_not or self._view_state.before:
            return ()
        each_way = self._placer.is_advanced
        return handles_of(self._way, pose, self._viewport, each_way=each_way)

    @property
    def lit(self) -> str:
        """Name of the handle under the pointer or in hand."""
        return self._hovered if self._held is None else self._held.name

    @property
    def words(self) -> str:
        """Name and number of that handle."""
        if not self.lit:
            return ""
        if self.typed:
            return said_typed(self.typed, self.lit, is_advanced=self._placer.is_advanced)
        return said(self._placer.move, self.lit, is_advanced=self._placer.is_advanced)

    def start(self, at: Pointer) -> None:
        """Take the handle under the pointer, or the tooth; a number typed is applied before."""
        if self.typed:
            self.apply()
        self._pressed, self._held = at, handle_at(self.handles, at.at)
        is_tooth = self._tooth_at(at) == self._placer.fdi != 0
        if self._view_state.before or (self._held is None and not is_tooth):
            return
        self._free = "turn" if at.invert else "scale" if at.smooth else self._way
        self._pose = self._placer.pose if self._placer.begin() else None
        self._viewport.update()

    def move(self, at: Pointer) -> None:
        """Follow the pointer."""
        if self._pressed is None or self.typed:
            return
        by = at.at - self._pressed.at
        if self._held is None and hypot(by.x(), by.y()) <= STILL_PX and not self._has_moved:
            return
        pose, start = self._pose, self._pressed.at
        if pose is None or not self._placer.is_dragging:
            return
        self._has_moved = True
        if self._held is not None:
            to = dragged(self._held, pose, self._viewport, start=start, at=at.at)
            to = stepped(to, self._held) if at.invert else to
        elif self._free == "move":
            to = moved_freely(pose, self._viewport, start=start, at=at.at)
        elif self._free == "turn":
            to = turned_freely(pose, self._viewport, start=start, at=at.at)
        else:
            to = scaled_freely(pose, self._viewport, start=start, at=at.at)
        self._placer.show(to)

    def end(self, at: Pointer) -> None:
        """Let go: one step of undo; without a drag, choose what was clicked.

        With a number typed the tooth stays in hand until that is applied.
        """
        if self.typed:
            self._pressed = None
            return
        pressed = self._pressed
        self._placer.finish()
        was_still = pressed is not None and not self._has_moved and self._held is None
        self.forget()
        if was_still:
            self._view_state.choose(self._tooth_at(at) or self._view_state.chosen)
        self.hover(at)

    def hover(self, at: Pointer | None) -> None:
        """Light the handle under the pointer."""
        handle = None if at is None else handle_at(self.handles, at.at)
        name = "" if handle is None else handle.name
        if name != self._hovered:
            self._hovered = name
            self._viewport.update()

    def cancel(self) -> bool:
        """Put the tooth back as it was before the drag."""
        self.forget()
        return self._placer.cancel()

    def type_in(self, typed: str) -> None:
        """Show the tooth with the number of the handle in hand, or under the pointer, as typed."""
        if not self._placer.is_dragging or self._held is None:
            held = next((each for each in self.handles if each.name == self.lit), None)
            self._pose = self._placer.pose
            if held is None or not self._placer.begin():
                return
            self._held = held
        if self._pose is not None and self._held is not None:
            self.typed = typed
            self._placer.show(typed_move(self._pose.move, self._held.name, typed))
            self._viewport.update()

    def apply(self) -> None:
        """Let the tooth go where the number typed has it: one step of undo."""
        self._placer.finish()
        self.forget()

    def forget(self) -> None:
        """Have nothing in hand any more."""
        self.typed = ""
        self._pressed = self._pose = self._held = None
        self._has_moved = False
        self._viewport.update()

    def _tooth_at(self, at: Pointer) -> int:
        hit = aim(self._viewport, self._sculptor, at.at)
        return 0 if hit is None else self._sculptor.tooth_at(hit)
