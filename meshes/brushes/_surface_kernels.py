"""Compiled loops behind meshes.brushes.surface: what a move of vertices changes."""

from typing import NamedTuple

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Faces, Indices, Mask, Vector, Vectors, Vertices
from meshes.picking._picking_tree_kernels import BoxTree, inner, refit

Number = int | np.uint32
"""Of a vertex or face; unsigned ones save the compiled loops a look for negative ones."""

TOUCHED, DIRTY, KEPT = 0, 1, 2
"""Rows of `WorkArrays.counts`."""


class SurfaceArrays(NamedTuple):
    """The state of a sculpted surface, as kernels take it.

    Attributes
    ----------
    positions : ndarray, shape (n, 3)
        Points, mm.
    normals : ndarray, shape (n, 3)
        Area-weighted unit normals.
    area_vectors : ndarray, shape (m, 3)
        Normal of each face times its area, mm^2.
    faces : ndarray, shape (m, 3), int32
    face_start, face_item : ndarray, int32
        Faces around each vertex, in compressed rows.
    vertex_start, vertex_item : ndarray, int32
        Neighbours of each vertex, in compressed rows.
    border : ndarray, shape (n,), bool
        Vertices on an edge with one face.
    mask : ndarray, shape (n,)
        0 where brushes work freely to 1 where they change nothing.
    original : ndarray, shape (n, 3)
        Where restore leads to and above which layer rises, mm.
    original_normals : ndarray, shape (n, 3)
        Its unit normals; without rows until a layer needs them.
    face_tree, vertex_tree : BoxTree
    """

    positions: Vertices
    normals: Vectors
    area_vectors: Vectors
    faces: Faces
    face_start: Indices
    face_item: Indices
    vertex_start: Indices
    vertex_item: Indices
    border: Mask
    mask: Vector
    original: Vertices
    original_normals: Vectors
    face_tree: BoxTree
    vertex_tree: BoxTree


class WorkArrays(NamedTuple):
    """Room that dabs work in, made once: lists with their lengths, and flags for what is listed.

    Attributes
    ----------
    counts : ndarray, shape (3,), int64
        Lengths of the lists `touched`, `dirty` and `kept`.
    near, weights : ndarray, shape (n,)
        Vertices in reach of the dab, and how much each is moved.
    touched, is_touched : ndarray, shape (n,)
        Vertices that the dabs of this step move.
    shift : ndarray, shape (n, 3)
        How far; zero between steps, mm.
    laplacian : ndarray, shape (n, 3)
        Way to the mean of the neighbours, where a smoothing dab last set it, mm.
    ring, is_ring : ndarray, shape (n,)
        Vertices of a list in the making.
    moved_faces, is_moved : ndarray, shape (m,)
        Faces of a list in the making.
    dirty, is_dirty : ndarray, shape (n,)
        Vertices whose point or normal changed since they were last taken.
    kept, is_kept : ndarray, shape (n,)
        Vertices that the stroke has touched.
    before : ndarray, shape (n, 3)
        Where those were before the stroke, mm.
    before_mask : ndarray, shape (n,)
        What their mask was.
    target : ndarray, shape (n, 3)
        Where clone leads to, mm.
    has_target : ndarray, shape (n,), uint8
        0 unknown, 1 known, 2 none found; 0 for all that are not kept.
    """

    counts: AnyArray
    near: Indices
    weights: Vector
    touched: Indices
    is_touched: Mask
    shift: Vectors
    laplacian: Vectors
    ring: Indices
    is_ring: Mask
    moved_faces: Indices
    is_moved: Mask
    dirty: Indices
    is_dirty: Mask
    kept: Indices
    is_kept: Mask
    before: Vertices
    before_mask: Vector
    target: Vertices
    has_target: AnyArray


@njit(cache=True)
def take_step(state: SurfaceArrays, work: WorkArrays) -> None:
    """Move the touched vertices by `shift`, and make everything true again."""
    keep_touched(state, work)
    n_touched = work.counts[TOUCHED]
    for at in range(n_touched):
        vertex = np.uint32(work.touched[at])
        for axis in range(3):
            state.positions[vertex, axis] += work.shift[vertex, axis]
            work.shift[vertex, axis] = 0.0
        work.is_touched[vertex] = False
    work.counts[TOUCHED] = 0
    renew(state, work, work.touched, n_touched)


@inner
def keep_touched(state: SurfaceArrays, work: WorkArrays) -> None:
    """Remember where touched vertices are, each once a stroke."""
    n_kept = work.counts[KEPT]
    for at in range(work.counts[TOUCHED]):
        vertex = np.uint32(work.touched[at])
        if work.is_kept[vertex]:
            continue
        work.is_kept[vertex] = True
        work.kept[n_kept] = vertex
        work.before_mask[vertex] = state.mask[vertex]
        for axis in range(3):
            work.before[vertex, axis] = state.positions[vertex, axis]
        n_kept += 1
    work.counts[KEPT] = n_kept


