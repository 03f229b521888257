"""How far a surface moved."""

import numpy as np

from meshes.arrays import AnyArray, Mask, Vertices
from meshes.distance.closest import closest_points
from meshes.mesh import Mesh
from meshes.repair._moves_kernels import faces_in_place
from meshes.repair.step import Work

# Points that are asked on the old faces that changed: about so many in all, and none closer
# than a scanner tells apart, mm.
_N_POINTS = 20_000
_CLOSEST = 0.05


def largest_move(before: Mesh, after: Work, *, counted: Mask) -> float:
    """Return how far a point of some old faces lies from the nearest new one, at most, mm.

    Corners of faces that changed are asked, and points spread over those faces.

    Parameters
    ----------
    before : Mesh
    after : Work
        What came of it.
    counted : ndarray, shape (m,), bool
        The faces of `before` whose points count; those of what was dropped do not.
    """
    mesh = after.mesh
    in_place = faces_in_place(
        before.vertices, before.faces, mesh.vertices, mesh.faces, after.origin
    )
    changed = np.flatnonzero(counted & ~in_place)
    corners = before.vertices[np.unique(before.faces[changed])]
    points = np.concatenate([corners, _spread(before.vertices[before.faces[changed]])])
    if len(points) == 0 or mesh.n_faces == 0:
        return 0.0
    return float(closest_points(mesh, points).distance.max())


def _spread(triangles: AnyArray) -> Vertices:
    """Return points spread evenly over triangles, (k, 3, 3), larger than the way between them."""
    if len(triangles) == 0:
        return np.empty((0, 3))
    a, b, c = triangles[:, 0], triangles[:, 1], triangles[:, 2]
    area = 0.5 * np.linalg.norm(np.cross(b - a, c - a), axis=1).sum()
    apart = max(np.sqrt(area / _N_POINTS), _CLOSEST)
    sides = np.stack([b - a, c - b, a - c])
    longest = np.sqrt((sides * sides).sum(axis=2).max(axis=0))
    n_parts = np.ceil(longest / apart).clip(1, _N_POINTS**0.5).astype(np.int64)
    found = [np.empty((0, 3))]
    for n in np.unique(n_parts[n_parts > 1]):
        k, j = (part.reshape(-1, 1, 1) for part in np.indices((n + 1, n + 1)).reshape(2, -1))
        inside = (k + j <= n).ravel()
        u, v = k[inside] / n, j[inside] / n
        rows = n_parts == n
        found.append((a[rows] * (1.0 - u - v) + b[rows] * u + c[rows] * v).reshape(-1, 3))
    return np.concatenate(found)
