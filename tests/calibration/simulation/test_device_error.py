"""The tilt of an unsure field against draws of the device itself."""

from dataclasses import dataclass, replace

import numpy as np
import pytest

from calibration.field.device_model import DeviceModel
from calibration.planning.sample_task import sample_device
from calibration.simulation.device_error import field_tilt

POINTS = np.array([[0.0, 0.0, 0.0], [5.0, -8.0, 3.0]])
CURRENTS = np.array([[3.0, 1.0, -2.0, 0.0, 4.0, 0.5, -1.0, 2.0]] * 2)


@dataclass
class UnsureStrengths:
    """A device whose coils' strengths are unsure, each by the same share."""

    model: DeviceModel
    share: float

    def field_covariance(self, points, currents):
        parts = self.model.actuation_matrix(points) * currents[:, None, :] * self.share
        return np.einsum("pik,pjk->pij", parts, parts)


def test_tilt_is_that_of_many_drawn_devices():
    device = UnsureStrengths(sample_device(), 0.01)
    rng = np.random.default_rng(9)
    sources, straight = device.model.sources, device.model.field(POINTS, CURRENTS)
    straight /= np.linalg.norm(straight, axis=1, keepdims=True)
    squares = []
    for _ in range(1500):
        outer = sources.outer * (1.0 + 0.01 * rng.standard_normal(sources.outer.shape))
        drawn = replace(device.model, sources=replace(sources, outer=outer))
        field = drawn.field(POINTS, CURRENTS)
        field /= np.linalg.norm(field, axis=1, keepdims=True)
        squares.append((np.linalg.norm(np.cross(field, straight), axis=1) ** 2).mean() / 2.0)
    expected = np.sqrt(np.mean(squares))
    # The deviation of 1,500 draws of some four degrees of freedom is about 2 %.
    assert field_tilt(device, POINTS, CURRENTS) == pytest.approx(expected, rel=0.06)


def test_sure_device_does_not_tilt():
    assert field_tilt(UnsureStrengths(sample_device(), 0.0), POINTS, CURRENTS) == 0.0
