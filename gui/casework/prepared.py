"""What the viewport needs from a case, made in a worker when the case is another one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix

from meshes.arrays import Indices, Vector
from meshes.brushes.surface import SculptSurface
from meshes.mesh import Mesh
from meshes.surface.adjacency import adjacency
from smilesculpt.case import Case
from smilesculpt.dentition import Labels
from smilesculpt.picturing.pieces import Group, grouped
from smilesculpt.picturing.scene import Floats, SceneObject
from smilesculpt.picturing.scene_building import (
    JAW,
    openness,
    picked,
    shading_normals,
    surface_object,
)
from smilesculpt.picturing.shading import RunningLight
from smilesculpt.picturing.sketching import sketched
from smilesculpt.sculpting.strokes import sculpt_surface

LABEL_OUT: Final = 2.0
"""How far a number stands before the middle of its tooth, mm."""


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
        In the order of the brush, so that a stroke touches few runs of memory; its positions and
        normals are written to as the surface changes.
    order : ndarray, shape (n,), int32
        Number in the mesh of each vertex of the item.
    groups : tuple of Group
        The item's faces by tooth; one group where the teeth are not known.
    mean : csr_matrix
        Averages over neighbours.
    sculpt : SculptSurface
    places : mapping from FDI number to LabelPlace
    light : RunningLight
        On the item while it changes.
    """

    case: Case
    surface: Mesh
    item: SceneObject
    order: Indices
    groups: tuple[Group, ...]
    mean: csr_matrix
    sculpt: SculptSurface
    places: Mapping[int, LabelPlace]
    light: RunningLight


def prepare(case: Case) -> Prepared:
    """Make a case ready; takes some tenths of a second for a usual scan."""
    surface = case.surface if case.surface is not None else case.scan
    mean = adjacency(surface).averaging()
    sculpt = sculpt_surface(case)
    order = sculpt.numbering.vertex_of
    item = surface_object(JAW, surface, case.dentition)
    none = np.zeros(surface.n_vertices, np.int16)
    labels = none if case.dentition is None else case.dentition.labels
    sorted_faces = grouped(sculpt.numbering.faces, labels[order], item.positions[order])
    item = replace(
        item,
        positions=item.positions[order],
        normals=item.normals[order],
        colours=item.colours[order],
        about=item.about[order],
        faces=sorted_faces.faces,
    )
    item = sketched(item, labels[order])
    places = label_places(case)
    light = RunningLight(surface, mean, order)
    return Prepared(case, surface, item, order, sorted_faces.groups, mean, sculpt, places, light)


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


@dataclass(frozen=True, slots=True, eq=False)
class Light:
    """How a changed surface is lit, in the order of the item.

    Attributes
    ----------
    surface : Mesh
        The one it belongs to.
    positions, normals : ndarray, shape (n, 3), float32
    openness : ndarray, shape (n,), float32
    """

    surface: Mesh
    positions: Floats
    normals: Floats
    openness: Floats


def light_on(prepared: Prepared, surface: Mesh) -> Light:
    """Return the light on a changed surface: slow, for after a stroke."""
    normals = shading_normals(surface, prepared.mean)
    opened, order = openness(surface, normals, prepared.mean), prepared.order
    positions = surface.vertices[order].astype(np.float32)
    return Light(surface, positions, normals[order], opened[order])


def light_before(prepared: Prepared) -> Light:
    """Return the light on the scan before any change."""
    return light_on(prepared, prepared.case.before())


def choice_on(prepared: Prepared, labels: Labels, chosen: int | None) -> Floats:
    """Return how much each vertex of the item belongs to the chosen tooth, shape (n,)."""
    return picked(labels, chosen, prepared.mean)[prepared.order]


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
