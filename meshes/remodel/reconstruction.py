"""A surface from a cloud of points."""

from types import ModuleType

import numpy as np
from scipy.spatial import cKDTree

from meshes.arrays import Vector, Vectors, Vertices
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.remodel.clouds import cloud_of
from meshes.remodel.extras import library

# Neighbours that tell how the surface lies at a point.
_N_NEIGHBOURS = 20

# The surface ends where no point is nearer than this many mean distances between points.
_REACH = 3.0

# Fewer points show no surface.
_FEWEST = 50

# The grid has at most 2 to the 11th cells a side: 0.05 mm for an arch.
_DEEPEST = 11


def surface_of_points(points: Vertices, normals: Vectors | None = None) -> Mesh:
    """Return the surface that points were measured on, open where they end.

    Parameters
    ----------
    points : ndarray, shape (k, 3), float64
        mm.
    normals : ndarray, shape (k, 3), optional
        Outwards; without them they are estimated, and the surface faces away from its middle.

    Raises
    ------
    MissingExtraError
        Without open3d (extra "scan").
    InvalidMeshError
        If there are fewer than 50 points, or they show no surface.

    References
    ----------
    M. Kazhdan, H. Hoppe, "Screened Poisson surface reconstruction", ACM TOG 32(3), 2013.
    """
    open3d = library("open3d", what="A surface from points", name="open3d", extra="scan")
    if len(points) < _FEWEST:
        raise InvalidMeshError(f"{len(points)} points show no surface; give {_FEWEST} or more.")
    spacing = _spacing(points)
    outwards = _estimated_normals(open3d, points) if normals is None else normals
    cloud = cloud_of(open3d, points, outwards)
    size = float(np.ptp(points, axis=0).max())
    depth = int(np.clip(np.ceil(np.log2(1.1 * size / spacing)), 4, _DEEPEST))
    # One thread: sums in another order would give other bits.
    made, _ = open3d.geometry.TriangleMesh.create_from_point_cloud_poisson(
        cloud, depth=depth, n_threads=1
    )
    vertices = np.asarray(made.vertices, dtype=np.float64)
    faces = np.asarray(made.triangles, dtype=np.int32)
    distance = np.asarray(cKDTree(points).query(vertices)[0])
    near = np.asarray(distance <= _REACH * spacing)
    kept = faces[near[faces].all(axis=1)]
    if len(kept) == 0:
        raise InvalidMeshError("the points show no surface; scan more densely.")
    used, rows = np.unique(kept, return_inverse=True)
    return Mesh(vertices[used], rows.reshape(-1, 3).astype(np.int32))


def _spacing(points: Vertices) -> float:
    """Return the median distance of a point from its nearest neighbour, mm."""
    nearest = np.asarray(cKDTree(points).query(points, k=2)[0])[:, 1]
    apart = nearest[nearest > 0.0]
    if len(apart) == 0:
        raise InvalidMeshError("all points lie in one place.")
    return float(np.median(apart))


def _estimated_normals(open3d: ModuleType, points: Vertices) -> Vectors:
    """Return the directions across the surface that neighbours span, away from its middle."""
    cloud = open3d.geometry.PointCloud(open3d.utility.Vector3dVector(np.array(points)))
    cloud.estimate_normals(open3d.geometry.KDTreeSearchParamKNN(_N_NEIGHBOURS))
    cloud.orient_normals_consistent_tangent_plane(_N_NEIGHBOURS)
    found = np.array(cloud.normals)
    return -found if _outwardness(points, found).sum() < 0.0 else found


def _outwardness(points: Vertices, normals: Vectors) -> Vector:
    away = points - points.mean(axis=0)
    return np.asarray((away * normals).sum(axis=1))
