"""Distances along a surface."""

from typing import Protocol

import numpy as np
from numpy.typing import ArrayLike

from meshes.arrays import Indices, Vector
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.remodel.bodies import Part, body_of_vertices, part_of
from meshes.remodel.extras import library


class _Solver(Protocol):
    """What is used of potpourri3d's solver."""

    def compute_distance_multisource(self, sources: list[int]) -> Vector:
        """Return the distance of each vertex from the nearest source."""


class Geodesics:
    """Distances along one surface, from any of its vertices; the hard part is done once.

    Parameters
    ----------
    mesh : Mesh
        With faces; other bodies than that of a source are infinitely far, as are vertices
        that no face uses.

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
        self._new_solver = potpourri3d.MeshHeatMethodDistanceSolver
        self._mesh = mesh
        self._body = body_of_vertices(mesh)
        self._ready: dict[int, tuple[Part, _Solver]] = {}

    def distances(self, sources: ArrayLike) -> Vector:
        """Return the distance of each vertex from the nearest source, shape (n,), mm.

        Parameters
        ----------
        sources : array_like of int
            Vertices of faces.

        Raises
        ------
        InvalidMeshError
            If there is no source, one is no vertex of a face, or the faces of its body have
            no area.
        """
        rows = np.unique(np.asarray(sources, dtype=np.int64).reshape(-1))
        if len(rows) == 0 or rows[0] < 0 or rows[-1] >= len(self._body):
            raise InvalidMeshError(f"sources {rows.tolist()[:5]} are no vertices of the mesh.")
        bodies = self._body[rows]
        if bodies.min() < 0:
            raise InvalidMeshError(
                f"source {rows[bodies.argmin()]} is a vertex that no face uses; no way leads "
                "along the surface from it. Give vertices of faces."
            )
        found = np.full(len(self._body), np.inf)
        for body in np.unique(bodies).tolist():
            part, solver = self._solver(body)
            found[part.of_mesh] = _solved(solver, part.rows(rows[bodies == body]))
        return found

    def _solver(self, body: int) -> tuple[Part, _Solver]:
        """Return the solver of a body, made when first asked: a scan can have many crumbs."""
        if body not in self._ready:
            part = part_of(self._mesh, self._mesh.faces[self._body[self._mesh.faces[:, 0]] == body])
            try:
                self._ready[body] = part, self._new_solver(part.vertices, part.faces)
            except RuntimeError as error:
                raise _no_surface() from error
        return self._ready[body]


def geodesic_distances(mesh: Mesh, sources: ArrayLike) -> Vector:
    """Return the distance along the surface from the nearest of some vertices, (n,), mm.

    For several questions to one surface keep a `Geodesics`.
    """
    return Geodesics(mesh).distances(sources)


def _solved(solver: _Solver, sources: Indices) -> Vector:
    try:
        found = np.asarray(solver.compute_distance_multisource(sources.tolist()))
    except RuntimeError as error:
        raise _no_surface() from error
    if not np.isfinite(found).all():
        raise _no_surface()
    return np.asarray(np.maximum(found, 0.0), dtype=np.float64)


def _no_surface() -> InvalidMeshError:
    return InvalidMeshError(
        "distances along this surface have no answer: its faces have no area. Repair it first."
    )
