"""Compiled loops behind meshes.picking.laid: many short rays at once."""

import numpy as np
from numba import njit

from meshes.arrays import Vector, Vertices
from meshes.picking._picking_kernels import first_hit
from meshes.picking._picking_tree_kernels import BoxTree


@njit(cache=True)
def laid(
    tree: BoxTree, vertices: Vertices, points: Vertices, normal: Vector, reach: float
) -> Vertices:
    """Move each point along the normal onto the surface, where it is not farther than reach."""
    out = points.copy()
    ray = np.empty(6)
    for row in range(points.shape[0]):
        for axis in range(3):
            ray[axis] = points[row, axis] + reach * normal[axis]
            ray[3 + axis] = -normal[axis]
        face, distance, _, _ = first_hit(tree, vertices, ray, np.inf, 0.0)
        if face >= 0 and distance <= 2.0 * reach:
            for axis in range(3):
                out[row, axis] = ray[axis] + distance * ray[3 + axis]
    return out
