"""Turns a case or a mesh into objects of a scene: normals, and what the shading must know."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix

from meshes.arrays import Mask, Vector, Vectors
from meshes.mesh import Mesh
from meshes.surface.adjacency import adjacency
from meshes.surface.normals import face_areas, vertex_normals
from smilesculpt.case import Case
from smilesculpt.dentition import Dentition, Jaw, Labels
from smilesculpt.picturing.palette import ENAMEL, VIK, ColourMap, tooth_colours
from smilesculpt.picturing.scene import (
    GUM,
    HEIGHT,
    OPENNESS,
    PICKED,
    Floats,
    MidlinePlane,
    Scene,
    SceneObject,
)

JAW: Final = "jaw"
"""Name of the object that `scene_of` makes."""

LABEL_ROUNDS: Final = 4
"""How often labels are averaged over neighbours: their 0.5 line is then smooth."""

NORMAL_ROUNDS: Final = 2
"""How often normals are averaged: a scanner's noise and steps fade, a ridge stays."""

OPENNESS_ROUNDS: Final = (10, 60)
"""Smoothing rounds of the two surfaces that openness compares with."""

USUAL_EDGE: Final = 0.32
"""Edge length that these rounds were chosen for, mm: of 140,000 faces on one arch."""

OPENNESS_AT_REST: Final = 0.92
OPENNESS_PER_MM: Final = 1.1

HEIGHT_WITHOUT_LABELS: Final = 0.6
"""Body enamel, where no gum line is known."""


def scene_of(case: Case, *, chosen: int | None = None) -> Scene:
    """Return the scene of a case's surface, or of its scan as long as no frame is known.

    Parameters
    ----------
    case : Case
    chosen : int, optional
        FDI number of the tooth to outline.
    """
    surface = case.surface if case.surface is not None else case.scan
    item = surface_object(JAW, surface, case.dentition, chosen=chosen)
    return Scene(objects=(item,))


def surface_object(
    name: str, surface: Mesh, dentition: Dentition | None = None, *, chosen: int | None = None
) -> SceneObject:
    """Return an object for a surface in the dental frame, with its teeth where they are known."""
    mean = adjacency(surface).averaging()
    normals = shading_normals(surface, mean)
    about = np.zeros((surface.n_vertices, 4), np.float32)
    about[:, OPENNESS] = openness(surface, normals, mean)
    about[:, HEIGHT] = HEIGHT_WITHOUT_LABELS
    colours = np.tile(np.array(ENAMEL, np.float32), (surface.n_vertices, 1))
    if dentition is not None:
        about[:, GUM] = _averaged(dentition.labels == 0, mean)
        about[:, PICKED] = picked(dentition.labels, chosen, mean)
        about[:, HEIGHT] = _repeated(mean, _heights(surface, dentition), LABEL_ROUNDS)
        colours = tooth_colours(dentition.labels)
    positions = surface.vertices.astype(np.float32)
    return SceneObject(name, positions, normals, colours, about, surface.faces)


def shading_normals(surface: Mesh, mean: csr_matrix) -> Floats:
    """Return the normals that light falls on, shape (n, 3): averaged, so that noise is not seen.

    Parameters
    ----------
    surface : Mesh
    mean : csr_matrix
        Averages over neighbours, from `meshes.surface.adjacency`.
    """
    normals = _repeated(mean, vertex_normals(surface), normal_rounds(surface))
    length = np.sqrt((normals * normals).sum(axis=1, keepdims=True))
    return np.asarray(normals / np.maximum(length, 1e-12), np.float32)


def normal_rounds(surface: Mesh) -> int:
    """Return how often the normals of a surface are averaged over neighbours."""
    return _rounds(surface, NORMAL_ROUNDS)


def rechosen(
    item: SceneObject, labels: Labels, chosen: int | None, mean: csr_matrix
) -> SceneObject:
    """Return the object with another tooth chosen; None chooses none."""
    about = item.about.copy()
    about[:, PICKED] = picked(labels, chosen, mean)
    return replace(item, about=about)


def reshaped(item: SceneObject, surface: Mesh, mean: csr_matrix) -> SceneObject:
    """Return the object with the positions and normals of a surface of the same triangles."""
    positions = surface.vertices.astype(np.float32)
    return replace(item, positions=positions, normals=shading_normals(surface, mean))


