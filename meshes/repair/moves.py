"""How far a surface moved."""

import numpy as np

from meshes.arrays import Mask
from meshes.distance.closest import closest_points
from meshes.mesh import Mesh
from meshes.repair._moves_kernels import unmoved_vertices
from meshes.repair.step import Work


def largest_move(before: Mesh, after: Work, *, counted: Mask) -> float:
    """Return how far a point of some old faces lies from the nearest new one, at most, mm.

    Parameters
    ----------
    before : Mesh
    after : Work
        What came of it.
    counted : ndarray, shape (m,), bool
        The faces of `before` whose points count; those of what was dropped do not.
    """
    mesh = after.mesh
    unmoved = unmoved_vertices(
        before.vertices, before.faces, mesh.vertices, mesh.faces, after.origin
    )
    is_asked = np.zeros(before.n_vertices, dtype=np.bool_)
    is_asked[before.faces[counted]] = True
    points = before.vertices[is_asked & ~unmoved]
    if len(points) == 0 or mesh.n_faces == 0:
        return 0.0
    return float(closest_points(mesh, points).distance.max())
