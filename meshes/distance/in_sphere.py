"""How large a ball fits into the wall below each point of a surface."""

import numpy as np

from meshes.arrays import Vector
from meshes.distance._halving_kernels import halved_order
from meshes.distance._patch_kernels import packed_faces, patches_of
from meshes.distance._sphere_kernels import inscribed_balls
from meshes.distance.bvh import n_leaves_for
from meshes.distance.walls import Walls, no_walls
from meshes.mesh import Mesh
from meshes.surface.normals import face_area_vectors, vertex_normals

LEAST_SEPARATION = np.pi / 6
"""Radians between a vertex and a touching point, seen from the middle of the ball.

What lies closer belongs to the side of the vertex itself: the faces around it are flat where the
surface is round, and its noise is no wall. It also bounds the opening of walls: 150 degrees.
"""

FACES_OF_GROUP = 8

_PAD = 1e-6
"""Share of the mesh's size that covers single precision, eight times over."""


def in_sphere_thickness(mesh: Mesh) -> Vector:
    """Return the diameter of the largest ball inside the wall that touches each vertex.

    A ray measures along one direction; the ball measures to whatever side is nearest.

    Parameters
    ----------
    mesh : Mesh
        Consistently wound, with n vertices; closed where the answer is to be finite.

    Returns
    -------
    ndarray, shape (n,), float64
        mm; infinity where no ball touches another side or the vertex has no normal.
    """
    return wall_spheres(mesh).distance


def wall_spheres(mesh: Mesh) -> Walls:
    """Grow a ball inwards from each vertex until it touches another side of the wall.

    The ball touches the vertex with its middle on the normal inwards. The least ball over all
    triangles is found in closed form for each and with a tree for all of them: the limit to
    which shrinking a ball step by step converges. Left out are the faces around the vertex, and
    faces which the ball would touch within `LEAST_SEPARATION` of the vertex. In double
    precision and a fixed order: the same mesh gives the same numbers on every machine.

    Returns
    -------
    Walls
        `distance` is the diameter; `opening` the larger of the angles between the touching points
        and between the vertex's normal and the touched face.

    References
    ----------
    J. Ma, S. W. Bae, S. Choi, "3D medial axis point approximation using nearest neighbors and
    the normal field", The Visual Computer 28, 2012 (the shrinking ball and its noise).
    """
    if mesh.n_faces == 0:
        return no_walls(mesh.n_vertices)
    size = float(np.sqrt(sum(side * side for side in mesh.extent)))
    middle = 0.5 * (mesh.vertices.min(axis=0) + mesh.vertices.max(axis=0))
    n_groups = n_leaves_for(mesh.n_faces, FACES_OF_GROUP)
    order = halved_order(mesh.vertices, mesh.faces, n_groups)
    packed = packed_faces(mesh.vertices, mesh.faces, order)
    table, n_roots = patches_of(packed, n_groups, middle, _PAD * size)
    inward = -vertex_normals(mesh)
    least_rise = float(np.sin(LEAST_SEPARATION / 2.0))
    radius, touch, hit = inscribed_balls(
        mesh.vertices, mesh.faces, order, packed, table, n_roots, middle, inward, size, least_rise
    )
    across = face_area_vectors(mesh)[hit]
    # From the middle to the touching point; outwards where the other side is met from within.
    reach = touch - np.where(hit >= 0, radius, 0.0)[:, None] * inward
    is_other_side = (hit >= 0) & ((reach * across).sum(axis=1) > 0.0)
    rise = np.sqrt((touch * touch).sum(axis=1)) / np.where(radius > 0.0, 2.0 * radius, 1.0)
    opening = np.pi - 2.0 * np.arcsin(np.clip(rise, 0.0, 1.0))
    # On an edge the normal halves the angle, and the ball meets a flank of the edge itself.
    lengths = np.sqrt((across * across).sum(axis=1))
    cosine = (inward * across).sum(axis=1) / np.where(lengths > 0.0, lengths, 1.0)
    opening = np.maximum(opening, np.arccos(np.clip(cosine, -1.0, 1.0)))
    return Walls(2.0 * radius, np.where(is_other_side, opening, np.inf), hit)
