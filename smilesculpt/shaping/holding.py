"""What a design holds still, and how far every point lies from it."""

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from meshes.arrays import Indices, Mask, Vector
from meshes.mesh import Mesh
from meshes.surface.adjacency import adjacency
from smilesculpt.changes.blending import smoothstep
from smilesculpt.dentition import Labels

_FADE = 3.0
"""Over this distance from what is held a change grows from nothing to full, mm."""

_EVENED = 0.8
"""Creases in the distance to a scalloped gum are evened out over about this length, mm."""


@dataclass(frozen=True, slots=True, eq=False)
class Hold:
    """How free each vertex is.

    Attributes
    ----------
    free : ndarray, shape (n,), bool
        Vertices of the teeth that may change.
    from_gum : ndarray, shape (n,)
        Distance of a free vertex from the gum, mm; infinite where no gum was scanned.
    beside : ndarray, shape (n,)
        0 at teeth that stay, rising smoothly to 1 away from them.
    """

    free: Mask
    from_gum: Vector
    beside: Vector

    def fade(self) -> Vector:
        """Return 0 where a vertex is held, rising smoothly to 1 away from what is, shape (n,)."""
        return np.asarray(self.free * self.beside * smoothstep(self.from_gum / _FADE))


def hold(surface: Mesh, labels: Labels, named: tuple[int, ...]) -> Hold:
    """Hold everything but the named teeth.

    Parameters
    ----------
    surface : Mesh
        In the dental frame, mm.
    labels : ndarray, shape (n,), int16
    named : tuple of int
        FDI numbers.
    """
    free = np.isin(labels, named)
    corner_free = free[surface.faces]
    at_border = corner_free.any(axis=1) & ~corner_free.all(axis=1)
    corners = np.unique(surface.faces[at_border])
    held = corners[~free[corners]]
    gum, teeth = held[labels[held] == 0], held[labels[held] != 0]
    from_gum = _evened(surface, _distance(surface, free, gum), free)
    beside = smoothstep(_distance(surface, free, teeth) / _FADE)
    return Hold(free, from_gum, np.where(free, beside, 0.0))


def _distance(surface: Mesh, free: Mask, held: Indices) -> Vector:
    distance = np.where(free, np.inf, 0.0)
    if len(held):
        points = surface.vertices[free]
        distance[free] = cKDTree(surface.vertices[held]).query(points)[0]
    return distance


def _evened(surface: Mesh, distance: Vector, free: Mask) -> Vector:
    """Average a distance along the surface; what is held stays at 0."""
    if not np.isfinite(distance).all():
        return distance
    corners = surface.vertices[surface.faces[free[surface.faces].any(axis=1)]]
    edge = float(np.sqrt(((corners[:, 1] - corners[:, 0]) ** 2).sum(axis=1)).mean())
    average = adjacency(surface).averaging()[np.flatnonzero(free)]
    evened = distance.copy()
    for _ in range(int(np.ceil(2.0 * (_EVENED / edge) ** 2))):
        evened[free] = average @ evened
    return evened
