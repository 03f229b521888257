"""Moves of vertices, taken back where they would do harm."""

import numpy as np

from meshes.arrays import Indices, Mask, Vectors
from meshes.crossing.self_intersection import self_intersections
from meshes.mesh import Mesh
from meshes.surface.angles import angle_sums
from meshes.surface.normals import face_area_vectors

_N_HALVINGS = 2

_MOST_RINGS = 3

_MOST_ROUNDS = 48


def harmless(mesh: Mesh, moves: Vectors, *, least_angle: float = 0.0) -> tuple[Vectors, Mask]:
    """Shorten moves until no faces cross, none turns over and no tip is sharp that was not so.

    Vertices of such faces go half as far, then a quarter, then not at all, and those around them
    half as far.

    Parameters
    ----------
    mesh : Mesh
        With n vertices.
    moves : ndarray, shape (n, 3)
        mm.
    least_angle : float
        A vertex around which the corners add up to less is a sharp tip, radians.

    Returns
    -------
    ndarray, shape (n, 3)
        mm; all zero where nothing else is harmless.
    ndarray, shape (n,), bool
        Whose moves were shortened.
    """
    kept, held = moves.copy(), np.zeros(mesh.n_vertices, np.bool_)
    if not kept.any():
        return kept, held
    known = _keys(mesh, self_intersections(mesh))
    sharp = angle_sums(mesh) < least_angle
    for turn in range(_MOST_ROUNDS):
        moved = mesh.with_vertices(mesh.vertices + kept)
        harmed = np.zeros(mesh.n_vertices, np.bool_)
        harmed[mesh.faces[_harmed_faces(mesh, moved, known)]] = True
        harmed |= (angle_sums(moved) < least_angle) & ~sharp
        if not harmed.any():
            return kept, held & moves.any(axis=1)
        kept[harmed] *= 0.5 if turn < _N_HALVINGS else 0.0
        around = _around(mesh, harmed, 0 if turn < _N_HALVINGS else 1 + turn % _MOST_RINGS)
        kept[around & ~harmed] *= 0.5
        held |= around
    return np.zeros_like(kept), np.asarray(moves.any(axis=1))


def _harmed_faces(before: Mesh, after: Mesh, known: Indices) -> Indices:
    pairs = self_intersections(after)
    crossing = pairs[~np.isin(_keys(after, pairs), known)]
    ways = (face_area_vectors(before) * face_area_vectors(after)).sum(axis=1)
    turned = (ways <= 0.0) & (after.vertices != before.vertices)[after.faces].any(axis=(1, 2))
    return np.union1d(crossing.reshape(-1), np.flatnonzero(turned))


def _keys(mesh: Mesh, pairs: Indices) -> Indices:
    return np.asarray(pairs[:, 0].astype(np.int64) * mesh.n_faces + pairs[:, 1])


def _around(mesh: Mesh, vertices: Mask, n_rings: int) -> Mask:
    """Mark some vertices and so many rings of faces around them."""
    near = vertices.copy()
    for _ in range(n_rings):
        near[mesh.faces[near[mesh.faces].any(axis=1)]] = True
    return near
