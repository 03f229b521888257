"""What is computed once from a scan and used by every later step."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Vector
from meshes.mesh import Mesh
from meshes.surface.adjacency import Adjacency, adjacency
from meshes.surface.curvature import Curvature, curvature
from meshes.surface.smoothing import vertex_areas


@dataclass(frozen=True, slots=True, eq=False)
class ScanFields:
    """A scan with its neighbours and curvature.

    Attributes
    ----------
    mesh : Mesh
        n vertices, mm, any pose.
    near : Adjacency
    bend : Curvature
    area : ndarray, shape (n,)
        Area around each vertex, mm^2.
    """

    mesh: Mesh
    near: Adjacency
    bend: Curvature
    area: Vector


def scan_fields(mesh: Mesh) -> ScanFields:
    """Return the fields of a scan."""
    near = adjacency(mesh)
    return ScanFields(mesh, near, curvature(mesh, near=near), vertex_areas(mesh))


def dot(vectors: Vector, direction: Vector) -> Vector:
    """Return rows times a direction, summed in a fixed order on every machine."""
    x, y, z = vectors.T
    return np.asarray(x * direction[0] + y * direction[1] + z * direction[2])
