"""Compiled loops behind meshes.crossing.changed: which faces are the same, and what lies near."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices, Mask, Matrix, Vertices
from meshes.distance._bvh_kernels import boxes_meet, leaf_start


@njit(cache=True, nogil=True)
def same_corners(
    old_vertices: Vertices,
    old_faces: Faces,
    vertices: Vertices,
    faces: Faces,
    origin: Indices,
) -> Mask:
    """Mark faces that have the vertices of their origin, at the same places, in any order."""
    same = np.zeros(faces.shape[0], np.bool_)
    for face in range(faces.shape[0]):
        old = origin[face]
        if old < 0:
            continue
        a, b, c = old_faces[old, 0], old_faces[old, 1], old_faces[old, 2]
        p, q, r = faces[face, 0], faces[face, 1], faces[face, 2]
        if min(a, b, c) != min(p, q, r) or max(a, b, c) != max(p, q, r):
            continue
        # In 64 bits, where three numbers of 31 cannot overflow.
        if np.int64(a) + b + c != np.int64(p) + q + r:
            continue
        is_same = True
        for vertex in (a, b, c):
            for axis in range(3):
                is_same &= vertices[vertex, axis] == old_vertices[vertex, axis]
        same[face] = is_same
    return same


@njit(cache=True, nogil=True)
def near_boxes(vertices: Vertices, faces: Faces, face_box: Matrix, node_box: Matrix) -> Mask:
    """Mark faces whose box meets one of those in a tree (see `meshes.distance.bvh`)."""
    n_leaves = node_box.shape[0] // 2
    n_boxes = face_box.shape[0]
    near = np.zeros(faces.shape[0], np.bool_)
    box = np.empty((1, 6))
    # A node leaves at most its second child behind, and there are at most 31 levels.
    stack = np.empty(64, np.int32)
    for face in range(faces.shape[0]):
        for axis in range(3):
            a = vertices[faces[face, 0], axis]
            b = vertices[faces[face, 1], axis]
            c = vertices[faces[face, 2], axis]
            box[0, axis], box[0, 3 + axis] = min(a, b, c), max(a, b, c)
        stack[0] = 1
        n_stack = 1
        while n_stack > 0 and not near[face]:
            n_stack -= 1
            node = stack[n_stack]
            if not boxes_meet(box, 0, node_box, node):
                continue
            if node < n_leaves:
                stack[n_stack], stack[n_stack + 1] = 2 * node, 2 * node + 1
                n_stack += 2
                continue
            low = leaf_start(node - n_leaves, n_leaves, n_boxes)
            for at in range(low, leaf_start(node - n_leaves + 1, n_leaves, n_boxes)):
                near[face] |= boxes_meet(box, 0, face_box, at)
    return near
