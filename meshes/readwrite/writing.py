"""One door for writing meshes; the suffix decides the format."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from meshes.errors import InvalidMeshError, UnwritableFileError
from meshes.mesh import Mesh
from meshes.readwrite.beside import writing_beside
from meshes.readwrite.source import MAX_COORDINATE
from meshes.readwrite.write_3mf import write_3mf
from meshes.readwrite.write_glb import write_glb
from meshes.readwrite.write_ply import write_ply
from meshes.readwrite.write_stl import write_stl
from meshes.readwrite.write_text import write_obj, write_off
from meshes.readwrite.write_vtp import write_vtp

Colours = NDArray[np.uint8]
"""Red, green, blue of each vertex, shape (n, 3)."""

_WRITERS: dict[str, Callable[[BinaryIO, Mesh, Colours | None, str], None]] = {
    "stl": write_stl,
    "ply": write_ply,
    "obj": write_obj,
    "off": write_off,
    "glb": write_glb,
    "3mf": write_3mf,
    "vtp": write_vtp,
}


def write_mesh(
    path: str | Path, mesh: Mesh, *, colours: Colours | None = None, name: str = ""
) -> None:
    """Write a mesh in mm to an STL, PLY, OBJ, OFF, GLB, 3MF or VTP file.

    The same mesh gives the same bytes. The file appears whole or not at all.

    Parameters
    ----------
    path : path
        Its suffix decides the format.
    mesh : Mesh
        PLY, OBJ, OFF, 3MF and VTP keep every digit; STL and GLB round to float32, that is
        to 4 nm at 100 mm.
    colours : ndarray, shape (n, 3), uint8
        Red, green, blue of each vertex; kept by PLY, OFF, GLB, 3MF and VTP.
    name : str
        What the part is, kept by GLB, 3MF and OBJ; no person's name belongs here.

    Raises
    ------
    UnwritableFileError
        If the suffix is not known or the file cannot be written.
    InvalidMeshError
        If the mesh has no faces, or the colours do not fit it.
    """
    path = Path(path)
    suffix = path.suffix.lower().lstrip(".")
    if suffix not in _WRITERS:
        known = ", ".join(f".{one}" for one in _WRITERS)
        raise UnwritableFileError(path, f"the suffix '{path.suffix}' is no format", f"Use {known}.")
    _require_writable(mesh, colours)
    with writing_beside(path) as file:
        _WRITERS[suffix](file, mesh, colours, _printable(name))


def written_units(path: str | Path) -> str:
    """Return the unit of a file that `write_mesh` writes: glTF prescribes metres."""
    return "m" if Path(path).suffix.lower() == ".glb" else "mm"


def _require_writable(mesh: Mesh, colours: Colours | None) -> None:
    if not mesh.n_faces:
        raise InvalidMeshError("the mesh has no faces; there is nothing to write.")
    if np.abs(mesh.vertices).max() > MAX_COORDINATE:
        raise InvalidMeshError(f"a coordinate is beyond {MAX_COORDINATE:g} mm; check the mesh.")
    if colours is not None and (colours.shape != (mesh.n_vertices, 3) or colours.dtype != np.uint8):
        raise InvalidMeshError(
            f"colours have shape {colours.shape} and type {colours.dtype}; "
            f"give ({mesh.n_vertices}, 3) of uint8."
        )


def _printable(name: str) -> str:
    """Return the name without line breaks, control characters and broken halves of characters."""
    return "".join(letter if letter.isprintable() else " " for letter in name).strip()
