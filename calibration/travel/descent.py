"""The path of least time: down the travel time from a target to its source."""

import numpy as np

from calibration.travel._descent_kernels import descended
from calibration.travel.errors import UnreachableTargetError
from calibration.travel.grid import GridError
from calibration.travel.travel_time import TravelTime
from meshes.arrays import Vector, Vectors

# A quarter of a cell resolves what the grid does; more steps add points, not truth.
_STEP = 0.25


def least_time_path(found: TravelTime, target: Vector) -> Vectors:
    """Return the path of least time from the source to a target.

    Parameters
    ----------
    found : TravelTime
    target : ndarray, shape (3,)
        mm.

    Returns
    -------
    ndarray, shape (p, 3)
        First the source, last the target; about a quarter of the spacing apart, mm.

    Raises
    ------
    GridError
        If the target lies outside the grid.
    UnreachableTargetError
        If the target lies on forbidden ground or no free way leads there.
    """
    grid = found.grid
    target = np.asarray(target, np.float64)
    if target.shape != (3,) or not np.isfinite(target).all() or not grid.contains(target):
        raise GridError(f"the target {target.tolist()} lies outside the grid; choose one inside")
    at = grid.nearest(target)
    if found.speed[tuple(at)] <= 0.0:
        raise UnreachableTargetError(target, "it lies on forbidden ground. Choose a free place.")
    if not np.isfinite(found.times[tuple(at)]):
        why = "no free way leads there. Widen the canal or choose a target on the source's side."
        raise UnreachableTargetError(target, why)
    source, start = grid.coordinates(found.source), grid.coordinates(target)
    room = np.empty((16 * sum(grid.shape) + 64 * int(np.cbrt(grid.n_nodes)), 3))
    slow = grid.spacing / found.source_speed
    for way in (start, at.astype(np.float64)):
        # Beside a wall the first step leads onto the nearest node.
        n, arrived = descended(found.times, way, source, slow, _STEP, room)
        if arrived:
            return _in_space(found, room[:n], target)
    raise UnreachableTargetError(target, "the way is longer than the grid allows. Refine the grid.")


def _in_space(found: TravelTime, down: Vectors, target: Vector) -> Vectors:
    """Return a way down in nodes as a way up in mm, with its exact ends."""
    grid = found.grid
    points = np.asarray(grid.origin) + grid.spacing * down[::-1]
    if np.abs(points[0] - found.source).max() > 0.0:
        points = np.vstack([found.source, points])
    if np.abs(points[-1] - target).max() > 0.0:
        points = np.vstack([points, target])
    return np.ascontiguousarray(points)
