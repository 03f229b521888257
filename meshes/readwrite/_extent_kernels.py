"""Compiled loop behind meshes.readwrite.reading: the box around what the faces use."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Vector, Vertices


@njit(cache=True)
def used_extent(vertices: Vertices, faces: Faces) -> Vector:
    """Return the three sides of the box; a point that no face names does not count."""
    is_used = np.zeros(vertices.shape[0], np.bool_)
    for face in range(faces.shape[0]):
        is_used[faces[face, 0]] = True
        is_used[faces[face, 1]] = True
        is_used[faces[face, 2]] = True
    low, high = np.full(3, np.inf), np.full(3, -np.inf)
    for vertex in range(vertices.shape[0]):
        if is_used[vertex]:
            for axis in range(3):
                low[axis] = min(low[axis], vertices[vertex, axis])
                high[axis] = max(high[axis], vertices[vertex, axis])
    sides: Vector = high - low
    return sides
