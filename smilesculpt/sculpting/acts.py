"""What a person did, in words that can be done again on the same case to the same bits."""

from dataclasses import dataclass
from typing import Literal

from meshes.arrays import Vector, Vertices
from meshes.brushes import StrokeRecord
from smilesculpt.edits import (
    DropLayer,
    EditAct,
    LayerTurn,
    Remesh,
    RenameLayer,
    SetAntagonist,
    SetLayer,
)
from smilesculpt.placing.place_act import PlaceAct
from smilesculpt.sculpting.limit_words import LimitWords
from smilesculpt.sculpting.locks import LockWords
from smilesculpt.wishes import Wishes

Side = Literal["inside", "outside"]
Whole = Literal["hold", "free", "invert"]
MaskShape = Literal["blur", "sharpen", "grow", "shrink"]


@dataclass(frozen=True, slots=True, eq=False)
class StrokeAct(EditAct):
    """A stroke of a brush, also of one that paints the mask.

    Attributes
    ----------
    record : StrokeRecord
        Settings, points and pressures.
    lock : LockWords
        What must not move, besides what the mask of the case holds.
    limits : tuple of LimitWords
        What may stop the brush.
    layer : str
        "" for the shape itself.
    title : str
    """

    record: StrokeRecord
    lock: LockWords
    limits: tuple[LimitWords, ...] = ()
    layer: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class HoldTeeth(EditAct):
    """Whole teeth were held, or let free.

    Attributes
    ----------
    teeth : tuple of int
        FDI numbers; 0 is the gum.
    is_held : bool
    """

    teeth: tuple[int, ...]
    is_held: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class HoldByLine(EditAct):
    """All on one side of a closed line on the surface was held, such as outside a margin.

    Attributes
    ----------
    line : ndarray, shape (k, 3)
        Points near the surface, closed from the last to the first, mm.
    side : {"inside", "outside"}
        Which side is held; the other is let free.
    within : ndarray, shape (3,), or None
        A point that is inside; without it the smaller side is.
    """

    line: Vertices
    side: Side = "outside"
    within: Vector | None = None


@dataclass(frozen=True, slots=True)
class HoldBeyondMargin(EditAct):
    """Everything beyond the gum line of some teeth was held, and the rest let free.

    Attributes
    ----------
    teeth : tuple of int
        FDI numbers.
    offset : float
        How far beyond the gum line the border lies, mm; below 0 on the teeth.
    """

    teeth: tuple[int, ...]
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class ShapeMask(EditAct):
    """The mask was made softer, sharper, larger or smaller."""

    how: MaskShape


@dataclass(frozen=True, slots=True)
class HoldAll(EditAct):
    """Everything was held, or let free, or both were exchanged."""

    how: Whole


@dataclass(frozen=True, slots=True)
class DesignAct(EditAct):
    """The front teeth were reshaped by wishes."""

    wishes: Wishes


@dataclass(frozen=True, slots=True, eq=False)
class RawAct(EditAct):
    """Vertices were moved, or held, in a way that no other act tells.

    Attributes
    ----------
    what : {"move", "hold"}
    change : bytes
        As `PackedChange.to_bytes` gives it.
    cause, title, layer : str
    turned : tuple of LayerTurn
    """

    what: Literal["move", "hold"]
    change: bytes
    cause: Literal["design", "sculpt", "place"] = "sculpt"
    title: str = ""
    layer: str = ""
    turned: tuple[LayerTurn, ...] = ()


Act = (
    StrokeAct
    | HoldTeeth
    | HoldByLine
    | HoldAll
    | HoldBeyondMargin
    | ShapeMask
    | SetLayer
    | DropLayer
    | RenameLayer
    | Remesh
    | SetAntagonist
    | DesignAct
    | PlaceAct
    | RawAct
)
