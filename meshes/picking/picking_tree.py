"""Trees of boxes over faces or vertices that follow a surface while it moves."""

import numpy as np

from meshes.arrays import Faces, Indices, Vertices
from meshes.distance.closest import turn_along_curve
from meshes.picking._picking_tree_kernels import LEAF_SIZE, BoxTree, fit_all


def face_tree(vertices: Vertices, faces: Faces, *, rank: Indices | None = None) -> BoxTree:
    """Return a tree over the faces of a mesh.

    Parameters
    ----------
    vertices : ndarray, shape (n, 3)
        Points, mm.
    faces : ndarray, shape (m, 3), int32
        In an order that keeps neighbours together, or questions take longer.
    rank : ndarray, shape (m,), int32, optional
        Of equally near faces the one with the lowest rank is found; else the first.
    """
    return _tree(vertices, np.ascontiguousarray(faces), rank)


def vertex_tree(vertices: Vertices, *, rank: Indices | None = None) -> BoxTree:
    """Return a tree over points, shape (n, 3), mm, in an order that keeps neighbours together.

    Of equally near points the one with the lowest rank is found, else the first.
    """
    return _tree(vertices, np.arange(len(vertices), dtype=np.int32)[:, None], rank)


def spatial_order(points: Vertices) -> Indices:
    """Return the order of points along a Morton curve, shape (k,), int32.

    References
    ----------
    G. M. Morton, "A computer oriented geodetic data base and a new technique in file
    sequencing", IBM, 1966.
    """
    return turn_along_curve(np.ascontiguousarray(points))


def _tree(vertices: Vertices, items: Indices, rank: Indices | None) -> BoxTree:
    n_leaves = 1
    while n_leaves * LEAF_SIZE < len(items):
        n_leaves *= 2
    if rank is None:
        rank = np.arange(len(items), dtype=np.int32)
    boxes, is_dirty = np.empty((2 * n_leaves, 6)), np.zeros(2 * n_leaves, dtype=np.bool_)
    boxes[0] = 0.0
    tree = BoxTree(items, rank, boxes, is_dirty, np.empty(n_leaves, dtype=np.int32))
    fit_all(tree, vertices)
    return tree
