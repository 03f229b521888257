"""Numbers of a surface worth a colour: change, thickness, contact."""

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from meshes.arrays import Vector, Vectors
from meshes.distance.bvh import Bvh, bvh
from meshes.distance.closest import closest_points
from meshes.distance.thickness import ray_thickness
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.surface.normals import vertex_normals
from meshes.validation import load_profile
from smilesculpt.case import Case
from smilesculpt.picturing.palette import BATLOW, VIK, ColourMap
from smilesculpt.picturing.scene import UNKNOWN, HeatScale
from smilesculpt.picturing.scene_building import signed_change

MapKind = Literal["change", "thickness", "contact"]

NEAR: Final = 2.0
"""Farther from the other jaw than this, nothing is said about contact, mm."""

POINTS_AT_ONCE: Final = 20_000
"""Points between two words of progress."""


@dataclass(frozen=True, slots=True)
class MapStyle:
    """How one kind of numbers is shown.

    Attributes
    ----------
    colours : ColourMap
    two_sided : bool
        The range goes from minus its end to plus its end, else from 0.
    usual : float
        End of the range at first, mm.
    choices : tuple of float
        Ends to choose from, mm.
    plain_outside : bool
    """

    colours: ColourMap
    two_sided: bool
    usual: float
    choices: tuple[float, ...]
    plain_outside: bool = False

    def scale(self, end: float, least: float | None = None) -> HeatScale:
        """Return how the numbers become colours up to an end of the range, mm."""
        low = -end if self.two_sided else 0.0
        return HeatScale(self.colours, low, end, least, self.plain_outside)


MAP_STYLES: Final[dict[MapKind, MapStyle]] = {
    "change": MapStyle(VIK, True, 0.5, (0.1, 0.25, 0.5, 1.0, 2.0)),
    "thickness": MapStyle(BATLOW, False, 2.0, (1.0, 2.0, 5.0, 10.0)),
    "contact": MapStyle(VIK, True, 0.3, (0.1, 0.2, 0.3, 0.5, 1.0), plain_outside=True),
}


def least_wall(profile: str) -> float | None:
    """Return the thickness under which a profile finds walls thin, mm; None where it does not."""
    settings = load_profile(profile).settings
    limits = (one.limits for one in settings if one.rule == "thin-wall")
    return next((limit["least_thickness"] for limit in limits), None)


def change_from_scan(case: Case) -> Vector:
    """Return how far each vertex moved outwards from the scan, shape (n,), mm."""
    return signed_change(case.before(), case.require_surface("check"))


def thickness_below(surface: Mesh, *, progress: Progress = silent) -> Vector:
    """Return the thickness of the wall below each vertex, shape (n,), mm; `UNKNOWN` where open.

    A ray goes inwards to the other side, so on an open scan it tells how thick a tooth is.
    """
    thickness = ray_thickness(surface, progress=progress)
    return np.where(np.isfinite(thickness), thickness, UNKNOWN)


def contact_with(surface: Mesh, other: Mesh, *, progress: Progress = silent) -> Vector:
    """Return how deep each vertex is pressed into the other jaw, shape (n,), mm.

    Negative where it stands apart; `UNKNOWN` beyond `NEAR`.

    Parameters
    ----------
    surface, other : Mesh
        Two jaws in one frame, mm; the other one may be open.

    References
    ----------
    J. A. Baerentzen, H. Aanaes, "Signed distance computation using the angle weighted
    pseudonormal", IEEE TVCG 11(3), 2005: the side of a nearest point on an edge or a corner is
    told by a mean of normals, not by the normal of one face.
    """
    out = np.full(surface.n_vertices, UNKNOWN)
    low, high = other.vertices.min(axis=0) - NEAR, other.vertices.max(axis=0) + NEAR
    inside = ((surface.vertices >= low) & (surface.vertices <= high)).all(axis=1)
    index = np.flatnonzero(inside)
    normals, tree = vertex_normals(other), bvh(other)
    for first in range(0, len(index), POINTS_AT_ONCE):
        progress(first / len(index), "Looking for contact")
        some = index[first : first + POINTS_AT_ONCE]
        out[some] = _depths(surface.vertices[some], other, normals, tree)
    return out


def _depths(points: Vectors, other: Mesh, normals: Vectors, tree: Bvh) -> Vector:
    nearest = closest_points(other, points, tree=tree)
    corners = normals[other.faces[nearest.face]]
    facing = (nearest.barycentric[:, :, None] * corners).sum(axis=1)
    is_outside = ((points - nearest.point) * facing).sum(axis=1) >= 0.0
    depth = np.where(is_outside, -nearest.distance, nearest.distance)
    return np.where(nearest.distance <= NEAR, depth, UNKNOWN)
