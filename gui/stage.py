"""Keeps the scene of the viewport equal to the case and to what the person wants to see."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import numpy as np
from PyQt6.QtCore import QObject, QTimer, pyqtSignal

from gui.background import Background
from gui.document import Document
from gui.look import Look
from gui.prepared import LabelPlace, Prepared, before_shape, change_colours, light_on, prepare
from gui.rooms.room import Room
from gui.sculptor import Sculptor
from gui.tokens import rgb
from gui.view_state import GUM, Shown, ViewState
from meshes.brushes.surface import DirtyRange
from meshes.mesh import Mesh
from smilesculpt.case import Case
from smilesculpt.picturing.palette import Colours
from smilesculpt.picturing.scene import OPENNESS, PICKED, Floats, MidlinePlane, Scene, SceneObject
from smilesculpt.picturing.scene_building import (
    midline_plane,
    rechosen,
    surface_object,
    without_teeth,
)

TINTS: Final[Mapping[str, float]] = {"segment": 0.75, "sculpt": 0.4}
"""How much of the teeth's colours is shown in a step; `USUAL_TINT` in the others."""

USUAL_TINT: Final = 0.1
HEAT_STEP: Final = "check"
PART: Final = "part"

PAUSE_MS: Final = 400
"""What can wait for the end of a stroke waits this long after the last change."""


