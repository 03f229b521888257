from dataclasses import replace

import numpy as np
import pytest

from calibration.errors import InvalidMeasurementsError, TooFewMeasurementsError
from calibration.fitting.calibration_result import predict
from calibration.fitting.device_fit import FitWishes, fit_device
from calibration.fitting.drift import check_drift
from calibration.fitting.joint_fit import linearised, problem_of
from calibration.fitting.measurement_file import read_measurements
from calibration.fitting.scores import noise_floor, scores
from meshes.errors import CancelledError
from tests.calibration.fitting.synthetic import NOISE, measured, repeated, true_device

DIPOLES = FitWishes(n_sources=1, order=1, n_bodies=0)
INSIDE = np.array([[0.0, 0.0, 0.0], [30.0, -20.0, 15.0], [-40.0, 30.0, -25.0]])


@pytest.fixture(scope="module")
def trusted():
    return fit_device(measured(), replace(DIPOLES, self_calibrate=False))


@pytest.fixture(scope="module")
def calibrated():
    return fit_device(measured(gain_error=0.03), DIPOLES)


def test_without_noise_the_sources_are_found_exactly():  # closed form
    fit = fit_device(measured(noise=1e-12), replace(DIPOLES, self_calibrate=False))
    truth = true_device()
    assert fit.converged
    found = fit.calibration.model.sources
    assert found.positions == pytest.approx(truth.sources.positions, abs=1e-3)
    assert fit.calibration.model.actuation_matrix(INSIDE) == pytest.approx(
        truth.actuation_matrix(INSIDE), rel=1e-5, abs=1e-9
    )


def test_errors_shrink_with_the_noise():  # convergence
    truth = true_device().actuation_matrix(INSIDE)
    errors = []
    for noise in (4e-4, 1e-4):
        fit = fit_device(measured(noise=noise), replace(DIPOLES, self_calibrate=False))
        errors.append(np.abs(fit.calibration.model.actuation_matrix(INSIDE) - truth).max())
    # The same noise, a quarter as large: a least-squares error is linear in it.
    assert errors[0] / errors[1] == pytest.approx(4.0, rel=0.2)


def test_residual_is_the_noise(trusted):
    assert trusted.converged
    assert trusted.scores.rms == pytest.approx(NOISE, rel=0.05)
    assert trusted.planes.scores.rms == pytest.approx(NOISE, rel=0.1)
    assert trusted.planes.n_folds == 4


def test_a_good_fit_has_no_finding(trusted, calibrated):
    assert trusted.findings == ()
    assert calibrated.findings == ()


def test_readings_of_other_rows_are_a_finding():
    whole = measured()
    shuffled = np.random.default_rng(5).permutation(whole.n_measurements)
    fit = fit_device(
        replace(whole, readings=whole.readings[shuffled]), replace(DIPOLES, self_calibrate=False)
    )
    assert fit.scores.r2 < 0.98
    assert "poor fit: R2" in fit.poor[0]
    assert set(fit.poor) <= set(fit.findings)


def test_a_residual_far_above_the_noise_is_a_finding():
    # A dipole cannot make what two make; the noise floor says that it is not noise.
    whole = measured(noise=1e-6, gain_error=0.1)
    fit = fit_device(whole, replace(DIPOLES, self_calibrate=False))
    assert fit.noise_floor is not None
    assert fit.scores.rms > 10.0 * fit.noise_floor
    assert any("times the noise floor" in finding for finding in fit.poor)


def test_self_calibration_removes_what_bad_gains_leave(calibrated):
    blind = fit_device(measured(gain_error=0.03), replace(DIPOLES, self_calibrate=False))
    assert blind.planes.scores.rms > 2.0 * calibrated.planes.scores.rms
    assert calibrated.planes.scores.rms < 1.5 * NOISE
    gains = calibrated.calibration.sensors.maps[:, :3]
    assert gains.mean(axis=0) == pytest.approx(np.eye(3), abs=1e-9)


