"""A tree of boxes over the faces of a mesh, for questions about what lies near what."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Indices, Matrix
from meshes.distance._bvh_kernels import face_boxes, morton_codes, node_boxes, sorted_by_code
from meshes.distance._halving_kernels import halved_order
from meshes.mesh import Mesh

FACES_OF_LEAF = 4


@dataclass(frozen=True, slots=True, eq=False)
class Bvh:
    """Boxes around sorted faces; see `_bvh_kernels`.

    Attributes
    ----------
    order : ndarray, shape (m,), int32
        Face ids in sorted order.
    face_box : ndarray, shape (m, 6), float64
        Lower, then upper corner around each face, in sorted order, mm.
    node_box : ndarray, shape (2 n_leaves, 6), float64
        The same for the nodes; node 1 is the root, row 0 is not used.
    """

    order: Indices
    face_box: Matrix
    node_box: Matrix

    @property
    def n_leaves(self) -> int:
        """Number of leaves, a power of two."""
        return len(self.node_box) // 2


def bvh(mesh: Mesh) -> Bvh:
    """Build the tree; the same mesh gives the same tree."""
    order = face_order(mesh)
    boxes = face_boxes(mesh.vertices, mesh.faces, order)
    return Bvh(order, boxes, node_boxes(boxes, n_leaves_for(mesh.n_faces, FACES_OF_LEAF)))


def compact_bvh(mesh: Mesh) -> Bvh:
    """Build a tree with smaller boxes in more time, for many questions about one mesh."""
    n_leaves = n_leaves_for(mesh.n_faces, FACES_OF_LEAF)
    order = halved_order(mesh.vertices, mesh.faces, n_leaves)
    boxes = face_boxes(mesh.vertices, mesh.faces, order)
    return Bvh(order, boxes, node_boxes(boxes, n_leaves))


def face_order(mesh: Mesh) -> Indices:
    """Return the faces in the order of their middles along a Morton curve, shape (m,), int32."""
    return np.asarray(sorted_by_code(morton_codes(mesh.vertices, mesh.faces)))


def n_leaves_for(n_faces: int, faces_of_leaf: int) -> int:
    """Return the smallest power of two of leaves so that none holds more faces than asked."""
    return 1 << max(0, -(-n_faces // faces_of_leaf) - 1).bit_length()
