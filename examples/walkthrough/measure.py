"""Write what the sensors of a made-up two-coil device read: measured.csv for the walkthrough."""

import csv
from itertools import product

import numpy as np

from calibration.field.device_model import DeviceModel
from calibration.field.sources import Sources

NOISE_T = 5e-5
CURRENT_A = 20.0
HEIGHTS_MM = (-30.0, -10.0, 10.0, 30.0)


def made_up_device() -> DeviceModel:
    """Return two coils, a dipole each, around a workspace of 100 x 80 x 60 mm."""
    sources = Sources(
        np.array([0, 1], np.int32),
        np.array([[0.0, 150.0, 20.0], [-140.0, -30.0, -60.0]]),
        np.array([[0.1, -0.9, 0.3], [0.8, 0.3, 0.5]]),
        np.zeros((2, 0)),
        np.array([[2e-6], [1.5e-6]]),
    )
    workspace = np.array([[-50.0, 50.0], [-40.0, 40.0], [-30.0, 30.0]])
    limits = np.array([CURRENT_A, CURRENT_A])
    return DeviceModel("two coils", "CLINIC-1", ("a", "b"), sources, limits, workspace)


def main() -> None:
    """Read 20 sensors on a plate at 4 heights under 4 currents each, with noise."""
    random = np.random.default_rng(1)
    plate = list(product(np.linspace(-50.0, 50.0, 5), np.linspace(-40.0, 40.0, 4)))
    signs = list(product((1.0, -1.0), repeat=2))
    places = [(s, (*plate[s], z), i) for z, s, i in product(HEIGHTS_MM, range(20), signs)]
    points = np.array([point for _, point, _ in places])
    currents = CURRENT_A * np.array([sign for _, _, sign in places])
    field = made_up_device().field(points, currents)
    readings = field + NOISE_T * random.normal(size=field.shape)
    names = ("px_m", "py_m", "pz_m", "i0_A", "i1_A", "bx_T", "by_T", "bz_T", "sensor")
    with open("measured.csv", "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(names)
        for (sensor, point, _), current, reading in zip(places, currents, readings, strict=True):
            rows.writerow([*(x / 1000.0 for x in point), *current, *reading, f"s{sensor}"])


if __name__ == "__main__":
    main()
