"""Clouds of points as open3d holds them."""

from types import ModuleType
from typing import Protocol

import numpy as np

from meshes.arrays import Vectors, Vertices


class Cloud(Protocol):
    """What is used of open3d's cloud of points."""

    points: Vertices
    normals: Vectors

    def voxel_down_sample(self, voxel_size: float) -> "Cloud":
        """Average the points in each cell of a grid, mm."""

    def normalize_normals(self) -> object:
        """Give all normals the length 1."""


def cloud_of(open3d: ModuleType, points: Vertices, normals: Vectors) -> Cloud:
    """Return a cloud of points with normals."""
    # The library takes no arrays that are locked, as those of a mesh are.
    cloud: Cloud = open3d.geometry.PointCloud(open3d.utility.Vector3dVector(np.array(points)))
    cloud.normals = open3d.utility.Vector3dVector(np.array(normals))
    return cloud