def test_the_same_measurements_give_the_same_bits(calibrated):
    again = fit_device(measured(gain_error=0.03), DIPOLES)
    assert again.calibration.model.digest() == calibrated.calibration.model.digest()
    assert (again.calibration.covariance == calibrated.calibration.covariance).all()


def test_intervals_cover_new_readings(trusted, calibrated):
    for fit, gain_error in ((trusted, 0.0), (calibrated, 0.03)):
        new = measured(gain_error=gain_error)
        noise = NOISE * np.random.default_rng(9).normal(size=new.readings.shape)
        clean = replace(measured(noise=0.0, gain_error=gain_error))
        readings = clean.readings + noise
        covered = predict(fit.calibration, new).coverage_95(readings)
        assert 0.92 < covered < 0.99


def test_field_covariance_is_the_scatter_of_refitted_fields(trusted):  # slow twin: Monte Carlo
    random = np.random.default_rng(5)
    start = trusted.calibration.source_set()
    points, currents = INSIDE[:1], np.array([[20.0, -20.0]])
    same = np.zeros(320, np.int32)
    fields = []
    for _ in range(60):
        data = replace(repeated(measured(), random), sensor_index=same, sensor_names=("",))
        state = linearised(start, problem_of(data, NOISE))
        moved = start.moved(np.linalg.solve(state.curvature, state.gradient))
        fields.append(moved.field(moved.slopes(points, currents))[0])
    scatter = np.trace(np.cov(np.array(fields).T))
    told = np.trace(trusted.calibration.field_covariance(points, currents)[0])
    # 180 numbers: a variance known to 2 / sqrt(2 * 180) = 10 %, three times that allowed.
    assert told == pytest.approx(scatter, rel=0.3)


def test_gradient_of_the_eliminated_cost_is_its_difference():
    data = measured(gain_error=0.03)
    problem = problem_of(data, 1e-4)
    start = fit_device(data, replace(DIPOLES, self_calibrate=False)).calibration.source_set()
    state = linearised(start, problem)
    for number in range(start.n_parameters):
        step = np.zeros(start.n_parameters)
        step[number] = 1e-7
        ahead = linearised(start.moved(step), problem).cost
        behind = linearised(start.moved(-step), problem).cost
        slow = -(ahead - behind) / 4e-7  # cost is the sum of squares, its gradient -2 J'r
        assert state.gradient[number] == pytest.approx(slow, rel=1e-3, abs=1e-9)


def test_one_bad_reading_in_fifty_does_not_move_the_field(trusted):
    data = measured()
    broken = data.readings.copy()
    broken[::50] += 5e-3
    fit = fit_device(replace(data, readings=broken), replace(DIPOLES, self_calibrate=False))
    moved = fit.calibration.model.actuation_matrix(INSIDE)
    still = trusted.calibration.model.actuation_matrix(INSIDE)
    assert np.abs(moved - still).max() < 0.01 * np.abs(still).max()


def test_sources_stay_outside_the_workspace(calibrated):
    model = calibrated.calibration.model
    assert not model.contains(model.sources.positions).any()


def test_redraws_of_noise_raise_no_alarm_and_two_per_cent_do(trusted):
    random = np.random.default_rng(7)
    data = measured()
    calibration = trusted.calibration
    verdicts = [check_drift(calibration, repeated(data, random)).verdict for _ in range(100)]
    assert verdicts.count("ok") >= 95
    alarms = 0
    for _ in range(20):
        new = repeated(data, random)
        more = data.currents * [1.0, 1.02]
        drifted = true_device().field(data.points, more) - true_device().field(
            data.points, data.currents
        )
        drift = check_drift(calibration, replace(new, readings=new.readings + drifted))
        alarms += drift.verdict == "drifted"
    assert alarms == 20
    assert drift.gains == pytest.approx([1.0, 1.02], abs=0.005)


