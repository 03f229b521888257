"""Signed distances for many rounds of questions about one closed surface."""

from meshes.arrays import AnyArray, Indices, Mask, Vector, Vectors
from meshes.distance._closest_kernels import sorted_corners
from meshes.distance.bvh import compact_bvh
from meshes.distance.closest import ClosestPoints, closest_points
from meshes.distance.signed_distance import are_inside, signed_distances
from meshes.mesh import Mesh
from meshes.offset._band_kernels import set_blocks


class SignedSurface:
    """A closed surface with what every round of questions needs.

    Parameters
    ----------
    mesh : Mesh
        Closed and consistently wound.
    """

    def __init__(self, mesh: Mesh) -> None:
        self._mesh = mesh
        self._tree = compact_bvh(mesh)
        self._corners = sorted_corners(mesh.vertices, mesh.faces, self._tree.order)

    def signed(self, points: Vectors) -> Vector:
        """Return the distance of each point, negative inside, shape (k,), mm.

        Raises
        ------
        OpenMeshError, UnorientedMeshError
            If the mesh has no inside.
        """
        return signed_distances(self._mesh, points, tree=self._tree)

    def nearest(self, points: Vectors) -> ClosestPoints:
        """Return the nearest points of the surface."""
        return closest_points(self._mesh, points, tree=self._tree)

    def are_inside(self, points: Vectors) -> Mask:
        """Return whether the surface winds around each point, shape (k,)."""
        return are_inside(self._mesh, points, tree=self._tree)

    def set_blocks(
        self, field: AnyArray, side: AnyArray, block: Indices, place: tuple[Vector, float, float]
    ) -> None:
        """Set the points of blocks of a grid, changed in place; see `_band_kernels.set_blocks`.

        `place` holds the grid's origin, its step and the level.
        """
        tree, corners = self._tree, self._corners
        set_blocks(field, side, block, *place, corners, tree.face_box, tree.node_box)
