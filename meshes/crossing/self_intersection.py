"""Where a surface cuts through itself."""

import numpy as np

from meshes.arrays import Indices
from meshes.crossing._self_intersection_kernels import crossing_candidates, which_cross
from meshes.distance.bvh import bvh
from meshes.mesh import Mesh


def self_intersections(mesh: Mesh) -> Indices:
    """Return the pairs of faces that meet elsewhere than in the vertices and edges they share.

    The answer does not depend on rounding: signs that a float cannot tell are worked out
    exactly. Touching counts, and so does lying on one another in one plane. Left out are faces
    whose corners lie on one line, and pairs with the same three vertices: the topology report
    tells those. Vertices at the same place count as one, whatever their numbers.

    Parameters
    ----------
    mesh : Mesh
        Any mesh; it need not be closed or manifold.

    Returns
    -------
    ndarray, shape (k, 2), int32
        Face ids, the lower first, pairs ascending.

    References
    ----------
    O. Devillers, P. Guigue, "Faster triangle-triangle intersection tests", INRIA RR-4488, 2002
    (the idea of deciding by signs of determinants alone).
    """
    if mesh.n_faces < 2:
        return np.empty((0, 2), np.int32)
    tree = bvh(mesh)
    pairs = crossing_candidates(mesh.vertices, mesh.faces, tree.order, tree.face_box, tree.node_box)
    crossing = pairs[which_cross(mesh.vertices, mesh.faces, pairs)]
    return np.asarray(crossing[np.lexsort((crossing[:, 1], crossing[:, 0]))])