def test_a_turned_frame_is_drift_and_three_points_are_no_answer(trusted):
    data = measured()
    turned = replace(data, readings=-data.readings)
    drift = check_drift(trusted.calibration, turned)
    assert drift.verdict == "drifted"
    assert "wiring" in drift.reasons[0]
    places = np.unique(data.points, axis=0)[:3]
    few = data.chosen((data.points[:, None] == places).all(axis=2).any(axis=1))
    assert check_drift(trusted.calibration, few).verdict == "unclear"
    alike = data.chosen((data.currents == 20.0).all(axis=1))
    assert check_drift(trusted.calibration, alike).verdict == "unclear"
    away = replace(data, points=data.points + 200.0)
    assert check_drift(trusted.calibration, away).verdict == "unclear"


def test_noise_floor_is_what_currents_leave():
    data = measured(gain_error=0.05)
    # 4 readings a place and 3 unknowns: a quarter of the noise is left, over a quarter of the rows.
    floor = noise_floor(data)
    assert floor == pytest.approx(NOISE, rel=0.1)


def test_scores_of_a_tenth_off_are_a_tenth():
    truth = measured(noise=0.0).readings
    found = scores(truth, 0.9 * truth)
    assert found.nrmse == pytest.approx(0.1)
    assert found.angle == pytest.approx(0.0, abs=1e-7)
    with pytest.raises(InvalidMeasurementsError):
        scores(np.zeros((3, 3)), np.zeros((3, 3)))


def test_wishes_that_the_measurements_cannot_meet_are_refused():
    data = measured()
    nameless = replace(data, sensor_index=np.zeros(320, np.int32), sensor_names=("",))
    with pytest.raises(InvalidMeasurementsError, match="sensor"):
        fit_device(nameless, FitWishes(self_calibrate=True))
    with pytest.raises(InvalidMeasurementsError):
        fit_device(data, FitWishes(order=0))
    with pytest.raises(InvalidMeasurementsError, match="all readings are 0"):
        fit_device(replace(measured(), readings=np.zeros((320, 3))))
    with pytest.raises(InvalidMeasurementsError, match="all readings are 0"):
        fit_device(replace(measured(), readings=np.zeros((320, 3))), DIPOLES)
    with pytest.raises(TooFewMeasurementsError):
        fit_device(data, FitWishes(n_sources=20, order=6))


def test_a_fit_can_be_cancelled():
    def stop(fraction, what):
        if fraction > 0.3:
            raise CancelledError(what)

    with pytest.raises(CancelledError):
        fit_device(measured(), DIPOLES, progress=stop)


def test_measured_device_is_foretold_and_its_flipped_frame_found(shared):
    path = shared / "data" / "calibration" / "navion_measured" / "navion_2021-10-19_train.csv"
    fit = fit_device(read_measurements(path))
    assert fit.converged
    assert (fit.frames.common == -np.eye(3)).all()
    assert "flipped" in fit.frames.findings[0]
    # The residual over all readings is 0.135 mT; 8 readings a place leave 4 after 4 unknowns.
    assert fit.noise_floor == pytest.approx(0.135e-3 * np.sqrt(8.0 / 4.0), abs=0.7e-6)
    assert fit.planes.by == "planes of z"
    # Planes at either end are foretold beyond what was measured; inside it is what is promised.
    assert max(fit.planes.fold_rms[1:-1]) < 0.245e-3
    assert fit.planes.scores.rms < 0.38e-3
    assert fit.sensors.scores.rms < 0.74e-3
    assert fit.scores.rms < 0.20e-3
    assert fit.calibration.model.bodies.positions == pytest.approx(
        np.array([[138.0, -12.0, -77.0]]), abs=3.0
    )


def test_who_watches_sees_what_better_models_leave():
    data, seen = measured(gain_error=0.03), []
    fit = fit_device(data, DIPOLES, watch=lambda left: seen.append(left.copy()))
    sizes = [float(np.sqrt((left**2).mean())) for left in seen]
    assert len(seen) >= 2
    assert {left.shape for left in seen} == {data.readings.shape}
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] == pytest.approx(fit.scores.rms, rel=1e-6)
    unseen = fit_device(data, DIPOLES)
    assert (unseen.calibration.covariance == fit.calibration.covariance).all()
