"""The way from a case back to what it was before its last edit, bit for bit, in little memory.

A change of shape or mask needs no memory of its own: the packed change in the history of the
case leads both ways.
"""

from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from meshes.arrays import AnyArray, Indices
from smilesculpt.antagonist import Antagonist
from smilesculpt.case import Case
from smilesculpt.changes.layers import Layers, layer_of, replaced, turned_back, unsculpted
from smilesculpt.changes.packed import PackedChange, packed_change
from smilesculpt.edits import DropLayer, Hold, RenameLayer, Reshape, SetAntagonist, SetLayer
from smilesculpt.wishes import Wishes

_NOTHING = np.empty(0, np.int32)


class WayBack(Protocol):
    """What it takes to undo one edit."""

    @property
    def moved(self) -> Indices | None:
        """Vertices that the edit moved; None where the surface is another as a whole."""

    @property
    def held(self) -> Indices:
        """Vertices that the mask holds otherwise since the edit."""

    @property
    def n_bytes(self) -> int:
        """What the edit and the way back hold in memory together."""

    def before(self, after: Case) -> Case:
        """Return the case before its last edit, which is the one that this is the way from."""


@dataclass(frozen=True, slots=True, eq=False)
class FromReshape:
    """The way back from moved vertices.

    Attributes
    ----------
    edit : Reshape
        As it stands in the history of the case.
    wishes : Wishes or None
        Those before.
    is_first_on_layer : bool
        Whether the layer of the edit began with it.
    """

    edit: Reshape
    wishes: Wishes | None
    is_first_on_layer: bool

    @property
    def moved(self) -> Indices:
        """Vertices that the edit moved."""
        return self.edit.vertex_index

    @property
    def held(self) -> Indices:
        """No vertex: the mask stays."""
        return _NOTHING

    @property
    def n_bytes(self) -> int:
        """What the edit holds."""
        turned = sum(turn.change.n_bytes for turn in self.edit.turned)
        return self.edit.vertex_index.nbytes + _packed(self.edit.positions).n_bytes + turned

    def before(self, after: Case) -> Case:
        """Put the vertices back."""
        surface = after.require_surface(self.edit.cause)
        vertices = _packed(self.edit.positions).before(surface.vertices)
        layers, index = after.layers, self.edit.vertex_index
        for turn in reversed(self.edit.turned):
            layers = replaced(layers, turned_back(layer_of(layers, turn.layer), turn.change))
        if self.is_first_on_layer:
            layers = tuple(layer for layer in layers if layer.name != self.edit.layer)
        elif self.edit.layer:
            rows = (vertices[index], surface.vertices[index])
            layer = unsculpted(layer_of(layers, self.edit.layer), index, *rows)
            layers = replaced(layers, layer)
        return replace(
            after,
            surface=surface.with_vertices(vertices),
            wishes=self.wishes,
            layers=layers,
            edits=after.edits[:-1],
        )


@dataclass(frozen=True, slots=True, eq=False)
class FromHold:
    """The way back from a mask.

    Attributes
    ----------
    edit : Hold
        As it stands in the history of the case.
    is_first : bool
        Whether nothing was ever held before.
    """

    edit: Hold
    is_first: bool

    @property
    def moved(self) -> Indices:
        """No vertex: the surface stays."""
        return _NOTHING

    @property
    def held(self) -> Indices:
        """Vertices that the edit held or freed."""
        return self.edit.vertex_index

    @property
    def n_bytes(self) -> int:
        """What the edit holds."""
        return self.edit.vertex_index.nbytes + _packed(self.edit.values).n_bytes

    def before(self, after: Case) -> Case:
        """Take the mask back."""
        mask = None
        if not self.is_first and after.mask is not None:
            mask = _packed(self.edit.values).before(after.mask)
            mask.flags.writeable = False
        return replace(after, mask=mask, edits=after.edits[:-1])


@dataclass(frozen=True, slots=True, eq=False)
class FromLayer:
    """The way back from another amount or name of a layer, or from its end.

    Attributes
    ----------
    moved : ndarray, shape (k,), int32
    shift : PackedChange
        Of those vertices: adding and subtracting would round.
    layers : tuple of Layer
        Those before.
    n_kept : int
        Bytes of offsets that nothing else keeps alive.
    """

    moved: Indices
    shift: PackedChange
    layers: Layers
    n_kept: int

    @property
    def held(self) -> Indices:
        """No vertex: the mask stays."""
        return _NOTHING

    @property
    def n_bytes(self) -> int:
        """The shift, and a layer that only this still holds."""
        return self.moved.nbytes + self.shift.n_bytes + self.n_kept

    def before(self, after: Case) -> Case:
        """Show as much of each layer as before."""
        surface = after.require_surface("layer")
        if len(self.moved):
            surface = surface.with_vertices(self.shift.before(surface.vertices))
        return replace(after, surface=surface, layers=self.layers, edits=after.edits[:-1])


