"""Compiled edges split, joined and turned, and vertices moved, each only where nothing folds."""

import numpy as np
from numba import njit

from meshes.arrays import Indices, Mask, Vector, Vectors, Vertices
from meshes.distance._triples_kernels import Triple, dot
from meshes.remodel._fan_kernels import (
    MOST_AROUND,
    Fans,
    are_joined,
    flip_side,
    following,
    join_ends,
    preceding,
    sides_around,
    split_side,
)

NEEDLE = 0.02
"""A face of less quality (1 for equal sides) faces nowhere in particular."""

WORST = 0.15
"""No face of less quality is made, but in place of a worse one."""

TURNED = 0.5
"""No face turns by more than 60 degrees at a time."""

BENT = 0.0
"""Two faces never come to meet at more than 90 degrees, where they did not before."""

BESIDE_RIM = 0.9
"""Edges at a rim edge, which stays, are no shorter than this share of it: two of them span it."""

NOWHERE = -1


@njit(cache=True, nogil=True, inline="always")
def _at(points: Vertices, v: int) -> Triple:
    return points[v, 0], points[v, 1], points[v, 2]


@njit(cache=True, nogil=True, inline="always")
def _apart(points: Vertices, a: int, b: int) -> float:
    x, y, z = (
        points[a, 0] - points[b, 0],
        points[a, 1] - points[b, 1],
        points[a, 2] - points[b, 2],
    )
    return float(np.sqrt(x * x + y * y + z * z))


@njit(cache=True, nogil=True)
def facing(a: Triple, b: Triple, c: Triple) -> tuple[float, float, float, float]:
    """Return the unit normal of a triangle, and its quality: 1 for equal sides, 0 for none."""
    ux, uy, uz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
    vx, vy, vz = c[0] - a[0], c[1] - a[1], c[2] - a[2]
    wx, wy, wz = vx - ux, vy - uy, vz - uz
    nx, ny, nz = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
    length = np.sqrt(nx * nx + ny * ny + nz * nz)
    squares = ux * ux + uy * uy + uz * uz + vx * vx + vy * vy + vz * vz
    squares += wx * wx + wy * wy + wz * wz
    if length == 0.0 or squares == 0.0:
        return 0.0, 0.0, 0.0, 0.0
    quality = 2.0 * np.sqrt(3.0) * length / squares
    return nx / length, ny / length, nz / length, quality


@njit(cache=True, nogil=True)
def _face(fans: Fans, face: int, u: int, v: int, p: Triple) -> tuple[float, float, float, float]:
    """Return the same for a face with vertices u and v put to a place."""
    a, b, c = fans.corner[3 * face], fans.corner[3 * face + 1], fans.corner[3 * face + 2]
    at_a = p if a in (u, v) else _at(fans.points, a)
    at_b = p if b in (u, v) else _at(fans.points, b)
    at_c = p if c in (u, v) else _at(fans.points, c)
    return facing(at_a, at_b, at_c)


@njit(cache=True, nogil=True)
def _neighbour(fans: Fans, side: int, gone_1: int, gone_2: int) -> int:
    """Return the face over a side when two faces will be gone, or NOWHERE."""
    mate = fans.mate[side]
    for _ in range(2):
        if mate < 0:
            return NOWHERE
        face = mate // 3
        if face == gone_1:
            mate = _beyond(fans, mate, gone_1, gone_2)
        elif face == gone_2:
            mate = _beyond(fans, mate, gone_2, gone_1)
        else:
            return int(face)
    return NOWHERE


@njit(cache=True, nogil=True)
def _beyond(fans: Fans, side: int, face: int, other: int) -> int:
    """Return the side beyond a face that closes up on the side that it shares with another."""
    for k in range(3):
        s = 3 * face + k
        if s != side and fans.mate[s] // 3 != other:
            return int(fans.mate[s])
    return NOWHERE


