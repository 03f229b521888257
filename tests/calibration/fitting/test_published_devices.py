"""Published devices measured again and again: errors as large as foretold, drift seen."""

import numpy as np
import pytest
import scipy.stats

from benchmarks.bench_drift import alarms, bench, chi_squares, power
from calibration.fitting.device_fit import FitWishes, fit_device

NAMES = ("OctoMag_Calibration", "MINIMAG_E090094")


@pytest.fixture(params=NAMES)
def device(request, shared):
    return bench(shared / "data" / "calibration" / "mpem_models" / f"{request.param}.yaml")


def test_a_draw_is_no_surprise(device):
    found, n_free = chi_squares(device, 3)
    assert n_free > 50
    level = scipy.stats.chi2(3 * n_free).cdf(found.sum())
    assert 1e-4 < level < 1.0 - 1e-4


@pytest.mark.long
def test_errors_of_the_parameters_are_those_of_their_covariance(device):
    found, n_free = chi_squares(device, 200)
    assert found.mean() == pytest.approx(n_free, rel=0.05)
    below = (found < scipy.stats.chi2(n_free).ppf(0.95)).mean()
    assert 0.88 < below < 0.99


@pytest.mark.long
def test_noise_raises_no_alarm_and_two_per_cent_in_a_coil_do(device):
    start = device.drawn(np.random.default_rng(3))
    wishes = FitWishes(n_sources=1, order=3, n_bodies=0)
    calibration = fit_device(start, wishes).calibration
    assert alarms(device, calibration, 200) <= 0.05
    assert power(device, calibration, 200) >= 0.95
