"""Walls at every vertex, by rays and by the largest ball inside, beside Embree.

open3d and embreex trace rays in single precision; no permissive peer measures balls. Every call
builds its tree. Give a folder to time its PLY files instead.
"""

import importlib
import sys
from importlib.metadata import version
from pathlib import Path

import numpy as np

from benchmarks.surfaces import bumpy_ring, files_of
from benchmarks.timing import Way, compare, show
from meshes.distance.in_sphere import in_sphere_thickness
from meshes.distance.thickness import ray_thickness
from meshes.mesh import Mesh
from meshes.surface.normals import vertex_normals

SIZES = (50_000, 200_000)
START = 1e-4  # mm below the surface, where the peers' rays begin


def ways_to_walls(mesh: Mesh) -> dict[str, Way]:
    """Return ways to the thickness at each vertex."""
    ways: dict[str, Way] = {
        "in_sphere_thickness": lambda: in_sphere_thickness(mesh),
        "ray_thickness": lambda: ray_thickness(mesh),
    }
    if _is_there("open3d"):
        ways["rays, open3d"] = lambda: _by_open3d(mesh)
    if _is_there("embreex"):
        ways["rays, embreex"] = lambda: _by_embreex(mesh)
    return ways


def _by_open3d(mesh: Mesh) -> object:
    o3d = importlib.import_module("open3d")
    scene = o3d.t.geometry.RaycastingScene()
    scene.add_triangles(
        o3d.core.Tensor(mesh.vertices.astype(np.float32)),
        o3d.core.Tensor(mesh.faces.astype(np.uint32)),
    )
    normals = vertex_normals(mesh)
    rays = np.concatenate((mesh.vertices - START * normals, -normals), axis=1)
    return scene.cast_rays(o3d.core.Tensor(rays.astype(np.float32)))["t_hit"].numpy()


def _by_embreex(mesh: Mesh) -> object:
    scene = importlib.import_module("embreex.rtcore_scene").EmbreeScene()
    build = importlib.import_module("embreex.mesh_construction").TriangleMesh
    _kept = build(scene, mesh.vertices.astype(np.float32), mesh.faces)
    normals = vertex_normals(mesh)
    start = (mesh.vertices - START * normals).astype(np.float32)
    return scene.run(start, (-normals).astype(np.float32), query="INTERSECT", output=1)


def _is_there(name: str) -> bool:
    try:
        importlib.import_module(name)
    except ImportError:
        return False
    return True


def main(folder: Path | None = None) -> None:
    """Print the tables."""
    found = tuple(name for name in ("open3d", "embreex") if _is_there(name))
    rings = {f"ring, {n:,} faces": bumpy_ring(n) for n in SIZES}
    for name, mesh in (files_of(folder) if folder else rings).items():
        show(f"Walls, {name}", compare(ways_to_walls(mesh), n_turns=3), libraries=found)
    print(", ".join(f"{name} {version(name)}" for name in found) or "no peer is installed")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
