"""Compiled loops behind meshes.brushes.walls: how far a point is from a wall, and on which side.

A wall does not move; it may be closed or open. Which side a point is on, the normal at the nearest
point tells: that of the face, on an edge the sum of both faces', at a corner the sum of all
weighted by their angles. J. A. Baerentzen, H. Aanaes, "Signed distance computation using the angle
weighted pseudonormal", IEEE TVCG 11(3), 2005.
"""

from typing import NamedTuple

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Faces, Indices, Matrix, Vector, Vectors, Vertices
from meshes.distance._bvh_kernels import leaf_start
from meshes.distance._closest_kernels import SLACK, nearest_on_face
from meshes.distance._triples_kernels import Triple, box_gap, cross, dot
from meshes.picking._picking_tree_kernels import inner

# A share of a corner below this is none: the nearest point lies on an edge.
_ON_EDGE = 1e-9

# What lies beside an open border is before the wall, until it is below by 60 degrees to the normal.
_BELOW = 0.5


class Wall(NamedTuple):
    """A surface that does not move, ready to be measured from.

    Attributes
    ----------
    corners : ndarray, shape (m, 9)
        Of each face in the order of the tree, mm.
    order : ndarray, shape (m,), int32
    face_box, node_box : ndarray
        Of the tree, `meshes.distance.bvh.Bvh`.
    edge_normals, corner_normals : ndarray, shape (m, 9)
        Of length one; the edges a b, b c, c a of each face and its corners.
    rim : ndarray, shape (m,), uint8
        Bits 0 to 2 for edges on a border, 3 to 5 for corners.
    """

    corners: Matrix
    order: Indices
    face_box: Matrix
    node_box: Matrix
    edge_normals: Matrix
    corner_normals: Matrix
    rim: AnyArray


@njit(cache=True)
def unit_normals(vertices: Vertices, faces: Faces) -> Vectors:
    """Return the normal of each face; zero where it has no area."""
    out = np.zeros((faces.shape[0], 3))
    for face in range(faces.shape[0]):
        a, b, c = faces[face, 0], faces[face, 1], faces[face, 2]
        u = _between(vertices, a, b)
        v = _between(vertices, a, c)
        x, y, z = cross(u, v)
        length = np.sqrt(x * x + y * y + z * z)
        if length > 0.0:
            out[face, 0], out[face, 1], out[face, 2] = x / length, y / length, z / length
    return out


@njit(cache=True)
def angle_normals(vertices: Vertices, faces: Faces, normals: Vectors) -> Vectors:
    """Return the sum of the normals around each vertex, weighted by their angles; length one."""
    out = np.zeros((vertices.shape[0], 3))
    for face in range(faces.shape[0]):
        for corner in range(3):
            at = faces[face, corner]
            u = _between(vertices, at, faces[face, (corner + 1) % 3])
            v = _between(vertices, at, faces[face, (corner + 2) % 3])
            w = cross(u, v)
            angle = np.arctan2(np.sqrt(dot(w, w)), dot(u, v))
            for axis in range(3):
                out[at, axis] += angle * normals[face, axis]
    for at in range(vertices.shape[0]):
        length = np.sqrt(out[at, 0] ** 2 + out[at, 1] ** 2 + out[at, 2] ** 2)
        if length > 0.0:
            out[at] /= length
    return out


@inner
def _between(points: Vertices, start: int, end: int) -> Triple:
    return (
        points[end, 0] - points[start, 0],
        points[end, 1] - points[start, 1],
        points[end, 2] - points[start, 2],
    )


@njit(cache=True)
def all_gaps(wall: Wall, points: Vertices) -> Vector:
    """Return the distance of each point from the wall, negative behind it."""
    out = np.empty(points.shape[0])
    start, stack, far = 0, np.empty(64, np.int64), np.empty(64)
    for at in range(points.shape[0]):
        p = (points[at, 0], points[at, 1], points[at, 2])
        out[at], start = measured(wall, p, start, stack, far)
    return out


