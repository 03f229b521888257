"""How the case is looked at: chosen tooth, what is hidden, the tool in hand, the step shown."""

from dataclasses import dataclass, field, replace
from typing import Final

from PyQt6.QtCore import QObject, pyqtSignal

from meshes.brushes.settings import Falloff
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
    """

    radius: float = 1.5
    strength: float = 0.35
    falloff: Falloff = "smooth"
    mirror: bool = False
    lock_gum: bool = True
    lock_neighbours: bool = True


@dataclass(slots=True)
class _Values:
    chosen: int = 0
    tool: str = "choose"
    step: str = "import"
    before: bool = False
    place: Point | None = None
    brush: BrushSettings = field(default_factory=BrushSettings)
    shown: dict[str, Shown] = field(default_factory=dict)


class ViewState(QObject):
    """The choices of the person that are no part of the case; each tells when it changes."""

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
            self._values.tool = tool
            self.tool_changed.emit(tool)

    @property
    def step(self) -> str:
        """Key of the step shown."""
        return self._values.step

    def go_to(self, step: str) -> None:
        """Show a step."""
        if step != self._values.step:
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
        """Change the radius of the brush, mm; kept between 0.2 and 6."""
        radius = round(min(max(radius, 0.2), 6.0), 2)
        self.set_brush(replace(self.brush, radius=radius))

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
        self.point_at(None)
        self.choose(0)
        self.show_before(False)
