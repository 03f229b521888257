"""Compiled loop behind meshes.readwrite.reading: the box around what the faces use."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Vector, Vertices


@njit(cache=True)
def used_extent(vertices: Vertices, faces: Faces) -> Vector:
    """Return the three sides of the box; a point that no face names does not count."""
    low, high = np.full(3, np.inf), np.full(3, -np.inf)
    for face in range(faces.shape[0]):
        for corner in range(3):
            for axis in range(3):
                value = vertices[faces[face, corner], axis]
                low[axis] = min(low[axis], value)
                high[axis] = max(high[axis], value)
    sides: Vector = high - low
    return sides
