"""Compiled loops behind meshes.brushes.limits: how far vertices may go before they come too near.

The distance from a surface changes by no more than a vertex moves: a distance measured once rules
out most later questions, and steps as long as what is left come up to the limit from the safe side.
"""

from typing import NamedTuple

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Indices, Mask, Matrix, Vector, Vertices
from meshes.brushes._surface_kernels import TOUCHED, SurfaceArrays, WorkArrays
from meshes.distance._bvh_kernels import leaf_start
from meshes.distance._closest_kernels import SLACK, nearest_on_face
from meshes.distance._triples_kernels import Triple, box_gap
from meshes.picking._picking_tree_kernels import inner

# A vertex this near to the limit (mm) is there.
_AT_LIMIT = 1e-7

# A vertex this much beyond the limit (mm) is there by rounding, not beyond.
_ROUNDING = 1e-8

# Two places this near (mm) are the same but for rounding.
_SAME = 1e-9

_MOST_STEPS = 64

# How far beyond what is needed the surface is looked for (mm): a longer look costs more now and
# saves some later.
_MARGIN = 0.3


class LimitArrays(NamedTuple):
    """A surface to keep away from, with what a stroke has measured so far.

    Attributes
    ----------
    corners, normals : ndarray, shape (m, 9)
        Of each face in the order of the tree, mm.
    order : ndarray, shape (m,), int32
    face_box, node_box : ndarray
        Of the tree, `meshes.distance.bvh.Bvh`.
    least : float
        mm.
    holds : ndarray, shape (n,), bool
        Vertices it holds for, in the numbers of the brush.
    face : ndarray, shape (n,), int32
        The face found nearest, as a row of `corners`; -1 where nothing was measured.
    gap : ndarray, shape (n,)
        Distance at `place`, negative behind the surface; at least that far where more, mm.
    place : ndarray, shape (n, 3)
        Where it was measured, mm.
    stack : ndarray, shape (64,), int64
        Room for nodes of the tree.
    """

    corners: Matrix
    normals: Matrix
    order: Indices
    face_box: Matrix
    node_box: Matrix
    least: float
    holds: Mask
    face: Indices
    gap: Vector
    place: Vertices
    stack: AnyArray


@njit(cache=True)
def hold_back(state: SurfaceArrays, work: WorkArrays, limit: LimitArrays, held: Mask) -> None:
    """Shorten `shift` where it would lead beyond the limit, and mark those vertices."""
    start = 0
    for at in range(work.counts[TOUCHED]):
        vertex = work.touched[at]
        if not limit.holds[vertex]:
            continue
        point, way = state.positions[vertex], work.shift[vertex]
        length = np.sqrt(way[0] * way[0] + way[1] * way[1] + way[2] * way[2])
        if length == 0.0:
            continue
        p = (point[0], point[1], point[2])
        if limit.face[vertex] >= 0:
            if limit.gap[vertex] - _moved(limit, vertex, p) - length >= limit.least:
                continue
            start = limit.face[vertex]
        d = (way[0] / length, way[1] / length, way[2] / length)
        far, start = _free_way(limit, vertex, p, d, length, start)
        if far < length:
            held[vertex] = True
            for axis in range(3):
                work.shift[vertex, axis] *= far / length


@njit(cache=True)
def gaps_of(limit: LimitArrays, points: Vertices) -> Vector:
    """Return the distance of each point from the surface, negative behind it."""
    out = np.empty(points.shape[0])
    start = 0
    for at in range(points.shape[0]):
        p = (points[at, 0], points[at, 1], points[at, 2])
        out[at], start = _measure(limit, p, np.inf, start)
    return out


@inner
def _moved(limit: LimitArrays, vertex: int, p: Triple) -> float:
    """Return how far a vertex is from where it was measured."""
    x = p[0] - limit.place[vertex, 0]
    y = p[1] - limit.place[vertex, 1]
    z = p[2] - limit.place[vertex, 2]
    return float(np.sqrt(x * x + y * y + z * z))


