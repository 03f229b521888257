"""Compiled loops behind meshes.surface.geodesic: distances spread from vertex to vertex."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices, Vector, Vertices

_LEAST_GAIN = 1e-12  # of the radius; smaller changes are rounding and end the spreading


@njit(cache=True)
def _length(vertices: Vertices, one: int, other: int) -> float:
    x = vertices[one, 0] - vertices[other, 0]
    y = vertices[one, 1] - vertices[other, 1]
    z = vertices[one, 2] - vertices[other, 2]
    return float(np.sqrt(x * x + y * y + z * z))


@njit(cache=True)
def over_triangle(to_one: float, to_other: float, edge: float, a: float, b: float) -> float:
    """Return the distance of a corner from that of the two others, `one` and `other`: a and b.

    `edge` joins those. A source that lies at these distances in the plane of the triangle, beyond
    the edge, is seen through the edge, or else the way leads along one of the two sides.
    """
    along = min(a + to_one, b + to_other)
    if not edge > 0.0 or not abs(a - b) < edge < a + b:
        return along
    # In the frame of the edge: `one` at 0, `other` at `edge`, the source below, the target above.
    source_x = 0.5 * ((a - b) * (a + b) / edge + edge)
    target_x = 0.5 * ((to_one - to_other) * (to_one + to_other) / edge + edge)
    source_y = np.sqrt(max(a * a - source_x * source_x, 0.0))
    target_y = np.sqrt(max(to_one * to_one - target_x * target_x, 0.0))
    height = source_y + target_y
    if not height > 0.0:
        return along
    crossing = (source_x * target_y + target_x * source_y) / height
    if crossing <= 0.0 or crossing >= edge:
        return along
    straight = float(np.sqrt((target_x - source_x) ** 2 + height * height))
    return min(straight, along)


@njit(cache=True)
def _rise(heap: Indices, place: Indices, distance: Vector, at: int) -> None:
    moving = heap[at]
    while at > 0:
        above = (at - 1) // 2
        if distance[heap[above]] <= distance[moving]:
            break
        heap[at] = heap[above]
        place[heap[at]] = at
        at = above
    heap[at] = moving
    place[moving] = at


@njit(cache=True)
def _sink(heap: Indices, place: Indices, distance: Vector, n_heap: int) -> None:
    moving, at = heap[0], 0
    while 2 * at + 1 < n_heap:
        below = 2 * at + 1
        if below + 1 < n_heap and distance[heap[below + 1]] < distance[heap[below]]:
            below += 1
        if distance[heap[below]] >= distance[moving]:
            break
        heap[at] = heap[below]
        place[heap[at]] = at
        at = below
    heap[at] = moving
    place[moving] = at


@njit(cache=True)
def spread(
    vertices: Vertices,
    faces: Faces,
    face_start: Indices,
    face_item: Indices,
    radius: float,
    found: Indices,
    n_found: int,
    distance: Vector,
    heap: Indices,
    place: Indices,
) -> int:
    """Spread distances from the first `n_found` vertices of `found`, which have theirs, outwards.

    `distance` (n,) is infinite elsewhere, `place` (n,) is -1; both are left filled where found.
    Nearest first; a vertex that is reached by a shorter way later spreads again. Returns how many
    vertices were found: those within the radius and one ring beyond, which distances behind
    obtuse corners need.
    """
    n_heap = 0
    for at in range(n_found):
        heap[n_heap], place[found[at]] = found[at], n_heap
        n_heap += 1
        _rise(heap, place, distance, n_heap - 1)
    while n_heap > 0:
        here = heap[0]
        place[here] = -1
        n_heap -= 1
        if n_heap > 0:
            heap[0] = heap[n_heap]
            _sink(heap, place, distance, n_heap)
        for at in range(face_start[here], face_start[here + 1]):
            face = face_item[at]
            corner = 0
            while faces[face, corner] != here:
                corner += 1
            after, before = faces[face, (corner + 1) % 3], faces[face, (corner + 2) % 3]
            to_after, to_before = _length(vertices, here, after), _length(vertices, here, before)
            across = _length(vertices, after, before)
            for turn in range(2):
                target, third = (after, before) if turn == 0 else (before, after)
                to_here, edge = (to_after, to_before) if turn == 0 else (to_before, to_after)
                if target == here:
                    continue
                # No way through the third side to a corner that is not obtuse is shorter than the
                # shorter of the ways to that side's ends (Thales): spares half of the work.
                if distance[target] <= min(distance[here], distance[third]) and (
                    to_here * to_here + across * across >= edge * edge
                ):
                    continue
                reached = over_triangle(to_here, across, edge, distance[here], distance[third])
                if reached >= distance[target] - _LEAST_GAIN * radius:
                    continue
                if reached > radius and min(distance[here], distance[third]) > radius:
                    continue
                if distance[target] == np.inf:
                    found[n_found] = target
                    n_found += 1
                distance[target] = reached
                if place[target] < 0:
                    heap[n_heap], place[target] = target, n_heap
                    n_heap += 1
                _rise(heap, place, distance, place[target])
    return n_found
