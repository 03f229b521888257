"""Keep a change of shape free of folds and cuts that were not there before."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from scipy.spatial import cKDTree

from meshes.adjacency import adjacency
from meshes.arrays import Indices, Mask, Vertices
from meshes.mesh import Mesh
from meshes.normals import face_area_vectors
from meshes.self_intersection import self_intersections
from smilesculpt.blending import smoothstep

_N_EVENINGS = 4
"""Rounds of evening out the displacement around triangles that went wrong."""

_N_HOLDS = 8
_HOLD = 1.0
"""Rounds of holding such triangles still, and everything within this distance in part, mm."""

_N_REDUCTIONS = 20
_REDUCTION = 0.8
"""Where that is not enough, everything is reduced, step by step."""

_FLATTEST = 0.1
"""Cosine of the most that a face may turn: more is a fold in the making; our choice."""


@dataclass(frozen=True, slots=True, eq=False)
class Unfolded:
    """A displacement without folds.

    Attributes
    ----------
    displacement : ndarray, shape (n, 3)
        mm.
    n_eased : int
        Vertices whose displacement was evened out or held back.
    share : float
        What is left of the displacement, 1 where nothing had to be given up.
    """

    displacement: Vertices
    n_eased: int
    share: float


def folded_faces(before: Mesh, after: Mesh) -> Indices:
    """Return the faces that turned over, or nearly, shape (k,)."""
    a, b = face_area_vectors(before), face_area_vectors(after)
    dot = a[:, 0] * b[:, 0] + a[:, 1] * b[:, 1] + a[:, 2] * b[:, 2]
    sizes = np.sqrt((a**2).sum(axis=1) * (b**2).sum(axis=1))
    moved = (before.vertices != after.vertices).any(axis=1)[before.faces].any(axis=1)
    # A face that had no area before has no side to turn from.
    had_area = (a**2).sum(axis=1) > 1e-16
    return np.flatnonzero(moved & had_area & (dot <= _FLATTEST * sizes)).astype(np.int32)


def unfolded(mesh: Mesh, displacement: Vertices, free: Mask) -> Unfolded:
    """Return the displacement after evening out, or reducing, what would fold or cut.

    Parameters
    ----------
    mesh : Mesh
    displacement : ndarray, shape (n, 3)
        Of every vertex, mm; zero where `free` is False.
    free : ndarray, shape (n,), bool
        Vertices that may move.
    """
    average = adjacency(mesh).averaging()
    crossed = _crossing_keys(mesh, free)
    current = displacement.copy()
    changed = np.zeros(mesh.n_vertices, dtype=np.bool_)
    for round_ in range(_N_EVENINGS + _N_HOLDS):
        wrong = _wrong_faces(mesh, current, free, crossed)
        if len(wrong) == 0:
            return Unfolded(current, int(changed.sum()), 1.0)
        corners = np.unique(mesh.faces[wrong])
        if round_ < _N_EVENINGS:
            after = _evened(average, current, corners[free[corners]])
        else:
            after = _held(mesh, current, corners)
        changed |= (after != current).any(axis=1)
        current = after
    share = 1.0
    for _ in range(_N_REDUCTIONS):
        share *= _REDUCTION
        if len(_wrong_faces(mesh, current * share, free, crossed)) == 0:
            return Unfolded(current * share, int(changed.sum()), share)
    return Unfolded(np.zeros_like(displacement), int(changed.sum()), 0.0)


def _evened(average: csr_matrix, displacement: Vertices, corners: Indices) -> Vertices:
    """Return the displacement with some vertices moving as their neighbours do."""
    evened = displacement.copy()
    evened[corners] = (average @ displacement)[corners]
    return evened


def _held(mesh: Mesh, displacement: Vertices, corners: Indices) -> Vertices:
    """Return the displacement with some vertices held, and those around them in part."""
    distance = cKDTree(mesh.vertices[corners]).query(mesh.vertices)[0]
    return displacement * smoothstep(np.asarray(distance) / _HOLD)[:, None]


def _wrong_faces(mesh: Mesh, displacement: Vertices, free: Mask, crossed: Indices) -> Indices:
    """Return faces that turned over, or else those that cut through others newly."""
    after = mesh.with_vertices(mesh.vertices + displacement)
    folds = folded_faces(mesh, after)
    if len(folds):
        return folds
    keys = _crossing_keys(after, free)
    new = keys[~np.isin(keys, crossed)]
    return np.unique(np.concatenate([new // mesh.n_faces, new % mesh.n_faces])).astype(np.int32)


def _crossing_keys(mesh: Mesh, free: Mask) -> Indices:
    """Return the pairs of crossing faces near the free vertices, one number a pair."""
    near = np.flatnonzero(_near(mesh, free))
    pairs = self_intersections(Mesh(mesh.vertices, mesh.faces[near]))
    return np.asarray(near[pairs[:, 0]] * mesh.n_faces + near[pairs[:, 1]])


def _near(mesh: Mesh, free: Mask) -> Mask:
    """Return the faces with a free corner and those two rings around them, shape (m,)."""
    chosen = free
    for _ in range(3):
        touched = chosen[mesh.faces].any(axis=1)
        chosen = np.zeros(mesh.n_vertices, dtype=np.bool_)
        chosen[mesh.faces[touched]] = True
    return np.asarray(touched)
