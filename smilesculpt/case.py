"""The one document: what the window shows, the file stores and the exchange signs."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from meshes.arrays import Vector, Vertices
from meshes.mesh import Mesh
from smilesculpt.antagonist import Antagonist
from smilesculpt.changes.layers import (
    Layer,
    Layers,
    check_amount,
    layer_of,
    moved_by,
    renamed,
    replaced,
    sculpted,
    turned,
    with_layer,
)
from smilesculpt.changes.packed import changed
from smilesculpt.dentition import Dentition, Orientation
from smilesculpt.edits import (
    DropLayer,
    Edit,
    Hold,
    Label,
    Orient,
    Remesh,
    RenameLayer,
    Reshape,
    SetAntagonist,
    SetLayer,
)
from smilesculpt.errors import HoldError, OtherSurfaceError, StepMissingError
from smilesculpt.remeshing import (
    carried_labels,
    carried_offsets,
    carried_points,
    carried_values,
    remeshed,
)
from smilesculpt.scan_source import ScanSource
from smilesculpt.wishes import Wishes


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One person's scan with everything done to it; changed only by `apply_edit`.

    Attributes
    ----------
    name : str
        The name its owner gave.
    source : ScanSource
    scan : Mesh
        The scan as read, in the frame of its file, mm.
    orientation : Orientation or None
    dentition : Dentition or None
    wishes : Wishes or None
        Those of the last design.
    surface : Mesh or None
        The scan in the dental frame with every change of shape; None before it is oriented.
    edits : tuple of Edit
        Everything done so far; replayed on `scan` they give this case again, bit for bit.
    base : Mesh or None
        The scan in the dental frame without any change of shape, in the triangles of `surface`;
        None before it is oriented.
    mask : ndarray, shape (n,), float64, or None
        How firmly each vertex is held against brushes, 0 free to 1 held; None where nothing is.
    layers : tuple of Layer
        Sculpt layers, in the order in which they were made; `surface` shows them all.
    antagonist : Antagonist or None
        The other jaw, where it was chosen.
    """

    name: str
    source: ScanSource
    scan: Mesh
    orientation: Orientation | None = None
    dentition: Dentition | None = None
    wishes: Wishes | None = None
    surface: Mesh | None = None
    edits: tuple[Edit, ...] = ()
    base: Mesh | None = None
    mask: Vector | None = None
    layers: Layers = ()
    antagonist: Antagonist | None = None

    def require_surface(self, step: str) -> Mesh:
        """Return the surface in the dental frame, or raise `StepMissingError` naming `step`."""
        if self.surface is None:
            raise StepMissingError(step, "orient")
        return self.surface

    def require_dentition(self, step: str) -> Dentition:
        """Return the dentition, or raise `StepMissingError` naming `step`."""
        if self.dentition is None:
            raise StepMissingError(step, "segment")
        return self.dentition

    def before(self) -> Mesh:
        """Return the scan in the dental frame without any change of shape.

        It has the triangles of `surface`, also where those were replaced by others.
        """
        if self.base is None:
            raise StepMissingError("before", "orient")
        return self.base

    def opposing(self) -> Mesh | None:
        """Return the other jaw in the dental frame, mm; None without one, or without a frame."""
        if self.antagonist is None or self.orientation is None:
            return None
        return self.antagonist.mesh.moved(self.orientation.dental_from_scan)


def apply_edit(case: Case, edit: Edit) -> Case:
    """Return the case after one edit; untouched arrays are shared.

    Raises
    ------
    StepMissingError
        If the edit needs a step that has not run.
    StaleChangeError
        If the edit comes from the history of a case and this is not the state it was made from.
    LayerError
        If the edit names a layer that cannot be used so.
    HoldError
        If a mask holds less than nothing or more than all.
    OtherSurfaceError
        If labels are for a surface of another size.
    """
    applied: Case = _APPLIED[type(edit)](case, edit)
    return applied


def replay(case: Case, edits: tuple[Edit, ...]) -> Case:
    """Return the scan of a case with another list of edits applied from the start."""
    fresh = Case(name=case.name, source=case.source, scan=case.scan)
    for edit in edits:
        fresh = apply_edit(fresh, edit)
    return fresh


def _oriented(case: Case, edit: Orient) -> Case:
    surface = case.scan.moved(edit.orientation.dental_from_scan)
    # A new frame makes labels, shapes, layers and masks of the old one meaningless.
    return Case(
        name=case.name,
        source=case.source,
        scan=case.scan,
        orientation=edit.orientation,
        surface=surface,
        edits=(*case.edits, edit),
        base=surface,
        antagonist=case.antagonist,
    )


