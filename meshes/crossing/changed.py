"""Where a surface cuts through itself after a change: only what changed is looked at again."""

import numpy as np

from meshes.arrays import Indices, Mask
from meshes.crossing._changed_kernels import near_boxes, same_corners
from meshes.crossing.self_intersection import self_intersections
from meshes.distance.bvh import bvh
from meshes.mesh import Mesh

_MANY = 0.2
"""Share of changed faces above which it is quicker to look at all."""


def self_intersections_after(
    mesh: Mesh, before: Mesh, pairs: Indices, *, origin: Indices
) -> Indices:
    """Return the same pairs as `self_intersections`, knowing those of what the mesh was made of.

    Parameters
    ----------
    mesh, before : Mesh
    pairs : ndarray, shape (k, 2), int32
        The pairs of faces of `before` that cross.
    origin : ndarray, shape (m,), int32
        The face of `before` that each face of `mesh` may be, none twice; -1 for new ones. It is
        the same where it has the same vertices at the same places, in whatever order.
    """
    same = np.asarray(
        same_corners(before.vertices, before.faces, mesh.vertices, mesh.faces, origin)
    )
    if np.count_nonzero(~same) > _MANY * mesh.n_faces:
        return self_intersections(mesh)
    place = np.full(before.n_faces, -1, dtype=np.int32)
    place[origin[same]] = np.flatnonzero(same)
    still = place[pairs]
    still = np.sort(still[(still >= 0).all(axis=1)], axis=1)
    found = np.concatenate([still, self_intersections_of(mesh, ~same)])
    return np.asarray(found[np.lexsort((found[:, 1], found[:, 0]))])


def self_intersections_of(mesh: Mesh, chosen: Mask) -> Indices:
    """Return those of the pairs of `self_intersections` in which chosen faces take part.

    Parameters
    ----------
    mesh : Mesh
    chosen : ndarray, shape (m,), bool
    """
    if not chosen.any():
        return np.empty((0, 2), np.int32)
    tree = bvh(Mesh(mesh.vertices, mesh.faces[chosen]))
    near = np.flatnonzero(near_boxes(mesh.vertices, mesh.faces, tree.face_box, tree.node_box))
    # Where a vertex has lost faces its pairs are tested one by one: slower there, as right.
    pairs = near[self_intersections(Mesh(mesh.vertices, mesh.faces[near]))]
    return np.asarray(pairs[chosen[pairs].any(axis=1)], dtype=np.int32)
