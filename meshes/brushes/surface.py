"""The surface under the brush, kept ready for the next dab."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from meshes.arrays import Indices, Mask, Vector, Vectors, Vertices
from meshes.brushes._surface_kernels import (
    SurfaceArrays,
    corners_of,
    faces_around,
    renew_normals,
    take_step,
    unseen,
)
from meshes.brushes.numbering import numbering
from meshes.mesh import Mesh
from meshes.picking._picking_kernels import items_in_ball
from meshes.picking._picking_tree_kernels import refit
from meshes.picking.picking import Hit, pick
from meshes.picking.picking_tree import face_tree, vertex_tree
from meshes.surface.normals import face_area_vectors, vertex_normals

DirtyRange = tuple[int, int]
"""First vertex and number of vertices that changed."""

# Ranges closer than this are uploaded as one: a call costs more than the bytes between. A mesh
# with its vertices in no order would still need thousands; then only the widest gaps count.
_RANGE_GAP = 64
_MOST_RANGES = 32


class SculptSurface:
    """A surface that changes in place: the one mutable object of this folder.

    It owns a float64 copy of the positions and keeps normals and search trees true to them.
    Methods take and give the numbers of the mesh; `arrays`, `near`, `step` and `renew` are for
    strokes and use those of `numbering`. Change it through `Stroke` or `place`.

    Parameters
    ----------
    mesh : Mesh
        Dental frame, mm.
    """

    def __init__(self, mesh: Mesh) -> None:
        numbers = numbering(mesh)
        around = numbers.around
        n_vertices = mesh.n_vertices
        self.faces = mesh.faces
        self.numbering = numbers
        self.arrays = SurfaceArrays(
            positions=mesh.vertices[numbers.vertex_of],
            normals=vertex_normals(mesh)[numbers.vertex_of],
            area_vectors=face_area_vectors(mesh)[numbers.face_of],
            faces=numbers.faces,
            face_start=around.face_start,
            face_item=around.face_item,
            vertex_start=around.vertex_start,
            vertex_item=around.vertex_item,
            border=_border(mesh)[numbers.vertex_of],
            shift=np.zeros((n_vertices, 3)),
            laplacian=np.zeros((n_vertices, 3)),
        )
        self.face_tree = face_tree(self.arrays.positions, numbers.faces)
        self.vertex_tree = vertex_tree(self.arrays.positions)
        self._vertex_seen = np.zeros(n_vertices, dtype=np.bool_)
        self._face_seen = np.zeros(mesh.n_faces, dtype=np.bool_)
        self._is_dirty = np.zeros(n_vertices, dtype=np.bool_)
        self._dirty: list[Indices] = []

    @property
    def n_vertices(self) -> int:
        """Number of points."""
        return int(self.arrays.positions.shape[0])

    def mesh(self) -> Mesh:
        """Return the surface as it is now; later strokes do not change it."""
        return Mesh(self.positions(), self.faces)

    def positions(self) -> Vertices:
        """Return a copy of the points, shape (n, 3), float64, mm."""
        return self.arrays.positions[self.numbering.place_of]

    def pick(self, origin: Vector, direction: Vector) -> Hit | None:
        """Return what a ray meets first, or None; see `meshes.picking.picking.pick`."""
        hit = pick(self.face_tree, self.arrays.positions, origin, direction)
        return None if hit is None else replace(hit, face=int(self.numbering.face_of[hit.face]))

    def normal_at(self, hit: Hit) -> Vector:
        """Return the smooth unit normal at a hit, shape (3,); zero where normals cancel."""
        corners = self.arrays.normals[self.numbering.place_of[self.faces[hit.face]]]
        normal = (hit.weights[:, None] * corners).sum(axis=0)
        length = float(np.sqrt(np.sum(normal * normal)))
        return np.asarray(normal / length if length > 0.0 else normal)

    def vertices_near(self, centre: Vector, radius: float) -> Indices:
        """Return the vertices nearer to a point than a radius (mm), ascending."""
        near = self.near(np.asarray(centre, dtype=np.float64), radius)
        return np.sort(self.numbering.vertex_of[near])

    def place(self, vertex_index: Indices, positions: Vertices) -> None:
        """Put vertices at given points, as undo and redo do.

        Parameters
        ----------
        vertex_index : ndarray, shape (k,), int32
            Each vertex at most once.
        positions : ndarray, shape (k, 3)
            Points, mm.
        """
        places = self.numbering.place_of[vertex_index]
        self.arrays.positions[places] = positions
        self.renew(places)

    def take_dirty(self) -> tuple[DirtyRange, ...]:
        """Return the ranges of vertices that changed since the last call, ascending.

        They cover positions and normals; a few untouched vertices may lie between.
        """
        if not self._dirty:
            return ()
        dirty = np.concatenate(self._dirty)
        self._dirty.clear()
        self._is_dirty[dirty] = False
        return tuple(_ranges(np.sort(self.numbering.vertex_of[dirty])))

    def positions32(self, first: int, count: int) -> NDArray[np.float32]:
        """Return a float32 copy of a range of points, shape (count, 3), for a GPU."""
        places = self.numbering.place_of[first : first + count]
        return self.arrays.positions[places].astype(np.float32)

    def normals32(self, first: int, count: int) -> NDArray[np.float32]:
        """Return a float32 copy of a range of normals, shape (count, 3), for a GPU."""
        places = self.numbering.place_of[first : first + count]
        return self.arrays.normals[places].astype(np.float32)

    def normals(self) -> Vectors:
        """Return a copy of the area-weighted unit normals, shape (n, 3)."""
        return self.arrays.normals[self.numbering.place_of]

    def step(self, touched: Indices) -> None:
        """Move vertices by what dabs have added to `arrays.shift`, each vertex once."""
        take_step(self.arrays, touched)
        self.renew(touched)

    def renew(self, moved: Indices) -> None:
        """Make normals, trees and dirty ranges true again after vertices moved."""
        moved_faces, ring = self.surroundings(moved)
        renew_normals(self.arrays, moved_faces, ring)
        refit(self.face_tree, self.arrays.positions, moved_faces)
        refit(self.vertex_tree, self.arrays.positions, moved)
        self._dirty.append(unseen(ring, self._is_dirty))
        self._dirty.append(unseen(moved, self._is_dirty))

    def surroundings(self, vertices: Indices) -> tuple[Indices, Indices]:
        """Return the faces at some vertices and the corners of those faces, each once."""
        faces = faces_around(self.arrays, vertices, self._face_seen)
        return faces, corners_of(self.arrays.faces, faces, self._vertex_seen)

    def near(self, centre: Vector, radius: float) -> Indices:
        """Return the vertices in a ball in the numbers of the brush, in no special order."""
        near: Indices = items_in_ball(self.vertex_tree, self.arrays.positions, centre, radius)
        return near


def _border(mesh: Mesh) -> Mask:
    ends = np.sort(mesh.faces[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2), axis=1).astype(np.int64)
    codes, counts = np.unique(ends[:, 0] * mesh.n_vertices + ends[:, 1], return_counts=True)
    lonely = codes[counts == 1]
    border = np.zeros(mesh.n_vertices, dtype=np.bool_)
    border[lonely // max(mesh.n_vertices, 1)] = True
    border[lonely % max(mesh.n_vertices, 1)] = True
    return border


def _ranges(dirty: Indices) -> Iterator[DirtyRange]:
    if len(dirty) == 0:
        return
    gaps = np.diff(dirty)
    widest = np.argsort(-gaps, kind="stable")[: _MOST_RANGES - 1]
    breaks = np.sort(widest[gaps[widest] > _RANGE_GAP])
    firsts = dirty[np.concatenate([[0], breaks + 1])]
    lasts = dirty[np.concatenate([breaks, [len(dirty) - 1]])]
    for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True):
        yield first, last - first + 1
