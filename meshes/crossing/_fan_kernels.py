"""Compiled proof that the faces around a vertex do not cross each other, for most vertices.

Seen along a direction, the faces around a vertex are sectors around one point. Where all of them
turn the same way, each sector begins where another one ends, and together they go around once,
they lie side by side: two of the faces meet in the vertex, or in the edge that they share, and
nowhere else. So one look at a vertex settles all pairs of faces around it, flat ones too, and
only the few pairs around the other vertices need a test of their own.
"""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices, Mask, Vectors, Vertices
from meshes.distance._predicates_kernels import PLANE_BOUND, SPACE_BOUND
from meshes.distance._triples_kernels import Triple, cross, dot

FEW_FACES = 32
"""Faces around a vertex up to which comparing all with each other beats sorting them."""

WIDEST = 3.0
"""Sectors of a larger angle (radians) are too near to half a round for rounded angles."""

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
    most = 0
    for vertex in range(vertices.shape[0]):
        most = max(most, start[vertex + 1] - start[vertex])
    first, second = np.empty(most, np.int32), np.empty(most, np.int32)
    after = np.empty(most, np.int32)
    spoke = np.empty((most, 3))
    for vertex in range(vertices.shape[0]):
        n = start[vertex + 1] - start[vertex]
        if n < 3:
            continue
        for k in range(n):
            at = corners[start[vertex] + k]
            face, corner = at // 3, at % 3
            first[k] = faces[face, corner + 1 if corner < 2 else 0]
            second[k] = faces[face, corner - 1 if corner > 0 else 2]
            for axis in range(3):
                spoke[k, axis] = vertices[first[k], axis] - vertices[vertex, axis]
        if _follow(first, second, after, n):
            is_simple[vertex] = _go_round_once(spoke, after, n) or _go_round_tilted(spoke, after, n)
    return is_simple


@njit(cache=True, nogil=True)
def _follow(first: Indices, second: Indices, after: Indices, n: int) -> bool:
    """Find the face that begins where each ends; False where that is not one for each."""
    if n > FEW_FACES:
        return _follow_sorted(first, second, after, n)
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
def _follow_sorted(first: Indices, second: Indices, after: Indices, n: int) -> bool:
    """Do the same for many faces: where all begin, and end, at different places that agree."""
    begins, ends = np.argsort(first[:n]), np.argsort(second[:n])
    for k in range(n):
        place = first[begins[k]]
        if second[ends[k]] != place or (k > 0 and first[begins[k - 1]] == place):
            return False
        after[ends[k]] = begins[k]
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


@njit(cache=True, nogil=True)
def _go_round_tilted(spoke: Vectors, after: Indices, n: int) -> bool:
    """Do the same along the mean of the normals, as at corners that are edge-on to each axis."""
    nx, ny, nz = 0.0, 0.0, 0.0
    for k in range(n):
        normal = cross(_spoke(spoke, k), _spoke(spoke, after[k]))
        length = np.sqrt(dot(normal, normal))
        if length == 0.0:
            return False
        nx, ny, nz = nx + normal[0] / length, ny + normal[1] / length, nz + normal[2] / length
    length = np.sqrt(nx * nx + ny * ny + nz * nz)
    if length == 0.0:
        return False
    up = (nx / length, ny / length, nz / length)
    total = 0.0
    for k in range(n):
        a, b = _spoke(spoke, k), _spoke(spoke, after[k])
        if not _clearly_turns(a, b, up):
            return False
        # What the angle is seen along the direction; half a round could be taken for its opposite.
        along = dot(a, b) - dot(a, up) * dot(b, up)
        angle = np.arctan2(dot(cross(a, b), up), along)
        if abs(angle) > WIDEST:
            return False
        total += angle
    return bool(abs(total - 2.0 * np.pi) < 1.0)


@njit(cache=True, nogil=True, inline="always")
def _spoke(spoke: Vectors, k: int) -> Triple:
    return spoke[k, 0], spoke[k, 1], spoke[k, 2]


@njit(cache=True, nogil=True)
def _clearly_turns(a: Triple, b: Triple, up: Triple) -> bool:
    """Return True where a float can tell that a, b and up turn like the axes of space."""
    x, z = a[1] * b[2], a[2] * b[1]
    total, size = up[0] * (x - z), abs(up[0]) * (abs(x) + abs(z))
    x, z = a[2] * b[0], a[0] * b[2]
    total, size = total + up[1] * (x - z), size + abs(up[1]) * (abs(x) + abs(z))
    x, z = a[0] * b[1], a[1] * b[0]
    total, size = total + up[2] * (x - z), size + abs(up[2]) * (abs(x) + abs(z))
    return bool(total > SPACE_BOUND * size + SMALLEST)
