"""Sources and sensors fitted together: damped least squares over the sources, sensors eliminated.

A sensor reads `gain @ field + bias`. For given sources the best gains and biases follow from small
linear systems, one a sensor; variable projection moves the sources as if the sensors followed at
once (Golub & Pereyra 1973, with Kaufman's slopes).
"""

from dataclasses import dataclass, replace

import numpy as np

from calibration.fitting._gram_kernels import add_symmetric_product
from calibration.fitting._sensor_kernels import seen_slopes, sensor_sums
from calibration.fitting.measurements import Measurements
from calibration.fitting.positive import factored, solved
from calibration.fitting.source_set import SourceSet
from meshes.arrays import Indices, Mask, Matrix, Vector, Vectors
from meshes.progress import Progress, silent

_FIRST_DAMPING = 1e-2
_MAX_DAMPING = 1e9
# Sources stay clear of the measured points and within reach, in diagonals of the points' box. A
# source nearer than that is a ghost: it explains what a few sensors by it do not agree upon.
_CLEAR, _REACH = 0.1, 15.0
# Bodies are smaller than coils and may stand nearer; further away they act as coils do.
_BODY_CLEAR, _BODY_REACH = 0.02, 1.0


@dataclass(frozen=True, slots=True)
class SensorFreedom:
    """How far a sensor may be from true: standard deviations of a prior.

    Attributes
    ----------
    gain : float
        Of each of the nine numbers of its matrix.
    bias : float
        Tesla.
    """

    gain: float
    bias: float


# Mounted three-axis Hall sensors differ by a few per cent and degrees, their offsets by
# less than a millitesla; the prior only holds what the readings leave open. It is half as wide
# as gains are: neighbouring sensors also share what a model misses, which a wide prior would call
# gain, to the loss of sensors not seen (0.80 mT with 0.03, 0.72 mT with this, on a measured
# three-coil device). Sensors in one group share a gain, which is 1 as the mean is: that is what
# trusting them means.
FREEDOM = SensorFreedom(gain=0.015, bias=2e-3)


@dataclass(frozen=True, slots=True)
class Effort:
    """When to stop.

    Attributes
    ----------
    max_steps : int
    enough : float
        A step that lowers the cost by a smaller share is the last.
    """

    max_steps: int
    enough: float


THOROUGH = Effort(max_steps=300, enough=2e-5)
BRISK = Effort(max_steps=40, enough=1e-4)
ROUGH = Effort(max_steps=25, enough=1e-3)


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """Measurements sorted by sensor, with the weight of each row.

    Attributes
    ----------
    measurements : Measurements
    first : ndarray, shape (g + 1,)
        Where each sensor's rows begin.
    freedom : SensorFreedom
    noise : float
        Standard deviation of a reading, tesla: what the prior is weighed against.
    weights : ndarray, shape (m,)
    """

    measurements: Measurements
    first: Indices
    freedom: SensorFreedom
    noise: float
    weights: Vector

    @property
    def n_sensors(self) -> int:
        """How many sensors there are, those without rows among them."""
        return len(self.first) - 1

    def rows(self, sensor: int) -> slice:
        """Return the rows of a sensor."""
        return slice(int(self.first[sensor]), int(self.first[sensor + 1]))

    def has_rows(self) -> Mask:
        """Tell which sensors read anything."""
        return np.asarray(np.diff(self.first) > 0)

    def prior(self) -> Vector:
        """Return the weight of the prior on gain (3) and bias."""
        gain, bias = (self.noise / self.freedom.gain) ** 2, (self.noise / self.freedom.bias) ** 2
        return np.array([gain, gain, gain, bias])


