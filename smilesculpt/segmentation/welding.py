"""Corners that lie at the same place joined, and the way back to the scan's own vertices."""

import numpy as np

from meshes.arrays import Indices
from meshes.mesh import Mesh

_CELL = 1e-4


def welded(mesh: Mesh) -> tuple[Mesh, Indices]:
    """Return the mesh with equal points joined and, for each old vertex, its new one.

    Files that store each face on its own have no neighbours to walk along otherwise. Points
    are equal where they round to the same 0.1 micrometre; faces that collapse are dropped.
    """
    cell = np.rint(mesh.vertices / _CELL).astype(np.int64)
    order = np.lexsort(cell.T)
    step = (np.diff(cell[order], axis=0) != 0).any(axis=1)
    group = np.concatenate([[0], np.cumsum(step)])
    if group[-1] == mesh.n_vertices - 1:
        return mesh, np.arange(mesh.n_vertices, dtype=np.int32)
    vertex_of = np.empty(mesh.n_vertices, dtype=np.int32)
    vertex_of[order] = group
    first = np.full(int(group[-1]) + 1, mesh.n_vertices, dtype=np.int64)
    np.minimum.at(first, vertex_of, np.arange(mesh.n_vertices))
    # Keep the file's order: numbers follow the first vertex of each group.
    rank = np.empty(len(first), dtype=np.int32)
    rank[np.argsort(first, kind="stable")] = np.arange(len(first), dtype=np.int32)
    vertex_of = rank[vertex_of]
    faces = vertex_of[mesh.faces]
    a, b, c = faces.T
    whole = (a != b) & (b != c) & (c != a)
    return Mesh(mesh.vertices[np.sort(first)], faces[whole]), vertex_of
