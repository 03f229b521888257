"""The page Register: points on the scan and in the device, and the error to expect everywhere."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from gui.casework.document import Document
from gui.flow.flow import Flow
from gui.panels.panel import Panel
from gui.rooms.placement_panel import PlacementPanel
from gui.rooms.register_panels import PointsPanel, ShapePanel, TargetsPanel
from gui.rooms.register_tool import MarkTool
from gui.rooms.register_work import RegisterWork
from gui.rooms.room import Way
from gui.style.look import Look
from gui.viewport.scale import Scale
from gui.viewport.view import Painter, Tool, Viewport
from gui.words import count, later, number, tr
from smilesculpt.picturing.camera import Point
from smilesculpt.picturing.palette import BATLOW
from smilesculpt.picturing.scene import Scene


class RegisterRoom:
    """Frames what is open; see `gui.rooms.room.Room` for the names that the frame uses.

    Parameters
    ----------
    show_place : callable
        Flies to a place of the picture.
    """

    key = "register"
    hint = later("Click marks a point, a drag moves it. Right drag turns, wheel zooms.")
    sections = "+fiducials +placement +targets shape"
    suffixes: tuple[str, ...] = ()
    suffixes_here: tuple[str, ...] = (
        ".csv",
        ".json",
        ".stl",
        ".ply",
        ".obj",
        ".off",
        ".glb",
        ".3mf",
        ".vtp",
    )

    def __init__(
        self,
        look: Look,
        flow: Flow,
        viewport: Viewport,
        *,
        document: Document,
        show_place: Callable[[Point], object],
    ) -> None:
        self.work = RegisterWork(flow, document)
        self.told = self.work.told
        self.marks = MarkTool(viewport, look, self.work)
        self.tool: Tool | None = self.marks
        self.overlays: tuple[Painter, ...] = (self.marks,)
        self.points = PointsPanel(look, self.work, show_place)
        self.panels: Mapping[str, tuple[str, Panel]] = {
            "fiducials": (tr("Scan and points"), self.points),
            "placement": (tr("Placement"), PlacementPanel(look, self.work, show_place)),
            "targets": (tr("Targets"), TargetsPanel(look, self.work, show_place)),
            "shape": (tr("By shape"), ShapePanel(look, self.work)),
        }

    def way(self) -> Way | None:
        """Return the way to a scan."""
        if self.work.scan is not None or self.work.fiducials.names:
            return None
        words = tr(
            "No scan is open. Points that are marked on it and touched on the device tell where "
            "it lies there, and how far off each place may be."
        )
        case = ((tr("Take the open case"), self.work.take_case),) if self.work.has_case else ()
        others = (*case, (tr("Open points…"), self.points.choose_points))
        return Way("register", words, (tr("Open a scan…"), self.points.choose_scan), others)

    def shows(self) -> tuple[str, ...]:
        """Return all its sections."""
        return tuple(self.panels)

    def facts(self) -> str:
        """Return the unit, and the triangles of the scan."""
        scan = self.work.scan
        if scan is None:
            return ""
        return f"{tr('Units: mm')}    {count(scan.mesh.n_faces, '{n} triangle', '{n} triangles')}"

    def scene(self, empty: Scene) -> Scene:
        """Return the scan, coloured by the error to expect."""
        placed = self.work.placed
        is_mapped = placed is not None and placed.picture is not None
        return replace(empty, objects=self.work.items(), heat=is_mapped)

    def scale(self) -> Scale | None:
        """Return the range of the error to expect."""
        placed = self.work.placed
        if placed is None or placed.picture is None or self.work.scan is None:
            return None
        top = placed.picture.top
        digits = 2 if top < 1.0 else 1
        half, end = number(top / 2.0, digits=digits), number(top, unit="mm", digits=digits)
        return Scale(tr("Error to expect"), BATLOW, ("0", half, end))

    def open(self, path: Path) -> None:
        """Read a scan or points."""
        self.work.open(path)

    def clear(self) -> None:
        """Show nothing."""
        self.work.clear()
