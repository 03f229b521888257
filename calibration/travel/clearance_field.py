"""How far each free node is from forbidden ground, and the speed that this room allows."""

import numpy as np
from scipy.ndimage import distance_transform_edt

from calibration.travel.grid import Grid, GridError
from meshes.arrays import Mask, Matrix, Vector


def clearance_field(grid: Grid, free: Mask) -> Matrix:
    """Return the exact Euclidean distance of each node to the nearest forbidden node.

    Beyond the grid nothing is known, so its outside counts as forbidden. The wall itself lies
    between a free node and a forbidden one: up to one spacing nearer than this says.

    Parameters
    ----------
    grid : Grid
    free : ndarray of bool, shape of the grid

    Returns
    -------
    ndarray, shape of the grid
        mm; 0 on forbidden nodes.

    Raises
    ------
    GridError
        If `free` does not fit the grid.

    References
    ----------
    C. Maurer, R. Qi, V. Raghavan, "A linear time algorithm for computing exact Euclidean distance
    transforms of binary images in arbitrary dimensions", IEEE PAMI 25(2), 2003.
    """
    if free.shape != grid.shape:
        raise GridError(f"a mask of shape {free.shape} does not fit a grid of {grid.shape} nodes")
    padded = np.pad(np.asarray(free, np.bool_), 1)
    away = distance_transform_edt(padded, sampling=grid.spacing)
    return np.ascontiguousarray(np.asarray(away, np.float64)[1:-1, 1:-1, 1:-1])


def speed_by_clearance(
    clearance: Matrix, *, full_speed: float, safe_clearance: float, power: float
) -> Matrix:
    """Return a speed that falls towards the walls: full * min(1, clearance / safe)^power.

    Parameters
    ----------
    clearance : ndarray
        mm; 0 or less is forbidden ground.
    full_speed : float
        mm/s.
    safe_clearance : float
        Room from which on the full speed is allowed, mm.
    power : float
        How sharply the path avoids walls; 0 does not mind them.
    """
    share = np.clip(clearance / safe_clearance, 0.0, 1.0)
    return np.where(clearance > 0.0, full_speed * share**power, 0.0)


def lowest_clearance_bound(points: Matrix, clearances: Vector) -> float:
    """Return a bound below every clearance along a path, from the clearances at its points.

    A distance changes by at most 1 mm a mm, so between two points it is at least
    (d1 + d2 - length) / 2. Certain, however far apart the points are.
    """
    if len(points) < 2:
        return float(clearances.min())
    steps = np.sqrt((np.diff(points, axis=0) ** 2).sum(axis=1))
    between = 0.5 * (clearances[:-1] + clearances[1:] - steps)
    return float(min(between.min(), clearances.min()))
