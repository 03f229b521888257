"""Limits that stop a brush: a wall stays thick enough, a gap wide enough."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from meshes.arrays import Indices, Mask, Vector, Vectors
from meshes.brushes._limit_kernels import LimitRoom
from meshes.brushes._wall_kernels import Wall, all_gaps
from meshes.brushes.walls import wall_of
from meshes.distance.closest import finite_points, turn_along_curve
from meshes.errors import MeshError
from meshes.mesh import Mesh

LimitKind = Literal["thickness", "clearance"]


class LimitError(MeshError):
    """A limit that makes no sense."""


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Limit:
    """A surface that sculpted vertices stay away from; made by `thickness_limit` and its like.

    A vertex may go where its signed distance from the surface is `least` or more, and stops
    exactly where it would become less: at a limit of 0 it lies on the surface or before it. What is
    beyond the limit before the stroke may leave or slide along, but come no nearer; more than
    2 mm behind the surface it belongs to another part, and goes where it likes. Beside the border
    of an open surface is before it.

    Attributes
    ----------
    kind : {"thickness", "clearance"}
        What it is for, to tell people.
    least : float
        Least distance on the outer side of the surface, mm.
    where : ndarray, shape (n,), bool or None
        Vertices of the sculpted surface it holds for; None for all.
    wall : Wall
        The surface to stay away from.
    """

    kind: LimitKind
    least: float
    where: Mask | None
    wall: Wall

    def gaps(self, points: Vectors) -> Vector:
        """Return the distance of points, shape (k, 3), mm, from the surface; negative behind it.

        For colours: less than `least` is beyond the limit.
        """
        points = finite_points(points)
        turn = turn_along_curve(points)
        out = np.empty(len(points))
        out[turn] = all_gaps(self.wall, points[turn])
        return out

    def room(self, vertex_of: Indices) -> LimitRoom:
        """Return room for what strokes will know; nothing is measured yet.

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
        where = np.ones(n, dtype=np.bool_) if self.where is None else self.where
        if len(where) != n:
            raise LimitError(f"limit is for {len(where)} vertices; the surface has {n}.")
        return LimitRoom(
            self.least,
            where if self.where is None else where[vertex_of],
            np.zeros(n, dtype=np.int32),
            np.empty(n),
            np.empty((n, 3)),
            np.empty(64, dtype=np.int64),
            np.empty(64),
        )


def thickness_limit(prepared: Mesh, least: float, *, where: Mask | None = None) -> Limit:
    """Keep a crown at least so thick over a prepared tooth.

    Parameters
    ----------
    prepared : Mesh
        Surface of the prepared tooth in the frame of the sculpted one, its outer side out; open
        or closed; mm.
    least : float
        Least thickness of the wall over it, mm; 0 over the scan itself lets brushes add and never
        take away.
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
    place = None if where is None else np.array(where, dtype=np.bool_)
    return Limit(kind, float(least), place, wall_of(mesh))
