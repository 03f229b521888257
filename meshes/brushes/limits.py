"""Limits that stop a brush: a wall stays thick enough, a gap wide enough."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from meshes.arrays import Indices, Mask, Matrix, Vector, Vectors
from meshes.brushes._limit_kernels import LimitArrays, gaps_of
from meshes.distance._closest_kernels import sorted_corners
from meshes.distance.bvh import Bvh, bvh
from meshes.distance.closest import finite_points, turn_along_curve
from meshes.errors import MeshError
from meshes.mesh import Mesh
from meshes.surface.normals import vertex_normals

LimitKind = Literal["thickness", "clearance"]


class LimitError(MeshError):
    """A limit that makes no sense."""


@dataclass(frozen=True, slots=True, eq=False)
class Limit:
    """A surface that sculpted vertices stay away from; made by `thickness_limit` and its like.

    A stroke stops each vertex exactly where it reaches the limit. What is beyond it before the
    stroke may leave, but come no nearer.

    Attributes
    ----------
    kind : {"thickness", "clearance"}
        What it is for, to tell people.
    least : float
        Least distance on the outer side of the surface, mm.
    where : ndarray, shape (n,), bool or None
        Vertices of the sculpted surface it holds for; None for all.
    tree : Bvh
        Over the faces to stay away from.
    corners, normals : ndarray, shape (m, 9)
        Of those faces in the order of the tree; points in mm.
    """

    kind: LimitKind
    least: float
    where: Mask | None
    tree: Bvh
    corners: Matrix
    normals: Matrix

    def gaps(self, points: Vectors) -> Vector:
        """Return the distance of points, shape (k, 3), mm, from the surface; negative behind it.

        For colours: less than `least` is beyond the limit.
        """
        points = finite_points(points)
        turn = turn_along_curve(points)
        out = np.empty(len(points))
        out[turn] = gaps_of(self.arrays(np.arange(0, dtype=np.int32)), points[turn])
        return out

    def arrays(self, vertex_of: Indices) -> LimitArrays:
        """Return what a stroke works with; nothing is measured yet.

        Parameters
        ----------
        vertex_of : ndarray, shape (n,), int32
            Number in the mesh of each vertex of the brush.

        Raises
        ------
        LimitError
            If `where` has another length.
        """
        n = len(vertex_of)
        where = np.ones(n, dtype=np.bool_) if self.where is None or n == 0 else self.where
        if len(where) != n:
            raise LimitError(f"limit is for {len(where)} vertices; the surface has {n}.")
        return LimitArrays(
            self.corners,
            self.normals,
            self.tree.order,
            self.tree.face_box,
            self.tree.node_box,
            self.least,
            where[vertex_of],
            np.full(n, -1, dtype=np.int32),
            np.empty(n),
            np.empty((n, 3)),
            np.empty(64, dtype=np.int64),
        )


def thickness_limit(prepared: Mesh, least: float, *, where: Mask | None = None) -> Limit:
    """Keep a crown at least so thick over a prepared tooth.

    Parameters
    ----------
    prepared : Mesh
        Surface of the prepared tooth in the frame of the sculpted one, its outer side out; open
        or closed; mm.
    least : float
        Least thickness of the wall over it, mm.
    where : ndarray, shape (n,), bool, optional
        Vertices of the sculpted surface it holds for, such as those of the crown.

    Raises
    ------
    LimitError
        If the thickness is negative or the surface has no face.
    """
    return _limit("thickness", prepared, least, where)


def clearance_limit(antagonist: Mesh, least: float, *, where: Mask | None = None) -> Limit:
    """Keep a surface at least so far from the opposite jaw.

    Parameters, errors as of `thickness_limit`; `antagonist` as both jaws bite.
    """
    return _limit("clearance", antagonist, least, where)


def _limit(kind: LimitKind, mesh: Mesh, least: float, where: Mask | None) -> Limit:
    if not 0.0 <= least < np.inf:
        raise LimitError(f"least {kind} is {least} mm; give 0 or more.")
    if mesh.n_faces == 0:
        raise LimitError(f"the surface for the least {kind} has no faces. Give one with faces.")
    tree = bvh(mesh)
    corners = sorted_corners(mesh.vertices, mesh.faces, tree.order)
    normals = sorted_corners(vertex_normals(mesh), mesh.faces, tree.order)
    place = None if where is None else np.array(where, dtype=np.bool_)
    return Limit(kind, float(least), place, tree, corners, normals)
