"""A device fitted to measurements: frames first, then sources and sensors, then what is left out.

Call `fit_device`; the other files of this folder are its steps.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from calibration.errors import InvalidMeasurementsError, TooFewMeasurementsError
from calibration.field.device_model import DeviceModel
from calibration.fitting.calibration_result import Calibration, SensorModel, predict
from calibration.fitting.first_guess import first_guess
from calibration.fitting.fit_findings import quality_findings
from calibration.fitting.free_field import FreeField, weighted_field
from calibration.fitting.joint_fit import (
    BRISK,
    ROUGH,
    THOROUGH,
    Effort,
    JointFit,
    Problem,
    joint_fit,
    problem_of,
    reweighted,
)
from calibration.fitting.known_fields import field_of_model, published_fields
from calibration.fitting.left_out import LeftOut, left_out, plane_folds, sensor_folds
from calibration.fitting.measurements import NO_SENSOR, Measurements, require_enough
from calibration.fitting.model_choice import SaturationWish, Size, acting_floor, chosen_model
from calibration.fitting.mounting import mounting_of
from calibration.fitting.outliers import Outliers, outliers_of, rows_near, sound_rows
from calibration.fitting.residual_field import ResidualField, residual_field
from calibration.fitting.scores import Scores, scores
from calibration.fitting.sensor_frames import SensorFrames, find_sensor_frames
from calibration.fitting.source_set import N_SHAPE, SourceSet
from calibration.fitting.watching import Watch, left_by, unwatched
from meshes.arrays import Mask, Matrix
from meshes.progress import Progress, silent

# Rows are left out by a fit that they took part in: a few rounds until none comes or goes.
_MAX_CHOICES = 6
# A free field holds every device. Sources that leave three times as much may sit in a local
# minimum (one coil in some tens of synthetic ones did); new starts are cheap.
_MAX_ATTEMPTS, _FAR_FROM_FREE = 3, 3.0
# Folds start at the fit of the whole.
_WHOLE, _FOLD = (BRISK, BRISK, THOROUGH), (ROUGH, BRISK)


@dataclass(frozen=True, slots=True)
class FitWishes:
    """What to fit.

    Attributes
    ----------
    n_sources : int or None
        Multipoles for each coil; None: as many as foretell left-out readings best.
    order : int or None
        1 dipoles, 2 quadrupoles with them, and so on; None: the best.
    n_bodies : int or None
        Bodies of soft iron nearby; None: one where that foretells better.
    self_calibrate : bool or None
        Whether each sensor gets a gain matrix and a bias of its own; None: where the file tells
        sensors apart.
    reference : DeviceModel or None
        What the sign of the readings is checked against; None: published devices.
    saturation : str or None
        How the cores saturate: `erf`, `tanh`, `rational`, `atan`, or `none`; None: as foretells
        best, where coils were driven by several sizes of current.
    """

    n_sources: int | None = None
    order: int | None = None
    self_calibrate: bool | None = None
    reference: DeviceModel | None = None
    n_bodies: int | None = None
    saturation: SaturationWish | None = None

    @property
    def first_size(self) -> tuple[int, int]:
        """Sources for each coil and their order where the choice begins."""
        return self.n_sources or 1, self.order or 1


@dataclass(frozen=True, slots=True, eq=False)
class DeviceFit:
    """A calibration and everything that tells how good it is.

    Attributes
    ----------
    calibration : Calibration
    frames : SensorFrames
    outliers : Outliers
        Rows that were left out of the fit and of all scores.
    scores : Scores
        On the measurements of the fit.
    planes : LeftOut
    sensors : LeftOut or None
        None where too few sensors are told apart.
    noise_floor : float or None
        Tesla.
    n_steps : int
    converged : bool
    residual : ResidualField or None
        Slopes of what is left; None where places or currents are too few to tell.
    """

    calibration: Calibration
    frames: SensorFrames
    outliers: Outliers
    scores: Scores
    planes: LeftOut
    sensors: LeftOut | None
    noise_floor: float | None
    n_steps: int
    converged: bool
    residual: ResidualField | None

    @property
    def poor(self) -> tuple[str, ...]:
        """What is poor about the fit, in plain words; empty where it is good."""
        return quality_findings(self.scores, (self.planes, self.sensors), self.noise_floor)

    @property
    def findings(self) -> tuple[str, ...]:
        """What a person must know: poor fits, sensors found and turned, rows left out."""
        return (*self.poor, *self.frames.findings, *self.outliers.findings)


def fit_device(
    measurements: Measurements,
    wishes: FitWishes = FitWishes(),
    *,
    name: str = "device",
    serial: str = "",
    progress: Progress = silent,
    watch: Watch = unwatched,
) -> DeviceFit:
    """Fit a multipole model to measured fields.

    Parameters
    ----------
    measurements : Measurements
    wishes : FitWishes, optional
    name, serial : str, optional
        Of the device.
    progress : Progress, optional
    watch : Watch, optional
        Told what is left of every reading whenever a better model is known.

    Returns
    -------
    DeviceFit

    Raises
    ------
    TooFewMeasurementsError
        If the measurements cannot hold the model.
    InvalidMeasurementsError
        If sensors shall be calibrated that the measurements do not tell apart, or sources and
        order are not positive.
    """
    splits = _splits(measurements, wishes)
    n_sources, order = wishes.first_size
    n_unknowns = measurements.n_coils * n_sources * (N_SHAPE + order) + 3
    require_enough(measurements, n_unknowns=n_unknowns)
    progress(0.0, "Checking the sensors' frames")
    frames, corrected, keep = _framed(measurements, wishes, n_unknowns)
    sound = corrected.chosen(keep)
    start = _started(frames.field, sound, wishes, _part_of(progress, 0.1, 0.3))
    watch(left_by(start, corrected))
    start = chosen_model(
        start,
        sound,
        Size(wishes.n_sources, wishes.order, wishes.n_bodies, wishes.saturation),
        splits=splits,
        progress=_part_of(progress, 0.3, 0.5),
        improved=lambda better: watch(left_by(better, corrected)),
    )
    progress(0.5, "Fitting sources and sensors")
    device = DeviceModel(
        name=name,
        serial=serial,
        coil_names=tuple(f"Coil_{k}" for k in range(measurements.n_coils)),
        sources=start.sources(),
        current_limits=np.abs(measurements.currents).max(axis=0),
        workspace=np.column_stack([sound.points.min(axis=0), sound.points.max(axis=0)]),
        bodies=start.bodies,
        saturation=start.saturation,
    )
    ended, calibration, keep = _trimmed_fit(
        corrected, keep, start, device, splits=splits, n_unknowns=n_unknowns
    )
    sound = corrected.chosen(keep)
    watch(corrected.readings - predict(calibration, corrected).readings)
    planes, sensors = _left_out(sound, calibration, splits, _part_of(progress, 0.6, 1.0))
    calibration = _stretched(calibration, planes, sensors)
    told = predict(calibration, corrected).readings
    fit = DeviceFit(
        calibration=_in_frames(calibration, frames, measurements),
        frames=frames,
        outliers=outliers_of(keep, corrected, told),
        scores=scores(sound.readings, told[keep]),
        planes=planes,
        sensors=sensors,
        noise_floor=acting_floor(sound, calibration.model.saturation),
        n_steps=ended.n_steps,
        converged=ended.converged,
        residual=residual_field(calibration, sound),
    )
    progress(1.0, "Fitted")
    return fit


def _framed(
    measurements: Measurements, wishes: FitWishes, n_unknowns: int
) -> tuple[SensorFrames, Measurements, Mask]:
    """Return the sensors' frames, the readings turned by them, and which of these are sound."""
    known = published_fields()
    if wishes.reference is not None:
        known = (field_of_model(wishes.reference, measurements), *known)
    sound = _if_enough(measurements, sound_rows(measurements), n_unknowns)
    frames = find_sensor_frames(measurements, known, sound=sound)
    corrected = frames.corrected(measurements)
    keep = sound
    if (np.abs(frames.frames) != np.eye(3)).any() or (frames.frames != frames.common).any():
        # Other than by a common sign: what is a field has changed.
        keep = _if_enough(corrected, sound_rows(corrected), n_unknowns)
    if not keep.all():
        frames = replace(frames, field=weighted_field(corrected, keep.astype(np.float64)))
    return frames, corrected, keep


