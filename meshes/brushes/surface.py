"""The surface under the brush, kept ready for the next dab."""

from dataclasses import replace
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from meshes.arrays import AnyArray, Indices, Vector, Vectors, Vertices
from meshes.brushes._leaf_kernels import leaf_rows
from meshes.brushes._limit_kernels import LimitRoom
from meshes.brushes._surface_kernels import (
    DIRTY,
    KEPT,
    SurfaceArrays,
    WorkArrays,
    forget_kept,
    renew,
    renew_all,
)
from meshes.brushes.limits import Limit
from meshes.brushes.numbering import numbering
from meshes.brushes.ranges import DirtyRange, ranges_of, ranges_of_leaves
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.picking._picking_tree_kernels import LEAF_SIZE
from meshes.picking.picking import Hit, pick
from meshes.picking.picking_tree import face_tree, vertex_tree
from meshes.surface.normals import vertex_normals

_MASK_NOISE = 1e-9
"""Values between 0 and 1 that were interpolated leave that range by less."""


class SculptSurface:
    """A surface that changes in place: the one mutable object of this folder.

    It owns a float64 copy of the positions and keeps normals and search trees true to them.
    Methods take and give the numbers of the mesh; `arrays`, `work` and `begin` are for strokes
    and use those of `numbering`. Change it through `Stroke`, `place` or `set_mask`.

    Parameters
    ----------
    mesh : Mesh
        Dental frame, mm.
    original : ndarray, shape (n, 3), optional
        The shape that restore leads back to and above which layer rises, mm; else the mesh.
    mask : ndarray, shape (n,), optional
        0 where brushes work freely to 1 where they change nothing; else free throughout.

    Raises
    ------
    InvalidMeshError
        If `original` or `mask` has another length than the mesh, or numbers that make no sense.
    """

    def __init__(
        self, mesh: Mesh, original: Vertices | None = None, mask: Vector | None = None
    ) -> None:
        numbers = numbering(mesh)
        positions = mesh.vertices[numbers.vertex_of]
        self.faces = mesh.faces
        self.numbering = numbers
        self.arrays = SurfaceArrays(
            positions=positions,
            normals=np.empty((mesh.n_vertices, 3)),
            area_vectors=np.empty((mesh.n_faces, 3)),
            faces=numbers.faces,
            face_start=numbers.face_start,
            face_item=numbers.face_item,
            vertex_start=numbers.vertex_start,
            vertex_item=numbers.vertex_item,
            border=numbers.border,
            mask=np.zeros(mesh.n_vertices),
            original=positions.copy(),
            original_normals=np.empty((0, 3)),
            face_tree=face_tree(positions, numbers.faces, rank=numbers.face_of),
            vertex_tree=vertex_tree(positions, rank=numbers.vertex_of),
            leaves=leaf_rows(numbers.faces, numbers.face_start, numbers.face_item),
        )
        self.work = _room(mesh.n_vertices, mesh.n_faces)
        renew_all(self.arrays)
        self.n_strokes = 0
        self.unlocked = np.zeros(mesh.n_vertices, dtype=np.bool_)
        self._rooms: WeakKeyDictionary[Limit, LimitRoom] = WeakKeyDictionary()
        self._painted: list[Indices] = []
        if original is not None:
            self.set_original(original)
        if mask is not None:
            self.set_mask(mask)
        self._painted.clear()

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

    def normals(self) -> Vectors:
        """Return a copy of the area-weighted unit normals, shape (n, 3)."""
        return self.arrays.normals[self.numbering.place_of]

    def mask(self) -> Vector:
        """Return a copy of the mask, shape (n,), 0 free to 1 held."""
        return self.arrays.mask[self.numbering.place_of]

    def pick(self, origin: Vector, direction: Vector) -> Hit | None:
        """Return what a ray meets first, or None; see `meshes.picking.picking.pick`."""
        hit = pick(self.arrays.face_tree, self.arrays.positions, origin, direction)
        return None if hit is None else replace(hit, face=int(self.numbering.face_of[hit.face]))

    def normal_at(self, hit: Hit) -> Vector:
        """Return the smooth unit normal at a hit, shape (3,); zero where normals cancel."""
        corners = self.arrays.normals[self.numbering.place_of[self.faces[hit.face]]]
        normal = (hit.weights[:, None] * corners).sum(axis=0)
        length = float(np.sqrt(np.sum(normal * normal)))
        return np.asarray(normal / length if length > 0.0 else normal)

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
        renew(self.arrays, self.work, places, len(places))

    def set_mask(self, mask: Vector, *, vertex_index: Indices | None = None) -> None:
        """Set the mask of all vertices, or of some, each at most once; 0 free to 1 held.

        Raises
        ------
        InvalidMeshError
            If the length is wrong or a value not between 0 and 1, but for rounding.
        """
        index = np.arange(self.n_vertices) if vertex_index is None else vertex_index
        values = np.asarray(mask, dtype=np.float64)
        _require_shape("mask", values, index.shape)
        if not ((values >= -_MASK_NOISE) & (values <= 1.0 + _MASK_NOISE)).all():
            raise InvalidMeshError("a value of the mask is not between 0 and 1. Clip the mask.")
        places = self.numbering.place_of[index]
        self.arrays.mask[places] = np.clip(values, 0.0, 1.0)
        self.note_painted(places)

    def set_original(self, original: Vertices) -> None:
        """Set the shape that restore leads back to, shape (n, 3), mm.

        Raises
        ------
        InvalidMeshError
            If the shape is wrong or a number not finite.
        """
        points = np.asarray(original, dtype=np.float64)
        _require_shape("original shape", points, (self.n_vertices, 3))
        if not np.isfinite(points).all():
            raise InvalidMeshError("a point of the original shape is not finite.")
        self.arrays = self.arrays._replace(
            original=points[self.numbering.vertex_of], original_normals=np.empty((0, 3))
        )

    def take_dirty(self) -> tuple[DirtyRange, ...]:
        """Return the ranges of vertices that changed since the last call, ascending.

        They cover positions and normals; a few untouched vertices may lie between.
        """
        leaves = self._no_longer_dirty()
        places = (leaves[:, None] * LEAF_SIZE + np.arange(LEAF_SIZE)).ravel()
        return ranges_of(np.sort(self.numbering.vertex_of[places[places < self.n_vertices]]))

    def take_dirty_places(self) -> tuple[DirtyRange, ...]:
        """Return the same in the numbers of `numbering`: fewer, for whoever draws in that order."""
        return ranges_of_leaves(np.sort(self._no_longer_dirty()), self.n_vertices)

    def take_dirty_mask(self) -> tuple[DirtyRange, ...]:
        """Return the ranges of vertices whose mask changed since the last call, ascending."""
        is_painted = np.zeros(self.n_vertices if self._painted else 0, np.bool_)
        for places in self._painted:
            is_painted[self.numbering.vertex_of[places]] = True
        self._painted.clear()
        return ranges_of(np.flatnonzero(is_painted).astype(np.int32))

    def positions32(self, first: int, count: int) -> NDArray[np.float32]:
        """Return a float32 copy of a range of points, shape (count, 3), for a GPU."""
        places = self.numbering.place_of[first : first + count]
        return self.arrays.positions[places].astype(np.float32)

    def normals32(self, first: int, count: int) -> NDArray[np.float32]:
        """Return a float32 copy of a range of normals, shape (count, 3), for a GPU."""
        places = self.numbering.place_of[first : first + count]
        return self.arrays.normals[places].astype(np.float32)

    def mask32(self, first: int, count: int) -> NDArray[np.float32]:
        """Return a float32 copy of a range of the mask, shape (count,), for a GPU."""
        places = self.numbering.place_of[first : first + count]
        return self.arrays.mask[places].astype(np.float32)

    def begin(self) -> int:
        """Begin a stroke with nothing kept; return its number."""
        self.forget()
        self.n_strokes += 1
        return self.n_strokes

    def forget(self) -> None:
        """Forget what a stroke kept and learnt: the next one depends on the surface alone."""
        kept = self.work.kept[: int(self.work.counts[KEPT])]
        for room in self._rooms.values():
            room.face[kept] = 0
        forget_kept(self.work)

    def room_for(self, limit: Limit) -> LimitRoom:
        """Return room for what a stroke learns of a limit; empty when one begins.

        Raises
        ------
        LimitError
            If the limit is for another number of vertices.
        """
        if limit not in self._rooms:
            self._rooms[limit] = limit.room(self.numbering.vertex_of)
        return self._rooms[limit]

    def need_original_normals(self) -> None:
        """Have the normals of the original shape ready."""
        if len(self.arrays.original_normals) == self.n_vertices:
            return
        original = Mesh(self.arrays.original[self.numbering.place_of], self.faces)
        normals = vertex_normals(original)[self.numbering.vertex_of]
        self.arrays = self.arrays._replace(original_normals=normals)

    def note_painted(self, places: Indices) -> None:
        """Remember vertices whose mask changed, in the numbers of the brush."""
        self._painted.append(places)

    def _no_longer_dirty(self) -> Indices:
        dirty = self.work.dirty[: int(self.work.counts[DIRTY])]
        self.work.is_dirty[dirty] = False
        self.work.counts[DIRTY] = 0
        return dirty


