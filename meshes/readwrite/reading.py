"""One door for every mesh file: read, measured, in millimetres."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.readwrite import points
from meshes.readwrite._extent_kernels import used_extent
from meshes.readwrite.glb import read_glb
from meshes.readwrite.obj import read_obj
from meshes.readwrite.off import read_off
from meshes.readwrite.ply import read_ply
from meshes.readwrite.sniffing import kind_by_mark, sniff
from meshes.readwrite.source import OWN_COMMENT, Opened, Parsed, Refusals, Source, opened
from meshes.readwrite.stl import read_binary_stl, refuse_binary_stl
from meshes.readwrite.stl_text import read_stl_text, read_text_stl
from meshes.readwrite.threemf import read_3mf
from meshes.readwrite.units import decide_units
from meshes.readwrite.vtp import read_vtp

_NOTHING = Mesh(np.empty((0, 3)), np.empty((0, 3), dtype=np.int32))
_HEAD = 512  # where writers leave their comment

_READERS: dict[str, Callable[[Source], Parsed]] = {
    "stl": refuse_binary_stl,  # a sound one is read in pieces, see `_parsed`
    "stl text": read_text_stl,
    "ply": read_ply,
    "obj": read_obj,
    "off": read_off,
    "glb": read_glb,
    "3mf": read_3mf,
    "vtp": read_vtp,
    "pcd": points.read_pcd,
    "xyz": points.read_xyz,
}


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A mesh from a file, with where it came from.

    Attributes
    ----------
    mesh : Mesh
        In mm. Indexed formats keep the file's own order of vertices; STL, which has none, is
        welded exactly, numbered in the order first seen.
    units : str
        Unit of the file: "mm", "cm", "m", "um" or "inch".
    units_reason : str
        Why this unit, in plain words.
    file_format : str
        "stl", "ply", "obj", "off", "glb", "3mf", "vtp", "pcd" or "xyz", from the content.
    sha256 : str
        Digest of the file's bytes, hexadecimal.
    notes : tuple of str
        What was left out or decided on the way, in plain words.
    """

    mesh: Mesh
    units: str
    units_reason: str
    file_format: str
    sha256: str
    notes: tuple[str, ...] = ()


def read_mesh(path: str | Path, *, units: str = "auto", progress: Progress = silent) -> Reading:
    """Read an STL, PLY, OBJ, OFF, GLB, 3MF or VTP file, or points as PLY, PCD or XYZ.

    With the extra "scan" points without faces become a surface. The content decides the format,
    not the suffix. Polygons are cut into triangles; colours, normals and texture are left out.

    Parameters
    ----------
    path : path
    units : str
        "auto", or the unit of the file: "mm", "cm", "m", "um", "inch".
    progress : Progress

    Returns
    -------
    Reading

    Raises
    ------
    UnreadableFileError
        If the file is missing, empty, truncated, too large, contradicts itself, holds numbers
        that are not finite, or is no mesh.
    UnitsError
        If the size makes no sense in the unit asked for, or in any.
    """
    path = Path(path)
    with opened(path, progress) as file:
        kind, parsed, sha256 = _parsed(file)
    file_format = kind.split()[0]
    if len(parsed.vertices) and not len(parsed.faces):
        return _of_points(file, Reading(_NOTHING, units, "", file_format, sha256), parsed)
    _require_mesh(file, parsed)
    progress(0.9, "Measuring")
    faces = parsed.faces.astype(np.int32, copy=False)
    side = float(used_extent(parsed.vertices, faces).max())
    prescribed = parsed.units or ("mm" if OWN_COMMENT in file.head[:_HEAD] else None)
    decided = decide_units(path, side, units, prescribed)
    vertices = parsed.vertices if decided.mm == 1.0 else parsed.vertices * decided.mm
    mesh = Mesh(vertices, faces)
    progress(1.0, "Read")
    notes = (*_suffix_note(path, file_format), *parsed.notes)
    return Reading(mesh, decided.name, decided.reason, file_format, sha256, notes)


def _of_points(file: Opened, start: Reading, parsed: Parsed) -> Reading:
    """Return the surface of a file that holds points only; needs the extra "scan"."""
    file.require_faces(len(parsed.vertices))
    file.require_finite(parsed.vertices)
    side = float(np.ptp(parsed.vertices, axis=0).max())
    decided = decide_units(file.path, side, start.units, parsed.units)
    mesh, note = points.surface(file, parsed.vertices * decided.mm, parsed.normals)
    notes = (*_suffix_note(file.path, start.file_format), *parsed.notes, note)
    return replace(start, mesh=mesh, units=decided.name, units_reason=decided.reason, notes=notes)


def _parsed(file: Opened) -> tuple[str, Parsed, str]:
    """Return the kind of a file, what it holds, and its digest."""
    marked = kind_by_mark(file.head, file.size)
    if marked == "stl":
        return (marked, *read_binary_stl(file))
    if marked == "stl text":
        return (marked, *read_stl_text(file))
    source = file.whole()
    kind = sniff(source)
    return kind, _READERS[kind](source), source.sha256


def _require_mesh(source: Refusals, parsed: Parsed) -> None:
    n_vertices, faces = len(parsed.vertices), parsed.faces
    if not len(faces):
        raise source.only_points(n_vertices) if n_vertices else source.no_faces()
    source.require_faces(len(faces))
    source.require_finite(parsed.vertices)
    low, high = int(faces.min()), int(faces.max())
    if low < 0 or high >= n_vertices:
        wrong = low if low < 0 else high
        raise source.damaged(
            f"a face names vertex {wrong} counted from 0, but there are {n_vertices:,}"
        )


def _suffix_note(path: Path, file_format: str) -> tuple[str, ...]:
    suffix = path.suffix.lower().lstrip(".")
    if suffix in ("", file_format):
        return ()
    return (f"named '{path.suffix}', but the content is {file_format.upper()}",)