@inner
def measured(wall: Wall, p: Triple, start: int, stack: AnyArray, far: Vector) -> tuple[float, int]:
    """Return the signed distance of a point, and the nearest face as a row of `corners`.

    A face to start from rules out most boxes at once; it does not change the distance. `stack`
    and `far` are room for nodes, 64 each.
    """
    boxes, n_faces = wall.node_box, wall.order.shape[0]
    n_leaves = boxes.shape[0] // 2
    found = start
    best, beta, gamma = nearest_on_face(wall.corners, start, p)
    bound = best * SLACK
    stack[0], far[0] = 1, 0.0
    n_stack = 1
    while n_stack > 0:
        n_stack -= 1
        if far[n_stack] > bound:
            continue
        node = stack[n_stack]
        while 0 < node < n_leaves:
            near, other = 2 * node, 2 * node + 1
            near_gap, other_gap = box_gap(boxes, near, p, p), box_gap(boxes, other, p, p)
            if near_gap > other_gap:
                near, other, near_gap, other_gap = other, near, other_gap, near_gap
            if other_gap <= bound:
                stack[n_stack], far[n_stack] = other, other_gap
                n_stack += 1
            node = near if near_gap <= bound else 0
        if node == 0:
            continue
        first = leaf_start(node - n_leaves, n_leaves, n_faces)
        for at in range(first, leaf_start(node - n_leaves + 1, n_leaves, n_faces)):
            if box_gap(wall.face_box, at, p, p) > bound:
                continue
            square, b, c = nearest_on_face(wall.corners, at, p)
            if square < best or (square == best and wall.order[at] < wall.order[found]):
                best, beta, gamma, found = square, b, c, at
                bound = best * SLACK
    gap = float(np.sqrt(best))
    return (-gap if _is_behind(wall, found, beta, gamma, p) else gap), found


@inner
def _is_behind(wall: Wall, at: int, beta: float, gamma: float, p: Triple) -> bool:
    """Return whether a point is behind the wall, of which the nearest point is known."""
    corners = wall.corners
    alpha = 1.0 - beta - gamma
    a, b, c = _triple(corners, at, 0), _triple(corners, at, 1), _triple(corners, at, 2)
    x = p[0] - (a[0] + beta * (b[0] - a[0]) + gamma * (c[0] - a[0]))
    y = p[1] - (a[1] + beta * (b[1] - a[1]) + gamma * (c[1] - a[1]))
    z = p[2] - (a[2] + beta * (b[2] - a[2]) + gamma * (c[2] - a[2]))
    bit = _feature(alpha, beta, gamma)
    if bit == 6:
        u = (b[0] - a[0], b[1] - a[1], b[2] - a[2])
        v = (c[0] - a[0], c[1] - a[1], c[2] - a[2])
        return dot((x, y, z), cross(u, v)) < 0.0
    if bit < 3:
        out = dot((x, y, z), _triple(wall.edge_normals, at, bit))
    else:
        out = dot((x, y, z), _triple(wall.corner_normals, at, bit - 3))
    if wall.rim[at] & (1 << bit):
        return out < -_BELOW * float(np.sqrt(x * x + y * y + z * z))
    return out < 0.0


@inner
def _feature(alpha: float, beta: float, gamma: float) -> int:
    """Return 0 to 2 for the edges a b, b c, c a, 3 to 5 for the corners, 6 for the face."""
    no_a, no_b, no_c = alpha < _ON_EDGE, beta < _ON_EDGE, gamma < _ON_EDGE
    if no_b and no_c:
        return 3
    if no_a and no_c:
        return 4
    if no_a and no_b:
        return 5
    if no_c:
        return 0
    if no_a:
        return 1
    return 2 if no_b else 6


@inner
def _triple(rows: Matrix, at: int, which: int) -> Triple:
    return rows[at, 3 * which], rows[at, 3 * which + 1], rows[at, 3 * which + 2]
