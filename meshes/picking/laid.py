"""Points laid onto a surface that moves, such as the circle of a brush."""

import numpy as np

from meshes.arrays import Vector, Vertices
from meshes.picking._laid_kernels import laid
from meshes.picking._picking_tree_kernels import BoxTree


def laid_on(
    tree: BoxTree, vertices: Vertices, points: Vertices, *, normal: Vector, reach: float
) -> Vertices:
    """Return points moved along one direction onto a surface; those that meet none stay.

    Parameters
    ----------
    tree : BoxTree
        Of the faces, fitted to the vertices (`meshes.picking.picking_tree.face_tree`).
    vertices : ndarray, shape (n, 3)
        Points of the surface, mm.
    points : ndarray, shape (k, 3)
        mm.
    normal : ndarray, shape (3,)
        Of length one, outwards: of several places the outermost within reach is taken.
    reach : float
        How far a point may move to either side, mm.

    Returns
    -------
    ndarray, shape (k, 3)
    """
    start = np.ascontiguousarray(points, dtype=np.float64)
    return laid(tree, vertices, start, np.asarray(normal, dtype=np.float64), float(reach))
