"""Compiled loops behind topology: walks from face to face around vertices."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices
from meshes.structure._components_kernels import root_of, unite


@njit(cache=True)
def _before(half_edge: int) -> int:
    return half_edge - 1 if half_edge % 3 > 0 else half_edge + 2


@njit(cache=True)
def _met(across: Indices, corner: int, is_out: bool) -> tuple[int, bool]:
    """Count the other corners met from one corner on around its vertex; say whether it came round.

    `is_out`: leave the first face by the half-edge from the vertex, else by that to it.
    """
    edge = corner if is_out else _before(corner)
    n_met = 0
    while across[edge] >= 0:
        after, same = across[edge] >> 1, (across[edge] & 1) == 1
        is_out = is_out != same
        here = after if is_out else _before(after)
        if here == corner:
            return n_met, True
        n_met += 1
        edge = here if is_out else _before(here)
    return n_met, False


@njit(cache=True)
def walked_fans(
    faces: Faces, twin: Indices, across: Indices, n_vertices: int
) -> tuple[Indices, int]:
    """Count the corners that one walk from the lowest corner around each vertex meets; add all."""
    n_met = np.zeros(n_vertices, np.int32)
    total = 0
    for face in range(faces.shape[0]):
        a, b, c = faces[face, 0], faces[face, 1], faces[face, 2]
        if a == b or b == c or c == a or twin[face] != face:
            continue
        for corner in range(3):
            vertex = np.uint32(faces[face, corner])
            if n_met[vertex] > 0:
                continue
            start = 3 * face + corner
            step, n_here = across[start], 1
            while step >= 0 and step & 1 == 0 and step >> 1 != start:
                step = across[np.uint32(step >> 1)]
                n_here += 1
            if step < 0 or step & 1 == 1:  # a border, or neighbours that disagree
                n_here, is_round = _met(across, start, True)
                n_here += 1 if is_round else 1 + _met(across, start, False)[0]
            n_met[vertex] = n_here
            total += n_here
    return n_met, total


@njit(cache=True)
def doubtful_corners(
    faces: Faces, twin: Indices, n_met: Indices
) -> tuple[Indices, Indices, Indices]:
    """List the vertices of which a walk missed corners: pinched ones, or at crowded edges.

    Returns the vertices, and their corners by vertex: row starts (k + 1), then corners, ascending.
    """
    left = -n_met
    for face in range(faces.shape[0]):
        a, b, c = faces[face, 0], faces[face, 1], faces[face, 2]
        if a != b and b != c and c != a and twin[face] == face:
            for corner in range(3):
                left[faces[face, corner]] += 1
    row = np.full(n_met.shape[0], -1, np.int32)
    vertices = np.flatnonzero(left > 0).astype(np.int32)
    start = np.zeros(vertices.shape[0] + 1, np.int32)
    for at in range(vertices.shape[0]):
        vertex = vertices[at]
        row[vertex] = at
        start[at + 1] = start[at] + left[vertex] + n_met[vertex]
    fill = start[:-1].copy()
    corners = np.empty(start[-1], np.int32)
    for face in range(faces.shape[0]):
        for corner in range(3):
            at = row[faces[face, corner]]
            if at >= 0 and twin[face] == face and not _repeats(faces, face):
                corners[fill[at]] = 3 * face + corner
                fill[at] += 1
    return vertices, start, corners


@njit(cache=True)
def _repeats(faces: Faces, face: int) -> bool:
    a, b, c = faces[face, 0], faces[face, 1], faces[face, 2]
    repeats: bool = a == b or b == c or c == a
    return repeats


@njit(cache=True)
def fans_around(faces: Faces, corner: Indices, start: Indices) -> Indices:
    """Return the lowest corner of the fan of each corner, given by vertex: `start` (k + 1).

    A fan is the set of corners at one vertex that are joined through edges, crowded ones too.
    """
    parent = np.arange(corner.shape[0]).astype(np.int32)
    for row in range(start.shape[0] - 1):
        low, n_here = start[row], start[row + 1] - start[row]
        across = np.empty(2 * n_here, np.int32)  # the far ends of the two edges of each corner
        for at in range(n_here):
            here = corner[low + at]
            across[2 * at] = faces[here // 3, (here % 3 + 1) % 3]
            across[2 * at + 1] = faces[here // 3, (here % 3 + 2) % 3]
        order = np.argsort(across, kind="mergesort")
        for at in range(1, 2 * n_here):
            if across[order[at]] == across[order[at - 1]]:
                unite(parent, low + order[at] // 2, low + order[at - 1] // 2)
    fan = np.empty(corner.shape[0], np.int32)
    for at in range(corner.shape[0]):
        fan[at] = corner[root_of(parent, at)]
    return fan