@dataclass(frozen=True, slots=True, eq=False)
class Linearised:
    """Everything about one set of sources.

    Attributes
    ----------
    sources : SourceSet
    maps : ndarray, shape (g, 4, 3)
        Reading of a sensor is `[field, 1] @ map`.
    inverses : ndarray, shape (g, 4, 4)
        Covariance of each column of a map over the noise's variance; sources given, mean free.
    residual : ndarray, shape (m, 3)
        Reading minus model, tesla.
    cost : float
    gradient : ndarray, shape (n,)
    curvature : ndarray, shape (n, n)
    """

    sources: SourceSet
    maps: Matrix
    inverses: Matrix
    residual: Vectors
    cost: float
    gradient: Vector
    curvature: Matrix


@dataclass(frozen=True, slots=True, eq=False)
class JointFit:
    """Where the steps ended.

    Attributes
    ----------
    state : Linearised
    n_steps : int
    converged : bool
        False where the step limit came first; `state` is then the best so far.
    """

    state: Linearised
    n_steps: int
    converged: bool


def problem_of(
    measurements: Measurements, noise: float, *, freedom: SensorFreedom = FREEDOM
) -> Problem:
    """Sort measurements by sensor; one sensor, or trusted ones taken as one, is one group."""
    order = np.argsort(measurements.sensor_index, kind="stable").astype(np.intp)
    is_chosen = measurements.chosen(order)
    n_sensors = len(measurements.sensor_names)
    first = np.searchsorted(is_chosen.sensor_index, np.arange(n_sensors + 1)).astype(np.int32)
    return Problem(is_chosen, first, freedom, noise, np.ones(len(order)))


def joint_fit(
    start: SourceSet, problem: Problem, *, effort: Effort = THOROUGH, progress: Progress = silent
) -> JointFit:
    """Move sources until the readings are explained best.

    Parameters
    ----------
    start : SourceSet
    problem : Problem
    effort : Effort, optional
    progress : Progress, optional

    Returns
    -------
    JointFit

    References
    ----------
    G. H. Golub, V. Pereyra, "The differentiation of pseudo-inverses and nonlinear least squares
    problems whose variables separate", SIAM J. Numer. Anal. 10(2), 1973.
    """
    state, damping = linearised(start, problem), _FIRST_DAMPING
    for n_steps in range(1, effort.max_steps + 1):
        progress(n_steps / effort.max_steps, "Moving the sources")
        better, damping = _improved(state, problem, damping)
        if better is None:
            return JointFit(state, n_steps, converged=True)
        gained, state = state.cost - better.cost, better
        if gained <= effort.enough * better.cost:
            return JointFit(state, n_steps, converged=True)
    return JointFit(state, effort.max_steps, converged=False)


def robust_weights(residual: Vectors) -> tuple[Vector, float]:
    """Return Huber's weight of each row and the noise of a good reading, tesla.

    A row counts less once its residual is over 3 times what noise makes of three axes; the noise
    is taken from the median, so that a few bad rows do not raise it.
    """
    size = np.sqrt((residual**2).sum(axis=1))
    noise = float(np.median(size)) / 1.5382  # median of the chi distribution of 3 degrees
    limit = 3.0 * np.sqrt(3.0) * max(noise, np.finfo(float).tiny)
    return np.minimum(1.0, limit / np.maximum(size, limit)), noise


def reweighted(problem: Problem, residual: Vectors) -> Problem:
    """Return the problem with weights and noise from the residuals of a fit."""
    weights, noise = robust_weights(residual)
    return replace(problem, weights=weights, noise=noise)


def linearised(sources: SourceSet, problem: Problem) -> Linearised:
    """Return cost, slopes and curvature at a set of sources, sensors eliminated."""
    data, n = problem.measurements, sources.n_parameters
    slopes = sources.slopes(data.points, data.currents)
    design = np.column_stack([sources.field(slopes), np.ones(len(data.points))])
    maps, inverses = _best_maps(design, problem)
    read = np.einsum("mi,mic->mc", design, maps[data.sensor_index])
    residual = data.readings - read
    roots = np.sqrt(problem.weights)
    seen, shared = np.empty_like(slopes), np.zeros((problem.n_sensors, 4, 3, n))
    seen_slopes(slopes, design, maps, roots, problem.first, seen, shared)
    weighted = residual * roots[:, None]
    return Linearised(
        sources=sources,
        maps=maps,
        inverses=inverses,
        residual=residual,
        cost=float((weighted**2).sum()) + _prior_cost(maps, problem),
        gradient=np.einsum("mcn,mc->n", seen, weighted),
        curvature=_curvature(
            seen.reshape(-1, n), shared, inverses * problem.has_rows()[:, None, None]
        ),
    )


