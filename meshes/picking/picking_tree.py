"""Trees of boxes over faces or vertices that follow a surface while it moves."""

import numpy as np

from meshes.arrays import Faces, Indices, Vertices
from meshes.picking._picking_tree_kernels import LEAF_SIZE, BoxTree, fit_all, morton_codes

_GRID_CELLS = float(2**20 - 1)


def face_tree(vertices: Vertices, faces: Faces) -> BoxTree:
    """Return a tree over the faces of a mesh.

    Parameters
    ----------
    vertices : ndarray, shape (n, 3)
        Points, mm.
    faces : ndarray, shape (m, 3), int32
    """
    return _tree(vertices, faces, vertices[faces].mean(axis=1))


def vertex_tree(vertices: Vertices) -> BoxTree:
    """Return a tree over points, shape (n, 3), mm."""
    return _tree(vertices, np.arange(len(vertices), dtype=np.int32)[:, None], vertices)


def spatial_order(points: Vertices) -> Indices:
    """Return the order of points along a Morton curve, shape (k,), int32.

    References
    ----------
    G. M. Morton, "A computer oriented geodetic data base and a new technique in file
    sequencing", IBM, 1966.
    """
    if len(points) == 0:
        return np.empty(0, dtype=np.int32)
    low = points.min(axis=0)
    size = float((points.max(axis=0) - low).max())
    codes = morton_codes(points, low, _GRID_CELLS / size if size > 0.0 else 0.0)
    return np.argsort(codes, kind="stable").astype(np.int32)


def _tree(vertices: Vertices, items: Indices, centres: Vertices) -> BoxTree:
    order = spatial_order(np.ascontiguousarray(centres))
    n_leaves = 1
    while n_leaves * LEAF_SIZE < len(order):
        n_leaves *= 2
    leaf_of = np.empty(len(order), dtype=np.int32)
    leaf_of[order] = np.arange(len(order), dtype=np.int32) // LEAF_SIZE
    tree = BoxTree(np.ascontiguousarray(items), order, leaf_of, np.empty((2 * n_leaves, 6)))
    tree.boxes[0] = 0.0
    fit_all(tree, vertices)
    return tree
