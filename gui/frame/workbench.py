"""The page of an open case: steps at the left, picture in the middle, panels at the right."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PyQt6.QtCore import QPoint, QPointF, QRect, QTimer
from PyQt6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from gui.actions import Registry
from gui.casework.document import Document
from gui.casework.view_state import ViewState
from gui.flow.flow import Flow
from gui.frame.inspector import Doors, Inspector
from gui.frame.stepper import Stepper
from gui.frame.toolbox import Toolbox, is_for
from gui.jobs.runner import Runner
from gui.lessons.lesson_card import LessonCard
from gui.measuring.desk import MeasureDesk
from gui.measuring.kinds import MEASURE_KINDS
from gui.measuring.marks import MeasureMarks
from gui.measuring.panel import MeasuringPanel
from gui.notices.toast import Message
from gui.panels.panel import Panel
from gui.panels.wishes import WishesPanel
from gui.parts.layouts import fill
from gui.placing.desk import HINTS, PlacingDesk
from gui.rooms.room import Room
from gui.sculpting.layer_panel import LayerPanel
from gui.sculpting.layer_work import LayerWork
from gui.sculpting.limit_desk import LimitDesk
from gui.sculpting.mask_panel import MaskPanel
from gui.sculpting.mask_work import MaskWork
from gui.sculpting.refine_work import RefineWork
from gui.section.card import SectionCard
from gui.section.handles import CutHandles
from gui.settings import Settings
from gui.staging.stage import Stage
from gui.style.look import Look
from gui.tools.aim import aim
from gui.tools.sculptor import Sculptor
from gui.viewport.cube import ViewCube
from gui.viewport.floats import Floats
from gui.viewport.labels import Labels
from gui.viewport.legend import map_scale
from gui.viewport.navigation import Navigation
from gui.viewport.overlay import Notes, Rings, RoomOverlays, ScaleBar
from gui.viewport.view import Painter, Viewport
from gui.views.beside import LEAST_WIDTH
from gui.views.commands import ViewCommands
from gui.views.read_out import ReadOut
from gui.views.views import Views
from gui.words import tr
from smilesculpt.picturing.camera import VIEW_ANGLES, Camera, Point, View, facing
from smilesculpt.picturing.scene import Scene

FRONT_TILT = 0.09
"""The first view looks a little from above the biting edge, radians (5 degrees)."""

ROOM_AZIMUTH, ROOM_ELEVATION = -0.6, 0.45
"""The first view into a room is aslant, so that depth is seen; radians."""

WARM_AFTER_MS = 800
"""The renderer is made while the welcome page is looked at, once that stands."""

ROOM_BESIDE_LEGEND = 940
"""From this width of the picture on, messages in its middle keep clear of the legend, px."""

ROOM_LEFT_OF_LEGEND = 440
"""From this width left of the legend on, messages stand there, px; else above it."""

PLACE_HALF_HEIGHT = 12.0
"""Half of what is shown around the place of a finding, mm."""


class Workbench(QWidget):
    """Assembles viewport, tools, stepper and inspector around one document."""

    def __init__(
        self,
        look: Look,
        document: Document,
        view_state: ViewState,
        viewport: Viewport,
        rooms: Mapping[str, Room],
        settings: Settings,
    ) -> None:
        super().__init__()
        self.rooms = rooms
        self._views: dict[str, Camera] = {}
        self._viewed = ""
        self._look, self.document, self.view_state = look, document, view_state
        self.viewport = viewport
        self.navigation: Navigation = viewport.navigation
        viewport.setMinimumSize(look.sizes.viewport_width, look.sizes.viewport_height)
        self.sculptor = Sculptor(document)
        self.placing = PlacingDesk(look, document, view_state, viewport, self.sculptor)
        self.masks = MaskWork(document, view_state)
        self.layers = LayerWork(document, self.sculptor)
        self.refining = RefineWork(document, view_state, self.sculptor)
        self.measures = MeasureDesk(document, view_state, viewport, self.sculptor)
        self.stage = Stage(document, view_state, look, self.sculptor, rooms)
        self.limits = LimitDesk(
            look, document, view_state, viewport, sculptor=self.sculptor, live=self.stage.live
        )
        self.stage.scene_changed.connect(self._show)
        self.stage.ranges_changed.connect(viewport.mark_dirty)
        self.stage.marks_changed.connect(viewport.mark_painted)
        self.stage.first_shown.connect(self.frame)
        self.views = Views(look, self.stage, viewport, view_state, settings, self._is_oriented)
        viewport.before_held.connect(view_state.show_before)
        viewport.escaped.connect(self._clear)
        viewport.wheel_with_ctrl.connect(
            lambda notches: view_state.set_radius(view_state.brush.radius * 1.1**notches)
        )
        view_state.step_changed.connect(self._change_view)
        for room in rooms.values():
            room.told.framed.connect(lambda room=room: self._frame_room(room))
        view_state.brush_changed.connect(viewport.update)
        view_state.place_changed.connect(viewport.update)

    def assemble(
        self,
        registry: Registry,
        flow: Flow,
        runner: Runner,
        *,
        doors: Doors,
        say: Callable[[str], object],
    ) -> None:
        """Build what needs the commands of the window."""
        look, state = self._look, self.view_state
        self.masks.said.connect(say)
        self.limits.said.connect(say)
        self.layers.said.connect(say)
        self.sculptor.ended_early.connect(lambda words: flow.said.emit(Message(words, "attention")))
        self.stepper = Stepper(look, self.document, state, runner, registry)
        self.inspector = Inspector(
            look,
            self.document,
            state,
            flow,
            rooms=self.rooms,
            doors=replace(doors, panels=self._panels(registry, flow)),
        )
        runner.started.connect(self.inspector.set_busy)
        runner.ended.connect(lambda: self.inspector.set_busy(runner.title))
        self.lesson = LessonCard(look, state, flow)
        section = SectionCard(look, registry, self.views.cutting)
        self.floats = Floats(
            self.viewport, look, registry, state, lesson=self.lesson, section=section
        )
        self.floats.legend.end_wanted.connect(self.views.set_end)
        self.floats.legend.stop_wanted.connect(self.stage.stop_map)
        self.stage.heat.progressed.connect(self.floats.legend.show_progress)
        self.read_out = ReadOut(self.stage, self.viewport, self.floats.legend.tell)
        self.view_commands = ViewCommands(registry, self.views, state)
        handles = CutHandles(self.viewport, look, self.stage.display)
        self.viewport.handles.append(handles)
        self._make_tools(registry, say)
        cube = ViewCube(self.viewport, look, self._is_oriented)
        self.viewport.click_filter = cube.click
        self._lay_over(handles, cube)
        self._divide()
        layout = QHBoxLayout(self)
        fill(layout, self.stepper, self.splitter, gap=0)
        layout.setStretch(1, 1)
        self.stage.show()
        QTimer.singleShot(WARM_AFTER_MS, self.viewport.warm)
        QTimer.singleShot(2 * WARM_AFTER_MS, self.views.beside.warm)

    def _lay_over(self, handles: CutHandles, cube: ViewCube) -> None:
        """Say what is drawn over the picture, the last on top."""
        look, state = self._look, self.view_state
        self.labels = Labels(self.viewport, look, lambda: self.stage.places, lambda: state.chosen)
        self.viewport.overlays = [
            self.labels,
            handles,
            self.placing.gizmo,
            Rings(self.viewport, look, self.toolbox.rings),
            MeasureMarks(self.viewport, look, self.measures.found),
            ScaleBar(self.viewport, look, lambda: self.floats.view_bar),
            cube,
            RoomOverlays(self._room_overlays),
            self.limits.note,
            Notes(self.viewport, look, lambda: state.place, self._caption),
        ]

    def _caption(self) -> str:
        """Return what tells this picture from the one beside it, or from the usual one."""
        if self.view_state.before:
            return tr("Before")
        return tr("Now") if self.stage.display.split else ""

    def _make_tools(self, registry: Registry, say: Callable[[str], object]) -> None:
        """Put the tools together, those that are made elsewhere too."""
        state = self.view_state
        self.toolbox = Toolbox(
            self.viewport, self.sculptor, state, self.rooms, say, keys=registry.keys
        )
        self.viewport.is_beside = self._is_beside
        for signal in (self.layers.changed, self.limits.work.changed):
            signal.connect(self.toolbox.look_again)
        for kind in MEASURE_KINDS:
            self.toolbox.add(kind.name, self.measures.tools[kind.name], kind.hint)
        self.placing.said.connect(say)
        for name, tool in self.placing.tools.items():
            self.toolbox.add(name, tool, HINTS[name])

    def _is_beside(self, at: QPointF) -> bool:
        """Say whether a left drag from here may turn: no brush would work there."""
        if self.view_state.step in self.rooms:
            return False
        return self.view_state.tool == "choose" or aim(self.viewport, self.sculptor, at) is None

    def _panels(self, registry: Registry, flow: Flow) -> dict[str, tuple[str, Panel]]:
        """Return the panels that the tools bring along, with their titles."""
        return {
            "place": (tr("Tooth"), self.placing.panel(registry)),
            "mask": (tr("Mask"), MaskPanel(self.document, self.masks, registry)),
            "limits": (tr("Limits of the brush"), self.limits.panel(flow, registry)),
            "layers": (tr("Layers"), LayerPanel(self._look, self.layers)),
            "pointing": (
                tr("Measure by pointing"),
                MeasuringPanel(self._look, registry, self.view_state, self.measures.tools),
            ),
        }

    def _divide(self) -> None:
        """Put the pictures and the panels side by side."""
        self.splitter = QSplitter()
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.views.beside)
        self.splitter.addWidget(self.viewport)
        self.splitter.addWidget(self.inspector)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([5_000, 5_000, self._look.sizes.inspector])
        self.views.split.connect(self._share_width)

    @property
    def picture_region(self) -> QRect:
        """Where messages may stand: the picture above the view bar, in the window's px."""
        at = self.viewport.mapTo(self.window() or self, QPoint(0, 0))
        margin, legend = self._look.sizes.margin, self.floats.legend
        bar, width = self.floats.view_bar.height() + margin, self.viewport.width()
        if legend.isVisible() and width < ROOM_BESIDE_LEGEND:
            left = width - legend.width() - margin
            if left >= ROOM_LEFT_OF_LEGEND:
                width = left
            else:
                bar += legend.height() + margin
        return QRect(at.x(), at.y(), width, self.viewport.height() - bar)

    def undo(self) -> None:
        """Take back what is under way; where nothing is, the last step."""
        if not self._take_back():
            self.document.undo()

    def redo(self) -> None:
        """Take back what is under way; where nothing is, do the step taken back again."""
        if not self._take_back():
            self.document.redo()

    def _take_back(self) -> bool:
        view, is_adjusting = self.viewport, self.toolbox.is_adjusting
        under_way = view.is_at_work or self.placing.placer.is_dragging or is_adjusting
        if under_way:
            view.take_back()
        return under_way

    def look(self, name: str) -> None:
        """Go to a view by its plain name."""
        self.navigation.look(self._view(name))

    def fit(self) -> None:
        """Show all."""
        points = self.viewport.scene.points()
        self.navigation.fit(points, self.viewport.aspect)

    def fit_chosen(self) -> None:
        """Show the chosen tooth."""
        case, chosen = self.document.case, self.view_state.chosen
        if case is None or case.surface is None or case.dentition is None or not chosen:
            self.fit()
            return
        points = case.surface.vertices[case.dentition.vertices_of(chosen)]
        target = self.navigation.target.fit(points, self.viewport.aspect, margin=1.6)
        self.navigation.glide_to(target)

    def toggle_perspective(self) -> None:
        """Switch perspective on or off."""
        self.navigation.toggle_perspective()

    def take_tool(self, name: str) -> None:
        """Take a tool in hand, where it is not for this step in Sculpt."""
        if not is_for(name, self.view_state.step):
            self.view_state.go_to("sculpt")
        self.view_state.take(name)

    def adjust(self, what: str) -> None:
        """Let the mouse set "radius" or "strength"."""
        self.toolbox.adjust("radius" if what == "radius" else "strength")

    def scale_brush(self, factor: float) -> None:
        """Make the brush larger or smaller."""
        self.view_state.set_radius(self.view_state.brush.radius * factor)

    def toggle_mirror(self) -> None:
        """Switch the mirror on or off."""
        brush = self.view_state.brush
        self.view_state.set_brush(replace(brush, mirror=not brush.mirror))

    def next_tooth(self, by: int) -> None:
        """Choose the next tooth along the arch."""
        case, chosen = self.document.case, self.view_state.chosen
        numbers = () if case is None or case.dentition is None else case.dentition.numbers
        if numbers:
            at = numbers.index(chosen) + by if chosen in numbers else 0
            self.view_state.choose(numbers[at % len(numbers)])

    def design(self) -> None:
        """Change the teeth by the wishes as they are set."""
        panel = self.inspector.panels["wishes"]
        if isinstance(panel, WishesPanel):
            self.view_state.go_to("design")
            panel.apply_wishes()

    def export_parts(self) -> None:
        """Write the parts; where that cannot be, the step says why."""
        self._press("export", "parts", "export")

    def write_report(self) -> None:
        """Write the report."""
        self._press("export", "parts", "report")

    def publish(self) -> None:
        """Publish the case; where something is missing, the step says what."""
        self._press("share", "licence", "publish")

    def _press(self, step: str, panel: str, name: str) -> None:
        self.view_state.go_to(step)
        if self.inspector.panels[panel].isVisible():
            # In guided mode the card stands for the button, which is hidden then.
            getattr(self.inspector.panels[panel], name).click()

    def frame(self) -> None:
        """Show a case that is new on screen: from the front where front is known."""
        case = self.document.case
        points = self.viewport.scene.points()
        if case is None or not len(points) or self._viewed:
            return
        camera = facing(case.scan)
        if case.orientation is not None:
            tilt = -FRONT_TILT if case.orientation.jaw == "upper" else FRONT_TILT
            camera = Camera(elevation=tilt)
        self.navigation.set_camera(camera.fit(points, self.viewport.aspect, margin=1.15))

    def show_place(self, place: Point) -> None:
        """Fly to the place of a finding and ring it."""
        self.view_state.point_at(place)
        now = self.navigation.target
        self.navigation.glide_to(
            Camera(now.azimuth, now.elevation, place, PLACE_HALF_HEIGHT, now.perspective)
        )

    def _share_width(self, on: bool) -> None:
        """Give both pictures the same width, and show as much of the jaw in each."""
        self.navigation.set_camera(self.navigation.target.zoomed(0.5 if on else 2.0))
        usual = self._look.sizes.viewport_width
        self.viewport.setMinimumWidth(LEAST_WIDTH if on else usual)
        width = self.views.beside.width() + self.viewport.width() if on else 0
        inspector = self.splitter.sizes()[2]
        both = max(width, self.splitter.width() - inspector)
        self.splitter.setSizes([both // 2, both - both // 2, inspector])

    def _is_oriented(self) -> bool:
        case = self.document.case
        in_room = self.view_state.step in self.rooms
        return case is not None and case.orientation is not None and not in_room

    def _view(self, name: str) -> View:
        if name == "biting":
            case = self.document.case
            lower = (
                case is not None
                and case.orientation is not None
                and (case.orientation.jaw == "lower")
            )
            return "lower_occlusal" if lower else "upper_occlusal"
        return next(view for view in VIEW_ANGLES if view == name)

    def _show(self, scene: Scene) -> None:
        self.viewport.show_scene(scene)
        step = self.view_state.step
        room = self.rooms.get(step)
        shown = self.stage.composer.scale or self.stage.composer.awaited
        scale = None if shown is None else map_scale(*shown)
        if scale is None and step == "sculpt":
            scale = self.limits.scale
        if room is not None:
            scale = room.scale()
        note = ""
        if scale is None and self.stage.composer.is_unchanged:
            note = tr(
                "Nothing has changed from the scan yet. Change teeth in Design or Sculpt, "
                "and see here by colour where and how much."
            )
        self.floats.show_for(step, scale, in_room=room is not None, note=note)
        self.floats.legend.tell("")
        self.floats.legend.wait(self.stage.composer.is_mapping)

    def _room_overlays(self) -> tuple[Painter, ...]:
        room = self.rooms.get(self.view_state.step)
        return () if room is None else room.overlays

    def _change_view(self, step: str) -> None:
        """Keep a camera for the jaw and one for each room."""
        now = step if step in self.rooms else ""
        if now == self._viewed:
            return
        self._views[self._viewed] = self.navigation.target
        self._viewed = now
        if now in self._views:
            self.navigation.set_camera(self._views[now])
        elif now:
            self._frame_room(self.rooms[now])
        else:
            self.frame()

    def _frame_room(self, room: Room) -> None:
        points = self.viewport.scene.points()
        if room.key == self._viewed and len(points):
            camera = Camera(azimuth=ROOM_AZIMUTH, elevation=ROOM_ELEVATION)
            self.navigation.set_camera(camera.fit(points, self.viewport.aspect, margin=1.2))

    def _clear(self) -> None:
        if self.view_state.place is not None:
            self.view_state.point_at(None)
        elif self.view_state.chosen:
            self.view_state.choose(0)