def _require_shape(name: str, values: AnyArray, shape: tuple[int, ...]) -> None:
    if values.shape != shape:
        raise InvalidMeshError(f"{name} has shape {values.shape}; give {shape}.")


def _room(n_vertices: int, n_faces: int) -> WorkArrays:
    index = np.empty((4, n_vertices), dtype=np.int32)
    flag = np.zeros((4, n_vertices), dtype=np.bool_)
    n_leaves, n_face_leaves = -(-n_vertices // LEAF_SIZE), -(-n_faces // LEAF_SIZE)
    leaf = np.empty((3, n_leaves), dtype=np.int32)
    leaf_flag = np.zeros((3, n_leaves), dtype=np.bool_)
    room = WorkArrays(
        counts=np.zeros(3, dtype=np.int64),
        near=index[0],
        weights=np.empty(n_vertices),
        patch=index[3],
        is_near=flag[2],
        is_hidden=flag[3],
        touched=index[1],
        is_touched=flag[0],
        shift=np.zeros((n_vertices, 3)),
        laplacian=np.empty((n_vertices, 3)),
        moved=leaf[0],
        is_moved=leaf_flag[0],
        ring=leaf[1],
        is_ring=leaf_flag[1],
        bent=np.empty(n_face_leaves, dtype=np.int32),
        is_bent=np.zeros(n_face_leaves, dtype=np.bool_),
        dirty=leaf[2],
        is_dirty=leaf_flag[2],
        kept=index[2],
        is_kept=flag[1],
        before=np.empty((n_vertices, 3)),
        before_mask=np.empty(n_vertices),
        target=np.empty((n_vertices, 3)),
        has_target=np.zeros(n_vertices, dtype=np.uint8),
    )
    # Memory is handed out when it is first written to, 2 MiB at a time: not within a dab.
    for array in room:
        array.fill(0)
    return room
