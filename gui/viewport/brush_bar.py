"""The bars of tools beside the picture: brushes, the rarer ones behind one button; handles."""

from PyQt6.QtWidgets import QFrame, QVBoxLayout

from gui.actions import Registry
from gui.casework.brush_kinds import BRUSH_KINDS
from gui.parts.buttons import ToolButton
from gui.parts.layouts import fill
from gui.parts.menu_button import MenuButton
from gui.style.look import Look
from gui.words import tr

MOST_BUTTONS = 10


class BrushBar(QFrame):
    """The tools, one above the other."""

    def __init__(self, look: Look, registry: Registry) -> None:
        super().__init__()
        self.setObjectName("card")
        self.tools: list[ToolButton] = []
        named = [("choose", "pick")]
        named += [(kind.brush, kind.icon) for kind in BRUSH_KINDS if kind.in_bar]
        for ident, icon in named:
            action = registry.action(f"tool-{ident}")
            tool = ToolButton(look, icon, action.text(), size=look.sizes.tool_button)
            self.tools.append(tool.follow(action))
        self._others = [
            registry.action(f"tool-{kind.brush}") for kind in BRUSH_KINDS if not kind.in_bar
        ]
        name, size = tr("More brushes"), look.sizes.tool_button
        self.more = MenuButton(look, "more", name, self._others, size)
        self.more.setCheckable(True)
        for action in self._others:
            action.changed.connect(self._follow)
        inside = (*self.tools, self.more)
        fill(QVBoxLayout(self), *inside, gap=4, margins=(4, 4, 4, 4))

    def _follow(self) -> None:
        """Show that the tool in hand is behind the button, and which it is."""
        taken = next((action for action in self._others if action.isChecked()), None)
        self.more.setChecked(taken is not None)
        name = tr("More brushes")
        self.more.setToolTip(name if taken is None else f"{name}: {taken.text()}")


class ToothBar(QFrame):
    """The tools that move, turn and scale a tooth by handles."""

    def __init__(self, look: Look, registry: Registry) -> None:
        super().__init__()
        self.setObjectName("card")
        self.tools = tooth_tools(look, registry, look.sizes.tool_button)
        fill(QVBoxLayout(self), *self.tools, gap=4, margins=(4, 4, 4, 4))


def tooth_tools(look: Look, registry: Registry, size: int) -> list[ToolButton]:
    """Return a button for each of those tools."""
    made = []
    for ident in ("move", "turn", "scale"):
        action = registry.action(f"tool-{ident}")
        made.append(ToolButton(look, ident, action.text(), size=size).follow(action))
    return made
