"""Refine a patch to the density around it, and bend it to carry on the surface."""

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import spsolve

from meshes.arrays import Faces, Indices, Vector, Vertices
from meshes.mesh import Mesh
from meshes.repair._fairing_kernels import flip_once
from meshes.repair.rings import faces_touching, grown
from meshes.surface.adjacency import adjacency

# An edge of the patch is split while it is longer than this many mean edges of the border.
_LONG = 1.6

# Each round at least halves the longest edges; a hole 600 edges round needs eight or nine.
_MOST_ROUNDS = 24


def with_fair_patches(mesh: Mesh, patches: list[Faces]) -> Mesh:
    """Return the mesh with patches added, refined and faired.

    Parameters
    ----------
    mesh : Mesh
    patches : list of ndarray, each of shape (k, 3), int32
        Faces over vertices of the mesh, one patch for each hole.

    References
    ----------
    L. Kobbelt et al., "Interactive multi-resolution modeling on arbitrary meshes",
    SIGGRAPH 1998: the bi-Laplacian for a fair surface between fixed ones.
    """
    patch = np.concatenate(patches)
    used, local = np.unique(patch.reshape(-1), return_inverse=True)
    limits = [_LONG * _mean_border(mesh.vertices, each) for each in patches]
    longest = np.repeat(limits, [len(each) for each in patches])
    points, faces = _refined(mesh.vertices[used], local.reshape(-1, 3).astype(np.int32), longest)
    n_new = len(points) - len(used)
    number = np.append(used, np.arange(mesh.n_vertices, mesh.n_vertices + n_new))
    vertices = np.concatenate([mesh.vertices, points[len(used) :]])
    whole = Mesh(vertices, np.concatenate([mesh.faces, number[faces].astype(np.int32)]))
    fresh = np.arange(mesh.n_vertices, whole.n_vertices, dtype=np.int32)
    return whole.with_vertices(faired(whole, fresh)) if n_new else whole


def faired(mesh: Mesh, free: Indices) -> Vertices:
    """Return the points of a mesh with some moved to where they carry on the surface.

    Parameters
    ----------
    mesh : Mesh
    free : ndarray, shape (k,), int32
        The vertices that move.
    """
    local, place = _surroundings(mesh, free)
    bent = mesh.vertices.copy()
    # Files hold single precision; a point that they would round could cross its neighbours.
    bent[free] = _fair(local, place[free]).astype(np.float32)
    return bent


def _refined(vertices: Vertices, patch: Faces, longest: Vector) -> tuple[Vertices, Faces]:
    n_old = len(vertices)
    for _ in range(_MOST_ROUNDS):
        split = _sides_to_split(vertices, patch, longest)
        if len(split) == 0:
            break
        tail, head = _ends(patch, split[:, 0])
        numbers = np.arange(len(vertices), len(vertices) + len(split), dtype=np.int32)
        vertices = np.concatenate([vertices, 0.5 * (vertices[tail] + vertices[head])])
        patch, longest = _split(patch, longest, split, numbers)
        # Flips stay inside their patch, whose faces all have the same limit.
        patch = _flipped(vertices, patch, n_old)
    return vertices, patch


def _flipped(vertices: Vertices, patch: Faces, n_old: int) -> Faces:
    """Flip inner edges until the angles across each add up to half a turn at most.

    An edge between two old vertices is never made: the surface may have it already.
    """
    faces = patch.copy()
    for _ in range(_MOST_ROUNDS):
        if flip_once(vertices, faces, n_old) == 0:
            break
    return faces


def _ends(patch: Faces, sides: Indices) -> tuple[Indices, Indices]:
    row, corner = sides // 3, sides % 3
    return patch[row, corner], patch[row, (corner + 1) % 3]


def _with_backs(vertices: Vertices, patch: Faces) -> tuple[Indices, Indices]:
    """Return the sides 3 row + corner that have another face behind, and its side."""
    tail, head = patch.reshape(-1).astype(np.int64), np.roll(patch, -1, axis=1).reshape(-1)
    code, back_code = tail * len(vertices) + head, head * np.int64(len(vertices)) + tail
    order = np.argsort(code, kind="stable")
    at = np.minimum(np.searchsorted(code[order], back_code), len(code) - 1)
    back = order[at]
    inner = np.flatnonzero(code[back] == back_code).astype(np.int32)
    return inner, back[inner].astype(np.int32)


