"""A small device whose truth is known, and what sensors with faults read of it."""

from dataclasses import replace

import numpy as np

from calibration.field.device_model import DeviceModel
from calibration.field.sources import Sources
from calibration.fitting.measurements import Measurements

NOISE = 5e-5


def true_device():
    sources = Sources(
        np.array([0, 1], np.int32),
        np.array([[0.0, 150.0, 20.0], [-140.0, -30.0, -60.0]]),
        np.array([[0.1, -0.9, 0.3], [0.8, 0.3, 0.5]]),
        np.zeros((2, 0)),
        np.array([[2e-6], [1.5e-6]]),
    )
    box = np.array([[-50.0, 50.0], [-40.0, 40.0], [-30.0, 30.0]])
    return DeviceModel("two coils", "", ("a", "b"), sources, np.array([20.0, 20.0]), box)


def measured(*, noise=NOISE, gain_error=0.0, seed=0, frames=None):
    """Return readings of 20 sensors at 4 heights under 4 currents each, 320 vectors."""
    random = np.random.default_rng(seed)
    x, y = np.meshgrid(np.linspace(-50.0, 50.0, 5), np.linspace(-40.0, 40.0, 4), indexing="ij")
    plate = np.column_stack([x.ravel(), y.ravel()])
    rows = [
        (s, [*plate[s], z], i)
        for z in (-30.0, -10.0, 10.0, 30.0)
        for s in range(20)
        for i in ([20.0, 20.0], [20.0, -20.0], [-20.0, 20.0], [-20.0, -20.0])
    ]
    index = np.array([s for s, _, _ in rows], np.int32)
    points = np.array([p for _, p, _ in rows])
    currents = np.array([i for _, _, i in rows])
    gains = np.eye(3) + gain_error * random.normal(size=(20, 3, 3))
    gains -= gains.mean(axis=0) - np.eye(3)
    field = true_device().field(points, currents)
    readings = np.einsum("mab,mb->ma", gains[index], field)
    if frames is not None:
        readings = np.einsum("mab,mb->ma", frames[index], readings)
    readings = readings + noise * random.normal(size=readings.shape)
    names = tuple(f"s{k}" for k in range(20))
    return Measurements(points, currents, readings, index, names)


def repeated(measurements, random, noise=NOISE):
    """Return the same measurements with new noise on top of the true field."""
    field = true_device().field(measurements.points, measurements.currents)
    return replace(measurements, readings=field + noise * random.normal(size=field.shape))


def csv_text(measurements, *, sensor=True):
    k = measurements.n_coils
    names = ["px_m", "py_m", "pz_m", *(f"i{c}_A" for c in range(k)), "bx_T", "by_T", "bz_T"]
    lines = [",".join([*names, "sensor"] if sensor else names)]
    for row in range(measurements.n_measurements):
        numbers = [
            *(measurements.points[row] / 1e3),
            *measurements.currents[row],
            *measurements.readings[row],
        ]
        cells = [repr(float(x)) for x in numbers]
        if sensor:
            cells.append(measurements.sensor_names[measurements.sensor_index[row]])
        lines.append(",".join(cells))
    return "\n".join(lines) + "\n"
