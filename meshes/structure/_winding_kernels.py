"""Compiled loops behind meshes.structure.containment."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices, Vector, Vertices


@njit(cache=True)
def winding_number(vertices: Vertices, faces: Faces, chosen: Indices, point: Vector) -> float:
    """Return how often the chosen faces wind around a point: 1 inside, 0 outside, -1 inside out.

    The solid angles of the faces are added (van Oosterom, Strackee, 1983).
    """
    total = 0.0
    for at in range(chosen.shape[0]):
        face = chosen[at]
        a, b, c = vertices[faces[face, 0]], vertices[faces[face, 1]], vertices[faces[face, 2]]
        ax, ay, az = a[0] - point[0], a[1] - point[1], a[2] - point[2]
        bx, by, bz = b[0] - point[0], b[1] - point[1], b[2] - point[2]
        cx, cy, cz = c[0] - point[0], c[1] - point[1], c[2] - point[2]
        la = np.sqrt(ax * ax + ay * ay + az * az)
        lb = np.sqrt(bx * bx + by * by + bz * bz)
        lc = np.sqrt(cx * cx + cy * cy + cz * cz)
        above = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)
        below = la * lb * lc
        below += (ax * bx + ay * by + az * bz) * lc
        below += (bx * cx + by * cy + bz * cz) * la
        below += (cx * ax + cy * ay + cz * az) * lb
        total += np.arctan2(above, below)
    return total / (2.0 * np.pi)


@njit(cache=True)
def boxes_in_boxes(
    low: Vertices, high: Vertices, outer: Indices, most: int
) -> tuple[Indices, bool]:
    """List the pairs (inner, outer) of boxes that lie strictly in one another.

    At most `most` of them; the second result says whether that sufficed.
    """
    pairs = np.empty((most, 2), np.int32)
    n_pairs = 0
    for inner in range(low.shape[0]):
        for at in range(outer.shape[0]):
            other = outer[at]
            is_inside = True
            for axis in range(3):
                if low[inner, axis] <= low[other, axis] or high[inner, axis] >= high[other, axis]:
                    is_inside = False
                    break
            if not is_inside:
                continue
            if n_pairs == most:
                return pairs, False
            pairs[n_pairs, 0] = inner
            pairs[n_pairs, 1] = other
            n_pairs += 1
    return pairs[:n_pairs].copy(), True
