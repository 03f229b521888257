"""A part of the surface in other triangles, and all that was known of its vertices carried over."""

from dataclasses import replace

import numpy as np

from meshes.arrays import AnyArray, Faces, Indices, Mask, Vector, Vertices
from meshes.distance.closest import closest_points
from meshes.mesh import Mesh
from meshes.remodel.other_triangles import OtherTriangles
from smilesculpt.changes.layers import Offsets
from smilesculpt.dentition import Dentition, Labels
from smilesculpt.edits import Edit, Orient, Remesh
from smilesculpt.errors import DesignError

_MOST_PER_CODE = 1 << 21
"""Three numbers below this fit into 63 bits."""


class RemeshError(DesignError):
    """Other triangles that do not belong to the surface."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"these triangles cannot replace a part of the surface: {reason}.")


def remesh_edit(surface: Mesh, after: Mesh, title: str) -> Remesh:
    """Return the edit that leads from a surface to the same surface in other triangles.

    Vertices that lie exactly where old ones lay are those; every other one gets its place
    between the three old vertices of the triangle that is nearest to it.

    Parameters
    ----------
    surface : Mesh
        With faces.
    after : Mesh
        Its vertices and faces in any order.
    title : str

    Raises
    ------
    RemeshError
        If nothing of `after` lies on the surface's own vertices.
    """
    old_of = _matched(surface.vertices, after.vertices)
    if not (old_of >= 0).any():
        raise RemeshError("none of its vertices was kept")
    is_kept = np.zeros(surface.n_vertices, np.bool_)
    is_kept[old_of[old_of >= 0]] = True
    new = np.flatnonzero(old_of < 0)
    number = np.empty(after.n_vertices, np.int64)
    number[old_of >= 0] = (np.cumsum(is_kept) - 1)[old_of[old_of >= 0]]
    number[new] = int(is_kept.sum()) + np.arange(len(new))
    gone_faces, faces = _faces_apart(surface, is_kept, number[after.faces])
    found = closest_points(surface, after.vertices[new])
    triangles = OtherTriangles(
        gone_vertices=np.flatnonzero(~is_kept).astype(np.int32),
        gone_faces=gone_faces,
        positions=after.vertices[new],
        corners=surface.faces[found.face],
        weights=np.ascontiguousarray(found.barycentric),
        faces=faces,
    )
    return Remesh(title, triangles)


def remeshed(surface: Mesh, triangles: OtherTriangles) -> Mesh:
    """Return the surface after a remesh; raises `RemeshError` where it belongs to another."""
    numbers = (triangles.gone_vertices, triangles.corners)
    highest = max((int(them.max()) for them in numbers if them.size), default=-1)
    if highest >= surface.n_vertices:
        raise RemeshError(f"vertex {highest} is named and there are {surface.n_vertices}")
    if triangles.gone_faces.size and int(triangles.gone_faces.max()) >= surface.n_faces:
        raise RemeshError(f"there are {surface.n_faces} faces and more are named")
    stays = _stays(surface.n_vertices, triangles.gone_vertices)
    kept = surface.faces[_stays(surface.n_faces, triangles.gone_faces)]
    if not stays[kept].all():
        raise RemeshError("a face stays whose vertex does not")
    kept = (np.cumsum(stays) - 1)[kept].astype(np.int32)
    vertices = np.concatenate([surface.vertices[stays], triangles.positions])
    return Mesh(vertices, np.concatenate([kept, triangles.faces]))


def carried_points(triangles: OtherTriangles, points: Vertices) -> Vertices:
    """Return points of the old vertices, shape (n, 3), for the new ones."""
    between = _between(triangles, points)
    return np.concatenate([points[_stays(len(points), triangles.gone_vertices)], between])


def carried_values(triangles: OtherTriangles, values: Vector) -> Vector:
    """Return numbers of the old vertices, shape (n,), for the new ones."""
    carried: Vector = carried_points(triangles, values[:, None])[:, 0]
    return carried


def carried_offsets(triangles: OtherTriangles, offsets: Offsets) -> Offsets:
    """Return offsets of a layer for the new vertices."""
    between = np.rint(_between(triangles, offsets.astype(np.float64))).astype(np.int64)
    return np.concatenate([offsets[_stays(len(offsets), triangles.gone_vertices)], between])


def carried_labels(triangles: OtherTriangles, labels: Labels) -> Labels:
    """Return teeth of the old vertices for the new ones: each has that of its nearest corner."""
    carried: Labels = _nearest(triangles, labels)
    return carried


def carried_mask(triangles: OtherTriangles, chosen: Mask) -> Mask:
    """Return which new vertices lie at chosen old ones."""
    any_corner = chosen[triangles.corners].any(axis=1)
    return np.concatenate([chosen[_stays(len(chosen), triangles.gone_vertices)], any_corner])


def carried_dentition(dentition: Dentition, edits: tuple[Edit, ...]) -> Dentition:
    """Return teeth that were found on the scan for the surface as it is after some edits."""
    labels = dentition.labels
    for edit in since_orient(edits):
        if isinstance(edit, Remesh):
            labels = carried_labels(edit.triangles, labels)
    return replace(dentition, labels=labels)


def since_orient(edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Return the edits after the last orientation: earlier ones were dropped with its frame."""
    first = max((k + 1 for k, edit in enumerate(edits) if isinstance(edit, Orient)), default=0)
    return edits[first:]


