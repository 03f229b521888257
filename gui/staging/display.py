"""How the person wants the picture drawn; tells when it changes."""

from dataclasses import dataclass, field
from typing import Final

from PyQt6.QtCore import QObject, pyqtSignal

from smilesculpt.picturing.heat_maps import MAP_STYLES, MapKind
from smilesculpt.picturing.scene import Cut, Look

MAP_STEPS: Final = ("sculpt", "check")
"""Steps whose picture may show numbers as colours."""

LINE_KINDS: Final = ("gum_line", "arch", "guides")


@dataclass(slots=True)
class _Values:
    look: Look = "enamel"
    wires: bool = False
    split: bool = False
    cut: Cut | None = None
    hides_other_jaw: bool = False
    lines: frozenset[str] = frozenset()
    maps: dict[str, MapKind | None] = field(default_factory=lambda: {"check": "change"})
    ends: dict[MapKind, float] = field(default_factory=dict)


class Display(QObject):
    """Look, wires, cut, lines, split view, and which numbers are shown as colours.

    Signals
    -------
    changed
        The picture is drawn otherwise.
    cut_changed
        The cut moved, came or went; `changed` is sent too.
    """

    changed = pyqtSignal()
    cut_changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self._values = _Values()

    @property
    def look(self) -> Look:
        """How surfaces are lit."""
        return self._values.look

    def set_look(self, look: Look) -> None:
        """Light surfaces in another way."""
        self._values.look = look
        self.changed.emit()

    @property
    def wires(self) -> bool:
        """Whether the edges of triangles are seen."""
        return self._values.wires

    def show_wires(self, on: bool) -> None:
        """Show or hide the edges of triangles."""
        self._values.wires = on
        self.changed.emit()

    @property
    def split(self) -> bool:
        """Whether the scan as it was stands beside the picture."""
        return self._values.split

    def show_split(self, on: bool) -> None:
        """Show the scan as it was beside the picture, or only the picture."""
        self._values.split = on
        self.changed.emit()

    @property
    def cut(self) -> Cut | None:
        """The plane that cuts the picture open."""
        return self._values.cut

    def set_cut(self, cut: Cut | None) -> None:
        """Cut the picture open, or close it."""
        if cut != self._values.cut:
            self._values.cut = cut
            self.cut_changed.emit()
            self.changed.emit()

    @property
    def lines(self) -> frozenset[str]:
        """Kinds of lines that are seen, of `LINE_KINDS`."""
        return self._values.lines

    def show_lines(self, kind: str, on: bool) -> None:
        """Show or hide one kind of lines."""
        kept = self._values.lines - {kind}
        self._values.lines = kept | {kind} if on else kept
        self.changed.emit()

    @property
    def shows_other_jaw(self) -> bool:
        """Whether the other jaw is seen, where the case has one."""
        return not self._values.hides_other_jaw

    def show_other_jaw(self, on: bool) -> None:
        """Show or hide the other jaw."""
        self._values.hides_other_jaw = not on
        self.changed.emit()

    def map_of(self, step: str) -> MapKind | None:
        """Return which numbers a step shows as colours, None for none."""
        return self._values.maps.get(step)

    def set_map(self, step: str, kind: MapKind | None) -> None:
        """Show other numbers as colours in a step."""
        self._values.maps[step] = kind
        self.changed.emit()

    def end_of(self, kind: MapKind) -> float:
        """Return the end of a map's range, mm."""
        return self._values.ends.get(kind, MAP_STYLES[kind].usual)

    def set_end(self, kind: MapKind, end: float) -> None:
        """Set the end of a map's range, mm."""
        self._values.ends[kind] = end
        self.changed.emit()

    def forget(self) -> None:
        """Start afresh for another case; what belongs to the eye of the person stays."""
        self._values.cut = None
        self._values.hides_other_jaw = False
        self._values.split = False
        self.cut_changed.emit()
        self.changed.emit()