def reopened(item: SceneObject, surface: Mesh, mean: csr_matrix) -> SceneObject:
    """Return the object with the openness of a surface: slow, for after a change of shape."""
    about = item.about.copy()
    about[:, OPENNESS] = openness(surface, item.normals, mean)
    return replace(item, about=about)


def coloured(
    item: SceneObject, values: Vector, *, low: float, high: float, colour_map: ColourMap = VIK
) -> SceneObject:
    """Return the object in the colours of one number a vertex; draw it with `heat=True`."""
    return replace(item, colours=colour_map.colours(values, low, high))


def without_teeth(item: SceneObject, labels: Labels, hidden: Iterable[int]) -> SceneObject:
    """Return the object without the faces whose corners all belong to hidden teeth (0 is gum)."""
    drop: Mask = np.isin(labels, np.fromiter(hidden, np.int64))
    keep = ~drop[item.faces].all(axis=1)
    return replace(item, faces=np.ascontiguousarray(item.faces[keep]), sketch=None)


def midline_plane(surface: Mesh, *, margin: float = 4.0) -> MidlinePlane:
    """Return the midline plane, a little larger than a surface in the dental frame (mm)."""
    (_, y0, z0), (_, y1, z1) = surface.vertices.min(axis=0), surface.vertices.max(axis=0)
    low = (float(y0) - margin, float(z0) - margin)
    return MidlinePlane(low, (float(y1) + margin, float(z1) + margin))


def signed_change(before: Mesh, after: Mesh) -> Vector:
    """Return how far each vertex moved outwards, shape (n,), mm.

    Outwards is the way of the normals that light falls on: along those of single vertices every
    ridge of the scan would be told as a change where the surface only slides.
    """
    moved = after.vertices - before.vertices
    outwards = shading_normals(before, adjacency(before).averaging())
    return np.asarray((moved * outwards).sum(axis=1))


def openness(surface: Mesh, normals: Floats, mean: csr_matrix) -> Floats:
    """Return how openly each vertex lies: low in gaps and folds, 1 on what stands out.

    It is the height (mm) over two smoothed copies of the surface: cheap, and close enough to the
    share of the sky that a vertex sees.
    """
    few, many = (max(_rounds(surface, usual), 1) for usual in OPENNESS_ROUNDS)
    smooth = _repeated(mean, surface.vertices, few)
    smoother = _repeated(mean, smooth, many - few)
    height = ((2.0 * surface.vertices - smooth - smoother) * normals).sum(axis=1)
    height = _repeated(mean, height, 2)
    return np.asarray(np.clip(OPENNESS_AT_REST + OPENNESS_PER_MM * height, 0.0, 1.0), np.float32)


def _rounds(surface: Mesh, usual: int) -> int:
    """Return the smoothing rounds that reach as far (mm) on this mesh as on the usual one."""
    areas = face_areas(surface)
    if not len(areas):
        return 0
    # An equilateral triangle of this area has this edge; smoothing spreads with its square.
    edge = float(np.sqrt(areas.mean() * 4.0 / np.sqrt(3.0)))
    return min(round(usual * (USUAL_EDGE / max(edge, 1e-6)) ** 2), 3 * usual)


def _heights(surface: Mesh, dentition: Dentition) -> Vector:
    """Return the height of each vertex above its tooth's neck, 0 to 1; 0 on the gum."""
    out = np.zeros(surface.n_vertices)
    up = _towards_edge(dentition.jaw)
    for fdi in dentition.numbers:
        index = dentition.vertices_of(fdi)
        if not len(index):
            continue
        z = up * surface.vertices[index, 2]
        out[index] = (z - z.min()) / max(float(np.ptp(z)), 1e-9)
    return out


def _towards_edge(jaw: Jaw) -> float:
    return -1.0 if jaw == "upper" else 1.0


def picked(labels: Labels, chosen: int | None, mean: csr_matrix) -> Floats:
    """Return how much each vertex belongs to the chosen tooth, shape (n,), 0 to 1."""
    if chosen is None:
        return np.zeros(len(labels), np.float32)
    return _averaged(labels == chosen, mean)


def _averaged(mask: Mask, mean: csr_matrix) -> Floats:
    return np.asarray(_repeated(mean, mask.astype(np.float64), LABEL_ROUNDS), np.float32)


def _repeated(mean: csr_matrix, values: Vectors | Vector, n_rounds: int) -> Vectors:
    for _ in range(n_rounds):
        values = mean @ values
    return np.asarray(values)