@njit(cache=True, nogil=True)
def _stays_sound(fans: Fans, u: int, v: int, p: Triple, room: Indices, n: int) -> bool:
    """Return whether no face turns over, bends sharply or gets thin when u and v go to a place.

    Parameters
    ----------
    room : ndarray
        Sides around u, and around v where that is another: the faces between u and v will be
        gone.
    """
    gone_1, gone_2 = NOWHERE, NOWHERE
    if u != v:
        gone_1 = room[0] // 3
        gone_2 = fans.mate[room[0]] // 3
    old_bend, new_bend = 1.0, 1.0
    for k in range(n):
        face = room[k] // 3
        if face in (gone_1, gone_2):
            continue
        x, y, z, old = _face(fans, face, NOWHERE, NOWHERE, p)
        i, j, m, new = _face(fans, face, u, v, p)
        if new < WORST and new <= old:
            return False
        if old >= NEEDLE and x * i + y * j + z * m < TURNED:
            return False
        for side in range(3 * face, 3 * face + 3):
            if fans.mate[side] >= 0 and old >= NEEDLE:
                was = _face(fans, fans.mate[side] // 3, NOWHERE, NOWHERE, p)
                if was[3] >= NEEDLE:
                    old_bend = min(old_bend, x * was[0] + y * was[1] + z * was[2])
            beside = _neighbour(fans, side, gone_1, gone_2)
            if beside >= 0 and new >= NEEDLE:
                will = _face(fans, beside, u, v, p)
                if will[3] >= NEEDLE:
                    new_bend = min(new_bend, i * will[0] + j * will[1] + m * will[2])
    return new_bend >= min(old_bend, BENT)


@njit(cache=True, nogil=True)
def split_long(fans: Fans, longest: float) -> bool:
    """Split each edge inside that is too long once; return whether one was, or room ran out."""
    n_sides = 3 * fans.n_used[1]
    found = False
    for side in range(n_sides):
        if fans.corner[side] < 0 or fans.mate[side] < 0:
            continue
        length = _apart(fans.points, fans.corner[side], fans.corner[following(side)])
        if length <= longest or length <= BESIDE_RIM * _rim_length(fans, side):
            continue
        # The longest edge of both faces first, so that needles are cut across.
        if not _is_longest(fans, side):
            found = True
            continue
        if fans.n_used[0] >= len(fans.start) or 3 * (fans.n_used[1] + 2) > len(fans.corner):
            return True
        split_side(fans, side)
        found = True
    return found


@njit(cache=True, nogil=True)
def _rim_length(fans: Fans, side: int) -> float:
    """Return the length of the longest rim edge of the two faces at a side, 0 for none."""
    length = 0.0
    for k in range(2):
        one = side if k == 0 else fans.mate[side]
        for other in (following(one), preceding(one)):
            if fans.mate[other] < 0:
                a, b = fans.corner[other], fans.corner[following(other)]
                length = max(length, _apart(fans.points, a, b))
    return length


@njit(cache=True, nogil=True)
def _is_longest(fans: Fans, side: int) -> bool:
    """Return whether no other side inside, of the faces of a side, is much longer."""
    corner = fans.corner
    length = _apart(fans.points, corner[side], corner[following(side)])
    for k in range(2):
        one = side if k == 0 else fans.mate[side]
        for other in (following(one), preceding(one)):
            if fans.mate[other] < 0:
                continue
            if _apart(fans.points, corner[other], corner[following(other)]) > 1.001 * length:
                return False
    return True


@njit(cache=True, nogil=True)
def join_short(fans: Fans, shortest: float, longest: float) -> int:
    """Take out edges that are too short where that can be done; return how many."""
    around, beside = np.empty(2 * MOST_AROUND, np.int32), np.empty(MOST_AROUND, np.int32)
    n_joined = 0
    for first in range(3 * fans.n_used[1]):
        if fans.corner[first] < 0 or fans.mate[first] < 0:
            continue
        side = first
        if fans.fixed[fans.corner[side]]:
            side = fans.mate[side]
        u, v = fans.corner[side], fans.corner[following(side)]
        if fans.fixed[u] or _apart(fans.points, u, v) >= shortest:
            continue
        n_u = sides_around(fans, u, around)
        n_v = sides_around(fans, v, beside)
        if n_u < 3 or n_v < 1 or not _can_join(fans, side, around, n_u, beside, n_v):
            continue
        n = _gathered(side, around, n_u, beside, n_v)
        p, q = _at(fans.points, u), _at(fans.points, v)
        middle = (0.5 * (p[0] + q[0]), 0.5 * (p[1] + q[1]), 0.5 * (p[2] + q[2]))
        for k in range(3):
            place = middle if k == 0 else q if k == 1 else p
            if fans.fixed[v] and k != 1:
                continue
            if _is_near(fans, u, v, place, around, n, longest) and _stays_sound(
                fans, u, v, place, around, n
            ):
                n_u = sides_around(fans, u, beside)
                join_ends(fans, side, beside, n_u)
                for axis in range(3):
                    fans.points[v, axis] = place[axis]
                n_joined += 1
                break
    return n_joined


@njit(cache=True, nogil=True)
def _gathered(side: int, around: Indices, n_u: int, beside: Indices, n_v: int) -> int:
    """Put a side first of those around its start and append those around its end."""
    for k in range(n_u):
        if around[k] == side:
            around[0], around[k] = around[k], around[0]
    for k in range(n_v):
        around[n_u + k] = beside[k]
    return n_u + n_v


@njit(cache=True, nogil=True)
def _can_join(fans: Fans, side: int, around: Indices, n_u: int, beside: Indices, n_v: int) -> bool:
    """Return whether the surface stays a surface, and no edge is made between fixed vertices."""
    corner = fans.corner
    v, c = corner[following(side)], corner[preceding(side)]
    d = corner[preceding(fans.mate[side])]
    if c == d:
        return False
    for k in range(n_u):
        w = corner[following(around[k])]
        if w in (v, c, d):
            continue
        if fans.fixed[v] and fans.fixed[w]:
            return False
        for m in range(n_v):
            if corner[following(beside[m])] == w or corner[preceding(beside[m])] == w:
                return False
    if n_u > 3:
        return True
    for k in range(3):  # the third face must not lie on one beyond it
        over = fans.mate[following(around[k])]
        if around[k] // 3 not in (side // 3, fans.mate[side] // 3):
            return bool(over < 0 or corner[preceding(over)] != v)
    return False


@njit(cache=True, nogil=True)
def _is_near(
    fans: Fans, u: int, v: int, place: Triple, around: Indices, n: int, longest: float
) -> bool:
    """Return whether no edge around two joined vertices gets too long."""
    for k in range(n):
        for w in (fans.corner[following(around[k])], fans.corner[preceding(around[k])]):
            if w in (u, v):
                continue
            q = fans.points[w]
            x, y, z = q[0] - place[0], q[1] - place[1], q[2] - place[2]
            if x * x + y * y + z * z > longest * longest:
                return False
    return True


@njit(cache=True, nogil=True)
def turn_edges(fans: Fans) -> int:
    """Turn each edge between two faces that gets rounder ones by it; return how many."""
    room = np.empty(MOST_AROUND, np.int32)
    n_turned = 0
    for side in range(3 * fans.n_used[1]):
        other = fans.mate[side]
        if fans.corner[side] < 0 or other < side:
            continue
        u, v = fans.corner[side], fans.corner[other]
        c, d = fans.corner[preceding(side)], fans.corner[preceding(other)]
        if c == d or (fans.fixed[c] and fans.fixed[d]):
            continue
        if _gets_rounder(fans, side, u, v, c, d) and not are_joined(fans, c, d, room):
            flip_side(fans, side)
            n_turned += 1
    return n_turned


@njit(cache=True, nogil=True)
def _gets_rounder(fans: Fans, side: int, u: int, v: int, c: int, d: int) -> bool:
    points, other = fans.points, fans.mate[side]
    at_u, at_v, at_c, at_d = _at(points, u), _at(points, v), _at(points, c), _at(points, d)
    one, two = facing(at_u, at_v, at_c), facing(at_v, at_u, at_d)
    new_one, new_two = facing(at_u, at_d, at_c), facing(at_d, at_v, at_c)
    old, new = min(one[3], two[3]), min(new_one[3], new_two[3])
    if new <= 1.01 * old or new < NEEDLE:
        return False
    bend = _cosine(one, two)
    if (old >= NEEDLE and bend < 0.9) or _cosine(new_one, new_two) < max(0.5, bend - 0.1):
        return False
    for mine in (one, two):
        for its in (new_one, new_two):
            if mine[3] >= NEEDLE and _cosine(mine, its) < TURNED:
                return False
    # Beside the four sides around both: (mate, old face, new face)
    return (
        _bends_no_more(fans, preceding(side), one, new_one)
        and _bends_no_more(fans, following(other), two, new_one)
        and _bends_no_more(fans, preceding(other), two, new_two)
        and _bends_no_more(fans, following(side), one, new_two)
    )


@njit(cache=True, nogil=True, inline="always")
def _cosine(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> float:
    if one[3] < NEEDLE or other[3] < NEEDLE:
        return 1.0
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]


@njit(cache=True, nogil=True)
def _bends_no_more(
    fans: Fans,
    side: int,
    old: tuple[float, float, float, float],
    new: tuple[float, float, float, float],
) -> bool:
    mate = fans.mate[side]
    if mate < 0:
        return True
    beside = _face(fans, mate // 3, NOWHERE, NOWHERE, (0.0, 0.0, 0.0))
    return _cosine(new, beside) >= min(_cosine(old, beside), BENT)


@njit(cache=True, nogil=True)
def even_places(fans: Fans, wanted: Vertices, normals: Vectors) -> Indices:
    """Set where free vertices lie evenly in their planes, and their normals; return which."""
    room = np.empty(MOST_AROUND, np.int32)
    index = np.empty(fans.n_used[0], np.int32)
    n_free = 0
    for vertex in range(fans.n_used[0]):
        if fans.fixed[vertex] or fans.start[vertex] < 0:
            continue
        n = sides_around(fans, vertex, room)
        if n < 3:
            continue
        here = _at(fans.points, vertex)
        mx, my, mz, nx, ny, nz = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
        for k in range(n):
            a = _at(fans.points, fans.corner[following(room[k])])
            b = _at(fans.points, fans.corner[preceding(room[k])])
            mx, my, mz = mx + a[0], my + a[1], mz + a[2]
            ux, uy, uz = a[0] - here[0], a[1] - here[1], a[2] - here[2]
            vx, vy, vz = b[0] - here[0], b[1] - here[1], b[2] - here[2]
            nx, ny, nz = nx + uy * vz - uz * vy, ny + uz * vx - ux * vz, nz + ux * vy - uy * vx
        length = np.sqrt(nx * nx + ny * ny + nz * nz)
        if length == 0.0:
            continue
        normal = (nx / length, ny / length, nz / length)
        way = (mx / n - here[0], my / n - here[1], mz / n - here[2])
        height = dot(way, normal)
        for axis in range(3):
            wanted[n_free, axis] = here[axis] + 0.7 * (way[axis] - height * normal[axis])
            normals[n_free, axis] = normal[axis]
        index[n_free] = vertex
        n_free += 1
    return index[:n_free]


@njit(cache=True, nogil=True)
def move_soundly(fans: Fans, index: Indices, places: Vertices, may: Mask, farthest: float) -> int:
    """Move vertices to places where nothing folds, or half the way; return how many moved."""
    room = np.empty(MOST_AROUND, np.int32)
    n_moved = 0
    for at in range(len(index)):
        if not may[at]:
            continue
        vertex = index[at]
        n = sides_around(fans, vertex, room)
        x, y, z = _at(fans.points, vertex)
        dx, dy, dz = places[at, 0] - x, places[at, 1] - y, places[at, 2] - z
        if n < 3 or dx * dx + dy * dy + dz * dz > farthest * farthest:
            continue
        place = (places[at, 0], places[at, 1], places[at, 2])
        if _stays_sound(fans, vertex, vertex, place, room, n):
            for axis in range(3):
                fans.points[vertex, axis] = place[axis]
            n_moved += 1
    return n_moved


@njit(cache=True, nogil=True)
def same_sides(normals: Vectors, area: Vectors, distance: Vector, farthest: float) -> Mask:
    """Mark places that lie near a surface which looks the same way there."""
    out = np.zeros(len(normals), np.bool_)
    for at in range(len(normals)):
        x, y, z = area[at, 0], area[at, 1], area[at, 2]
        length = np.sqrt(x * x + y * y + z * z)
        cosine = normals[at, 0] * x + normals[at, 1] * y + normals[at, 2] * z
        out[at] = cosine > 0.5 * length and distance[at] < farthest
    return out
