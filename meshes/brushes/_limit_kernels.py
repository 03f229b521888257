"""Compiled loops behind meshes.brushes.limits: how far vertices may go before they come too near.

The ball around a place, as wide as that place is far from a wall, is empty. A ball found once rules
out most later questions, for the vertex and for its neighbours.

How far a vertex may go depends on where it is, where it goes, and the wall alone: what is known
from before saves questions and changes no bit.
"""

from typing import NamedTuple

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Indices, Mask, Vector, Vertices
from meshes.brushes._surface_kernels import TOUCHED, SurfaceArrays, WorkArrays
from meshes.brushes._wall_kernels import Wall, measured
from meshes.distance._closest_kernels import nearest_on_face
from meshes.distance._triples_kernels import Triple
from meshes.picking._picking_tree_kernels import inner

# A vertex this near to the limit (mm) is there.
_AT_LIMIT = 1e-7

# A vertex this much beyond the limit (mm) is there by rounding, not beyond.
_ROUNDING = 1e-8

# A step may end this much beyond the limit (mm), which is rounding too.
_SLACK = 1e-10

# A ball has to be wider than needed by this much (mm), so that rounding decides nothing.
_SAFE = 1e-9

# Steps are looked at in pieces of this length (mm) or twice the limit: nothing thinner than a piece
# is a wall, so that none is jumped.
_PIECE = 0.05
_MOST_PIECES = 256

# What is farther behind a wall than this (mm) is another part, and is not held.
_DEEP = 2.0

_MOST_STEPS = 64

Bracket = tuple[float, float, float, float]
"""Least distance; a way that ends before the limit, one beyond it, and by how much; mm."""


class LimitRoom(NamedTuple):
    """What is known of one wall, for the vertices of one surface.

    Attributes
    ----------
    least : float
        mm.
    holds : ndarray, shape (n,), bool
        Vertices it holds for, in the numbers of the brush.
    face : ndarray, shape (n,), int32
        One more than the face nearest to `place`, as a row of `corners`; 0 where nothing is known.
    gap : ndarray, shape (n,)
        Signed distance of `place`, mm.
    place : ndarray, shape (n, 3)
        Of the vertex at some time, or of a neighbour, mm.
    stack : ndarray, shape (64,), int64
    far : ndarray, shape (64,)
        Room for nodes of the tree.
    """

    least: float
    holds: Mask
    face: Indices
    gap: Vector
    place: Vertices
    stack: AnyArray
    far: Vector


@njit(cache=True)
def hold_back(
    state: SurfaceArrays, work: WorkArrays, wall: Wall, room: LimitRoom, held: Mask
) -> int:
    """Shorten `shift` where it would lead beyond the limit; mark and count those vertices."""
    positions, shift, least = state.positions, work.shift, room.least
    start, last, n_held = 0, -1, 0
    for at in range(work.counts[TOUCHED]):
        vertex = work.touched[at]
        if not room.holds[vertex]:
            continue
        p = (positions[vertex, 0], positions[vertex, 1], positions[vertex, 2])
        way = (shift[vertex, 0], shift[vertex, 1], shift[vertex, 2])
        length = float(np.sqrt(way[0] * way[0] + way[1] * way[1] + way[2] * way[2]))
        if length == 0.0:
            continue
        if room.face[vertex] > 0:
            if _is_free(room.gap, room.place, vertex, p, length, least):
                continue
            start = room.face[vertex] - 1
        if last >= 0 and _is_free(room.gap, room.place, last, p, length, least):
            ball = (room.place[last, 0], room.place[last, 1], room.place[last, 2])
            _remember(room, vertex, ball, room.gap[last], start)
            continue
        far, start = _free_way(wall, room, vertex, p, way, length, start)
        last = vertex
        if far < length:
            held[vertex] = True
            n_held += 1
            for axis in range(3):
                shift[vertex, axis] *= far / length
    return n_held


@inner
def _is_free(
    gap: Vector, place: Vertices, row: int, p: Triple, length: float, least: float
) -> bool:
    """Return whether a step stays inside a known ball, far enough from where it ends."""
    x, y, z = p[0] - place[row, 0], p[1] - place[row, 1], p[2] - place[row, 2]
    moved = float(np.sqrt(x * x + y * y + z * z)) + length + _SAFE
    return bool(gap[row] - moved >= least or -gap[row] - moved >= _DEEP)


