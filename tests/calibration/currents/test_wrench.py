import numpy as np
import pytest

from calibration.currents.wrench import wrench_matrices
from tests.calibration.field.test_multipole import device


def test_force_is_the_slope_of_the_energy_and_torque_turns_towards_the_field():
    # F = grad (m . b) for a moment that does not change; closed form through differences.
    model = device(seed=3)
    point, moment = np.array([[5.0, -3.0, 8.0]]), np.array([[1e-3, -2e-3, 5e-4]])
    found = wrench_matrices(model.gradient_matrix(point), moment)[0]
    field = model.actuation_matrix(point)[0]
    assert found[:3] == pytest.approx(np.cross(moment[0], field.T).T, rel=1e-12)
    step = 1e-3
    for axis in range(3):
        aside = np.zeros((1, 3))
        aside[0, axis] = step
        ahead, behind = (model.actuation_matrix(point + s * aside)[0] for s in (1.0, -1.0))
        slope = moment[0] @ (ahead - behind) / (2.0 * step * 1e-3)
        assert found[3 + axis] == pytest.approx(slope, rel=1e-6)


def test_torque_never_turns_about_the_moment():
    model = device(seed=4)
    points = np.random.default_rng(0).uniform(-20.0, 20.0, (9, 3))
    moments = np.random.default_rng(1).normal(size=(9, 3))
    torque = wrench_matrices(model.gradient_matrix(points), moments)[:, :3]
    about = np.einsum("pi,pik->pk", moments, torque)
    assert np.abs(about).max() <= 1e-14 * np.abs(torque).max()
