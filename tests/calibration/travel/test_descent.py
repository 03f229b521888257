"""The path of least time: straight, curved by the speed, and around walls."""

import numpy as np
import pytest

from calibration.travel.descent import least_time_path
from calibration.travel.errors import UnreachableTargetError
from calibration.travel.grid import Grid, GridError, grid_around
from calibration.travel.travel_time import travel_time

GRID = Grid((41, 31, 31), 0.1, (-1.0, 2.0, 0.5))


def length(path):
    return np.sqrt((np.diff(path, axis=0) ** 2).sum(axis=1)).sum()


def test_constant_speed_gives_the_straight_line():
    source, target = np.array([-0.73, 2.31, 0.9]), np.array([2.51, 4.6, 3.17])
    found = travel_time(GRID, np.ones(GRID.shape), source)
    path = least_time_path(found, target)
    assert np.array_equal(path[0], source)
    assert np.array_equal(path[-1], target)
    assert length(path) == pytest.approx(np.linalg.norm(target - source), rel=1e-9)


def test_growing_speed_bends_the_path_into_a_circle():
    # v = 1 + g z: rays are arcs around centres in the plane v = 0 (Cerveny 2001, 3.7).
    gradient = 0.8
    grid = Grid((61, 3, 61), 0.05, (0.0, -0.05, 0.0))
    z = grid.nodes()[:, 2].reshape(grid.shape)
    source, target = np.array([0.25, 0.0, 0.25]), np.array([2.75, 0.0, 0.35])
    path = least_time_path(travel_time(grid, 1.0 + gradient * z, source), target)
    top = -1.0 / gradient
    x = (target @ target - source @ source - 2 * top * (target - source)[2]) / (
        2.0 * (target - source)[0]
    )
    centre = np.array([x, 0.0, top])
    radius = np.linalg.norm(source - centre)
    assert np.abs(np.linalg.norm(path - centre, axis=1) - radius).max() < 0.02
    assert path[:, 2].max() - 0.35 > 0.3


def test_walls_are_walked_around_through_their_holes():
    grid = Grid((40, 20, 20), 0.5, (0.0, 0.0, 0.0))
    speed = np.ones(grid.shape)
    for number, wall in enumerate((10, 20, 30)):
        speed[wall] = 0.0
        hole = slice(0, 4) if number % 2 else slice(16, 20)
        speed[wall, hole, hole] = 1.0
    found = travel_time(grid, speed, np.array([1.0, 5.0, 5.0]))
    target = np.array([19.0, 5.0, 5.0])
    path = least_time_path(found, target)
    # No point beyond half a cell from free ground, and about as long as the time says.
    nearest = np.rint(path / 0.5).astype(int)
    assert (speed[tuple(nearest.T)] > 0.0).all()
    time = found.times[tuple(grid.nearest(target))]
    assert length(path) == pytest.approx(time, rel=0.05)


def test_target_behind_a_wall_is_unreachable():
    speed = np.ones(GRID.shape)
    speed[20] = 0.0
    found = travel_time(GRID, speed, np.array([-0.5, 3.0, 1.0]))
    with pytest.raises(UnreachableTargetError, match="no free way"):
        least_time_path(found, np.array([2.0, 3.0, 1.0]))
    with pytest.raises(UnreachableTargetError, match="forbidden"):
        least_time_path(found, np.array([1.0, 3.0, 1.0]))
    with pytest.raises(GridError, match="outside"):
        least_time_path(found, np.array([9.0, 3.0, 1.0]))


def test_grid_too_fine_is_refused_with_a_spacing_that_does():
    with pytest.raises(GridError, match="would do"):
        grid_around(
            np.array([[0.0, 0.0, 0.0], [9.0, 9.0, 9.0]]), spacing=1e-3, margin=1.0, max_nodes=10**6
        )