@inner
def _remember(room: LimitRoom, vertex: int, q: Triple, gap: float, face: int) -> None:
    room.face[vertex] = face + 1
    room.gap[vertex] = gap
    room.place[vertex, 0], room.place[vertex, 1], room.place[vertex, 2] = q[0], q[1], q[2]


@inner
def _is_known(room: LimitRoom, vertex: int, p: Triple) -> bool:
    """Return whether the distance of just this place is known."""
    place = room.place
    is_place = place[vertex, 0] == p[0] and place[vertex, 1] == p[1] and place[vertex, 2] == p[2]
    return bool(room.face[vertex] > 0 and is_place)


@inner
def _on(p: Triple, way: Triple, share: float) -> Triple:
    """Return a place on the way, with the bits that a shortened shift leads to."""
    return p[0] + way[0] * share, p[1] + way[1] * share, p[2] + way[2] * share


@inner
def _free_way(
    wall: Wall, room: LimitRoom, vertex: int, p: Triple, way: Triple, length: float, start: int
) -> tuple[float, int]:
    """Return how far a vertex may go on a way, and the face found last."""
    least = room.least
    piece = max(2.0 * least, _PIECE, length / _MOST_PIECES)
    goal, is_known = _on(p, way, 1.0), _is_known(room, vertex, p)
    gap = room.gap[vertex]
    later = np.inf
    if length <= piece:
        if is_known and 0.0 <= gap - least < _AT_LIMIT and least > _SLACK:
            # Where it stands at the limit one face tells that the goal is nearer, most times.
            near = nearest_on_face(wall.corners, start, goal)[0]
            if near < (least - _SLACK) * (least - _SLACK):
                return 0.0, start
        later = gap
        if not _is_known(room, vertex, goal):
            later, start = measured(wall, goal, start, room.stack, room.far)
        # Nothing leads through a wall and as far out again in less than a piece.
        if later >= least - _SLACK:
            _remember(room, vertex, goal, later, start)
            return length, start
    if not is_known:
        gap, start = measured(wall, p, start, room.stack, room.far)
        _remember(room, vertex, p, gap, start)
    if gap < -_DEEP:
        return length, start
    # What is too near already may leave, but come no nearer.
    floor = least if gap >= least - _ROUNDING else gap
    if length <= piece:
        if later >= floor - _SLACK:
            return length, start
        bracket = (floor, 0.0, length, later - floor)
    else:
        bracket = _pieces(wall, room, vertex, p, way, length, floor)
        if bracket[1] >= length:
            return length, start
    return _last_place(wall, room, vertex, p, way, length, bracket)


@inner
def _pieces(
    wall: Wall, room: LimitRoom, vertex: int, p: Triple, way: Triple, length: float, floor: float
) -> Bracket:
    """Go on by pieces while they end before the limit, from the place that is remembered."""
    piece = max(2.0 * room.least, _PIECE, length / _MOST_PIECES)
    far = 0.0
    while far < length:
        left = room.gap[vertex] - floor
        if far + left >= length:
            break
        further = min(far + max(left, piece), length)
        q = _on(p, way, further / length)
        gap, face = measured(wall, q, room.face[vertex] - 1, room.stack, room.far)
        if gap < floor - _SLACK:
            return floor, far, further, gap - floor
        far = further
        _remember(room, vertex, q, gap, face)
    return floor, length, length, 0.0


@inner
def _last_place(
    wall: Wall,
    room: LimitRoom,
    vertex: int,
    p: Triple,
    way: Triple,
    length: float,
    bracket: Bracket,
) -> tuple[float, int]:
    """Return the last place before the limit, and remember it.

    By regula falsi, and by halves each third time; where it starts is remembered.
    """
    floor, low, high, beyond = bracket
    for turn in range(_MOST_STEPS):
        left = room.gap[vertex] - floor
        if left < _AT_LIMIT:
            break
        share = (left - 0.5 * _AT_LIMIT) / (left - beyond) if turn % 3 < 2 else 0.5
        far = low + share * (high - low)
        q = _on(p, way, far / length)
        gap, face = measured(wall, q, room.face[vertex] - 1, room.stack, room.far)
        if gap >= floor:
            low = far
            _remember(room, vertex, q, gap, face)
        else:
            high, beyond = far, gap - floor
    return low, room.face[vertex] - 1
