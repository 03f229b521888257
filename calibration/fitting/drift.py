"""Whether a device still is what it was when it was calibrated."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from calibration.fitting.calibration_result import Calibration, Prediction, predict
from calibration.fitting.measurements import Measurements
from calibration.fitting.sensor_frames import frame_in_words, signed_permutations
from meshes.arrays import Matrix, Vector

Verdict = Literal["ok", "drifted", "unclear"]

# A gain counts as changed beyond this share and this many standard errors. What the model leaves
# of its own measurements stays below the share; the errors keep false alarms of noise under 1 %.
_GAIN_SHARE, _GAIN_ERRORS = 0.005, 3.5
# Intervals of 95 % may cover this much less before something other than a gain has changed.
_LEAST_COVERAGE, _COVERAGE_ERRORS = 0.90, 3.0
# Another frame must leave at most this share of the residual to be named.
_CLEARLY_BETTER = 0.5
_FEWEST_PLACES = 4


@dataclass(frozen=True, slots=True, eq=False)
class Drift:
    """What measuring again says about a device.

    Attributes
    ----------
    verdict : "ok", "drifted" or "unclear"
    reasons : tuple of str
        What drifted, or why it cannot be told.
    n : int
        Vectors compared.
    coverage_95 : float
        Share of readings in their 95 % intervals.
    gains : ndarray, shape (k,)
        Field of each coil now over that of the model.
    gain_errors : ndarray, shape (k,)
        Standard errors of `gains`.
    """

    verdict: Verdict
    reasons: tuple[str, ...]
    n: int
    coverage_95: float
    gains: Vector
    gain_errors: Vector


def check_drift(calibration: Calibration, measurements: Measurements) -> Drift:
    """Compare new measurements with a calibration.

    Raises
    ------
    InvalidMeasurementsError
        If the measurements have another number of currents than the device has coils.
    """
    told = predict(calibration, measurements)
    gains, errors = _gains(calibration, measurements, told)
    coverage = told.coverage_95(measurements.readings)
    doubts = _doubts(calibration, measurements)
    changes = () if doubts else _changes(measurements, told, coverage, (gains, errors))
    verdict: Verdict = "unclear" if doubts else "drifted" if changes else "ok"
    return Drift(verdict, doubts or changes, measurements.n_measurements, coverage, gains, errors)


def _doubts(calibration: Calibration, measurements: Measurements) -> tuple[str, ...]:
    """Return why these measurements say nothing about this device."""
    doubts = []
    rank = int(np.linalg.matrix_rank(measurements.currents))
    if rank < measurements.n_coils:
        doubts.append(
            f"the currents tell {rank} of {measurements.n_coils} coils apart; drive each by itself"
        )
    n_places = len(np.unique(measurements.points, axis=0))
    if n_places < _FEWEST_PLACES:
        doubts.append(f"{n_places} positions are too few; measure at {_FEWEST_PLACES} or more")
    corners = calibration.model.workspace
    margin = 0.1 * (corners[:, 1] - corners[:, 0])
    low, high = corners[:, 0] - margin, corners[:, 1] + margin
    within = (measurements.points >= low) & (measurements.points <= high)
    outside = np.asarray(~within.all(axis=1))
    if outside.any():
        doubts.append(
            f"{int(outside.sum())} of {len(outside)} points lie outside the calibrated workspace "
            "by over a tenth of it; leave them out"
        )
    return tuple(doubts)


def _changes(
    measurements: Measurements,
    told: Prediction,
    coverage: float,
    gains: tuple[Vector, Vector],
) -> tuple[str, ...]:
    frame = _better_frame(measurements, told)
    if frame is not None:
        return (
            f"sign, frame or wiring changed: the sensors' {frame_in_words(frame)} of what they "
            "showed. Check the wiring and calibrate again",
        )
    limits = np.maximum(_GAIN_SHARE, _GAIN_ERRORS * gains[1])
    changes = [
        f"coil {k + 1} makes {gain:.3f} times its field (+- {error:.3f})"
        for k, (gain, error) in enumerate(zip(*gains, strict=True))
        if abs(gain - 1.0) > limits[k]
    ]
    # Readings at one place err together, so that a place counts once.
    n_places = len(np.unique(measurements.points, axis=0))
    doubt = _COVERAGE_ERRORS * float(np.sqrt(0.95 * 0.05 / (3 * n_places)))
    if coverage < min(_LEAST_COVERAGE, 0.95 - doubt):
        changes.append(f"95 % intervals cover {100.0 * coverage:.1f} % of the readings only")
    return tuple(changes)


def _better_frame(measurements: Measurements, told: Prediction) -> Matrix | None:
    """Return the signed permutation that explains the readings far better than none does."""
    match = measurements.readings.T @ told.readings
    squares = float((measurements.readings**2).sum() + (told.readings**2).sum())
    frames = signed_permutations()
    costs = [squares - 2.0 * float((frame * match).sum()) for frame in frames]
    best = int(np.argmin(costs))
    now = squares - 2.0 * float(np.trace(match))
    return frames[best] if costs[best] < _CLEARLY_BETTER**2 * now else None


def _gains(
    calibration: Calibration, measurements: Measurements, told: Prediction
) -> tuple[Vector, Vector]:
    """Return each coil's gain over the model's and its standard error, places taken as clusters."""
    n_coils = measurements.n_coils
    parts = np.stack(
        [told.readings - _without(calibration, measurements, k) for k in range(n_coils)], axis=2
    )
    scaled = parts / told.deviations[:, :, None]
    error = (measurements.readings - told.readings) / told.deviations
    normal = np.linalg.pinv(np.einsum("mck,mcl->kl", scaled, scaled))
    change = normal @ np.einsum("mck,mc->k", scaled, error)
    left = error - scaled @ change
    _, place = np.unique(measurements.points, axis=0, return_inverse=True)
    scores = np.zeros((int(place.max()) + 1, n_coils))
    np.add.at(scores, place.ravel(), np.einsum("mck,mc->mk", scaled, left))
    covariance = normal @ (scores.T @ scores) @ normal
    return 1.0 + change, np.sqrt(np.maximum(np.diag(covariance), 0.0))


def _without(calibration: Calibration, measurements: Measurements, coil: int) -> Matrix:
    """Return the readings foretold with one coil off."""
    currents = measurements.currents.copy()
    currents[:, coil] = 0.0
    return predict(calibration, measurements.under(currents)).readings
