"""Numbers for vertices and faces that keep neighbours together in memory."""

from dataclasses import dataclass

from meshes.arrays import Faces, Indices, Mask
from meshes.brushes._numbering_kernels import (
    faces_around,
    inverse,
    renumbered,
    vertices_around,
)
from meshes.distance.bvh import face_order
from meshes.distance.closest import turn_along_curve
from meshes.mesh import Mesh


@dataclass(frozen=True, slots=True, eq=False)
class Numbering:
    """How the brush numbers a mesh: a dab then touches few runs of memory, not all of it.

    The rows of neighbours are in an order that the mesh alone decides: sums over them have the
    same bits in every numbering.

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
    face_start, face_item : ndarray, int32
        Faces around each vertex in compressed rows, each ascending in the mesh's numbers.
    vertex_start, vertex_item : ndarray, int32
        Neighbours of each vertex in compressed rows, as those faces name them.
    border : ndarray, shape (n,), bool
        Vertices on an edge with one face.
    """

    vertex_of: Indices
    place_of: Indices
    face_of: Indices
    faces: Faces
    face_start: Indices
    face_item: Indices
    vertex_start: Indices
    vertex_item: Indices
    border: Mask


def numbering(mesh: Mesh) -> Numbering:
    """Number a mesh along a Morton curve."""
    vertex_of = turn_along_curve(mesh.vertices)
    place_of = inverse(vertex_of)
    face_of = face_order(mesh)
    faces = renumbered(mesh.faces, face_of, place_of)
    face_start, face_item = faces_around(mesh.faces, place_of, inverse(face_of))
    vertex_start, vertex_item, border = vertices_around(faces, face_start, face_item)
    return Numbering(
        vertex_of,
        place_of,
        face_of,
        faces,
        face_start,
        face_item,
        vertex_start,
        vertex_item,
        border,
    )
