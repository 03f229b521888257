"""Where a surface cuts through itself."""

import numpy as np

from meshes.arrays import Indices
from meshes.crossing._fan_kernels import simple_fans
from meshes.crossing._self_intersection_kernels import (
    crossing_candidates,
    sorted_corners,
    which_cross,
)
from meshes.distance._bvh_kernels import node_boxes, single_face_boxes
from meshes.distance.bvh import face_order, n_leaves_for
from meshes.mesh import Mesh

FACES_OF_LEAF = 8
"""Wide leaves: half the tree to walk, for faces whose boxes are cheap to compare."""

SMALLEST, LARGEST = 1e-70, 1e70
"""Sizes between which the exact signs are exact (`meshes.distance._predicates_kernels`)."""


def self_intersections(mesh: Mesh) -> Indices:
    """Return the pairs of faces that meet elsewhere than in the vertices and edges they share.

    The answer does not depend on rounding: signs that a float cannot tell are worked out
    exactly; only coordinates below 1e-70 of the largest are taken as nought. Touching counts,
    and so does lying on one another in one plane. Left out are faces whose corners lie on one
    line, and pairs with the same three vertices: the topology report tells those. Vertices at
    the same place count as one, whatever their numbers.

    Parameters
    ----------
    mesh : Mesh
        Any mesh; it need not be closed or manifold.

    Returns
    -------
    ndarray, shape (k, 2), int32
        Face ids, the lower first, pairs ascending.

    Notes
    -----
    A tree of boxes finds faces that are near each other. Around most vertices one look shows
    that the faces there lie side by side (`_fan_kernels`), which settles most of those pairs;
    a plane between them settles nearly all others (`_separation_kernels`).

    References
    ----------
    O. Devillers, P. Guigue, "Faster triangle-triangle intersection tests", INRIA RR-4488, 2002
    (the idea of deciding by signs of determinants alone).
    """
    if mesh.n_faces < 2:
        return np.empty((0, 2), np.int32)
    mesh = _in_range(mesh)
    order = face_order(mesh)
    close = order[_candidates(mesh, order)]
    pairs = np.sort(close, axis=1)
    crossing = pairs[which_cross(mesh.vertices, mesh.faces, pairs)]
    return np.asarray(crossing[np.lexsort((crossing[:, 1], crossing[:, 0]))])


def _in_range(mesh: Mesh) -> Mesh:
    """Bring coordinates to where products of floats lose no digits, by a power of two."""
    sizes = np.abs(mesh.vertices)
    largest = float(sizes.max())
    smallest = float(sizes.min(where=sizes > 0.0, initial=np.inf))
    if largest <= LARGEST and smallest >= SMALLEST:
        return mesh
    scaled = np.ldexp(mesh.vertices, -int(np.frexp(largest)[1]))
    return mesh.with_vertices(np.where(np.abs(scaled) >= SMALLEST, scaled, 0.0))


def _candidates(mesh: Mesh, order: Indices) -> Indices:
    corners, names = sorted_corners(mesh.vertices, mesh.faces, order)
    face_box = single_face_boxes(corners)
    node_box = node_boxes(face_box, n_leaves_for(mesh.n_faces, FACES_OF_LEAF))
    is_simple = simple_fans(mesh.vertices, mesh.faces)
    return np.asarray(crossing_candidates(corners, names, is_simple, face_box, node_box))
