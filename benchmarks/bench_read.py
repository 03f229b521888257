"""Reading a mesh: binary STL with the exact weld beside other libraries, then every format.

Peers that are not installed are left out; pyvista is the one to beat.
"""

import importlib
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import trimesh

from benchmarks.timing import Way, compare, show
from meshes.mesh import Mesh
from meshes.readwrite.reading import read_mesh
from meshes.readwrite.writing import write_mesh

FORMATS = ("stl", "ply", "obj", "off", "glb", "3mf", "vtp")


def wavy_sheet(n_faces: int) -> Mesh:
    """Return an open surface of about `n_faces`, 60 mm wide, with no two points alike."""
    n = round((n_faces / 2) ** 0.5) + 1
    x, y = np.meshgrid(np.linspace(-30, 30, n), np.linspace(-30, 30, n), indexing="ij")
    points = np.stack([x, y, 4 * np.sin(x / 3) * np.cos(y / 5)], axis=-1).reshape(-1, 3)
    corner = (np.arange(n - 1)[:, None] * n + np.arange(n - 1)).ravel()
    lower = np.stack([corner, corner + n, corner + n + 1], axis=1)
    upper = np.stack([corner, corner + n + 1, corner + 1], axis=1)
    return Mesh(points, np.concatenate([lower, upper]).astype(np.int32))


def peers(path: Path) -> dict[str, Way]:
    """Return how other libraries read an STL and join equal points exactly."""
    ways: dict[str, Way] = {"trimesh": lambda: trimesh.load(path, process=True)}
    try:
        pyvista = importlib.import_module("pyvista")
    except ImportError:
        return ways
    return {"pyvista": lambda: pyvista.read(path).clean(tolerance=0.0), **ways}


def main() -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as folder:
        for n_faces in (200_000, 1_000_000):
            mesh = wavy_sheet(n_faces)
            path = Path(folder) / "sheet.stl"
            write_mesh(path, mesh)
            ways: dict[str, Way] = {"read_mesh": _reading(path), **peers(path)}
            title = f"Binary STL, exact weld, {mesh.n_faces:,} faces"
            show(title, compare(ways), libraries=("trimesh",))
        mesh = wavy_sheet(50_000)
        for file_format in FORMATS:
            path = Path(folder) / f"sheet.{file_format}"
            write_mesh(path, mesh)
            ways = {"read_mesh": _reading(path)}
            if file_format != "vtp":
                ways["trimesh"] = _trimesh(path)
            show(f"{file_format.upper()}, {mesh.n_faces:,} faces", compare(ways))


def _reading(path: Path) -> Callable[[], object]:
    return lambda: read_mesh(path)


def _trimesh(path: Path) -> Callable[[], object]:
    return lambda: trimesh.load(path, process=False, force="mesh")


if __name__ == "__main__":
    main()
