"""What the measuring tools have in common."""

from PyQt6.QtCore import QObject, pyqtSignal

from gui.measuring.found import Found
from gui.tools.aim import aim
from gui.tools.sculptor import Sculptor
from gui.viewport.pointer import Pointer
from gui.viewport.view import Viewport
from meshes.picking.picking import Hit


class MeasureTool(QObject):
    """A tool that changes nothing and finds something.

    Signals
    -------
    changed
        It has found something else.
    """

    changed = pyqtSignal()

    def __init__(self, viewport: Viewport, sculptor: Sculptor) -> None:
        super().__init__(viewport)
        self._viewport, self._sculptor = viewport, sculptor
        self.found = Found()

    def start(self, at: Pointer) -> None:
        """Measure what was clicked."""
        self.click(self.aim(at))

    def move(self, at: Pointer) -> None:
        """Do nothing: a click has measured."""

    def end(self, at: Pointer) -> None:
        """Do nothing: the press has measured."""

    def hover(self, at: Pointer | None) -> None:
        """Do nothing until a click."""

    def click(self, hit: Hit | None) -> None:
        """Measure at a place; beside the surface for None."""

    def clear(self) -> None:
        """Forget what was found."""
        self.show(Found())

    def cancel(self) -> bool:
        """Forget what was found; say whether there was anything."""
        was_there = bool(self.found.rows or self.found.lines)
        self.clear()
        return was_there

    def aim(self, at: Pointer) -> Hit | None:
        """Return what lies under the pointer."""
        return aim(self._viewport, self._sculptor, at.at)

    def show(self, found: Found) -> None:
        """Show what was found, in picture and panel."""
        self.found = found
        self.changed.emit()
        self._viewport.update()
