"""The error to expect at every vertex of a scan, as colours and numbers of a PLY file."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from calibration.registration.target_error import TargetError
from meshes.arrays import Vector, Vectors
from meshes.mesh import Mesh
from meshes.readwrite.beside import writing_beside
from meshes.readwrite.write_ply import write_ply
from smilesculpt.picturing.palette import BATLOW

Facts = dict[str, Any]
ErrorAt = Callable[[Vectors], TargetError]
"""From points of the scan to the error to expect there."""

_PIECE = 50_000


def errors_at_vertices(mesh: Mesh, error_at: ErrorAt) -> Vector:
    """Return the error to expect at each vertex, shape (n,), mm."""
    pieces = np.array_split(mesh.vertices, max(mesh.n_vertices // _PIECE, 1))
    return np.concatenate([error_at(piece).tre for piece in pieces])


def write_error_map(path: Path, mesh: Mesh, errors: Vector) -> None:
    """Write a scan with the error to expect at each vertex, as colour and as `quality`.

    Raises
    ------
    UnwritableFileError
        If the file cannot be written; what stood there before still stands.
    """
    low, high = float(errors.min()), float(errors.max())
    shown = BATLOW.colours(errors, low, max(high, low + 1e-9))
    comments = (
        "quality: target registration error to expect, RMS, mm",
        f"colours: batlow from {low:.6g} to {high:.6g} mm",
    )
    with writing_beside(path) as file:
        colours = np.rint(255.0 * shown).astype(np.uint8)
        write_ply(file, mesh, colours, "", quality=errors, comments=comments)


def map_facts(path: Path, mesh: Mesh, errors: Vector) -> Facts:
    """Return where a map went, and its least, middle and largest errors."""
    return {
        "file": str(path),
        "n_vertices": mesh.n_vertices,
        "least_mm": float(errors.min()),
        "median_mm": float(np.median(errors)),
        "largest_mm": float(errors.max()),
        "largest_at_mm": mesh.vertices[int(errors.argmax())].tolist(),
    }
