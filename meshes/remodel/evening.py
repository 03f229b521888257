"""Triangles of one size by edges split, joined and turned, each only where that does no harm."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import AnyArray, Faces, Indices, Mask, Vertices
from meshes.distance.bvh import bvh
from meshes.distance.closest import closest_points
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.remodel._evening_kernels import (
    even_places,
    join_short,
    move_soundly,
    same_sides,
    split_long,
    turn_edges,
)
from meshes.remodel._fan_kernels import Fans, find_mates, in_several_fans
from meshes.surface.normals import face_area_vectors

_N_ROUNDS = 4
_MOST_SPLITS = 100
_LONGEST, _SHORTEST = 4.0 / 3.0, 4.0 / 5.0


@dataclass(frozen=True, slots=True, eq=False)
class EvenTriangles:
    """Other triangles of a patch.

    Attributes
    ----------
    points : ndarray, shape (n, 3)
        First those of the rim, in their order.
    faces : ndarray, shape (m, 3), int32
    """

    points: Vertices
    faces: Faces


def even_triangles(
    patch: Mesh, rim: Indices, edge_length: float, *, progress: Progress = silent
) -> EvenTriangles:
    """Give a patch triangles of one size; the rim keeps its vertices and edges.

    An edge is split, joined or turned, and a vertex moved, only where no face turns over, gets
    thin or comes to meet another at a sharp angle that was not there: such places stay as they
    were. Vertices stay on the patch.

    Parameters
    ----------
    patch : Mesh
        Consistently wound, at most two faces an edge.
    rim : ndarray, shape (k,), int32
        Its vertices that stay, ascending, all at the border among them.
    edge_length : float
        mm.
    progress : callable, optional

    References
    ----------
    M. Botsch, L. Kobbelt, "A remeshing approach to multiresolution modeling", SGP 2004.
    """
    fans = _fans(patch)
    fans.fixed[rim] = True
    tree, area = bvh(patch), face_area_vectors(patch)
    longest, shortest = _LONGEST * edge_length, _SHORTEST * edge_length
    for k in range(_N_ROUNDS):
        progress(k / _N_ROUNDS, "Making other triangles")
        fans = _split(fans, longest)
        for _ in range(3):
            n_joined = join_short(fans, shortest, longest)
            n_turned = turn_edges(fans)
            if n_joined + n_turned == 0:
                break
        wanted, normals = np.empty((fans.n_used[0], 3)), np.empty((fans.n_used[0], 3))
        index = even_places(fans, wanted, normals)
        found = closest_points(patch, wanted[: len(index)], tree=tree)
        may = same_sides(normals[: len(index)], area[found.face], found.distance, edge_length)
        move_soundly(fans, index, found.point, may, 2.0 * edge_length)
        turn_edges(fans)
    return _compacted(fans, rim)


def in_many_fans(patch: Mesh) -> Mask:
    """Return the vertices of a patch whose faces do not all follow each other over edges."""
    return np.asarray(in_several_fans(patch.faces, _fans(patch)))


def _fans(patch: Mesh) -> Fans:
    corner = patch.faces.ravel().astype(np.int32)
    ends = patch.faces[:, [1, 2, 0]].ravel()
    low, high = np.minimum(corner, ends), np.maximum(corner, ends)
    codes = (low.astype(np.int64) << 32) | high
    mate = np.empty(len(corner), np.int32)
    find_mates(corner, np.argsort(codes, kind="stable").astype(np.int32), mate)
    start = np.full(patch.n_vertices, -1, np.int32)
    start[corner] = np.arange(len(corner), dtype=np.int32)
    fixed = np.zeros(patch.n_vertices, np.bool_)
    count = np.array([patch.n_vertices, patch.n_faces], np.int64)
    return Fans(patch.vertices.copy(), corner, mate, start, fixed, count)


def _split(fans: Fans, longest: float) -> Fans:
    for _ in range(_MOST_SPLITS):
        if 3 * (fans.n_used[1] + 2) > len(fans.corner) or fans.n_used[0] >= len(fans.start):
            fans = _roomier(fans)
        if not split_long(fans, longest):
            break
    return fans


def _roomier(fans: Fans) -> Fans:
    return Fans(
        _doubled(fans.points),
        _doubled(fans.corner),
        _doubled(fans.mate),
        _doubled(fans.start),
        _doubled(fans.fixed),
        fans.n_used,
    )


def _doubled(array: AnyArray) -> AnyArray:
    return np.concatenate([array, np.zeros_like(array)])


def _compacted(fans: Fans, rim: Indices) -> EvenTriangles:
    n_vertices, n_faces = fans.n_used.tolist()
    faces = fans.corner[: 3 * n_faces].reshape(-1, 3)
    faces = faces[faces[:, 0] >= 0]
    is_used = np.zeros(n_vertices, np.bool_)
    is_used[faces] = True
    is_used[rim] = False
    order = np.concatenate([rim, np.flatnonzero(is_used)])
    place = np.empty(n_vertices, np.int32)
    place[order] = np.arange(len(order), dtype=np.int32)
    return EvenTriangles(fans.points[order], place[faces])
