"""Compiled loops behind meshes.picking.picking: rays against a tree of boxes."""

import numpy as np
from numba import njit

from meshes.arrays import Vector, Vertices
from meshes.distance._triples_kernels import Triple, cross, dot, minus
from meshes.picking._picking_tree_kernels import LEAF_SIZE, BoxTree, inner

# In place of 1 / 0: nought stays nought, and what is beside the box stays far beside it.
_STEEP = 1e200


@inner
def _enters(boxes: Vertices, node: int, origin: Triple, inverse: Triple) -> float:
    """Return how far along a ray a box begins; infinite where the ray passes by."""
    if boxes[node, 0] > boxes[node, 3]:
        return np.inf
    x0 = (boxes[node, 0] - origin[0]) * inverse[0]
    x1 = (boxes[node, 3] - origin[0]) * inverse[0]
    y0 = (boxes[node, 1] - origin[1]) * inverse[1]
    y1 = (boxes[node, 4] - origin[1]) * inverse[1]
    z0 = (boxes[node, 2] - origin[2]) * inverse[2]
    z1 = (boxes[node, 5] - origin[2]) * inverse[2]
    near = max(min(x0, x1), min(y0, y1), min(z0, z1), 0.0)
    far = min(max(x0, x1), max(y0, y1), max(z0, z1))
    # A hair of slack, so that rounding never loses a triangle that lies in the box's side.
    return near if near <= far + 1e-9 * (1.0 + abs(far)) else np.inf


@inner
def _crossing(a: Triple, b: Triple, c: Triple, origin: Triple, way: Triple) -> Triple:
    """Return how far along a ray a face is, and the shares of b and c there."""
    u, v, s = minus(b, a), minus(c, a), minus(origin, a)
    p = cross(way, v)
    volume = dot(u, p)
    if volume == 0.0:
        return np.inf, 0.0, 0.0
    along_u = dot(s, p) / volume
    q = cross(s, u)
    along_v = dot(way, q) / volume
    if along_u < -1e-12 or along_v < -1e-12 or along_u + along_v > 1.0 + 1e-12:
        return np.inf, 0.0, 0.0
    return dot(v, q) / volume, along_u, along_v


@inner
def _steepness(part: float) -> float:
    return 1.0 / part if part != 0.0 else _STEEP


@inner
def _corner(tree: BoxTree, vertices: Vertices, face: int, which: int) -> Triple:
    at = np.uint32(tree.items[face, which])
    return vertices[at, 0], vertices[at, 1], vertices[at, 2]


@njit(cache=True)
def first_hit(
    tree: BoxTree, vertices: Vertices, ray: Vector, farthest: float, enough: float
) -> tuple[int, float, float, float]:
    """Return the first face that a ray meets (-1 for none), its distance and where in it.

    What is not nearer than `farthest` (mm) is not met; a face nearer than `enough` is taken even
    where another one comes first.

    The ray is origin and direction, six numbers. Moeller & Trumbore, "Fast, minimum storage
    ray/triangle intersection", Journal of Graphics Tools 2(1), 1997.
    """
    boxes, n_faces = tree.boxes, tree.items.shape[0]
    origin, way = (ray[0], ray[1], ray[2]), (ray[3], ray[4], ray[5])
    inverse = (_steepness(way[0]), _steepness(way[1]), _steepness(way[2]))
    stack, gap = np.empty(64, np.int64), np.empty(64)
    stack[0], gap[0] = 1, _enters(boxes, 1, origin, inverse)
    n_stack, n_leaves = 1, boxes.shape[0] // 2
    found, distance, at_u, at_v = -1, farthest, 0.0, 0.0
    while n_stack > 0 and not (found >= 0 and distance < enough):
        n_stack -= 1
        node = stack[n_stack]
        if gap[n_stack] > distance or gap[n_stack] == np.inf:
            continue
        if node < n_leaves:
            near, far = 2 * node, 2 * node + 1
            near_gap = _enters(boxes, near, origin, inverse)
            far_gap = _enters(boxes, far, origin, inverse)
            if near_gap > far_gap:
                near, far, near_gap, far_gap = far, near, far_gap, near_gap
            stack[n_stack], gap[n_stack] = far, far_gap
            stack[n_stack + 1], gap[n_stack + 1] = near, near_gap
            n_stack += 2
            continue
        first = (node - n_leaves) * LEAF_SIZE
        for face in range(first, min(first + LEAF_SIZE, n_faces)):
            a, b = _corner(tree, vertices, face, 0), _corner(tree, vertices, face, 1)
            t, u, v = _crossing(a, b, _corner(tree, vertices, face, 2), origin, way)
            if t < 0.0 or t == np.inf:
                continue
            if t < distance or (
                t == distance and found >= 0 and tree.rank[face] < tree.rank[found]
            ):
                found, distance, at_u, at_v = face, t, u, v
    return found, distance, at_u, at_v
