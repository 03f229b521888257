"""How thick the wall below each point of a surface is."""

import numpy as np

from meshes.arrays import Vector
from meshes.distance._ray_kernels import inward_hits
from meshes.distance.bvh import bvh
from meshes.distance.walls import Walls, no_walls
from meshes.mesh import Mesh
from meshes.surface.normals import face_area_vectors, vertex_normals

RAY_START = 1e-9
"""Share of the mesh's size that a ray skips, so that it does not hit where it starts."""


WallRays = Walls
"""What `wall_rays` returns."""


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


def wall_rays(mesh: Mesh) -> Walls:
    """Send a ray inwards, against the normal, from each vertex.

    In double precision, in a fixed order, so that the same mesh gives the same numbers on
    every machine. The faces around the vertex itself do not count.
    """
    normals = vertex_normals(mesh)
    if mesh.n_faces == 0:
        return no_walls(mesh.n_vertices)
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
    return Walls(distance, opening, hit)
