"""What a drill or a robot must keep away from: tubes and surfaces, each with its limit."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from calibration.errors import CalibrationError
from calibration.planning._distance_kernels import segments_to_mesh, segments_to_polyline
from meshes.arrays import Mask, Vector, Vectors
from meshes.distance.bvh import Bvh, bvh
from meshes.distance.signed_distance import Insides, insides
from meshes.errors import OpenMeshError, UnorientedMeshError
from meshes.mesh import Mesh

Kind = Literal["nerve", "root", "implant", "cortical"]


class StructureError(CalibrationError):
    """Numbers that make no tube or surface to keep away from."""


@dataclass(frozen=True, slots=True, eq=False)
class Tube:
    """All points within a radius of a polyline: a nerve canal, a root, an implant, a lumen.

    Attributes
    ----------
    name : str
    points : ndarray, shape (n, 3)
        mm; one point makes a ball, two make a capsule.
    radius : float
        mm.

    Raises
    ------
    StructureError
        If there is no point, one is not finite, or the radius is not positive.
    """

    name: str
    points: Vectors
    radius: float

    def __post_init__(self) -> None:
        points = np.array(self.points, np.float64, order="C")
        if points.ndim != 2 or points.shape[1] != 3 or not len(points):
            raise StructureError(f"{self.name} has points of shape {points.shape}; give (n, 3) mm")
        if not np.isfinite(points).all() or not np.isfinite(self.radius) or self.radius <= 0.0:
            raise StructureError(f"{self.name} has a point or radius that makes no sense, mm")
        points.flags.writeable = False
        object.__setattr__(self, "points", points)

    def distances(self, starts: Vectors, ends: Vectors) -> Vector:
        """Return the distance of segments to the tube's wall; negative inside, shape (n,), mm."""
        out = np.empty(len(starts))
        segments_to_polyline(_rows(starts), _rows(ends), self.points, out)
        return out - self.radius


@dataclass(frozen=True, slots=True, eq=False)
class Surface:
    """A mesh with a tree over it.

    Attributes
    ----------
    name : str
    mesh : Mesh
        mm.
    tree : Bvh
    insides : Insides or None
        Of a closed surface, what tells inside from outside.
    """

    name: str
    mesh: Mesh
    tree: Bvh
    insides: Insides | None = None

    def distances(self, starts: Vectors, ends: Vectors) -> Vector:
        """Return the distance of segments to the nearest face, 0 where they cut it; (n,), mm."""
        out = np.empty(len(starts))
        mesh, tree = self.mesh, self.tree
        segments_to_mesh(
            _rows(starts),
            _rows(ends),
            mesh.vertices,
            mesh.faces,
            tree.order,
            tree.face_box,
            tree.node_box,
            out,
        )
        return out

    def holds(self, points: Vectors) -> Mask:
        """Tell which points lie inside; the surface must have been made as a closed one."""
        if self.insides is None:
            raise StructureError(f"nothing is inside {self.name}; make it a closed surface")
        return self.insides.hold(points)


def surface_of(name: str, mesh: Mesh, *, closed: bool = False) -> Surface:
    """Return a surface ready to measure from.

    Raises
    ------
    StructureError
        If the mesh has no faces, or encloses nothing where it must be closed: it has holes, or
        its faces disagree on which side is outside.
    """
    if not mesh.n_faces:
        raise StructureError(f"{name} has no faces; give a mesh with triangles")
    tree = bvh(mesh)
    return Surface(name, mesh, tree, _insides(name, mesh, tree) if closed else None)


def _insides(name: str, mesh: Mesh, tree: Bvh) -> Insides:
    try:
        return insides(mesh, tree=tree)
    except OpenMeshError as error:
        raise StructureError(
            f"{name} is open at {error.n_boundary_edges} edges, so that nothing is inside it; "
            "close it first"
        ) from error
    except UnorientedMeshError as error:
        raise StructureError(
            f"{name} has faces that disagree on which side is outside, so that nothing is inside "
            "it; repair it first"
        ) from error


def inside_margin(surface: Surface, starts: Vectors, ends: Vectors) -> Vector:
    """Return how deep segments lie within a closed surface; negative where they leave it, mm."""
    return _signed(surface, starts, ends, wanted=True)


def outside_margin(surface: Surface, starts: Vectors, ends: Vectors) -> Vector:
    """Return how far segments lie outside a closed surface; negative where they enter it, mm."""
    return _signed(surface, starts, ends, wanted=False)


def _signed(surface: Surface, starts: Vectors, ends: Vectors, *, wanted: bool) -> Vector:
    """Return the distance; on the wrong side minus that of the farther end, as a way back."""
    away = surface.distances(starts, ends)
    wrong_start = surface.holds(starts) != wanted
    wrong_end = surface.holds(ends) != wanted
    is_wrong = (away <= 0.0) | wrong_start | wrong_end
    if not is_wrong.any():
        return away
    start = np.where(wrong_start, surface.distances(starts, starts), 0.0)
    end = np.where(wrong_end, surface.distances(ends, ends), 0.0)
    return np.where(is_wrong, -np.maximum(start, end), away)


def _rows(points: Vectors) -> Vectors:
    return np.ascontiguousarray(points, np.float64)
