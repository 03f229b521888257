"""Close the holes of a surface so that the patch carries on its shape."""

from dataclasses import dataclass, replace

import numpy as np

from meshes.arrays import Faces, Indices, Mask, Vertices
from meshes.mesh import Mesh
from meshes.repair.holes_fairing import with_fair_patches
from meshes.repair.holes_patch import patch_over
from meshes.repair.rings import faces_touching
from meshes.structure.edges import edge_table
from meshes.structure.topology import Topology, topology

# The shortest chord is sought among all pairs of points: 4000 take 0.4 GB and some seconds.
MOST_EDGES = 4000


@dataclass(frozen=True, slots=True, eq=False)
class Hole:
    """One border of a surface.

    Attributes
    ----------
    vertices : ndarray, shape (k,), int32
        In order; the surface lies to the left of each edge.
    perimeter : float
        mm.
    """

    vertices: Indices
    perimeter: float

    @property
    def n_edges(self) -> int:
        """Number of edges around it."""
        return len(self.vertices)


@dataclass(frozen=True, slots=True, eq=False)
class Filling:
    """A mesh with holes closed, and which.

    Attributes
    ----------
    mesh : Mesh
        The vertices and faces there were, then the new ones.
    filled : tuple of Hole
    left_open : tuple of Hole
        Too large, or no patch fits between the edges around.
    n_new_vertices, n_new_faces : int
    """

    mesh: Mesh
    filled: tuple[Hole, ...]
    left_open: tuple[Hole, ...]
    n_new_vertices: int
    n_new_faces: int


def holes(mesh: Mesh, found: Topology | None = None) -> tuple[Hole, ...]:
    """Return the closed borders of a manifold mesh, longest first."""
    known = topology(mesh) if found is None else found
    loops = [loop.vertices for loop in known.boundary_loops if loop.is_closed]
    borders = [Hole(loop, _perimeter(mesh.vertices[loop])) for loop in loops]
    return tuple(sorted(borders, key=lambda hole: (-hole.perimeter, int(hole.vertices.min()))))


def fill_holes(mesh: Mesh, *, max_perimeter: float = np.inf) -> Filling:
    """Close holes by the patch of least area, refined and faired to carry on the surface.

    Parameters
    ----------
    mesh : Mesh
        Manifold and consistently wound (`meshes.repair.cleaning.cleaned`).
    max_perimeter : float
        Longer borders stay open, mm.
    """
    found = holes(mesh)
    chosen = tuple(hole for hole in found if hole.perimeter <= max_perimeter)
    too_long = tuple(hole for hole in found if hole.perimeter > max_perimeter)
    filling = filled(mesh, chosen)
    return replace(filling, left_open=(*too_long, *filling.left_open))


def filled(mesh: Mesh, chosen: tuple[Hole, ...]) -> Filling:
    """Close the chosen borders of a manifold, consistently wound mesh.

    References
    ----------
    P. Liepa, "Filling holes in meshes", Symposium on Geometry Processing, 2003.
    """
    near = _faces_at(mesh, chosen)
    patches = [_patch(mesh, near, hole) for hole in chosen]
    fitting = [patch for patch in patches if patch is not None]
    filling = with_fair_patches(mesh, fitting) if fitting else mesh
    pairs = list(zip(chosen, patches, strict=True))
    return Filling(
        mesh=filling,
        filled=tuple(hole for hole, patch in pairs if patch is not None),
        left_open=tuple(hole for hole, patch in pairs if patch is None),
        n_new_vertices=filling.n_vertices - mesh.n_vertices,
        n_new_faces=filling.n_faces - mesh.n_faces,
    )


def _perimeter(points: Vertices) -> float:
    ways = np.roll(points, -1, axis=0) - points
    return float(np.sqrt((ways * ways).sum(axis=1)).sum())


def _faces_at(mesh: Mesh, chosen: tuple[Hole, ...]) -> Faces:
    """Return the faces with a side or a diagonal between points of the borders."""
    is_border = np.zeros(mesh.n_vertices, dtype=np.bool_)
    for hole in chosen:
        is_border[hole.vertices] = True
    near = mesh.faces[faces_touching(mesh.faces, is_border)]
    return np.asarray(near[np.count_nonzero(is_border[near], axis=1) >= 2])


def _patch(mesh: Mesh, near: Faces, hole: Hole) -> Faces | None:
    """Return faces over the corners of the hole, or None where none fit."""
    # Seen from the patch the border runs the other way round.
    corners = hole.vertices[::-1]
    if hole.n_edges > MOST_EDGES or len(np.unique(corners)) < max(hole.n_edges, 3):
        return None
    if hole.n_edges == 3 and np.isin(near, corners).all(axis=1).any():
        # A lone triangle: its patch would be its own back.
        return None
    triangles = patch_over(mesh.vertices[corners], _barred(mesh, near, corners))
    return np.asarray(corners[triangles]) if len(triangles) else None


def _barred(mesh: Mesh, near: Faces, corners: Indices) -> Mask:
    """Mark the diagonals that are edges already; a third face there would be a fin."""
    place = np.full(mesh.n_vertices, -1, dtype=np.int64)
    place[corners] = np.arange(len(corners))
    sides = place[near][:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2)
    sides = sides[(sides >= 0).all(axis=1)]
    barred = np.zeros((len(corners), len(corners)), dtype=np.bool_)
    barred[sides[:, 0], sides[:, 1]] = True
    return barred | barred.T


def n_open_edges(mesh: Mesh) -> int:
    """Return the number of edges with one face."""
    return int((edge_table(mesh).n_uses == 1).sum())