def _mean_border(vertices: Vertices, patch: Faces) -> float:
    inner, _ = _with_backs(vertices, patch)
    border = np.setdiff1d(np.arange(3 * len(patch), dtype=np.int32), inner)
    tail, head = _ends(patch, border)
    ways = vertices[head] - vertices[tail]
    return float(np.sqrt((ways * ways).sum(axis=1)).mean())


def _sides_to_split(vertices: Vertices, patch: Faces, longest: Vector) -> Indices:
    """Return pairs of sides of inner edges that are too long, longest first, one in a face."""
    side, back = _with_backs(vertices, patch)
    tail, head = _ends(patch, side)
    ways = vertices[head] - vertices[tail]
    length = np.sqrt((ways * ways).sum(axis=1))
    rows = np.flatnonzero((tail < head) & (length > longest[side // 3]))
    rows = rows[np.lexsort((head[rows], tail[rows], -length[rows]))]
    is_busy = np.zeros(len(patch), dtype=np.bool_)
    chosen = []
    for one, other in zip(side[rows].tolist(), back[rows].tolist(), strict=True):
        if not is_busy[one // 3] and not is_busy[other // 3]:
            is_busy[one // 3] = is_busy[other // 3] = True
            chosen.append((one, other))
    return np.array(chosen, dtype=np.int32).reshape(-1, 2)


def _split(patch: Faces, longest: Vector, sides: Indices, numbers: Indices) -> tuple[Faces, Vector]:
    """Cut the two faces at each chosen edge in two; each half stands where its face stood."""
    both, middle = sides.reshape(-1), np.repeat(numbers, 2)
    row, corner = both // 3, both % 3
    a, b, c = (patch[row, (corner + k) % 3] for k in range(3))
    n_halves = np.ones(len(patch), dtype=np.int64)
    n_halves[row] = 2
    first = np.cumsum(n_halves) - n_halves
    out = np.repeat(patch, n_halves, axis=0)
    out[first[row]] = np.stack([a, middle, c], axis=1)
    out[first[row] + 1] = np.stack([middle, b, c], axis=1)
    return out, np.repeat(longest, n_halves)


def _surroundings(mesh: Mesh, fresh: Indices) -> tuple[Mesh, Indices]:
    """Return the part of the mesh within two rings of the new vertices, and its numbering."""
    reached = np.zeros(mesh.n_vertices, dtype=np.bool_)
    reached[fresh] = True
    reached = grown(mesh.faces, reached, 3)
    near = mesh.faces[faces_touching(mesh.faces, reached)]
    near = near[reached[near].all(axis=1)]
    used = np.unique(near)
    place = np.full(mesh.n_vertices, -1, dtype=np.int32)
    place[used] = np.arange(len(used), dtype=np.int32)
    return Mesh(mesh.vertices[used], place[near]), place


def _fair(local: Mesh, free: Indices) -> Vertices:
    """Return where the free vertices lie when their bi-Laplacian vanishes."""
    mean = _weighted_mean(local)
    one = csr_matrix((np.ones(len(local.vertices)), (range(len(local.vertices)),) * 2))
    flow = csr_matrix(mean - one)
    bending = csr_matrix((flow @ flow)[free])
    known = np.ones(len(local.vertices), dtype=np.bool_)
    known[free] = False
    right = -(bending[:, np.flatnonzero(known)] @ local.vertices[known])
    return np.asarray(spsolve(csr_matrix(bending[:, free]).tocsc(), right)).reshape(-1, 3)


def _weighted_mean(local: Mesh) -> csr_matrix:
    """Return the matrix of means over neighbours, the nearer the heavier.

    Weights of one over the length keep uneven triangles from pulling the surface flat
    (Desbrun et al., "Implicit fairing of irregular meshes", SIGGRAPH 1999).
    """
    around = adjacency(local)
    rows = np.repeat(np.arange(local.n_vertices), np.diff(around.vertex_start))
    ways = local.vertices[around.vertex_item] - local.vertices[rows]
    weight = 1.0 / np.maximum(np.sqrt((ways * ways).sum(axis=1)), 1e-9)
    weight /= np.bincount(rows, weights=weight, minlength=local.n_vertices)[rows]
    shape = (local.n_vertices, local.n_vertices)
    return csr_matrix((weight, around.vertex_item, around.vertex_start), shape=shape)
