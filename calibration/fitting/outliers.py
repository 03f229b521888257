"""Readings that are no measurements: told apart by how far they lie from what the rest says.

Least squares gives a reading ten times too large a hundred times the say. So gross errors are
taken out before anything is fitted by squares: a free field (no guess at any coil) is fitted by
the sum of lengths first, then by the rows near it. The model's own residuals decide at the end.
"""

from dataclasses import dataclass

import numpy as np

from calibration.fitting.free_field import weighted_field
from calibration.fitting.measurements import Measurements
from meshes.arrays import Indices, Mask, Vector, Vectors

# An outlier is many times the usual residual away, and so by a good part of the field: what a
# model leaves of a sound device reaches 15 times the usual residual, but 11 % of the field
# (measured three-coil device). Far beyond that, no model error explains it at all.
_FAR, _LARGE_SHARE, _VERY_FAR = 8.0, 0.2, 40.0
# A first look, when outliers still raise what is usual.
_SUSPECT = 3.0
# Below this share of the field's root mean square a residual is rounding, not noise.
_ROUNDING = 1e-4
# More than that is not a good set with a few errors; nothing is left out then.
_MOST = 0.25
# A sensor with more of its rows out is broken, and what it seems to read well is chance.
_BROKEN = 0.5
_LENGTHS_ROUNDS, _NEAR_ROUNDS = 6, 3
_MEDIAN_OF_THREE_AXES = 1.5382  # of the chi distribution of 3 degrees
_ROWS_NAMED = 12


@dataclass(frozen=True, slots=True, eq=False)
class Outliers:
    """Rows that were left out of a fit.

    Attributes
    ----------
    rows : ndarray of int32, shape (k,)
        Their indices, rising.
    lengths : ndarray, shape (k,)
        How far each reading is from the fitted device, tesla.
    n_rows : int
        How many rows there were in all.
    sensors : tuple of str
        Those of which no row is left.
    """

    rows: Indices
    lengths: Vector
    n_rows: int
    sensors: tuple[str, ...]

    @property
    def worst(self) -> int | None:
        """The row furthest off; None where there is none."""
        return int(self.rows[int(self.lengths.argmax())]) if len(self.rows) else None

    @property
    def findings(self) -> tuple[str, ...]:
        """What a person must know; rows count from 1, the first below the header."""
        if not len(self.rows):
            return ()
        named = ", ".join(str(row + 1) for row in self.rows[:_ROWS_NAMED])
        more = f" and {len(self.rows) - _ROWS_NAMED} more" if len(self.rows) > _ROWS_NAMED else ""
        worst = f"row {int(self.worst or 0) + 1} is {self.lengths.max() * 1e3:.3g} mT off"
        found = (
            f"{len(self.rows)} of {self.n_rows} readings are outliers and were left out: rows "
            f"{named}{more} (1 is the first below the header); the worst, {worst}",
        )
        if not self.sensors:
            return found
        return (*found, f"no reading of sensor {', '.join(self.sensors)} is left; replace it")


def outliers_of(keep: Mask, measurements: Measurements, expected: Vectors) -> Outliers:
    """Return which rows were not kept, and how far they lie from what was expected."""
    rows = np.flatnonzero(~keep)
    lengths = np.linalg.norm(measurements.readings[rows] - expected[rows], axis=1)
    index, n = measurements.sensor_index, len(measurements.sensor_names)
    gone = (np.bincount(index, minlength=n) > 0) & (np.bincount(index[keep], minlength=n) == 0)
    names = tuple(x for x, is_gone in zip(measurements.sensor_names, gone, strict=True) if is_gone)
    return Outliers(rows.astype(np.int32), lengths, len(keep), names)


def sound_rows(measurements: Measurements) -> Mask:
    """Tell which rows a field without sources among the points can explain.

    Returns
    -------
    ndarray of bool, shape (m,)
        All True where nothing stands out, or so much that it cannot be told what is right.

    References
    ----------
    P. J. Huber, E. M. Ronchetti, "Robust Statistics", 2nd ed., 2009: redescending estimates need
    a robust start, here least lengths by reweighting.
    """
    weights = np.ones(measurements.n_measurements)
    field = weighted_field(measurements, weights)
    expected = field.readings(measurements.points, measurements.currents)
    if _near(measurements, expected, _SUSPECT).all():
        return np.ones(len(weights), np.bool_)
    for number in range(_LENGTHS_ROUNDS + _NEAR_ROUNDS):
        length = _lengths(measurements, expected)
        usual = _usual(measurements, length)
        if number < _LENGTHS_ROUNDS:
            weights = usual / np.maximum(length, usual)
        else:
            weights = (length <= _FAR * usual).astype(np.float64)
        field = weighted_field(measurements, weights)
        expected = field.readings(measurements.points, measurements.currents)
    return rows_near(measurements, expected)


def rows_near(measurements: Measurements, expected: Vectors) -> Mask:
    """Tell which readings are near enough to what was expected to be measurements of it.

    Parameters
    ----------
    measurements : Measurements
    expected : ndarray, shape (m, 3)
        Tesla.

    Returns
    -------
    ndarray of bool, shape (m,)
        All True where more than a quarter would be left out: that is a wrong model.
    """
    keep = _near(measurements, expected, _FAR)
    index, n = measurements.sensor_index, len(measurements.sensor_names)
    out = np.bincount(index, ~keep, n) / np.maximum(np.bincount(index, minlength=n), 1)
    keep &= (out <= _BROKEN)[index]
    return keep if (~keep).mean() <= _MOST else np.ones(len(keep), np.bool_)


def _near(measurements: Measurements, expected: Vectors, far: float) -> Mask:
    length = _lengths(measurements, expected)
    times = length / _usual(measurements, length)
    size = np.maximum(
        np.linalg.norm(measurements.readings, axis=1), np.linalg.norm(expected, axis=1)
    )
    is_out = (times > far) & ((length > _LARGE_SHARE * size) | (times > _VERY_FAR))
    return np.asarray(~is_out)


def _lengths(measurements: Measurements, expected: Vectors) -> Vector:
    return np.asarray(np.linalg.norm(measurements.readings - expected, axis=1))


def _usual(measurements: Measurements, length: Vector) -> float:
    """Return the deviation of a good reading's component, from the median length, tesla."""
    field = float(np.median(np.linalg.norm(measurements.readings, axis=1)))
    usual = float(np.median(length)) / _MEDIAN_OF_THREE_AXES
    return max(usual, _ROUNDING * field, float(np.finfo(float).tiny))
