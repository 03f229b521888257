"""What a fit foretells of measurements that it did not see: planes left out, sensors left out."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from calibration.fitting.calibration_result import NORMAL_95, Calibration, Prediction, predict
from calibration.fitting.measurements import Measurements
from calibration.fitting.scores import Scores, scores
from calibration.fitting.side_by_side import side_by_side
from meshes.arrays import Indices

_N_SENSOR_FOLDS = 5
_N_SLABS = 5
# More levels than this along every axis is no measuring by planes.
_MAX_PLANES = 12

Fit = Callable[[Measurements], Calibration]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Scores on measurements left out of the fit, all folds together.

    Attributes
    ----------
    by : str
        What was left out, in words.
    n_folds : int
    scores : Scores
    stretch : float
        What the deviations foretold must be multiplied with for 95 % intervals to cover 95 %.
        Of planes those at either end do not count, where two at the least lie between: no point
        of the workspace is as far from what was measured.
    fold_rms : tuple of float
        Of each fold by itself, tesla.
    """

    by: str
    n_folds: int
    scores: Scores
    stretch: float
    fold_rms: tuple[float, ...]


def left_out(
    measurements: Measurements, fold: Indices, by: str, fit: Fit, *, in_rows: bool = False
) -> LeftOut:
    """Fit without each fold in turn and foretell it.

    Parameters
    ----------
    measurements : Measurements
    fold : ndarray of int, shape (m,)
    by : str
        What the folds are, in words.
    fit : callable
        Gives a calibration for some of the measurements.
    in_rows : bool, optional
        Whether folds lie one beside the other, so that the first and the last are at the ends.
    """
    predicted = np.empty_like(measurements.readings)
    deviations = np.empty_like(predicted)

    def foretell(number: int) -> Prediction:
        without = fit(measurements.chosen(fold != number))
        return predict(without, measurements.chosen(fold == number))

    for number, foretold in enumerate(side_by_side(foretell, range(int(fold.max()) + 1))):
        predicted[fold == number] = foretold.readings
        deviations[fold == number] = foretold.deviations
    error = measurements.readings - predicted
    last = int(fold.max())
    counts = (fold > 0) & (fold < last) if in_rows and last >= 3 else fold >= 0
    ratio = np.abs(error[counts]) / deviations[counts]
    return LeftOut(
        by=by,
        n_folds=last + 1,
        scores=scores(measurements.readings, predicted),
        stretch=float(np.quantile(ratio, 0.95)) / NORMAL_95,
        fold_rms=tuple(float(np.sqrt((error[fold == k] ** 2).mean())) for k in range(last + 1)),
    )


def plane_folds(measurements: Measurements) -> tuple[Indices, str]:
    """Return the plane of each row, else one of five slabs.

    Planes lie across the axis along which most sensors were moved, so that a plane left out
    leaves its sensors in; of such axes it is the one with the fewest levels.
    """
    levels = [np.unique(measurements.points[:, axis]) for axis in range(3)]
    measured = [axis for axis in range(3) if 3 <= len(levels[axis]) <= _MAX_PLANES]
    if measured:
        axis = min(measured, key=lambda a: (_n_unmoved(measurements, a), len(levels[a])))
        plane = np.searchsorted(levels[axis], measurements.points[:, axis])
        return plane.astype(np.int32), f"planes of {'xyz'[axis]}"
    axis = int(np.ptp(measurements.points, axis=0).argmax())
    rank = np.argsort(np.argsort(measurements.points[:, axis], kind="stable"), kind="stable")
    slab = (rank * _N_SLABS) // len(rank)
    return slab.astype(np.int32), f"slabs of {'xyz'[axis]}"


def _n_unmoved(measurements: Measurements, axis: int) -> int:
    """Count the sensors that were never moved along an axis."""
    pairs = np.column_stack([measurements.sensor_index, measurements.points[:, axis]])
    n_levels = np.bincount(np.unique(pairs, axis=0)[:, 0].astype(np.intp))
    return int((n_levels == 1).sum())


def sensor_folds(measurements: Measurements) -> Indices | None:
    """Return a fold for each row so that a sensor is in one only; None for few sensors."""
    present, rank = np.unique(measurements.sensor_index, return_inverse=True)
    if len(present) < 2 * _N_SENSOR_FOLDS:
        return None
    return (rank.ravel() % _N_SENSOR_FOLDS).astype(np.int32)
