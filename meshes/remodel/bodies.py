"""The bodies of a mesh as solvers need them: numbered by vertex, without what no face uses."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Faces, Indices, Vertices
from meshes.mesh import Mesh
from meshes.structure.components import face_components

NO_BODY = -1
"""Body of a vertex that no face uses."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Some faces of a mesh with their own vertices only.

    Attributes
    ----------
    vertices : ndarray, shape (k, 3), float64
    faces : ndarray, shape (m, 3), int64
        Over those vertices. Both arrays may be written to, as the libraries demand.
    of_mesh : ndarray, shape (k,), int64
        Vertex of the mesh that each one is, rising.
    """

    vertices: Vertices
    faces: Faces
    of_mesh: Indices

    def rows(self, vertex_index: Indices) -> Indices:
        """Return the numbers here of vertices of the mesh, all of which must be here."""
        return np.searchsorted(self.of_mesh, vertex_index).astype(np.int32)


def body_of_vertices(mesh: Mesh) -> Indices:
    """Return the body of each vertex, shape (n,), int32; `NO_BODY` where no face uses it."""
    body = np.full(mesh.n_vertices, NO_BODY, np.int32)
    body[mesh.faces] = face_components(mesh)[:, None]
    return body


def part_of(mesh: Mesh, faces: Faces) -> Part:
    """Return the part of a mesh that some of its faces make."""
    used, rows = np.unique(faces, return_inverse=True)
    return Part(mesh.vertices[used].copy(), rows.reshape(-1, 3).astype(np.int64), used)
