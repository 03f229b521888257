"""Where the plane of a section is laid at first, and how it follows the mouse."""

from collections.abc import Callable

import numpy as np
from PyQt6.QtCore import QObject, QPointF, pyqtSignal

from gui.casework.view_state import ViewState
from gui.staging.stage import Stage
from gui.tools.aim import aim_past_cut
from gui.viewport.view import Viewport
from meshes.arrays import Vector, Vectors
from smilesculpt.picturing.cuts import Way, cut_through, flat, moved, through
from smilesculpt.picturing.guide_lines import section_segments


class Cutting(QObject):
    """Opens, moves and closes the cut of the picture.

    Signals
    -------
    changed
        The plane is another one, or the surface in it.
    """

    changed = pyqtSignal()

    def __init__(
        self, stage: Stage, viewport: Viewport, view_state: ViewState, may_cut: Callable[[], bool]
    ) -> None:
        super().__init__()
        self._stage, self._viewport, self._view_state = stage, viewport, view_state
        self._may_cut = may_cut
        self.display = stage.display
        self.follows = False
        stage.scene_changed.connect(lambda _: self.changed.emit())
        viewport.hovered.connect(self._follow)

    @property
    def is_open(self) -> bool:
        """Whether the picture is cut."""
        return self.display.cut is not None

    def toggle(self) -> None:
        """Cut the picture open across the chosen tooth, or close it."""
        if self.is_open:
            self.close()
        else:
            self.lay("across")

    def close(self) -> None:
        """Close the cut."""
        self.follows = False
        self.display.set_cut(None)

    def lay(self, way: Way) -> None:
        """Lay the plane anew, through the chosen tooth or the middle of what is shown."""
        if self._may_cut():
            towards = self._viewport.navigation.camera.axes()[2]
            self.display.set_cut(cut_through(way, *self._place(), towards))

    def step(self, by: float) -> None:
        """Move the plane along its normal, mm."""
        if self.display.cut is not None:
            self.display.set_cut(moved(self.display.cut, by))

    def toggle_follow(self) -> None:
        """Let the plane follow the mouse over the surface, or leave it where it is."""
        if not self.is_open:
            self.lay("across")
        self.follows = not self.follows and self.is_open
        self.display.changed.emit()

    def pieces(self) -> Vectors | None:
        """Return the section flat in its plane, shape (k, 4), mm; None where there is no cut."""
        cut = self.display.cut
        if cut is None:
            return None
        solid = [item for item in self._viewport.scene.drawn() if item.opacity >= 1.0]
        parts = [section_segments(item.positions, item.faces, cut) for item in solid]
        return flat(np.concatenate([np.empty((0, 6)), *parts]), cut)

    def _place(self) -> tuple[Vector, Vector]:
        """Return the point to cut through, and the way out of the arch there."""
        place = self._stage.places.get(self._view_state.chosen)
        if place is not None:
            return 0.5 * (place.edge + place.neck), place.out
        points = self._viewport.scene.points()
        if not len(points):
            return np.zeros(3), np.array([0.0, -1.0, 0.0])
        low, high = points.min(axis=0), points.max(axis=0)
        # Through the front teeth: the middle of a horseshoe is empty.
        middle = np.array([0.5 * (low[0] + high[0]), low[1] + 5.0, 0.5 * (low[2] + high[2])])
        return middle, np.array([0.0, -1.0, 0.0])

    def _follow(self, at: QPointF) -> None:
        cut = self.display.cut
        if not self.follows or cut is None:
            return
        hit = aim_past_cut(self._viewport, self._stage.sculptor, at)
        if hit is not None:
            self.display.set_cut(through(cut, hit.point))
