"""A canal as a union of tubes: where a robot may go and how much room it has."""

import numpy as np

from calibration.planning.structures import StructureError, Tube
from calibration.travel.grid import Grid
from meshes.arrays import Mask, Vector, Vectors


def room_in(canal: tuple[Tube, ...], points: Vectors) -> Vector:
    """Return a distance from the wall that is never too large; negative outside, shape (p,), mm.

    Within a union of tubes the wall is at least as far as that of the tube that has most room.
    It changes by at most 1 mm a mm.
    """
    if not canal:
        raise StructureError("the canal has no tube; give one at least")
    rooms = np.stack([-tube.distances(points, points) for tube in canal])
    return np.asarray(rooms.max(axis=0))


def free_nodes(canal: tuple[Tube, ...], grid: Grid, *, body_radius: float) -> Mask:
    """Tell at which nodes the middle of a round body fits into the canal, shape of the grid."""
    return (room_in(canal, grid.nodes()) > body_radius).reshape(grid.shape)


def points_of(canal: tuple[Tube, ...]) -> Vectors:
    """Return points that a box around the canal must hold: ends of the tubes' boxes, mm."""
    corners = [
        end for tube in canal for end in (tube.points - tube.radius, tube.points + tube.radius)
    ]
    return np.vstack(corners)
