"""The changes that lead from a scan to a design, each replayable to the same bits."""

from dataclasses import dataclass
from typing import Literal

from meshes.arrays import Indices, Vector, Vertices
from meshes.remodel.other_triangles import OtherTriangles
from smilesculpt.antagonist import Antagonist
from smilesculpt.changes.packed import PackedChange
from smilesculpt.dentition import Dentition, Orientation
from smilesculpt.wishes import Wishes

Cause = Literal["design", "sculpt", "place"]


class EditAct:
    """How an edit was done, so that it can be done again; see `smilesculpt.sculpting.acts`."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, eq=False)
class Orient:
    """The scan was put into the dental frame."""

    orientation: Orientation


@dataclass(frozen=True, slots=True, eq=False)
class Label:
    """Vertices were given to teeth."""

    dentition: Dentition


@dataclass(frozen=True, slots=True, eq=False)
class LayerTurn:
    """Offsets of a sculpt layer turned with the tooth that they lie on.

    Attributes
    ----------
    layer : str
    change : PackedChange
        Of its offsets, as `changes.layers.turn_of` gives it.
    """

    layer: str
    change: PackedChange


@dataclass(frozen=True, slots=True, eq=False)
class Reshape:
    """Vertices of the surface were moved.

    Attributes
    ----------
    cause : {"design", "sculpt", "place"}
        By wishes, by a brush, or by moving teeth.
    title : str
        What the history shows: "Draw on 11", "Six front teeth, +0.5 mm".
    vertex_index : ndarray, shape (k,), int32
        Strictly increasing.
    positions : ndarray, shape (k, 3), float64, or PackedChange
        Where the vertices lie afterwards, dental frame, mm. A case keeps it packed in its
        history, together with where they lay before.
    wishes : Wishes or None
        What was asked, for a design.
    notes : tuple of str
        What was left out or given up, in plain words.
    layer : str
        The sculpt layer that it went to; "" for the shape itself.
    act : EditAct or None
        How it was done, so that it can be done again.
    turned : tuple of LayerTurn
        What turned along with teeth.
    """

    cause: Cause
    title: str
    vertex_index: Indices
    positions: Vertices | PackedChange
    wishes: Wishes | None = None
    notes: tuple[str, ...] = ()
    layer: str = ""
    act: EditAct | None = None
    turned: tuple[LayerTurn, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Hold:
    """The mask was painted: vertices are held against brushes, or free again.

    Attributes
    ----------
    title : str
    vertex_index : ndarray, shape (k,), int32
        Strictly increasing.
    values : ndarray, shape (k,), float64, or PackedChange
        0 free to 1 held; packed in the history of a case.
    act : EditAct or None
        How it was done.
    """

    title: str
    vertex_index: Indices
    values: Vector | PackedChange
    act: EditAct | None = None


@dataclass(frozen=True, slots=True, eq=False)
class SetLayer:
    """A sculpt layer was made, or more or less of it is shown.

    Attributes
    ----------
    layer : str
    amount : float
        0 none of it, 1 as it was sculpted, up to 2.
    """

    layer: str
    amount: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class DropLayer:
    """A sculpt layer is no more.

    Attributes
    ----------
    layer : str
    keeps_shape : bool
        Whether what it shows becomes part of the shape; else it goes with the layer.
    """

    layer: str
    keeps_shape: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class RenameLayer:
    """A sculpt layer goes by another name.

    Attributes
    ----------
    layer : str
    name : str
        The new one; no other layer has it.
    """

    layer: str
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class SetAntagonist:
    """The other jaw was chosen, or let go.

    Attributes
    ----------
    antagonist : Antagonist or None
    """

    antagonist: Antagonist | None


@dataclass(frozen=True, slots=True, eq=False)
class Remesh:
    """Triangles of a part of the surface were replaced by others.

    Attributes
    ----------
    title : str
    triangles : OtherTriangles
    act : EditAct or None
        How it was done.
    """

    title: str
    triangles: OtherTriangles
    act: EditAct | None = None


Edit = Orient | Label | Reshape | Hold | SetLayer | DropLayer | RenameLayer | Remesh | SetAntagonist
