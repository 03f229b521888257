"""Numbers for vertices and faces that keep neighbours together in memory."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Faces, Indices
from meshes.mesh import Mesh
from meshes.picking.picking_tree import spatial_order
from meshes.surface.adjacency import Adjacency, adjacency


@dataclass(frozen=True, slots=True, eq=False)
class Numbering:
    """How the brush numbers a mesh: a dab then touches few runs of memory, not all of it.

    Attributes
    ----------
    vertex_of : ndarray, shape (n,), int32
        Number in the mesh of each vertex of the brush.
    place_of : ndarray, shape (n,), int32
        Number for the brush of each vertex of the mesh.
    face_of : ndarray, shape (m,), int32
        Number in the mesh of each face of the brush.
    faces : ndarray, shape (m, 3), int32
        Faces in the brush's numbers, corners in the order of the mesh.
    around : Adjacency
        In the brush's numbers, but each row in the order of the mesh: sums over neighbours
        then have the same bits in both numberings.
    """

    vertex_of: Indices
    place_of: Indices
    face_of: Indices
    faces: Faces
    around: Adjacency


def numbering(mesh: Mesh) -> Numbering:
    """Number a mesh along a Morton curve."""
    vertex_of = spatial_order(mesh.vertices)
    place_of = _inverse(vertex_of)
    face_of = spatial_order(mesh.vertices[mesh.faces].mean(axis=1))
    given = adjacency(mesh)
    face_start, face_item = _rows(given.face_start, given.face_item, vertex_of)
    vertex_start, vertex_item = _rows(given.vertex_start, given.vertex_item, vertex_of)
    around = Adjacency(
        face_start=face_start,
        face_item=_inverse(face_of)[face_item],
        vertex_start=vertex_start,
        vertex_item=place_of[vertex_item],
    )
    return Numbering(vertex_of, place_of, face_of, place_of[mesh.faces][face_of], around)


def _inverse(order: Indices) -> Indices:
    out = np.empty(len(order), dtype=np.int32)
    out[order] = np.arange(len(order), dtype=np.int32)
    return out


def _rows(start: Indices, item: Indices, order: Indices) -> tuple[Indices, Indices]:
    """Return compressed rows in another order."""
    lengths = np.diff(start)[order]
    starts = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)
    source = np.repeat(start[:-1][order] - starts[:-1], lengths) + np.arange(starts[-1])
    return starts, item[source]
