"""What the frame of the window asks of a room of clinic and lab."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PyQt6.QtCore import QObject, pyqtSignal

from gui.panels.panel import Panel
from gui.viewport.scale import Scale
from gui.viewport.view import Painter, Tool
from smilesculpt.picturing.scene import Scene

Act = tuple[str, Callable[[], object]]
"""Words of a button and what it does."""


@dataclass(frozen=True, slots=True)
class Way:
    """What a room shows before anything is open in it.

    Attributes
    ----------
    icon, words : str
    primary : Act
    others : tuple of Act
        Two at most.
    """

    icon: str
    words: str
    primary: Act
    others: tuple[Act, ...] = ()


class Told(QObject):
    """What a room tells the frame.

    Signals
    -------
    changed
        Panels and picture show something else.
    framed
        The picture is of another thing, and should be seen whole.
    """

    changed = pyqtSignal()
    framed = pyqtSignal()


class Room(Protocol):
    """One page: its panels, its picture, the files that it takes.

    Attributes
    ----------
    key : str
        As in `gui.casework.steps.CLINIC`.
    hint : str
        What the mouse does in its picture.
    sections : str
        Keys of its panels in order; a plus marks those open at first.
    panels : mapping of str to (title, Panel)
    told : Told
    tool : Tool or None
        In hand while the room is shown.
    overlays : tuple of Painter
    suffixes : tuple of str
        Files that are opened here wherever they are dropped.
    suffixes_here : tuple of str
        Files that are opened here while this room is shown.
    """

    key: str
    hint: str
    sections: str
    panels: Mapping[str, tuple[str, Panel]]
    told: Told
    tool: Tool | None
    overlays: tuple[Painter, ...]
    suffixes: tuple[str, ...]
    suffixes_here: tuple[str, ...]

    def way(self) -> Way | None:
        """Return the way to the first content, or None where there is some."""

    def scene(self, empty: Scene) -> Scene:
        """Return the picture, on the background of an empty one."""

    def scale(self) -> Scale | None:
        """Return what the colours mean, or None where they mean nothing."""

    def shows(self) -> tuple[str, ...]:
        """Return the keys of the panels that make sense now."""

    def facts(self) -> str:
        """Return units and size of what is open, for the status bar; empty where nothing is."""

    def open(self, path: Path) -> None:
        """Open a file of one of the suffixes."""

    def clear(self) -> None:
        """Show nothing, as at the start."""
