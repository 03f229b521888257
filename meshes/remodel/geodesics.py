"""Distances along a surface."""

import numpy as np
from numpy.typing import ArrayLike

from meshes.arrays import Vector
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.remodel.extras import library


class Geodesics:
    """Distances along one surface, from any of its vertices; the hard part is done once.

    Parameters
    ----------
    mesh : Mesh
        With faces; other bodies than that of a source are infinitely far.

    Raises
    ------
    MissingExtraError
        Without potpourri3d (extra "remodel").

    References
    ----------
    K. Crane, C. Weischedel, M. Wardetzky, "The heat method for distance computation",
    Communications of the ACM 60(11), 2017.
    """

    def __init__(self, mesh: Mesh) -> None:
        potpourri3d = library("potpourri3d", what="Distance along a surface", name="potpourri3d")
        self._n_vertices = mesh.n_vertices
        self._solver = potpourri3d.MeshHeatMethodDistanceSolver(
            np.array(mesh.vertices), np.array(mesh.faces)
        )

    def distances(self, sources: ArrayLike) -> Vector:
        """Return the distance of each vertex from the nearest source, shape (n,), mm.

        Parameters
        ----------
        sources : array_like of int
            Vertices.

        Raises
        ------
        InvalidMeshError
            If there is no source, or one is no vertex.
        """
        rows = np.unique(np.asarray(sources, dtype=np.int64).reshape(-1))
        if len(rows) == 0 or rows[0] < 0 or rows[-1] >= self._n_vertices:
            raise InvalidMeshError(f"sources {rows.tolist()[:5]} are no vertices of the mesh.")
        found = np.asarray(self._solver.compute_distance_multisource(rows.tolist()))
        return np.asarray(np.maximum(found, 0.0), dtype=np.float64)


def geodesic_distances(mesh: Mesh, sources: ArrayLike) -> Vector:
    """Return the distance along the surface from the nearest of some vertices, (n,), mm.

    For several questions to one surface keep a `Geodesics`.
    """
    return Geodesics(mesh).distances(sources)