def _labelled(case: Case, edit: Label) -> Case:
    n_vertices = case.require_surface("segment").n_vertices
    if len(edit.dentition.labels) != n_vertices:
        raise OtherSurfaceError(len(edit.dentition.labels), n_vertices)
    return replace(case, dentition=edit.dentition, edits=(*case.edits, edit))


def _reshaped(case: Case, edit: Reshape) -> Case:
    surface = case.require_surface(edit.cause)
    index = edit.vertex_index
    vertices, packed = changed(surface.vertices, index, edit.positions)
    layers = case.layers
    if edit.layer:
        known = with_layer(layers, edit.layer, surface.n_vertices)
        before, after = surface.vertices[index], vertices[index]
        layer = sculpted(layer_of(known, edit.layer), index, before, after)
        layers = replaced(known, layer)
    for turn in edit.turned:
        layers = replaced(layers, turned(layer_of(layers, turn.layer), turn.change))
    return replace(
        case,
        surface=surface.with_vertices(vertices),
        wishes=edit.wishes if edit.wishes is not None else case.wishes,
        edits=(*case.edits, replace(edit, positions=packed)),
        layers=layers,
    )


def _held(case: Case, edit: Hold) -> Case:
    n_vertices = case.require_surface("mask").n_vertices
    before = np.zeros(n_vertices) if case.mask is None else case.mask
    mask, packed = changed(before, edit.vertex_index, edit.values)
    values = mask[edit.vertex_index]
    if not ((values >= 0.0) & (values <= 1.0)).all():
        raise HoldError(float(values[~((values >= 0.0) & (values <= 1.0))][0]))
    mask.flags.writeable = False
    return replace(case, mask=mask, edits=(*case.edits, replace(edit, values=packed)))


def _with_amount(case: Case, edit: SetLayer) -> Case:
    surface = case.require_surface("layer")
    amount = check_amount(edit.layer, edit.amount)
    layers = with_layer(case.layers, edit.layer, surface.n_vertices)
    layer = layer_of(layers, edit.layer)
    return replace(
        case,
        surface=_shifted(surface, layer, amount - layer.amount),
        edits=(*case.edits, edit),
        layers=replaced(layers, replace(layer, amount=amount)),
    )


def _without_layer(case: Case, edit: DropLayer) -> Case:
    surface = case.require_surface("layer")
    layer = layer_of(case.layers, edit.layer)
    return replace(
        case,
        surface=surface if edit.keeps_shape else _shifted(surface, layer, -layer.amount),
        edits=(*case.edits, edit),
        layers=tuple(one for one in case.layers if one.name != edit.layer),
    )


def _with_name(case: Case, edit: RenameLayer) -> Case:
    case.require_surface("layer")
    layers = renamed(case.layers, edit.layer, edit.name)
    return replace(case, edits=(*case.edits, edit), layers=layers)


def _opposed(case: Case, edit: SetAntagonist) -> Case:
    return replace(case, edits=(*case.edits, edit), antagonist=edit.antagonist)


def _shifted(surface: Mesh, layer: Layer, by: float) -> Mesh:
    """Return the surface with more or less of a layer."""
    index = layer.vertex_index
    if not by or not len(index):
        return surface
    vertices: Vertices = surface.vertices.copy()
    vertices[index] += moved_by(layer, index, by)
    return surface.with_vertices(vertices)


def _remeshed(case: Case, edit: Remesh) -> Case:
    surface, base = case.require_surface("remesh"), case.before()
    other = edit.triangles
    after = remeshed(surface, other)
    dentition, mask = case.dentition, case.mask
    if dentition is not None:
        dentition = replace(dentition, labels=carried_labels(other, dentition.labels))
    return replace(
        case,
        surface=after,
        base=after.with_vertices(carried_points(other, base.vertices)),
        dentition=dentition,
        mask=None if mask is None else carried_values(other, mask),
        layers=tuple(
            replace(layer, offsets=carried_offsets(other, layer.offsets)) for layer in case.layers
        ),
        edits=(*case.edits, edit),
    )


_APPLIED: dict[type[Edit], Callable[[Case, Any], Case]] = {
    Orient: _oriented,
    Label: _labelled,
    Reshape: _reshaped,
    Hold: _held,
    SetLayer: _with_amount,
    DropLayer: _without_layer,
    RenameLayer: _with_name,
    Remesh: _remeshed,
    SetAntagonist: _opposed,
}
