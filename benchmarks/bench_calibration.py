"""Fields of a device in batch beside plain NumPy, and a fit with its scores.

Takes CSVs of measurements; without one it fits a synthetic device of three coils, with `--large`
one of 625 sensors and 100,000 vectors too. With `--withheld` each CSV is also fitted without a
fifth of its sensors, and without a plane, in turn; what was withheld from everything, the width of
the intervals too, is then foretold.
"""

import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.polynomial import legendre

from benchmarks.timing import Way, compare, show
from calibration.field.device_model import DeviceModel
from calibration.field.sources import Sources
from calibration.fitting.calibration_result import predict
from calibration.fitting.device_fit import fit_device
from calibration.fitting.left_out import plane_folds, sensor_folds
from calibration.fitting.measurement_file import read_measurements
from calibration.fitting.measurements import Measurements
from meshes.arrays import Mask, Matrix, Vectors

N_POINTS = 20_000


def a_device(*, n_coils: int, n_sources: int, order: int) -> DeviceModel:
    """Return coils all around a workspace of 100 mm."""
    random = np.random.default_rng(0)
    n = n_coils * n_sources
    away = random.normal(size=(n, 3))
    away *= random.uniform(150.0, 250.0, (n, 1)) / np.linalg.norm(away, axis=1)[:, None]
    sources = Sources(
        np.repeat(np.arange(n_coils, dtype=np.int32), n_sources),
        away,
        random.normal(size=(n, 3)),
        np.zeros((n, 0)),
        random.normal(size=(n, order)) * 2e-6 * 0.1 ** np.arange(order),
    )
    box = np.array([[-50.0, 50.0]] * 3)
    names = tuple(f"Coil_{k}" for k in range(n_coils))
    return DeviceModel("bench", "", names, sources, np.full(n_coils, 20.0), box)


def in_numpy(device: DeviceModel, points: Vectors) -> Matrix:
    """Return the 3 x k actuation matrices in plain NumPy, source by source."""
    s = device.sources
    out = np.zeros((len(points), 3, device.n_coils))
    for k, position, axis, outer in zip(s.coil_index, s.positions, s.axes, s.outer, strict=True):
        away = (points - position) / 1e3
        r = np.linalg.norm(away, axis=1)[:, None]
        e = away / r
        c = (e @ axis)[:, None]
        for n, b in enumerate(outer, 1):
            p = legendre.Legendre.basis(n)
            radial = (n + 1) * p(c) * e - p.deriv()(c) * (axis - c * e)
            out[:, :, k] += b * r ** -(n + 2) * radial
    return out


def synthetic(
    side: int = 10, heights: Sequence[float] = (-40.0, -20.0, 20.0, 40.0)
) -> Measurements:
    """Return what a square of sensors reads at heights under 8 combinations of three currents."""
    device = a_device(n_coils=3, n_sources=1, order=1)
    random = np.random.default_rng(1)
    axis, n = np.linspace(-50.0, 50.0, side), side * side
    grid = np.stack(np.meshgrid(axis, axis, heights, indexing="ij"), axis=-1)
    signs = np.stack(np.meshgrid([-20.0, 20.0], [-20.0, 20.0], [-20.0, 20.0]), axis=-1)
    points = np.repeat(grid.reshape(-1, 3), 8, axis=0)
    currents = np.tile(signs.reshape(-1, 3), (n * len(heights), 1))
    sensor = np.repeat(np.repeat(np.arange(n, dtype=np.int32), len(heights)), 8)
    gains = np.eye(3) + 0.03 * random.normal(size=(n, 3, 3))
    field = np.einsum("mab,mb->ma", gains[sensor], device.field(points, currents))
    readings = field + 1e-4 * random.normal(size=field.shape)
    return Measurements(points, currents, readings, sensor, tuple(map(str, range(n))))


def field_table() -> None:
    """Print how long a batch of points takes."""
    device = a_device(n_coils=8, n_sources=4, order=1)
    points = np.random.default_rng(2).uniform(-50.0, 50.0, (N_POINTS, 3))
    ours, theirs = device.actuation_matrix(points), in_numpy(device, points)
    ways: dict[str, Way] = {
        "8 x 8 matrix": lambda: device.gradient_matrix(points),
        "3 x 8 matrix": lambda: device.actuation_matrix(points),
        "3 x 8 in plain NumPy": lambda: in_numpy(device, points),
    }
    timings = compare(ways)
    show(f"{N_POINTS} points, 8 coils of 4 dipoles", timings)
    apart = np.abs(ours - theirs).max() / np.abs(theirs).max()
    each = timings[0].median / N_POINTS * 1e6
    print(f"8 x 8: {each:.2f} us a point; 3 x 8 agrees with NumPy to {apart:.1e}")


def fit_line(name: str, measurements: Measurements) -> None:
    """Print what a fit takes and reaches."""
    wall, cpu = time.perf_counter(), time.process_time()
    fit = fit_device(measurements)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    sensors = fit.sensors.scores.rms * 1e3 if fit.sensors else float("nan")
    print(
        f"{name}: {fit.scores.n} vectors in {wall:.1f} s ({cpu:.1f} s of CPU), RMS "
        f"{fit.scores.rms * 1e3:.3f} mT, planes left out {fit.planes.scores.rms * 1e3:.3f} mT, "
        f"sensors left out {sensors:.3f} mT, noise floor {(fit.noise_floor or 0.0) * 1e3:.3f} mT"
    )


def withheld_lines(measurements: Measurements) -> None:
    """Print how sensors and planes are foretold that no part of a fit has seen."""
    sensors = sensor_folds(measurements)
    planes, by = plane_folds(measurements)
    groups = [("sensors", sensors), (by, planes)] if sensors is not None else [(by, planes)]
    for name, folds in groups:
        found = [_withheld(measurements, folds == k) for k in range(int(folds.max()) + 1)]
        rms = ", ".join(f"{1e3 * rms:.3f}" for rms, _, _ in found)
        shares = ", ".join(f"{100 * within:.1f}" for _, within, _ in found)
        rows = np.array([n for _, _, n in found])
        total = float((rows * [within for _, within, _ in found]).sum() / rows.sum())
        print(
            f"  {name} withheld: RMS {rms} mT; 95 % intervals cover {shares} %, "
            f"together {100 * total:.1f} %"
        )


def _withheld(measurements: Measurements, out: Mask) -> tuple[float, float, int]:
    """Return RMS, coverage and how many rows were withheld."""
    fit = fit_device(measurements.chosen(~out))
    left = measurements.chosen(out)
    told = predict(fit.calibration, left)
    rms = float(np.sqrt(((left.readings - told.readings) ** 2).mean()))
    return rms, told.coverage_95(left.readings), left.n_measurements


def main() -> None:
    """Print the tables."""
    field_table()
    fit_line("warm-up (compiles)", synthetic())
    fit_line("synthetic", synthetic())
    wishes = {word for word in sys.argv[1:] if word.startswith("--")}
    if "--large" in wishes:
        fit_line("large", synthetic(25, tuple(np.linspace(-40.0, 40.0, 20))))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024.0
        print(f"largest memory {peak:.0f} MiB")
    for path in (Path(word) for word in sys.argv[1:] if word not in wishes):
        measurements = read_measurements(path)
        fit_line(path.name, measurements)
        if "--withheld" in wishes:
            withheld_lines(measurements)


if __name__ == "__main__":
    main()
