"""The full list of crossing faces beside libigl with CGAL, which is exact too.

The peer is under a licence that keeps it out of the program and of what is passed on; it is left
out where it is not installed. Give a folder to time its PLY files as well.
"""

import importlib
import sys
from pathlib import Path

import numpy as np

from benchmarks.arch import arch, damaged_arch
from benchmarks.surfaces import bumpy_ring, files_of
from benchmarks.timing import Way, compare, show
from meshes.crossing.self_intersection import self_intersections
from meshes.mesh import Mesh
from meshes.primitives import icosphere

SIZES = (50_000, 200_000, 1_000_000)


def meshes() -> dict[str, Mesh]:
    """Return rings, some cut by a ball, jaws, some damaged, of each size; the files of a folder."""
    found = {}
    for n_faces in SIZES:
        found[f"ring, {n_faces:,} faces"] = bumpy_ring(n_faces)
        found[f"ring cut by a ball, {n_faces:,} faces"] = _cut_by_a_ball(bumpy_ring(n_faces))
        found[f"jaw, {n_faces:,} faces"] = arch(n_faces)
        found[f"damaged jaw, {n_faces:,} faces"] = damaged_arch(n_faces)
    for folder in sys.argv[1:]:
        found |= files_of(Path(folder))
    return found


def peers(mesh: Mesh) -> dict[str, Way]:
    """Return how libigl with CGAL lists the pairs, if a developer installed it."""
    try:
        cgal = importlib.import_module("igl.copyleft.cgal")
    except ImportError:
        return {}
    faces = mesh.faces.astype(np.int64)
    return {
        "libigl + CGAL": lambda: cgal.remesh_self_intersections(
            mesh.vertices, faces, detect_only=True
        )[2]
    }


def main() -> None:
    """Print the tables, each with the pairs that were found."""
    for name, mesh in meshes().items():
        ways: dict[str, Way] = {"self_intersections": _ours(mesh), **peers(mesh)}
        pairs = {way: _as_set(run()) for way, run in ways.items()}
        libraries = ("libigl",) if len(ways) > 1 else ()
        show(f"Crossing faces, {name}", compare(ways), libraries=libraries)
        print(*(f"{way}: {len(found)} pairs;" for way, found in pairs.items()), end=" ")
        print("the same" if len(set(map(frozenset, pairs.values()))) == 1 else "NOT the same")


def _ours(mesh: Mesh) -> Way:
    return lambda: self_intersections(mesh)


def _cut_by_a_ball(ring: Mesh) -> Mesh:
    ball = icosphere(6.0, 4)
    points = np.concatenate((ring.vertices, ball.vertices + np.array([25.3, 0.2, 6.1])))
    return Mesh(points, np.concatenate((ring.faces, ball.faces + ring.n_vertices)))


def _as_set(pairs: object) -> set[tuple[int, ...]]:
    rows = np.sort(np.reshape(np.asarray(pairs), (-1, 2)), axis=1)
    return set(map(tuple, rows.tolist()))


if __name__ == "__main__":
    main()
