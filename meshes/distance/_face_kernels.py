"""Compiled: the nearest point of one face, for whoever walks a tree of them."""

import numpy as np
from numba import njit

from meshes.distance._triples_kernels import Triple, cross, dot, minus

NEEDLE = 1e-20
"""Square of the sine below which a face is taken as its edges: its normal is all rounding."""


@njit(cache=True, nogil=True)
def _along_edge(w: Triple, edge: Triple) -> float:
    """Return the share of an edge at which it is nearest to w."""
    length, along = dot(edge, edge), dot(w, edge)
    if along <= 0.0 or length == 0.0:
        return 0.0
    return 1.0 if along >= length else along / length


@njit(cache=True, nogil=True)
def _gap(w: Triple, u: Triple, v: Triple, beta: float, gamma: float) -> float:
    """Return the squared length of w - beta u - gamma v."""
    x = w[0] - beta * u[0] - gamma * v[0]
    y = w[1] - beta * u[1] - gamma * v[1]
    z = w[2] - beta * u[2] - gamma * v[2]
    return x * x + y * y + z * z


@njit(cache=True, nogil=True)
def near_face(a: Triple, b: Triple, c: Triple, p: Triple) -> Triple:
    """Return the squared distance of a point from a face, and the shares of b and c nearest to it.

    The distance is that of a point of the face, so a badly rounded place costs little. Beyond
    an edge, the nearest point lies on an edge with the point on its outer side.
    """
    u, v, w = minus(b, a), minus(c, a), minus(p, a)
    normal = cross(u, v)
    area = dot(normal, normal)
    beta, gamma = dot(cross(w, v), normal), dot(cross(u, w), normal)
    alpha = area - beta - gamma
    is_needle = not area > NEEDLE * dot(u, u) * dot(v, v)
    if not is_needle and alpha >= 0.0 and beta >= 0.0 and gamma >= 0.0:
        beta, gamma = beta / area, gamma / area
        return _gap(w, u, v, beta, gamma), beta, gamma
    best = (np.inf, 0.0, 0.0)
    if is_needle or gamma < 0.0:
        share = _along_edge(w, u)
        best = (_gap(w, u, v, share, 0.0), share, 0.0)
    if is_needle or beta < 0.0:
        share = _along_edge(w, v)
        gap = _gap(w, u, v, 0.0, share)
        best = (gap, 0.0, share) if gap < best[0] else best
    if is_needle or alpha < 0.0:
        share = _along_edge(minus(w, u), minus(v, u))
        gap = _gap(w, u, v, 1.0 - share, share)
        best = (gap, 1.0 - share, share) if gap < best[0] else best
    return best
