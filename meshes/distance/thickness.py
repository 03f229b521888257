"""How thick the wall below each point of a surface is."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Indices, Vector
from meshes.distance._ray_kernels import inward_hits
from meshes.distance.bvh import bvh
from meshes.mesh import Mesh
from meshes.surface.normals import face_area_vectors, vertex_normals

RAY_START = 1e-9
"""Share of the mesh's size that a ray skips, so that it does not hit where it starts."""


@dataclass(frozen=True, slots=True, eq=False)
class WallRays:
    """What a ray inwards from each vertex meets.

    Attributes
    ----------
    distance : ndarray, shape (n,), float64
        To the first face, mm; infinity where nothing is hit.
    opening : ndarray, shape (n,), float64
        Angle by which the two sides are not parallel, radians: 0 in a plane wall, 60 degrees
        in the edge of a three-sided prism; infinity where nothing is hit, or where the ray meets
        a face from outside, which is no other side of the same wall.
    hit : ndarray, shape (n,), int32
        The face that was met, -1 for none.
    """

    distance: Vector
    opening: Vector
    hit: Indices

    def wall_thickness(self, greatest_opening: float) -> Vector:
        """Return the distance where the sides are a wall, infinity elsewhere, shape (n,), mm.

        Rays leave through the other flank of a sharp edge, such as the margin of a crown, at
        any small distance. Two flanks that open by more than `greatest_opening` (radians) are
        therefore taken as an edge and not as a wall.
        """
        return np.where(self.opening <= greatest_opening, self.distance, np.inf)


def ray_thickness(mesh: Mesh) -> Vector:
    """Return how far a ray inwards from each vertex goes until it meets the other side.

    Parameters
    ----------
    mesh : Mesh
        Consistently wound, with n vertices; closed where the answer is to be finite.

    Returns
    -------
    ndarray, shape (n,), float64
        mm; infinity where nothing is hit or the vertex has no normal.
    """
    return wall_rays(mesh).distance


def wall_rays(mesh: Mesh) -> WallRays:
    """Send a ray inwards, against the normal, from each vertex.

    In double precision, in a fixed order, so that the same mesh gives the same numbers on
    every machine. The faces around the vertex itself do not count.
    """
    normals = vertex_normals(mesh)
    if mesh.n_faces == 0:
        nothing = np.full(mesh.n_vertices, np.inf)
        return WallRays(nothing, nothing.copy(), np.full(mesh.n_vertices, -1, np.int32))
    tree = bvh(mesh)
    start = RAY_START * max(mesh.extent)
    distance, hit = inward_hits(
        mesh.vertices, mesh.faces, tree.order, tree.node_box, -normals, start
    )
    across = face_area_vectors(mesh)[hit]
    lengths = np.sqrt((across * across).sum(axis=1))
    cosine = -(normals * across).sum(axis=1) / np.where(lengths > 0.0, lengths, 1.0)
    is_other_side = (hit >= 0) & (cosine > 0.0)
    opening = np.where(is_other_side, np.arccos(np.clip(cosine, -1.0, 1.0)), np.inf)
    return WallRays(distance, opening, hit)
