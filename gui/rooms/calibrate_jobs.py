"""Reading measurements and fitting a device, as plain functions for the helper process."""

from dataclasses import dataclass
from pathlib import Path

from calibration.check_history import CheckedDevice, checked_device
from calibration.device_file import read_device
from calibration.fitting.calibration_result import Calibration, predict
from calibration.fitting.device_fit import DeviceFit, FitWishes, fit_device
from calibration.fitting.drift import Drift, check_drift
from calibration.fitting.measurement_file import read_measurements
from calibration.fitting.measurements import Measurements
from gui.jobs.helper import ShowingProgress
from meshes.progress import Progress
from smilesculpt.device_report.summary import sensor_rows
from smilesculpt.picturing.residual_map import (
    ResidualMap,
    map_of_left,
    measured_places,
    residual_map,
)
from smilesculpt.picturing.scene import SceneObject


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """A file of measurements and the picture of its places."""

    path: Path
    measurements: Measurements
    item: SceneObject


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """A fitted device and the picture of what it leaves unexplained."""

    fit: DeviceFit
    residuals: ResidualMap
    sensors: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Checked:
    """A device of a file beside measurements.

    Attributes
    ----------
    path : Path
    about : CheckedDevice
        As histories of checks know it.
    calibration : Calibration
    drift : Drift
    residuals : ResidualMap
        What it leaves of the measurements.
    """

    path: Path
    about: CheckedDevice
    calibration: Calibration
    drift: Drift
    residuals: ResidualMap


def read(path: Path, progress: Progress) -> Loaded:
    """Read a file of measurements."""
    progress(0.0, f"Reading {path.name}")
    measurements = read_measurements(path)
    return Loaded(path, measurements, measured_places(measurements))


def fit(
    measurements: Measurements,
    wishes: FitWishes,
    name: str,
    serial: str,
    progress: ShowingProgress,
) -> Fitted:
    """Fit a device, showing what each better model leaves, and see what is left."""
    found = fit_device(
        measurements, wishes, name=name, serial=serial, progress=progress, watch=progress.show
    )
    told = predict(found.calibration, measurements)
    left = map_of_left(measurements, measurements.readings - told.readings)
    return Fitted(found, left, tuple(sensor_rows(found.calibration, measurements, told)))


def check(path: Path, measurements: Measurements, progress: Progress) -> Checked:
    """Hold measurements against the device of a file."""
    progress(0.0, f"Reading {path.name}")
    found = read_device(path).calibration
    drift = check_drift(found, measurements)
    about = checked_device(path, found.model.name, found.model.serial)
    return Checked(path, about, found, drift, residual_map(found, measurements))


def difference(ours: Calibration, other: Calibration, measurements: Measurements) -> ResidualMap:
    """Return how far the fields of two devices differ, place by place."""
    at = (measurements.points, measurements.currents)
    return map_of_left(measurements, ours.model.field(*at) - other.model.field(*at))
