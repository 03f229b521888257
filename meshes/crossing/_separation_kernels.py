"""Compiled test whether a plane surely lies between two triangles, by floats alone.

Every direction that could part two triangles is tried: their normals, the directions in their
planes across their edges, and those across an edge of each. A direction parts them where the
gap between what they cover along it is larger than any rounding; which direction that is does
not matter, so the directions themselves may be rounded.

References
----------
S. Gottschalk, M. C. Lin, D. Manocha, "OBBTree: a hierarchical structure for rapid interference
detection", SIGGRAPH 1996 (separating axes).
"""

from numba import njit

from meshes.arrays import Matrix
from meshes.distance._predicates_kernels import EPSILON
from meshes.distance._triples_kernels import Triple, cross, dot, minus

ROUNDING = 16.0 * EPSILON
"""Each of two scalar products of rounded differences is off by at most 4 units; twice that."""

SMALLEST = 1e-300
"""Added to the bound: below it, products of floats lose digits."""


@njit(cache=True, nogil=True, inline="always")
def _largest(a: Triple) -> float:
    return max(abs(a[0]), abs(a[1]), abs(a[2]))


@njit(cache=True, nogil=True, inline="always")
def _corner(corners: Matrix, at: int, k: int) -> Triple:
    return corners[at, 3 * k], corners[at, 3 * k + 1], corners[at, 3 * k + 2]


@njit(cache=True, nogil=True)
def _parts(d: Triple, b: Triple, c: Triple, p: Triple, q: Triple, r: Triple, size: float) -> bool:
    """Return whether direction d parts the triangle 0 b c clearly from p q r."""
    db, dc = dot(d, b), dot(d, c)
    dp, dq, dr = dot(d, p), dot(d, q), dot(d, r)
    room = ROUNDING * size * (abs(d[0]) + abs(d[1]) + abs(d[2])) + SMALLEST
    if min(dp, dq, dr) - max(0.0, db, dc) > room:
        return True
    return bool(min(0.0, db, dc) - max(dp, dq, dr) > room)


@njit(cache=True, nogil=True)
def surely_apart(corners: Matrix, f: int, g: int) -> bool:
    """Return True where floats tell that two triangles have no point in common.

    `corners` holds the nine coordinates of each triangle in a row.
    """
    # Everything is seen from the first corner of f, where differences keep most digits.
    a = _corner(corners, f, 0)
    b, c = minus(_corner(corners, f, 1), a), minus(_corner(corners, f, 2), a)
    p, q = minus(_corner(corners, g, 0), a), minus(_corner(corners, g, 1), a)
    r = minus(_corner(corners, g, 2), a)
    size = max(_largest(b), _largest(c), _largest(p), _largest(q), _largest(r))
    normal = cross(b, c)
    if _parts(normal, b, c, p, q, r, size):
        return True
    u, w = minus(q, p), minus(r, p)
    other_normal = cross(u, w)
    if _parts(other_normal, b, c, p, q, r, size):
        return True
    edge = b
    for k in range(3):
        if _parts(cross(edge, normal), b, c, p, q, r, size):
            return True
        edge = c if k == 0 else minus(c, b)
    edge = u
    for k in range(3):
        if _parts(cross(edge, other_normal), b, c, p, q, r, size):
            return True
        edge = w if k == 0 else minus(w, u)
    edge = b
    for k in range(3):
        other = u
        for m in range(3):
            if _parts(cross(edge, other), b, c, p, q, r, size):
                return True
            other = w if m == 0 else minus(w, u)
        edge = c if k == 0 else minus(c, b)
    return False
