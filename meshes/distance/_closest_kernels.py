"""Compiled loops behind meshes.distance.closest: the nearest point of a surface.

A query starts from the face that the one before it found, so that most boxes are ruled out at
once where queries follow each other in space. The answer does not depend on that: it is the
least of the distances of all faces as `near_face` rounds them, of equal ones the face
with the lowest number.
"""

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Faces, Indices, Matrix, Vector, Vectors, Vertices
from meshes.distance._bvh_kernels import CODE_BITS, leaf_start, spread
from meshes.distance._face_kernels import near_face
from meshes.distance._triples_kernels import Triple, box_gap

SLACK = 1.0 + 1e-10
"""Boxes a little beyond the nearest face are looked into, whatever rounding did."""


@njit(cache=True, nogil=True)
def nearest_on_face(corners: Matrix, at: int, p: Triple) -> Triple:
    """Return `near_face` for a face whose nine coordinates stand in a row of `corners`."""
    a = (corners[at, 0], corners[at, 1], corners[at, 2])
    b = (corners[at, 3], corners[at, 4], corners[at, 5])
    c = (corners[at, 6], corners[at, 7], corners[at, 8])
    return near_face(a, b, c, p)


@njit(cache=True, nogil=True)
def point_codes(points: Vectors, low: Vector, side: float) -> AnyArray:
    """Return the place of each point along a Morton curve through the box of all."""
    scale = (2.0**CODE_BITS - 1.0) / side if side > 0.0 else 0.0
    codes = np.empty(points.shape[0], np.uint64)
    for at in range(points.shape[0]):
        code = np.uint64(0)
        for axis in range(3):
            cell = min(max(int((points[at, axis] - low[axis]) * scale), 0), 2**CODE_BITS - 1)
            code |= spread(cell) << np.uint64(axis)
        codes[at] = code
    return codes


@njit(cache=True, nogil=True)
def sorted_corners(vertices: Vertices, faces: Faces, order: Indices) -> Matrix:
    """Return the nine coordinates of each face in sorted order, (m, 9)."""
    corners = np.empty((order.shape[0], 9))
    for at in range(order.shape[0]):
        for corner in range(3):
            for axis in range(3):
                corners[at, 3 * corner + axis] = vertices[faces[order[at], corner], axis]
    return corners


@njit(cache=True, nogil=True)
def nearest_faces(
    points: Vectors,
    turn: Indices,
    corners: Matrix,
    order: Indices,
    face_box: Matrix,
    node_box: Matrix,
    distance: Vector,
    face: Indices,
    place: Matrix,
) -> None:
    """Fill distance, face and (point, barycentric), (n, 6), for each point, in that turn."""
    n_leaves = node_box.shape[0] // 2
    n_faces = order.shape[0]
    stack = np.empty(64, np.int64)
    gap = np.empty(64)
    found = 0
    for k in range(turn.shape[0]):
        q = turn[k]
        p = (points[q, 0], points[q, 1], points[q, 2])
        best, beta, gamma = nearest_on_face(corners, found, p)
        limit = best * SLACK
        stack[0], gap[0] = 1, 0.0
        n_stack = 1
        while n_stack > 0:
            n_stack -= 1
            if gap[n_stack] > limit:
                continue
            node = stack[n_stack]
            while 0 < node < n_leaves:
                near, far = 2 * node, 2 * node + 1
                near_gap, far_gap = box_gap(node_box, near, p, p), box_gap(node_box, far, p, p)
                if near_gap > far_gap:
                    near, far, near_gap, far_gap = far, near, far_gap, near_gap
                if far_gap <= limit:
                    stack[n_stack], gap[n_stack] = far, far_gap
                    n_stack += 1
                node = near if near_gap <= limit else 0
            if node == 0:
                continue
            low = leaf_start(node - n_leaves, n_leaves, n_faces)
            for at in range(low, leaf_start(node - n_leaves + 1, n_leaves, n_faces)):
                if box_gap(face_box, at, p, p) > limit:
                    continue
                square, b, c = nearest_on_face(corners, at, p)
                if square < best or (square == best and order[at] < order[found]):
                    best, beta, gamma, found = square, b, c, at
                    limit = best * SLACK
        distance[q] = np.sqrt(best)
        face[q] = order[found]
        _put_place(corners, found, beta, gamma, place, q)


@njit(cache=True, nogil=True)
def _put_place(
    corners: Matrix, at: int, beta: float, gamma: float, place: Matrix, row: int
) -> None:
    """Write a point of a face and its barycentric coordinates into a row."""
    for axis in range(3):
        a = corners[at, axis]
        along = beta * (corners[at, 3 + axis] - a) + gamma * (corners[at, 6 + axis] - a)
        place[row, axis] = a + along
    place[row, 3], place[row, 4], place[row, 5] = 1.0 - beta - gamma, beta, gamma
