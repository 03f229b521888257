"""Faces and vertices around chosen ones, ring by ring."""

import numpy as np

from meshes.arrays import Faces, Mask
from meshes.repair._rings_kernels import mark_corners, touching


def faces_touching(faces: Faces, is_marked: Mask) -> Mask:
    """Mark the faces that name a marked vertex, shape (m,)."""
    return np.asarray(touching(faces, is_marked))


def grown(faces: Faces, is_marked: Mask, n_rings: int) -> Mask:
    """Return the marks of vertices with those of their neighbours, as often as asked."""
    reached = is_marked.copy()
    for _ in range(n_rings):
        mark_corners(faces, touching(faces, reached), reached)
    return reached


def corners_of(faces: Faces, rows: Mask, n_vertices: int) -> Mask:
    """Mark the vertices of marked faces, shape (n_vertices,)."""
    marked = np.zeros(n_vertices, dtype=np.bool_)
    mark_corners(faces, rows, marked)
    return marked
