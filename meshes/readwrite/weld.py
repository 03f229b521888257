"""Exact welding of triangle corners: equal coordinates become one vertex."""

from typing import Any

import numpy as np

from meshes.arrays import AnyArray, Faces, Indices, Vertices
from meshes.mesh import Mesh
from meshes.readwrite._weld_kernels import weld_points

_NEGATIVE_ZERO: dict[int, np.unsignedinteger[Any]] = {
    4: np.uint32(1 << 31),
    8: np.uint64(1 << 63),
}


def weld(corners: AnyArray) -> tuple[Vertices, Faces]:
    """Return the vertices and faces of loose triangles.

    Only corners with the very same coordinates become one (-0.0 equals 0.0): a tolerance
    would be another operation, which may also merge what should stay apart.

    Parameters
    ----------
    corners : ndarray, shape (3 m, 3), float32 or float64
        Three rows a triangle; finite.

    Returns
    -------
    vertices : ndarray, shape (n, 3), float64
        Numbered in the order first seen.
    faces : ndarray, shape (m, 3), int32
    """
    vertices, number = _unique(np.ascontiguousarray(corners))
    return vertices, number.reshape(-1, 3)


def merge_equal_vertices(mesh: Mesh) -> tuple[Mesh, Indices]:
    """Return the mesh with vertices of the very same place made one, and who became whom.

    Formats with normals or texture (GLB, OBJ) repeat a point along seams, which then look like
    open edges. Faces keep their order; one whose corners became the same stays.

    Returns
    -------
    mesh : Mesh
    number : ndarray, shape (n,), int32
        New index of each old vertex.
    """
    vertices, number = _unique(mesh.vertices)
    return Mesh(vertices, number[mesh.faces]), number


def _unique(points: AnyArray) -> tuple[Vertices, Indices]:
    sign = _NEGATIVE_ZERO[points.dtype.itemsize]
    number, kept = weld_points(points.view(sign.dtype), sign)
    return kept.view(points.dtype).astype(np.float64), number
