"""What the viewport needs from a case, made in a worker when the case is another one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix

from meshes.arrays import Vector
from meshes.brushes.surface import SculptSurface
from meshes.mesh import Mesh
from meshes.surface.adjacency import adjacency
from smilesculpt.case import Case
from smilesculpt.picturing.palette import VIK, Colours
from smilesculpt.picturing.scene import Floats, SceneObject
from smilesculpt.picturing.scene_building import (
    JAW,
    reopened,
    reshaped,
    shading_normals,
    signed_change,
    surface_object,
)

LABEL_OUT: Final = 2.0
"""How far a number stands before the middle of its tooth, mm."""

CHANGE_RANGE: Final = 0.5
"""Ends of the map of changes, mm to both sides."""


@dataclass(frozen=True, slots=True, eq=False)
class LabelPlace:
    """Where the number of a tooth stands.

    Attributes
    ----------
    neck : ndarray, shape (3,)
        Before the gum line, for views from the side; mm.
    edge : ndarray, shape (3,)
        On the biting face, for views onto it; mm.
    out : ndarray, shape (3,)
        Away from the inside of the arch, of length one.
    """

    neck: Vector
    edge: Vector
    out: Vector


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A case made ready to be drawn and sculpted.

    Attributes
    ----------
    case : Case
        The one it was made from.
    surface : Mesh
        In the dental frame, or the scan where that is not known yet.
    item : SceneObject
        Its positions and normals are written to as the surface changes.
    mean : csr_matrix
        Averages over neighbours.
    sculpt : SculptSurface
    places : mapping from FDI number to LabelPlace
    """

    case: Case
    surface: Mesh
    item: SceneObject
    mean: csr_matrix
    sculpt: SculptSurface
    places: Mapping[int, LabelPlace]


def prepare(case: Case) -> Prepared:
    """Make a case ready; takes some tenths of a second for a usual scan."""
    surface = case.surface if case.surface is not None else case.scan
    item = surface_object(JAW, surface, case.dentition)
    mean = adjacency(surface).averaging()
    return Prepared(case, surface, item, mean, SculptSurface(surface), label_places(case))


def label_places(case: Case) -> Mapping[int, LabelPlace]:
    """Return where the numbers of the teeth stand; empty before they are known."""
    if case.dentition is None or case.surface is None:
        return {}
    up = 1.0 if case.dentition.jaw == "upper" else -1.0
    points = {
        fdi: case.surface.vertices[case.dentition.vertices_of(fdi)]
        for fdi in case.dentition.numbers
    }
    points = {fdi: there for fdi, there in points.items() if len(there)}
    if not points:
        return {}
    hub = np.mean([there.mean(axis=0) for there in points.values()], axis=0)
    return {fdi: _place(there, hub, up) for fdi, there in points.items()}


def before_shape(prepared: Prepared) -> tuple[Floats, Floats]:
    """Return positions and normals of the scan before any change, for the graphics card."""
    before = prepared.case.before()
    return before.vertices.astype(np.float32), shading_normals(before, prepared.mean)


def light_on(prepared: Prepared, item: SceneObject, surface: Mesh) -> SceneObject:
    """Return the object with the normals and the openness of a changed surface."""
    return reopened(reshaped(item, surface, prepared.mean), surface, prepared.mean)


def change_colours(case: Case) -> Colours:
    """Return the colour of each vertex by how far it moved from the scan."""
    change = signed_change(case.before(), case.require_surface("check"))
    return VIK.colours(change, -CHANGE_RANGE, CHANGE_RANGE)


def _place(points: Vector, hub: Vector, up: float) -> LabelPlace:
    middle = points.mean(axis=0)
    out = (middle - hub) * (1.0, 1.0, 0.0)
    out = out / max(float(np.sqrt(np.sum(out * out))), 1e-9)
    reach = float((points @ out).max() - middle @ out)
    heights = up * points[:, 2]
    neck = middle + out * (reach + LABEL_OUT)
    neck[2] = up * (float(heights.max()) + LABEL_OUT)
    edge = middle.copy()
    edge[2] = up * float(heights.min())
    return LabelPlace(neck, edge, out)