def _if_enough(measurements: Measurements, keep: Mask, n_unknowns: int) -> Mask:
    """Return the rows to keep; all of them where those left would carry no fit."""
    try:
        require_enough(measurements.chosen(keep), n_unknowns=n_unknowns)
    except (InvalidMeasurementsError, TooFewMeasurementsError):
        return np.ones_like(keep)
    return keep


def _started(
    field: FreeField, sound: Measurements, wishes: FitWishes, progress: Progress
) -> SourceSet:
    """Return sources near the best; others are tried where a free field does far better."""
    places, data = np.unique(sound.points, axis=0), _as_one(sound)
    problem = problem_of(data, field.rms)
    fits: list[JointFit] = []
    for attempt in range(_MAX_ATTEMPTS):
        start = first_guess(
            field,
            places,
            n_sources=wishes.first_size[0],
            order=wishes.first_size[1],
            attempt=attempt,
            progress=_part_of(progress, attempt / _MAX_ATTEMPTS, (attempt + 1) / _MAX_ATTEMPTS),
        )
        fits.append(joint_fit(start, problem, effort=BRISK))
        if np.sqrt((fits[-1].state.residual ** 2).mean()) < _FAR_FROM_FREE * field.rms:
            break
    return min(fits, key=lambda fit: fit.state.cost).state.sources


