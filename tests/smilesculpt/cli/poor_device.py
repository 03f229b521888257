"""The made-up device as a file, with the report of a fit that explained too little."""

from pathlib import Path

import numpy as np

from calibration.device_file import Device, write_device
from calibration.fitting.calibration_result import Calibration, SensorModel
from calibration.planning.sample_task import sample_device

FINDING = "poor fit: R2 0.412, a usable device has 0.98 or more"


def write_made_up_device(path: Path, *, is_poor: bool) -> None:
    """Write a device file whose report says whether its fit was poor."""
    sensors = SensorModel(
        names=(),
        frames=np.zeros((0, 3, 3)),
        maps=np.zeros((0, 4, 3)),
        covariances=np.zeros((0, 4, 4)),
        common_frame=np.eye(3),
        common_map=np.vstack([np.eye(3), np.zeros(3)]),
        gain_spread=0.0,
        bias_spread=0.0,
        noise=1e-4,
        stretch_known=1.0,
        stretch_unseen=1.0,
    )
    model = sample_device()
    n = 6 * model.sources.n_sources
    calibration = Calibration(model, 50.0, np.zeros((n, n)), sensors)
    report = {"is_poor": is_poor, "findings": [FINDING] if is_poor else []}
    write_device(path, Device(calibration, "2026-11-23", (), report))
