"""What is painted on the vertices on screen: the number of a map, and how much a mask holds."""

import numpy as np

from meshes.arrays import Indices, Vector
from smilesculpt.picturing.scene import HELD, UNKNOWN, VALUE, Floats


class Marks:
    """Keeps one array as long as nothing in it changed as a whole, so that it is sent once."""

    def __init__(self) -> None:
        self._mask: Floats | None = None
        self._values: Floats | None = None
        self._made: Floats | None = None

    def forget(self) -> None:
        """Let everything go: another case is shown."""
        self._mask = self._values = self._made = None

    def set_mask(self, mask: Vector) -> None:
        """Show a mask, shape (n,), in the order of what is drawn."""
        self._mask = mask.astype(np.float32) if mask.any() else None
        self._made = None

    def paint(self, places: Indices, held: Vector) -> bool:
        """Show the mask of some vertices; False where none is shown yet."""
        if self._made is None or self._mask is None:
            return False
        self._mask[places] = held
        self._made[places, HELD] = held
        return True

    def renumber(self, values: Floats | None, places: Indices) -> bool:
        """Show the numbers of some vertices anew; False where other ones are shown."""
        if self._made is None or values is None or self._values is not values:
            return False
        self._made[places, VALUE] = values[places]
        return True

    def shown(self, values: Floats | None, n_vertices: int) -> Floats | None:
        """Return the marks of a jaw, shape (n, 2), or None where there are none.

        Parameters
        ----------
        values : ndarray, shape (n,), optional
            The numbers to show.
        """
        mask = self._mask if self._mask is not None and len(self._mask) == n_vertices else None
        if values is None and mask is None:
            return None
        if self._made is None or self._values is not values or len(self._made) != n_vertices:
            self._made = self.of_values(values, n_vertices)
            if mask is not None:
                self._made[:, HELD] = mask
            self._values = values
        return self._made

    @staticmethod
    def of_values(values: Floats | None, n_vertices: int = 0) -> Floats:
        """Return marks with numbers only."""
        out = np.zeros((n_vertices if values is None else len(values), 2), np.float32)
        out[:, VALUE] = UNKNOWN if values is None else values
        return out
