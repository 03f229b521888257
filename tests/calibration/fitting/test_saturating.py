from dataclasses import replace

import numpy as np
import pytest

from calibration.currents.errors import CurrentLimitError
from calibration.device_file import Device, device_bytes, read_device, write_device
from calibration.errors import InvalidMeasurementsError
from calibration.field.saturation import Saturation
from calibration.fitting.calibration_result import predict
from calibration.fitting.device_fit import FitWishes, fit_device
from calibration.fitting.source_set import SourceSet
from calibration.planning.currents import allocate
from tests.calibration.fitting.synthetic import NOISE, measured, true_device

KNEES = np.array([15.0, 30.0])
DIPOLES = FitWishes(n_sources=1, order=1, n_bodies=0)


def driven_hard(kind, *, seed=0):
    """Return readings of a device whose cores saturate, under small and large currents."""
    data = measured(seed=seed)
    # Every sensor is driven both ways, at other heights.
    row = np.arange(len(data.currents))
    weaker = np.where((row // 4 + row // 80) % 2 == 0, 1.0, 0.4)[:, None]
    currents = data.currents * weaker
    device = replace(true_device(), saturation=Saturation((kind, kind), KNEES))
    noise = NOISE * np.random.default_rng(seed).normal(size=data.readings.shape)
    readings = device.field(data.points, currents) + noise
    return replace(data, currents=currents, readings=readings)


@pytest.mark.parametrize("kind", ["erf", "tanh", "rational"])
def test_knees_are_found_within_their_errors(kind):
    fit = fit_device(driven_hard(kind), replace(DIPOLES, saturation=kind))
    found = fit.calibration.model.saturation
    assert found.kinds == (kind, kind)
    errors = np.sqrt(np.diag(fit.calibration.covariance)[-2:])
    rates = Saturation((kind, kind), KNEES).rates
    assert (np.abs(found.rates - rates) < 3.5 * errors).all()
    assert found.knees == pytest.approx(KNEES, rel=0.05)
    assert fit.calibration.sensors.noise == pytest.approx(NOISE, rel=0.1)


def test_saturation_is_chosen_where_there_is_some_and_not_where_there_is_none():
    data = driven_hard("tanh")
    chosen = fit_device(data, DIPOLES)
    assert chosen.calibration.model.saturation.n_coils == 2
    assert chosen.scores.rms < 1.2 * NOISE
    straight = replace(data, readings=true_device().field(data.points, data.currents))
    noise = NOISE * np.random.default_rng(3).normal(size=data.readings.shape)
    none = fit_device(replace(straight, readings=straight.readings + noise), DIPOLES)
    assert none.calibration.model.saturation.n_coils == 0
    told = fit_device(data, replace(DIPOLES, saturation="none"))
    assert told.calibration.model.saturation.n_coils == 0
    assert told.scores.rms > 2.0 * chosen.scores.rms


def test_currents_of_one_size_cannot_show_saturation():
    with pytest.raises(InvalidMeasurementsError, match="cannot show saturation"):
        fit_device(measured(), replace(DIPOLES, saturation="erf"))


@pytest.mark.parametrize("kind", ["erf", "rational"])
def test_slopes_with_saturation_are_differences(kind):
    random = np.random.default_rng(5)
    sources = true_device().sources
    base = SourceSet(
        sources.coil_index,
        sources.positions,
        sources.axes,
        sources.outer * 1e6,
        100.0,
        saturation=Saturation((kind, kind), KNEES),
    )
    points = random.uniform(-30.0, 30.0, (6, 3))
    currents = random.uniform(-20.0, 20.0, (6, 2))
    slopes = base.slopes(points, currents)
    assert slopes.shape == (6, 3, base.n_parameters)

    def field(step):
        moved = base.moved(step)
        return moved.field(moved.slopes(points, currents))

    for number in range(base.n_parameters):
        step = np.zeros(base.n_parameters)
        step[number] = 1e-5 if number < base.n_before_saturation else 1e-7
        difference = (field(step) - field(-step)) / (2.0 * step[number])
        scale = np.abs(slopes[:, :, number]).max()
        assert difference == pytest.approx(slopes[:, :, number], rel=1e-4, abs=1e-5 * scale)


def test_a_saturating_device_is_kept_in_its_file(tmp_path):
    data = driven_hard("erf")
    fit = fit_device(data, replace(DIPOLES, saturation="erf"))
    path = tmp_path / "d.device.json"
    write_device(path, Device(fit.calibration, "2026-01-31", (), {}))
    again = read_device(path)
    assert device_bytes(again) == path.read_bytes()
    assert again.calibration.model.digest() == fit.calibration.model.digest()
    told, retold = (predict(c, data) for c in (fit.calibration, again.calibration))
    assert (told.readings == retold.readings).all()
    assert (told.deviations == retold.deviations).all()


def test_plans_keep_to_currents_that_the_cores_follow():
    device = replace(true_device(), saturation=Saturation(("tanh", "tanh"), KNEES))
    points = np.array([[0.0, 0.0, 0.0]])
    found = allocate(device, points, np.array([[0.0, 0.02, 0.01]]))
    assert (np.abs(found.currents) <= device.proportional_limits).all()
    wanted = np.array([[0.0, 1e-3, 5e-4]])
    easy = allocate(device, points, wanted)
    plain = allocate(true_device(), points, wanted)
    assert easy.currents == pytest.approx(plain.currents, rel=1e-6)
    endless = replace(device, current_limits=np.array([np.inf, np.inf]))
    assert np.isfinite(allocate(endless, points, wanted).currents).all()
    open_core = replace(endless, saturation=Saturation(("tanh", "tanh"), np.array([9.0, np.inf])))
    with pytest.raises(CurrentLimitError, match="coil 1"):
        allocate(open_core, points, wanted)
