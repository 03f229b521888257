"""Reading measurements and fitting a device, as plain functions for the helper process."""

from dataclasses import dataclass
from pathlib import Path

from calibration.fitting.device_fit import DeviceFit, FitWishes, fit_device
from calibration.fitting.measurement_file import read_measurements
from calibration.fitting.measurements import Measurements
from gui.jobs.helper import ShowingProgress
from meshes.progress import Progress
from smilesculpt.picturing.residual_map import ResidualMap, measured_places, residual_map
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
    return Fitted(found, residual_map(found.calibration, measurements))
