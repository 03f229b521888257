"""Compiled loops behind meshes.picking.picking_tree: boxes over runs of items in spatial order.

Node 1 is the root, node i has the children 2 i and 2 i + 1, and leaf k is node n_leaves + k: it
holds the items from k * LEAF_SIZE on. An item is a row of vertex indices: three for a face, one
for a vertex.
"""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar, cast

import numpy as np
from numba import njit

from meshes.arrays import Indices, Mask, Vertices

LEAF_BITS = 4
LEAF_SIZE = 1 << LEAF_BITS

_compiled: Any = njit

Loop = TypeVar("Loop", bound=Callable[..., Any])


def inner(loop: Loop) -> Loop:
    """Compile a loop that other loops alone call: without a door for Python in half the time."""
    ready = _compiled(cache=True, no_cpython_wrapper=True, no_cfunc_wrapper=True)(loop)
    return cast(Loop, ready)


class BoxTree(NamedTuple):
    """Arrays of one tree, as kernels take them.

    Attributes
    ----------
    items : ndarray, shape (k, c), int32
        Vertex indices of each item; what is near in space should be near in this order.
    rank : ndarray, shape (k,), int32
        Of equally near items the one with the lowest rank counts.
    boxes : ndarray, shape (2 * n_leaves, 6), float64
        Least and greatest corner of each node, mm.
    is_dirty : ndarray, shape (2 * n_leaves,), bool
        All False between calls.
    nodes : ndarray, shape (n_leaves,), int32
        Room for a list of nodes.
    """

    items: Indices
    rank: Indices
    boxes: Vertices
    is_dirty: Mask
    nodes: Indices


@njit(cache=True)
def fit_leaf(tree: BoxTree, vertices: Vertices, leaf: int) -> None:
    """Set the box of one leaf from the vertices of its items."""
    x0, y0, z0 = np.inf, np.inf, np.inf
    x1, y1, z1 = -np.inf, -np.inf, -np.inf
    last = min((leaf + 1) * LEAF_SIZE, tree.items.shape[0])
    for item in range(leaf * LEAF_SIZE, last):
        for corner in range(tree.items.shape[1]):
            vertex = np.uint32(tree.items[item, corner])
            x, y, z = vertices[vertex, 0], vertices[vertex, 1], vertices[vertex, 2]
            x0, y0, z0 = min(x0, x), min(y0, y), min(z0, z)
            x1, y1, z1 = max(x1, x), max(y1, y), max(z1, z)
    box = tree.boxes[tree.boxes.shape[0] // 2 + leaf]
    box[0], box[1], box[2] = x0, y0, z0
    box[3], box[4], box[5] = x1, y1, z1


@njit(cache=True)
def _fit_node(boxes: Vertices, node: int) -> None:
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
        _fit_node(tree.boxes, node)


@inner
def refit_above(tree: BoxTree, n_nodes: int) -> None:
    """Set the boxes above the first of `nodes`, level by level, and take their marks off.

    They are leaves whose boxes are true, listed and marked once each. Only what is above them is
    looked at, so that the size of the tree costs nothing.
    """
    nodes, is_dirty = tree.nodes, tree.is_dirty
    while n_nodes > 0 and nodes[0] > 1:
        n_above = 0
        for at in range(n_nodes):
            is_dirty[nodes[at]] = False
            above = nodes[at] // 2
            if not is_dirty[above]:
                is_dirty[above] = True
                nodes[n_above] = above
                n_above += 1
                _fit_node(tree.boxes, above)
        n_nodes = n_above
    is_dirty[1] = False
