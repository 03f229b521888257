"""Checking a mesh: topology, crossing faces, walls and a whole validation, beside other libraries.

Meshes: a generated surface, and the composed arch from the data set beside the checkout where it
is there. A peer that is not installed is left out; the exact one for crossing faces is under a
licence that keeps it out of the program and of what is passed on.
"""

import importlib
from pathlib import Path

import numpy as np
import trimesh

from benchmarks.surfaces import bumpy_ring
from benchmarks.timing import Way, compare, show
from meshes.crossing.self_intersection import self_intersections
from meshes.distance.thickness import ray_thickness
from meshes.mesh import Mesh
from meshes.readwrite.reading import read_mesh
from meshes.structure.topology import topology
from meshes.validation import load_profile, validate

SCAN = Path(__file__).resolve().parents[2] / "shared/data/composed/upper/scan.ply"


def meshes() -> dict[str, Mesh]:
    """Return a closed bumpy ring of 140,000 and of 300,000 faces, and the scan if there is one."""
    found = {f"ring, {n * n:,} faces": bumpy_ring(n * n) for n in (374, 548)}
    if SCAN.is_file():
        found["composed/upper, 140,000 faces"] = read_mesh(SCAN).mesh
    return found


def topology_peers(mesh: Mesh) -> dict[str, Way]:
    """Return how trimesh tells closedness, winding, bodies and copies of faces."""

    def items() -> object:
        # A new object each time: trimesh keeps what it worked out.
        peer = trimesh.Trimesh(mesh.vertices, mesh.faces, process=False)
        open_edges = trimesh.grouping.group_rows(peer.edges_sorted, require_count=1)
        kept = peer.unique_faces() & peer.nondegenerate_faces()
        watertight, winding = peer.is_watertight, peer.is_winding_consistent
        return open_edges, kept, watertight, winding, peer.body_count, peer.area, peer.volume

    return {"trimesh": items}


def crossing_peers(mesh: Mesh) -> dict[str, Way]:
    """Return how libigl with CGAL lists the crossing pairs, if a developer installed it."""
    try:
        cgal = importlib.import_module("igl.copyleft.cgal")
    except ImportError:
        return {}
    faces = mesh.faces.astype(np.int64)
    return {
        "libigl + CGAL": lambda: cgal.remesh_self_intersections(
            mesh.vertices, faces, detect_only=True, cutoff=10**9
        )
    }


def ray_peers(mesh: Mesh) -> dict[str, Way]:
    """Return how trimesh measures along rays, with Embree where embreex is installed."""

    def rays() -> object:
        peer = trimesh.Trimesh(mesh.vertices, mesh.faces, process=False)
        normals = np.asarray(peer.vertex_normals)
        return peer.ray.intersects_location(
            mesh.vertices - 1e-4 * normals, -normals, multiple_hits=False
        )

    return {f"trimesh, {type(trimesh.primitives.Box().ray).__module__.split('.')[-1]}": rays}


def main() -> None:
    """Print the tables."""
    profile = load_profile("print")
    for name, mesh in meshes().items():
        ways: dict[str, Way] = {"topology": lambda mesh=mesh: topology(mesh)}  # type: ignore[misc]
        show(f"Topology, {name}", compare({**ways, **topology_peers(mesh)}))
        ways = {"self_intersections": lambda mesh=mesh: self_intersections(mesh)}  # type: ignore[misc]
        show(f"Crossing faces, {name}", compare({**ways, **crossing_peers(mesh)}, n_turns=3))
        ways = {"ray_thickness": lambda mesh=mesh: ray_thickness(mesh)}  # type: ignore[misc]
        show(f"Ray thickness, {name}", compare({**ways, **ray_peers(mesh)}, n_turns=3))
        ways = {"validate": lambda mesh=mesh: validate(mesh, profile)}  # type: ignore[misc]
        show(f"Whole validation (print), {name}", compare(ways, n_turns=3))


if __name__ == "__main__":
    main()
