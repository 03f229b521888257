"""Travel time against closed forms, a slow twin, and itself on other numbers of threads."""

import numba
import numpy as np
import pytest

from calibration.travel.errors import BlockedPointError
from calibration.travel.grid import Grid, GridError
from calibration.travel.travel_time import travel_time
from meshes.errors import CancelledError
from tests.naive import travel as naive

GRADIENT = np.array([0.8, 0.5, 0.3])


def unit_grid(n):
    return Grid((n, n, n), 1.0 / (n - 1), (0.0, 0.0, 0.0))


def away_from(grid, source):
    return np.sqrt(((grid.nodes() - source) ** 2).sum(axis=1)).reshape(grid.shape)


def gradient_speed(grid):
    return (1.0 + grid.nodes() @ GRADIENT).reshape(grid.shape)


def gradient_time(grid, source):
    """Closed form for a speed that grows linearly (Cerveny 2001, Seismic Ray Theory, 3.7)."""
    speed, at_source = gradient_speed(grid), 1.0 + source @ GRADIENT
    steep = GRADIENT @ GRADIENT
    reach = away_from(grid, source)
    return np.arccosh(1.0 + steep * reach**2 / (2.0 * at_source * speed)) / np.sqrt(steep)


@pytest.mark.parametrize("source", [(0.5, 0.25, 0.75), (0.31, 0.477, 0.63)])
def test_constant_speed_gives_distance_to_the_last_digits(source):
    grid, source = unit_grid(41), np.array(source)
    found = travel_time(grid, np.full(grid.shape, 2.0), source)
    assert found.times == pytest.approx(away_from(grid, source) / 2.0, abs=1e-12)


def test_growing_speed_is_met_at_first_order():
    errors = []
    for n in (21, 41, 81):
        grid, source = unit_grid(n), np.array([0.25, 0.35, 0.5])
        found = travel_time(grid, gradient_speed(grid), source)
        errors.append(np.abs(found.times - gradient_time(grid, source)).max())
    assert errors[-1] < 4e-3
    orders = np.log2(np.divide(errors[:-1], errors[1:]))
    assert (orders > 0.85).all()


def test_factored_is_far_nearer_than_plain():
    grid, source = unit_grid(41), np.array([0.25, 0.5, 0.5])
    exact = gradient_time(grid, source)
    speed = gradient_speed(grid)
    plain = np.abs(travel_time(grid, speed, source, factored=False).times - exact).max()
    factored = np.abs(travel_time(grid, speed, source).times - exact).max()
    assert factored < plain / 5.0


def maze(shape):
    """Walls with holes at alternating ends, and speeds that vary."""
    rng = np.random.default_rng(5)
    speed = rng.uniform(0.5, 2.0, shape)
    for number, wall in enumerate(range(4, shape[0], 5)):
        speed[wall] = 0.0
        if number % 2:
            speed[wall, :3, :3] = 1.0
        else:
            speed[wall, -3:, -3:] = 1.0
    return speed


def test_start_from_a_whole_cell_is_at_most_a_cell_ahead_of_the_slow_heap():
    grid = Grid((23, 19, 21), 0.5, (1.0, 2.0, 3.0))
    speed = maze(grid.shape)
    node = (1, 9, 10)
    source = np.asarray(grid.origin) + 0.5 * np.array(node)
    found = travel_time(grid, speed, source, factored=False)
    slow = naive.travel_time(speed, 0.5, node)
    # Ours starts with the exact times of one cell, the twin with one node.
    assert np.array_equal(np.isfinite(found.times), np.isfinite(slow))
    reached = np.isfinite(slow)
    assert reached.sum() > 6000
    slow_start = slow[reached] - found.times[reached]
    assert slow_start.min() > -1e-12
    assert slow_start.max() < 0.5


def test_plain_scheme_is_that_of_fast_marching():
    # With a corner of forbidden nodes around the source both start with the one node alone.
    shape = (23, 19, 21)
    speed = maze(shape)
    grid = Grid(shape, 0.5, (0.0, 0.0, 0.0))
    node = (1, 9, 10)
    speed[1:3, 9:11, 10:12] = 0.0
    speed[node] = 1.5
    found = travel_time(grid, speed, 0.5 * np.array(node), factored=False)
    slow = naive.travel_time(speed, 0.5, node)
    reached = np.isfinite(slow)
    assert np.array_equal(reached, np.isfinite(found.times))
    assert found.times[reached] == pytest.approx(slow[reached], rel=1e-11)


def test_factoring_does_no_harm_behind_walls():
    grid = Grid((40, 24, 24), 0.5, (0.0, 0.0, 0.0))
    speed = np.where(maze(grid.shape) > 0.0, 1.0, 0.0)
    source = np.array([0.7, 5.1, 5.2])
    found = travel_time(grid, speed, source).times
    plain = travel_time(grid, speed, source, factored=False).times
    behind = np.isfinite(plain) & (grid.nodes()[:, 0].reshape(grid.shape) > 10.0)
    assert behind.sum() > 5000
    # The plain scheme is late by its error around the source, and the rest is alike.
    late = plain[behind] - found[behind]
    assert late.min() > 0.0
    assert (late / plain[behind]).max() < 0.08


def test_any_number_of_threads_gives_the_same_bits():
    grid = Grid((50, 37, 41), 0.5, (0.0, 0.0, 0.0))
    speed = maze(grid.shape)
    source = np.array([0.7, 5.1, 5.2])
    before = numba.get_num_threads()
    try:
        digests = set()
        for n in sorted({1, 2, before}):
            if n <= numba.config.NUMBA_NUM_THREADS:
                numba.set_num_threads(n)
                digests.add(travel_time(grid, speed, source).times.tobytes())
    finally:
        numba.set_num_threads(before)
    assert len(digests) == 1


def test_walled_off_nodes_are_never_reached():
    grid = unit_grid(20)
    speed = np.ones(grid.shape)
    speed[:, :, 10] = 0.0
    found = travel_time(grid, speed, np.array([0.5, 0.5, 0.1]))
    assert np.isfinite(found.times[:, :, :10]).all()
    assert np.isinf(found.times[:, :, 10:]).all()


def test_source_on_forbidden_ground_is_refused():
    grid = unit_grid(10)
    with pytest.raises(BlockedPointError) as caught:
        travel_time(grid, np.zeros(grid.shape), np.array([0.5, 0.5, 0.5]))
    assert caught.value.what == "source"


@pytest.mark.parametrize("wrong", [-1.0, np.nan, np.inf])
def test_speed_that_is_none_is_refused(wrong):
    grid = unit_grid(5)
    speed = np.ones(grid.shape)
    speed[1, 2, 3] = wrong
    with pytest.raises(GridError, match="speed"):
        travel_time(grid, speed, np.array([0.5, 0.5, 0.5]))


def test_source_outside_is_refused():
    grid = unit_grid(5)
    with pytest.raises(GridError, match="outside"):
        travel_time(grid, np.ones(grid.shape), np.array([0.5, 0.5, 1.5]))


def test_work_can_be_cancelled():
    def stop(fraction, what):
        raise CancelledError(what)

    grid = unit_grid(5)
    with pytest.raises(CancelledError):
        travel_time(grid, np.ones(grid.shape), np.array([0.5, 0.5, 0.5]), progress=stop)
