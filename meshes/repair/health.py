"""What is wrong with a mesh, in numbers: told before and after a repair."""

import math
from dataclasses import dataclass

import numpy as np

from meshes.arrays import Indices
from meshes.crossing.self_intersection import self_intersections
from meshes.mesh import Mesh
from meshes.repair.orienting import inside_out_bodies
from meshes.structure.topology import Topology, topology
from meshes.structure.volume import surface_area


@dataclass(frozen=True, slots=True)
class Health:
    """What is wrong with a mesh, in numbers.

    Attributes
    ----------
    n_vertices, n_faces, n_components : int
    n_borders : int
    n_boundary_edges : int
    n_degenerate_faces, n_duplicate_faces, n_flipped_faces : int
    n_non_manifold_edges, n_non_manifold_vertices, n_unreferenced_vertices : int
    n_inward_bodies : int
    n_crossings : int or None
        Pairs of faces; None where they were not looked for.
    area : float
        mm^2.
    volume : float
        What the bodies enclose, those that are inside out too, mm^3; nan where one is open or
        wound without agreement.
    """

    n_vertices: int
    n_faces: int
    n_components: int
    n_borders: int
    n_boundary_edges: int
    n_degenerate_faces: int
    n_duplicate_faces: int
    n_flipped_faces: int
    n_non_manifold_edges: int
    n_non_manifold_vertices: int
    n_unreferenced_vertices: int
    n_inward_bodies: int
    n_crossings: int | None
    area: float
    volume: float


def health(mesh: Mesh, *, crossings: bool = True) -> Health:
    """Count what is wrong with any mesh; crossing faces only where asked."""
    n_crossings = len(self_intersections(mesh)) if crossings else None
    return health_of(mesh, topology(mesh), n_crossings)


def health_of(mesh: Mesh, found: Topology, n_crossings: int | None) -> Health:
    """Return the numbers of a mesh whose topology and crossings are known."""
    inward = inside_out_bodies(mesh, found)
    return Health(
        n_vertices=mesh.n_vertices,
        n_faces=mesh.n_faces,
        n_components=found.n_components,
        n_borders=len(found.boundary_loops),
        n_boundary_edges=len(found.boundary_edges),
        n_degenerate_faces=len(found.degenerate_faces),
        n_duplicate_faces=len(found.duplicate_faces),
        n_flipped_faces=len(found.flipped_faces),
        n_non_manifold_edges=len(found.non_manifold_edges),
        n_non_manifold_vertices=len(found.non_manifold_vertices),
        n_unreferenced_vertices=len(found.unreferenced_vertices),
        n_inward_bodies=len(inward),
        n_crossings=n_crossings,
        area=surface_area(mesh),
        volume=_volume(found, inward),
    )


def _volume(found: Topology, inward: Indices) -> float:
    if found.n_components == 0 or not bool(np.all(found.component_is_closed)):
        return math.nan
    volumes = found.component_volume.copy()
    volumes[inward] *= -1.0
    return float(volumes.sum())
