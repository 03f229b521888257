"""Smooth needle-sharp tips away."""

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from meshes.arrays import Indices, Mask
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.repair.holes_fairing import faired
from meshes.repair.rings import faces_touching, grown
from meshes.repair.step import Change, Step, Work, places_of
from meshes.structure.components import face_components
from meshes.structure.topology import Topology
from meshes.surface.angles import angle_sums
from meshes.validation.examined import number

# A tip of a scan stands on a rim of at most this share of the size of the part; the corners of
# a coarse solid have rims that are no smaller than it.
_LARGEST_RIM = 0.25

# Smoothing goes this many rings out, where less leaves the tip sharp.
_MOST_RINGS = 6


def without_tips(
    work: Work, found: Topology, *, least_angle: float, progress: Progress = silent
) -> Change:
    """Move the points of needle-sharp tips to where their neighbours lead the surface on.

    A tip is a point whose corners add up to less than `least_angle` (radians), on a rim that is
    small beside the part: such as a scanner makes, not the corners of a coarse solid. Where
    smoothing makes no fewer tips nothing is moved.

    Parameters
    ----------
    work : Work
        Its mesh manifold and without flat faces.
    found : Topology
        Of that mesh.
    least_angle : float
    progress : Progress
    """
    mesh = work.mesh
    if least_angle <= 0.0:
        return work, None
    sharp = _sharp(mesh, found, least_angle)
    free = _on_small_rims(mesh, sharp)
    if len(free) == 0:
        return work, None
    body = _bodies(mesh)
    for n_rings in range(_MOST_RINGS):
        progress(n_rings / _MOST_RINGS, "Smoothing sharp tips")
        wider = _grown(mesh, free, n_rings)
        if _holds_nothing(body, wider):
            break
        moved = wider
        smooth = mesh.with_vertices(faired(_levelled(mesh, free), moved))
        n_left = _n_sharp(smooth, found, least_angle, _grown(mesh, moved, 1))
        if n_left == 0:
            break
    if n_left >= len(free):
        return work, None
    ways = smooth.vertices[moved] - mesh.vertices[moved]
    longest = float(np.sqrt((ways * ways).sum(axis=1)).max())
    step = Step(
        "tips",
        len(free) - n_left,
        f"{number(len(free) - n_left, 'needle-sharp tip')} smoothed away; points moved by up to "
        f"{longest:.2f} mm.",
        places=places_of(mesh.vertices[free]),
    )
    return work.shaped(smooth), step


def _sharp(mesh: Mesh, found: Topology, least_angle: float) -> Mask:
    sharp = np.asarray(angle_sums(mesh) < least_angle)
    sharp[found.unreferenced_vertices] = False
    sharp[found.boundary_edges.reshape(-1)] = False
    return sharp


def _n_sharp(mesh: Mesh, found: Topology, least_angle: float, chosen: Indices) -> int:
    """Count the sharp ones among chosen vertices: only the faces at those are looked at."""
    marked = np.zeros(mesh.n_vertices, dtype=np.bool_)
    marked[chosen] = True
    near = Mesh(mesh.vertices, mesh.faces[np.flatnonzero(faces_touching(mesh.faces, marked))])
    return int(_sharp(near, found, least_angle)[chosen].sum())


def _on_small_rims(mesh: Mesh, sharp: Mask) -> Indices:
    """Return the sharp vertices that with their sharp neighbours have a small rim around.

    A body that is nothing but tips and their rims stays: without them nothing would be left of it.
    """
    rows = mesh.faces[faces_touching(mesh.faces, sharp)]
    body = _bodies(mesh)
    if _holds_nothing(body, rows.reshape(-1)):
        sharp = sharp & (np.bincount(body, _elsewhere(body, rows.reshape(-1)))[body] > 0)
    tips = np.flatnonzero(sharp).astype(np.int32)
    rows = mesh.faces[faces_touching(mesh.faces, sharp)]
    chosen = []
    size = float(np.linalg.norm(mesh.extent))
    for cluster in _clusters(mesh, rows, tips):
        around = np.unique(rows[np.isin(rows, cluster).any(axis=1)])
        rim = mesh.vertices[np.setdiff1d(around, cluster)]
        if len(rim) and np.linalg.norm(np.ptp(rim, axis=0)) <= _LARGEST_RIM * size:
            chosen.append(cluster)
    return np.concatenate([tips[:0], *chosen]).astype(np.int32)


def _bodies(mesh: Mesh) -> Indices:
    """Return the body of each vertex; a vertex without faces counts to the first."""
    body = np.zeros(mesh.n_vertices, dtype=np.int32)
    body[mesh.faces] = face_components(mesh)[:, None]
    return body


def _elsewhere(body: Indices, chosen: Indices) -> Mask:
    rest = np.ones(len(body), dtype=np.bool_)
    rest[chosen] = False
    return rest


def _holds_nothing(body: Indices, chosen: Indices) -> bool:
    """Return whether all vertices of some body are chosen: nothing would hold it in place."""
    return bool((np.bincount(body, _elsewhere(body, chosen)) == 0).any())


def _clusters(mesh: Mesh, rows: Indices, tips: Indices) -> list[Indices]:
    place = np.full(mesh.n_vertices, -1, dtype=np.int64)
    place[tips] = np.arange(len(tips))
    sides = place[rows[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2)]
    sides = sides[(sides >= 0).all(axis=1)]
    shape = (len(tips), len(tips))
    joined = coo_matrix((np.ones(len(sides)), (sides[:, 0], sides[:, 1])), shape=shape)
    n_clusters, label = connected_components(joined, directed=False)
    return [tips[label == each] for each in range(n_clusters)]


def _grown(mesh: Mesh, chosen: Indices, n_rings: int) -> Indices:
    """Add the neighbours of vertices, as often as asked."""
    marked = np.zeros(mesh.n_vertices, dtype=np.bool_)
    marked[chosen] = True
    return np.flatnonzero(grown(mesh.faces, marked, n_rings)).astype(np.int32)


def _levelled(mesh: Mesh, tips: Indices) -> Mesh:
    """Put each tip into the middle of its neighbours: long edges would hold it back."""
    is_tip = np.zeros(mesh.n_vertices, dtype=np.bool_)
    is_tip[tips] = True
    rows = mesh.faces[faces_touching(mesh.faces, is_tip)]
    vertices = mesh.vertices.copy()
    for tip in tips:
        around = np.unique(rows[(rows == tip).any(axis=1)])
        rim = around[~is_tip[around]]
        if len(rim):
            vertices[tip] = mesh.vertices[rim].mean(axis=0)
    return mesh.with_vertices(vertices)
