"""Compiled loops behind meshes.repair.moves."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices, Mask, Vertices


@njit(cache=True)
def unmoved_vertices(
    before: Vertices, old_faces: Faces, after: Vertices, new_faces: Faces, origin: Indices
) -> Mask:
    """Mark old vertices at whose place a new face that was theirs still has a corner."""
    unmoved = np.zeros(before.shape[0], np.bool_)
    for face in range(new_faces.shape[0]):
        old = origin[face]
        if old < 0:
            continue
        for k in range(3):
            vertex = old_faces[old, k]
            if unmoved[vertex]:
                continue
            for j in range(3):
                at = new_faces[face, j]
                if (
                    after[at, 0] == before[vertex, 0]
                    and after[at, 1] == before[vertex, 1]
                    and after[at, 2] == before[vertex, 2]
                ):
                    unmoved[vertex] = True
    return unmoved
