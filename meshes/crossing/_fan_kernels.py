"""Compiled proof that the faces around a vertex do not cross each other, for most vertices.

Seen along an axis, the faces around a vertex are sectors around one point. Where all of them
turn the same way, each sector begins where another one ends, and together they go around once,
they lie side by side: two of the faces meet in the vertex, or in the edge that they share, and
nowhere else. So one look at a vertex settles all pairs of faces around it, flat ones too, and
only the few pairs around the other vertices need a test of their own.
"""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices, Mask, Vectors, Vertices
from meshes.distance._predicates_kernels import PLANE_BOUND

MOST_FACES = 32
"""Faces around a vertex that are looked at; beyond, its pairs are tested one by one."""

SMALLEST = 1e-300
"""Added to bounds of errors: below it, products of floats lose digits."""


@njit(cache=True, nogil=True)
def faces_around(faces: Faces, n_vertices: int) -> tuple[Indices, Indices]:
    """Return for each vertex where its faces start in a list, and that list of 3 face + corner."""
    start = np.zeros(n_vertices + 1, np.int32)
    for face in range(faces.shape[0]):
        for corner in range(3):
            start[faces[face, corner] + 1] += 1
    for vertex in range(n_vertices):
        start[vertex + 1] += start[vertex]
    free = start[:-1].copy()
    corners = np.empty(3 * faces.shape[0], np.int32)
    for face in range(faces.shape[0]):
        for corner in range(3):
            vertex = faces[face, corner]
            corners[free[vertex]] = 3 * face + corner
            free[vertex] += 1
    return start, corners


@njit(cache=True, nogil=True)
def simple_fans(vertices: Vertices, faces: Faces) -> Mask:
    """Mark the vertices whose faces certainly meet nowhere but in their common edges."""
    start, corners = faces_around(faces, vertices.shape[0])
    is_simple = np.zeros(vertices.shape[0], np.bool_)
    first = np.empty(MOST_FACES, np.int32)
    second = np.empty(MOST_FACES, np.int32)
    after = np.empty(MOST_FACES, np.int32)
    spoke = np.empty((MOST_FACES, 3))
    for vertex in range(vertices.shape[0]):
        n = start[vertex + 1] - start[vertex]
        if n < 3 or n > MOST_FACES:
            continue
        for k in range(n):
            at = corners[start[vertex] + k]
            face, corner = at // 3, at % 3
            first[k] = faces[face, corner + 1 if corner < 2 else 0]
            second[k] = faces[face, corner - 1 if corner > 0 else 2]
            for axis in range(3):
                spoke[k, axis] = vertices[first[k], axis] - vertices[vertex, axis]
        is_simple[vertex] = _follow(first, second, after, n) and _go_round_once(spoke, after, n)
    return is_simple


@njit(cache=True, nogil=True)
def _follow(first: Indices, second: Indices, after: Indices, n: int) -> bool:
    """Find the face that begins where each ends; False where that is not one for each."""
    for k in range(n):
        n_found = 0
        for other in range(n):
            if first[other] == second[k]:
                n_found += 1
                after[k] = other
        if n_found != 1:
            return False
    # Each ends where exactly one begins; no two may end at one place.
    for k in range(n):
        for other in range(k):
            if after[k] == after[other]:
                return False
    return True


@njit(cache=True, nogil=True)
def _go_round_once(spoke: Vectors, after: Indices, n: int) -> bool:
    """Return whether sectors clearly turn the same way and go around once, seen along an axis."""
    nx, ny, nz = 0.0, 0.0, 0.0
    for k in range(n):
        m = after[k]
        nx += spoke[k, 1] * spoke[m, 2] - spoke[k, 2] * spoke[m, 1]
        ny += spoke[k, 2] * spoke[m, 0] - spoke[k, 0] * spoke[m, 2]
        nz += spoke[k, 0] * spoke[m, 1] - spoke[k, 1] * spoke[m, 0]
    x, y, up = 0, 1, nz
    if abs(nx) >= abs(ny) and abs(nx) >= abs(nz):
        x, y, up = 1, 2, nx
    elif abs(ny) >= abs(nz):
        x, y, up = 2, 0, ny
    if up < 0.0:
        x, y = y, x
    n_rounds = 0
    for k in range(n):
        m = after[k]
        left, right = spoke[k, x] * spoke[m, y], spoke[k, y] * spoke[m, x]
        if not left - right > PLANE_BOUND * (abs(left) + abs(right)) + SMALLEST:
            return False
        # A turn by less than half a round that ends above the x axis has passed its right half.
        if spoke[k, y] < 0.0 <= spoke[m, y]:
            n_rounds += 1
    return n_rounds == 1