@dataclass(frozen=True, slots=True, eq=False)
class FromAntagonist:
    """The way back from another jaw to bite on.

    Attributes
    ----------
    antagonist : Antagonist or None
        The one before.
    n_bytes : int
        Of the one afterwards: the one before is held by the edit that chose it.
    """

    antagonist: Antagonist | None
    n_bytes: int

    @property
    def moved(self) -> Indices:
        """No vertex: the surface stays."""
        return _NOTHING

    @property
    def held(self) -> Indices:
        """No vertex: the mask stays."""
        return _NOTHING

    def before(self, after: Case) -> Case:
        """Put the other jaw of before in its place."""
        return replace(after, antagonist=self.antagonist, edits=after.edits[:-1])


@dataclass(frozen=True, slots=True, eq=False)
class FromWhole:
    """The way back from a step after which the surface or its teeth are others as a whole.

    Attributes
    ----------
    case : Case
        The case before.
    n_bytes : int
        Of its arrays that the case afterwards does not share.
    """

    case: Case
    n_bytes: int

    @property
    def moved(self) -> None:
        """Everything may be elsewhere."""
        return

    @property
    def held(self) -> Indices:
        """No vertex by itself: everything is shown anew."""
        return _NOTHING

    def before(self, after: Case) -> Case:
        """Return the case before, under the name that it has now."""
        return replace(self.case, name=after.name)


def way_back(before: Case, after: Case) -> WayBack:
    """Return how one edit is undone.

    Parameters
    ----------
    before : Case
    after : Case
        What `apply_edit` made of it; several edits are undone as one whole.
    """
    edit = after.edits[-1]
    if len(after.edits) != len(before.edits) + 1:
        return whole_way_back(before, after)
    if isinstance(edit, Reshape):
        names = {layer.name for layer in before.layers}
        return FromReshape(edit, before.wishes, bool(edit.layer) and edit.layer not in names)
    if isinstance(edit, Hold):
        return FromHold(edit, before.mask is None)
    if isinstance(edit, SetLayer | DropLayer | RenameLayer):
        return _from_layer(before, after)
    if isinstance(edit, SetAntagonist):
        return FromAntagonist(before.antagonist, _bytes_of(edit.antagonist))
    return whole_way_back(before, after)


def whole_way_back(before: Case, after: Case) -> FromWhole:
    """Return the way back that keeps all of the case before."""
    shared = {id(array) for array in _arrays(after)}
    kept = {id(array): array.nbytes for array in _arrays(before) if id(array) not in shared}
    return FromWhole(before, sum(kept.values()))


def _from_layer(before: Case, after: Case) -> FromLayer:
    old, new = before.require_surface("layer").vertices, after.require_surface("layer").vertices
    moved = _NOTHING
    if old is not new:
        moved = np.flatnonzero((old != new).any(axis=1)).astype(np.int32)
    shared = {id(layer.offsets) for layer in after.layers}
    n_kept = sum(la.offsets.nbytes for la in before.layers if id(la.offsets) not in shared)
    return FromLayer(moved, packed_change(moved, old[moved], new[moved]), before.layers, n_kept)


def _bytes_of(antagonist: Antagonist | None) -> int:
    mesh = None if antagonist is None else antagonist.mesh
    return 0 if mesh is None else mesh.vertices.nbytes + mesh.faces.nbytes


def _packed(change: AnyArray | PackedChange) -> PackedChange:
    if not isinstance(change, PackedChange):
        raise TypeError("an edit in the history of a case is packed")
    return change


def _arrays(case: Case) -> list[AnyArray]:
    meshes = [mesh for mesh in (case.scan, case.surface, case.base) if mesh is not None]
    arrays: list[AnyArray] = [array for mesh in meshes for array in (mesh.vertices, mesh.faces)]
    arrays += [layer.offsets for layer in case.layers]
    if case.dentition is not None:
        arrays.append(case.dentition.labels)
    return arrays if case.mask is None else [*arrays, case.mask]
