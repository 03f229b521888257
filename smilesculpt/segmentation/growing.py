"""Teeth grown from seeds by random walks that seldom cross a concave crease."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csc_matrix, csr_matrix
from scipy.sparse.csgraph import connected_components
from scipy.sparse.linalg import splu

from meshes.arrays import Indices, Vector, Vectors
from meshes.surface.adjacency import Adjacency
from smilesculpt.segmentation.scan_fields import ScanFields
from smilesculpt.segmentation.seeds import GUM, UNKNOWN

GUM_SHARE = 0.4
"""Share of walks that end in the gum above which a vertex is gum."""

_ALONG_EDGE = 4.0
_AT_VERTEX = 1.5
_STEEPEST = 2.0


@dataclass(frozen=True, slots=True, eq=False)
class Growth:
    """Where random walks from each vertex end.

    Attributes
    ----------
    share : ndarray, shape (n, t + 1)
        Share of walks that first meet the seeds of the gum (column 0) or of each tooth.
    """

    share: Vectors

    @property
    def winner(self) -> Indices:
        """Column of the likeliest tooth of each vertex, 0 where the gum's share is large.

        The gum's seeds lie farther away than those of the teeth on both sides, so walks from
        the gum beside a crown end there less often than in all teeth together; the middle
        between what both sides of a crease reach is about 0.4.
        """
        tooth = 1 + np.argmax(self.share[:, 1:], axis=1)
        return np.where(self.share[:, 0] > GUM_SHARE, 0, tooth).astype(np.int32)


def grow(fields: ScanFields, seeds: Indices, n_teeth: int) -> Growth:
    """Return the share of random walks from each vertex that end in each tooth or the gum.

    Notes
    -----
    L. Grady 2006, "Random walks for image segmentation", IEEE TPAMI 28(11), on the edges of
    the mesh as in Lai, Hu, Martin, Rosin 2008, ACM SPM: one sparse factorisation serves all
    teeth. An edge is dear where the surface is concave along it or at its ends.
    """
    near = fields.near
    every = np.arange(fields.mesh.n_vertices, dtype=np.int32)
    start = np.repeat(every, np.diff(near.vertex_start))
    weight = _weights(fields, start, near.vertex_item)
    shape = (fields.mesh.n_vertices, fields.mesh.n_vertices)
    graph = csr_matrix((weight, near.vertex_item, near.vertex_start), shape=shape)
    seeds = _reached(near, seeds)
    share = np.zeros((shape[0], n_teeth + 1))
    known = seeds != UNKNOWN
    share[np.flatnonzero(known), seeds[known]] = 1.0
    unknown = every[~known]
    if len(unknown):
        share[unknown] = _solved(graph, share, unknown, every[known])
    return Growth(share)


def _weights(fields: ScanFields, start: Indices, stop: Indices) -> Vector:
    step = fields.mesh.vertices[stop] - fields.mesh.vertices[start]
    turn = fields.bend.normals[stop] - fields.bend.normals[start]
    squared = np.maximum((step**2).sum(axis=1), 1e-12)
    along = np.clip(-(turn * step).sum(axis=1) / squared, 0.0, _STEEPEST)
    least = fields.bend.least
    here = np.clip(-0.5 * (least[start] + least[stop]), 0.0, _STEEPEST)
    return np.asarray(np.exp(-_ALONG_EDGE * along - _AT_VERTEX * here))


def _reached(near: Adjacency, seeds: Indices) -> Indices:
    """Call gum what no seed can be reached from."""
    n = len(seeds)
    ones = np.ones(len(near.vertex_item), dtype=np.int8)
    graph = csr_matrix((ones, near.vertex_item, near.vertex_start), shape=(n, n))
    n_parts, part = connected_components(graph, directed=False)
    has_seed = np.bincount(part[seeds != UNKNOWN], minlength=n_parts) > 0
    return np.where(has_seed[part], seeds, GUM).astype(np.int32)


def _solved(graph: csr_matrix, share: Vectors, unknown: Indices, known: Indices) -> Vectors:
    rows = graph[unknown]
    degree = np.asarray(rows.sum(axis=1)).ravel()
    inner = rows[:, unknown]
    n = len(unknown)
    diagonal = csr_matrix((degree, (np.arange(n), np.arange(n))), shape=(n, n))
    wanted = rows[:, known] @ share[known]
    factors = splu(
        csc_matrix(diagonal - inner),
        permc_spec="MMD_AT_PLUS_A",
        diag_pivot_thresh=0.0,
        options={"SymmetricMode": True},
    )
    return np.asarray(factors.solve(wanted))
