"""Compiled triangles that know their neighbours, and the fan of triangles around a vertex.

Side `s` of face `s // 3` starts at `corner[s]` and ends where the next side starts.
"""

from typing import NamedTuple

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Faces, Indices, Mask, Vertices

MOST_AROUND = 96
"""A vertex with more faces around it is left as it is."""

TOO_MANY = -1


class Fans(NamedTuple):
    """Triangles being changed; arrays have room for more than there is.

    Attributes
    ----------
    points : ndarray, shape (v, 3)
    corner, mate : ndarray, shape (3 f,), int32
        Where each side starts, -1 for a face that is gone; the same side of the neighbour, -1 at
        the rim.
    start : ndarray, shape (v,), int32
        A side that starts at each vertex; -1 for one that is gone.
    fixed : ndarray, shape (v,), bool
    n_used : ndarray, shape (2,), int64
        Vertices and faces so far, with those that are gone.
    """

    points: Vertices
    corner: Indices
    mate: Indices
    start: Indices
    fixed: Mask
    n_used: AnyArray


@njit(cache=True, nogil=True, inline="always")
def following(side: int) -> int:
    """Return the next side of the same face."""
    return side - 2 if side % 3 == 2 else side + 1


@njit(cache=True, nogil=True, inline="always")
def preceding(side: int) -> int:
    """Return the side of the same face before."""
    return side + 2 if side % 3 == 0 else side - 1


@njit(cache=True, nogil=True)
def find_mates(corner: Indices, order: Indices, mate: Indices) -> None:
    """Pair the sides of faces that run along one edge both ways.

    Parameters
    ----------
    corner : ndarray, shape (3 m,), int32
    order : ndarray, shape (3 m,)
        Sides such that those along one edge follow each other.
    mate : ndarray, shape (3 m,), int32
        Set; -1 where an edge has not exactly one side each way.
    """
    mate[:] = -1
    n = len(order)
    at = 0
    while at < n:
        a, b = corner[order[at]], corner[following(order[at])]
        end = at + 1
        while end < n:
            p, q = corner[order[end]], corner[following(order[end])]
            if not ((p == a and q == b) or (p == b and q == a)):
                break
            end += 1
        if end == at + 2 and corner[order[at + 1]] == b:
            mate[order[at]], mate[order[at + 1]] = order[at + 1], order[at]
        at = end


@njit(cache=True, nogil=True)
def sides_around(fans: Fans, vertex: int, out: Indices) -> int:
    """List the sides that start at a vertex; return how many, or `TOO_MANY`."""
    first = fans.start[vertex]
    n, side = 0, first
    while side >= 0:
        if n == MOST_AROUND:
            return TOO_MANY
        out[n] = side
        n += 1
        side = fans.mate[preceding(side)]
        if side == first:
            return n
    side = fans.mate[first]
    while side >= 0:
        if n == MOST_AROUND:
            return TOO_MANY
        side = following(side)
        out[n] = side
        n += 1
        side = fans.mate[side]
    return n


@njit(cache=True, nogil=True)
def in_several_fans(faces: Faces, fans: Fans) -> Mask:
    """Mark vertices not all of whose faces follow each other over common edges."""
    n_around = np.zeros(len(fans.start), np.int64)
    for face in range(len(faces)):
        for k in range(3):
            n_around[faces[face, k]] += 1
    room = np.empty(MOST_AROUND, np.int32)
    out = np.zeros(len(fans.start), np.bool_)
    for vertex in range(fans.n_used[0]):
        out[vertex] = sides_around(fans, vertex, room) != n_around[vertex]
    return out


@njit(cache=True, nogil=True)
def are_joined(fans: Fans, a: int, b: int, room: Indices) -> bool:
    """Return whether an edge joins two vertices; True also where that is not known."""
    n = sides_around(fans, a, room)
    for k in range(n):
        if fans.corner[following(room[k])] == b or fans.corner[preceding(room[k])] == b:
            return True
    return n == TOO_MANY


@njit(cache=True, nogil=True)
def link(fans: Fans, one: int, other: int) -> None:
    """Make two sides neighbours; either may be -1."""
    if one >= 0:
        fans.mate[one] = other
    if other >= 0:
        fans.mate[other] = one


@njit(cache=True, nogil=True)
def split_side(fans: Fans, side: int) -> int:
    """Put a vertex in the middle of an edge inside; return it. There must be room."""
    points, corner, mate, start = fans.points, fans.corner, fans.mate, fans.start
    to_c, other = following(side), mate[side]
    to_u, back = preceding(side), preceding(other)
    u, v, c, d = corner[side], corner[other], corner[to_u], corner[back]
    middle, face = fans.n_used[0], fans.n_used[1]
    fans.n_used[0] += 1
    fans.n_used[1] += 2
    for axis in range(3):
        points[middle, axis] = 0.5 * (points[u, axis] + points[v, axis])
    fans.fixed[middle] = False
    p, q = 3 * face, 3 * face + 3
    corner[p], corner[p + 1], corner[p + 2] = middle, v, c
    corner[q], corner[q + 1], corner[q + 2] = v, middle, d
    beyond_c, beyond_d = mate[to_c], mate[back]
    link(fans, p, q)
    link(fans, p + 1, beyond_c)
    link(fans, p + 2, to_c)
    link(fans, q + 1, back)
    link(fans, q + 2, beyond_d)
    corner[to_c], corner[other] = middle, middle
    start[middle], start[v], start[u] = to_c, p + 1, side
    start[c], start[d] = to_u, back
    return int(middle)


@njit(cache=True, nogil=True)
def flip_side(fans: Fans, side: int) -> None:
    """Let the edge of two faces join their other two corners."""
    corner, mate, start = fans.corner, fans.mate, fans.start
    other = mate[side]
    to_c, to_u = following(side), preceding(side)
    to_d, back = following(other), preceding(other)
    u, v, c, d = corner[side], corner[other], corner[to_u], corner[back]
    beyond_ud, beyond_dv, beyond_vc = mate[to_d], mate[back], mate[to_c]
    corner[side], corner[to_c], corner[to_u] = u, d, c
    corner[other], corner[to_d], corner[back] = c, d, v
    link(fans, side, beyond_ud)
    link(fans, to_c, other)
    link(fans, to_d, beyond_dv)
    link(fans, back, beyond_vc)
    start[u], start[v], start[c], start[d] = side, back, to_u, to_d


@njit(cache=True, nogil=True)
def join_ends(fans: Fans, side: int, around: Indices, n: int) -> None:
    """Take a side out: its start `u`, around which are `n` sides, becomes its end `v`."""
    corner, mate, start = fans.corner, fans.mate, fans.start
    other = mate[side]
    v, c, d = corner[other], corner[preceding(side)], corner[preceding(other)]
    start[corner[side]] = -1
    for k in range(n):
        corner[around[k]] = v
    a, b = mate[following(side)], mate[preceding(side)]
    e, g = mate[following(other)], mate[preceding(other)]
    link(fans, a, b)
    link(fans, e, g)
    start[v], start[d] = b, e
    start[c] = a if a >= 0 else following(b)
    for k in range(3):
        corner[3 * (side // 3) + k] = -1
        corner[3 * (other // 3) + k] = -1
