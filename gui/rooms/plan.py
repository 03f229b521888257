"""The page Plan: an implant in its bone, its distances and risk; the way of a micro-robot."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PyQt6.QtWidgets import QFileDialog, QWidget

from gui.flow.flow import Flow
from gui.panels.panel import Panel
from gui.rooms.device_panel import DevicePanel
from gui.rooms.plan_panels import DistancesPanel, ImplantPanel, RiskPanel
from gui.rooms.plan_tool import HandleTool
from gui.rooms.plan_way_panel import WayPanel
from gui.rooms.plan_work import PlanWork
from gui.rooms.room import Way
from gui.rooms.send_panel import SendPanel
from gui.rooms.sign_panel import SignPanel
from gui.rooms.site_panel import SitePanel
from gui.settings import Settings
from gui.sharing.share_work import ShareWork
from gui.style.look import Look
from gui.viewport.scale import Scale
from gui.viewport.view import Painter, Tool, Viewport
from gui.words import count, later, tr
from smilesculpt.picturing.scene import Scene


class PlanRoom:
    """Frames what is open; see `gui.rooms.room.Room` for the names that the frame uses."""

    key = "plan"
    hint = later("Drag a handle to move the implant. Right drag turns, wheel zooms.")
    sections = "+site +implant +distances +risk +carrier +sign-off +send +micro-robot"
    suffixes: tuple[str, ...] = (".json",)
    suffixes_here: tuple[str, ...] = suffixes

    def __init__(
        self,
        look: Look,
        flow: Flow,
        viewport: Viewport,
        *,
        keys: ShareWork,
        confirm: Callable[[str, str, str], bool],
        settings: Settings,
    ) -> None:
        self.work = PlanWork(flow)
        self.told = self.work.told
        self.handles = HandleTool(viewport, look, self.work)
        self.tool: Tool | None = self.handles
        self.overlays: tuple[Painter, ...] = (self.handles,)
        self._over: QWidget = viewport
        send = SendPanel(look, self.work, confirm=confirm, settings=settings)
        self.panels: Mapping[str, tuple[str, Panel]] = {
            "site": (tr("Site"), SitePanel(self.work, self.choose)),
            "implant": (tr("Implant"), ImplantPanel(self.work)),
            "distances": (tr("Distances"), DistancesPanel(look, self.work)),
            "risk": (tr("Risk"), RiskPanel(self.work)),
            "carrier": (tr("Device"), DevicePanel(look, self.work)),
            "sign-off": (tr("Sign-off"), SignPanel(look, self.work, keys)),
            "send": (tr("Save and send"), send),
            "micro-robot": (tr("Micro-robot"), WayPanel(look, self.work)),
        }

    def way(self) -> Way | None:
        """Return the way to a site."""
        if self.work.open_site is not None or self.work.wants_way:
            return None
        words = tr(
            "No site is open. A site file names the bone, the nerve, the roots beside, "
            "and where the implant is wanted."
        )
        others = (
            (tr("Open the sample site"), lambda: self.work.open(None)),
            (tr("Plan a way for a micro-robot"), self.work.want_way),
        )
        return Way("plan", words, (tr("Open a site…"), self.choose), others)

    def shows(self) -> tuple[str, ...]:
        """Return the sections of an implant, or of a way where no site is open."""
        if self.work.open_site is None:
            answered = ("sign-off", "send") if self.work.way.open_way is not None else ()
            return ("site", "carrier", *answered, "micro-robot")
        return tuple(self.panels)

    def facts(self) -> str:
        """Return the unit, and the triangles of the bone."""
        site = self.work.open_site
        if site is None:
            return ""
        bone = count(site.file.site.bone.mesh.n_faces, "{n} triangle", "{n} triangles")
        return f"{tr('Units: mm')}    {tr('Bone: {}').format(bone)}"

    def scene(self, empty: Scene) -> Scene:
        """Return bone, structures and implant."""
        site, placed = self.work.open_site, self.work.placed
        way = self.work.way.open_way
        if self.work.shows_way and way is not None:
            return replace(empty, objects=way.items, heat=True)
        if site is None:
            return empty
        items = site.items if placed is None else (placed.item, *site.items)
        return replace(empty, objects=items, heat=True)

    def scale(self) -> Scale | None:
        """Return nothing: these colours are no numbers."""
        return None

    def show_way(self, on: bool) -> None:
        """Show the way of the micro-robot in the picture, or the implant again."""
        self.work.show_way(on)

    def choose(self) -> None:
        """Let the person choose a site file."""
        name, _ = QFileDialog.getOpenFileName(
            self._over, tr("Open a site"), "", tr("Implant sites (*.json)")
        )
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Read a site file."""
        self.work.open(path)

    def clear(self) -> None:
        """Show nothing."""
        self.work.clear()
