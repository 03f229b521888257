"""Keeps what is drawn equal to the case: makes its parts ready, the heavy ones in a worker."""

from collections.abc import Mapping
from dataclasses import replace
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
from gui.casework.view_state import ViewState
from gui.jobs.background import Background
from gui.rooms.room import Room
from gui.staging.composing import Composer, Shown, Wanted
from gui.staging.display import Display
from gui.staging.guides import GuideLines
from gui.staging.heat import HeatLayer
from gui.staging.live import LiveNumbers
from gui.staging.marks import Marks
from gui.style.look import Look
from gui.tools.sculptor import Sculptor
from meshes.arrays import Indices
from meshes.brushes.ranges import DirtyRange, ranges_of
from meshes.mesh import Mesh
from smilesculpt.case import Case
from smilesculpt.picturing.heat_maps import least_wall
from smilesculpt.picturing.scene import (
    OPENNESS,
    PICKED,
    Floats,
    SceneObject,
)
from smilesculpt.picturing.scene_building import midline_plane, surface_object
from smilesculpt.picturing.sketching import sketched

PART: Final = "part"
OTHER_JAW: Final = "other jaw"
OTHER_OPACITY: Final = 0.35
"""The other jaw is see-through, so that what it touches is seen."""

PAUSE_MS: Final = 400
"""What can wait for the end of a stroke waits this long after the last change."""

MOST_LIT: Final = 60_000
"""Where more vertices move at once, the light on them follows after the pause."""


