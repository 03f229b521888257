"""How far a calibrated device may tilt its field, from the covariance of its fit."""

from typing import Protocol

import numpy as np

from calibration.field.device_model import DeviceModel
from meshes.arrays import Matrix, Vectors


class CalibratedDevice(Protocol):
    """What this needs of a calibration: `calibration.fitting.calibration_result` has it."""

    @property
    def model(self) -> DeviceModel:
        """The device model."""

    def field_covariance(self, points: Vectors, currents: Matrix) -> Matrix:
        """Return the covariance of the field, (p, 3, 3), T^2."""


def field_tilt(device: CalibratedDevice, points: Vectors, currents: Matrix) -> float:
    """Return the standard deviation of the field's tilt about an axis across it, over points.

    Parameters
    ----------
    device : CalibratedDevice
    points : ndarray, shape (p, 3)
        Device frame, mm.
    currents : ndarray, shape (p, k)
        A; each point needs a field.

    Returns
    -------
    float
        Root mean square over points and the two ways across, radians; small angles.
    """
    fields = device.model.field(points, currents)
    spread = device.field_covariance(points, currents)
    squared = (fields**2).sum(axis=1)
    along = np.einsum("pi,pij,pj->p", fields, spread, fields) / squared
    across = np.trace(spread, axis1=1, axis2=2) - along
    return float(np.sqrt((0.5 * across / squared).mean()))
