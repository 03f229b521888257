"""A loop of current as multipoles, beside the exact field of magpylib."""

import numpy as np
import pytest
from scipy.special import binom

from calibration.field.device_model import DeviceModel
from calibration.field.sources import Sources

RADIUS_M, MU0 = 0.02, 4e-7 * np.pi


def loop(n_terms):
    """Return a loop about z at the origin by its first odd multipoles, from its field on axis."""
    outer = np.zeros((1, 2 * n_terms - 1))
    for j in range(n_terms):
        n = 2 * j + 1
        on_axis = MU0 * RADIUS_M ** (2 + 2 * j) / 2.0 * binom(-1.5, j)
        outer[0, n - 1] = on_axis / (n + 1)
    sources = Sources(
        np.zeros(1, np.int32),
        np.zeros((1, 3)),
        np.array([[0.0, 0.0, 1.0]]),
        np.zeros((1, 0)),
        outer,
    )
    box = np.array([[-100.0, 100.0]] * 3)
    return DeviceModel("loop", "", ("loop",), sources, np.array([10.0]), box)


def test_multipoles_approach_the_exact_field_of_a_loop():  # convergence, ground truth
    magpylib = pytest.importorskip("magpylib")
    random = np.random.default_rng(1)
    ways = random.normal(size=(40, 3))
    points = ways / np.linalg.norm(ways, axis=1)[:, None] * random.uniform(60.0, 90.0, (40, 1))
    exact = magpylib.current.Circle(current=3.0, diameter=2 * RADIUS_M).getB(points / 1e3)
    errors = []
    for n_terms in (1, 2, 3, 6):
        found = loop(n_terms).field(points, np.array([3.0]))
        errors.append(np.abs(found - exact).max() / np.abs(exact).max())
    # Each odd term is (radius / distance)^2 of the one before.
    assert errors[0] < 0.25
    assert errors[1] < errors[0] / 4.0
    assert errors[2] < errors[1] / 4.0
    assert errors[3] < 1e-5
