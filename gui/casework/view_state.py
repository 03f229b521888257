"""How the case is looked at: chosen tooth, what is hidden, the tool in hand, the step shown."""

from dataclasses import dataclass, field, replace
from typing import Final

from PyQt6.QtCore import QObject, pyqtSignal

from gui.casework.brush_kinds import BY_BRUSH
from meshes.brushes.mirror_plane import MirrorPlane
from meshes.brushes.settings import USUAL_SPACING, Falloff
from smilesculpt.picturing.camera import Point

GUM: Final = "gum"
"""Name of the gum among what can be hidden; teeth go by their FDI numbers."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Whether an object of the scene is seen, and how much of it."""

    visible: bool = True
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class BrushSettings:
    """What the brush panel sets.

    Attributes
    ----------
    radius : float
        mm.
    strength : float
        0 to 1.
    falloff : Falloff
        Name of a curve of `meshes.brushes`.
    mirror, lock_gum, lock_neighbours : bool
    in_px : bool
        The radius stays the same on the screen instead of on the tooth.
    plane : MirrorPlane
        Of `mirror` and of copying the other side.
    pressure_radius, pressure_strength : bool
        What the pressure of a pen does.
    spacing, stabiliser, front_facing_only, height
        As in `meshes.brushes.settings.BrushSettings`.
    """

    radius: float = 1.5
    strength: float = 0.35
    falloff: Falloff = "smooth"
    mirror: bool = False
    lock_gum: bool = True
    lock_neighbours: bool = True
    in_px: bool = False
    plane: MirrorPlane = field(default_factory=MirrorPlane)
    pressure_radius: bool = False
    pressure_strength: bool = True
    spacing: float = USUAL_SPACING
    stabiliser: float = 0.0
    front_facing_only: bool = True
    height: float = 0.3


LEAST_RADIUS: Final = 0.2
MOST_RADIUS: Final = 6.0
"""Of a brush in mm; one in px follows the picture as far as ten times beyond."""


@dataclass(slots=True)
class _Values:
    chosen: int = 0
    tool: str = "choose"
    step: str = "import"
    before: bool = False
    place: Point | None = None
    brush: BrushSettings = field(default_factory=BrushSettings)
    shown: dict[str, Shown] = field(default_factory=dict)
    strengths: dict[str, float] = field(default_factory=dict)
    mm_per_px: float = 0.05
    radius_px: float = 0.0


class ViewState(QObject):
    """The choices of the person that are no part of the case; each tells when it changes.

    Signals
    -------
    leaving
        Another tool or step is about to be taken: what is under way ends first.
    """

    leaving = pyqtSignal()
    chosen_changed = pyqtSignal(int)
    tool_changed = pyqtSignal(str)
    step_changed = pyqtSignal(str)
    before_changed = pyqtSignal(bool)
    brush_changed = pyqtSignal()
    shown_changed = pyqtSignal(str)
    place_changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self._values = _Values()

    @property
    def chosen(self) -> int:
        """FDI number of the chosen tooth, 0 for none."""
        return self._values.chosen

    def choose(self, fdi: int) -> None:
        """Choose a tooth; 0 clears the choice."""
        if fdi != self._values.chosen:
            self._values.chosen = fdi
            self.chosen_changed.emit(fdi)

    @property
    def tool(self) -> str:
        """Name of the tool in hand."""
        return self._values.tool

    def take(self, tool: str) -> None:
        """Take another tool in hand."""
        if tool != self._values.tool:
            self.leaving.emit()
            self._values.strengths[self._values.tool] = self.brush.strength
            self._values.tool = tool
            self._take_strength(tool)
            self.tool_changed.emit(tool)

    @property
    def step(self) -> str:
        """Key of the step shown."""
        return self._values.step

    def go_to(self, step: str) -> None:
        """Show a step."""
        if step != self._values.step:
            self.leaving.emit()
            self.point_at(None)
            self._values.step = step
            self.step_changed.emit(step)

    @property
    def before(self) -> bool:
        """Whether the scan is shown as it was."""
        return self._values.before

    def show_before(self, on: bool) -> None:
        """Show the scan as it was, or as it is."""
        if on != self._values.before:
            self._values.before = on
            self.before_changed.emit(on)

    @property
    def place(self) -> Point | None:
        """Place of the finding that is shown, mm."""
        return self._values.place

    def point_at(self, place: Point | None) -> None:
        """Ring a place, or none."""
        if place != self._values.place:
            self._values.place = place
            self.place_changed.emit()

    @property
    def brush(self) -> BrushSettings:
        """The brush settings."""
        return self._values.brush

    def set_brush(self, brush: BrushSettings) -> None:
        """Change the brush settings."""
        if brush != self._values.brush:
            self._values.brush = brush
            self.brush_changed.emit()

    def set_radius(self, radius: float) -> None:
        """Change the radius of the brush, mm; kept between 0.2 and 6, more where it is in px."""
        wide = 10.0 if self.brush.in_px else 1.0
        radius = round(min(max(radius, LEAST_RADIUS / wide), MOST_RADIUS * wide), 2)
        self._values.radius_px = radius / self._values.mm_per_px
        self.set_brush(replace(self.brush, radius=radius))

    def measure_in_px(self, on: bool) -> None:
        """Keep the radius as it is on the screen, or as it is on the tooth."""
        self.set_brush(replace(self.brush, in_px=on))
        self.set_radius(self.brush.radius)

    @property
    def mm_per_px(self) -> float:
        """Scale of the picture."""
        return self._values.mm_per_px

    def set_scale(self, mm_per_px: float) -> None:
        """Follow the scale of the picture: a radius in px is another one in mm then."""
        self._values.mm_per_px = mm_per_px
        if self.brush.in_px and self._values.radius_px > 0.0:
            self.set_brush(replace(self.brush, radius=self._values.radius_px * mm_per_px))

    def _take_strength(self, tool: str) -> None:
        """Give a brush the strength that it had when it was in hand last."""
        usual = BY_BRUSH[tool].strength if tool in BY_BRUSH else self.brush.strength
        strength = self._values.strengths.get(tool, usual) if tool in BY_BRUSH else usual
        self.set_brush(replace(self.brush, strength=strength))

    def shown(self, name: str) -> Shown:
        """Return how an object of the scene is seen."""
        return self._values.shown.get(name, Shown())

    def show(self, name: str, shown: Shown) -> None:
        """Change how an object of the scene is seen."""
        if shown != self.shown(name):
            self._values.shown[name] = shown
            self.shown_changed.emit(name)

    def forget(self) -> None:
        """Start afresh for another case."""
        self._values.shown.clear()
        self._values.strengths.clear()
        self.point_at(None)
        self.choose(0)
        self.show_before(False)