def _best_maps(design: Matrix, problem: Problem) -> tuple[Matrix, Matrix]:
    """Return the best map of each sensor, their mean gain the unit matrix, and H^-1.

    Field and gains can trade a factor; what sensors have in common is called field.
    """
    sums = np.zeros((problem.n_sensors, 4, 7))
    sensor_sums(design, problem.measurements.readings, problem.weights, problem.first, sums)
    prior = problem.prior()
    inverses = np.asarray(np.linalg.inv(sums[:, :, :4] + np.diag(prior)), np.float64)
    free = inverses @ (sums[:, :, 4:] + prior[:, None] * np.eye(4, 3))
    held = inverses * problem.has_rows()[:, None, None]
    excess = (free[:, :3] - np.eye(3)).sum(axis=0)
    push = np.linalg.solve(held[:, :3, :3].sum(axis=0), excess)
    return np.asarray(free - held[:, :, :3] @ push, np.float64), inverses


def _curvature(seen: Matrix, shared: Matrix, inverses: Matrix) -> Matrix:
    """Return the curvature by the sources alone while sensors follow at mean gain 1.

    `inverses` are 0 for sensors without rows: those follow nothing.
    """
    n = seen.shape[1]
    followed = np.ascontiguousarray(np.einsum("gab,gbcn->gacn", inverses, shared))
    curvature = np.zeros((n, n))
    add_symmetric_product(seen, seen, curvature)
    add_symmetric_product(-shared.reshape(-1, n), followed.reshape(-1, n), curvature)
    held = followed[:, :3].sum(axis=0).reshape(3, -1)
    pushed = np.linalg.solve(inverses[:, :3, :3].sum(axis=0), held)
    add_symmetric_product(held.reshape(-1, n), pushed.reshape(-1, n), curvature)
    return curvature


def _prior_cost(maps: Matrix, problem: Problem) -> float:
    return float((problem.prior()[:, None] * (maps - np.eye(4, 3)) ** 2).sum())


def _improved(
    state: Linearised, problem: Problem, damping: float
) -> tuple[Linearised | None, float]:
    """Return the next better state and damping; none where no step helps."""
    diagonal = np.diag(state.curvature)
    floor = np.maximum(diagonal, 1e-12 * diagonal.max())
    while damping < _MAX_DAMPING:
        factor = factored(state.curvature + np.diag(damping * floor))
        if factor is not None:
            tried = _tried(state.sources.moved(solved(factor, state.gradient)), problem)
            if tried is not None and tried.cost < state.cost:
                return tried, max(damping / 5.0, 1e-12)
        damping *= 4.0
    return None, damping


def _tried(sources: SourceSet, problem: Problem) -> Linearised | None:
    """Return the state at sources; none where they lie among the points or out of reach."""
    allowed = _is_allowed(sources, problem.measurements.points)
    return linearised(sources, problem) if allowed else None


def _is_allowed(sources: SourceSet, points: Vectors) -> bool:
    low, high = points.min(axis=0), points.max(axis=0)
    size = float(np.linalg.norm(high - low))
    for places, clear, reach in (
        (sources.positions, _CLEAR, _REACH),
        (sources.bodies.positions, _BODY_CLEAR, _BODY_REACH),
    ):
        away = np.maximum(low - places, places - high).max(axis=1)
        if not ((away > clear * size) & (away < reach * size)).all():
            return False
    return True
