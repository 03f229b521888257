"""Compiled loops behind meshes.repair.rings."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Mask


@njit(cache=True)
def touching(faces: Faces, is_marked: Mask) -> Mask:
    """Mark faces with a marked vertex."""
    out = np.empty(faces.shape[0], np.bool_)
    for face in range(faces.shape[0]):
        out[face] = (
            is_marked[faces[face, 0]] | is_marked[faces[face, 1]] | is_marked[faces[face, 2]]
        )
    return out


@njit(cache=True)
def mark_corners(faces: Faces, rows: Mask, is_marked: Mask) -> None:
    """Mark the vertices of marked faces."""
    for face in range(faces.shape[0]):
        if rows[face]:
            for corner in range(3):
                is_marked[faces[face, corner]] = True
