"""Compiled loops that count how often a closed surface winds around points, exactly.

A ray goes up from each point, and every face above it counts: +1 where the ray leaves through
it, -1 where it enters. Whether the ray meets a face, and above or below the point, are signs of
determinants that are right whatever the rounding; a ray through an edge or a corner is taken as
shifted along x and, far less, along y by less than any number, the same for all faces. So the
count is the winding number of the surface around the point, not an estimate of it.
"""

import numpy as np
from numba import njit

from meshes.arrays import Indices, Matrix, Vector, Vectors
from meshes.distance._bvh_kernels import leaf_start
from meshes.distance._predicates_kernels import side_of_line, side_of_plane, workspace

SURELY = 1.0 - 1e-9
"""Share of a distance that no rounding of it exceeds."""


@njit(cache=True, nogil=True)
def winding_numbers(
    points: Vectors,
    turn: Indices,
    distance: Vector,
    corners: Matrix,
    node_box: Matrix,
    winding: Indices,
) -> None:
    """Fill how often the surface winds around each point, in that turn.

    `distance` is that of each point from the surface, or less. A point that is nearer to the
    one before than the surface is has the same number, and needs no ray.
    """
    room = workspace()
    four = np.empty((4, 3))
    stack = np.empty(64, np.int32)
    last = -1
    for k in range(turn.shape[0]):
        q = turn[k]
        if last >= 0 and _is_near(points, q, last, distance[last] * SURELY):
            winding[q] = winding[last]
        else:
            winding[q] = _faces_above(points, q, corners, node_box, stack, four, room)
        last = q


@njit(cache=True, nogil=True)
def _is_near(points: Vectors, p: int, q: int, reach: float) -> bool:
    """Return whether two points are nearer to each other than that."""
    x, y = points[p, 0] - points[q, 0], points[p, 1] - points[q, 1]
    z = points[p, 2] - points[q, 2]
    return bool(x * x + y * y + z * z < reach * reach)


@njit(cache=True, nogil=True)
def _faces_above(
    points: Vectors,
    q: int,
    corners: Matrix,
    node_box: Matrix,
    stack: Indices,
    four: Matrix,
    room: Matrix,
) -> int:
    """Return how many faces a ray upwards leaves through, less those that it enters through."""
    n_leaves = node_box.shape[0] // 2
    n_faces = corners.shape[0]
    x, y, z = points[q, 0], points[q, 1], points[q, 2]
    four[3, 0], four[3, 1], four[3, 2] = x, y, z
    total = 0
    stack[0] = 1
    n_stack = 1
    while n_stack > 0:
        n_stack -= 1
        node = stack[n_stack]
        if x < node_box[node, 0] or x > node_box[node, 3] or z > node_box[node, 5]:
            continue
        if y < node_box[node, 1] or y > node_box[node, 4]:
            continue
        if node < n_leaves:
            stack[n_stack], stack[n_stack + 1] = 2 * node, 2 * node + 1
            n_stack += 2
            continue
        low = leaf_start(node - n_leaves, n_leaves, n_faces)
        for at in range(low, leaf_start(node - n_leaves + 1, n_leaves, n_faces)):
            for corner in range(3):
                for axis in range(3):
                    four[corner, axis] = corners[at, 3 * corner + axis]
            total += _passed(four, room)
    return total


@njit(cache=True, nogil=True)
def _passed(four: Matrix, room: Matrix) -> int:
    """Return 1 where the ray up from row 3 leaves through the face of rows 0 to 2, -1 in, 0."""
    rounds = 0
    for a in range(3):
        b = (a + 1) % 3
        is_a_above, is_b_above = four[a, 1] > four[3, 1], four[b, 1] > four[3, 1]
        if is_a_above == is_b_above:
            continue
        # Seen from the lower end, a point on the edge is taken as lying to the right of it.
        low, high = (a, b) if is_b_above else (b, a)
        if side_of_line(four, low, high, 3, 0, 1, room) > 0:
            rounds += 1 if is_b_above else -1
    if rounds == 0:
        return 0
    # 1 where the point lies behind the face; a face that is seen from above turns rightly then.
    side = side_of_plane(four, 0, 1, 2, 3, room)
    return rounds if side == rounds else 0
