"""Compiled loops behind meshes.brushes: the nearest point of a surface that moves."""

import numpy as np

from meshes.arrays import Vertices
from meshes.distance._face_kernels import near_face
from meshes.distance._triples_kernels import Triple, box_gap
from meshes.picking._picking_tree_kernels import LEAF_SIZE, BoxTree, inner

Nearest = tuple[int, float, float, float]
"""Face (-1 for none), squared distance (mm^2), shares of the second and the third corner."""


@inner
def _on_face_of(tree: BoxTree, vertices: Vertices, face: int, p: Triple) -> Triple:
    a, b, c = tree.items[face, 0], tree.items[face, 1], tree.items[face, 2]
    return near_face(
        (vertices[a, 0], vertices[a, 1], vertices[a, 2]),
        (vertices[b, 0], vertices[b, 1], vertices[b, 2]),
        (vertices[c, 0], vertices[c, 1], vertices[c, 2]),
        p,
    )


@inner
def _box_of_face(tree: BoxTree, vertices: Vertices, face: int, p: Triple) -> float:
    """Return the squared distance of a point from the box around a face."""
    a, b = np.uint32(tree.items[face, 0]), np.uint32(tree.items[face, 1])
    c = np.uint32(tree.items[face, 2])
    square = 0.0
    for axis in range(3):
        x, y, z = vertices[a, axis], vertices[b, axis], vertices[c, axis]
        gap = max(min(x, y, z) - p[axis], p[axis] - max(x, y, z), 0.0)
        square += gap * gap
    return square


@inner
def nearest(tree: BoxTree, vertices: Vertices, p: Triple, reach: float, start: int) -> Nearest:
    """Return the nearest face within a reach (mm).

    A face to start from (-1 for none) rules out most boxes at once where questions follow each
    other in space; it does not change the answer.

    C. Ericson, "Real-Time Collision Detection", 2005, sections 5.1.5 and 6.
    """
    stack = np.empty(64, np.int64)
    stack[0] = 1
    n_stack = 1
    n_leaves = tree.boxes.shape[0] // 2
    found, best, at_b, at_c = -1, reach * reach, 0.0, 0.0
    if start >= 0:
        square, beta, gamma = _on_face_of(tree, vertices, start, p)
        if square <= best:
            found, best, at_b, at_c = start, square, beta, gamma
    while n_stack > 0:
        n_stack -= 1
        node = stack[n_stack]
        if box_gap(tree.boxes, node, p, p) > best:
            continue
        if node < n_leaves:
            left = box_gap(tree.boxes, 2 * node, p, p)
            right = box_gap(tree.boxes, 2 * node + 1, p, p)
            nearer = 0 if left <= right else 1
            stack[n_stack] = 2 * node + 1 - nearer
            stack[n_stack + 1] = 2 * node + nearer
            n_stack += 2
            continue
        first = (node - n_leaves) * LEAF_SIZE
        for face in range(first, min(first + LEAF_SIZE, tree.items.shape[0])):
            if _box_of_face(tree, vertices, face, p) > best:
                continue
            square, beta, gamma = _on_face_of(tree, vertices, face, p)
            if square > best or (
                square == best and found >= 0 and tree.rank[face] > tree.rank[found]
            ):
                continue
            found, best, at_b, at_c = face, square, beta, gamma
    return found, best, at_b, at_c


@inner
def nearest_vertex(tree: BoxTree, vertices: Vertices, p: Triple, reach: float, start: int) -> int:
    """Return the nearest vertex of a tree within a reach (mm), -1 for none.

    A vertex to start from (-1 for none) rules out most boxes at once; it changes the answer only
    between vertices that are equally near.
    """
    stack = np.empty(64, np.int64)
    stack[0] = 1
    n_stack = 1
    n_leaves = tree.boxes.shape[0] // 2
    found, best = -1, reach * reach
    if start >= 0 and _square(vertices, start, p) < best:
        found, best = start, _square(vertices, start, p)
    while n_stack > 0:
        n_stack -= 1
        node = stack[n_stack]
        if box_gap(tree.boxes, node, p, p) > best:
            continue
        if node < n_leaves:
            left = box_gap(tree.boxes, 2 * node, p, p)
            right = box_gap(tree.boxes, 2 * node + 1, p, p)
            nearer = 0 if left <= right else 1
            stack[n_stack] = 2 * node + 1 - nearer
            stack[n_stack + 1] = 2 * node + nearer
            n_stack += 2
            continue
        first = (node - n_leaves) * LEAF_SIZE
        for vertex in range(first, min(first + LEAF_SIZE, tree.items.shape[0])):
            square = _square(vertices, vertex, p)
            if square < best or (
                square == best and found >= 0 and tree.rank[vertex] < tree.rank[found]
            ):
                found, best = vertex, square
    return found


@inner
def _square(vertices: Vertices, vertex: int, p: Triple) -> float:
    x, y = vertices[vertex, 0] - p[0], vertices[vertex, 1] - p[1]
    z = vertices[vertex, 2] - p[2]
    return float(x * x + y * y + z * z)
