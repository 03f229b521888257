"""How much was added to a surface and taken from it."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Mask, Vectors
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh


@dataclass(frozen=True, slots=True)
class VolumeChange:
    """Volumes between a surface before and after, mm^3; neither is negative."""

    added: float
    removed: float


def volume_change(before: Mesh, after: Mesh, *, where: Mask | None = None) -> VolumeChange:
    """Return what was added and what was taken away.

    Each face sweeps over the room between its two places while its corners go straight; the sum
    over a closed surface is the difference of its volumes, exactly.

    Parameters
    ----------
    before, after : Mesh
        Over the same triangles, mm.
    where : ndarray, shape (m,), bool, optional
        The faces that count; all by default.

    Raises
    ------
    InvalidMeshError
        If the surfaces have other triangles.
    """
    if before.faces.shape != after.faces.shape or before.n_vertices != after.n_vertices:
        raise InvalidMeshError("the two surfaces have other triangles: compare states of one.")
    faces = before.faces if where is None else before.faces[where]
    start, end = before.vertices[faces], after.vertices[faces]
    way = (end - start).sum(axis=1) / 3.0
    # The area grows with the square of the time, so Simpson's rule is exact.
    area = (_area(start) + 4.0 * _area(0.5 * (start + end)) + _area(end)) / 6.0
    swept = (way * area).sum(axis=1)
    # No minus zero where nothing was taken away.
    return VolumeChange(float(swept[swept > 0].sum()), abs(float(swept[swept < 0].sum())))


def _area(corners: Vectors) -> Vectors:
    """Return the area vectors of triangles, shape (m, 3), mm^2."""
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    return np.asarray(0.5 * np.cross(b - a, c - a))
