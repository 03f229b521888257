"""Compiled loops behind meshes.repair.moves."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices, Mask, Vertices


@njit(cache=True)
def faces_in_place(
    before: Vertices, old_faces: Faces, after: Vertices, new_faces: Faces, origin: Indices
) -> Mask:
    """Mark old faces that a new one still is, with its corners where they were, turned or not."""
    in_place = np.zeros(old_faces.shape[0], np.bool_)
    for face in range(new_faces.shape[0]):
        old = origin[face]
        if old < 0:
            continue
        is_same, is_turned = True, True
        for k in range(3):
            vertex = old_faces[old, k]
            for axis in range(3):
                place = before[vertex, axis]
                is_same = is_same and after[new_faces[face, k], axis] == place
                is_turned = is_turned and after[new_faces[face, 2 - k], axis] == place
        if is_same or is_turned:
            in_place[old] = True
    return in_place
