"""The nearest point of a surface to each of many points."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Indices, Matrix, Vector, Vectors
from meshes.distance._bvh_kernels import sorted_by_code
from meshes.distance._closest_kernels import nearest_faces, point_codes, sorted_corners
from meshes.distance.bvh import Bvh, bvh
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh


@dataclass(frozen=True, slots=True, eq=False)
class ClosestPoints:
    """The nearest points of a surface to k points.

    Attributes
    ----------
    distance : ndarray, shape (k,), float64
        mm.
    face : ndarray, shape (k,), int32
        A face that is nearest; of equally near ones the lowest.
    point : ndarray, shape (k, 3), float64
        The nearest point of that face, mm.
    barycentric : ndarray, shape (k, 3), float64
        Shares of the face's corners in that point; they add up to 1.
    """

    distance: Vector
    face: Indices
    point: Vectors
    barycentric: Matrix


def closest_points(mesh: Mesh, points: Vectors, *, tree: Bvh | None = None) -> ClosestPoints:
    """Find the nearest point of a surface to each point, in double precision.

    Parameters
    ----------
    mesh : Mesh
        Any mesh with a face; it need not be closed.
    points : ndarray, shape (k, 3)
        mm, in any order: they are looked up along a curve through space, and the answers do not
        depend on it.
    tree : Bvh, optional
        `bvh(mesh)`, where several questions are asked of one mesh.

    Raises
    ------
    InvalidMeshError
        If the mesh has no face or a point is not finite.

    References
    ----------
    C. Ericson, "Real-Time Collision Detection", 2005, sections 5.1.5 and 6.
    """
    points = checked_points(mesh, points)
    tree = bvh(mesh) if tree is None else tree
    corners = sorted_corners(mesh.vertices, mesh.faces, tree.order)
    distance, face = np.empty(len(points)), np.empty(len(points), np.int32)
    place = np.empty((len(points), 6))
    nearest_faces(
        points,
        turn_along_curve(points),
        corners,
        tree.order,
        tree.face_box,
        tree.node_box,
        distance,
        face,
        place,
    )
    return ClosestPoints(distance, face, place[:, :3], place[:, 3:])


def checked_points(mesh: Mesh, points: Vectors) -> Vectors:
    """Return points as float64 rows, or say what is wrong with them or with the mesh."""
    require_faces(mesh)
    return finite_points(points)


def require_faces(mesh: Mesh) -> None:
    """Refuse a mesh without faces."""
    if mesh.n_faces == 0:
        raise InvalidMeshError("the mesh has no faces, so nothing is near. Give one with faces.")


def finite_points(points: Vectors) -> Vectors:
    """Return points as float64 rows, or say what is wrong with them."""
    points = np.ascontiguousarray(points, dtype=np.float64)
    if points.ndim != 2 or points.shape[1] != 3:
        raise InvalidMeshError(f"points have shape {points.shape}; give (k, 3).")
    is_finite = np.isfinite(points).all(axis=1)
    if not is_finite.all():
        row = int(np.flatnonzero(~is_finite)[0])
        raise InvalidMeshError(f"point {row} is {points[row].tolist()}; give finite numbers.")
    return points


def turn_along_curve(points: Vectors) -> Indices:
    """Return points in an order in which each is near the one before, shape (k,), int32."""
    if len(points) == 0:
        return np.empty(0, np.int32)
    low = points.min(axis=0)
    side = float((points.max(axis=0) - low).max())
    return np.asarray(sorted_by_code(point_codes(points, low, side)))
