"""Compiled loops behind calibration.planning.clearance: segments, triangles and trees of boxes."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices, Matrix, Vector, Vectors, Vertices
from meshes.distance._bvh_kernels import leaf_start
from meshes.distance._triples_kernels import Triple, box_gap, cross, dot, minus


@njit(cache=True)
def _along(a: Triple, share: float, d: Triple) -> Triple:
    return a[0] + share * d[0], a[1] + share * d[1], a[2] + share * d[2]


@njit(cache=True)
def _clamped(value: float) -> float:
    return min(max(value, 0.0), 1.0)


@njit(cache=True)
def row(points: Vectors, at: int) -> Triple:
    """Return a row of an array as a triple."""
    return points[at, 0], points[at, 1], points[at, 2]


@njit(cache=True)
def segment_segment(p: Triple, q: Triple, a: Triple, b: Triple) -> float:
    """Return the squared distance of segments pq and ab; either may be a point.

    C. Ericson, "Real-Time Collision Detection", 2005, section 5.1.9.
    """
    d1, d2, r = minus(q, p), minus(b, a), minus(p, a)
    e1, e2 = dot(d1, d1), dot(d2, d2)
    f = dot(d2, r)
    s, t = 0.0, 0.0
    if e1 <= 0.0:
        t = _clamped(f / e2) if e2 > 0.0 else 0.0
    else:
        c = dot(d1, r)
        if e2 <= 0.0:
            s = _clamped(-c / e1)
        else:
            both = dot(d1, d2)
            width = e1 * e2 - both * both
            # Parallel segments: any s of the overlap is as near.
            s = _clamped((both * f - c * e2) / width) if width > 1e-14 * e1 * e2 else 0.0
            t = (both * s + f) / e2
            if t < 0.0:
                t, s = 0.0, _clamped(-c / e1)
            elif t > 1.0:
                t, s = 1.0, _clamped((both - c) / e1)
    gap = minus(_along(r, s, d1), (t * d2[0], t * d2[1], t * d2[2]))
    return dot(gap, gap)


@njit(cache=True)
def _point_above(p: Triple, a: Triple, u: Triple, v: Triple, n: Triple) -> float:
    """Return the squared height of a point over a triangle's inside; infinity beside it."""
    w = minus(p, a)
    nn = dot(n, n)
    if nn <= 0.0:
        return np.inf
    beta = dot(cross(w, v), n) / nn
    gamma = dot(cross(u, w), n) / nn
    if beta < 0.0 or gamma < 0.0 or beta + gamma > 1.0:
        return np.inf
    height = dot(w, n)
    return height * height / nn


@njit(cache=True)
def segment_triangle(p: Triple, q: Triple, a: Triple, b: Triple, c: Triple) -> float:
    """Return the squared distance of the segment pq from a triangle; 0 where it cuts it."""
    u, v = minus(b, a), minus(c, a)
    n = cross(u, v)
    best = min(_point_above(p, a, u, v, n), _point_above(q, a, u, v, n))
    best = min(best, segment_segment(p, q, a, b))
    best = min(best, segment_segment(p, q, b, c))
    best = min(best, segment_segment(p, q, c, a))
    below, above = dot(minus(p, a), n), dot(minus(q, a), n)
    if below * above < 0.0:
        middle = _along(p, below / (below - above), minus(q, p))
        if _point_above(middle, a, u, v, n) < np.inf:
            return 0.0
    return best


@njit(cache=True)
def segments_to_mesh(
    starts: Vectors,
    ends: Vectors,
    vertices: Vertices,
    faces: Faces,
    order: Indices,
    face_box: Matrix,
    node_box: Matrix,
    out: Vector,
) -> None:
    """Fill the distance of each segment from the nearest face, by descent through a tree."""
    n_leaves = node_box.shape[0] // 2
    stack = np.empty(128, np.int64)
    for k in range(starts.shape[0]):
        p, q = row(starts, k), row(ends, k)
        low = (min(p[0], q[0]), min(p[1], q[1]), min(p[2], q[2]))
        high = (max(p[0], q[0]), max(p[1], q[1]), max(p[2], q[2]))
        best = np.inf
        stack[0] = 1
        n = 1
        while n > 0:
            n -= 1
            node = stack[n]
            if box_gap(node_box, node, low, high) >= best:
                continue
            if node < n_leaves:
                left = box_gap(node_box, 2 * node, low, high)
                right = box_gap(node_box, 2 * node + 1, low, high)
                # The nearer child is pushed last, so that it is looked at first.
                stack[n] = 2 * node + 1 if left <= right else 2 * node
                stack[n + 1] = 2 * node if left <= right else 2 * node + 1
                n += 2
                continue
            leaf = node - n_leaves
            first = leaf_start(leaf, n_leaves, order.shape[0])
            for at in range(first, leaf_start(leaf + 1, n_leaves, order.shape[0])):
                if box_gap(face_box, at, low, high) < best:
                    face = order[at]
                    a, b = row(vertices, faces[face, 0]), row(vertices, faces[face, 1])
                    c = row(vertices, faces[face, 2])
                    best = min(best, segment_triangle(p, q, a, b, c))
        out[k] = np.sqrt(best)


@njit(cache=True)
def segments_to_polyline(starts: Vectors, ends: Vectors, line: Vectors, out: Vector) -> None:
    """Fill the distance of each segment from the nearest part of a polyline."""
    for k in range(starts.shape[0]):
        p, q = row(starts, k), row(ends, k)
        best = segment_segment(p, q, row(line, 0), row(line, 0))
        for at in range(line.shape[0] - 1):
            best = min(best, segment_segment(p, q, row(line, at), row(line, at + 1)))
        out[k] = np.sqrt(best)
