"""Compiled loops behind meshes.repair.resurface: winding and distance on a grid of points."""

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Faces, Vertices
from meshes.distance._triples_kernels import Triple, dot, minus


@njit(cache=True)
def add_crossings(turns: AnyArray, vertices: Vertices, faces: Faces) -> None:
    """Add +1 where a grid column enters the solid and -1 where it leaves, one point above.

    Vertices are in grid units; summed along the last axis, `turns` becomes the winding number.
    """
    for face in range(faces.shape[0]):
        a, b, c = vertices[faces[face, 0]], vertices[faces[face, 1]], vertices[faces[face, 2]]
        area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
        if area == 0.0:
            continue
        for i in range(np.ceil(min(a[0], b[0], c[0])), np.floor(max(a[0], b[0], c[0])) + 1):
            for j in range(np.ceil(min(a[1], b[1], c[1])), np.floor(max(a[1], b[1], c[1])) + 1):
                u = ((b[0] - i) * (c[1] - j) - (b[1] - j) * (c[0] - i)) / area
                v = ((c[0] - i) * (a[1] - j) - (c[1] - j) * (a[0] - i)) / area
                if u < 0.0 or v < 0.0 or u + v > 1.0:
                    continue
                height = u * a[2] + v * b[2] + (1.0 - u - v) * c[2]
                turns[i, j, int(np.ceil(height))] += 1 if area < 0.0 else -1


@njit(cache=True)
def _plus(a: Triple, b: Triple, share: float) -> Triple:
    return a[0] + share * b[0], a[1] + share * b[1], a[2] + share * b[2]


@njit(cache=True)
def _squared_distance(p: Triple, a: Triple, b: Triple, c: Triple) -> float:
    """Ericson, Real-Time Collision Detection, 2005, 5.1.5."""
    ab, ac, ap = minus(b, a), minus(c, a), minus(p, a)
    d1, d2 = dot(ab, ap), dot(ac, ap)
    if d1 <= 0.0 and d2 <= 0.0:
        return dot(ap, ap)
    bp = minus(p, b)
    d3, d4 = dot(ab, bp), dot(ac, bp)
    if d3 >= 0.0 and d4 <= d3:
        return dot(bp, bp)
    cp = minus(p, c)
    d5, d6 = dot(ab, cp), dot(ac, cp)
    if d6 >= 0.0 and d5 <= d6:
        return dot(cp, cp)
    va, vb, vc = d3 * d6 - d5 * d4, d5 * d2 - d1 * d6, d1 * d4 - d3 * d2
    if vc <= 0.0 and d1 >= 0.0 and d3 <= 0.0:
        out = _plus(ap, ab, -d1 / (d1 - d3))
    elif vb <= 0.0 and d2 >= 0.0 and d6 <= 0.0:
        out = _plus(ap, ac, -d2 / (d2 - d6))
    elif va <= 0.0 and d4 >= d3 and d5 >= d6:
        out = _plus(bp, minus(c, b), -(d4 - d3) / ((d4 - d3) + (d5 - d6)))
    else:
        whole = va + vb + vc
        out = _plus(_plus(ap, ab, -vb / whole), ac, -vc / whole)
    return dot(out, out)


@njit(cache=True)
def _cell_range(a: float, b: float, c: float, band: float) -> tuple[int, int]:
    return int(np.ceil(min(a, b, c) - band)), int(np.floor(max(a, b, c) + band)) + 1


@njit(cache=True)
def lower_distances(distance: AnyArray, vertices: Vertices, faces: Faces, band: float) -> None:
    """Lower the distance of grid points within a band around the faces (grid units)."""
    for face in range(faces.shape[0]):
        i0, i1, i2 = faces[face, 0], faces[face, 1], faces[face, 2]
        a = (vertices[i0, 0], vertices[i0, 1], vertices[i0, 2])
        b = (vertices[i1, 0], vertices[i1, 1], vertices[i1, 2])
        c = (vertices[i2, 0], vertices[i2, 1], vertices[i2, 2])
        u, v = minus(b, a), minus(c, a)
        x, y, z = u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]
        length = np.sqrt(x * x + y * y + z * z)
        if length == 0.0:
            continue
        normal = (x / length, y / length, z / length)
        first_k, last_k = _cell_range(a[2], b[2], c[2], band)
        for i in range(*_cell_range(a[0], b[0], c[0], band)):
            for j in range(*_cell_range(a[1], b[1], c[1], band)):
                for k in range(first_k, last_k):
                    point = (float(i), float(j), float(k))
                    # The plane is never farther than the face.
                    if abs(dot(minus(point, a), normal)) >= distance[i, j, k]:
                        continue
                    found = np.sqrt(_squared_distance(point, a, b, c))
                    distance[i, j, k] = min(distance[i, j, k], found)
