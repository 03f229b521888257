"""Signed distances for many rounds of questions about one closed surface."""

import numpy as np

from meshes.arrays import Mask, Vector, Vectors
from meshes.distance._closest_kernels import nearest_faces, sorted_corners
from meshes.distance.bvh import bvh
from meshes.distance.closest import turn_along_curve
from meshes.distance.signed_distance import are_inside, signed_distances
from meshes.mesh import Mesh


class SignedSurface:
    """A closed surface with what every round of questions needs.

    Parameters
    ----------
    mesh : Mesh
        Closed and consistently wound.
    """

    def __init__(self, mesh: Mesh) -> None:
        self._mesh = mesh
        self._tree = bvh(mesh)
        self._corners = sorted_corners(mesh.vertices, mesh.faces, self._tree.order)

    def signed(self, points: Vectors) -> Vector:
        """Return the distance of each point, negative inside, shape (k,), mm.

        Raises
        ------
        OpenMeshError, UnorientedMeshError
            If the mesh has no inside.
        """
        return signed_distances(self._mesh, points, tree=self._tree)

    def signed_near(self, points: Vectors, known: Vector, step: float) -> Vector:
        """Return the same for points within `step` of places whose distances are known.

        A place that is farther from the surface than the step has the point on its side.
        """
        distance = self._unsigned(points)
        is_inside: Mask = known < 0.0
        unsure = np.flatnonzero(np.abs(known) <= step * (1.0 + 1e-6))
        if len(unsure):
            is_inside[unsure] = are_inside(self._mesh, points[unsure], tree=self._tree)
        return np.where(is_inside, -distance, distance)

    def _unsigned(self, points: Vectors) -> Vector:
        tree, n = self._tree, len(points)
        distance, face, place = np.empty(n), np.empty(n, np.int32), np.empty((n, 6))
        nearest_faces(
            points,
            turn_along_curve(points),
            self._corners,
            tree.order,
            tree.face_box,
            tree.node_box,
            distance,
            face,
            place,
        )
        return distance
