"""A surface moved outwards by 0.8 mm on a grid of 0.2 mm, beside libigl; how exact, how large.

Peak memory is above that before the call. Give a folder to time its PLY files instead.
"""

import importlib
import sys
from pathlib import Path

import numpy as np

from benchmarks.surfaces import bumpy_ring, files_of
from benchmarks.timing import Way, compare, show
from meshes.crossing.self_intersection import self_intersections
from meshes.distance.signed_distance import signed_distances
from meshes.mesh import Mesh
from meshes.offset.offset_surface import offset_surface
from meshes.structure.topology import topology

DISTANCE, VOXEL = 0.8, 0.2  # mm


def ways_to_offset(mesh: Mesh) -> dict[str, Way]:
    """Return ways to the surface 0.8 mm outside."""
    ways: dict[str, Way] = {"offset_surface": lambda: offset_surface(mesh, DISTANCE, VOXEL)}
    try:
        igl = importlib.import_module("igl")
    except ImportError:
        return ways
    faces, n_cells = mesh.faces.astype(np.int64), int(max(mesh.extent) / VOXEL)
    kind = igl.SIGNED_DISTANCE_TYPE_PSEUDONORMAL
    ways["libigl"] = lambda: igl.offset_surface(mesh.vertices, faces, DISTANCE, n_cells, kind)
    return ways


def describe(mesh: Mesh) -> str:
    """Return what the offset of a mesh is worth, measured with exact distances."""
    offset = offset_surface(mesh, DISTANCE, VOXEL)
    corners = offset.vertices[offset.faces]
    points = np.concatenate((offset.vertices, corners.mean(axis=1), corners[:, :2].mean(axis=1)))
    errors = np.abs(signed_distances(mesh, points) - DISTANCE)
    n_beyond = int((errors > VOXEL / 4).sum())
    found = topology(offset)
    return (
        f"{offset.n_faces:,} faces, closed {found.is_closed}, oriented {found.is_oriented}, "
        f"{len(self_intersections(offset))} crossing pairs; error {errors.max():.3f} mm at most "
        f"(99.9 %: {np.quantile(errors, 0.999):.4f}), beyond a quarter voxel ({VOXEL / 4:g}) "
        f"{n_beyond} of {len(points):,} vertices, middles of faces and of edges"
    )


def main(folder: Path | None = None) -> None:
    """Print the tables."""
    meshes = files_of(folder) if folder else {"ring, 50,000 faces": bumpy_ring(50_000)}
    for name, mesh in meshes.items():
        show(f"Offset, {name}", compare(ways_to_offset(mesh), n_turns=2))
        print(describe(mesh))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
