"""Numbers on the surface that follow every dab, shown as colours where no map is."""

import numpy as np
from PyQt6.QtCore import QObject, pyqtSignal

from meshes.arrays import Indices
from smilesculpt.picturing.scene import UNKNOWN, Floats, HeatScale


class LiveNumbers(QObject):
    """One array of numbers in the order of what is drawn; whoever knows them writes here.

    Signals
    -------
    changed
        Others are shown, or none.
    painted : ndarray of int32
        Places whose numbers are new, ascending.
    """

    changed = pyqtSignal()
    painted = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.values: Floats | None = None
        self.scale: HeatScale | None = None

    def show(self, values: Floats | None, scale: HeatScale | None) -> None:
        """Show numbers, shape (n,), mm, from now on; None for none."""
        if values is None and self.values is None:
            return
        self.values, self.scale = values, scale
        self.changed.emit()

    def paint(self, places: Indices, numbers: Floats) -> None:
        """Change the numbers of some places, ascending."""
        if self.values is not None and len(places):
            self.values[places] = numbers
            self.painted.emit(places)

    @staticmethod
    def unknown(n_vertices: int) -> Floats:
        """Return numbers for so many vertices, none of them known."""
        return np.full(n_vertices, UNKNOWN, np.float32)
