"""Reading a mesh: STL, binary and text, with the exact weld beside libraries, then every format.

`read_mesh` also digests the file (SHA-256), which no peer does: the first row is without, for the
comparison, the second the whole. Both decide the unit and check every number. Peers that are not
installed are left out. Give `binary`, `text` or `formats`, and numbers of faces, to run only these:
peers need several GB for a million faces of text.
"""

import importlib
import itertools
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from unittest.mock import Mock, patch

import numpy as np
import trimesh

from benchmarks.arch import arch
from benchmarks.timing import Way, compare, show
from meshes.mesh import Mesh
from meshes.readwrite.reading import read_mesh
from meshes.readwrite.writing import write_mesh

SIZES = (200_000, 1_000_000)
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


def peers(path: Path) -> tuple[dict[str, Way], tuple[str, ...]]:
    """Return how other libraries read an STL and join equal points exactly, and their names."""
    ways: dict[str, Way] = {
        "trimesh": lambda: trimesh.load_mesh(path, process=True),
    }
    known: dict[str, tuple[str, Callable[[ModuleType], Way]]] = {
        "pyvista": ("pyvista", lambda library: lambda: library.read(path)),  # joins by itself
        "libigl": ("igl", lambda library: lambda: _igl(library, path)),
        "open3d": (
            "open3d",
            lambda library: (
                lambda: library.io.read_triangle_mesh(str(path)).remove_duplicated_vertices()
            ),
        ),
    }
    names = ["trimesh"]
    for name, (module, way_of) in known.items():
        try:
            ways[name] = way_of(importlib.import_module(module))
        except ImportError:
            continue
        names.append(name)
    return ways, tuple(names)


def _igl(library: ModuleType, path: Path) -> object:
    return library.remove_duplicate_vertices(*library.read_triangle_mesh(str(path)), 0.0)


def write_text_stl(path: Path, mesh: Mesh) -> None:
    """Write an STL as text, with the digits that a float32 has."""
    with path.open("w") as file:
        file.write("solid jaw\n")
        for face in mesh.faces:
            file.write("facet normal 0 0 0\nouter loop\n")
            for x, y, z in mesh.vertices[face].astype(np.float32).tolist():
                file.write(f"vertex {x:.9g} {y:.9g} {z:.9g}\n")
            file.write("endloop\nendfacet\n")
        file.write("endsolid jaw\n")


def without_digest(path: Path) -> object:
    """Read as `read_mesh` does, without the digest."""
    no_digest = Mock(sha256=lambda *_: SimpleNamespace(update=len, hexdigest=lambda: ""))
    source, pieces = "meshes.readwrite.source.hashlib", "meshes.readwrite.stl_text.hashlib"
    with patch(source, no_digest), patch(pieces, no_digest):
        return read_mesh(path)


def main(asked: list[str]) -> None:
    """Print the tables."""
    sizes = [int(word) for word in asked if word.isdigit()] or list(SIZES)
    kinds = [word for word in asked if not word.isdigit()] or ["binary", "text", "formats"]
    with tempfile.TemporaryDirectory() as folder:
        for n_faces, kind in itertools.product(sizes, sorted({*kinds} - {"formats"})):
            _show_stl(kind, arch(n_faces), Path(folder) / "jaw.stl")
        if "formats" in kinds:
            _show_formats(wavy_sheet(50_000), Path(folder))


def _show_stl(kind: str, mesh: Mesh, path: Path) -> None:
    {"binary": write_mesh, "text": write_text_stl}[kind](path, mesh)
    ways, libraries = peers(path)
    title = f"STL, {kind}, exact weld, {mesh.n_faces:,} faces"
    ours = {"read + weld": lambda: without_digest(path), "read_mesh": _reading(path)}
    show(title, compare({**ours, **ways}), libraries=libraries)


def _show_formats(mesh: Mesh, folder: Path) -> None:
    for file_format in FORMATS:
        path = folder / f"sheet.{file_format}"
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
    main(sys.argv[1:])
