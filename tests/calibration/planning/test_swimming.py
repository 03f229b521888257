"""Helical swimmers, coil currents and ways through canals."""

from dataclasses import replace

import numpy as np
import pytest

from calibration.planning.canal import room_in
from calibration.planning.currents import CurrentLimitError, allocate
from calibration.planning.robot_path import plan_path
from calibration.planning.sample_task import sample_device, sample_swimmer, sample_task
from calibration.planning.structures import Tube
from calibration.planning.swimmer import (
    Swimmer,
    SwimmerError,
    field_for,
    resistance,
    speed_at,
    step_out,
    turning_for,
)
from calibration.travel.errors import BlockedPointError, UnreachableTargetError


def test_resistance_is_the_sum_over_the_filament():
    swimmer = sample_swimmer()
    radius, angle = swimmer.helix_radius * 1e-3, swimmer.helix_angle
    turn = np.linspace(0.0, 2 * np.pi * swimmer.n_turns, 20_001)
    middle = 0.5 * (turn[1:] + turn[:-1])
    # Along the filament: around the axis by sin, along it by cos of the angle to the axis.
    tangent = np.stack(
        [
            -np.sin(angle) * np.sin(middle),
            np.sin(angle) * np.cos(middle),
            np.full_like(middle, np.cos(angle)),
        ],
        axis=1,
    )
    place = np.stack([radius * np.cos(middle), radius * np.sin(middle), 0 * middle], axis=1)
    piece = radius * (turn[1] - turn[0]) / np.sin(angle)
    spread = np.log(0.36 * np.pi * radius / (swimmer.filament_radius * 1e-3 * np.sin(angle)))
    along = 2 * np.pi * swimmer.viscosity / spread
    across = 4 * np.pi * swimmer.viscosity / (spread + 0.5)

    def drag(velocity):
        part = (velocity * tangent).sum(axis=1, keepdims=True) * tangent
        force = -(along * part + across * (velocity - part)) * piece
        return force.sum(axis=0)[2], np.cross(place, force).sum(axis=0)[2]

    still_turning = np.cross([0.0, 0.0, 1.0], place)
    found = resistance(swimmer)
    force, torque = drag(np.broadcast_to([0.0, 0.0, 1.0], place.shape))
    assert (-force, -torque) == pytest.approx((found.a, found.b), rel=1e-6)
    force, torque = drag(still_turning)
    assert (-force, -torque) == pytest.approx((found.b, found.c), rel=1e-6)


def test_swimming_is_force_free_and_reversible():
    swimmer = sample_swimmer()
    assert speed_at(swimmer, turning_for(swimmer, 0.3)) == pytest.approx(0.3, rel=1e-12)
    assert speed_at(swimmer, -50.0) == -speed_at(swimmer, 50.0)
    assert step_out(swimmer, field_for(swimmer, 70.0)) == pytest.approx(70.0, rel=1e-12)


def test_thick_filament_is_refused():
    with pytest.raises(SwimmerError, match="thick"):
        Swimmer(2.0, 0.05, 0.5, 0.8, 1e-8, 1e-3)


def test_currents_make_the_field_with_the_least_sum_of_squares():
    device = sample_device()
    points = np.array([[0.0, 0.0, 0.0], [10.0, -5.0, 8.0]])
    fields = np.array([[0.01, 0.0, 0.0], [0.0, 0.004, -0.008]])
    found = allocate(device, points, fields)
    assert np.abs(found.residual).max() < 1e-6 * 0.01
    for row, matrix in enumerate(device.actuation_matrix(points)):
        least = np.linalg.pinv(matrix) @ fields[row]
        assert found.currents[row] == pytest.approx(least, abs=1e-5)
    assert device.field(points, found.currents) == pytest.approx(fields, abs=1e-8)


def test_currents_stay_within_limits_and_say_what_is_left():
    device = sample_device()
    points = np.zeros((1, 3))
    strong = allocate(device, points, np.array([[0.5, 0.0, 0.0]]))
    assert np.abs(strong.currents).max() <= 20.0 + 1e-9
    assert strong.reserve[0] < 1.0
    # The field is proportional to the currents: at reserve times the field one coil is at 20 A.
    edge = allocate(device, points, np.array([[0.5 * strong.reserve[0], 0.0, 0.0]]))
    assert edge.reserve[0] == pytest.approx(1.0, rel=1e-9)
    assert np.abs(edge.residual).max() < 1e-4 * 0.5


def test_device_without_limits_is_refused():
    device = replace(sample_device(), current_limits=np.full(8, np.inf))
    with pytest.raises(CurrentLimitError, match="no current limit"):
        plan_path(sample_task(), device)


@pytest.fixture(scope="module")
def path():
    return plan_path(sample_task(), sample_device())


def test_way_keeps_clear_of_the_wall_between_waypoints_too(path):
    task = sample_task()
    share = np.linspace(0.0, 1.0, 50)[None, :, None]
    dense = path.points[:-1, None] + share * np.diff(path.points, axis=0)[:, None]
    room = room_in(task.canal, dense.reshape(-1, 3)) - task.swimmer.outer_radius
    assert 0.0 < path.clearance_bound <= room.min()
    assert room.min() - path.clearance_bound < 0.03
    assert path.is_feasible


def test_currents_of_the_way_turn_the_field_across_it(path):
    device = sample_device()
    for phase in (0.0, 1.0, 2.5):
        currents = path.steady + np.cos(phase) * path.cosine + np.sin(phase) * path.sine
        assert (np.abs(currents) <= device.current_limits).all()
        field = device.field(path.points, currents)
        assert np.linalg.norm(field, axis=1) == pytest.approx(path.fields, rel=1e-3)
        along = (field * path.tangents).sum(axis=1)
        assert np.abs(along).max() < 1e-3 * path.fields.min()


def test_swimmer_is_slow_where_the_canal_is_narrow(path):
    assert path.speeds[-5:].max() < path.speeds.max()
    assert path.speeds.max() <= sample_task().full_speed


def test_target_that_is_cut_off_cannot_be_reached():
    task = sample_task()
    cut = replace(task, canal=(task.canal[0], task.canal[2]))
    with pytest.raises(UnreachableTargetError, match="no free way"):
        plan_path(cut, sample_device())


def test_target_in_the_wall_and_start_outside_are_named():
    task = sample_task()
    with pytest.raises(UnreachableTargetError, match="does not fit"):
        plan_path(replace(task, target=task.target + np.array([0.25, 0.0, 0.0])), sample_device())
    with pytest.raises(BlockedPointError):
        plan_path(replace(task, start=task.start + np.array([2.0, 0.0, 0.0])), sample_device())


def test_way_outside_the_workspace_is_refused():
    far = np.eye(4)
    far[0, 3] = 50.0
    with pytest.raises(UnreachableTargetError, match="workspace"):
        plan_path(replace(sample_task(), device_from_scan=far), sample_device())


def test_weak_coils_make_the_way_infeasible():
    weak = replace(sample_device(), current_limits=np.full(8, 0.5))
    found = plan_path(sample_task(), weak)
    assert found.reserve.min() < 1.0
    assert not found.is_feasible


def test_room_in_a_union_is_that_of_its_roomiest_tube():
    canal = (Tube("a", np.array([[0.0, 0, 0], [4.0, 0, 0]]), 1.0), Tube("b", np.zeros((1, 3)), 2.0))
    points = np.array([[0.0, 0.0, 0.5], [4.0, 0.0, 0.25], [0.0, 9.0, 0.0]])
    assert room_in(canal, points) == pytest.approx([1.5, 0.75, -7.0])
