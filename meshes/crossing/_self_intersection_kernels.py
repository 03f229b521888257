"""Compiled loops behind self_intersection: the tree against itself, then exact tests.

The loops are apart because compiling the exact test into the walk over the tree takes long.
"""

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Faces, Indices, Mask, Matrix, Vertices
from meshes.crossing._pair_kernels import clearly_do_not_cross, faces_cross
from meshes.crossing._separation_kernels import surely_apart
from meshes.distance._bvh_kernels import boxes_meet, leaf_start
from meshes.distance._predicates_kernels import side_of_line, workspace


@njit(cache=True, nogil=True)
def sorted_corners(vertices: Vertices, faces: Faces, order: Indices) -> tuple[Matrix, Faces]:
    """Return coordinates, (m, 9), and vertices, (m, 3), of the faces in sorted order.

    What lies near in space then lies near in memory, however the file is sorted.
    """
    corners = np.empty((order.shape[0], 9))
    names = np.empty((order.shape[0], 3), np.int32)
    for at in range(order.shape[0]):
        for corner in range(3):
            vertex = faces[order[at], corner]
            names[at, corner] = vertex
            for axis in range(3):
                corners[at, 3 * corner + axis] = vertices[vertex, axis]
    return corners, names


@njit(cache=True, nogil=True)
def crossing_candidates(
    corners: Matrix, names: Faces, is_simple: Mask, face_box: AnyArray, node_box: AnyArray
) -> Indices:
    """Return the pairs of sorted faces that floats cannot tell apart, (k, 2), lower first.

    Faces that share a vertex of `is_simple` (see `simple_fans`) do not cross; those that share
    another one are left to the exact test.
    """
    n_leaves = node_box.shape[0] // 2
    n_faces = corners.shape[0]
    pairs = np.empty((1024, 2), np.int32)
    n_pairs = 0
    # Each level leaves at most three pairs of nodes behind, and there are at most 31 levels.
    stack = np.empty((128, 2), np.int32)
    stack[0, 0], stack[0, 1] = 1, 1
    n_stack = 1
    while n_stack > 0:
        n_stack -= 1
        a, b = stack[n_stack, 0], stack[n_stack, 1]
        if a < n_leaves:
            n_stack = _push_children(stack, n_stack, a, b, node_box)
            continue
        a_low = leaf_start(a - n_leaves, n_leaves, n_faces)
        a_high = leaf_start(a - n_leaves + 1, n_leaves, n_faces)
        b_low = leaf_start(b - n_leaves, n_leaves, n_faces)
        b_high = leaf_start(b - n_leaves + 1, n_leaves, n_faces)
        for i in range(a_low, a_high):
            if not boxes_meet(face_box, i, node_box, b):
                continue
            for j in range(i + 1 if a == b else b_low, b_high):
                if not boxes_meet(face_box, i, face_box, j):
                    continue
                kin = _kinship(names, i, j, is_simple)
                if kin == SIMPLE_KIN or (kin == STRANGERS and surely_apart(corners, i, j)):
                    continue
                if n_pairs == pairs.shape[0]:
                    pairs = _grown(pairs)
                pairs[n_pairs, 0], pairs[n_pairs, 1] = i, j
                n_pairs += 1
    return pairs[:n_pairs].copy()


STRANGERS, KIN, SIMPLE_KIN = 0, 1, 2
"""Faces without a common vertex, with one, and with one of those marked as simple."""


@njit(cache=True, nogil=True)
def _kinship(names: Faces, i: int, j: int, is_simple: Mask) -> int:
    """Return whether two faces have a common vertex, by number, and whether a simple one."""
    a, b, c = names[i, 0], names[i, 1], names[i, 2]
    p, q, r = names[j, 0], names[j, 1], names[j, 2]
    # Without branches: each of these comparisons is as likely as not.
    has_a = (a == p) | (a == q) | (a == r)
    has_b = (b == p) | (b == q) | (b == r)
    has_c = (c == p) | (c == q) | (c == r)
    if not (has_a | has_b | has_c):
        return STRANGERS
    if (has_a and is_simple[a]) or (has_b and is_simple[b]) or (has_c and is_simple[c]):
        return SIMPLE_KIN
    return KIN


@njit(cache=True, nogil=True)
def which_cross(vertices: Vertices, faces: Faces, pairs: Indices) -> Mask:
    """Mark the pairs of faces that cross or overlap; faces on one line cross nothing."""
    room = workspace()
    flat = np.full(faces.shape[0], -1, np.int8)
    cross = np.zeros(pairs.shape[0], np.bool_)
    for at in range(pairs.shape[0]):
        f, g = pairs[at, 0], pairs[at, 1]
        if clearly_do_not_cross(vertices, faces, f, g):
            continue
        for face in (f, g):
            if flat[face] < 0:
                flat[face] = _is_on_line(vertices, faces, face, room)
        if flat[f] == 0 and flat[g] == 0:
            cross[at] = faces_cross(vertices, faces, f, g, room)
    return cross


@njit(cache=True, nogil=True)
def _is_on_line(vertices: Vertices, faces: Faces, face: int, room: Matrix) -> int:
    """Return 1 where the corners of a face lie on one line, exactly, else 0."""
    a, b, c = faces[face, 0], faces[face, 1], faces[face, 2]
    for axis in range(3):
        if side_of_line(vertices, a, b, c, axis, (axis + 1) % 3, room) != 0:
            return 0
    return 1


@njit(cache=True, nogil=True)
def _push_children(stack: Indices, n_stack: int, a: int, b: int, node_box: AnyArray) -> int:
    """Put the pairs of children that meet on the stack; all leaves are equally deep."""
    for left in range(2):
        for right in range(left if a == b else 0, 2):
            one, other = 2 * a + left, 2 * b + right
            if one == other or boxes_meet(node_box, one, node_box, other):
                stack[n_stack, 0] = one
                stack[n_stack, 1] = other
                n_stack += 1
    return n_stack


@njit(cache=True, nogil=True)
def _grown(pairs: Indices) -> Indices:
    """Return the pairs in an array twice as long."""
    longer = np.empty((2 * pairs.shape[0], 2), np.int32)
    for at in range(pairs.shape[0]):
        longer[at, 0], longer[at, 1] = pairs[at, 0], pairs[at, 1]
    return longer
