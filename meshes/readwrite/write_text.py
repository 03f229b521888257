"""OBJ and OFF: text that keeps every digit."""

from typing import BinaryIO

import numpy as np

from meshes.arrays import AnyArray
from meshes.mesh import Mesh

_AT_ONCE = 65_536


def write_obj(file: BinaryIO, mesh: Mesh, colours: AnyArray | None, name: str) -> None:
    """Write vertices and faces in their order; colours have no agreed place in OBJ."""
    file.write(b"# SmileSculpt, mm\n")
    if name:
        file.write(f"o {name}\n".encode())
    _write_rows(file, "v {!r} {!r} {!r}\n", mesh.vertices)
    _write_rows(file, "f {} {} {}\n", mesh.faces + 1)


def write_off(file: BinaryIO, mesh: Mesh, colours: AnyArray | None, name: str) -> None:
    """Write vertices, with colours where given, and faces; the name has no place."""
    head = "OFF" if colours is None else "COFF"
    file.write(f"{head}\n# SmileSculpt, mm\n{mesh.n_vertices} {mesh.n_faces} 0\n".encode())
    if colours is None:
        _write_rows(file, "{!r} {!r} {!r}\n", mesh.vertices)
    else:
        _write_rows(file, "{!r} {!r} {!r} {} {} {} 255\n", mesh.vertices, colours)
    _write_rows(file, "3 {} {} {}\n", mesh.faces)


def _write_rows(file: BinaryIO, line: str, *tables: AnyArray) -> None:
    for start in range(0, len(tables[0]), _AT_ONCE):
        blocks = [np.asarray(table[start : start + _AT_ONCE]).tolist() for table in tables]
        rows = [[value for part in parts for value in part] for parts in zip(*blocks, strict=True)]
        file.write("".join([line.format(*row) for row in rows]).encode())
