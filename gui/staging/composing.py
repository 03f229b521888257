"""Composes the scene: what was made ready, shown as the person wants to see it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import atan2
from typing import Final

from gui.casework.document import Document
from gui.casework.prepared import LabelPlace, Light, Prepared
from gui.casework.view_state import GUM, ViewState
from gui.rooms.room import Room
from gui.staging.display import MAP_STEPS, Display
from gui.staging.guides import GuideLines
from gui.staging.heat import HeatLayer
from gui.staging.live import LiveNumbers
from gui.staging.marks import Marks
from gui.style.look import Look
from gui.style.tokens import rgb
from smilesculpt.picturing.heat_maps import MAP_STYLES, MapKind
from smilesculpt.picturing.pieces import Group, pieces_of
from smilesculpt.picturing.scene import (
    OPENNESS,
    Floats,
    HeatScale,
    MidlinePlane,
    Scene,
    SceneObject,
)

TINTS: Final[Mapping[str, float]] = {"segment": 0.75, "sculpt": 0.4}
"""How much of the teeth's colours is shown in a step; `USUAL_TINT` in the others."""

USUAL_TINT: Final = 0.1


@dataclass(slots=True)
class Shown:
    """What was made ready to be drawn; each None until it is.

    Attributes
    ----------
    prepared : Prepared
    item : SceneObject
        The jaw.
    before : Light
        On the scan as it was.
    other, part : SceneObject
        The other jaw; what was made to be printed.
    least_wall : float
        Under which the part is thin, mm.
    midline : MidlinePlane
    """

    prepared: Prepared | None = None
    item: SceneObject | None = None
    before: Light | None = None
    other: SceneObject | None = None
    part: SceneObject | None = None
    least_wall: float | None = None
    midline: MidlinePlane | None = None

    def clear(self) -> None:
        """Show no jaw and no part."""
        self.prepared = self.item = self.part = None


@dataclass(frozen=True, slots=True, eq=False)
class Wanted:
    """Where it stands what the person wants to see."""

    document: Document
    view_state: ViewState
    display: Display
    look: Look
    rooms: Mapping[str, Room]

    @property
    def has_other_jaw(self) -> bool:
        """Whether the open case has another jaw to bite on."""
        case = self.document.case
        return case is not None and case.antagonist is not None


