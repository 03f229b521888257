"""The brush ring: a circle laid on the surface under the pointer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from meshes.arrays import Vector, Vertices
from meshes.picking.picking import Hit

N_POINTS: Final = 72

Pick = Callable[[Vector, Vector], Hit | None]
"""Returns what a ray meets first."""


@dataclass(frozen=True, slots=True, eq=False)
class Ring:
    """Where the brush would work.

    Attributes
    ----------
    centre : ndarray, shape (3,)
        mm.
    points : ndarray, shape (k, 3)
        Closed line on the surface, mm.
    mirrored : bool
        The twin on the other side of the midline.
    """

    centre: Vector
    points: Vertices
    mirrored: bool = False


def ring_on(pick: Pick, centre: Vector, normal: Vector, radius: float) -> Ring:
    """Return the ring around a point of the surface; where nothing lies below, it stays flat.

    Parameters
    ----------
    normal : ndarray, shape (3,)
        Of length one, outwards.
    radius : float
        mm.
    """
    across = np.cross(normal, (0.0, 0.0, 1.0) if abs(normal[2]) < 0.9 else (1.0, 0.0, 0.0))
    across = across / np.sqrt(np.sum(across * across))
    upwards = np.cross(normal, across)
    angles = np.linspace(0.0, 2.0 * np.pi, N_POINTS + 1)[:, None]
    circle = centre + radius * (np.cos(angles) * across + np.sin(angles) * upwards)
    points = np.array([_lowered(pick, point, normal, radius) for point in circle[:-1]])
    return Ring(centre, np.concatenate([points, points[:1]]))


def mirrored(ring: Ring) -> Ring:
    """Return the twin of a ring on the other side of the midline plane."""
    flip = np.array([-1.0, 1.0, 1.0])
    return Ring(ring.centre * flip, ring.points * flip, mirrored=True)


def _lowered(pick: Pick, point: Vector, normal: Vector, radius: float) -> Vector:
    hit = pick(point + radius * normal, -normal)
    if hit is None or hit.distance > 2.0 * radius:
        return point
    return hit.point
