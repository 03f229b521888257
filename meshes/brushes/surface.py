"""The surface under the brush, kept ready for the next dab."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from meshes._picking_kernels import items_in_ball
from meshes._picking_tree_kernels import refit
from meshes.adjacency import adjacency
from meshes.arrays import Indices, Mask, Vector, Vectors, Vertices
from meshes.brushes._surface_kernels import (
    SurfaceArrays,
    corners_of,
    faces_around,
    renew_normals,
    take_step,
    unseen,
)
from meshes.mesh import Mesh
from meshes.normals import face_area_vectors, vertex_normals
from meshes.picking import Hit, pick
from meshes.picking_tree import face_tree, vertex_tree

DirtyRange = tuple[int, int]
"""First vertex and number of vertices that changed."""

# Ranges closer than this are uploaded as one: a call costs more than the bytes between.
_RANGE_GAP = 64


class SculptSurface:
    """A surface that changes in place: the one mutable object of this folder.

    It owns a float64 copy of the positions and keeps normals and search trees true to them.
    Vertices keep the numbers of the mesh. Change it through `Stroke` or `place`.

    Parameters
    ----------
    mesh : Mesh
        Dental frame, mm.
    """

    def __init__(self, mesh: Mesh) -> None:
        around = adjacency(mesh)
        n_vertices = mesh.n_vertices
        self.faces = mesh.faces
        self.arrays = SurfaceArrays(
            positions=mesh.vertices.copy(),
            normals=vertex_normals(mesh),
            area_vectors=face_area_vectors(mesh),
            faces=mesh.faces,
            face_start=around.face_start,
            face_item=around.face_item,
            vertex_start=around.vertex_start,
            vertex_item=around.vertex_item,
            border=_border(mesh),
            shift=np.zeros((n_vertices, 3)),
            laplacian=np.zeros((n_vertices, 3)),
            stamp=np.zeros(n_vertices, dtype=np.int64),
        )
        self.face_tree = face_tree(self.arrays.positions, mesh.faces)
        self.vertex_tree = vertex_tree(self.arrays.positions)
        self._vertex_seen = np.zeros(n_vertices, dtype=np.bool_)
        self._face_seen = np.zeros(mesh.n_faces, dtype=np.bool_)
        self._is_dirty = np.zeros(n_vertices, dtype=np.bool_)
        self._dirty: list[Indices] = []
        self.n_smoothings = 0

    @property
    def n_vertices(self) -> int:
        """Number of points."""
        return int(self.arrays.positions.shape[0])

    def mesh(self) -> Mesh:
        """Return the surface as it is now; later strokes do not change it."""
        return Mesh(self.arrays.positions.copy(), self.faces)

    def positions(self) -> Vertices:
        """Return a copy of the points, shape (n, 3), float64, mm."""
        return self.arrays.positions.copy()

    def pick(self, origin: Vector, direction: Vector) -> Hit | None:
        """Return what a ray meets first, or None; see `meshes.picking.pick`."""
        return pick(self.face_tree, self.arrays.positions, origin, direction)

    def vertices_near(self, centre: Vector, radius: float) -> Indices:
        """Return the vertices nearer to a point than a radius (mm), ascending."""
        return np.sort(self._near(np.asarray(centre, dtype=np.float64), radius))

    def place(self, vertex_index: Indices, positions: Vertices) -> None:
        """Put vertices at given points, as undo and redo do.

        Parameters
        ----------
        vertex_index : ndarray, shape (k,), int32
            Each vertex at most once.
        positions : ndarray, shape (k, 3)
            Points, mm.
        """
        self.arrays.positions[vertex_index] = positions
        self.renew(np.ascontiguousarray(vertex_index, dtype=np.int32))

    def take_dirty(self) -> tuple[DirtyRange, ...]:
        """Return the ranges of vertices that changed since the last call, ascending.

        They cover positions and normals; a few untouched vertices may lie between.
        """
        if not self._dirty:
            return ()
        dirty = np.sort(np.concatenate(self._dirty))
        self._dirty.clear()
        self._is_dirty[dirty] = False
        return tuple(_ranges(dirty))

    def positions32(self, first: int, count: int) -> NDArray[np.float32]:
        """Return a float32 copy of a range of points, shape (count, 3), for a GPU."""
        return self.arrays.positions[first : first + count].astype(np.float32)

    def normals32(self, first: int, count: int) -> NDArray[np.float32]:
        """Return a float32 copy of a range of normals, shape (count, 3), for a GPU."""
        return self.arrays.normals[first : first + count].astype(np.float32)

    def normals(self) -> Vectors:
        """Return a copy of the area-weighted unit normals, shape (n, 3)."""
        return self.arrays.normals.copy()

    def step(self, touched: Indices) -> None:
        """Move vertices by what dabs have added to `arrays.shift`, each vertex once."""
        take_step(self.arrays, touched)
        self.renew(touched)

    def renew(self, moved: Indices) -> None:
        """Make normals, trees and dirty ranges true again after vertices moved."""
        moved_faces = faces_around(self.arrays, moved, self._face_seen)
        ring = corners_of(self.faces, moved_faces, self._vertex_seen)
        renew_normals(self.arrays, moved_faces, ring)
        refit(self.face_tree, self.arrays.positions, moved_faces)
        refit(self.vertex_tree, self.arrays.positions, moved)
        self._dirty.append(unseen(ring, self._is_dirty))
        self._dirty.append(unseen(moved, self._is_dirty))

    def _near(self, centre: Vector, radius: float) -> Indices:
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
    breaks = np.flatnonzero(np.diff(dirty) > _RANGE_GAP)
    firsts = dirty[np.concatenate([[0], breaks + 1])]
    lasts = dirty[np.concatenate([breaks, [len(dirty) - 1]])]
    for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True):
        yield first, last - first + 1
