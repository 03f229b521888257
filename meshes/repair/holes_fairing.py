"""Refine a patch to the density around it, and bend it to carry on the surface."""

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import spsolve

from meshes.arrays import Faces, Indices, Vertices
from meshes.mesh import Mesh
from meshes.repair._fairing_kernels import flip_once
from meshes.surface.adjacency import adjacency

# An edge of the patch is split while it is longer than this many mean edges of the border.
_LONG = 1.6

# Each round at least halves the longest edges; a hole 600 edges round needs eight or nine.
_MOST_ROUNDS = 24


def faired_patch(mesh: Mesh, patch: Faces) -> Mesh:
    """Return the mesh with a patch added, refined and faired.

    Parameters
    ----------
    mesh : Mesh
    patch : ndarray, shape (k, 3), int32
        Faces over vertices of the mesh.

    References
    ----------
    L. Kobbelt et al., "Interactive multi-resolution modeling on arbitrary meshes",
    SIGGRAPH 1998: the bi-Laplacian for a fair surface between fixed ones.
    """
    vertices, patch = _refined(mesh.vertices, patch)
    n_new = len(vertices) - mesh.n_vertices
    whole = Mesh(vertices, np.concatenate([mesh.faces, patch]))
    if n_new == 0:
        return whole
    fresh = np.arange(mesh.n_vertices, len(vertices), dtype=np.int32)
    return whole.with_vertices(faired(whole, fresh))


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


def _refined(vertices: Vertices, patch: Faces) -> tuple[Vertices, Faces]:
    border = _border_of(patch)
    ways = vertices[border[:, 1]] - vertices[border[:, 0]]
    longest = _LONG * float(np.sqrt((ways * ways).sum(axis=1)).mean())
    n_old = len(vertices)
    for _ in range(_MOST_ROUNDS):
        split = _edges_to_split(vertices, patch, longest)
        if len(split) == 0:
            break
        middle = 0.5 * (vertices[split[:, 0]] + vertices[split[:, 1]])
        numbers = np.arange(len(vertices), len(vertices) + len(split), dtype=np.int32)
        patch = _split(patch, split, numbers)
        vertices = np.concatenate([vertices, middle])
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


def _border_of(patch: Faces) -> Indices:
    sides = patch[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2)
    known = {(a, b) for a, b in sides.tolist()}
    return np.array([(a, b) for a, b in sides.tolist() if (b, a) not in known], dtype=np.int32)


def _edges_to_split(vertices: Vertices, patch: Faces, longest: float) -> Indices:
    """Return inner edges that are too long, longest first, no two in one face."""
    sides = patch[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2)
    order = {(a, b): row // 3 for row, (a, b) in enumerate(sides.tolist())}
    inner = [(a, b) for a, b in sides.tolist() if a < b and (b, a) in order]
    lengths = [float(np.sqrt(((vertices[a] - vertices[b]) ** 2).sum())) for a, b in inner]
    busy: set[int] = set()
    chosen = []
    for length, (a, b) in sorted(
        zip(lengths, inner, strict=True), key=lambda row: (-row[0], row[1])
    ):
        pair = {order[a, b], order[b, a]}
        if length > longest and not pair & busy:
            busy |= pair
            chosen.append((a, b))
    return np.array(chosen, dtype=np.int32).reshape(-1, 2)


def _split(patch: Faces, edges: Indices, numbers: Indices) -> Faces:
    middle = {}
    for (a, b), number in zip(edges.tolist(), numbers.tolist(), strict=True):
        middle[a, b] = middle[b, a] = number
    out = []
    for face in patch.tolist():
        cut = [k for k in range(3) if (face[k], face[(k + 1) % 3]) in middle]
        if not cut:
            out.append(face)
            continue
        a, b, c = (face[(cut[0] + k) % 3] for k in range(3))
        out += [[a, middle[a, b], c], [middle[a, b], b, c]]
    return np.array(out, dtype=np.int32)


def _surroundings(mesh: Mesh, fresh: Indices) -> tuple[Mesh, Indices]:
    """Return the part of the mesh within two rings of the new vertices, and its numbering."""
    reached = np.zeros(mesh.n_vertices, dtype=np.bool_)
    reached[fresh] = True
    for _ in range(3):
        rows = reached[mesh.faces].any(axis=1)
        reached[mesh.faces[rows].ravel()] = True
    rows = reached[mesh.faces].all(axis=1)
    used = np.unique(mesh.faces[rows])
    place = np.full(mesh.n_vertices, -1, dtype=np.int32)
    place[used] = np.arange(len(used), dtype=np.int32)
    return Mesh(mesh.vertices[used], place[mesh.faces[rows]]), place


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
