"""What to measure next: positions and currents that make a device's field surest where it matters.

Readings that have not been taken yet already say how much they would tell: how the covariance of
a linear model shrinks depends on where is measured, not on what is read there. The currents come
from the coils one by one and from signs of all of them, as large as is allowed.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import scipy.linalg

from calibration.errors import InvalidMeasurementsError, InvalidModelError
from calibration.fitting.calibration_result import Calibration
from calibration.fitting.source_set import SourceSet
from meshes.arrays import Matrix, Vector, Vectors
from meshes.progress import Progress, silent

Criterion = Literal["field", "parameters"]

_MAX_NUMBERS = 20_000_000
_MAX_ROUNDS = 3
_PER_AXIS_OF_GOAL = 5
# An exchange must gain this share to be made: rounding shall not swap points back and forth.
_WORTH = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """What could be measured, c rows.

    Attributes
    ----------
    points : ndarray, shape (c, 3)
        Device frame, mm.
    currents : ndarray, shape (c, k)
        Ampere.
    """

    points: Vectors
    currents: Matrix


@dataclass(frozen=True, slots=True, eq=False)
class NextPoints:
    """What to measure next.

    Attributes
    ----------
    points : ndarray, shape (n, 3)
        Device frame, mm.
    currents : ndarray, shape (n, k)
        Ampere.
    deviation_before, deviation_after : float
        Root mean square standard deviation of the field's components over the workspace, by the
        covariance of the fit, tesla.
    n_exchanges : int
        Rows that the greedy choice had taken and that were exchanged for better ones.
    converged : bool
        Whether no exchange was left that helps.
    """

    points: Vectors
    currents: Matrix
    deviation_before: float
    deviation_after: float
    n_exchanges: int
    converged: bool


def lattice(calibration: Calibration, workspace: Matrix, *, per_axis: int = 7) -> Candidates:
    """Return a lattice over a workspace under each pattern of currents.

    Parameters
    ----------
    calibration : Calibration
        Its current limits are used in full.
    workspace : ndarray, shape (3, 2)
        Smallest and largest x, y, z, mm.
    per_axis : int, optional

    Raises
    ------
    InvalidModelError
        If a current limit is not known.
    InvalidMeasurementsError
        If the workspace is empty, or touches a source or a piece of iron.
    """
    limits = calibration.model.current_limits
    if not np.isfinite(limits).all():
        raise InvalidModelError("the current limits are not known; give the largest current")
    points = _box_lattice(workspace, per_axis)
    patterns = _current_patterns(len(limits)) * limits
    _require_clear(calibration.source_set(), workspace)
    return Candidates(np.repeat(points, len(patterns), axis=0), np.tile(patterns, (len(points), 1)))


def next_points(
    calibration: Calibration,
    candidates: Candidates,
    workspace: Matrix,
    *,
    n: int,
    criterion: Criterion = "field",
    progress: Progress = silent,
) -> NextPoints:
    """Choose the measurements that tell most: greedily, then by exchanges.

    Parameters
    ----------
    calibration : Calibration
    candidates : Candidates
        Each is chosen once at most.
    workspace : ndarray, shape (3, 2)
        Where the field shall be sure, mm.
    n : int
        How many.
    criterion : "field" or "parameters"
        I-optimal: the mean variance of the field over the workspace. D-optimal: the volume of the
        parameters' covariance.
    progress : Progress, optional

    Raises
    ------
    InvalidMeasurementsError
        If there are fewer candidates than shall be chosen, or too many to work through.

    References
    ----------
    V. V. Fedorov, "Theory of Optimal Experiments", Academic Press, 1972: exchanges.
    """
    n_rows = len(candidates.points)
    if not 1 <= n <= n_rows:
        raise InvalidMeasurementsError(f"{n} of {n_rows} candidates cannot be chosen; ask for 1 up")
    design = _Design(calibration, candidates, workspace, criterion)
    chosen: list[int] = []
    for number in range(n):
        progress(number / (n * (1 + _MAX_ROUNDS)), "Choosing points")
        chosen.append(design.best(chosen)[0])
    n_exchanges, converged = 0, False
    for number in range(_MAX_ROUNDS):
        progress((1 + number) / (1 + _MAX_ROUNDS), "Exchanging points")
        n_now = _exchanged(design, chosen)
        n_exchanges, converged = n_exchanges + n_now, n_now == 0
        if converged:
            break
    return NextPoints(
        points=candidates.points[chosen],
        currents=candidates.currents[chosen],
        deviation_before=design.deviation([]),
        deviation_after=design.deviation(chosen),
        n_exchanges=n_exchanges,
        converged=converged,
    )


def expected_deviation(calibration: Calibration, measured: Candidates, workspace: Matrix) -> float:
    """Return the field's RMS standard deviation over a workspace once these are measured too, T."""
    design = _Design(calibration, measured, workspace, "field")
    return design.deviation(list(range(len(measured.points))))


