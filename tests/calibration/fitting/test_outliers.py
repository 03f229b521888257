from dataclasses import replace

import numpy as np
import pytest

from calibration.fitting.calibration_result import predict
from calibration.fitting.device_fit import FitWishes, fit_device
from calibration.fitting.measurement_file import read_measurements
from calibration.fitting.outliers import rows_near, sound_rows
from tests.calibration.fitting.synthetic import NOISE, csv_text, measured

DIPOLES = FitWishes(n_sources=1, order=1, n_bodies=0)
DEAD = 7


def spoiled(kind, share, *, seed=3, **faults):
    """Return measurements of which some rows are no measurements, and those rows."""
    data = measured(**faults)
    random = np.random.default_rng(seed)
    readings, n = data.readings.copy(), data.n_measurements
    rows = np.sort(random.choice(n, round(n * share), replace=False))
    if kind == "ten times":
        readings[rows] *= 10.0
    elif kind == "reversed":
        readings[rows] *= -1.0
    else:
        rows = np.flatnonzero(data.sensor_index == DEAD)
        readings[rows] = NOISE * random.normal(size=(len(rows), 3))
    return replace(data, readings=readings), rows


def rms_of_clean_rows(fit, data, rows):
    error = np.delete(predict(fit.calibration, data).readings - data.readings, rows, axis=0)
    return np.sqrt((error**2).mean())


@pytest.mark.parametrize("self_calibrate", [False, True])
@pytest.mark.parametrize(
    ("kind", "share"),
    [
        ("ten times", 0.05),
        ("ten times", 0.1),
        ("reversed", 0.05),
        ("reversed", 0.1),
        ("dead sensor", 0.0),
    ],
)
def test_outliers_are_named_and_do_not_move_the_fit(kind, share, self_calibrate):
    data, rows = spoiled(kind, share)
    fit = fit_device(data, replace(DIPOLES, self_calibrate=self_calibrate))
    assert rms_of_clean_rows(fit, data, rows) < 1.2 * NOISE
    named = fit.outliers.rows
    assert np.isin(rows, named).sum() >= 15 / 16 * len(rows)
    assert (~np.isin(named, rows)).sum() <= 0.01 * data.n_measurements
    assert fit.scores.n == data.n_measurements - len(named)
    assert fit.scores.r2 > 0.99
    assert fit.planes.scores.rms < 1.5 * NOISE
    # The covariance speaks of the rows kept.
    assert fit.calibration.sensors.noise == pytest.approx(NOISE, rel=0.1)
    assert fit.poor == ()
    assert f"{len(named)} of 320 readings are outliers" in fit.findings[0]


def test_the_full_model_bears_outliers_too():
    data, rows = spoiled("ten times", 0.05)
    fit = fit_device(data)
    assert rms_of_clean_rows(fit, data, rows) < 1.2 * NOISE
    assert set(fit.outliers.rows) == set(rows)


def test_a_start_in_a_local_minimum_is_left():
    # Without sensor 7 the first starts of two quadrupoles end 17 times above the noise.
    data, rows = spoiled("dead sensor", 0.0)
    assert rms_of_clean_rows(fit_device(data), data, rows) < 1.2 * NOISE


def test_a_dead_sensor_is_named():
    data, _ = spoiled("dead sensor", 0.0)
    fit = fit_device(data, DIPOLES)
    assert fit.outliers.sensors == ("s7",)
    assert "sensor s7" in fit.findings[1]
    assert "s7" not in fit.calibration.sensors.names


def test_good_readings_and_bad_gains_leave_no_row_out():
    for faults in ({}, {"gain_error": 0.03}, {"noise": 1e-12}):
        data = measured(**faults)
        assert sound_rows(data).all()
        for self_calibrate in (False, True):
            fit = fit_device(data, replace(DIPOLES, self_calibrate=self_calibrate))
            assert len(fit.outliers.rows) == 0
            assert fit.outliers.worst is None
            assert fit.outliers.findings == ()


def test_a_turned_sensor_is_turned_back_and_not_left_out():
    frames = np.tile(np.eye(3), (20, 1, 1))
    frames[4] = [[0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, -1.0]]
    data, rows = spoiled("reversed", 0.05, frames=frames)
    fit = fit_device(data, DIPOLES)
    assert (fit.frames.frames == frames).all()
    assert set(fit.outliers.rows) == set(rows)


def test_the_worst_row_is_the_furthest():
    data = measured()
    readings = data.readings.copy()
    readings[[11, 200]] *= np.array([[3.0], [30.0]])
    found = fit_device(replace(data, readings=readings), DIPOLES).outliers
    assert list(found.rows) == [11, 200]
    assert found.worst == 200
    assert found.lengths[1] == pytest.approx(29.0 * np.linalg.norm(data.readings[200]), rel=0.01)
    assert "rows 12, 201 (" in found.findings[0]


def test_rows_are_those_of_the_file(tmp_path):
    data, rows = spoiled("ten times", 0.05)
    path = tmp_path / "measured.csv"
    path.write_text(csv_text(data))
    fit = fit_device(read_measurements(path), DIPOLES)
    lines = path.read_text().splitlines()[1:]
    assert [lines[row] for row in fit.outliers.rows] == [lines[row] for row in rows]


def test_where_most_is_off_nothing_is_called_an_outlier():
    data = measured(noise=0.0)
    wrong = data.readings.copy()
    wrong[:100] *= 5.0  # 31 % of the rows
    assert rows_near(replace(data, readings=wrong), data.readings).all()
    wrong[20:100] = data.readings[20:100]
    found = rows_near(replace(data, readings=wrong), data.readings)
    assert (found == (np.arange(320) >= 20)).all()


def test_a_measured_device_has_no_outliers(shared):
    path = shared / "data" / "calibration" / "navion_measured" / "navion_2021-10-19_train.csv"
    data = read_measurements(path)
    assert sound_rows(data).all()
