"""Ways are evened out, keep their ends and come no nearer to the wall."""

import numpy as np
import pytest

from calibration.planning.robot_path import plan_path, way_bound
from calibration.planning.sample_task import sample_device, sample_task
from calibration.planning.way_smoothing import smoothed_way


def turning(points):
    """Return the sum of the angles between the steps of a way, radians."""
    steps = np.diff(points, axis=0)
    steps /= np.linalg.norm(steps, axis=1, keepdims=True)
    return float(np.arccos(np.clip((steps[1:] * steps[:-1]).sum(axis=1), -1.0, 1.0)).sum())


def zigzag():
    z = np.linspace(0.0, 10.0, 41)
    return np.stack([0.02 * (-1.0) ** np.arange(41), np.zeros(41), z], axis=1)


def test_zigzag_in_wide_room_becomes_straight_and_keeps_its_ends():
    way = zigzag()
    smooth = smoothed_way(way, lambda points: 1.0)
    assert (smooth[[0, -1]] == way[[0, -1]]).all()
    assert turning(smooth) < 0.05 * turning(way)


def test_way_is_relaxed_no_further_than_its_room_allows():
    # A bend around a pillar at the origin: relaxing all the way would cut into it.
    turn = np.linspace(0.0, np.pi, 60)
    around = np.stack([np.cos(turn), np.sin(turn), np.zeros(60)], axis=1)
    bumpy = around * (1.05 + 0.02 * (-1.0) ** np.arange(60))[:, None]

    def room(points):
        return float(np.linalg.norm(points, axis=1).min()) - 1.0

    smooth = smoothed_way(bumpy, room)
    assert room(smooth) >= room(bumpy)
    assert turning(smooth) < 0.6 * turning(bumpy)


def test_way_that_nothing_helps_comes_back():
    way = zigzag()
    assert smoothed_way(way, lambda points: -float((points != way).sum())) is way


def test_way_in_the_narrow_third_of_the_made_up_canal_is_smooth():
    task = sample_task()
    way = plan_path(task, sample_device())
    middle = np.vstack([task.canal[0].points, task.canal[1].points[1:], task.canal[2].points[1:]])
    # The canal itself bends by 9 degrees; descent on the grid alone turns by over 120.
    assert turning(way.points) < 2.0 * turning(middle)
    assert way.clearance_bound == way_bound(task, way.points)
    # What descent on the grid was certain of (0.154 mm) is kept.
    assert way.clearance_bound >= 0.154
    again = plan_path(task, sample_device())
    assert (again.points == way.points).all()
    assert way.duration == pytest.approx(72.5, abs=0.5)
