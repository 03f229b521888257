"""Distances along a surface around a point: what lies within the radius of a brush."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Faces, Indices, Vector, Vertices
from meshes.surface._geodesic_kernels import spread
from meshes.surface.adjacency import Adjacency


@dataclass(frozen=True, slots=True, eq=False)
class Disc:
    """The part of a surface within a radius of a point, measured along the surface.

    Attributes
    ----------
    vertices : ndarray, shape (k,), int32
        Ascending.
    distances : ndarray, shape (k,), float64
        Of each, mm.
    """

    vertices: Indices
    distances: Vector


class SurfaceDistance:
    """Measures distances along a surface that may move while its faces stay.

    Distances spread over the triangles from vertex to vertex, nearest first, each from two
    known ones through the plane of their triangle: after Melvaer and Reimers 2012, "Geodesic
    polar coordinates on polygonal meshes", Computer Graphics Forum 31(8). On a plane, and on
    what can be rolled out into one, they are exact; elsewhere they err by far less than ways
    along edges do. A neighbouring tooth that is near in space but not along the gum stays out.

    The work of a disc grows with what lies in it, not with the mesh.

    Parameters
    ----------
    faces : ndarray, shape (m, 3), int32
    near : Adjacency
        Of a mesh with these faces.
    """

    def __init__(self, faces: Faces, near: Adjacency) -> None:
        n_vertices = len(near.face_start) - 1
        self._faces = faces
        self._near = near
        self._distance = np.full(n_vertices, np.inf)
        self._place = np.full(n_vertices, -1, np.int32)
        self._heap = np.empty(n_vertices, np.int32)
        self._found = np.empty(n_vertices, np.int32)

    def around(self, vertices: Vertices, point: Vector, face: int, radius: float) -> Disc:
        """Return what lies within a radius of a point on the surface.

        Parameters
        ----------
        vertices : ndarray, shape (n, 3), float64
            Where the vertices are now, mm.
        point : ndarray, shape (3,)
            On the face, mm; its three corners start from their straight distances to it.
        face : int
            That the point lies on.
        radius : float
            mm, positive.

        Returns
        -------
        Disc
            Empty where the face is larger than the disc.
        """
        first = np.unique(self._faces[face])
        self._found[: len(first)] = first
        self._distance[first] = np.sqrt(((vertices[first] - point) ** 2).sum(axis=1))
        n_found = spread(
            vertices,
            self._faces,
            self._near.face_start,
            self._near.face_item,
            radius,
            self._found,
            len(first),
            self._distance,
            self._heap,
            self._place,
        )
        reached = np.sort(self._found[:n_found])
        distances = self._distance[reached]
        self._distance[reached] = np.inf
        is_inside = distances <= radius
        return Disc(reached[is_inside], distances[is_inside])
