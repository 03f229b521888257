"""Join borders that lie exactly on each other."""

import numpy as np

from meshes.arrays import Indices, Mask
from meshes.mesh import Mesh
from meshes.repair.step import Change, Step, Work, places_of
from meshes.structure.topology import Topology
from meshes.validation.examined import number


def stitched(work: Work, found: Topology) -> Change:
    """Make one vertex of those at the same place, along borders that run together.

    Only along whole edges: borders that touch in a point stay apart, and so do closed bodies.
    """
    mesh, ends = work.mesh, found.boundary_edges
    lowest = _lowest_at_place(mesh, np.unique(ends))
    together = _twice(np.sort(lowest[ends], axis=1), mesh.n_vertices)
    target = np.arange(mesh.n_vertices, dtype=np.int32)
    joined = np.unique(ends[together])
    target[joined] = lowest[joined]
    moved = np.flatnonzero(target != np.arange(mesh.n_vertices))
    if len(moved) == 0:
        return work, None
    step = Step(
        "stitching",
        len(moved),
        f"{number(len(moved), 'border point')} that lay exactly on others joined with them.",
        places=places_of(mesh.vertices[moved]),
    )
    return work.shaped(Mesh(mesh.vertices, target[mesh.faces])), step


def _lowest_at_place(mesh: Mesh, border: Indices) -> Indices:
    """Return for each vertex the lowest border vertex at its place; others stay themselves."""
    lowest = np.arange(mesh.n_vertices, dtype=np.int32)
    # Adding zero turns -0.0 into 0.0, which would else differ in its bits.
    points = mesh.vertices[border] + 0.0
    order = np.lexsort(points.T)
    is_new = np.ones(len(order), dtype=np.bool_)
    is_new[1:] = (points[order[1:]] != points[order[:-1]]).any(axis=1)
    # The sort is stable and the border ascends, so that the first of a place is its lowest.
    first = order[np.flatnonzero(is_new)]
    lowest[border[order]] = border[first[np.cumsum(is_new) - 1]]
    return lowest


def _twice(sides: Indices, n_vertices: int) -> Mask:
    """Mark sides that occur more than once and have two ends."""
    codes = sides[:, 0].astype(np.int64) * n_vertices + sides[:, 1]
    _, number, count = np.unique(codes, return_inverse=True, return_counts=True)
    return np.asarray((count[number] > 1) & (sides[:, 0] != sides[:, 1]))
