"""Compiled loops behind meshes.brushes.surface: what a move of vertices changes."""

from typing import NamedTuple

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Faces, Indices, Mask, Vector, Vectors, Vertices
from meshes.brushes._leaf_kernels import LeafRows, leaves_beside, leaves_of, unmark
from meshes.picking._picking_tree_kernels import LEAF_SIZE, BoxTree, fit_leaf, inner, refit_above

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
    leaves : LeafRows
        Which of their leaves meet.
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
    leaves: LeafRows


class WorkArrays(NamedTuple):
    """Room that dabs work in, made once: lists with their lengths, and flags for what is listed.

    Attributes
    ----------
    counts : ndarray, shape (3,), int64
        Lengths of the lists `touched`, `dirty` and `kept`.
    near, weights : ndarray, shape (n,)
        Vertices in reach of the dab, and how much each is moved.
    patch, is_near, is_hidden : ndarray, shape (n,)
        Vertices in reach that hang together; no mark stays between calls.
    touched, is_touched : ndarray, shape (n,)
        Vertices that the dabs of this step move.
    shift : ndarray, shape (n, 3)
        How far; zero between steps, mm.
    laplacian : ndarray, shape (n, 3)
        Way to the mean of the neighbours, where a smoothing dab last set it, mm.
    moved, is_moved : ndarray, shape (leaves of vertices,)
        Those where something moved; no mark stays between calls, here and in the next two.
    ring, is_ring : ndarray, shape (leaves of vertices,)
        Those and the ones around.
    bent, is_bent : ndarray, shape (leaves of faces,)
        Those with a face at a vertex that moved.
    dirty, is_dirty : ndarray, shape (leaves of vertices,)
        Those with a point or normal that may have changed since they were last taken.
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
    patch: Indices
    is_near: Mask
    is_hidden: Mask
    touched: Indices
    is_touched: Mask
    shift: Vectors
    laplacian: Vectors
    moved: Indices
    is_moved: Mask
    ring: Indices
    is_ring: Mask
    bent: Indices
    is_bent: Mask
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

    Whole leaves are set: what did not change keeps its bits. Sums run in the order of
    `meshes.surface.normals`, so that the result has the same bits as there.
    """
    rows = state.leaves
    n_leaves = leaves_of(moved, n_moved, work.moved, work.is_moved)
    n_bent = leaves_beside(
        work.moved, n_leaves, rows.face_start, rows.face_item, work.bent, work.is_bent
    )
    n_ring = leaves_beside(
        work.moved, n_leaves, rows.around_start, rows.around_item, work.ring, work.is_ring
    )
    _bend(state, work.bent, n_bent)
    _turn(state, work.ring, n_ring)
    n_dirty = work.counts[DIRTY]
    for at in range(n_ring):
        leaf = work.ring[at]
        if not work.is_dirty[leaf]:
            work.is_dirty[leaf] = True
            work.dirty[n_dirty] = leaf
            n_dirty += 1
    work.counts[DIRTY] = n_dirty
    unmark(work.bent, n_bent, work.is_bent)
    unmark(work.ring, n_ring, work.is_ring)
    unmark(work.moved, n_leaves, work.is_moved)
    for at in range(n_leaves):
        fit_leaf(state.vertex_tree, state.positions, work.moved[at])
    _refit(state.vertex_tree, work.moved, n_leaves)
    _refit(state.face_tree, work.bent, n_bent)


@inner
def _refit(tree: BoxTree, leaves: Indices, n_leaves: int) -> None:
    """Make the boxes above some leaves true."""
    first = tree.boxes.shape[0] // 2
    for at in range(n_leaves):
        tree.nodes[at] = first + leaves[at]
        tree.is_dirty[first + leaves[at]] = True
    refit_above(tree, n_leaves)


@njit(cache=True)
def renew_all(state: SurfaceArrays) -> None:
    """Set all area vectors and normals."""
    n_bent = (state.faces.shape[0] + LEAF_SIZE - 1) // LEAF_SIZE
    _bend(state, np.arange(n_bent).astype(np.int32), n_bent)
    n_ring = (state.positions.shape[0] + LEAF_SIZE - 1) // LEAF_SIZE
    _turn(state, np.arange(n_ring).astype(np.int32), n_ring)


@inner
def _bend(state: SurfaceArrays, leaves: Indices, n_leaves: int) -> None:
    """Set the area vectors of the faces of some leaves, and the boxes of these."""
    points, faces, out, boxes = (
        state.positions,
        state.faces,
        state.area_vectors,
        state.face_tree.boxes,
    )
    for at in range(n_leaves):
        x0, y0, z0 = np.inf, np.inf, np.inf
        x1, y1, z1 = -np.inf, -np.inf, -np.inf
        first = leaves[at] * LEAF_SIZE
        for face in range(first, min(first + LEAF_SIZE, faces.shape[0])):
            a, b = np.uint32(faces[face, 0]), np.uint32(faces[face, 1])
            c = np.uint32(faces[face, 2])
            ax, ay, az = points[a, 0], points[a, 1], points[a, 2]
            bx, by, bz = points[b, 0], points[b, 1], points[b, 2]
            cx, cy, cz = points[c, 0], points[c, 1], points[c, 2]
            x0, y0, z0 = min(x0, ax, bx, cx), min(y0, ay, by, cy), min(z0, az, bz, cz)
            x1, y1, z1 = max(x1, ax, bx, cx), max(y1, ay, by, cy), max(z1, az, bz, cz)
            ux, uy, uz = bx - ax, by - ay, bz - az
            vx, vy, vz = cx - ax, cy - ay, cz - az
            out[face, 0] = 0.5 * (uy * vz - uz * vy)
            out[face, 1] = 0.5 * (uz * vx - ux * vz)
            out[face, 2] = 0.5 * (ux * vy - uy * vx)
        node = boxes.shape[0] // 2 + leaves[at]
        boxes[node, 0], boxes[node, 1], boxes[node, 2] = x0, y0, z0
        boxes[node, 3], boxes[node, 4], boxes[node, 5] = x1, y1, z1


@inner
def _turn(state: SurfaceArrays, leaves: Indices, n_leaves: int) -> None:
    """Set the normals of the vertices of some leaves from the faces around each."""
    vectors, item, out = state.area_vectors, state.face_item, state.normals
    for at in range(n_leaves):
        first = leaves[at] * LEAF_SIZE
        for vertex in range(first, min(first + LEAF_SIZE, out.shape[0])):
            x, y, z = 0.0, 0.0, 0.0
            for row in range(state.face_start[vertex], state.face_start[vertex + 1]):
                face = np.uint32(item[row])
                x += vectors[face, 0]
                y += vectors[face, 1]
                z += vectors[face, 2]
            length = np.sqrt(x * x + y * y + z * z)
            if length > 0.0:
                x, y, z = x / length, y / length, z / length
            out[vertex, 0] = x
            out[vertex, 1] = y
            out[vertex, 2] = z