class Stage(QObject):
    """Makes ready what is drawn, and shows it; composing is the composer's.

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
        self.display = Display()
        self._document, self._view_state = document, view_state
        self._sculptor = sculptor
        self.background = Background()
        self.heat = HeatLayer(self.background)
        self._shown = Shown()
        self._marks = Marks()
        self.live = LiveNumbers()
        self._guides = GuideLines()
        self._other_from: tuple[object, object] | None = None
        self._part_mesh: Mesh | None = None
        self.composer = Composer(
            self._shown,
            Wanted(document, view_state, self.display, look, rooms),
            self.heat,
            marks=self._marks,
            guides=self._guides,
            live=self.live,
        )
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
        self.live.changed.connect(self.show)
        self.live.painted.connect(self._paint_live)
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
        return self._shown.prepared

    @property
    def is_current(self) -> bool:
        """Whether the open case is on screen with nothing left to make."""
        return self._is_shown(self._document.case) and not self.background.is_busy

    @property
    def places(self) -> Mapping[int, LabelPlace]:
        """Where the numbers of the visible teeth stand."""
        return self.composer.places

    def show(self) -> None:
        """Compose the scene anew from what is there."""
        self.scene_changed.emit(self.composer.compose())

    def stop_map(self) -> None:
        """Wait no longer for numbers; show no colours in this step."""
        self.heat.stop()
        self.display.set_map(self._view_state.step, None)

    def _is_shown(self, case: Case | None) -> bool:
        made_from = None if self._shown.prepared is None else self._shown.prepared.case
        if case is None or made_from is None:
            return case is made_from
        same_scan = made_from.scan is case.scan and made_from.base is case.base
        return same_scan and made_from.dentition is case.dentition

    def _replace(self) -> None:
        case = self._document.case
        self.background.forget()
        made_from = None if self._shown.prepared is None else self._shown.prepared.case
        if case is None or made_from is None or case.scan is not made_from.scan:
            self._shown.clear()
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
        self._shown.prepared, self._shown.item = prepared, prepared.item
        self._shown.before = None
        self._marks.forget()
        self._guides.forget()
        self.heat.forget()
        self._take_mask()
        oriented = prepared.case.surface is not None
        self._shown.midline = midline_plane(prepared.surface) if oriented else None
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
        surface, item, prepared = self._sculptor.surface, self._shown.item, self._shown.prepared
        if surface is None or item is None or prepared is None:
            return
        arrays = surface.arrays
        is_lit = sum(n for _, n in ranges) <= MOST_LIT
        for first, n in ranges:
            item.positions[first : first + n] = arrays.positions[first : first + n]
            if is_lit:
                item.normals[first : first + n] = arrays.normals[first : first + n]
        if ranges:
            if is_lit:
                moved = np.concatenate([np.arange(a, a + n, dtype=np.int32) for a, n in ranges])
                prepared.light.even(item.normals, moved)
            self.ranges_changed.emit(ranges)
        self._paint_mask()

    def _paint_mask(self) -> None:
        """Show what a mask stroke painted."""
        surface, item = self._sculptor.surface, self._shown.item
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

    def _paint_live(self, places: Indices) -> None:
        """Show numbers that a dab changed."""
        if self._marks.renumber(self.live.values, places):
            self.marks_changed.emit(ranges_of(places))

    def _take_mask(self) -> None:
        if self._shown.prepared is not None:
            self._marks.set_mask(self._shown.prepared.sculpt.arrays.mask)

    def _restage(self) -> None:
        self._want_map()
        self._want_other()
        self.show()

    def _refresh(self) -> None:
        """Catch up after changes of shape: light, shadow, and the colours of the change."""
        case, prepared, item = self._document.case, self._shown.prepared, self._shown.item
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
        case, prepared, chosen = self._document.case, self._shown.prepared, self._view_state.chosen
        if case is None or case.dentition is None or prepared is None:
            return
        labels, wanted = case.dentition.labels, chosen or None
        self.background.want(
            "choice", lambda: choice_on(prepared, labels, wanted), self._take_choice
        )

    def _want_map(self) -> None:
        case, kind, prepared = self._document.case, self.composer.map_kind, self._shown.prepared
        if kind is None or prepared is None or case is None or not self._is_shown(case):
            return
        part = self._part_mesh
        if self.composer.shows_part and part is not None:
            self.heat.want_part(part)
        else:
            other = None if case.antagonist is None else case.antagonist.mesh
            self.heat.want(kind, case, prepared, other)

    def _want_other(self) -> None:
        """Make the other jaw ready to be drawn, in the dental frame of this one."""
        case = self._document.case
        other = None if case is None or not self.display.shows_other_jaw else case.antagonist
        if case is None or case.orientation is None or other is None:
            self._shown.other = self._other_from = None
            return
        motion = case.orientation.dental_from_scan
        if self._other_from == (other, case.orientation):
            return
        self._other_from = (other, case.orientation)
        self.background.want(
            "other",
            lambda: sketched(surface_object(OTHER_JAW, other.mesh.moved(motion))),
            self._take_other,
        )

    def _want_part(self) -> None:
        results = self._document.results
        mesh: Mesh | None = None
        if results is not None and results.parts:
            mesh = results.parts[0].part.mesh
            self._shown.least_wall = least_wall(results.parts[0].validation.profile)
        self._part_mesh = mesh
        if mesh is None:
            self._shown.part = None
            return
        part = mesh
        self.background.want("part", lambda: sketched(surface_object(PART, part)), self._take_part)

    def _take_choice(self, chosen: Floats) -> None:
        self._take_column(chosen, PICKED)
        self.show()

    def _take_light(self, light: Light) -> None:
        case = self._document.case
        if self._shown.item is None or case is None or case.surface is not light.surface:
            return  # it changed again meanwhile, and the next pause catches up
        if not self._sculptor.is_stroking:
            self._shown.item = replace(
                self._shown.item, positions=light.positions, normals=light.normals
            )
            self._take_column(light.openness, OPENNESS)
            self._guides.forget()
            self.show()

    def _take_column(self, values: Floats, column: int) -> None:
        if self._shown.item is not None and len(values) == len(self._shown.item.about):
            fresh = np.array(self._shown.item.about)
            fresh[:, column] = values
            self._shown.item = replace(self._shown.item, about=fresh)

    def _take_other(self, item: SceneObject) -> None:
        if self._other_from is not None:
            self._shown.other = replace(item, opacity=OTHER_OPACITY)
            self.show()

    def _take_before(self, before: Light) -> None:
        self._shown.before = before
        self.show()

    def _take_part(self, part: SceneObject) -> None:
        self._shown.part = part
        self._restage()