@njit(cache=True)
def changed_rows(places: Indices, before: Vertices, now: Vertices) -> AnyArray:
    """Return which of some vertices are not where they were; positions in `places`."""
    out = np.empty(places.shape[0], np.int64)
    n_out = 0
    for at in range(places.shape[0]):
        row = places[at]
        same = before[row, 0] == now[row, 0] and before[row, 1] == now[row, 1]
        if not (same and before[row, 2] == now[row, 2]):
            out[n_out] = at
            n_out += 1
    return out[:n_out]


@njit(cache=True)
def forget_kept(work: WorkArrays) -> None:
    """Begin anew with no vertex kept."""
    for at in range(work.counts[KEPT]):
        vertex = work.kept[at]
        work.is_kept[vertex] = False
        work.has_target[vertex] = 0
    work.counts[KEPT] = 0


@njit(cache=True)
def renew(state: SurfaceArrays, work: WorkArrays, moved: Indices, n_moved: int) -> None:
    """Set area vectors, normals and trees after vertices moved, and list what is dirty.

    Sums run in the order of `meshes.surface.normals`, so that the result has the same bits.
    """
    n_faces = 0
    for at in range(n_moved):
        vertex = np.uint32(moved[at])
        for row in range(state.face_start[vertex], state.face_start[vertex + 1]):
            face = np.uint32(state.face_item[row])
            if not work.is_moved[face]:
                work.is_moved[face] = True
                work.moved_faces[n_faces] = face
                n_faces += 1
    n_ring = 0
    for at in range(n_faces):
        face = np.uint32(work.moved_faces[at])
        work.is_moved[face] = False
        _set_area_vector(state.positions, state.faces, state.area_vectors, face)
        for corner in range(3):
            vertex = np.uint32(state.faces[face, corner])
            if not work.is_ring[vertex]:
                work.is_ring[vertex] = True
                work.ring[n_ring] = vertex
                n_ring += 1
    n_dirty = work.counts[DIRTY]
    for at in range(n_ring):
        vertex = np.uint32(work.ring[at])
        work.is_ring[vertex] = False
        first, last = state.face_start[vertex], state.face_start[vertex + 1]
        _set_normal(state.area_vectors, state.face_item, first, last, state.normals, vertex)
        if not work.is_dirty[vertex]:
            work.is_dirty[vertex] = True
            work.dirty[n_dirty] = vertex
            n_dirty += 1
    for at in range(n_moved):  # those without a face are in no ring
        vertex = np.uint32(moved[at])
        if not work.is_dirty[vertex]:
            work.is_dirty[vertex] = True
            work.dirty[n_dirty] = vertex
            n_dirty += 1
    work.counts[DIRTY] = n_dirty
    refit(state.face_tree, state.positions, work.moved_faces, n_faces)
    refit(state.vertex_tree, state.positions, moved, n_moved)


@njit(cache=True)
def renew_all(state: SurfaceArrays) -> None:
    """Set all area vectors and normals."""
    for face in range(state.faces.shape[0]):
        _set_area_vector(state.positions, state.faces, state.area_vectors, face)
    for vertex in range(state.positions.shape[0]):
        first, last = state.face_start[vertex], state.face_start[vertex + 1]
        _set_normal(state.area_vectors, state.face_item, first, last, state.normals, vertex)


@inner
def _set_area_vector(points: Vertices, faces: Faces, out: Vectors, face: Number) -> None:
    a, b, c = np.uint32(faces[face, 0]), np.uint32(faces[face, 1]), np.uint32(faces[face, 2])
    ax, ay, az = points[a, 0], points[a, 1], points[a, 2]
    ux, uy, uz = points[b, 0] - ax, points[b, 1] - ay, points[b, 2] - az
    vx, vy, vz = points[c, 0] - ax, points[c, 1] - ay, points[c, 2] - az
    out[face, 0] = 0.5 * (uy * vz - uz * vy)
    out[face, 1] = 0.5 * (uz * vx - ux * vz)
    out[face, 2] = 0.5 * (ux * vy - uy * vx)


@inner
def _set_normal(
    area_vectors: Vectors, item: Indices, first: int, last: int, out: Vectors, vertex: Number
) -> None:
    """Set the normal of a vertex from its faces, rows first to last of `item`."""
    x, y, z = 0.0, 0.0, 0.0
    for row in range(first, last):
        face = np.uint32(item[row])
        x += area_vectors[face, 0]
        y += area_vectors[face, 1]
        z += area_vectors[face, 2]
    length = np.sqrt(x**2 + y**2 + z**2)
    if length > 0.0:
        x, y, z = x / length, y / length, z / length
    out[vertex, 0] = x
    out[vertex, 1] = y
    out[vertex, 2] = z
