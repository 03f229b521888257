from dataclasses import replace

import numpy as np
import pytest

from calibration.errors import InvalidMeasurementsError
from calibration.field.induced import Bodies
from calibration.fitting import model_choice
from calibration.fitting.device_fit import FitWishes, fit_device
from tests.calibration.fitting.synthetic import NOISE, measured, true_device

INSIDE = np.array([[0.0, 0.0, 0.0], [30.0, -20.0, 15.0], [-40.0, 30.0, -25.0]])
IRON = Bodies(np.array([[75.0, 10.0, -45.0]]), np.diag([2e-6, 3e-6, 2.5e-6])[None])


def beside_iron():
    data = measured(gain_error=0.02)
    clean, bare = replace(true_device(), bodies=IRON), true_device()
    more = clean.field(data.points, data.currents) - bare.field(data.points, data.currents)
    return replace(data, readings=data.readings + more)


def test_iron_by_the_workspace_is_found_and_foretold():
    fit = fit_device(beside_iron())
    model = fit.calibration.model
    assert model.bodies.n_bodies == 1
    assert model.bodies.positions[0] == pytest.approx(IRON.positions[0], abs=3.0)
    assert np.trace(model.bodies.polarisabilities[0]) == pytest.approx(7.5e-6, rel=0.5)
    truth = replace(true_device(), bodies=IRON).actuation_matrix(INSIDE)
    assert model.actuation_matrix(INSIDE) == pytest.approx(truth, abs=0.01 * np.abs(truth).max())
    assert fit.planes.scores.rms < 2.0 * NOISE
    without = fit_device(beside_iron(), FitWishes(n_bodies=0, n_sources=1, order=1))
    assert without.planes.scores.rms > 2.0 * fit.planes.scores.rms
    n = fit.calibration.source_set().n_parameters
    assert fit.calibration.covariance.shape == (n, n)


@pytest.mark.parametrize(("gain_error", "own"), [(0.0, False), (0.03, True), (0.03, False)])
def test_simple_devices_keep_simple_models(gain_error, own):
    # With trusted sensors that are wrong there is much left to explain, and no iron explains it.
    fit = fit_device(measured(gain_error=gain_error), FitWishes(self_calibrate=own))
    model = fit.calibration.model
    assert model.bodies.n_bodies == 0
    assert model.sources.outer.shape[1] == 1
    if own or not gain_error:
        assert model.sources.n_sources == 2


def test_iron_that_is_wished_for_and_explains_nothing_is_refused(monkeypatch):
    monkeypatch.setattr(model_choice, "with_body", lambda *_: None)
    wishes = FitWishes(n_sources=1, order=1, n_bodies=2)
    with pytest.raises(InvalidMeasurementsError, match=r"2 pieces .* 0 explain .* ask for 0"):
        fit_device(measured(), wishes)
