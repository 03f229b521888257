"""Compiled loops behind self_intersection: the tree against itself, then exact tests.

The loops are apart because compiling the exact test into the walk over the tree takes long.
"""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices, Mask, Matrix, Vertices
from meshes.crossing._pair_kernels import clearly_do_not_cross, faces_cross
from meshes.crossing._predicates_kernels import side_of_line, workspace
from meshes.distance._bvh_kernels import boxes_meet, leaf_start


@njit(cache=True)
def crossing_candidates(
    vertices: Vertices, faces: Faces, order: Indices, face_box: Matrix, node_box: Matrix
) -> Indices:
    """Return the pairs of faces that floats cannot tell apart, (k, 2), in no special order."""
    n_leaves = node_box.shape[0] // 2
    n_faces = order.shape[0]
    pairs = np.empty((1024, 2), np.int32)
    n_pairs = 0
    # Each level leaves at most three pairs of nodes behind, and there are at most 31 levels.
    stack = np.empty((128, 2), np.int32)
    stack[0, 0], stack[0, 1] = 1, 1
    n_stack = 1
    while n_stack > 0:
        n_stack -= 1
        a, b = stack[n_stack, 0], stack[n_stack, 1]
        if a != b and not boxes_meet(node_box, a, node_box, b):
            continue
        if a < n_leaves:
            n_stack = _push_children(stack, n_stack, a, b)
            continue
        a_low = leaf_start(a - n_leaves, n_leaves, n_faces)
        a_high = leaf_start(a - n_leaves + 1, n_leaves, n_faces)
        b_low = leaf_start(b - n_leaves, n_leaves, n_faces)
        b_high = leaf_start(b - n_leaves + 1, n_leaves, n_faces)
        for i in range(a_low, a_high):
            for j in range(i + 1 if a == b else b_low, b_high):
                if not boxes_meet(face_box, i, face_box, j):
                    continue
                f, g = min(order[i], order[j]), max(order[i], order[j])
                if clearly_do_not_cross(vertices, faces, f, g):
                    continue
                if n_pairs == pairs.shape[0]:
                    pairs = _grown(pairs)
                pairs[n_pairs, 0], pairs[n_pairs, 1] = f, g
                n_pairs += 1
    return pairs[:n_pairs].copy()


@njit(cache=True)
def which_cross(vertices: Vertices, faces: Faces, pairs: Indices) -> Mask:
    """Mark the pairs of faces that cross or overlap; faces on one line cross nothing."""
    room = workspace()
    flat = np.full(faces.shape[0], -1, np.int8)
    cross = np.zeros(pairs.shape[0], np.bool_)
    for at in range(pairs.shape[0]):
        f, g = pairs[at, 0], pairs[at, 1]
        for face in (f, g):
            if flat[face] < 0:
                flat[face] = _is_on_line(vertices, faces, face, room)
        if flat[f] == 0 and flat[g] == 0:
            cross[at] = faces_cross(vertices, faces, f, g, room)
    return cross


@njit(cache=True)
def _is_on_line(vertices: Vertices, faces: Faces, face: int, room: Matrix) -> int:
    """Return 1 where the corners of a face lie on one line, exactly, else 0."""
    a, b, c = faces[face, 0], faces[face, 1], faces[face, 2]
    for axis in range(3):
        if side_of_line(vertices, a, b, c, axis, (axis + 1) % 3, room) != 0:
            return 0
    return 1


@njit(cache=True)
def _push_children(stack: Indices, n_stack: int, a: int, b: int) -> int:
    """Put the pairs of children of two nodes on the stack; all leaves are equally deep."""
    for left in range(2):
        for right in range(left if a == b else 0, 2):
            stack[n_stack, 0] = 2 * a + left
            stack[n_stack, 1] = 2 * b + right
            n_stack += 1
    return n_stack


@njit(cache=True)
def _grown(pairs: Indices) -> Indices:
    """Return the pairs in an array twice as long."""
    longer = np.empty((2 * pairs.shape[0], 2), np.int32)
    for at in range(pairs.shape[0]):
        longer[at, 0], longer[at, 1] = pairs[at, 0], pairs[at, 1]
    return longer
