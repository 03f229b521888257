"""Other triangles where brushes have stretched or crowded them, as an edit between strokes."""

import numpy as np

from meshes.arrays import AnyArray, Mask
from meshes.mesh import Mesh
from meshes.remodel.region import remeshed_region, stretched_faces
from smilesculpt.case import Case
from smilesculpt.edits import Remesh
from smilesculpt.errors import DesignError

TOO_LONG, TOO_SHORT = 1.5, 0.5
"""Edges beyond these, in usual edges of the scan, call for other triangles; our choice."""

_ROOM = 2  # rings of faces around them, so that new triangles meet the old ones evenly


class NothingStretchedError(DesignError):
    """No triangle needs to be replaced."""

    def __init__(self) -> None:
        super().__init__("no triangle is stretched: there is nothing to refine. Go on.")


def remesh_stretched(
    case: Case, *, teeth: tuple[int, ...] = (), edge_length: float | None = None
) -> Remesh:
    """Return the edit that gives stretched and crowded parts triangles of the scan's usual size.

    Parameters
    ----------
    case : Case
    teeth : tuple of int
        FDI numbers to which it keeps; empty for the whole surface.
    edge_length : float, optional
        Wanted length of edges, mm; the median of the scan by default.

    Raises
    ------
    NothingStretchedError
        If there is nothing to do.
    StepMissingError
        If the case has no dental frame, or teeth are named that were not found yet.
    RegionError
        If it cannot be done; the case stays.
    """
    surface = case.require_surface("remesh")
    length = usual_length(case.scan) if edge_length is None else edge_length
    region = _grown(surface, _odd_faces(surface, length))
    region &= _grown(surface, stretched_faces(surface, case.before().vertices))
    if teeth:
        labels = case.require_dentition("remesh").labels
        region &= np.isin(labels[surface.faces], teeth).all(axis=1)
    if not region.any():
        raise NothingStretchedError
    made = remeshed_region(surface, region, length)
    return Remesh(f"{len(made.triangles.gone_faces):,} triangles refined", made.triangles)


def usual_length(mesh: Mesh) -> float:
    """Return the median length of the edges of a mesh, mm."""
    return float(np.median(_lengths(mesh)))


def _odd_faces(surface: Mesh, length: float) -> Mask:
    lengths = _lengths(surface)
    odd = (lengths > TOO_LONG * length) | (lengths < TOO_SHORT * length)
    return np.asarray(odd.any(axis=1))


def _grown(surface: Mesh, faces: Mask) -> Mask:
    for _ in range(_ROOM):
        near = np.zeros(surface.n_vertices, np.bool_)
        near[surface.faces[faces]] = True
        faces = np.asarray(near[surface.faces].any(axis=1))
    return faces


def _lengths(mesh: Mesh) -> AnyArray:
    """Return the lengths of the edges of each face, shape (m, 3), mm."""
    corners = mesh.vertices[mesh.faces]
    apart = corners - np.roll(corners, -1, axis=1)
    return np.asarray(np.sqrt((apart * apart).sum(axis=2)))
