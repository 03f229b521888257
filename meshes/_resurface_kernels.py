"""Compiled loops behind meshes.resurface: winding and distance on a grid of points."""

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Faces, Vector, Vertices


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
def _squared_distance(p: Vector, a: Vector, b: Vector, c: Vector) -> float:
    """Ericson, Real-Time Collision Detection, 2005, 5.1.5."""
    ab, ac, ap = b - a, c - a, p - a
    d1, d2 = np.sum(ab * ap), np.sum(ac * ap)
    if d1 <= 0.0 and d2 <= 0.0:
        return np.sum(ap * ap)
    bp = p - b
    d3, d4 = np.sum(ab * bp), np.sum(ac * bp)
    if d3 >= 0.0 and d4 <= d3:
        return np.sum(bp * bp)
    cp = p - c
    d5, d6 = np.sum(ab * cp), np.sum(ac * cp)
    if d6 >= 0.0 and d5 <= d6:
        return np.sum(cp * cp)
    va, vb, vc = d3 * d6 - d5 * d4, d5 * d2 - d1 * d6, d1 * d4 - d3 * d2
    if vc <= 0.0 and d1 >= 0.0 and d3 <= 0.0:
        out = ap - ab * (d1 / (d1 - d3))
    elif vb <= 0.0 and d2 >= 0.0 and d6 <= 0.0:
        out = ap - ac * (d2 / (d2 - d6))
    elif va <= 0.0 and d4 >= d3 and d5 >= d6:
        out = bp - (c - b) * ((d4 - d3) / ((d4 - d3) + (d5 - d6)))
    else:
        whole = va + vb + vc
        out = ap - ab * (vb / whole) - ac * (vc / whole)
    return np.sum(out * out)


@njit(cache=True)
def lower_distances(distance: AnyArray, vertices: Vertices, faces: Faces, band: float) -> None:
    """Lower the distance of grid points within a band around the faces (grid units)."""
    point = np.empty(3)
    low, high = np.empty(3, np.int64), np.empty(3, np.int64)
    for face in range(faces.shape[0]):
        a, b, c = vertices[faces[face, 0]], vertices[faces[face, 1]], vertices[faces[face, 2]]
        normal = np.cross(b - a, c - a)
        length = np.sqrt(np.sum(normal * normal))
        if length == 0.0:
            continue
        normal /= length
        for axis in range(3):
            low[axis] = int(np.ceil(min(a[axis], b[axis], c[axis]) - band))
            high[axis] = int(np.floor(max(a[axis], b[axis], c[axis]) + band)) + 1
        for i in range(low[0], high[0]):
            for j in range(low[1], high[1]):
                for k in range(low[2], high[2]):
                    point[0], point[1], point[2] = i, j, k
                    if abs(np.sum((point - a) * normal)) >= distance[i, j, k]:
                        continue
                    found = np.sqrt(_squared_distance(point, a, b, c))
                    distance[i, j, k] = min(distance[i, j, k], found)
