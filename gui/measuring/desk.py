"""All measuring tools of a window and what the one in hand has found."""

from gui.casework.document import Document
from gui.casework.view_state import ViewState
from gui.measuring.base import MeasureTool
from gui.measuring.bend_tool import BendTool
from gui.measuring.found import Found
from gui.measuring.point_tools import AngleTool, DistanceTool
from gui.measuring.tooth_tools import SizeTool, VolumeTool
from gui.tools.sculptor import Sculptor
from gui.viewport.view import Viewport


class MeasureDesk:
    """Makes the tools; they forget what they found when another case is shown."""

    def __init__(
        self, document: Document, view_state: ViewState, viewport: Viewport, sculptor: Sculptor
    ) -> None:
        self._view_state = view_state
        self.tools: dict[str, MeasureTool] = {
            "distance": DistanceTool(viewport, sculptor),
            "angle": AngleTool(viewport, sculptor),
            "tooth-size": SizeTool(viewport, sculptor, document),
            "curvature": BendTool(viewport, sculptor, document),
            "volume": VolumeTool(viewport, sculptor, document),
        }
        for tool in self.tools.values():
            document.replaced.connect(tool.clear)

    def found(self) -> Found:
        """Return what the tool in hand has found."""
        tool = self.tools.get(self._view_state.tool)
        return Found() if tool is None else tool.found
