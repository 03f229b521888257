"""Synthetic truth: published devices measured again and again with noise and sensors that err.

Takes MPEM files (.yaml). For each it prints whether the parameters' errors are as large as their
covariance says (chi-square), how often a redraw of the noise raises an alarm, and how often a
change of 2 % in one coil does.
"""

import sys
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import scipy.linalg
import scipy.stats

from calibration.field.device_model import DeviceModel
from calibration.field.mpem_yaml import read_mpem_yaml
from calibration.fitting.calibration_result import Calibration
from calibration.fitting.device_fit import FitWishes, fit_device
from calibration.fitting.drift import check_drift
from calibration.fitting.joint_fit import linearised, problem_of
from calibration.fitting.measurements import Measurements
from calibration.fitting.source_set import SourceSet
from meshes.arrays import Matrix, Vectors

CURRENT, NOISE_SHARE = 10.0, 0.005
N_SENSORS, N_HEIGHTS = 25, 5
# Published sources stand near some corners of their workspace: this share of it is measured.
INSIDE = 0.8
# Gains err by this; the fit's prior is wider.
GAIN_ERROR, BIAS_ERROR = 0.01, 1e-4
# Directions of the parameters that are known to less than this share of the best known one are
# what no measurement in the workspace tells: their errors are what the damping leaves.
_TOLD = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Bench:
    """A device on a bench: where its sensors are and how they err.

    Attributes
    ----------
    model : DeviceModel
        The truth.
    clean : Measurements
        What its sensors read without noise.
    noise : float
        Standard deviation of a component, tesla.
    """

    model: DeviceModel
    clean: Measurements
    noise: float

    def drawn(self, random: np.random.Generator) -> Measurements:
        """Return the readings with new noise."""
        noise = self.noise * random.normal(size=self.clean.readings.shape)
        return replace(self.clean, readings=self.clean.readings + noise)

    def changed(self, coil: int, gain: float) -> "Bench":
        """Return the bench after the field of one coil has changed."""
        currents = self.clean.currents.copy()
        currents[:, coil] *= gain
        maps = sensor_maps(len(self.clean.sensor_names))
        readings = _read(self.model, self.clean.under(currents), maps)
        return replace(self, clean=replace(self.clean, readings=readings))


def bench(path: Path) -> Bench:
    """Return a published device with sensors all over its workspace."""
    model = read_mpem_yaml(path)
    model = replace(model, current_limits=np.full(model.n_coils, CURRENT))
    size = int(np.sqrt(N_SENSORS))
    middle = model.workspace.mean(axis=1, keepdims=True)
    inside = middle + INSIDE * (model.workspace - middle)
    axes = [np.linspace(inside[a, 0], inside[a, 1], size) for a in (0, 1)]
    plate = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 2)
    heights = np.linspace(inside[2, 0], inside[2, 1], N_HEIGHTS)
    n_patterns = 1 << model.n_coils.bit_length()
    patterns = scipy.linalg.hadamard(n_patterns)[:, 1 : model.n_coils + 1] * CURRENT
    places = np.column_stack([np.tile(plate, (N_HEIGHTS, 1)), np.repeat(heights, len(plate))])
    n = len(places)
    data = Measurements(
        np.repeat(places, n_patterns, axis=0),
        np.tile(patterns, (n, 1)).astype(np.float64),
        np.ones((n * n_patterns, 3)),
        np.repeat(np.tile(np.arange(len(plate), dtype=np.int32), N_HEIGHTS), n_patterns),
        tuple(f"s{k}" for k in range(len(plate))),
    )
    readings = _read(model, data, sensor_maps(len(plate)))
    clean = replace(data, readings=readings)
    return Bench(model, clean, NOISE_SHARE * float(np.sqrt((readings**2).mean())))


def sensor_maps(n: int) -> Matrix:
    """Return what n sensors make of field and one; their mean gain is 1."""
    random = np.random.default_rng(11)
    gains = GAIN_ERROR * random.normal(size=(n, 3, 3))
    biases = BIAS_ERROR * random.normal(size=(n, 1, 3))
    return np.concatenate([np.eye(3) + gains - gains.mean(axis=0), biases], axis=1)


def _read(model: DeviceModel, data: Measurements, maps: Matrix) -> Vectors:
    design = np.column_stack([model.field(data.points, data.currents), np.ones(len(data.points))])
    return np.asarray(np.einsum("mi,mic->mc", design, maps[data.sensor_index]))


def chi_squares(device: Bench, n_draws: int) -> tuple[Vectors, int]:
    """Return chi-square of the parameters' errors for each draw, and its degrees of freedom.

    The errors are those of a step of the fit from the truth, along the directions that the
    measurements tell.
    """
    truth, random = _truth(device), np.random.default_rng(5)
    found = []
    for _ in range(n_draws):
        state = linearised(truth, problem_of(device.drawn(random), device.noise))
        size = np.sqrt(np.diag(state.curvature))
        values, ways = np.linalg.eigh(state.curvature / np.outer(size, size))
        told = values > _TOLD * values.max()
        along = ways[:, told].T @ (state.gradient / size)
        found.append(float((along**2 / values[told]).sum()) / device.noise**2)
    return np.array(found), int(told.sum())


def _truth(device: Bench) -> SourceSet:
    s, corners = device.model.sources, device.model.workspace
    scale = float(np.linalg.norm(corners[:, 1] - corners[:, 0]))
    driven = s.coil_index >= 0
    unit = SourceSet(
        s.coil_index[driven], s.positions[driven], s.axes[driven], s.outer[driven], scale
    )
    return replace(unit, strengths=unit.strengths / unit.powers())


def alarms(device: Bench, calibration: Calibration, n_draws: int) -> float:
    """Return the share of draws that are called drifted."""
    random = np.random.default_rng(7)
    few = np.arange(0, device.clean.n_measurements, 3)
    verdicts = [
        check_drift(calibration, device.drawn(random).chosen(few)).verdict for _ in range(n_draws)
    ]
    return verdicts.count("drifted") / n_draws


def power(device: Bench, calibration: Calibration, n_draws: int, gain: float = 1.02) -> float:
    """Return the share of changes that are called drifted, every coil in turn."""
    n_coils = device.model.n_coils
    each = -(-n_draws // n_coils)
    shares = [alarms(device.changed(k, gain), calibration, each) for k in range(n_coils)]
    return float(np.mean(shares))


def line(path: Path, n_draws: int) -> None:
    """Print what a device shows."""
    device = bench(path)
    found, n_free = chi_squares(device, n_draws)
    total = scipy.stats.chi2(n_free * len(found)).cdf(found.sum())
    inside = (found < scipy.stats.chi2(n_free).ppf(0.95)).mean()
    wishes = FitWishes(n_sources=1, order=3, n_bodies=0)
    calibration = fit_device(device.drawn(np.random.default_rng(3)), wishes).calibration
    print(
        f"{path.stem}: chi-square of the parameters {found.mean():.1f} for {n_free} degrees "
        f"(level of the sum {total:.3f}; {100 * inside:.1f} % of {n_draws} draws below the 95 % "
        f"limit); false alarms {100 * alarms(device, calibration, n_draws):.1f} %, alarms at 2 % "
        f"in a coil {100 * power(device, calibration, n_draws):.1f} %"
    )


def main() -> None:
    """Print a line for each device."""
    for path in map(Path, sys.argv[1:]):
        line(path, 200)


if __name__ == "__main__":
    main()
