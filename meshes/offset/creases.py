"""Creases of an offset surface, whose edges marching cubes cuts off."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import AnyArray, Faces, Indices, Mask, Vector, Vectors, Vertices
from meshes.crossing._changed_kernels import near_boxes
from meshes.crossing.self_intersection import self_intersections
from meshes.distance.bvh import bvh
from meshes.mesh import Mesh
from meshes.offset._crease_kernels import bent_corners, faces_among
from meshes.offset.signed_surface import SignedSurface
from meshes.surface.normals import face_area_vectors, vertex_normals

BENT = 0.1
"""How far corners stand above a face along their normals, in voxels, where a crease is likely."""

CUT = 0.1
"""How far from the right distance, in voxels, what is left as it is may be, as told from afar."""

ALLOWED = 0.2
"""The same in the middles of faces and edges along a crease, where it is measured."""

MOST_ROUNDS = 4

_SHARPEST = -0.7
"""Cosine of two slopes beyond which no point that lies on both is looked for."""


@dataclass(frozen=True, slots=True, eq=False)
class _Slopes:
    """How far points are beyond the level, and the direction in which that grows.

    Both at points far away as well: `distance` is unsigned, so that outer and inner offsets are
    alike, creases always too far out.
    """

    beyond: Vector
    up: Vectors


def follow_creases(mesh: Mesh, surface: SignedSurface, level: float, voxel: float) -> Mesh:
    """Return an offset with its creases where they belong.

    Where the nearest part of the surface changes, the offset has a crease, and the faces that
    marching cubes lays across it cut its edge off. Edges that do are split, the new vertex is
    set where the two sides meet; vertices that are too far out are set back. Where that would
    fold the surface or make it cross itself, all goes half the way, or stays in its place.

    Parameters
    ----------
    mesh : Mesh
        The level as marching cubes finds it, facing outwards.
    surface : SignedSurface
        What it is the offset of.
    level, voxel : float
        mm.
    """
    limit = -np.sign(level) * BENT * voxel
    is_near = bent_corners(mesh.vertices, mesh.faces, vertex_normals(mesh), limit)
    is_local = faces_among(mesh.faces, is_near, 2)
    if not is_local.any():
        return mesh
    work = _Work(mesh, is_local, surface, (level, voxel))
    work.set_back(np.flatnonzero(is_near).astype(np.int32))
    work.split(*work.creased(_edges(mesh.faces[is_local], is_near)))
    work.doubt_flat_ones()
    for _ in range(MOST_ROUNDS):
        if not work.split(*work.still_cut(is_near)):
            break
    return work.safe(mesh.faces[~is_local])


def _edges(faces: Faces, is_near: Mask) -> Indices:
    """Return the edges whose ends are both near, each once, shape (k, 2)."""
    edges = np.concatenate((faces[:, :2], faces[:, 1:], faces[:, ::2]))
    return _each_once(edges[is_near[edges].all(axis=1)], len(is_near))


def _each_once(edges: Indices, n_vertices: int) -> Indices:
    """Return edges, lower end first, each once, in rising order."""
    low, high = edges.min(axis=1).astype(np.int64), edges.max(axis=1)
    codes = np.unique(low * n_vertices + high)
    return np.stack((codes // n_vertices, codes % n_vertices), axis=1)


class _Work:
    """The part of an offset that changes: where each vertex began, where it goes, the faces."""

    def __init__(
        self, mesh: Mesh, is_local: Mask, surface: SignedSurface, lengths: tuple[float, float]
    ) -> None:
        self._surface, (level, self._voxel) = surface, lengths
        self._distance, self._sign = abs(level), np.sign(level)
        self._start, self._place = mesh.vertices, mesh.vertices.copy()
        self._faces = mesh.faces[is_local]
        self._beyond, self._up = np.zeros(mesh.n_vertices), np.zeros((mesh.n_vertices, 3))
        self._newest = self._faces[:0]
        self._n_before = mesh.n_vertices

    def _slopes(self, points: Vectors) -> _Slopes:
        found = self._surface.nearest(points)
        up = (points - found.point) / np.maximum(found.distance, 1e-12)[:, None]
        return _Slopes(found.distance - self._distance, up)

    def set_back(self, vertices: Indices) -> None:
        """Learn the slopes at vertices; move those that are too far out."""
        found = self._slopes(self._place[vertices])
        self._beyond[vertices], self._up[vertices] = found.beyond, found.up
        is_far = found.beyond > CUT * self._voxel
        far = vertices[is_far]
        # On the way to what is nearest, that stays the nearest.
        self._place[far] -= found.beyond[is_far, None] * found.up[is_far]
        self._beyond[far] = 0.0

    def creased(self, edges: Indices) -> tuple[Indices, Vectors, Vectors]:
        """Return the edges that cut a crease off: where they do, and where the crease is."""
        one, other = edges.T
        along = self._place[other] - self._place[one]
        rise = (along * self._up[one]).sum(axis=1)
        fall = (along * self._up[other]).sum(axis=1)
        turn = rise - fall
        # The slopes at both ends, each carried on along the edge, are the same at this share.
        ahead, turns = self._beyond[other] - fall - self._beyond[one], turn > 1e-6 * self._voxel
        share = np.divide(ahead, turn, out=np.zeros(len(turn)), where=turns)
        cosine = (self._up[one] * self._up[other]).sum(axis=1)
        depth = self._beyond[one] + share * rise
        cuts = (share > 0.05) & (share < 0.95) & (cosine > _SHARPEST)
        cuts &= depth > CUT * self._voxel
        one, other, share, depth = one[cuts], other[cuts], share[cuts], depth[cuts]
        start = self._start[one] + share[:, None] * (self._start[other] - self._start[one])
        down = (self._up[one] + self._up[other]) / (1.0 + cosine[cuts])[:, None]
        middle = self._place[one] + share[:, None] * along[cuts]
        return edges[cuts], start, self._best(middle, middle - depth[:, None] * down)

    def _best(self, middle: Vectors, guess: Vectors) -> Vectors:
        """Return the guesses set back to the level; where one is too far in, the middle so."""
        found = self._slopes(guess)
        is_in = found.beyond < -CUT * self._voxel
        place = np.where(is_in[:, None], middle, guess)
        if is_in.any():
            found = self._slopes(place)
        return place - np.maximum(found.beyond, 0.0)[:, None] * found.up

    def doubt_flat_ones(self) -> None:
        """Count as newest, too, faces that were not split but may be too far out."""
        middle = self._place[self._faces].mean(axis=1)
        beyond = np.full(len(middle), np.inf)
        for corner in self._faces.T:
            rise = ((middle - self._place[corner]) * self._up[corner]).sum(axis=1)
            is_known = self._up[corner].any(axis=1) & (corner < self._n_before)
            beyond = np.minimum(
                beyond,
                np.where(
                    is_known, self._beyond[np.minimum(corner, self._n_before - 1)] + rise, np.inf
                ),
            )
        doubted = self._faces[(beyond > 0.5 * ALLOWED * self._voxel) & (beyond < np.inf)]
        self._newest = np.concatenate((doubted, self._newest))

    def still_cut(self, is_near: Mask) -> tuple[Indices, Vectors, Vectors]:
        """Return the longest edges of the newest faces whose middles are still too far out."""
        beyond = self._slopes(self._place[self._newest].mean(axis=1)).beyond
        corners = self._newest[beyond > ALLOWED * self._voxel]
        sides = np.stack((corners, np.roll(corners, -1, axis=1)), axis=2)
        length = ((self._place[sides[..., 0]] - self._place[sides[..., 1]]) ** 2).sum(axis=2)
        # Other sides may belong to a face outside this part.
        is_own = (sides >= self._n_before).any(axis=2)
        is_own |= is_near[np.minimum(sides, self._n_before - 1)].all(axis=2)
        longest = sides[np.arange(len(sides)), np.where(is_own, length, -1.0).argmax(axis=1)]
        edges = _each_once(longest, len(self._place))
        middle = self._place[edges].mean(axis=1)
        return edges, self._start[edges].mean(axis=1), self._best(middle, middle)

    def split(self, edges: Indices, start: Vertices, place: Vertices) -> bool:
        """Put a vertex on each of some edges; tell whether there were any."""
        n_old = len(self._start)
        self._start = np.concatenate((self._start, start))
        self._place = np.concatenate((self._place, place))
        self._up = np.concatenate((self._up, self._up[edges].sum(axis=1)))
        new = _new_on_sides(self._faces, edges[:, 0] * n_old + edges[:, 1], n_old)
        is_cut = (new >= 0).any(axis=1)
        self._newest = _parts(self._faces[is_cut], new[is_cut], self._place)
        self._faces = np.concatenate((self._faces[~is_cut], self._newest))
        return len(edges) > 0

    def safe(self, others: Faces) -> Mesh:
        """Return the result; what folds it or makes it cross itself goes half its way, or none."""
        n, faces = len(self._start), np.concatenate((others, self._faces))
        move = self._place - self._start
        share = np.ones(n)
        moved = np.asarray(move.any(axis=1), np.bool_)
        changed = faces[faces_among(faces, moved, 1)]
        both = Mesh(
            np.concatenate((self._place, self._start)), np.concatenate((changed, changed + n))
        )
        reached = _reached(both, self._place, faces)
        place, at_fault = self._place, moved
        while True:
            wrong = np.zeros(n, np.bool_)
            asked = changed[faces_among(changed, at_fault, 1)]
            near = _reached(Mesh(place, asked), place, reached)
            wrong[near[_crossing(place, near)]] = True
            wrong[self._folded(place, asked)] = True
            at_fault = wrong & moved & (share > 0.0)
            if not at_fault.any():
                return Mesh(place, faces)
            share[at_fault] = np.where(share[at_fault] == 1.0, 0.5, 0.0)
            place = place.copy()
            place[at_fault] = (self._start + share[:, None] * move)[at_fault]

    def _folded(self, place: Vertices, faces: Faces) -> Faces:
        """Return the faces that look away from where the level rises."""
        facing = face_area_vectors(Mesh(place, faces)) * self._up[faces].sum(axis=1)
        return np.asarray(faces[self._sign * facing.sum(axis=1) <= 0.0])


def _reached(one: Mesh, place: Vertices, faces: Faces) -> Faces:
    """Return the faces that are near those of another mesh."""
    tree = bvh(one)
    return np.asarray(faces[near_boxes(place, faces, tree.face_box, tree.node_box)])


def _crossing(place: Vertices, faces: Faces) -> Indices:
    """Return the faces that cross others."""
    used, number = np.unique(faces, return_inverse=True)
    one = Mesh(place[used], number.reshape(-1, 3).astype(np.int32))
    return self_intersections(one).ravel()


def _new_on_sides(faces: Faces, codes: AnyArray, n_old: int) -> Indices:
    """Return the new vertex on each side (0-1, 1-2, 2-0) of faces, -1 where there is none.

    `codes` holds the two ends of each edge as one number, ascending.
    """
    after = np.roll(faces, -1, axis=1)
    asked = np.minimum(faces, after).astype(np.int64) * n_old + np.maximum(faces, after)
    at = np.minimum(np.searchsorted(codes, asked), max(len(codes) - 1, 0))
    there = codes[at] == asked if len(codes) else np.zeros(asked.shape, np.bool_)
    return np.where(there, n_old + at, -1).astype(np.int32)


def _parts(faces: Faces, new: Indices, place: Vertices) -> Faces:
    """Cut faces at new vertices on their sides; return the parts."""
    n_new = (new >= 0).sum(axis=1)
    parts: list[Faces] = []
    for count in (1, 2, 3):
        rows = np.flatnonzero(n_new == count)
        # Turned so that with one the side 0-1 has it, with two the side 2-0 has none.
        turn = (new[rows] >= 0).argmax(axis=1) if count == 1 else (new[rows] < 0).argmax(axis=1) + 1
        order = (np.arange(3) + (turn if count < 3 else 0 * turn)[:, None]) % 3
        a, b, c = np.take_along_axis(faces[rows], order, axis=1).T
        p, q, r = np.take_along_axis(new[rows], order, axis=1).T
        parts.extend(_cut(count, (a, b, c), (p, q, r), place))
    return np.concatenate(parts)


def _cut(
    count: int, corner: tuple[Indices, ...], new: tuple[Indices, ...], place: Vertices
) -> tuple[Faces, ...]:
    (a, b, c), (p, q, r) = corner, new
    if count == 1:
        return np.stack((a, p, c), axis=1), np.stack((p, b, c), axis=1)
    if count == 3:
        outer = (np.stack((a, p, r), axis=1), np.stack((p, b, q), axis=1))
        return (*outer, np.stack((r, q, c), axis=1), np.stack((p, q, r), axis=1))
    one = ((place[a] - place[q]) ** 2).sum(axis=1) <= ((place[p] - place[c]) ** 2).sum(axis=1)
    left = np.where(one[:, None], np.stack((a, p, q), axis=1), np.stack((a, p, c), axis=1))
    right = np.where(one[:, None], np.stack((a, q, c), axis=1), np.stack((p, q, c), axis=1))
    return np.stack((p, b, q), axis=1), left, right
