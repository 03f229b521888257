from dataclasses import replace

import numpy as np
import pytest

from calibration.errors import InvalidMeasurementsError, InvalidModelError
from calibration.fitting.device_fit import FitWishes, fit_device
from calibration.fitting.next_points import Candidates, expected_deviation, lattice, next_points
from tests.calibration.fitting.synthetic import measured

SPACE = np.array([[-30.0, 30.0], [-20.0, 20.0], [-15.0, 15.0]])


@pytest.fixture(scope="module")
def calibration():
    few = measured().chosen(np.arange(0, 320, 5))
    wishes = FitWishes(n_sources=1, order=1, self_calibrate=False, n_bodies=0)
    return fit_device(few, wishes).calibration


@pytest.fixture(scope="module")
def candidates(calibration):
    return lattice(calibration, calibration.model.workspace, per_axis=4)


def some(candidates, rows):
    return Candidates(candidates.points[rows], candidates.currents[rows])


def test_chosen_points_beat_random_ones(calibration, candidates):
    found = next_points(calibration, candidates, SPACE, n=10)
    random, n = np.random.default_rng(4), len(candidates.points)
    others = [
        expected_deviation(
            calibration, some(candidates, random.choice(n, 10, replace=False)), SPACE
        )
        for _ in range(200)
    ]
    assert found.converged
    assert found.deviation_after < min(others)
    before = found.deviation_before**2
    assert before - found.deviation_after**2 > 1.5 * (before - np.median(others) ** 2)
    rows = np.column_stack([found.points, found.currents])
    assert len(np.unique(rows, axis=0)) == 10


def test_one_or_two_points_are_the_best_of_all(calibration, candidates):  # slow twin
    coarse = some(candidates, np.arange(0, len(candidates.points), 11))
    n = len(coarse.points)
    found = next_points(calibration, coarse, SPACE, n=1)
    single = [expected_deviation(calibration, some(coarse, [k]), SPACE) for k in range(n)]
    assert found.deviation_after == pytest.approx(min(single), rel=1e-9)
    pairs = [
        expected_deviation(calibration, some(coarse, [i, j]), SPACE)
        for i in range(n)
        for j in range(i)
    ]
    assert next_points(calibration, coarse, SPACE, n=2).deviation_after < 1.01 * min(pairs)


def test_the_deviation_foretold_is_that_of_all_information_added(calibration, candidates):
    # Closed form: the information of the fit and that of the rows chosen adds up.
    found = next_points(calibration, candidates, SPACE, n=10)
    base = calibration.source_set()
    scale = np.sqrt(np.diag(calibration.covariance))
    noise = calibration.sensors.noise * calibration.sensors.stretch_known
    rows = base.slopes(found.points, found.currents).reshape(30, -1) * scale / noise
    prior = np.linalg.inv(calibration.covariance / np.outer(scale, scale))
    after = np.linalg.inv(prior + rows.T @ rows)
    axes = [np.linspace(low, high, 5) for low, high in SPACE]
    places = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3)
    variances = []
    for current in np.diag(calibration.model.current_limits):
        there = base.slopes(places, np.tile(current, (len(places), 1))) * scale
        variances.append(np.einsum("man,nk,mak->ma", there, after, there).mean())
    assert found.deviation_after == pytest.approx(np.sqrt(np.mean(variances)), rel=1e-6)


def test_d_optimal_points_make_the_parameters_surer_than_i_optimal_ones(calibration, candidates):
    def gained(found):
        slopes = calibration.source_set().slopes(found.points, found.currents)
        noise = calibration.sensors.noise * calibration.sensors.stretch_known
        rows = slopes.reshape(-1, slopes.shape[2]) / noise
        return np.linalg.slogdet(np.eye(len(rows)) + rows @ calibration.covariance @ rows.T)[1]

    field = next_points(calibration, candidates, SPACE, n=6)
    parameters = next_points(calibration, candidates, SPACE, n=6, criterion="parameters")
    assert gained(parameters) > gained(field)
    assert field.deviation_after < parameters.deviation_after


def test_wishes_that_cannot_be_met_are_refused(calibration, candidates):
    with pytest.raises(InvalidMeasurementsError, match="cannot be chosen"):
        next_points(calibration, some(candidates, [0, 1]), SPACE, n=3)
    with pytest.raises(InvalidMeasurementsError, match="smallest and a largest"):
        next_points(calibration, candidates, SPACE[:, ::-1], n=3)
    with pytest.raises(InvalidMeasurementsError, match="lies in the workspace"):
        lattice(calibration, np.array([[-400.0, 400.0]] * 3))
    model = replace(calibration.model, current_limits=np.array([np.inf, 20.0]))
    with pytest.raises(InvalidModelError, match="limits are not known"):
        lattice(replace(calibration, model=model), SPACE)
