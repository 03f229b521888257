"""Fields and gradients of multipole sources in batch."""

import numpy as np

from calibration.errors import BadPointsError
from calibration.field._multipole_kernels import actuation
from calibration.field.sources import Sources
from meshes.arrays import Matrix, Vectors

METRES_PER_MM = 1e-3


def field_columns(sources: Sources, points: Vectors, *, n_coils: int) -> Matrix:
    """Return the field of each coil at 1 A and of the offset.

    Parameters
    ----------
    sources : Sources
    points : ndarray, shape (p, 3)
        Device frame, mm.
    n_coils : int
        k.

    Returns
    -------
    ndarray, shape (p, 3, k + 1)
        T/A; the last column is the offset, T.

    Raises
    ------
    BadPointsError
        If points are of another shape or not finite.

    References
    ----------
    A. J. Petruska, J. Edelmann, B. J. Nelson, "Model-based calibration for magnetic manipulation",
    IEEE Transactions on Magnetics 53(7), 2017.
    """
    return _columns(sources, points, n_rows=3, n_coils=n_coils)


def gradient_columns(sources: Sources, points: Vectors, *, n_coils: int) -> Matrix:
    """Return field and gradient of each coil at 1 A and of the offset.

    Returns
    -------
    ndarray, shape (p, 8, k + 1)
        Rows Bx, By, Bz (T/A), dBx/dx, dBx/dy, dBx/dz, dBy/dy, dBy/dz (T/m/A); Maxwell's equations
        give the other four. The last column is the offset (T, T/m).

    Raises
    ------
    BadPointsError
        If points are of another shape or not finite.
    """
    return _columns(sources, points, n_rows=8, n_coils=n_coils)


def require_points(points: Vectors) -> Vectors:
    """Return points as float64 of shape (p, 3), C order.

    Raises
    ------
    BadPointsError
        If points are of another shape or not finite.
    """
    array = np.ascontiguousarray(points, dtype=np.float64)
    if array.ndim != 2 or array.shape[1] != 3:
        raise BadPointsError(f"points have shape {array.shape}; give one row of x, y, z each, mm")
    if not np.isfinite(array).all():
        row = int(np.flatnonzero(~np.isfinite(array).all(axis=1))[0])
        raise BadPointsError(f"point {row} is not finite; leave it out")
    return array


def require_currents(currents: Matrix, *, n_coils: int, n_points: int) -> Matrix:
    """Return a row of currents for each point, shape (p, k), ampere.

    Raises
    ------
    BadPointsError
        If there is neither one row nor one for each point, or a current is not finite.
    """
    array = np.asarray(currents, np.float64)
    if array.shape not in ((n_coils,), (n_points, n_coils)):
        raise BadPointsError(
            f"currents have shape {array.shape}; give {n_coils} of them, ampere, "
            f"or one row of {n_coils} for each of the {n_points} points"
        )
    if not np.isfinite(array).all():
        raise BadPointsError("a current is not finite; give every coil a number of ampere")
    return np.broadcast_to(array, (n_points, n_coils))


def _columns(sources: Sources, points: Vectors, *, n_rows: int, n_coils: int) -> Matrix:
    points = require_points(points)
    out = np.empty((len(points), n_rows, n_coils + 1))
    actuation(
        points * METRES_PER_MM,
        sources.coil_index,
        sources.positions * METRES_PER_MM,
        sources.axes,
        sources.inner,
        sources.outer,
        out,
    )
    return out
