"""Places to begin from where nobody knows how a scan lies: principal axes on principal axes."""

from itertools import permutations, product

import numpy as np

from calibration.registration.surface_matching import Surface
from meshes.arrays import Matrix, Vector, Vectors
from meshes.surface.normals import face_areas


def starts(points: Vectors, surface: Surface) -> list[Matrix]:
    """Return the 24 motions that lay the points' principal axes on the surface's.

    Parameters
    ----------
    points : ndarray, shape (n, 3)
        Drawn evenly over the scan's area, mm.
    surface : Surface
    """
    centres = surface.mesh.vertices[surface.mesh.faces].mean(axis=1)
    own_middle, own = _axes(points, np.ones(len(points)))
    middle, axes = _axes(centres, face_areas(surface.mesh))
    motions = []
    for order in permutations(range(3)):
        for signs in product((1.0, -1.0), repeat=3):
            swap = np.eye(3)[list(order)] * np.array(signs)[:, None]
            turn = axes @ swap @ own.T
            if np.linalg.det(turn) > 0.0:
                motion = np.eye(4)
                motion[:3, :3] = turn
                motion[:3, 3] = middle - turn @ own_middle
                motions.append(motion)
    return motions


def _axes(points: Vectors, weights: Vector) -> tuple[Vector, Matrix]:
    """Return middle and principal axes, these as columns."""
    middle = np.average(points, axis=0, weights=weights)
    away = (points - middle) * np.sqrt(weights / weights.sum())[:, None]
    return middle, np.asarray(np.linalg.svd(away, full_matrices=False)[2].T)