@inner
def _free_way(
    limit: LimitArrays, vertex: int, p: Triple, d: Triple, length: float, start: int
) -> tuple[float, int]:
    """Return how far a vertex may go in a direction, and the face found last."""
    least, reach = limit.least, limit.least + 2.0 * length + _MARGIN
    goal = (p[0] + length * d[0], p[1] + length * d[1], p[2] + length * d[2])
    is_known = limit.face[vertex] >= 0 and _moved(limit, vertex, p) < _SAME
    gap = limit.gap[vertex]
    is_there = is_known and 0.0 <= gap - least < _AT_LIMIT
    # Where it stands at the limit one face tells that the goal is nearer, most times.
    if is_there and nearest_on_face(limit.corners, start, goal)[0] < least * least:
        return 0.0, start
    later, start = _measure(limit, goal, reach, start)
    # Nothing leads through the surface and as far out again in less than twice the distance.
    if later >= least and length <= 2.0 * least:
        _remember(limit, vertex, goal, later, start)
        return length, start
    if not is_known:
        gap, start = _measure(limit, p, reach, start)
    if gap < least - _ROUNDING:
        # It is too near already: it may leave, but come no nearer.
        _remember(limit, vertex, p, gap, start)
        return (length if later >= gap else 0.0), start
    return _march(limit, vertex, p, d, length, gap, start)


@inner
def _march(
    limit: LimitArrays,
    vertex: int,
    p: Triple,
    d: Triple,
    length: float,
    gap: float,
    start: int,
) -> tuple[float, int]:
    """Go as far as nothing can be in the way, again and again."""
    far, q, reach = 0.0, p, limit.least + 2.0 * length + _MARGIN
    for _ in range(_MOST_STEPS):
        left = gap - limit.least
        if left < _AT_LIMIT or far >= length:
            break
        if far + left >= length:
            _remember(limit, vertex, q, gap, start)
            return length, start
        far += left
        q = (p[0] + far * d[0], p[1] + far * d[1], p[2] + far * d[2])
        gap, start = _measure(limit, q, reach, start)
    _remember(limit, vertex, q, gap, start)
    return far, start


@inner
def _remember(limit: LimitArrays, vertex: int, q: Triple, gap: float, face: int) -> None:
    limit.face[vertex] = face
    limit.gap[vertex] = gap
    for axis in range(3):
        limit.place[vertex, axis] = q[axis]


@inner
def _measure(limit: LimitArrays, p: Triple, reach: float, start: int) -> tuple[float, int]:
    """Return the signed distance, or `reach` where it is more; and a face to start from next."""
    corners, boxes = limit.corners, limit.node_box
    n_faces, n_leaves = limit.order.shape[0], boxes.shape[0] // 2
    found = start
    best, beta, gamma = nearest_on_face(corners, start, p)
    bound = min(best * SLACK, reach * reach)
    stack = limit.stack
    stack[0] = 1
    n_stack = 1
    while n_stack > 0:
        n_stack -= 1
        node = stack[n_stack]
        if box_gap(boxes, node, p, p) > bound:
            continue
        if node < n_leaves:
            left = box_gap(boxes, 2 * node, p, p)
            right = box_gap(boxes, 2 * node + 1, p, p)
            nearer = 0 if left <= right else 1
            stack[n_stack] = 2 * node + 1 - nearer
            stack[n_stack + 1] = 2 * node + nearer
            n_stack += 2
            continue
        first = leaf_start(node - n_leaves, n_leaves, n_faces)
        for at in range(first, leaf_start(node - n_leaves + 1, n_leaves, n_faces)):
            if box_gap(limit.face_box, at, p, p) > bound:
                continue
            square, b, c = nearest_on_face(corners, at, p)
            if square < best or (square == best and limit.order[at] < limit.order[found]):
                best, beta, gamma, found = square, b, c, at
                bound = min(best * SLACK, reach * reach)
    if best >= reach * reach:
        return reach, found
    return _side(limit, found, beta, gamma, p) * float(np.sqrt(best)), found


@inner
def _side(limit: LimitArrays, at: int, beta: float, gamma: float, p: Triple) -> float:
    """Return 1 before the surface and -1 behind it, by the smooth normal at the nearest point."""
    corners, normals = limit.corners, limit.normals
    alpha = 1.0 - beta - gamma
    out = 0.0
    for axis in range(3):
        on = alpha * corners[at, axis] + beta * corners[at, 3 + axis]
        on += gamma * corners[at, 6 + axis]
        normal = alpha * normals[at, axis] + beta * normals[at, 3 + axis]
        normal += gamma * normals[at, 6 + axis]
        out += (p[axis] - on) * normal
    return 1.0 if out >= 0.0 else -1.0
