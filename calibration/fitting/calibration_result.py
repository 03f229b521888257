"""A calibrated device: its model, its sensors, and how sure predictions are."""

from dataclasses import dataclass, replace

import numpy as np

from calibration.errors import InvalidMeasurementsError
from calibration.field.device_model import DeviceModel
from calibration.fitting.measurements import Measurements
from calibration.fitting.mounting import Mounting
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
    mounting : Mounting or None
        What sensors of one array have in common, for those that were not there.
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
    mounting: Mounting | None = None

    def of(self, measurements: Measurements) -> tuple[Indices, Matrix, Matrix]:
        """Return what is known of the sensors of measurements, k of them.

        Returns
        -------
        number : ndarray of int32, shape (k,)
            Of the calibrated sensor; how many there are for one which was not there.
        maps : ndarray, shape (k, 4, 3)
        covariances : ndarray, shape (k, 3, 4, 4)
            Of each column of a map.
        """
        number_of = {name: k for k, name in enumerate(self.names)}
        unseen = len(self.names)
        numbers = np.array(
            [number_of.get(name, unseen) for name in measurements.sensor_names], np.int32
        )
        off, variances = self._of_unseen(measurements)
        is_unseen = (numbers == unseen)[:, None, None]
        maps = np.concatenate([self.maps, self.common_map[None]])[numbers]
        spread = variances.transpose(0, 2, 1)[..., None] * np.eye(4)
        known = np.concatenate([self.covariances, np.zeros((1, 4, 4))])[numbers][:, None]
        return numbers, maps + off * is_unseen, np.where(is_unseen[..., None], spread, known)

    def _of_unseen(self, measurements: Measurements) -> tuple[Matrix, Matrix]:
        """Return how maps differ from the common one, and the variances, shape (k, 4, 3)."""
        shape = (len(measurements.sensor_names), 4, 3)
        spread = np.array([self.gain_spread] * 3 + [self.bias_spread]) ** 2
        off, variances = np.zeros(shape), np.tile(spread[:, None], (shape[0], 1, 3))
        if self.mounting is not None and measurements.names_sensors:
            here, places = self.mounting.seats(measurements)
            off[here], variances[here] = self.mounting.at(places)
        return off, variances


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
        polarisability (xx, yy, zz, xy, xz, yz, over its cube); then of the rates of saturation.
    sensors : SensorModel
    """

    model: DeviceModel
    scale: float
    covariance: Matrix
    sensors: SensorModel

    def source_set(self) -> SourceSet:
        """Return the sources as a fit moves them."""
        s = self.model.sources
        unit = SourceSet(
            s.coil_index,
            s.positions,
            s.axes,
            s.outer,
            self.scale,
            self.model.bodies,
            self.model.saturation,
        )
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
    numbers, of_sensor, covariances = sensors.of(measurements)
    index = measurements.sensor_index
    sources = calibration.source_set()
    slopes = sources.slopes(measurements.points, measurements.currents)
    design = np.column_stack([sources.field(slopes), np.ones(len(slopes))])
    maps = of_sensor[index]
    frames = np.concatenate([sensors.frames, sensors.common_frame[None]])[numbers][index]
    seen = np.einsum("mac,man->mcn", maps[:, :3], slopes)
    by_sources = ((seen @ calibration.covariance) * seen).sum(axis=2)
    by_sensor = np.einsum("mi,mcij,mj->mc", design, covariances[index], design)
    variance = by_sources + by_sensor + sensors.noise**2
    is_known = numbers[index] < len(sensors.names)
    stretch = np.where(is_known, sensors.stretch_known, sensors.stretch_unseen)
    return Prediction(
        readings=np.einsum("mab,mb->ma", frames, np.einsum("mi,mic->mc", design, maps)),
        deviations=np.einsum("mab,mb->ma", np.abs(frames), np.sqrt(variance)) * stretch[:, None],
        is_known=is_known,
    )
