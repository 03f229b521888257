"""What a ray through a pixel meets first on a surface."""

import math
from dataclasses import dataclass

import numpy as np

from meshes.arrays import Vector, Vertices
from meshes.picking._picking_kernels import first_hit
from meshes.picking._picking_tree_kernels import BoxTree


@dataclass(frozen=True, slots=True, eq=False)
class Hit:
    """Where a ray meets a surface first.

    Attributes
    ----------
    point : ndarray, shape (3,)
        On the surface, mm.
    face : int
    weights : ndarray, shape (3,)
        Shares of the face's three corners in the point; they add up to 1.
    distance : float
        From the origin of the ray, mm.
    from_outside : bool
        False where the ray comes from behind the face.
    """

    point: Vector
    face: int
    weights: Vector
    distance: float
    from_outside: bool


def pick(tree: BoxTree, vertices: Vertices, origin: Vector, direction: Vector) -> Hit | None:
    """Return the first face that a ray meets, or None.

    Parameters
    ----------
    tree : BoxTree
        Of the faces, fitted to the vertices (`meshes.picking.picking_tree.face_tree`).
    vertices : ndarray, shape (n, 3)
        Points, mm.
    origin, direction : ndarray, shape (3,)
        The direction need not have the length one; the zero vector meets nothing.
    """
    dx, dy, dz = (float(part) for part in direction)
    length = math.sqrt(dx * dx + dy * dy + dz * dz)
    if not length > 0.0:
        return None
    dx, dy, dz = dx / length, dy / length, dz / length
    ray = np.array([*origin, dx, dy, dz], dtype=np.float64)
    face, distance, u, v = first_hit(tree, vertices, ray, np.inf, 0.0)
    if face < 0:
        return None
    a, b, c = vertices[tree.items[face]]
    weights = np.array([1.0 - u - v, u, v])
    (ux, uy, uz), (vx, vy, vz) = (b - a).tolist(), (c - a).tolist()
    facing = (uy * vz - uz * vy) * dx + (uz * vx - ux * vz) * dy + (ux * vy - uy * vx) * dz
    point = weights[0] * a + weights[1] * b + weights[2] * c
    return Hit(point, int(face), weights, float(distance), facing < 0.0)