def _trimmed_fit(
    corrected: Measurements,
    keep: Mask,
    start: SourceSet,
    device: DeviceModel,
    *,
    splits: bool,
    n_unknowns: int,
) -> tuple[JointFit, Calibration, Mask]:
    """Fit the rows kept, choose rows by what the fit leaves of all, until the choice stands."""
    for _ in range(_MAX_CHOICES):
        ended, calibration = _fitted(
            corrected.chosen(keep), start, device, splits=splits, efforts=_WHOLE
        )
        told = predict(calibration, corrected).readings
        chosen, fitted = _if_enough(corrected, rows_near(corrected, told), n_unknowns), keep
        if np.array_equal(chosen, fitted):
            break
        start, keep = ended.state.sources, chosen
    return ended, calibration, fitted


def _splits(measurements: Measurements, wishes: FitWishes) -> bool:
    """Tell whether each sensor gets numbers of its own."""
    if any(number is not None and number < 1 for number in (wishes.n_sources, wishes.order)):
        raise InvalidMeasurementsError("a coil needs 1 source of order 1 at the least")
    if wishes.self_calibrate and not measurements.names_sensors:
        raise InvalidMeasurementsError(
            "the measurements do not tell sensors apart; add a column `sensor`, or trust them"
        )
    return measurements.names_sensors if wishes.self_calibrate is None else wishes.self_calibrate


def _as_one(measurements: Measurements) -> Measurements:
    """Return the measurements as if one sensor had made them all."""
    same = np.zeros_like(measurements.sensor_index)
    return replace(measurements, sensor_index=same, sensor_names=(NO_SENSOR,))


def _fitted(
    corrected: Measurements,
    start: SourceSet,
    device: DeviceModel,
    *,
    splits: bool,
    efforts: tuple[Effort, ...],
    noise: float | None = None,
) -> tuple[JointFit, Calibration]:
    """Fit robustly from a start, all readings in the device frame; weights anew each effort.

    `noise` (T) is what the first effort takes for it; None: all that the start leaves.
    """
    data = corrected if splits else _as_one(corrected)
    first = _rms_at(start, data) if noise is None else noise
    problem = problem_of(data, max(first, float(np.finfo(float).tiny)))
    ended = joint_fit(start, problem, effort=efforts[0])
    for effort in efforts[1:]:
        problem = reweighted(problem, ended.state.residual)
        ended = joint_fit(ended.state.sources, problem, effort=effort)
    return ended, _calibration(ended, problem, device, corrected, splits)


def _rms_at(sources: SourceSet, data: Measurements) -> float:
    error = data.readings - sources.field(sources.slopes(data.points, data.currents))
    return float(np.sqrt((error**2).mean()))


