"""Directions and areas of faces, and normals at vertices."""

import numpy as np

from meshes.arrays import Vector, Vectors
from meshes.mesh import Mesh
from meshes.surface._normals_kernels import area_vectors, normals_at_vertices


def face_area_vectors(mesh: Mesh) -> Vectors:
    """Return the normal of each face times its area, shape (m, 3), mm^2."""
    return np.asarray(area_vectors(mesh.vertices, mesh.faces))


def face_areas(mesh: Mesh) -> Vector:
    """Return the area of each face, shape (m,), mm^2."""
    return np.asarray(np.linalg.norm(face_area_vectors(mesh), axis=1))


def vertex_normals(mesh: Mesh) -> Vectors:
    """Return the area-weighted unit normal at each vertex, shape (n, 3).

    A vertex without faces, or whose faces cancel, has the normal (0, 0, 0).
    """
    return np.asarray(normals_at_vertices(mesh.vertices, mesh.faces))
