"""What compiled loops reckon with: points as triples, and boxes."""

from numba import njit

from meshes.arrays import AnyArray

Triple = tuple[float, float, float]
"""A point or direction; unlike an array it costs no allocation."""


@njit(cache=True, nogil=True, inline="always")
def minus(a: Triple, b: Triple) -> Triple:
    """Return a - b."""
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


@njit(cache=True, nogil=True, inline="always")
def dot(a: Triple, b: Triple) -> float:
    """Return the scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


@njit(cache=True, nogil=True, inline="always")
def cross(a: Triple, b: Triple) -> Triple:
    """Return the vector product."""
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


@njit(cache=True, nogil=True, inline="always")
def box_gap(boxes: AnyArray, at: int, low: Triple, high: Triple) -> float:
    """Return the squared distance of a closed box from another one; a point is a box too."""
    x = max(boxes[at, 0] - high[0], low[0] - boxes[at, 3], 0.0)
    y = max(boxes[at, 1] - high[1], low[1] - boxes[at, 4], 0.0)
    z = max(boxes[at, 2] - high[2], low[2] - boxes[at, 5], 0.0)
    square: float = x * x + y * y + z * z
    return square
