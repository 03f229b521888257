"""Puts the handles of teeth together: tools, drawing, panel and commands."""

from collections.abc import Callable, Mapping
from typing import Final

from PyQt6.QtCore import QObject, pyqtSignal

from gui.actions import Registry
from gui.casework.document import Document
from gui.casework.view_state import ViewState
from gui.placing.declared import declare_placing, follow_placing
from gui.placing.gizmo import Gizmo
from gui.placing.handle_tool import HandleTool
from gui.placing.handles import Handle
from gui.placing.placer import Placer
from gui.placing.tooth_panel import ToothPanel
from gui.placing.typed import TypedKeys
from gui.style.look import Look
from gui.tools.sculptor import Sculptor
from gui.viewport.view import Viewport
from gui.words import later

HINTS: Final[Mapping[str, str]] = {
    "move": later(
        "Drag an arrow (Ctrl: steps) or type a number over it. Tooth: Ctrl turns, Shift scales."
    ),
    "turn": later("Drag an arc (Ctrl: steps) or type a number over it. Shift scales, Esc cancels."),
    "scale": later("Drag a cube (Ctrl: steps) or type a number over it. Ctrl turns, Esc cancels."),
}


class PlacingDesk(QObject):
    """Everything of the window that puts teeth elsewhere."""

    said = pyqtSignal(str)

    def __init__(
        self,
        look: Look,
        document: Document,
        view_state: ViewState,
        viewport: Viewport,
        sculptor: Sculptor,
    ) -> None:
        super().__init__()
        self._look, self._document, self._view_state = look, document, view_state
        self.placer = Placer(document, view_state, sculptor)
        self.tools: dict[str, HandleTool] = {
            "move": HandleTool("move", viewport, sculptor, view_state, self.placer),
            "turn": HandleTool("turn", viewport, sculptor, view_state, self.placer),
            "scale": HandleTool("scale", viewport, sculptor, view_state, self.placer),
        }
        self.typed = TypedKeys(viewport, self.placer)
        self.gizmo = Gizmo(look, self._handles, self._lit, self._words)
        self.placer.said.connect(self.said)
        self.placer.changed.connect(viewport.update)

    def declare(self, registry: Registry, take: Callable[[str], object]) -> None:
        """Give the registry the commands."""
        declare_placing(registry, self.placer, take)
        follow_placing(registry, self.placer, self._document, self._view_state)

    def panel(self, registry: Registry) -> ToothPanel:
        """Return a panel with the numbers of the chosen tooth."""
        return ToothPanel(self._look, self.placer, registry)

    def _in_hand(self) -> HandleTool | None:
        return self.tools.get(self._view_state.tool)

    def _handles(self) -> tuple[Handle, ...]:
        tool = self._in_hand()
        return () if tool is None else tool.handles

    def _lit(self) -> str:
        tool = self._in_hand()
        return "" if tool is None else tool.lit

    def _words(self) -> str:
        tool = self._in_hand()
        return "" if tool is None else tool.words