def _calibration(
    ended: JointFit,
    problem: Problem,
    device: DeviceModel,
    corrected: Measurements,
    splits: bool,
) -> Calibration:
    state = ended.state
    n_unknowns = state.sources.n_parameters + 12 * (problem.n_sensors if splits else 0)
    n_free = max(state.residual.size - n_unknowns, state.residual.size // 10)
    weighted = problem.weights[:, None] * state.residual**2
    noise = float(np.sqrt(weighted.sum() / n_free))
    sensors = _sensor_model(ended, problem, noise, corrected, splits)
    return Calibration(
        model=replace(
            device,
            sources=state.sources.sources(),
            bodies=state.sources.bodies,
            saturation=state.sources.saturation,
        ),
        scale=state.sources.scale,
        covariance=noise**2 * _inverse(state.curvature),
        sensors=sensors,
    )


def _sensor_model(
    ended: JointFit, problem: Problem, noise: float, corrected: Measurements, splits: bool
) -> SensorModel:
    read = problem.has_rows()
    maps = ended.state.maps[read]
    common = maps.mean(axis=0)
    off = maps - common
    mounting = mounting_of(corrected, np.flatnonzero(read).astype(np.int32), off)
    names = [x for x, there in zip(corrected.sensor_names, read, strict=False) if there]
    n = len(names) if splits else 0
    return SensorModel(
        names=tuple(names[:n]),
        frames=np.tile(np.eye(3), (n, 1, 1)),
        maps=maps[:n],
        covariances=noise**2 * ended.state.inverses[read][:n],
        common_frame=np.eye(3),
        common_map=common,
        gain_spread=float(np.sqrt((off[:, :3] ** 2).mean())),
        bias_spread=float(np.sqrt((off[:, 3] ** 2).mean())),
        noise=noise,
        stretch_known=1.0,
        stretch_unseen=1.0,
        mounting=mounting if splits else None,
    )


def _inverse(curvature: Matrix) -> Matrix:
    """Return the inverse, its columns scaled first: strengths and angles differ in size."""
    size = np.sqrt(np.diag(curvature))
    size[size == 0.0] = 1.0
    scales = np.outer(size, size)
    inverse = np.asarray(np.linalg.pinv(curvature / scales, 1e-12, hermitian=True), np.float64)
    return np.asarray((inverse + inverse.T) / (2.0 * scales))


def _left_out(
    corrected: Measurements, ended: Calibration, splits: bool, progress: Progress
) -> tuple[LeftOut, LeftOut | None]:
    start, device = ended.source_set(), ended.model

    def fit(some: Measurements) -> Calibration:
        return _fitted(
            some, start, device, splits=splits, efforts=_FOLD, noise=ended.sensors.noise
        )[1]

    progress(0.0, "Leaving planes out")
    planes = left_out(corrected, *plane_folds(corrected), fit=fit, in_rows=True)
    folds = sensor_folds(corrected)
    progress(0.5, "Leaving sensors out")
    return planes, None if folds is None else left_out(corrected, folds, "sensors", _unseen(fit))


def _unseen(fit: Callable[[Measurements], Calibration]) -> Callable[[Measurements], Calibration]:
    """Return a fit that knows no sensor, so that those left out count as unseen."""

    def without_sensors(some: Measurements) -> Calibration:
        found = fit(some)
        s = found.sensors
        bare = replace(
            s, names=(), frames=s.frames[:0], maps=s.maps[:0], covariances=s.covariances[:0]
        )
        return replace(found, sensors=bare)

    return without_sensors


def _stretched(calibration: Calibration, planes: LeftOut, sensors: LeftOut | None) -> Calibration:
    """Return the calibration with intervals as wide as left-out readings ask for."""
    unseen = max(planes.stretch, sensors.stretch if sensors else 0.0)
    if sensors is not None and calibration.sensors.names:
        unseen = sensors.stretch
    # Few planes can by chance be foretold better than the fit's own covariance says.
    known = max(planes.stretch, 1.0)
    return replace(
        calibration,
        sensors=replace(calibration.sensors, stretch_known=known, stretch_unseen=unseen),
    )


def _in_frames(
    calibration: Calibration, frames: SensorFrames, measurements: Measurements
) -> Calibration:
    """Return the calibration for readings as the sensors give them."""
    sensors = replace(calibration.sensors, common_frame=frames.common)
    if sensors.names:
        number_of = {name: k for k, name in enumerate(measurements.sensor_names)}
        own = frames.frames[[number_of[name] for name in sensors.names]]
        return replace(calibration, sensors=replace(sensors, frames=own))
    if not measurements.names_sensors or (frames.frames == frames.common).all():
        return replace(calibration, sensors=sensors)
    # Trusted but turned sensors: the frame is known by name, the map is the common one.
    n = len(measurements.sensor_names)
    named = replace(
        sensors,
        names=measurements.sensor_names,
        frames=frames.frames,
        maps=np.tile(sensors.common_map, (n, 1, 1)),
        covariances=np.zeros((n, 4, 4)),
    )
    return replace(calibration, sensors=named)


def _part_of(progress: Progress, start: float, end: float) -> Progress:
    def call(fraction: float, what: str) -> None:
        progress(start + (end - start) * fraction, what)

    return call