class Stage(QObject):
    """Builds scenes; the heavy parts in a worker.

    Signals
    -------
    scene_changed : Scene
    ranges_changed : tuple of (first, count)
        Vertices of the jaw to send to the graphics card again.
    first_shown
        A scan, or its dental frame, is on screen for the first time.
    """

    scene_changed = pyqtSignal(object)
    ranges_changed = pyqtSignal(object)
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
        self._document, self._view_state = document, view_state
        self._look, self._sculptor = look, sculptor
        self.background = Background()
        self._prepared: Prepared | None = None
        self._item: SceneObject | None = None
        self._before: tuple[Floats, Floats] | None = None
        self._change: Colours | None = None
        self._midline: MidlinePlane | None = None
        self._part: SceneObject | None = None
        self._framed: tuple[object, object] = (None, None)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._refresh)
        document.replaced.connect(self._replace)
        document.reshaped.connect(lambda _: self._pause.start(PAUSE_MS))
        document.results_changed.connect(self._want_part)
        view_state.chosen_changed.connect(lambda _: self._want_choice())
        view_state.step_changed.connect(lambda _: self._restage())
        view_state.before_changed.connect(lambda _: self.show())
        view_state.shown_changed.connect(lambda _: self.show())
        view_state.place_changed.connect(self.show)
        view_state.brush_changed.connect(self.show)
        look.changed.connect(self.show)
        for room in rooms.values():
            room.told.changed.connect(self.show)
        sculptor.moved.connect(self._move)

    @property
    def prepared(self) -> Prepared | None:
        """What is on screen; None before anything is."""
        return self._prepared

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
        return {f: at for f, at in self._prepared.places.items() if self._shown(f).visible}

    def show(self) -> None:
        """Compose the scene anew from what is there."""
        self.scene_changed.emit(self.compose())

    def compose(self) -> Scene:
        """Return the scene as the person wants to see it now."""
        theme, step = self._look.theme, self._view_state.step
        scene = Scene(
            background=(rgb(theme.view_top), rgb(theme.view_bottom)),
            outline=rgb(theme.chosen),
            tint=TINTS.get(step, USUAL_TINT),
        )
        room = self._rooms.get(step)
        if room is not None:
            return room.scene(scene)
        if self._item is None:
            return scene
        if self._shows_part and self._part is not None:
            return replace(scene, objects=(self._part,))
        item = self._item
        if self._view_state.before and self._before is not None:
            positions, normals = self._before
            item = replace(item, positions=positions, normals=normals)
        heat = step == HEAT_STEP and self._change is not None and not self._view_state.before
        if heat and self._change is not None:
            item = replace(item, colours=self._change)
        return replace(scene, objects=self._split(item), heat=heat, midline=self._wanted_midline())

    @property
    def shows_change(self) -> bool:
        """Whether the colours show the change from the scan."""
        on = self._view_state.step == HEAT_STEP and not self._shows_part
        return on and self._change is not None and not self._view_state.before

    @property
    def _shows_part(self) -> bool:
        step, place = self._view_state.step, self._view_state.place
        wanted = step == "export" or (step == "check" and place is not None)
        return wanted and self._part is not None

    def _wanted_midline(self) -> MidlinePlane | None:
        step, mirror = self._view_state.step, self._view_state.brush.mirror
        if self._midline is None or not (step == "orient" or (step == "sculpt" and mirror)):
            return None
        return replace(self._midline, colour=rgb(self._look.theme.info))

    def _split(self, item: SceneObject) -> tuple[SceneObject, ...]:
        """Leave hidden teeth out; give see-through ones an object each."""
        case = self._document.case
        if case is None or case.dentition is None or len(case.dentition.labels) != len(item.about):
            gum = self._view_state.shown(GUM)
            return (replace(item, opacity=gum.opacity),) if gum.visible else ()
        labels = case.dentition.labels
        shown = {fdi: self._shown(fdi) for fdi in (0, *case.dentition.numbers)}
        apart = [fdi for fdi, one in shown.items() if not one.visible or one.opacity < 1.0]
        if not apart:
            return (item,)
        objects = [without_teeth(item, labels, apart)]
        for fdi in apart:
            if shown[fdi].visible:
                alone = without_teeth(item, labels, [other for other in shown if other != fdi])
                name = f"{item.name} {fdi}"
                objects.append(replace(alone, name=name, opacity=shown[fdi].opacity))
        return tuple(objects)

    def _shown(self, fdi: int) -> Shown:
        return self._view_state.shown(str(fdi) if fdi else GUM)

    def _is_shown(self, case: Case | None) -> bool:
        made_from = None if self._prepared is None else self._prepared.case
        if case is None or made_from is None:
            return case is made_from
        same_scan = made_from.scan is case.scan and made_from.orientation is case.orientation
        return same_scan and made_from.dentition is case.dentition

    def _replace(self) -> None:
        case = self._document.case
        self._sculptor.take(None)
        self.background.forget()
        if case is None or self._prepared is None or case.scan is not self._prepared.case.scan:
            self._prepared = self._item = self._part = None
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
        self._before = self._change = None
        oriented = prepared.case.surface is not None
        self._midline = midline_plane(prepared.surface) if oriented else None
        self._sculptor.take(prepared)
        self.show()
        frame = (prepared.case.scan, prepared.case.orientation)
        if frame != self._framed:
            self._framed = frame
            self.first_shown.emit()
        if oriented:
            self.background.want("before", lambda: before_shape(prepared), self._take_before)
        self._want_choice()
        self._restage()

    def _move(self, ranges: tuple[DirtyRange, ...]) -> None:
        """Write moved vertices into the arrays on screen; they go out with the next frame."""
        surface, item = self._sculptor.surface, self._item
        if surface is None or item is None:
            return
        for first, n in ranges:
            item.positions[first : first + n] = surface.positions32(first, n)
            item.normals[first : first + n] = surface.normals32(first, n)
        self.ranges_changed.emit(ranges)

    def _restage(self) -> None:
        if self._view_state.step == HEAT_STEP and self._change is None:
            self._want_change()
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
            self.background.want(
                "light",
                lambda: (surface, light_on(prepared, item, surface)),
                self._take_light,
            )
            self._want_change()

    def _want_choice(self) -> None:
        case, prepared, chosen = self._document.case, self._prepared, self._view_state.chosen
        if case is None or case.dentition is None or prepared is None:
            return
        labels, wanted = case.dentition.labels, chosen or None
        item, mean = prepared.item, prepared.mean
        self.background.want(
            "choice", lambda: rechosen(item, labels, wanted, mean).about, self._take_choice
        )

    def _want_change(self) -> None:
        case = self._document.case
        if case is not None and case.surface is not None and self._is_shown(case):
            self.background.want("change", lambda: change_colours(case), self._take_change)

    def _want_part(self) -> None:
        results = self._document.results
        mesh: Mesh | None = None
        if results is not None and results.parts:
            mesh = results.parts[0].part.mesh
        if mesh is None:
            self._part = None
            return
        part = mesh
        self.background.want("part", lambda: surface_object(PART, part), self._take_part)

    def _take_choice(self, about: Floats) -> None:
        self._take_column(about, PICKED)
        self.show()

    def _take_light(self, found: tuple[Mesh, SceneObject]) -> None:
        surface, lit = found
        case = self._document.case
        if self._item is None or case is None or case.surface is not surface:
            return  # it changed again meanwhile, and the next pause catches up
        if not self._sculptor.is_stroking:
            self._item = replace(self._item, positions=lit.positions, normals=lit.normals)
            self._take_column(lit.about, OPENNESS)
            self.show()

    def _take_column(self, about: Floats, column: int) -> None:
        if self._item is not None and about.shape == self._item.about.shape:
            fresh = np.array(self._item.about)
            fresh[:, column] = about[:, column]
            self._item = replace(self._item, about=fresh)

    def _take_before(self, before: tuple[Floats, Floats]) -> None:
        self._before = before
        self.show()

    def _take_change(self, change: Colours) -> None:
        if self._item is not None and len(change) == len(self._item.positions):
            self._change = change
            self.show()

    def _take_part(self, part: SceneObject) -> None:
        self._part = part
        self.show()
