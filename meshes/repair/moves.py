"""How far a surface moved."""

import numpy as np
from scipy.spatial import cKDTree

from meshes.arrays import Mask, Vertices
from meshes.mesh import Mesh


def largest_move(before: Mesh, after: Mesh, *, counted: Mask) -> float:
    """Return how far a point of some old faces lies from the nearest new one, at most, mm.

    Parameters
    ----------
    before, after : Mesh
    counted : ndarray, shape (m,), bool
        The faces of `before` whose points count; those of what was dropped do not.
    """
    points = before.vertices[np.unique(before.faces[counted])]
    gone = points[_is_new(points, after.vertices)]
    if len(gone) == 0 or after.n_vertices == 0:
        return 0.0
    distance, _ = cKDTree(after.vertices).query(gone)
    return float(np.max(distance, initial=0.0))


def _is_new(points: Vertices, known: Vertices) -> Mask:
    """Mark points that are not among the known ones."""
    both = np.ascontiguousarray(np.concatenate([known, points]) + 0.0)
    _, number = np.unique(both.view("V24").reshape(-1), return_inverse=True)
    is_known = np.zeros(len(both), dtype=np.bool_)
    is_known[number[: len(known)]] = True
    return ~is_known[number[len(known) :]]
