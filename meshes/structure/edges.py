"""The edges of a mesh, each with the faces that use it, on manifold and other input alike."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Faces, Indices
from meshes.mesh import Mesh
from meshes.structure._edges_kernels import sorted_half_edges


@dataclass(frozen=True, slots=True, eq=False)
class EdgeTable:
    """Half-edges grouped by edge: those of edge e are `half_edge[start[e]:start[e + 1]]`.

    The half-edge 3 f + k runs from corner k of face f to its next corner. Edges ascend by
    (smaller vertex, larger vertex), half-edges ascend inside an edge. Faces that repeat a
    vertex have no edges.

    Attributes
    ----------
    half_edge : ndarray, shape (h,), int32
    start : ndarray, shape (n_edges + 1,), int32
    """

    half_edge: Indices
    start: Indices

    @property
    def n_edges(self) -> int:
        """Number of edges."""
        return len(self.start) - 1

    @property
    def n_uses(self) -> Indices:
        """Number of faces at each edge, shape (n_edges,)."""
        return np.diff(self.start)

    def ends(self, faces: Faces, edges: Indices) -> Indices:
        """Return the vertices of the chosen edges as their first face runs, shape (k, 2)."""
        first = self.half_edge[self.start[:-1][edges]]
        face, corner = first // 3, first % 3
        return np.stack((faces[face, corner], faces[face, (corner + 1) % 3]), axis=1)


def edge_table(mesh: Mesh) -> EdgeTable:
    """Return the edges of a mesh, in time linear in its size."""
    return EdgeTable(*sorted_half_edges(mesh.faces, mesh.n_vertices))
