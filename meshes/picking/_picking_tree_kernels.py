"""Compiled loops behind meshes.picking.picking_tree: boxes over runs of items in spatial order.

Node 1 is the root, node i has the children 2 i and 2 i + 1, and leaf k is node n_leaves + k.
An item is a row of vertex indices: three for a face, one for a vertex.
"""

from typing import NamedTuple

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Indices, Vertices

LEAF_SIZE = 32


class BoxTree(NamedTuple):
    """Arrays of one tree, as kernels take them.

    Attributes
    ----------
    items : ndarray, shape (k, c), int32
        Vertex indices of each item.
    order : ndarray, shape (k,), int32
        Items in spatial order; leaf j holds those from j * LEAF_SIZE on.
    leaf_of : ndarray, shape (k,), int32
        Leaf of each item.
    boxes : ndarray, shape (2 * n_leaves, 6), float64
        Least and greatest corner of each node, mm.
    """

    items: Indices
    order: Indices
    leaf_of: Indices
    boxes: Vertices


@njit(cache=True)
def fit_leaf(tree: BoxTree, vertices: Vertices, leaf: int) -> None:
    """Set the box of one leaf from the vertices of its items."""
    x0, y0, z0 = np.inf, np.inf, np.inf
    x1, y1, z1 = -np.inf, -np.inf, -np.inf
    last = min((leaf + 1) * LEAF_SIZE, tree.order.shape[0])
    for at in range(leaf * LEAF_SIZE, last):
        for corner in range(tree.items.shape[1]):
            vertex = tree.items[tree.order[at], corner]
            x, y, z = vertices[vertex, 0], vertices[vertex, 1], vertices[vertex, 2]
            x0, y0, z0 = min(x0, x), min(y0, y), min(z0, z)
            x1, y1, z1 = max(x1, x), max(y1, y), max(z1, z)
    box = tree.boxes[tree.boxes.shape[0] // 2 + leaf]
    box[0], box[1], box[2] = x0, y0, z0
    box[3], box[4], box[5] = x1, y1, z1


@njit(cache=True)
def fit_node(boxes: Vertices, node: int) -> None:
    """Set the box of an inner node from its two children."""
    for axis in range(3):
        boxes[node, axis] = min(boxes[2 * node, axis], boxes[2 * node + 1, axis])
        boxes[node, axis + 3] = max(boxes[2 * node, axis + 3], boxes[2 * node + 1, axis + 3])


@njit(cache=True)
def fit_all(tree: BoxTree, vertices: Vertices) -> None:
    """Set every box of the tree."""
    n_leaves = tree.boxes.shape[0] // 2
    for leaf in range(n_leaves):
        fit_leaf(tree, vertices, leaf)
    for node in range(n_leaves - 1, 0, -1):
        fit_node(tree.boxes, node)


@njit(cache=True)
def refit(tree: BoxTree, vertices: Vertices, moved_items: Indices) -> None:
    """Set the boxes of the leaves that hold moved items, then those of their ancestors."""
    n_leaves = tree.boxes.shape[0] // 2
    # One flag a node: 64 kB for a million vertices, less to look through than to sort.
    is_dirty = np.zeros(2 * n_leaves, np.bool_)
    for at in range(moved_items.shape[0]):
        leaf = tree.leaf_of[moved_items[at]]
        if not is_dirty[n_leaves + leaf]:
            is_dirty[n_leaves + leaf] = True
            fit_leaf(tree, vertices, leaf)
    for node in range(n_leaves - 1, 0, -1):
        if is_dirty[2 * node] or is_dirty[2 * node + 1]:
            is_dirty[node] = True
            fit_node(tree.boxes, node)


@njit(cache=True)
def morton_codes(points: Vertices, low: AnyArray, scale: float) -> AnyArray:
    """Interleave the bits of the three grid coordinates (20 bits each) of each point."""
    codes = np.zeros(points.shape[0], np.int64)
    for row in range(points.shape[0]):
        for axis in range(3):
            cell = np.int64((points[row, axis] - low[axis]) * scale)
            for bit in range(20):
                codes[row] |= ((cell >> bit) & 1) << (3 * bit + axis)
    return codes
