"""Binary little-endian PLY in float64, so that nothing is lost."""

from typing import BinaryIO

import numpy as np

from meshes.arrays import AnyArray
from meshes.mesh import Mesh

_COLOURS = ("red", "green", "blue")
_FACE = np.dtype([("n", "u1"), ("corners", "<i4", 3)])


def write_ply(file: BinaryIO, mesh: Mesh, colours: AnyArray | None, name: str) -> None:
    """Write vertices in their order, with colours where given; the name has no place."""
    file.write(_header(mesh, colours is not None).encode())
    file.write(_points(mesh, colours).tobytes())
    faces = np.empty(mesh.n_faces, _FACE)
    faces["n"], faces["corners"] = 3, mesh.faces
    file.write(faces.tobytes())


def _header(mesh: Mesh, coloured: bool) -> str:
    lines = ["ply", "format binary_little_endian 1.0", "comment SmileSculpt, mm"]
    lines += [f"element vertex {mesh.n_vertices}"]
    lines += [f"property double {axis}" for axis in "xyz"]
    lines += [f"property uchar {colour}" for colour in _COLOURS if coloured]
    lines += [f"element face {mesh.n_faces}", "property list uchar int vertex_indices"]
    return "\n".join([*lines, "end_header", ""])


def _points(mesh: Mesh, colours: AnyArray | None) -> AnyArray:
    if colours is None:
        return mesh.vertices.astype("<f8", copy=False)
    points = np.empty(mesh.n_vertices, [("at", "<f8", 3), ("colour", "u1", 3)])
    points["at"], points["colour"] = mesh.vertices, colours
    return points
