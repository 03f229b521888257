"""The tools of the window and the one in hand."""

from collections.abc import Callable, Mapping
from typing import Final, Literal

from gui.casework.brush_kinds import BRUSH_KINDS
from gui.casework.view_state import ViewState
from gui.measuring.kinds import MEASURE_NAMES
from gui.placing.placer import TOOLS
from gui.rooms.room import Room
from gui.tools.adjust import AdjustTool
from gui.tools.brush import BrushTool
from gui.tools.choose import ChooseTool
from gui.tools.sculptor import Sculptor
from gui.viewport.ring import Ring
from gui.viewport.scheme_words import scheme_words
from gui.viewport.view import Tool, Viewport
from gui.words import later, tr

SIZED: Final = ("draw", "smooth")
"""Brushes whose hint has room for the key of the radius."""

HINTS: dict[str, str] = {
    "choose": later("Click a tooth to choose it."),
    **{str(kind.brush): kind.hint for kind in BRUSH_KINDS},
    "radius": later("Move the mouse to change the radius. A click accepts, Esc cancels."),
    "strength": later("Move the mouse to change the strength. A click accepts, Esc cancels."),
}


STEPS_OF: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(MEASURE_NAMES, ("design", "sculpt", "check")),
    **dict.fromkeys(TOOLS, ("design", "sculpt")),
}
"""In which steps a tool is in hand; brushes belong to Sculpt alone."""


def is_for(tool: str, step: str) -> bool:
    """Return whether a tool can be in hand in a step."""
    return tool == "choose" or step in STEPS_OF.get(tool, ("sculpt",))


class Toolbox:
    """Puts tools into the viewport's hand as the view state says."""

    def __init__(
        self,
        viewport: Viewport,
        sculptor: Sculptor,
        view_state: ViewState,
        rooms: Mapping[str, Room],
        say: Callable[[str], object],
        keys: Callable[[str], str],
    ) -> None:
        self._rooms, self._keys = rooms, keys
        self._viewport, self._view_state, self._say = viewport, view_state, say
        self._brushes: dict[str, BrushTool] = {
            kind.brush: BrushTool(kind.brush, viewport, sculptor, view_state, say)
            for kind in BRUSH_KINDS
        }
        self._tools: dict[str, Tool] = {
            "choose": ChooseTool(viewport, sculptor, view_state),
            **self._brushes,
        }
        self._hints = dict(HINTS)
        # Before anybody else hears of another tool: what the old one has under way counts.
        view_state.leaving.connect(viewport.let_go)
        view_state.tool_changed.connect(lambda _: self.refresh())
        view_state.step_changed.connect(self._follow_step)
        viewport.navigation.moved.connect(self._follow_scale)
        for each in rooms.values():
            each.told.changed.connect(self._say_of_room)
        self.refresh()

    def add(self, name: str, tool: Tool, hint: str) -> None:
        """Take in a tool that is made elsewhere."""
        self._tools[name], self._hints[name] = tool, hint

    def rings(self) -> tuple[Ring, ...]:
        """Return the rings to draw now."""
        brush = self._brushes.get(self._view_state.tool)
        return () if brush is None else brush.rings

    @property
    def is_adjusting(self) -> bool:
        """Whether the mouse sets radius or strength now."""
        return isinstance(self._viewport.tool, AdjustTool)

    def look_again(self) -> None:
        """Say anew who holds what lies under the brush: layers or limits are others."""
        brush = self._brushes.get(self._view_state.tool)
        if brush is not None and self._viewport.tool is brush:
            brush.look_again()

    def refresh(self) -> None:
        """Take the tool of the view state in hand."""
        if self._viewport.tool is not None:
            self._viewport.tool.hover(None)
        for name, brush in self._brushes.items():
            if name != self._view_state.tool:
                brush.hover(None)
        room = self._rooms.get(self._view_state.step)
        if room is not None:
            self._viewport.tool = room.tool
            self._say_of_room()
            return
        name = self._view_state.tool
        self._viewport.tool = self._tools[name]
        self._say(self._hint(name))

    def adjust(self, what: Literal["radius", "strength"]) -> None:
        """Let the mouse set radius or strength until a click or Esc."""
        if self._view_state.step in self._rooms:
            return
        if self._view_state.tool not in self._brushes:
            self._view_state.take("draw")
        self._viewport.tool = AdjustTool(what, self._view_state, self._mm_per_px, self.refresh)
        self._say(tr(HINTS[what]))

    def _hint(self, name: str) -> str:
        """Return what the mouse does, with the keys and the scheme in force."""
        words = tr(self._hints[name])
        if name == "choose":
            return f"{words} {scheme_words(self._viewport.steering.scheme.name).hint}"
        keys = self._keys("radius") if name in SIZED else ""
        return f"{words} {tr('{} sets the radius.').format(keys)}" if keys else words

    def _say_of_room(self) -> None:
        """Say what the mouse does in the room that is shown; nothing while it is empty."""
        room = self._rooms.get(self._view_state.step)
        if room is not None:
            self._say(tr(room.hint) if room.way() is None else "")

    def _follow_step(self, step: str) -> None:
        if step == "sculpt" and self._view_state.tool == "choose":
            self._view_state.take("draw")
        elif not is_for(self._view_state.tool, step):
            self._view_state.take("choose")
        self.refresh()

    def _follow_scale(self) -> None:
        self._view_state.set_scale(self._mm_per_px())

    def _mm_per_px(self) -> float:
        camera = self._viewport.navigation.camera
        return 2.0 * camera.half_height / max(1, self._viewport.height())
