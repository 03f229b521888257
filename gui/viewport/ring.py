"""The brush ring: a circle laid on the surface under the pointer."""

from dataclasses import dataclass
from math import cos, hypot, pi, sin
from typing import Final

import numpy as np

from meshes.arrays import Vector, Vectors, Vertices
from meshes.brushes.mirror_plane import MirrorPlane
from meshes.brushes.surface import SculptSurface
from meshes.picking.laid import laid_on

N_POINTS: Final = 72
EVERY: Final = 2
"""Only every second point is laid by a ray."""

_ANGLES: Final = tuple(2.0 * pi * k / N_POINTS for k in range(N_POINTS + 1))
_CIRCLE: Final = np.array([(cos(a), sin(a)) for a in _ANGLES])


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


def ring_on(surface: SculptSurface, centre: Vector, normal: Vector, radius: float) -> Ring:
    """Return the ring around a point of the surface; where nothing lies below, it stays flat.

    Parameters
    ----------
    normal : ndarray, shape (3,)
        Of length one, outwards.
    radius : float
        mm.
    """
    circle = centre + radius * (_CIRCLE @ _axes_across(normal))
    arrays, points = surface.arrays, circle.copy()
    few = slice(None, None, EVERY)
    points[few] = laid_on(
        arrays.face_tree, arrays.positions, circle[few], normal=normal, reach=radius
    )
    # Between two laid points the surface is followed by half of what each was moved.
    moved = points[few] - circle[few]
    points[1::EVERY] += 0.5 * (moved[:-1] + moved[1:])
    return Ring(centre, points)


def _axes_across(normal: Vector) -> Vectors:
    """Return two directions of length one across a normal and each other, shape (2, 3)."""
    x, y, z = normal.tolist()
    # Written out: numpy's own cross product takes longer than all the rest of a ring.
    a, b, c = (y, -x, 0.0) if abs(z) < 0.9 else (0.0, z, -y)
    length = max(hypot(a, b, c), 1e-12)
    a, b, c = a / length, b / length, c / length
    return np.array([(a, b, c), (y * c - z * b, z * a - x * c, x * b - y * a)])


def mirrored(ring: Ring, plane: MirrorPlane) -> Ring:
    """Return the twin of a ring on the other side of a plane."""
    return Ring(plane.mirrored(ring.centre), plane.mirrored(ring.points), mirrored=True)
