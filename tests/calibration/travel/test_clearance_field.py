"""Room around free nodes against brute force, and the bound along a path against a ball."""

import numpy as np
import pytest

from calibration.travel.clearance_field import (
    clearance_field,
    lowest_clearance_bound,
    speed_by_clearance,
)
from calibration.travel.grid import Grid


def test_clearance_is_the_distance_to_the_nearest_forbidden_node():
    grid = Grid((7, 8, 9), 0.3, (0.0, 0.0, 0.0))
    free = np.random.default_rng(2).uniform(size=grid.shape) < 0.9
    outside = np.pad(free, 1)
    every = np.argwhere(~outside)
    expected = [0.3 * np.sqrt(((every - at) ** 2).sum(axis=1).min()) for at in np.argwhere(outside)]
    found = clearance_field(grid, free)
    assert found[free] == pytest.approx(expected, rel=1e-12)
    assert (found[~free] == 0.0).all()


def test_speed_falls_towards_walls_and_is_none_in_them():
    clearance = np.array([-1.0, 0.0, 0.5, 1.0, 3.0])
    speed = speed_by_clearance(clearance, full_speed=2.0, safe_clearance=1.0, power=2.0)
    assert speed.tolist() == [0.0, 0.0, 0.5, 2.0, 2.0]


def test_bound_lies_below_the_true_least_clearance_between_points():
    points = np.array([[-3.0, 1.0, 0.0], [-1.0, 1.0, 0.0], [2.0, 1.0, 0.0], [5.0, 1.0, 0.0]])
    true = 1.0 - 0.4  # from a ball of radius 0.4 at the origin, met between the points
    clearances = np.linalg.norm(points, axis=1) - 0.4
    assert lowest_clearance_bound(points, clearances) <= true
    finer = np.linspace(points[0], points[-1], 400)
    near = lowest_clearance_bound(finer, np.linalg.norm(finer, axis=1) - 0.4)
    assert near == pytest.approx(true, abs=0.02)
    assert near <= true
