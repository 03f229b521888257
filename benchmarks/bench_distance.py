"""The nearest points of a closed surface to a million points, and their signed distances.

Beside open3d (Embree, single precision, all cores), where it is installed; every call builds its
tree. On the smallest mesh libigl and point-cloud-utils say once which points they find inside.
Give a folder to time its PLY files as well.
"""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from benchmarks.surfaces import bumpy_ring, files_of
from benchmarks.timing import Way, compare, show
from meshes.arrays import AnyArray, Vectors
from meshes.distance.closest import closest_points
from meshes.distance.signed_distance import signed_distances
from meshes.mesh import Mesh

SIZES = (50_000, 200_000, 1_000_000)
N_POINTS = 1_000_000
SPREAD = 0.5  # mm, standard deviation of the points' distance from vertices
Asked = Callable[[], AnyArray]
PEERS = {"open3d": "open3d", "igl": "libigl", "point_cloud_utils": "point-cloud-utils"}


def points_near(mesh: Mesh) -> Vectors:
    """Return a million points around the vertices of a mesh, in no order."""
    random = np.random.default_rng(0)
    at = mesh.vertices[random.integers(mesh.n_vertices, size=N_POINTS)]
    return np.asarray(at + SPREAD * random.normal(size=(N_POINTS, 3)))


def ways_to_distances(mesh: Mesh, points: Vectors) -> dict[str, Asked]:
    """Return ways to the distance of each point."""
    ways: dict[str, Asked] = {"closest_points": lambda: closest_points(mesh, points).distance}
    if o3d := _peer("open3d"):
        single = o3d.core.Tensor(points.astype(np.float32))
        ways["open3d"] = lambda: _scene(o3d, mesh).compute_distance(single).numpy()
    return ways


def ways_to_signed(mesh: Mesh, points: Vectors) -> dict[str, Asked]:
    """Return ways to the signed distance of each point, negative inside."""
    ways: dict[str, Asked] = {"signed_distances": lambda: signed_distances(mesh, points)}
    if o3d := _peer("open3d"):
        single = o3d.core.Tensor(points.astype(np.float32))
        ways["open3d"] = lambda: _scene(o3d, mesh).compute_signed_distance(single).numpy()
    return ways


def ways_to_insides(mesh: Mesh, points: Vectors) -> dict[str, Asked]:
    """Return how slower peers tell signed distances."""
    ways: dict[str, Asked] = {}
    if igl := _peer("igl"):
        faces, kind = mesh.faces.astype(np.int64), igl.SIGNED_DISTANCE_TYPE_PSEUDONORMAL
        ways["libigl"] = lambda: igl.signed_distance(points, mesh.vertices, faces, kind)[0]
    if pcu := _peer("point_cloud_utils"):
        single, vertices = points.astype(np.float32), mesh.vertices.astype(np.float32)
        ways["point-cloud-utils"] = lambda: pcu.signed_distance_to_mesh(
            single, vertices, mesh.faces
        )[0]
    return ways


def main() -> None:
    """Print the tables, with the largest disagreement and the points that each finds inside."""
    meshes = {f"ring, {n_faces:,} faces": bumpy_ring(n_faces) for n_faces in SIZES}
    for folder in sys.argv[1:]:
        meshes |= files_of(Path(folder))
    smallest = min(mesh.n_faces for mesh in meshes.values())
    for name, mesh in meshes.items():
        points = points_near(mesh)
        far = _timed(f"Closest points, {name}", ways_to_distances(mesh, points))
        ours = far["closest_points"]
        print(*(f"{way}: off by {np.abs(d - ours).max():.1e} mm;" for way, d in far.items()))
        signed = _timed(f"Signed distances, {name}", ways_to_signed(mesh, points))
        if mesh.n_faces == smallest:
            signed |= {way: ask() for way, ask in ways_to_insides(mesh, points).items()}
        print(*(f"{way}: {(d < 0).sum():,} inside;" for way, d in signed.items()), flush=True)


def _timed(title: str, ways: dict[str, Asked]) -> dict[str, AnyArray]:
    """Print a table of timings and return the last answer of each way."""
    answers: dict[str, AnyArray] = {}

    def keeping(way: str) -> Way:
        return lambda: answers.update({way: ways[way]()})

    libraries = tuple(name for module, name in PEERS.items() if _peer(module))
    timings = compare({way: keeping(way) for way in ways}, n_turns=3)
    show(f"{title}, {N_POINTS:,} points", timings, libraries=libraries)
    return answers


def _peer(name: str) -> ModuleType | None:
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def _scene(o3d: ModuleType, mesh: Mesh) -> Any:  # noqa: ANN401 - a peer's own type
    scene = o3d.t.geometry.RaycastingScene()
    vertices = o3d.core.Tensor(mesh.vertices.astype(np.float32))
    scene.add_triangles(vertices, o3d.core.Tensor(mesh.faces.astype(np.uint32)))
    return scene


if __name__ == "__main__":
    main()
