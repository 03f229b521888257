"""Signs of determinants that are right whatever the rounding, in two and three dimensions.

A float determinant decides where it is clear of its error bound; otherwise the determinant is
worked out exactly as an expansion, a sum of floats that do not overlap. Coordinates must be
within 1e-70 to 1e70 (or 0) in size, so that no product leaves the range of a float.

References
----------
J. R. Shewchuk, "Adaptive precision floating-point arithmetic and fast robust geometric
predicates", Discrete & Computational Geometry 18, 1997.
"""

import numpy as np
from numba import njit

from meshes.arrays import Matrix, Vertices

EPSILON = 2.0**-53
PLANE_BOUND = (3.0 + 16.0 * EPSILON) * EPSILON
SPACE_BOUND = (7.0 + 56.0 * EPSILON) * EPSILON
SPLITTER = 2.0**27 + 1.0
N_ROWS = 3
N_COLUMNS = 200
"""Room for the longest expansions: 2, 16 and 3 x 64 terms."""


@njit(cache=True)
def workspace() -> Matrix:
    """Return the room that the exact signs need; one for each thread."""
    return np.empty((N_ROWS, N_COLUMNS))


@njit(cache=True)
def _two_sum(a: float, b: float) -> tuple[float, float]:
    """Return the rounded sum and what rounding took away."""
    total = a + b
    from_b = total - a
    return total, (a - (total - from_b)) + (b - from_b)


@njit(cache=True)
def _two_product(a: float, b: float) -> tuple[float, float]:
    """Return the rounded product and what rounding took away."""
    product = a * b
    big = SPLITTER * a
    a_high = big - (big - a)
    a_low = a - a_high
    big = SPLITTER * b
    b_high = big - (big - b)
    b_low = b - b_high
    error = product - a_high * b_high - a_low * b_high - a_high * b_low
    return product, a_low * b_low - error


@njit(cache=True)
def _add_term(room: Matrix, out: int, n: int, term: float) -> int:
    """Add one float to the expansion in row `out`, smallest term first; returns its length."""
    carry = term
    n_kept = 0
    for at in range(n):
        carry, rest = _two_sum(carry, room[out, at])
        if rest != 0.0:
            room[out, n_kept] = rest
            n_kept += 1
    if carry != 0.0:
        room[out, n_kept] = carry
        n_kept += 1
    return n_kept


@njit(cache=True)
def _add_product(room: Matrix, e: int, n_e: int, x: float, y: float, out: int, n: int) -> int:
    """Add the expansion in row e times x - y to that in row `out`; returns its length."""
    high, low = _two_sum(x, -y)
    for i in range(n_e):
        for part in range(2):
            product, rest = _two_product(room[e, i], low if part == 0 else high)
            n = _add_term(room, out, n, rest)
            n = _add_term(room, out, n, product)
    return n


@njit(cache=True)
def _minor(v: Vertices, a: int, b: int, c: int, x: int, y: int, room: Matrix) -> int:
    """Put (a - c) x (b - c) into row 1 as an expansion; returns its length."""
    n = 0
    for swap in range(2):
        one, other = (a, b) if swap == 0 else (b, a)
        room[0, 1], room[0, 0] = _two_sum(v[one, x], -v[c, x])
        if swap == 1:
            room[0, 0], room[0, 1] = -room[0, 0], -room[0, 1]
        n = _add_product(room, 0, 2, v[other, y], v[c, y], 1, n)
    return n


@njit(cache=True)
def _sign(room: Matrix, row: int, n: int) -> int:
    """Return the sign of an expansion: that of its largest term, the last."""
    if n == 0:
        return 0
    return 1 if room[row, n - 1] > 0.0 else -1


@njit(cache=True)
def _exact_in_space(v: Vertices, a: int, b: int, c: int, d: int, room: Matrix) -> int:
    """Return the sign of the determinant of a - d, b - d, c - d."""
    n = 0
    for _ in range(3):
        n_minor = _minor(v, b, c, d, 0, 1, room)
        n = _add_product(room, 1, n_minor, v[a, 2], v[d, 2], 2, n)
        a, b, c = b, c, a
    return _sign(room, 2, n)


@njit(cache=True)
def clear_side_of_plane(v: Vertices, a: int, b: int, c: int, d: int) -> int:
    """Return what `side_of_plane` returns, or 0 where a float cannot tell."""
    ax, ay, az = v[a, 0] - v[d, 0], v[a, 1] - v[d, 1], v[a, 2] - v[d, 2]
    bx, by, bz = v[b, 0] - v[d, 0], v[b, 1] - v[d, 1], v[b, 2] - v[d, 2]
    cx, cy, cz = v[c, 0] - v[d, 0], v[c, 1] - v[d, 1], v[c, 2] - v[d, 2]
    bxcy, cxby = bx * cy, cx * by
    cxay, axcy = cx * ay, ax * cy
    axby, bxay = ax * by, bx * ay
    determinant = az * (bxcy - cxby) + bz * (cxay - axcy) + cz * (axby - bxay)
    size = (
        (abs(bxcy) + abs(cxby)) * abs(az)
        + (abs(cxay) + abs(axcy)) * abs(bz)
        + (abs(axby) + abs(bxay)) * abs(cz)
    )
    bound = SPACE_BOUND * size
    if determinant > bound:
        return 1
    if determinant < -bound:
        return -1
    return 0


@njit(cache=True)
def side_of_plane(v: Vertices, a: int, b: int, c: int, d: int, room: Matrix) -> int:
    """Return 1 where d lies below the plane of a, b, c (they run clockwise seen from d), 0 on it.

    That is the sign of the determinant of a - d, b - d, c - d.
    """
    side = clear_side_of_plane(v, a, b, c, d)
    return side if side != 0 else _exact_in_space(v, a, b, c, d, room)


@njit(cache=True)
def side_of_line(v: Vertices, a: int, b: int, c: int, x: int, y: int, room: Matrix) -> int:
    """Return 1 where a, b, c turn left in the plane of two axes, -1 right, 0 on one line."""
    ax, ay = v[a, x] - v[c, x], v[a, y] - v[c, y]
    bx, by = v[b, x] - v[c, x], v[b, y] - v[c, y]
    left, right = ax * by, ay * bx
    determinant = left - right
    bound = PLANE_BOUND * (abs(left) + abs(right))
    if determinant > bound:
        return 1
    if determinant < -bound:
        return -1
    return _sign(room, 1, _minor(v, a, b, c, x, y, room))
