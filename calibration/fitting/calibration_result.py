"""A calibrated device: its model, its sensors, and how sure predictions are."""

from dataclasses import dataclass, replace

import numpy as np

from calibration.errors import InvalidMeasurementsError
from calibration.field.device_model import DeviceModel
from calibration.fitting.measurements import Measurements
from calibration.fitting.source_set import SourceSet
from meshes.arrays import Indices, Mask, Matrix, Vectors

NORMAL_95 = 1.959964
"""Half width of the central 95 % of a normal distribution, in standard deviations."""


@dataclass(frozen=True, slots=True, eq=False)
class SensorModel:
    """How readings follow from the field.

    A reading is `frame @ (map' @ [field, 1])`.

    Attributes
    ----------
    names : tuple of str
        g calibrated sensors; none where sensors were trusted.
    frames : ndarray, shape (g, 3, 3)
        Signed permutations: how each sensor's axes lie.
    maps : ndarray, shape (g, 4, 3)
        Gains (3 rows) and bias (last row, tesla).
    covariances : ndarray, shape (g, 4, 4)
        Of each column of a map, field given.
    common_frame : ndarray, shape (3, 3)
        Of a sensor that was not there.
    common_map : ndarray, shape (4, 3)
    gain_spread, bias_spread : float
        Standard deviations of maps around the common one; bias in tesla.
    noise : float
        Standard deviation of a reading's component, tesla.
    stretch_known, stretch_unseen : float
        What standard deviations are multiplied with so that 95 % intervals covered 95 % of
        left-out readings, of calibrated and of left-out sensors.
    """

    names: tuple[str, ...]
    frames: Matrix
    maps: Matrix
    covariances: Matrix
    common_frame: Matrix
    common_map: Matrix
    gain_spread: float
    bias_spread: float
    noise: float
    stretch_known: float
    stretch_unseen: float


@dataclass(frozen=True, slots=True, eq=False)
class Calibration:
    """A device model with how sure it is.

    Attributes
    ----------
    model : DeviceModel
    scale : float
        Length that the covariance counts positions in, mm.
    covariance : ndarray, shape (n, n)
        Of each source's position (over `scale`), axis (radians, two ways across it) and strengths
        (B_n / scale^(n+2)), source by source; then of each body's position (over `scale`) and
        polarisability (xx, yy, zz, xy, xz, yz, over its cube).
    sensors : SensorModel
    """

    model: DeviceModel
    scale: float
    covariance: Matrix
    sensors: SensorModel

    def source_set(self) -> SourceSet:
        """Return the sources as a fit moves them."""
        s = self.model.sources
        bodies = self.model.bodies
        unit = SourceSet(s.coil_index, s.positions, s.axes, s.outer, self.scale, bodies)
        return replace(unit, strengths=s.outer / unit.powers())

    def field_covariance(self, points: Vectors, currents: Matrix) -> Matrix:
        """Return the covariance of the field at points, shape (p, 3, 3), T^2."""
        slopes = self.source_set().slopes(points, currents)
        return np.asarray(slopes @ self.covariance @ slopes.transpose(0, 2, 1))


@dataclass(frozen=True, slots=True, eq=False)
class Prediction:
    """What sensors should read.

    Attributes
    ----------
    readings : ndarray, shape (m, 3)
        Tesla, in the frame of each sensor.
    deviations : ndarray, shape (m, 3)
        Standard deviations of reading minus prediction, tesla.
    is_known : ndarray of bool, shape (m,)
        Whether the row's sensor was calibrated.
    """

    readings: Vectors
    deviations: Vectors
    is_known: Mask

    def coverage_95(self, readings: Vectors) -> float:
        """Return the share of components that lie in their 95 % intervals."""
        within = np.abs(readings - self.readings) <= NORMAL_95 * self.deviations
        return float(within.mean())


def predict(calibration: Calibration, measurements: Measurements) -> Prediction:
    """Foretell readings, with how far off they may be.

    Raises
    ------
    InvalidMeasurementsError
        If the measurements have another number of currents than the device has coils.
    """
    model, sensors = calibration.model, calibration.sensors
    if measurements.n_coils != model.n_coils:
        raise InvalidMeasurementsError(
            f"the measurements have {measurements.n_coils} currents and the device has "
            f"{model.n_coils} coils; take the device's own measurements"
        )
    index = _sensor_of_row(measurements, sensors)
    sources = calibration.source_set()
    slopes = sources.slopes(measurements.points, measurements.currents)
    design = np.column_stack([sources.field(slopes), np.ones(len(slopes))])
    maps = np.concatenate([sensors.maps, sensors.common_map[None]])[index]
    frames = np.concatenate([sensors.frames, sensors.common_frame[None]])[index]
    seen = np.einsum("mac,man->mcn", maps[:, :3], slopes)
    by_sources = ((seen @ calibration.covariance) * seen).sum(axis=2)
    by_sensor = np.einsum("mi,mij,mj->m", design, _map_covariances(sensors)[index], design)
    variance = by_sources + by_sensor[:, None] + sensors.noise**2
    is_known = index < len(sensors.names)
    stretch = np.where(is_known, sensors.stretch_known, sensors.stretch_unseen)
    return Prediction(
        readings=np.einsum("mab,mb->ma", frames, np.einsum("mi,mic->mc", design, maps)),
        deviations=np.einsum("mab,mb->ma", np.abs(frames), np.sqrt(variance)) * stretch[:, None],
        is_known=is_known,
    )


def _map_covariances(sensors: SensorModel) -> Matrix:
    """Return those of the calibrated sensors, then that of one which was not there."""
    gain, bias = sensors.gain_spread**2, sensors.bias_spread**2
    return np.concatenate([sensors.covariances, np.diag([gain, gain, gain, bias])[None]])


def _sensor_of_row(measurements: Measurements, sensors: SensorModel) -> Indices:
    number_of = {name: k for k, name in enumerate(sensors.names)}
    unseen = len(sensors.names)
    numbers = [number_of.get(name, unseen) for name in measurements.sensor_names]
    return np.array(numbers, np.int32)[measurements.sensor_index]
