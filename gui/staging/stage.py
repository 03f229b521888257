"""Keeps the scene of the viewport equal to the case and to what the person wants to see."""

from collections.abc import Mapping
from dataclasses import replace
from math import atan2
from typing import Final

import numpy as np
from PyQt6.QtCore import QObject, QTimer, pyqtSignal

from gui.casework.document import Document
from gui.casework.prepared import (
    LabelPlace,
    Light,
    Prepared,
    choice_on,
    light_before,
    light_on,
    prepare,
)
from gui.casework.view_state import GUM, ViewState
from gui.jobs.background import Background
from gui.rooms.room import Room
from gui.staging.display import MAP_STEPS, Display
from gui.staging.guides import GuideLines
from gui.staging.heat import HeatLayer
from gui.staging.marks import Marks
from gui.style.look import Look
from gui.style.tokens import rgb
from gui.tools.sculptor import Sculptor
from meshes.brushes.ranges import DirtyRange, ranges_of
from meshes.mesh import Mesh
from smilesculpt.case import Case
from smilesculpt.picturing.heat_maps import MAP_STYLES, MapKind, least_wall
from smilesculpt.picturing.pieces import Group, pieces_of
from smilesculpt.picturing.scene import (
    OPENNESS,
    PICKED,
    Floats,
    HeatScale,
    MidlinePlane,
    Scene,
    SceneObject,
)
from smilesculpt.picturing.scene_building import midline_plane, surface_object

TINTS: Final[Mapping[str, float]] = {"segment": 0.75, "sculpt": 0.4}
"""How much of the teeth's colours is shown in a step; `USUAL_TINT` in the others."""

USUAL_TINT: Final = 0.1
PART: Final = "part"
OTHER_JAW: Final = "other jaw"
OTHER_OPACITY: Final = 0.35
"""The other jaw is see-through, so that what it touches is seen."""


PAUSE_MS: Final = 400
"""What can wait for the end of a stroke waits this long after the last change."""


