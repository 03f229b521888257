"""How thick the wall below each point of a surface is."""

import numpy as np

from meshes.arrays import Indices, Vector, Vectors
from meshes.distance._halving_kernels import halved_order
from meshes.distance._patch_kernels import packed_faces, vertices_along
from meshes.distance._ray_kernels import boxes_of, inward_hits
from meshes.distance.bvh import n_leaves_for
from meshes.distance.walls import Walls, no_walls
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.surface.normals import face_area_vectors, vertex_normals

RAY_START = 1e-9
"""Share of the mesh's size that a ray skips, so that it does not hit where it starts."""

FACES_OF_GROUP = 8

VERTICES_AT_ONCE = 40_000
"""Rays between two words of progress: about a tenth of a second."""

_PAD = 1e-6
"""Share of the mesh's size that covers single precision, eight times over."""

WallRays = Walls
"""What `wall_rays` returns."""


def ray_thickness(mesh: Mesh, *, progress: Progress = silent) -> Vector:
    """Return how far a ray inwards from each vertex goes until it meets the other side.

    Parameters
    ----------
    mesh : Mesh
        Consistently wound, with n vertices; closed where the answer is to be finite.
    progress : Progress
        Told how far it is; may stop it.

    Returns
    -------
    ndarray, shape (n,), float64
        mm; infinity where nothing is hit or the vertex has no normal.
    """
    return wall_rays(mesh, progress=progress).distance


def wall_rays(mesh: Mesh, *, progress: Progress = silent) -> Walls:
    """Send a ray inwards, against the normal, from each vertex.

    In double precision, in a fixed order, so that the same mesh gives the same numbers on
    every machine. The faces around the vertex itself do not count.

    Returns
    -------
    Walls
        `distance` is the length of the ray; `opening` is measured between it and the face's normal.
    """
    normals = vertex_normals(mesh)
    if mesh.n_faces == 0:
        return no_walls(mesh.n_vertices)
    distance, hit = first_faces(mesh, -normals, progress=progress)
    across = face_area_vectors(mesh)[hit]
    lengths = np.sqrt((across * across).sum(axis=1))
    cosine = -(normals * across).sum(axis=1) / np.where(lengths > 0.0, lengths, 1.0)
    is_other_side = (hit >= 0) & (cosine > 0.0)
    opening = np.where(is_other_side, np.arccos(np.clip(cosine, -1.0, 1.0)), np.inf)
    return Walls(distance, opening, hit)


def first_faces(
    mesh: Mesh, directions: Vectors, *, progress: Progress = silent
) -> tuple[Vector, Indices]:
    """Return how far a ray from each vertex goes until it meets a face, and that face.

    Parameters
    ----------
    mesh : Mesh
        With at least one face.
    directions : ndarray, shape (n, 3)
        Unit vectors, one for each vertex; nought sends no ray.

    Returns
    -------
    tuple of ndarray
        Lengths in mm, shape (n,), infinity where nothing is met; faces, shape (n,), int32, -1
        for none. Of equally near faces, as on both sides of an edge, the lowest counts.
    """
    size = float(np.sqrt(sum(side * side for side in mesh.extent)))
    middle = 0.5 * (mesh.vertices.min(axis=0) + mesh.vertices.max(axis=0))
    n_groups = n_leaves_for(mesh.n_faces, FACES_OF_GROUP)
    order = halved_order(mesh.vertices, mesh.faces, n_groups)
    packed = packed_faces(mesh.vertices, mesh.faces, order)
    table, n_roots = boxes_of(packed, n_groups, middle, _PAD * size)
    start, greatest = RAY_START * max(mesh.extent), 1.01 * size
    distance, hit = np.full(mesh.n_vertices, np.inf), np.full(mesh.n_vertices, -1, np.int32)
    walk = vertices_along(mesh.faces, order, mesh.n_vertices)
    for first in range(0, len(walk), VERTICES_AT_ONCE):
        progress(first / len(walk), "Measuring the wall below each point")
        some = walk[first : first + VERTICES_AT_ONCE]
        asked = np.zeros_like(directions)
        asked[some] = directions[some]
        lengths, faces = inward_hits(
            mesh.vertices,
            mesh.faces,
            order,
            packed,
            table,
            n_roots,
            middle,
            asked,
            start,
            greatest,
        )
        distance[some], hit[some] = lengths[some], faces[some]
    return distance, hit
