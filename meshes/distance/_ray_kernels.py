"""Compiled loops that send rays through a tree of boxes (`_bvh_kernels`)."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices, Matrix, Vector, Vectors, Vertices
from meshes.distance._bvh_kernels import box_entry, leaf_start

EDGE_SLACK = 1e-9
"""Share of a triangle's size by which it is widened, so that no ray slips through an edge."""


@njit(cache=True)
def inward_hits(
    vertices: Vertices,
    faces: Faces,
    order: Indices,
    node_box: Matrix,
    directions: Vectors,
    start: float,
) -> tuple[Vector, Indices]:
    """Send a ray from each vertex: distance to the first face beyond `start`, and that face.

    The faces of the vertex itself are left out, and a vertex whose direction is zero sends
    none. Infinity and -1 where nothing is hit; of equally near faces the lowest counts.
    """
    n_vertices = vertices.shape[0]
    distance = np.full(n_vertices, np.inf)
    hit = np.full(n_vertices, -1, np.int32)
    n_leaves = node_box.shape[0] // 2
    stack = np.empty(64, np.int32)
    entry = np.empty(64)
    inverse = np.empty(3)
    for vertex in range(n_vertices):
        origin, direction = vertices[vertex], directions[vertex]
        if direction[0] == 0.0 and direction[1] == 0.0 and direction[2] == 0.0:
            continue
        for axis in range(3):
            inverse[axis] = 1.0 / direction[axis] if abs(direction[axis]) > 1e-290 else 0.0
        nearest, nearest_face = np.inf, -1
        stack[0], entry[0] = 1, box_entry(node_box, 1, origin, inverse, np.inf)
        n_stack = 1
        while n_stack > 0:
            n_stack -= 1
            node = stack[n_stack]
            # A box that is only touched where the nearest hit lies may hold as near a face.
            if entry[n_stack] == np.inf or entry[n_stack] > nearest * (1.0 + 1e-12):
                continue
            if node >= n_leaves:
                low = leaf_start(node - n_leaves, n_leaves, order.shape[0])
                high = leaf_start(node - n_leaves + 1, n_leaves, order.shape[0])
                for at in range(low, high):
                    face = order[at]
                    if _names(faces, face, vertex):
                        continue
                    length = _hit_at(vertices, faces, face, origin, direction)
                    is_nearer = length < nearest or (length == nearest and face < nearest_face)
                    if length > start and is_nearer:
                        nearest, nearest_face = length, face
                continue
            one = box_entry(node_box, 2 * node, origin, inverse, nearest)
            other = box_entry(node_box, 2 * node + 1, origin, inverse, nearest)
            # The nearer child is looked at first: put it on top.
            for turn in range(2):
                is_first = (one <= other) == (turn == 1)
                stack[n_stack] = 2 * node + (0 if is_first else 1)
                entry[n_stack] = one if is_first else other
                n_stack += 1
        distance[vertex] = nearest
        hit[vertex] = nearest_face
    return distance, hit


@njit(cache=True)
def _names(faces: Faces, face: int, vertex: int) -> bool:
    """Return whether a face uses a vertex."""
    a, b, c = faces[face, 0], faces[face, 1], faces[face, 2]
    return bool(vertex in (a, b, c))


@njit(cache=True)
def _hit_at(v: Vertices, faces: Faces, face: int, origin: Vector, d: Vector) -> float:
    """Return how far along a ray it meets a face; infinity where it does not (Moeller, 1997)."""
    i, j, k = faces[face, 0], faces[face, 1], faces[face, 2]
    ux, uy, uz = v[j, 0] - v[i, 0], v[j, 1] - v[i, 1], v[j, 2] - v[i, 2]
    wx, wy, wz = v[k, 0] - v[i, 0], v[k, 1] - v[i, 1], v[k, 2] - v[i, 2]
    px, py, pz = d[1] * wz - d[2] * wy, d[2] * wx - d[0] * wz, d[0] * wy - d[1] * wx
    determinant = ux * px + uy * py + uz * pz
    if determinant == 0.0:
        return np.inf
    inverse = 1.0 / determinant
    sx, sy, sz = origin[0] - v[i, 0], origin[1] - v[i, 1], origin[2] - v[i, 2]
    first = (sx * px + sy * py + sz * pz) * inverse
    if first < -EDGE_SLACK or first > 1.0 + EDGE_SLACK:
        return np.inf
    qx, qy, qz = sy * uz - sz * uy, sz * ux - sx * uz, sx * uy - sy * ux
    second = (d[0] * qx + d[1] * qy + d[2] * qz) * inverse
    if second < -EDGE_SLACK or first + second > 1.0 + EDGE_SLACK:
        return np.inf
    length = (wx * qx + wy * qy + wz * qz) * inverse
    return length if length > 0.0 else np.inf