class Stage(QObject):
    """Builds scenes; the heavy parts in a worker.

    Signals
    -------
    scene_changed : Scene
    ranges_changed : tuple of (first, count)
        Vertices of the jaw to send to the graphics card again.
    marks_changed : tuple of (first, count)
        The same for what is painted on them.
    first_shown
        A scan, or its dental frame, is on screen for the first time.
    """

    scene_changed = pyqtSignal(object)
    ranges_changed = pyqtSignal(object)
    marks_changed = pyqtSignal(object)
    first_shown = pyqtSignal()

    def __init__(
        self,
        document: Document,
        view_state: ViewState,
        look: Look,
        sculptor: Sculptor,
        rooms: Mapping[str, Room],
    ) -> None:
        super().__init__()
        self._rooms = rooms
        self.display = Display()
        self._document, self._view_state = document, view_state
        self._look, self._sculptor = look, sculptor
        self.background = Background()
        self._prepared: Prepared | None = None
        self._item: SceneObject | None = None
        self._before: Light | None = None
        self._shaded_before: tuple[Floats, Floats] | None = None
        self.heat = HeatLayer(self.background)
        self._marks = Marks()
        self._guides = GuideLines()
        self._other: SceneObject | None = None
        self._other_from: tuple[object, object] | None = None
        self._part_mesh: Mesh | None = None
        self._least_wall: float | None = None
        self._midline: MidlinePlane | None = None
        self._part: SceneObject | None = None
        self._framed: tuple[object, object] = (None, None)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._refresh)
        document.replaced.connect(self._replace)
        document.reshaped.connect(lambda _: self._pause.start(PAUSE_MS))
        document.opposed.connect(self._restage)
        document.results_changed.connect(self._want_part)
        view_state.chosen_changed.connect(lambda _: self._want_choice())
        view_state.step_changed.connect(lambda _: self._restage())
        view_state.before_changed.connect(lambda _: self.show())
        view_state.shown_changed.connect(lambda _: self.show())
        view_state.place_changed.connect(self._restage)
        view_state.brush_changed.connect(self.show)
        look.changed.connect(self.show)
        self.display.changed.connect(self._restage)
        self.heat.changed.connect(self.show)
        for room in rooms.values():
            room.told.changed.connect(self.show)
        sculptor.moved.connect(self._move)

    @property
    def sculptor(self) -> Sculptor:
        """What knows the surface under the mouse."""
        return self._sculptor

    @property
    def prepared(self) -> Prepared | None:
        """What is on screen; None before anything is."""
        return self._prepared

    @property
    def has_other_jaw(self) -> bool:
        """Whether the open case has another jaw to bite on."""
        case = self._document.case
        return case is not None and case.antagonist is not None

    @property
    def is_current(self) -> bool:
        """Whether the open case is on screen with nothing left to make."""
        return self._is_shown(self._document.case) and not self.background.is_busy

    @property
    def places(self) -> Mapping[int, LabelPlace]:
        """Where the numbers of the visible teeth stand."""
        in_room = self._view_state.step in self._rooms
        if self._prepared is None or self._shows_part or in_room:
            return {}
        return {
            f: at
            for f, at in self._prepared.places.items()
            if self._view_state.shown(str(f)).visible
        }

    def show(self) -> None:
        """Compose the scene anew from what is there."""
        self.scene_changed.emit(self.compose())

    def compose(self) -> Scene:
        """Return the scene as the person wants to see it now."""
        room = self._rooms.get(self._view_state.step)
        if room is not None:
            return room.scene(self._empty())
        if self._item is None:
            return self._lit(self._empty())
        if self._part_now is not None:
            return self._with_part(self._lit(self._empty()), self._part_now)
        return self._with_jaw(self._lit(self._empty()), self._item)

    def compose_before(self) -> Scene:
        """Return the scan as it was, for the view beside the picture."""
        scene = self._lit(self._empty())
        if self._item is None or self._before is None:
            return scene
        item = self._as_before(self._item, self._before)
        pieces = pieces_of(self._groups, self._opacities())
        return replace(scene, objects=(replace(item, pieces=pieces),))

    @property
    def scale(self) -> tuple[MapKind, HeatScale] | None:
        """What the colours of the picture mean; None where they mean nothing."""
        kind = self.map_kind
        if kind is None or self._view_state.before or self._values(kind) is None:
            return None
        least = self._least_wall if self._part_now is not None else None
        return kind, MAP_STYLES[kind].scale(self.display.end_of(kind), least)

    @property
    def map_kind(self) -> MapKind | None:
        """Which numbers the person wants to see as colours in this step."""
        step, kind = self._view_state.step, self.display.map_of(self._view_state.step)
        if step not in MAP_STEPS or (self._shows_part and kind != "thickness"):
            return None
        return kind

    @property
    def awaited(self) -> tuple[MapKind, HeatScale] | None:
        """What the colours are going to mean; None where nothing is being worked out."""
        kind = self.map_kind
        if kind is None or not self.is_mapping:
            return None
        return kind, MAP_STYLES[kind].scale(self.display.end_of(kind))

    @property
    def is_mapping(self) -> bool:
        """Whether newer numbers are being worked out."""
        kind = self.map_kind
        name = "part" if self._part_now is not None else str(kind)
        return kind is not None and self.heat.is_busy(name)

    def value_at(self, vertex: int) -> float | None:
        """Return the number shown at a vertex of the case's mesh, mm; None where none is."""
        shown, prepared = self.scale, self._prepared
        if shown is None or prepared is None or self._part_now is not None:
            return None
        values = self._values(shown[0])
        place = int(prepared.sculpt.numbering.place_of[vertex])
        known = values is not None and place < len(values) and float(values[place]) > -1e8
        return float(values[place]) if values is not None and known else None

    def _empty(self) -> Scene:
        theme = self._look.theme
        return Scene(
            background=(rgb(theme.view_top), rgb(theme.view_bottom)),
            outline=rgb(theme.chosen),
            tint=TINTS.get(self._view_state.step, USUAL_TINT),
        )

    def _lit(self, scene: Scene) -> Scene:
        display = self.display
        return replace(scene, look=display.look, wires=display.wires, cut=display.cut)

    def _with_part(self, scene: Scene, part: SceneObject) -> Scene:
        shown = self.scale
        if shown is None:
            return replace(scene, objects=(part,))
        marks = self._marks.of_values(self.heat.values("part", len(part.positions)))
        return replace(scene, objects=(replace(part, marks=marks),), scale=shown[1])

    def _with_jaw(self, scene: Scene, item: SceneObject) -> Scene:
        if self._view_state.before and self._before is not None:
            item = self._as_before(item, self._before)
        shown = self.scale
        values = None if shown is None else self._values(shown[0])
        item = replace(
            item,
            marks=self._marks.shown(values, len(item.positions)),
            pieces=pieces_of(self._groups, self._opacities()),
        )
        objects = (item,) if self._other is None else (item, self._other)
        lines = self._guides.wanted(self.display.lines, item, self.places, self.display.cut)
        return replace(
            scene,
            objects=objects,
            scale=None if shown is None else shown[1],
            midline=self._wanted_midline(),
            lines=lines,
        )

    def _as_before(self, item: SceneObject, before: Light) -> SceneObject:
        """Return the jaw with the shape and the shadows of the scan."""
        if self._shaded_before is None or self._shaded_before[0] is not item.about:
            about = item.about.copy()
            about[:, OPENNESS] = before.openness
            self._shaded_before = (item.about, about)
        about = self._shaded_before[1]
        return replace(item, positions=before.positions, normals=before.normals, about=about)

    def _values(self, kind: MapKind) -> Floats | None:
        if self._part_now is not None:
            return self.heat.values("part", len(self._part_now.positions))
        if kind == "contact" and not self.has_other_jaw:
            return None
        return None if self._item is None else self.heat.values(kind, len(self._item.positions))

    @property
    def _part_now(self) -> SceneObject | None:
        return self._part if self._shows_part else None

    @property
    def _shows_part(self) -> bool:
        step, place = self._view_state.step, self._view_state.place
        thick = self.display.map_of(step) == "thickness"
        wanted = step == "export" or (step == "check" and (place is not None or thick))
        return wanted and self._part is not None

    def _wanted_midline(self) -> MidlinePlane | None:
        step, mirror = self._view_state.step, self._view_state.brush.mirror
        if self._midline is None or not (step == "orient" or (step == "sculpt" and mirror)):
            return None
        plane, colour = self._view_state.brush.plane, rgb(self._look.theme.info)
        if step == "orient":
            return replace(self._midline, colour=colour)
        turn = atan2(plane.normal[1], plane.normal[0])
        return replace(self._midline, colour=colour, shift=plane.point[0], turn=turn)

    @property
    def _groups(self) -> tuple[Group, ...]:
        return () if self._prepared is None else self._prepared.groups

    def _opacities(self) -> dict[int, float]:
        """Return the opacity of each tooth and of the gum (0); 0 hides."""
        labels = {label for group in self._groups for label in group.labels}
        shown = {fdi: self._view_state.shown(str(fdi) if fdi else GUM) for fdi in labels}
        return {fdi: one.opacity if one.visible else 0.0 for fdi, one in shown.items()}

    def _is_shown(self, case: Case | None) -> bool:
        made_from = None if self._prepared is None else self._prepared.case
        if case is None or made_from is None:
            return case is made_from
        same_scan = made_from.scan is case.scan and made_from.base is case.base
        return same_scan and made_from.dentition is case.dentition

    def _replace(self) -> None:
        case = self._document.case
        self._sculptor.take(None)
        self.background.forget()
        if case is None or self._prepared is None or case.scan is not self._prepared.case.scan:
            self._prepared = self._item = self._part = None
            self.display.forget()
            self.show()
        if case is not None:
            self.background.want("prepare", lambda: prepare(case), self._take)

    def _take(self, prepared: Prepared) -> None:
        case = self._document.case
        if prepared.case is not case:
            if case is not None:  # it changed meanwhile
                self.background.want("prepare", lambda: prepare(case), self._take)
            return
        self._prepared, self._item = prepared, prepared.item
        self._before = self._shaded_before = None
        self._marks.forget()
        self._guides.forget()
        self.heat.forget()
        self._take_mask()
        oriented = prepared.case.surface is not None
        self._midline = midline_plane(prepared.surface) if oriented else None
        self._sculptor.take(prepared)
        self.show()
        frame = (prepared.case.scan, prepared.case.orientation)
        if frame != self._framed:
            self._framed = frame
            self.first_shown.emit()
        if oriented:
            self.background.want("before", lambda: light_before(prepared), self._take_before)
        self._want_choice()
        self._restage()

    def _move(self, ranges: tuple[DirtyRange, ...]) -> None:
        """Write moved vertices into the arrays on screen; they go out with the next frame."""
        surface, item = self._sculptor.surface, self._item
        if surface is None or item is None:
            return
        arrays = surface.arrays
        for first, n in ranges:
            item.positions[first : first + n] = arrays.positions[first : first + n]
            item.normals[first : first + n] = arrays.normals[first : first + n]
        if ranges:
            self.ranges_changed.emit(ranges)
        self._paint_mask()

    def _paint_mask(self) -> None:
        """Show what a mask stroke painted."""
        surface, item = self._sculptor.surface, self._item
        painted = () if surface is None else surface.take_dirty_mask()
        if surface is None or item is None or not painted:
            return
        place_of = surface.numbering.place_of
        places = np.sort(np.concatenate([place_of[first : first + n] for first, n in painted]))
        if self._marks.paint(places, surface.arrays.mask[places]):
            self.marks_changed.emit(ranges_of(places))
        else:
            self._take_mask()
            self.show()

    def _take_mask(self) -> None:
        if self._prepared is not None:
            self._marks.set_mask(self._prepared.sculpt.arrays.mask)

    def _restage(self) -> None:
        self._want_map()
        self._want_other()
        self.show()

    def _refresh(self) -> None:
        """Catch up after changes of shape: light, shadow, and the colours of the change."""
        case, prepared, item = self._document.case, self._prepared, self._item
        if self._sculptor.is_stroking:
            self._pause.start(PAUSE_MS)
            return
        if case is None or case.surface is None or prepared is None or item is None:
            return
        if self._is_shown(case):
            surface = case.surface
            self.background.want("light", lambda: light_on(prepared, surface), self._take_light)
            self._want_map()

    def _want_choice(self) -> None:
        case, prepared, chosen = self._document.case, self._prepared, self._view_state.chosen
        if case is None or case.dentition is None or prepared is None:
            return
        labels, wanted = case.dentition.labels, chosen or None
        self.background.want(
            "choice", lambda: choice_on(prepared, labels, wanted), self._take_choice
        )

    def _want_map(self) -> None:
        case, kind, prepared = self._document.case, self.map_kind, self._prepared
        if kind is None or prepared is None or case is None or not self._is_shown(case):
            return
        part = self._part_mesh
        if self._part_now is not None and part is not None:
            self.heat.want_part(part)
        else:
            other = None if case.antagonist is None else case.antagonist.mesh
            self.heat.want(kind, case, prepared, other)

    def _want_other(self) -> None:
        """Make the other jaw ready to be drawn, in the dental frame of this one."""
        case = self._document.case
        other = None if case is None or not self.display.shows_other_jaw else case.antagonist
        if case is None or case.orientation is None or other is None:
            self._other = self._other_from = None
            return
        motion = case.orientation.dental_from_scan
        if self._other_from == (other, case.orientation):
            return
        self._other_from = (other, case.orientation)
        self.background.want(
            "other", lambda: surface_object(OTHER_JAW, other.mesh.moved(motion)), self._take_other
        )

    def _want_part(self) -> None:
        results = self._document.results
        mesh: Mesh | None = None
        if results is not None and results.parts:
            mesh = results.parts[0].part.mesh
            self._least_wall = least_wall(results.parts[0].validation.profile)
        self._part_mesh = mesh
        if mesh is None:
            self._part = None
            return
        part = mesh
        self.background.want("part", lambda: surface_object(PART, part), self._take_part)

    def _take_choice(self, chosen: Floats) -> None:
        self._take_column(chosen, PICKED)
        self.show()

    def _take_light(self, light: Light) -> None:
        case = self._document.case
        if self._item is None or case is None or case.surface is not light.surface:
            return  # it changed again meanwhile, and the next pause catches up
        if not self._sculptor.is_stroking:
            self._item = replace(self._item, positions=light.positions, normals=light.normals)
            self._take_column(light.openness, OPENNESS)
            self._guides.forget()
            self.show()

    def _take_column(self, values: Floats, column: int) -> None:
        if self._item is not None and len(values) == len(self._item.about):
            fresh = np.array(self._item.about)
            fresh[:, column] = values
            self._item = replace(self._item, about=fresh)

    def _take_other(self, item: SceneObject) -> None:
        if self._other_from is not None:
            self._other = replace(item, opacity=OTHER_OPACITY)
            self.show()

    def _take_before(self, before: Light) -> None:
        self._before = before
        self.show()

    def _take_part(self, part: SceneObject) -> None:
        self._part = part
        self._restage()
