"""What a stroke was made of and what it changed."""

from dataclasses import dataclass, field

import numpy as np

from meshes.arrays import Indices, Vector, Vertices
from meshes.brushes.settings import BrushSettings
from meshes.errors import MeshError


class StrokeError(MeshError):
    """A stroke that cannot go on, or was begun with a lock of the wrong size."""


@dataclass(frozen=True, slots=True, eq=False)
class StrokeRecord:
    """What a stroke was made of; `replay` gives the same bits from the same surface.

    Attributes
    ----------
    settings : BrushSettings
    points : ndarray, shape (k, 3)
        The points given to `move_to`, model frame, mm.
    pressures : ndarray, shape (k,)
        Those given with them, 0 to 1; all 1 where none are given.

    Raises
    ------
    StrokeError
        If points and pressures do not go together.
    """

    settings: BrushSettings
    points: Vertices
    pressures: Vector = field(default_factory=lambda: np.empty(0))

    def __post_init__(self) -> None:
        points = np.array(self.points, dtype=np.float64).reshape(-1, 3)
        given = np.array(self.pressures, dtype=np.float64)
        pressures = given if len(given) else np.ones(len(points))
        if pressures.shape != (len(points),):
            raise StrokeError(f"{len(points)} points have pressures of shape {pressures.shape}.")
        object.__setattr__(self, "points", points)
        object.__setattr__(self, "pressures", pressures)


@dataclass(frozen=True, slots=True, eq=False)
class StrokeResult:
    """What a stroke moved.

    Attributes
    ----------
    vertex_index : ndarray, shape (k,), int32
        Vertices that moved, ascending.
    before, after : ndarray, shape (k, 3), float64
        Their points before and after the stroke, mm.
    record : StrokeRecord
    held : ndarray, shape (j,), int32
        Vertices that a limit held back, ascending.
    """

    vertex_index: Indices
    before: Vertices
    after: Vertices
    record: StrokeRecord
    held: Indices = field(default_factory=lambda: np.empty(0, np.int32))


@dataclass(frozen=True, slots=True, eq=False)
class MaskResult:
    """What a stroke of mask or unmask changed.

    Attributes
    ----------
    vertex_index : ndarray, shape (k,), int32
        Vertices whose mask changed, ascending.
    before, after : ndarray, shape (k,), float64
        Their mask before and after the stroke, 0 free to 1 held.
    record : StrokeRecord
    """

    vertex_index: Indices
    before: Vector
    after: Vector
    record: StrokeRecord
