"""How well readings are foretold."""

from dataclasses import dataclass

import numpy as np

from calibration.errors import InvalidMeasurementsError
from calibration.fitting.measurements import Measurements
from meshes.arrays import Vectors


@dataclass(frozen=True, slots=True)
class Scores:
    """Agreement between readings and predictions.

    Attributes
    ----------
    n : int
        Vectors.
    rms : float
        Root mean square over all components, tesla.
    nrmse : float
        `rms` over the root mean square of the readings' components.
    r2 : float
        Share of the readings' variance, by component, that is explained.
    largest : float
        Longest error vector, tesla.
    angle : float
        Median angle between reading and prediction, radians.
    """

    n: int
    rms: float
    nrmse: float
    r2: float
    largest: float
    angle: float


def scores(readings: Vectors, predicted: Vectors) -> Scores:
    """Compare readings with predictions, both (m, 3) in tesla.

    Raises
    ------
    InvalidMeasurementsError
        If there is no reading, or no field in any.
    """
    error = readings - predicted
    power = float((readings**2).mean()) if len(readings) else 0.0
    if power == 0.0:
        raise InvalidMeasurementsError("there is no field in the readings; measure with currents")
    spread = float(((readings - readings.mean(axis=0)) ** 2).mean())
    squares = float((error**2).mean())
    return Scores(
        n=len(readings),
        rms=float(np.sqrt(squares)),
        nrmse=float(np.sqrt(squares / power)),
        r2=1.0 - squares / spread if spread > 0.0 else float("-inf"),
        largest=float(np.sqrt((error**2).sum(axis=1).max())),
        angle=_median_angle(readings, predicted),
    )


def noise_floor(measurements: Measurements) -> float | None:
    """Return what no model linear in the currents can explain: their repeated readings' residual.

    At each position and sensor the readings are fitted by currents and a constant alone. What is
    left, over the components and the degrees of freedom that the fits leave (rows less coils less
    one a position), is the floor (tesla): unbiased, so that it is the deviation of the noise
    itself. None where no position was measured with more combinations than unknowns.
    """
    keys = np.column_stack([measurements.points, measurements.sensor_index])
    _, group = np.unique(keys, axis=0, return_inverse=True)
    order = np.argsort(group.ravel(), kind="stable")
    starts = np.flatnonzero(np.diff(group.ravel()[order], prepend=-1))
    left, n = 0.0, 0
    for rows in np.split(order, starts[1:]):
        if len(rows) < measurements.n_coils + 2:
            continue
        design = np.column_stack([measurements.currents[rows], np.ones(len(rows))])
        solution, _, rank, _ = np.linalg.lstsq(design, measurements.readings[rows], rcond=None)
        left += float(((measurements.readings[rows] - design @ solution) ** 2).sum())
        n += 3 * (len(rows) - int(rank))
    return float(np.sqrt(left / n)) if n else None


def _median_angle(readings: Vectors, predicted: Vectors) -> float:
    across = np.linalg.norm(np.cross(readings, predicted), axis=1)
    along = (readings * predicted).sum(axis=1)
    return float(np.median(np.arctan2(across, along)))
