"""Sensors of one array are alike: what a sensor that was not calibrated reads, from those by it.

What a sensor's map differs from the common one by is taken as a sum of four parts: one that
changes smoothly over the array, one for each of its rows along either axis (strips are mounted
turned or tilted together), and its own. The shares of the parts are those under which the
calibrated sensors are likeliest; a part that explains nothing gets no share.
"""

from dataclasses import dataclass
from itertools import product
from typing import Final

import numpy as np

from calibration.fitting.measurements import Measurements
from meshes.arrays import Indices, Mask, Matrix, Vector

FEWEST: Final = 12
"""Sensors needed to tell what they have in common."""

# Of the array's diagonal: gains that drift over an array do so over about this distance.
_LENGTH: Final = 0.3
# Variances of the smooth part and of a row's, in those of a sensor's own part.
_SMOOTH: Final = (0.0, 0.2, 1.0, 4.0, 16.0)
_ROW: Final = (0.0, 0.5, 2.0, 10.0, 50.0)
# By how much each part must raise the logarithm of the likelihood (Akaike asks for 1).
_WORTH: Final = 1.0
# The shares are found from this many sensors, taken evenly.
_MOST: Final = 250
# Nor is a sensor of the array that sits further outside it than this.
_BESIDE: Final = 0.2
# Sensors in one row differ by no more than this, of the array's diagonal.
_LEVEL: Final = 1e-3


@dataclass(frozen=True, slots=True, eq=False)
class Mounting:
    """Where calibrated sensors sit in their array, and what their maps have in common.

    Attributes
    ----------
    axes : tuple of int
        Of the device frame; those along which no sensor was moved.
    places : ndarray, shape (g, a)
        Of the sensors along these axes, mm.
    off : ndarray, shape (g, 4, 3)
        Their maps minus the common one: gains (3 rows) and bias (last row, tesla).
    shares : ndarray, shape (12, 1 + a)
        Variance of the smooth part and of the rows along each axis over the own one, for each
        number of a map.
    own : ndarray, shape (12,)
        Variance of the own part.
    """

    axes: tuple[int, ...]
    places: Matrix
    off: Matrix
    shares: Matrix
    own: Vector

    def at(self, places: Matrix) -> tuple[Matrix, Matrix]:
        """Return what maps of sensors at places (u, a) differ by, and the variances of that.

        Returns
        -------
        off, variances : ndarray, shape (u, 4, 3)

        References
        ----------
        C. R. Henderson, "Best linear unbiased estimation and prediction under a selection model",
        Biometrics 31(2), 1975.
        """
        n, off = len(self.off), self.off.reshape(len(self.off), 12)
        parts, seen = _parts(self.places, self.places), _parts(places, self.places)
        out, variances = np.empty((len(places), 12)), np.empty((len(places), 12))
        for shares in np.unique(self.shares, axis=0):
            same = (self.shares == shares).all(axis=1)
            among = np.tensordot(shares, parts, 1) + np.eye(n)
            across = np.tensordot(shares, seen, 1)
            weights = np.linalg.solve(among, across.T)
            left = 1.0 + shares.sum() - np.einsum("un,nu->u", across, weights)
            out[:, same] = weights.T @ off[:, same]
            variances[:, same] = left[:, None] * self.own[same]
        return out.reshape(-1, 4, 3), variances.reshape(-1, 4, 3)

    def seats(self, measurements: Measurements) -> tuple[Mask, Matrix]:
        """Return which sensors of measurements may be of this array, and where those sit."""
        size = float(np.linalg.norm(np.ptp(self.places, axis=0)))
        places = places_of(measurements, self.axes)
        off = np.abs(measurements.points[:, self.axes] - places[measurements.sensor_index])
        moved = np.zeros(len(places))
        np.maximum.at(moved, measurements.sensor_index, off.max(axis=1))
        low, high = self.places.min(axis=0), self.places.max(axis=0)
        beside = np.maximum(low - places, places - high).max(axis=1)
        here: Mask = (moved <= _LEVEL * size) & (beside <= _BESIDE * size)
        return here, places[here]


def mounting_of(measurements: Measurements, sensors: Indices, off: Matrix) -> Mounting | None:
    """Return how calibrated sensors are mounted.

    Parameters
    ----------
    measurements : Measurements
        What they were calibrated from.
    sensors : ndarray of int, shape (g,)
        Their numbers in the measurements.
    off : ndarray, shape (g, 4, 3)
        Their maps minus the common one.

    Returns
    -------
    Mounting or None
        None where sensors are few, were moved along all axes, or have nothing in common.
    """
    if len(sensors) < FEWEST:
        return None
    axes = _fixed_axes(measurements)
    if not axes:
        return None
    places = places_of(measurements, axes)[sensors]
    every = -(-len(sensors) // _MOST)
    shares, own = _likeliest(places[::every], off.reshape(len(off), 12)[::every])
    if not shares.any():
        return None
    return Mounting(axes, places, off, shares, own)


def places_of(measurements: Measurements, axes: tuple[int, ...]) -> Matrix:
    """Return where each sensor of the measurements sits, shape (sensors, a); 0 without rows."""
    index, n = measurements.sensor_index, len(measurements.sensor_names)
    counts = np.maximum(np.bincount(index, minlength=n), 1)
    sums = [np.bincount(index, measurements.points[:, axis], minlength=n) for axis in axes]
    return np.asarray(np.column_stack([total / counts for total in sums]))


def _fixed_axes(measurements: Measurements) -> tuple[int, ...]:
    index, points = measurements.sensor_index, measurements.points
    size = float(np.linalg.norm(np.ptp(points, axis=0)))
    off = points - places_of(measurements, (0, 1, 2))[index]
    moved, spread = np.abs(off).max(axis=0), np.ptp(points, axis=0)
    return tuple(a for a in range(3) if moved[a] <= _LEVEL * size < spread[a])


def _parts(places: Matrix, others: Matrix) -> Matrix:
    """Return how alike sensors are by each part, shape (1 + a, u, g)."""
    size = float(np.linalg.norm(np.ptp(others, axis=0)))
    away = places[:, None] - others
    smooth = np.exp(-0.5 * (away**2).sum(axis=2) / (_LENGTH * size) ** 2)
    rows = np.abs(away) <= _LEVEL * size
    return np.concatenate([smooth[None], np.moveaxis(rows, 2, 0).astype(np.float64)])


def _likeliest(places: Matrix, off: Matrix) -> tuple[Matrix, Vector]:
    """Return the likeliest shares of each of the numbers, and the variance of the own part."""
    n, n_numbers = off.shape
    parts = _parts(places, places)
    # Along one axis only, a row is a single sensor: nothing to have in common.
    rows = [_ROW if places.shape[1] > 1 else (0.0,)] * places.shape[1]
    best = np.full(n_numbers, -np.inf)
    shares, own = np.zeros((n_numbers, len(parts))), np.ones(n_numbers)
    for tried in product(_SMOOTH, *rows):
        factor = np.linalg.cholesky(np.tensordot(tried, parts, 1) + np.eye(n))
        variance = (np.linalg.solve(factor, off) ** 2).mean(axis=0)
        variance = np.maximum(variance, np.finfo(float).tiny)
        worth = -0.5 * n * np.log(variance) - np.log(np.diag(factor)).sum()
        worth -= _WORTH * np.count_nonzero(tried)
        better = worth > best
        best[better], own[better] = worth[better], variance[better]
        shares[better] = tried
    return shares, own
