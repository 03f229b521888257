"""Binary little-endian PLY in float64, so that nothing is lost."""

from collections.abc import Sequence
from typing import BinaryIO

import numpy as np

from meshes.arrays import AnyArray, Vector
from meshes.mesh import Mesh

_COLOURS = ("red", "green", "blue")
_FACE = np.dtype([("n", "u1"), ("corners", "<i4", 3)])


def write_ply(
    file: BinaryIO,
    mesh: Mesh,
    colours: AnyArray | None,
    name: str,
    *,
    quality: Vector | None = None,
    comments: Sequence[str] = (),
) -> None:
    """Write vertices in their order; the name has no place.

    Parameters
    ----------
    colours : ndarray, shape (n, 3), uint8, optional
    quality : ndarray, shape (n,), optional
        A number of each vertex, under the name that viewers of meshes show as colours.
    comments : sequence of str, optional
        Lines of ASCII about the file.
    """
    vertices = _points(mesh, colours, quality)
    file.write(_header(mesh, vertices.dtype.names or (), comments).encode("ascii"))
    file.write(vertices.tobytes())
    faces = np.empty(mesh.n_faces, _FACE)
    faces["n"], faces["corners"] = 3, mesh.faces
    file.write(faces.tobytes())


def _header(mesh: Mesh, fields: Sequence[str], comments: Sequence[str]) -> str:
    lines = ["ply", "format binary_little_endian 1.0", "comment SmileSculpt, mm"]
    lines += [f"comment {comment}" for comment in comments]
    lines += [f"element vertex {mesh.n_vertices}"]
    lines += [f"property double {axis}" for axis in "xyz"]
    lines += [f"property uchar {colour}" for colour in _COLOURS if "colour" in fields]
    lines += ["property double quality"] if "quality" in fields else []
    lines += [f"element face {mesh.n_faces}", "property list uchar int vertex_indices"]
    return "\n".join([*lines, "end_header", ""])


def _points(mesh: Mesh, colours: AnyArray | None, quality: Vector | None) -> AnyArray:
    kinds: list[tuple[str, str, int]] = [("at", "<f8", 3)]
    kinds += [("colour", "u1", 3)] if colours is not None else []
    kinds += [("quality", "<f8", 1)] if quality is not None else []
    points = np.empty(mesh.n_vertices, np.dtype(kinds))
    points["at"] = mesh.vertices
    if colours is not None:
        points["colour"] = colours
    if quality is not None:
        points["quality"] = quality[:, None]
    return points
