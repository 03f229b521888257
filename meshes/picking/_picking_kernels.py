"""Compiled loops behind meshes.picking.picking: rays against a tree of boxes."""

import numpy as np
from numba import njit

from meshes.arrays import Vector, Vertices
from meshes.picking._picking_tree_kernels import LEAF_SIZE, BoxTree


@njit(cache=True)
def _enters(box: Vector, origin: Vector, inverse: Vector) -> float:
    if box[0] > box[3]:
        return np.inf
    near, far = 0.0, np.inf
    for axis in range(3):
        if np.isinf(inverse[axis]):
            if origin[axis] < box[axis] or origin[axis] > box[axis + 3]:
                return np.inf
            continue
        a = (box[axis] - origin[axis]) * inverse[axis]
        b = (box[axis + 3] - origin[axis]) * inverse[axis]
        near = max(near, min(a, b))
        far = min(far, max(a, b))
    # A hair of slack, so that rounding never loses a triangle that lies in the box's side.
    return near if near <= far + 1e-9 * (1.0 + abs(far)) else np.inf


@njit(cache=True)
def _crossing(a: Vector, b: Vector, c: Vector, ray: Vector) -> tuple[float, float, float]:
    ux, uy, uz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
    vx, vy, vz = c[0] - a[0], c[1] - a[1], c[2] - a[2]
    px = ray[4] * vz - ray[5] * vy
    py = ray[5] * vx - ray[3] * vz
    pz = ray[3] * vy - ray[4] * vx
    volume = ux * px + uy * py + uz * pz
    if volume == 0.0:
        return np.inf, 0.0, 0.0
    sx, sy, sz = ray[0] - a[0], ray[1] - a[1], ray[2] - a[2]
    along_u = (sx * px + sy * py + sz * pz) / volume
    qx = sy * uz - sz * uy
    qy = sz * ux - sx * uz
    qz = sx * uy - sy * ux
    along_v = (ray[3] * qx + ray[4] * qy + ray[5] * qz) / volume
    if along_u < -1e-12 or along_v < -1e-12 or along_u + along_v > 1.0 + 1e-12:
        return np.inf, 0.0, 0.0
    return (vx * qx + vy * qy + vz * qz) / volume, along_u, along_v


@njit(cache=True)
def first_hit(
    tree: BoxTree, vertices: Vertices, ray: Vector, farthest: float
) -> tuple[int, float, float, float]:
    """Return the first face that a ray meets (-1 for none), its distance and where in it.

    What is not nearer than `farthest` (mm) is not met.

    The ray is origin and direction, six numbers. Moeller & Trumbore, "Fast, minimum storage
    ray/triangle intersection", Journal of Graphics Tools 2(1), 1997.
    """
    inverse = np.empty(3)
    for axis in range(3):
        inverse[axis] = 1.0 / ray[3 + axis] if ray[3 + axis] != 0.0 else np.inf
    stack = np.empty(64, np.int64)
    stack[0] = 1
    n_stack = 1
    n_leaves = tree.boxes.shape[0] // 2
    found, distance, at_u, at_v = -1, farthest, 0.0, 0.0
    while n_stack > 0:
        n_stack -= 1
        node = stack[n_stack]
        if _enters(tree.boxes[node], ray[:3], inverse) > distance:
            continue
        if node < n_leaves:
            left = _enters(tree.boxes[2 * node], ray[:3], inverse)
            right = _enters(tree.boxes[2 * node + 1], ray[:3], inverse)
            nearer = 0 if left <= right else 1
            if max(left, right) <= distance and max(left, right) < np.inf:
                stack[n_stack] = 2 * node + 1 - nearer
                n_stack += 1
            if min(left, right) <= distance and min(left, right) < np.inf:
                stack[n_stack] = 2 * node + nearer
                n_stack += 1
            continue
        first = (node - n_leaves) * LEAF_SIZE
        for face in range(first, min(first + LEAF_SIZE, tree.items.shape[0])):
            a, b, c = tree.items[face, 0], tree.items[face, 1], tree.items[face, 2]
            t, u, v = _crossing(vertices[a], vertices[b], vertices[c], ray)
            if t < 0.0 or t == np.inf:
                continue
            if t < distance or (
                t == distance and found >= 0 and tree.rank[face] < tree.rank[found]
            ):
                found, distance, at_u, at_v = face, t, u, v
    return found, distance, at_u, at_v
