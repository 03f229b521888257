import numpy as np
import pytest

from calibration.fitting.free_field import free_field_problem
from calibration.fitting.known_fields import KnownField, field_of_model, likeness, published_fields
from calibration.fitting.sensor_frames import find_sensor_frames, signed_permutations
from tests.calibration.fitting.synthetic import NOISE, measured, true_device

TURNED = np.array([[0.0, -1.0, 0.0], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0]])


def all_alike(frame):
    return np.tile(frame, (20, 1, 1))


def test_a_free_field_leaves_the_noise_and_no_more():
    data = measured()
    field = free_field_problem(data, data.readings).solved(np.eye(3))
    assert field.rms == pytest.approx(NOISE, rel=0.25)
    left = data.readings - field.readings(data.points, data.currents)
    # The ridge that holds unmeasured directions counts in rms, hence a little more.
    assert 0.9 * field.rms < np.sqrt((left**2).mean()) <= field.rms


def test_true_sensors_are_left_alone():
    frames = find_sensor_frames(measured(gain_error=0.02))
    assert (frames.frames == np.eye(3)).all()
    assert frames.findings == ()
    assert "not checked" in frames.sign_evidence


def test_axes_swapped_in_all_sensors_are_found_by_physics_up_to_the_sign():
    frames = find_sensor_frames(measured(frames=all_alike(TURNED)))
    assert (np.abs(frames.common) == np.abs(TURNED)).all()
    assert (frames.common == TURNED).all() or (frames.common == -TURNED).all()
    assert len(frames.findings) == 1


def test_a_reference_tells_the_sign_too():
    data = measured(frames=all_alike(-np.eye(3)))
    known = field_of_model(true_device(), data)
    assert (find_sensor_frames(data).common == np.eye(3)).all()
    frames = find_sensor_frames(data, (known,))
    assert (frames.common == -np.eye(3)).all()
    assert "flipped" in frames.findings[0]
    back = frames.corrected(data).readings
    assert back == pytest.approx(-data.readings, rel=1e-15)


def test_single_sensors_mounted_wrong_are_named():
    wrong = all_alike(np.eye(3))
    wrong[3] = np.diag([1.0, -1.0, -1.0])
    wrong[11] = TURNED
    frames = find_sensor_frames(measured(frames=wrong, gain_error=0.02))
    assert (frames.frames == wrong).all()
    assert [f.split()[1] for f in frames.findings] == ["s3", "s11"]


def test_another_device_says_nothing_about_the_sign():
    data = measured()
    frames = find_sensor_frames(data, published_fields())
    assert (frames.common == np.eye(3)).all()
    opposite = KnownField("weaker", *_fields(data, 0.5), is_given=False)
    found = likeness(frames.field, data.points, opposite)
    assert found.cosine == pytest.approx(1.0, abs=1e-3)
    assert not found.is_trusted


def _fields(data, factor):
    known = field_of_model(true_device(), data)
    return known.points, known.fields * factor


def test_there_are_48_ways_to_mount_a_sensor():
    ways = signed_permutations()
    assert len({tuple(way.ravel()) for way in ways}) == 48
    assert all((way @ way.T == np.eye(3)).all() for way in ways)


def test_few_readings_of_a_sensor_accuse_nobody():
    wrong = all_alike(np.eye(3))
    wrong[3] = -np.eye(3)
    data = measured(frames=wrong)
    rows = (data.sensor_index != 3) | (np.cumsum(data.sensor_index == 3) <= 3)
    frames = find_sensor_frames(data.chosen(rows))
    assert (frames.frames == np.eye(3)).all()