class _Design:
    """Slopes of all candidates, and what choosing some of them does to the covariance."""

    def __init__(
        self,
        calibration: Calibration,
        candidates: Candidates,
        workspace: Matrix,
        criterion: Criterion,
    ) -> None:
        sources = calibration.source_set()
        if len(candidates.points) * 3 * sources.n_parameters > _MAX_NUMBERS:
            raise InvalidMeasurementsError(
                f"{len(candidates.points)} candidates are too many; take fewer along each axis"
            )
        noise = calibration.sensors.noise * calibration.sensors.stretch_known
        self._slopes = sources.slopes(candidates.points, candidates.currents) / noise
        self._prior, self._criterion = calibration.covariance, criterion
        self._goal = _goal(sources, calibration.model.current_limits, workspace)

    def covariance(self, chosen: list[int]) -> Matrix:
        """Return the covariance of the parameters once the chosen are measured."""
        if not chosen:
            return self._prior
        slopes = self._slopes[chosen].reshape(-1, self._prior.shape[0])
        spread = slopes @ self._prior
        inner = spread @ slopes.T + np.eye(len(slopes))
        gained = spread.T @ scipy.linalg.solve(inner, spread, assume_a="pos")
        return np.asarray(self._prior - gained)

    def best(self, others: list[int]) -> tuple[int, Vector]:
        """Return the candidate that adds most to others, and what each would add."""
        covariance = self.covariance(others)
        spread = self._slopes @ covariance
        inner = np.einsum("can,cbn->cab", spread, self._slopes) + np.eye(3)
        if self._criterion == "field":
            aimed = np.einsum("can,cbn->cab", spread @ self._goal, spread)
            gains = np.trace(np.linalg.solve(inner, aimed), axis1=1, axis2=2)
        else:
            gains = np.linalg.slogdet(inner)[1]
        gains[others] = -np.inf
        return int(gains.argmax()), np.asarray(gains)

    def deviation(self, chosen: list[int]) -> float:
        """Return the RMS standard deviation of the field's components over the goal, tesla."""
        return float(np.sqrt(max(float((self.covariance(chosen) * self._goal).sum()), 0.0)))


def _exchanged(design: _Design, chosen: list[int]) -> int:
    """Exchange each chosen row for a better one, in place; return how many were."""
    n = 0
    for place in range(len(chosen)):
        others = chosen[:place] + chosen[place + 1 :]
        better, gains = design.best(others)
        if gains[better] > (1.0 + _WORTH) * gains[chosen[place]]:
            chosen[place] = better
            n += 1
    return n


def _goal(sources: SourceSet, limits: Vector, workspace: Matrix) -> Matrix:
    """Return the mean of slope' slope over a workspace, each coil alone at its limit."""
    points = _box_lattice(workspace, _PER_AXIS_OF_GOAL)
    currents = np.diag(np.where(np.isfinite(limits), limits, 1.0))
    rows = np.repeat(points, len(limits), axis=0)
    slopes = sources.slopes(rows, np.tile(currents, (len(points), 1)))
    slopes = slopes.reshape(-1, slopes.shape[2])
    return np.asarray(slopes.T @ slopes / len(slopes))


def _box_lattice(workspace: Matrix, per_axis: int) -> Vectors:
    if workspace.shape != (3, 2) or not (workspace[:, 0] < workspace[:, 1]).all():
        raise InvalidMeasurementsError("the workspace needs a smallest and a largest x, y and z")
    if per_axis < 2:
        raise InvalidMeasurementsError("a lattice needs 2 points along each axis or more")
    axes = [np.linspace(low, high, per_axis) for low, high in workspace]
    return np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3)


def _current_patterns(n_coils: int) -> Matrix:
    """Return each coil alone, then signs of all coils that are orthogonal to each other."""
    size = 1 << (n_coils - 1).bit_length()
    signs = np.asarray(scipy.linalg.hadamard(size), np.float64)[:, :n_coils]
    return np.concatenate([np.eye(n_coils), np.unique(signs * signs[:, :1], axis=0)])


def _require_clear(sources: SourceSet, workspace: Matrix) -> None:
    places = np.concatenate([sources.positions, sources.bodies.positions])
    low, high = workspace[:, 0], workspace[:, 1]
    inside = np.flatnonzero(((places >= low) & (places <= high)).all(axis=1))
    if len(inside):
        place = ", ".join(f"{x:.0f}" for x in places[inside[0]])
        raise InvalidMeasurementsError(
            f"a source or a piece of iron lies in the workspace at ({place}) mm; take a smaller one"
        )
