"""Angles of the corners around each point of a surface."""

import numpy as np

from meshes.arrays import Vector
from meshes.mesh import Mesh
from meshes.surface._angles_kernels import summed_angles


def angle_sums(mesh: Mesh) -> Vector:
    """Return the sum of the angles of the corners at each vertex, shape (n,), radians.

    In a plane it is 2 pi, at the corner of a box 3/2 pi, at the tip of a needle nearly 0. What
    is missing to 2 pi, added over a closed mesh, is 2 pi times its Euler number.
    """
    return np.asarray(summed_angles(mesh.vertices, mesh.faces))