class Composer:
    """Puts scenes together; nothing in here takes long."""

    def __init__(
        self,
        shown: Shown,
        wanted: Wanted,
        heat: HeatLayer,
        *,
        marks: Marks,
        guides: GuideLines,
        live: LiveNumbers,
    ) -> None:
        self._shown, self._wanted, self._heat = shown, wanted, heat
        self._marks, self._guides, self._live = marks, guides, live
        self._shaded_before: tuple[Floats, Light, Floats] | None = None

    @property
    def has_other_jaw(self) -> bool:
        """Whether the open case has another jaw to bite on."""
        return self._wanted.has_other_jaw

    @property
    def places(self) -> Mapping[int, LabelPlace]:
        """Where the numbers of the visible teeth stand."""
        state, prepared = self._wanted.view_state, self._shown.prepared
        if prepared is None or self.shows_part or state.step in self._wanted.rooms:
            return {}
        cut = self._wanted.display.cut
        return {
            fdi: place
            for fdi, place in prepared.places.items()
            if state.shown(str(fdi)).visible and (cut is None or cut.keeps(place.edge))
        }

    def compose(self) -> Scene:
        """Return the scene as the person wants to see it now."""
        room = self._wanted.rooms.get(self._wanted.view_state.step)
        if room is not None:
            return room.scene(self._empty())
        if self._shown.item is None:
            return self._lit(self._empty())
        if self._part_now is not None:
            return self._with_part(self._lit(self._empty()), self._part_now)
        return self._with_jaw(self._lit(self._empty()), self._shown.item)

    def compose_before(self) -> Scene:
        """Return the scan as it was, for the view beside the picture."""
        scene = self._lit(self._empty())
        if self._shown.item is None or self._shown.before is None:
            return scene
        item = self._as_before(self._shown.item, self._shown.before)
        pieces = pieces_of(self._groups, self._opacities())
        return replace(scene, objects=(replace(item, pieces=pieces),))

    @property
    def is_unchanged(self) -> bool:
        """Whether changes from the scan are to be seen, and there are none."""
        values = self._values("change") if self.map_kind == "change" else None
        return values is not None and not values.any() and not self.is_mapping

    @property
    def scale(self) -> tuple[MapKind, HeatScale] | None:
        """What the colours of the picture mean; None where they mean nothing."""
        kind = self.map_kind
        if kind is None or self._wanted.view_state.before or self._values(kind) is None:
            return None
        if self.is_unchanged:
            return None
        least = self._shown.least_wall if self._part_now is not None else None
        return kind, MAP_STYLES[kind].scale(self._wanted.display.end_of(kind), least)

    @property
    def map_kind(self) -> MapKind | None:
        """Which numbers the person wants to see as colours in this step."""
        step, kind = (
            self._wanted.view_state.step,
            self._wanted.display.map_of(self._wanted.view_state.step),
        )
        if step not in MAP_STEPS or (self.shows_part and kind != "thickness"):
            return None
        return kind

    @property
    def awaited(self) -> tuple[MapKind, HeatScale] | None:
        """What the colours are going to mean; None where nothing is being worked out."""
        kind = self.map_kind
        if kind is None or not self.is_mapping:
            return None
        return kind, MAP_STYLES[kind].scale(self._wanted.display.end_of(kind))

    @property
    def is_mapping(self) -> bool:
        """Whether newer numbers are being worked out."""
        kind = self.map_kind
        name = "part" if self._part_now is not None else str(kind)
        return kind is not None and self._heat.is_busy(name)

    def value_at(self, vertex: int) -> float | None:
        """Return the number shown at a vertex of the case's mesh, mm; None where none is."""
        shown, prepared = self.scale, self._shown.prepared
        if shown is None or prepared is None or self._part_now is not None:
            return None
        values = self._values(shown[0])
        place = int(prepared.sculpt.numbering.place_of[vertex])
        known = values is not None and place < len(values) and float(values[place]) > -1e8
        return float(values[place]) if values is not None and known else None

    def _empty(self) -> Scene:
        theme = self._wanted.look.theme
        return Scene(
            background=(rgb(theme.view_top), rgb(theme.view_bottom)),
            outline=rgb(theme.chosen),
            tint=TINTS.get(self._wanted.view_state.step, USUAL_TINT),
        )

    def _lit(self, scene: Scene) -> Scene:
        display = self._wanted.display
        return replace(scene, look=display.look, wires=display.wires, cut=display.cut)

    def _with_part(self, scene: Scene, part: SceneObject) -> Scene:
        shown = self.scale
        if shown is None:
            return replace(scene, objects=(part,))
        marks = self._marks.of_values(self._heat.values("part", len(part.positions)))
        return replace(scene, objects=(replace(part, marks=marks),), scale=shown[1])

    def _with_jaw(self, scene: Scene, item: SceneObject) -> Scene:
        if self._wanted.view_state.before and self._shown.before is not None:
            item = self._as_before(item, self._shown.before)
        shown = self.scale
        values = None if shown is None else self._values(shown[0])
        scale = None if shown is None else shown[1]
        if shown is None and self._shows_live(len(item.positions)):
            values, scale = self._live.values, self._live.scale
        item = replace(
            item,
            marks=self._marks.shown(values, len(item.positions)),
            pieces=pieces_of(self._groups, self._opacities()),
        )
        objects = (item,) if self._shown.other is None else (item, self._shown.other)
        lines = self._guides.wanted(
            self._wanted.display.lines, item, self.places, self._wanted.display.cut
        )
        return replace(
            scene,
            objects=objects,
            scale=scale,
            midline=self._wanted_midline(),
            lines=lines,
        )

    def _shows_live(self, n_vertices: int) -> bool:
        live, state = self._live.values, self._wanted.view_state
        fits = live is not None and len(live) == n_vertices
        return fits and state.step == "sculpt" and not state.before

    def _as_before(self, item: SceneObject, before: Light) -> SceneObject:
        """Return the jaw with the shape and the shadows of the scan."""
        kept = self._shaded_before
        if kept is None or kept[0] is not item.about or kept[1] is not before:
            about = item.about.copy()
            about[:, OPENNESS] = before.openness
            kept = self._shaded_before = (item.about, before, about)
        about = kept[2]
        return replace(item, positions=before.positions, normals=before.normals, about=about)

    def _values(self, kind: MapKind) -> Floats | None:
        if self._part_now is not None:
            return self._heat.values("part", len(self._part_now.positions))
        if kind == "contact" and not self._wanted.has_other_jaw:
            return None
        return (
            None
            if self._shown.item is None
            else self._heat.values(kind, len(self._shown.item.positions))
        )

    @property
    def _part_now(self) -> SceneObject | None:
        return self._shown.part if self.shows_part else None

    @property
    def shows_part(self) -> bool:
        """Whether a made part is on screen instead of the jaw."""
        step, place = self._wanted.view_state.step, self._wanted.view_state.place
        thick = self._wanted.display.map_of(step) == "thickness"
        wanted = step == "export" or (step == "check" and (place is not None or thick))
        return wanted and self._shown.part is not None

    def _wanted_midline(self) -> MidlinePlane | None:
        step, mirror = self._wanted.view_state.step, self._wanted.view_state.brush.mirror
        if self._shown.midline is None or not (step == "orient" or (step == "sculpt" and mirror)):
            return None
        plane, colour = self._wanted.view_state.brush.plane, rgb(self._wanted.look.theme.info)
        if step == "orient":
            return replace(self._shown.midline, colour=colour)
        turn = atan2(plane.normal[1], plane.normal[0])
        return replace(self._shown.midline, colour=colour, shift=plane.point[0], turn=turn)

    @property
    def _groups(self) -> tuple[Group, ...]:
        return () if self._shown.prepared is None else self._shown.prepared.groups

    def _opacities(self) -> dict[int, float]:
        """Return the opacity of each tooth and of the gum (0); 0 hides."""
        labels = {label for group in self._groups for label in group.labels}
        shown = {fdi: self._wanted.view_state.shown(str(fdi) if fdi else GUM) for fdi in labels}
        return {fdi: one.opacity if one.visible else 0.0 for fdi, one in shown.items()}
