"""A surface from a cloud of points."""

from types import ModuleType

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from meshes.arrays import Vectors, Vertices
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
        Outwards; without them they are estimated, and each piece faces away from its middle,
        which is a guess: a bowl seen from inside comes out turned over.

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
    return _facing_outwards(points, np.array(cloud.normals))


def _facing_outwards(points: Vertices, normals: Vectors) -> Vectors:
    """Turn the normals of each piece of a cloud, as a whole, away from its middle."""
    pairs = cKDTree(points).query_pairs(_REACH * _spacing(points), output_type="ndarray")
    links = coo_matrix((np.ones(len(pairs)), pairs.T), shape=(len(points), len(points)))
    n_pieces, piece = connected_components(links, directed=False)
    size = np.bincount(piece, minlength=n_pieces)
    middle = np.stack(
        [np.bincount(piece, points[:, axis], n_pieces) / size for axis in range(3)], axis=1
    )
    away = ((points - middle[piece]) * normals).sum(axis=1)
    is_inward = np.bincount(piece, away, n_pieces) < 0.0
    return np.asarray(np.where(is_inward[piece][:, None], -normals, normals))
