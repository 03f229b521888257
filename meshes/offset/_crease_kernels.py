"""Compiled loops behind meshes.offset.creases."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Mask, Vectors, Vertices


@njit(cache=True)
def bent_corners(vertices: Vertices, faces: Faces, normals: Vectors, limit: float) -> Mask:
    """Return the vertices of the faces whose corners' normals run together above the face.

    What counts is the sum, over the corners, of how far each lies above the middle of the face
    along its own normal; a positive limit asks for normals that run apart instead.
    """
    is_bent = np.zeros(vertices.shape[0], np.bool_)
    for face in range(faces.shape[0]):
        height = 0.0
        a, b, c = faces[face, 0], faces[face, 1], faces[face, 2]
        for axis in range(3):
            middle = (vertices[a, axis] + vertices[b, axis] + vertices[c, axis]) / 3.0
            height += (vertices[a, axis] - middle) * normals[a, axis]
            height += (vertices[b, axis] - middle) * normals[b, axis]
            height += (vertices[c, axis] - middle) * normals[c, axis]
        if (height < limit) if limit < 0.0 else (height > limit):
            is_bent[a] = is_bent[b] = is_bent[c] = True
    return is_bent


@njit(cache=True)
def faces_among(faces: Faces, chosen: Mask, least: int) -> Mask:
    """Return which faces have at least so many chosen vertices."""
    found = np.empty(faces.shape[0], np.bool_)
    for face in range(faces.shape[0]):
        n_chosen = 0
        for corner in range(3):
            n_chosen += 1 if chosen[faces[face, corner]] else 0
        found[face] = n_chosen >= least
    return found
