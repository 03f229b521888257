"""Compiled loops behind meshes.repair.faces_kept."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices


@njit(cache=True)
def _lowest(faces: Faces, face: int) -> int:
    corner = 0
    for k in range(1, 3):
        if faces[face, k] < faces[face, corner]:
            corner = k
    return corner


@njit(cache=True)
def same_faces(old: Faces, new: Faces, n_points: int) -> Indices:
    """Return for each new face an old one of the same points in the same turn, or -1.

    Of several old ones the first not yet given is taken.
    """
    head = np.full(n_points, -1, np.int32)
    following = np.full(old.shape[0], -1, np.int32)
    for face in range(old.shape[0] - 1, -1, -1):
        lowest = old[face, _lowest(old, face)]
        following[face] = head[lowest]
        head[lowest] = face
    found = np.full(new.shape[0], -1, np.int32)
    is_given = np.zeros(old.shape[0], np.bool_)
    for face in range(new.shape[0]):
        k = _lowest(new, face)
        b, c = new[face, (k + 1) % 3], new[face, (k + 2) % 3]
        at = head[new[face, k]]
        while at >= 0:
            j = _lowest(old, at)
            if not is_given[at] and old[at, (j + 1) % 3] == b and old[at, (j + 2) % 3] == c:
                found[face] = at
                is_given[at] = True
                break
            at = following[at]
    return found
