"""Needle-sharp tips on small rims, as scanners make; corners of coarse solids are none."""

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from meshes.arrays import Indices, Mask
from meshes.mesh import Mesh
from meshes.structure.topology import Topology
from meshes.surface.angles import angle_sums

LARGEST_RIM = 0.25
"""Share of the size of the part up to which a rim is small beside it."""


def sharp_vertices(mesh: Mesh, found: Topology, least_angle: float) -> Mask:
    """Mark the inner vertices whose corners add up to less than an angle, radians.

    Parameters
    ----------
    mesh : Mesh
        n vertices.
    found : Topology
        Of that mesh, or of one with more faces over the same vertices.
    least_angle : float
        A plane has 2 pi.

    Returns
    -------
    ndarray, shape (n,), bool
    """
    sharp = np.asarray(angle_sums(mesh) < least_angle)
    sharp[found.unreferenced_vertices] = False
    sharp[found.boundary_edges.reshape(-1)] = False
    sharp[found.non_manifold_edges.reshape(-1)] = False
    return sharp


def small_tips(mesh: Mesh, sharp: Mask) -> Indices:
    """Return the sharp vertices that with their sharp neighbours have a small rim around.

    A tip of a scan stands on a rim that is small beside the part. The rim of a corner of a coarse
    solid is as large as what it is a corner of: that belongs to the shape.

    Parameters
    ----------
    mesh : Mesh
    sharp : ndarray, shape (n,), bool
    """
    rows = mesh.faces[np.flatnonzero(sharp[mesh.faces].any(axis=1))]
    if len(rows) == 0:
        return np.empty(0, dtype=np.int32)
    cluster, n_clusters = _clusters(mesh, rows, sharp)
    # The sharp corners of one face belong to one cluster; its other corners to the rim of that.
    on_rim = ~sharp[rows]
    of_rim = np.broadcast_to(cluster[rows].max(axis=1)[:, None], rows.shape)[on_rim]
    points = mesh.vertices[rows[on_rim]]
    low, high = np.full((n_clusters, 3), np.inf), np.full((n_clusters, 3), -np.inf)
    np.minimum.at(low, of_rim, points)
    np.maximum.at(high, of_rim, points)
    size = float(np.linalg.norm(mesh.extent))
    is_small = np.linalg.norm(high - low, axis=1) <= LARGEST_RIM * size
    used = np.flatnonzero(sharp & (cluster >= 0))
    return np.asarray(used[is_small[cluster[used]]], dtype=np.int32)


def _clusters(mesh: Mesh, rows: Indices, sharp: Mask) -> tuple[Indices, int]:
    """Number the sharp vertices of some faces, those that an edge joins alike; -1 elsewhere."""
    used = np.unique(rows[sharp[rows]])
    place = np.full(mesh.n_vertices, -1, dtype=np.int32)
    place[used] = np.arange(len(used), dtype=np.int32)
    sides = place[rows[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2)]
    sides = sides[(sides >= 0).all(axis=1)]
    shape = (len(used), len(used))
    joined = coo_matrix((np.ones(len(sides)), (sides[:, 0], sides[:, 1])), shape=shape)
    n_clusters, label = connected_components(joined, directed=False)
    place[used] = label
    return place, int(n_clusters)
