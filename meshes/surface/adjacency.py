"""Which faces and vertices touch each vertex of a mesh."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from meshes.arrays import Indices
from meshes.mesh import Mesh
from meshes.surface._adjacency_kernels import faces_of_vertices, neighbours_of_vertices


@dataclass(frozen=True, slots=True, eq=False)
class Adjacency:
    """Neighbours in compressed rows: those of vertex v are `item[start[v]:start[v + 1]]`.

    Attributes
    ----------
    face_start : ndarray, shape (n + 1,), int32
    face_item : ndarray, shape (3 m,), int32
        Faces around each vertex, ascending.
    vertex_start : ndarray, shape (n + 1,), int32
    vertex_item : ndarray, shape (k,), int32
        Vertices joined to each vertex by an edge, ascending, each once.
    """

    face_start: Indices
    face_item: Indices
    vertex_start: Indices
    vertex_item: Indices

    def averaging(self) -> csr_matrix:
        """Return the n x n matrix that replaces each value by the mean of its neighbours'.

        A vertex without neighbours keeps its own value.
        """
        n_neighbours = np.diff(self.vertex_start)
        n_vertices = len(n_neighbours)
        weight = np.repeat(1.0 / np.maximum(n_neighbours, 1), n_neighbours)
        shape = (n_vertices, n_vertices)
        mean = csr_matrix((weight, self.vertex_item, self.vertex_start), shape=shape)
        lonely = np.flatnonzero(n_neighbours == 0)
        keep = csr_matrix((np.ones(len(lonely)), (lonely, lonely)), shape=shape)
        return csr_matrix(mean + keep)


def adjacency(mesh: Mesh) -> Adjacency:
    """Return who touches whom, in time linear in the size of the mesh."""
    face_start, face_item = faces_of_vertices(mesh.faces, mesh.n_vertices)
    vertex_start, vertex_item = neighbours_of_vertices(mesh.faces, face_start, face_item)
    return Adjacency(face_start, face_item, vertex_start, vertex_item)
