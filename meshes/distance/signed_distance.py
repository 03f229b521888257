"""How far points are from a closed surface, and on which side."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Indices, Mask, Matrix, Vector, Vectors
from meshes.distance._closest_kernels import sorted_corners
from meshes.distance._inside_kernels import winding_numbers
from meshes.distance.bvh import Bvh, bvh
from meshes.distance.closest import (
    checked_points,
    closest_points,
    finite_points,
    require_faces,
    turn_along_curve,
)
from meshes.errors import OpenMeshError, UnorientedMeshError
from meshes.mesh import Mesh
from meshes.structure.topology import topology


def signed_distances(mesh: Mesh, points: Vectors, *, tree: Bvh | None = None) -> Vector:
    """Return the distance of each point from a closed surface, negative inside.

    Inside is where the surface winds around a point: so it is for bodies that overlap, for the
    cavities of hollow ones, and for a body turned inside out. The sign is exact for every point
    off the surface, with coordinates from 1e-70 to 1e70 (or 0) in size; on the surface the
    distance is nought within rounding, with either sign.

    Parameters
    ----------
    mesh : Mesh
        Closed and consistently wound; mm.
    points : ndarray, shape (k, 3)
        mm.
    tree : Bvh, optional
        `bvh(mesh)`, where several questions are asked of one mesh.

    Returns
    -------
    ndarray, shape (k,), float64
        mm.

    Raises
    ------
    InvalidMeshError
        If the mesh has no face or a point is not finite.
    OpenMeshError
        If an edge belongs to one face only: there is no inside.
    UnorientedMeshError
        If the faces at some edges disagree on which side is outside.
    """
    points = checked_points(mesh, points)
    enclosed = insides(mesh, tree=tree)
    distance = closest_points(mesh, points, tree=enclosed.tree).distance
    is_inside = enclosed.winding(points, distance) != 0
    return np.where(is_inside, -distance, distance)


@dataclass(frozen=True, slots=True, eq=False)
class Insides:
    """A closed surface, ready to tell again and again which points it winds around.

    Attributes
    ----------
    tree : Bvh
        Over its faces.
    corners : ndarray, shape (m, 9)
        The corners of each face in the order of the tree, mm.
    """

    tree: Bvh
    corners: Matrix

    def hold(self, points: Vectors) -> Mask:
        """Return whether the surface winds around each point, (k, 3), mm; shape (k,).

        As exactly as `signed_distances` tells it; a point on the surface may be taken either way.
        """
        points = finite_points(points)
        return np.asarray(self.winding(points, np.zeros(len(points))) != 0)

    def winding(self, points: Vectors, distance: Vector) -> Indices:
        """Return how often the surface winds around finite points at these or larger distances."""
        winding = np.empty(len(points), np.int32)
        turn = turn_along_curve(points)
        winding_numbers(points, turn, distance, self.corners, self.tree.node_box, winding)
        return winding


def insides(mesh: Mesh, *, tree: Bvh | None = None) -> Insides:
    """Check once that a surface encloses something, for many questions about what.

    Parameters, errors as of `signed_distances`.
    """
    require_faces(mesh)
    _require_inside(mesh)
    tree = bvh(mesh) if tree is None else tree
    return Insides(tree, sorted_corners(mesh.vertices, mesh.faces, tree.order))


def are_inside(mesh: Mesh, points: Vectors, *, tree: Bvh | None = None) -> Mask:
    """Return whether a closed surface winds around each point, shape (k,).

    As exactly as `signed_distances` tells it, with the same parameters and errors, in about
    half the time; a point on the surface may be taken either way.
    """
    points = checked_points(mesh, points)
    return insides(mesh, tree=tree).hold(points)


def _require_inside(mesh: Mesh) -> None:
    found = topology(mesh)
    # A surface on its own back has borders once copies of faces are left out, and encloses nothing.
    if found.n_unbalanced_edges == 0:
        return
    if len(found.boundary_edges):
        raise OpenMeshError(len(found.boundary_edges))
    raise UnorientedMeshError(found.n_unbalanced_edges)
