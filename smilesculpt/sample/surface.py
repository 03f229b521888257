"""What a scanner would see of the sample arch: even triangles, open at the border."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from meshes.arrays import Faces, Mask, Vertices
from meshes.crossing.self_intersection import self_intersections
from meshes.mesh import Mesh
from meshes.surface.adjacency import adjacency
from smilesculpt.sample.marching import coarse_volume, fine_volume
from smilesculpt.sample.solid import Anatomy, field_values

_COARSE = 1.1
"""Spacing of the first grid, which finds where the surface is, mm."""

_N_ROUNDS = 2
"""Rounds of evening out the triangles."""

_N_UNCROSSINGS = 6
"""Rounds of taking crossings back."""

_STEP = 0.02
"""Step of the numerical gradient, mm."""


@dataclass(frozen=True, slots=True, eq=False)
class OpenSurface:
    """The visible side of the solid.

    Attributes
    ----------
    even : Mesh
        With even triangles.
    marched : Mesh
        The same faces, as marching cubes gave them: uneven, but free of crossings.
    """

    even: Mesh
    marched: Mesh


def open_surface(anatomy: Anatomy, n_faces: int) -> OpenSurface:
    """Return the visible side of crowns and gum, open at the border like a scan.

    Parameters
    ----------
    anatomy : Anatomy
    n_faces : int
        About how many triangles.
    """
    coarse = coarse_volume(anatomy, _COARSE)
    n_coarse = _cut(anatomy, coarse.surface()).n_faces
    spacing = coarse.spacing * float(np.sqrt(n_coarse / n_faces))
    whole = _largest_piece(fine_volume(anatomy, coarse, spacing).surface())
    marched = _largest_piece(_cut(anatomy, whole))
    return OpenSurface(_relaxed(anatomy, marched), marched)


def without_crossings(mesh: Mesh, marched: Mesh) -> Mesh:
    """Take vertices in tight creases back to where marching cubes put them, free of crossings.

    Parameters
    ----------
    mesh, marched : Mesh
        The same faces.
    """
    vertices = mesh.vertices.copy()
    for _ in range(_N_UNCROSSINGS):
        pairs = self_intersections(mesh.with_vertices(vertices.copy()))
        if len(pairs) == 0:
            break
        corner = np.zeros(mesh.n_vertices, dtype=np.bool_)
        corner[mesh.faces[pairs]] = True
        around = np.unique(mesh.faces[corner[mesh.faces].any(axis=1)])
        vertices[around] = marched.vertices[around]
    return mesh.with_vertices(vertices)


def _relaxed(anatomy: Anatomy, mesh: Mesh) -> Mesh:
    """Even out the triangles of marching cubes, back on the surface after each round."""
    average = adjacency(mesh).averaging()
    vertices = mesh.vertices
    for _ in range(_N_ROUNDS):
        vertices = _projected(anatomy, 0.5 * vertices + 0.5 * (average @ vertices))
    return mesh.with_vertices(vertices)


def _projected(anatomy: Anatomy, vertices: Vertices) -> Vertices:
    """Move points onto the surface by one step of Newton's method, at most 0.15 mm."""
    nearest = anatomy.arch.curve.nearest(vertices[:, :2])
    value = field_values(anatomy, vertices, nearest).solid
    ahead = [field_values(anatomy, vertices + _STEP * axis, nearest).solid for axis in np.eye(3)]
    gradient = (np.stack(ahead, axis=1) - value[:, None]) / _STEP
    square = np.maximum((gradient**2).sum(axis=1), 0.25)
    move = np.clip(value / np.sqrt(square), -0.15, 0.15) / np.sqrt(square)
    return np.asarray(vertices - gradient * move[:, None])


def _cut(anatomy: Anatomy, mesh: Mesh) -> Mesh:
    plan = mesh.vertices[:, :2]
    along, outward = anatomy.arch.curve.coordinates(plan, anatomy.arch.curve.nearest(plan))
    above = mesh.vertices[:, 2] > anatomy.gum.border(along, outward)
    return _only(mesh, np.asarray(above[mesh.faces].all(axis=1)))


def _only(mesh: Mesh, keep: Mask) -> Mesh:
    kept: Faces = mesh.faces[keep]
    used = np.unique(kept)
    renumber = np.full(mesh.n_vertices, -1, dtype=np.int32)
    renumber[used] = np.arange(len(used), dtype=np.int32)
    return Mesh(mesh.vertices[used], renumber[kept])


def _largest_piece(mesh: Mesh) -> Mesh:
    """Drop hollows that marching cubes closed off between neighbours."""
    n = mesh.n_vertices
    a, b = mesh.faces[:, 0], mesh.faces[:, 1]
    c = mesh.faces[:, 2]
    rows, columns = np.concatenate([a, b]), np.concatenate([b, c])
    joined = coo_matrix((np.ones(len(rows), dtype=np.int8), (rows, columns)), shape=(n, n))
    piece = connected_components(joined, directed=False)[1]
    largest = int(np.argmax(np.bincount(piece)))
    keep: Mask = np.asarray(piece[a] == largest, dtype=np.bool_)
    return _only(mesh, keep)
