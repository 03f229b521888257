"""Few triangles that stand for many while the picture moves: one vertex for each cell of a grid."""

from dataclasses import replace
from typing import Final

import numpy as np

from meshes.arrays import AnyArray, Faces, Indices, Vector, Vertices
from smilesculpt.dentition import Labels
from smilesculpt.picturing.scene import Floats, SceneObject, Sketch

MANY: Final = 150_000
"""A surface of at most so many triangles is drawn whole: a processor keeps up with it."""

FEW: Final = 60_000
"""About so many triangles stand for a larger one."""

_ROUNDS: Final = 3
"""How often the cells are resized; what a grid cuts of a surface goes with the cells' area."""

_FIRST_CELLS: Final = 150
"""Cells along the diagonal in the first round."""


def sketched(item: SceneObject, labels: Labels | None = None) -> SceneObject:
    """Return the object with a sketch where it has very many triangles.

    Parameters
    ----------
    item : SceneObject
    labels : ndarray, shape (n,), optional
        Tooth of each vertex: no triangle of the sketch leaves its teeth.
    """
    if len(item.faces) <= MANY:
        return item
    return replace(item, sketch=sketch_of(item, labels))


def sketch_of(item: SceneObject, labels: Labels | None = None, *, n_faces: int = FEW) -> Sketch:
    """Return about `n_faces` triangles between vertices of an object; as in `sketched`.

    Vertices of one cell and tooth are drawn together to that nearest to their middle, as in
    J. Rossignac, P. Borrel, "Multi-resolution 3D approximations for rendering complex scenes",
    1993; the vertices themselves stay where they are, so the sketch follows what moves.
    """
    none = np.zeros(len(item.positions), np.int16)
    groups: Labels = none if labels is None else labels
    cell_of = _cells(item.positions, groups, n_faces // 2)
    vertex_of = _nearest_to_middles(item.positions, cell_of)[cell_of]
    faces = vertex_of[item.faces]
    a, b, c = faces.T
    places = np.flatnonzero((a != b) & (b != c) & (c != a))
    places = places[_first_of_each(np.sort(faces[places], axis=1), len(item.positions))]
    return Sketch(_facing_out(item, faces[places]), places.astype(np.int32))


def _cells(positions: Floats, groups: Labels, n_wanted: int) -> Indices:
    """Return the number of the cell of each vertex, shape (n,), about so many cells."""
    places = (positions - positions.min(axis=0)).astype(np.float64)
    size = max(float(np.sqrt((places.max(axis=0) ** 2).sum())) / _FIRST_CELLS, 1e-9)
    for _ in range(_ROUNDS):
        keys = _keys(places, groups, size)
        size *= float(np.sqrt(len(np.unique(keys)) / n_wanted))
    inverse = np.unique(_keys(places, groups, size), return_inverse=True)[1]
    return inverse.astype(np.int32)


def _keys(places: Vertices, groups: Labels, size: float) -> Indices:
    """Return the same number for the same cell of the same group."""
    steps = np.floor(places / size).astype(np.int64)
    n_x, n_y, n_z = (int(n) + 1 for n in steps.max(axis=0))
    x, y, z = steps.T
    keys: Indices = ((groups.astype(np.int64) * n_x + x) * n_y + y) * n_z + z
    return keys


def _nearest_to_middles(positions: Floats, cell_of: Indices) -> Indices:
    """Return the vertex of each cell that lies nearest to their middle; of equals the first."""
    count = np.bincount(cell_of)
    middles = [np.bincount(cell_of, weights=axis) / count for axis in positions.T]
    off: Vector = np.zeros(len(positions))
    for axis, middle in zip(positions.T, middles, strict=True):
        off += (axis - middle[cell_of]) ** 2
    order = np.lexsort((off, cell_of))
    nearest: Indices = order[np.cumsum(count) - count]
    return nearest


def _first_of_each(corners: Faces | Indices, n_vertices: int) -> Indices:
    """Return the places of triangles without those whose corners came before, ascending."""
    a, b, c = corners.astype(np.int64).T
    # Of two numbers: three of them in one would not fit where there are millions of vertices.
    pair = np.unique(a * n_vertices + b, return_inverse=True)[1]
    return np.sort(np.unique(pair * n_vertices + c, return_index=True)[1])


def _facing_out(item: SceneObject, faces: AnyArray) -> Faces:
    """Turn triangles that a fold left facing against the light on their corners."""
    a, b, c = (item.positions[faces[:, k]] for k in range(3))
    light = item.normals[faces].sum(axis=1)
    against = (np.cross(b - a, c - a) * light).sum(axis=1) < 0.0
    out: Faces = faces.astype(np.int32)
    out[against] = out[against][:, ::-1]
    return out