def _stays(n: int, gone: Indices) -> Mask:
    stays = np.ones(n, np.bool_)
    stays[gone] = False
    return stays


def _between(triangles: OtherTriangles, rows: Vertices) -> Vertices:
    # Written out: a sum by BLAS may have other bits on another machine.
    a, b, c = (rows[triangles.corners[:, k]] * triangles.weights[:, k, None] for k in range(3))
    between: Vertices = a + b + c
    return between


def _nearest(triangles: OtherTriangles, rows: AnyArray) -> AnyArray:
    heaviest = triangles.weights.argmax(axis=1)
    corner = triangles.corners[np.arange(len(heaviest)), heaviest]
    return np.concatenate([rows[_stays(len(rows), triangles.gone_vertices)], rows[corner]])


def _matched(old: Vertices, new: Vertices) -> Indices:
    """Return the old vertex at exactly the place of each new one, -1 where there is none.

    Of several at one place the first goes to the first, the second to the second.
    """
    both = np.concatenate([old, new]) + 0.0  # no minus zero
    order = np.lexsort(tuple(both.T))
    rows = both[order]
    starts = np.concatenate([[True], (rows[1:] != rows[:-1]).any(axis=1)])
    group = np.cumsum(starts) - 1
    is_new = order >= len(old)
    rank = _rank_in_group(group, is_new)
    key = np.empty(len(both), np.int64)
    key[order] = group * (len(both) + 1) + rank
    old_keys = key[: len(old)]
    by_key = np.argsort(old_keys, kind="stable")
    place = np.searchsorted(old_keys[by_key], key[len(old) :])
    place = np.minimum(place, max(len(old) - 1, 0))
    found = by_key[place]
    return np.where(old_keys[found] == key[len(old) :], found, -1).astype(np.int32)


def _rank_in_group(group: AnyArray, is_new: Mask) -> AnyArray:
    """Return the how-manieth old, or new, vertex of its place each one is."""
    rank = np.empty(len(group), np.int64)
    for side in (is_new, ~is_new):
        members = group[side]
        first = np.searchsorted(members, members, side="left")
        rank[side] = np.arange(len(members)) - first
    return rank


def _faces_apart(surface: Mesh, is_kept: Mask, faces: AnyArray) -> tuple[Indices, Faces]:
    """Return which old faces are gone, and which new ones are none of the old."""
    there = is_kept[surface.faces].all(axis=1)
    old = (np.cumsum(is_kept) - 1)[surface.faces[there]]
    codes_old, codes_new = _codes(old, faces)
    stays = np.zeros(surface.n_faces, np.bool_)
    stays[np.flatnonzero(there)[np.isin(codes_old, codes_new)]] = True
    added = faces[~np.isin(codes_new, codes_old)]
    return np.flatnonzero(~stays).astype(np.int32), added.astype(np.int32)


def _codes(old: AnyArray, new: AnyArray) -> tuple[AnyArray, AnyArray]:
    """Return one number for each face of both, the same where only the first corner differs."""
    faces = np.concatenate([old, new]).astype(np.int64)
    first, row = faces.argmin(axis=1), np.arange(len(faces))
    a, b, c = (faces[row, (first + k) % 3] for k in range(3))
    if not faces.size or faces.max() < _MOST_PER_CODE:
        codes = (a << 42) | (b << 21) | c
    else:
        _, codes = np.unique(np.stack([a, b, c], axis=1), axis=0, return_inverse=True)
    return codes[: len(old)], codes[len(old) :]
