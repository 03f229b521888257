"""The model that foretells best: orders, bodies and sources added while left-out readings agree.

From one dipole a coil on, one thing is added at a time. It is kept where planes and sensors left
out are foretold clearly better; so simple devices keep simple models.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from calibration.errors import InvalidMeasurementsError
from calibration.field.saturation import Kind, Saturation
from calibration.fitting.body_search import with_body
from calibration.fitting.joint_fit import (
    BRISK,
    ROUGH,
    JointFit,
    Problem,
    joint_fit,
    problem_of,
    reweighted,
)
from calibration.fitting.left_out import plane_folds, sensor_folds
from calibration.fitting.measurements import NO_SENSOR, Measurements
from calibration.fitting.scores import noise_floor
from calibration.fitting.side_by_side import side_by_side
from calibration.fitting.source_set import SourceSet
from meshes.arrays import Indices, Mask, Vectors
from meshes.progress import Progress, silent

# A larger model must leave at most this share of what planes and sensors left out leave together,
# and none of the two kinds may get worse by more than chance: a body by one bad sensor helps that
# sensor's other planes only.
_CLEARLY, _HARDLY = 0.985, 1.005
_MAX_ORDER = 3
# A residual this near the noise floor leaves nothing to explain.
_NEAR_FLOOR = 1.1
# A source that stands for the surroundings starts beyond the coil, or far on the other side, in
# distances of the coil's own source from the middle.
_BEYOND = (-4.0, 0.7)
_MAX_ROWS, _FEWEST_SENSORS, _SEED = 4000, 25, 20211019


# Kinds of saturation that are tried; the fourth, atan, is much like the rational one.
_TRIED_KINDS: tuple[Kind, ...] = ("erf", "tanh", "rational")
# Sizes of a coil's currents are apart where they differ by more than this share of the largest.
_APART = 0.05
# A core that loses no more than this of its field at the largest current does not saturate.
_LOSES = 0.005

SaturationWish = Kind | Literal["none"]


@dataclass(frozen=True, slots=True)
class Size:
    """How large a model is.

    Attributes
    ----------
    n_sources, order, n_bodies : int or None
        None: to be chosen.
    saturation : str or None
        How cores saturate, or `none`; None: to be chosen.
    """

    n_sources: int | None = None
    order: int | None = None
    n_bodies: int | None = None
    saturation: SaturationWish | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Tried:
    """A model that was tried.

    Attributes
    ----------
    fit : JointFit
    left : tuple of float
        Geometric mean of what is left of each plane left out, and of each group of sensors, tesla.
    """

    fit: JointFit
    left: tuple[float, ...]

    def is_better_than(self, other: "Tried") -> bool:
        """Tell whether what was left out is foretold clearly better."""
        shares = np.array(self.left) / np.array(other.left)
        return bool(shares.max() < _HARDLY and np.exp(np.log(shares).mean()) < _CLEARLY)


def chosen_model(
    start: SourceSet,
    measurements: Measurements,
    size: Size,
    *,
    splits: bool,
    progress: Progress = silent,
    improved: Callable[[SourceSet], object] = lambda better: None,
) -> SourceSet:
    """Return the sources and bodies that foretell left-out readings best.

    Parameters
    ----------
    start : SourceSet
        Near the best of their number and order: the wished ones, or one dipole for each coil.
    measurements : Measurements
        Sound ones, in the device frame.
    size : Size
        What is given is not chosen.
    splits : bool
        Whether each sensor has numbers of its own.
    progress : Progress, optional
    improved : callable, optional
        Given each model that is better than those before.

    Raises
    ------
    InvalidMeasurementsError
        If more bodies are wished for than explain anything, or saturation that no currents show.
    """
    trial = _Trial(_thinned(measurements), splits)
    best = trial.of(_as_wished(start, measurements, size))
    # What saturates is no noise: it comes first, and again where a poor model hid it.
    steps = (_saturated, _orders, _with_one_body, _more_sources, _saturated)
    for number, step in enumerate(steps):
        progress(number / len(steps), "Choosing the model")
        floor = acting_floor(trial.data, best.fit.state.sources.saturation)
        for fit in step(best, trial, size):
            if step is not _saturated and _is_explained(best.fit, floor):
                break
            tried = trial.of(fit.state.sources)
            if tried.is_better_than(best):
                best = tried
                improved(best.fit.state.sources)
    if size.n_bodies:
        best = _with_wished_bodies(best, trial, size.n_bodies)
    return best.fit.state.sources


class _Trial:
    """Fits models and scores them on what they did not see."""

    def __init__(self, measurements: Measurements, splits: bool) -> None:
        one = replace(
            measurements,
            sensor_index=np.zeros_like(measurements.sensor_index),
            sensor_names=(NO_SENSOR,),
        )
        order = np.argsort(measurements.sensor_index, kind="stable")
        self._sorted = measurements.chosen(order)
        self.data = self._sorted if splits else one.chosen(order)
        sensors = sensor_folds(self._sorted)
        self._folds: list[tuple[Indices, bool]] = [(plane_folds(self._sorted)[0], False)]
        if sensors is not None:
            self._folds.append((sensors, True))

    def problem(self, sources: SourceSet) -> Problem:
        """Return the problem with weights from a rough fit."""
        error = self.data.readings - sources.field(
            sources.slopes(self.data.points, self.data.currents)
        )
        noise = max(float(np.sqrt((error**2).mean())), float(np.finfo(float).tiny))
        problem = problem_of(self.data, noise)
        return reweighted(problem, joint_fit(sources, problem, effort=ROUGH).state.residual)

    def of(self, sources: SourceSet) -> Tried:
        """Fit a model from a start and score it."""
        problem = self.problem(sources)
        fit = joint_fit(sources, problem, effort=BRISK)
        cases = [
            (folds == number, is_unseen)
            for folds, is_unseen in self._folds
            for number in range(int(folds.max()) + 1)
        ]
        squares = np.log(side_by_side(lambda case: _left(fit, problem, *case), cases))
        unseen = np.array([is_unseen for _, is_unseen in cases])
        left = (squares[unseen == kind] for kind in np.unique(unseen))
        return Tried(fit, tuple(float(np.exp(0.5 * some.mean())) for some in left))


def _left(fit: JointFit, problem: Problem, out: Mask, is_unseen: bool) -> float:
    """Return the mean square of what is left of rows that a fit did not see."""
    some = problem_of(problem.measurements.chosen(~out), problem.noise, freedom=problem.freedom)
    some = replace(some, weights=problem.weights[~out])
    ended = joint_fit(fit.state.sources, some, effort=ROUGH).state
    data = problem.measurements.chosen(out)
    fields = ended.sources.field(ended.sources.slopes(data.points, data.currents))
    design = np.column_stack([fields, np.ones(len(fields))])
    maps = ended.maps[data.sensor_index]
    if is_unseen:
        maps = np.broadcast_to(ended.maps[some.has_rows()].mean(axis=0), maps.shape)
    error: Vectors = data.readings - np.einsum("mi,mic->mc", design, maps)
    # Not weighted: weights are small just where the fit that gave them is poor.
    return max(float((error**2).mean()), float(np.finfo(float).tiny))


def _thinned(measurements: Measurements) -> Measurements:
    """Return some of the measurements where there are very many.

    Of up to twice too many every sensor and place stays, with fewer rows each: iron may show at a
    few of them only.
    """
    every = -(-measurements.n_measurements // _MAX_ROWS)
    if every == 1:
        return measurements
    if every == 2:
        order = np.random.default_rng(_SEED).permutation(measurements.n_measurements)
        return measurements.chosen(np.sort(order[:_MAX_ROWS]))
    step = min(every, len(measurements.sensor_names) // _FEWEST_SENSORS)
    if step > 1:
        return measurements.chosen(measurements.sensor_index % step == 0)
    _, place = np.unique(measurements.points, axis=0, return_inverse=True)
    return measurements.chosen(np.asarray(place.ravel() % every == 0))


def _is_explained(fit: JointFit, floor: float | None) -> bool:
    rms = float(np.sqrt((fit.state.residual**2).mean()))
    return floor is not None and rms <= _NEAR_FLOOR * floor


def acting_floor(measurements: Measurements, saturation: Saturation) -> float | None:
    """Return the noise floor of readings, tesla, in proportion to the currents that act."""
    return noise_floor(measurements.under(saturation.effective(measurements.currents)))


def _as_wished(start: SourceSet, measurements: Measurements, size: Size) -> SourceSet:
    """Return the start, saturating as was wished for."""
    if size.saturation is None or size.saturation == "none":
        return start
    if not _shows_saturation(measurements):
        raise InvalidMeasurementsError(
            "the currents cannot show saturation: no coil was driven by two sizes of current; "
            "measure with smaller currents too, or ask for none"
        )
    return _saturating(start, size.saturation, measurements.n_coils)


def _shows_saturation(measurements: Measurements) -> bool:
    """Tell whether some coil was driven by several sizes of current."""
    sizes = np.abs(measurements.currents)
    top = sizes.max(axis=0)
    smaller = (sizes > _APART * top) & (sizes < (1.0 - _APART) * top)
    return bool(smaller.any())


def _saturating(sources: SourceSet, kind: Kind, n_coils: int) -> SourceSet:
    return replace(sources, saturation=Saturation((kind,) * n_coils, np.full(n_coils, np.inf)))


def _saturated(best: Tried, trial: _Trial, size: Size) -> Iterator[JointFit]:
    sources, data = best.fit.state.sources, trial.data
    if size.saturation is not None or sources.saturation.n_coils or not _shows_saturation(data):
        return
    starts = [_saturating(sources, kind, data.n_coils) for kind in _TRIED_KINDS]
    problem = trial.problem(sources)
    fits = side_by_side(lambda start: joint_fit(start, problem, effort=BRISK), starts)
    found = min(fits, key=lambda fit: fit.state.cost)
    top = np.abs(data.currents).max(axis=0)
    lost = 1.0 - found.state.sources.saturation.effective(top) / top
    if lost.max() > _LOSES:
        yield found


def _orders(best: Tried, trial: _Trial, size: Size) -> Iterator[JointFit]:
    if size.order is not None:
        return
    fit = best.fit
    for order in range(int(fit.state.sources.strengths.shape[1]) + 1, _MAX_ORDER + 1):
        sources = fit.state.sources
        zeros = np.zeros((len(sources.strengths), order - sources.strengths.shape[1]))
        start = replace(sources, strengths=np.concatenate([sources.strengths, zeros], axis=1))
        fit = joint_fit(start, trial.problem(start), effort=BRISK)
        yield fit


def _with_one_body(best: Tried, trial: _Trial, size: Size) -> Iterator[JointFit]:
    if size.n_bodies is None:
        found = with_body(best.fit, trial.problem(best.fit.state.sources))
        if found is not None:
            yield found


def _with_wished_bodies(best: Tried, trial: _Trial, n_bodies: int) -> Tried:
    for number in range(n_bodies):
        found = with_body(best.fit, trial.problem(best.fit.state.sources))
        if found is None:
            raise InvalidMeasurementsError(
                f"{n_bodies} pieces of soft iron were asked for and {number} explain anything; "
                f"ask for {number}"
            )
        best = Tried(found, best.left)
    return best


def _more_sources(best: Tried, trial: _Trial, size: Size) -> Iterator[JointFit]:
    """Give fits with one more source a coil: for return paths, racks and the coil's far end."""
    if size.n_sources is not None:
        return
    sources = best.fit.state.sources
    problem = trial.problem(sources)
    middle = (trial.data.points.min(axis=0) + trial.data.points.max(axis=0)) / 2.0
    starts = [_doubled(sources, middle, times) for times in _BEYOND]
    fits = side_by_side(lambda start: joint_fit(start, problem, effort=BRISK), starts)
    yield min(fits, key=lambda fit: fit.state.cost)


def _doubled(sources: SourceSet, middle: Vectors, times: float) -> SourceSet:
    """Return each source followed by a faint one that many times as far from the middle."""
    faint = np.zeros_like(sources.strengths)
    faint[:, 0] = 1e-3 * sources.strengths[:, 0] * abs(times) ** 3
    away = middle + times * (sources.positions - middle)
    return replace(
        sources,
        coil_index=np.repeat(sources.coil_index, 2),
        positions=np.stack([sources.positions, away], axis=1).reshape(-1, 3),
        axes=np.repeat(sources.axes, 2, axis=0),
        strengths=np.stack([sources.strengths, faint], axis=1).reshape(-1, faint.shape[1]),
    )
