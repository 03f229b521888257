from dataclasses import replace

import numpy as np
import pytest

from calibration.device_file import Device, device_bytes, read_device, write_device
from calibration.errors import DeviceFileError
from calibration.fitting.calibration_result import predict
from calibration.fitting.device_fit import FitWishes, fit_device
from calibration.fitting.measurements import Measurements
from calibration.fitting.mounting import Mounting, mounting_of, places_of
from tests.calibration.fitting.synthetic import measured

SIDE = 9


def array(places, heights=(0.0, 30.0)):
    """Return measurements of sensors at places (g, 2), each at every height."""
    n = len(places)
    points = np.concatenate([np.column_stack([places, np.full(n, z)]) for z in heights])
    index = np.tile(np.arange(n, dtype=np.int32), len(heights))
    ones = np.ones((len(points), 1))
    return Measurements(points, ones, np.zeros((len(points), 3)), index, tuple(map(str, range(n))))


def grid():
    axis = 24.0 * np.arange(SIDE)
    return np.stack(np.meshgrid(axis, axis, indexing="ij"), axis=-1).reshape(-1, 2)


def own_part(n, size=0.005):
    return size * np.random.default_rng(4).normal(size=(n, 4, 3))


def test_sensors_of_a_strip_foretell_another_of_it():
    places = grid()
    off = own_part(len(places))
    strip = np.where(places[:, 0] / 24.0 % 2 == 0, 0.04, -0.04)
    off[:, 0, 2] += strip
    seen = np.arange(len(places)) % 5 != 0
    found = mounting_of(array(places), np.flatnonzero(seen).astype(np.int32), off[seen])
    assert found is not None
    assert found.axes == (0, 1)
    assert (found.shares[2] != 0.0).tolist() == [False, True, False]
    told, variances = found.at(places[~seen])
    # A strip's mean of seven own parts is off by 0.0019.
    assert np.abs(told[:, 0, 2] - strip[~seen]).max() < 0.006
    assert np.sqrt(variances[:, 0, 2]) == pytest.approx(0.0055, rel=0.25)


def test_gains_that_drift_over_the_array_are_followed():
    places = grid()
    off = own_part(len(places))
    drift = 0.03 * np.sin(places[:, 1] / 60.0) + 0.02 * places[:, 0] / 200.0
    off[:, 1, 1] += drift
    seen = np.arange(len(places)) % 4 != 0
    found = mounting_of(array(places), np.flatnonzero(seen).astype(np.int32), off[seen])
    told, _ = found.at(places[~seen])
    assert np.abs(told[:, 1, 1] - drift[~seen]).max() < 0.008


def test_sensors_with_nothing_in_common_are_left_alone():
    places = grid()
    seen = np.arange(len(places), dtype=np.int32)
    found = [
        mounting_of(array(places), seen, np.random.default_rng(k).normal(size=(len(seen), 4, 3)))
        for k in range(8)
    ]
    shares = [np.zeros((12, 3)) if f is None else f.shares for f in found]
    # Twelve numbers each, and a part must be worth its place: chance gives few of them one.
    assert np.mean([share.any(axis=1).mean() for share in shares]) < 0.2


def test_few_sensors_and_sensors_that_move_have_no_array():
    places = grid()
    off = own_part(len(places))
    off[:, 0, 2] += np.where(places[:, 0] / 24.0 % 2 == 0, 0.04, -0.04)
    few = np.arange(11, dtype=np.int32)
    assert mounting_of(array(places), few, off[few]) is None
    moved = array(places)
    shift = np.where(moved.points[:, 2:] > 0.0, 10.0, 0.0)
    moved = replace(moved, points=moved.points + shift * [1.0, 1.0, 0.0])
    assert mounting_of(moved, np.arange(len(places), dtype=np.int32), off) is None


def slow_at(mounting, place):
    """Return what is foretold at one place, pair by pair."""
    size = np.linalg.norm(np.ptp(mounting.places, axis=0))

    def alike(a, b, shares):
        smooth = np.exp(-0.5 * ((a - b) ** 2).sum() / (0.3 * size) ** 2)
        rows = [share for share, x, y in zip(shares[1:], a, b, strict=True) if x == y]
        return shares[0] * smooth + sum(rows)

    out, variances = np.zeros(12), np.zeros(12)
    for k in range(12):
        shares, values = mounting.shares[k], mounting.off.reshape(-1, 12)[:, k]
        among = np.array([[alike(a, b, shares) for a in mounting.places] for b in mounting.places])
        across = np.array([alike(place, b, shares) for b in mounting.places])
        among += np.eye(len(among))
        out[k] = across @ np.linalg.inv(among) @ values
        left = 1.0 + alike(place, place, shares) - across @ np.linalg.inv(among) @ across
        variances[k] = left * mounting.own[k]
    return out.reshape(4, 3), variances.reshape(4, 3)


def test_what_is_foretold_agrees_with_a_sum_over_pairs():
    random = np.random.default_rng(2)
    places = grid()[::7]
    shares = random.choice([0.0, 0.3, 1.0], size=(12, 3))
    off = random.normal(size=(len(places), 4, 3))
    mounting = Mounting((0, 1), places, off, shares, random.uniform(0.5, 2.0, 12))
    asked = np.array([[24.0, 50.0], places[3], [400.0, 13.0]])
    told, variances = mounting.at(asked)
    for k, place in enumerate(asked):
        slow, slow_variances = slow_at(mounting, place)
        assert told[k] == pytest.approx(slow, abs=1e-12)
        assert variances[k] == pytest.approx(slow_variances, rel=1e-12)


def test_a_probe_that_moves_or_stands_apart_has_no_seat():
    places = grid()
    off = own_part(len(places))
    mounting = Mounting((0, 1), places, off, np.ones((12, 3)), np.ones(12))
    probes = array(np.array([[30.0, 30.0], [50.0, 50.0], [900.0, 30.0]]))
    moved = probes.points.copy()
    moved[1, 0] += 5.0
    here, seats = mounting.seats(replace(probes, points=moved))
    assert here.tolist() == [True, False, False]
    assert seats == pytest.approx(np.array([[30.0, 30.0]]))
    assert places_of(probes, (1,))[:, 0].tolist() == [30.0, 50.0, 30.0]


@pytest.fixture(scope="module")
def striped():
    """Sensors whose strips along y are tilted to either side, and a fit of them."""
    clean = measured(gain_error=0.0)
    strip = np.sign(np.sin(np.pi * (clean.points[:, 0] + 50.0) / 25.0 + 0.1))
    tilt = np.zeros((len(strip), 3, 3))
    tilt[:, 0, 2], tilt[:, 2, 0] = 0.05 * strip, -0.05 * strip
    readings = clean.readings + np.einsum("mab,mb->ma", tilt, clean.readings)
    striped = replace(clean, readings=readings)
    left = float(np.sqrt(((readings - clean.readings) ** 2).mean()))
    return striped, left, fit_device(striped, FitWishes(n_sources=1, order=1, n_bodies=0))


def test_sensors_left_out_are_foretold_from_their_strip(striped):
    _, tilts, fit = striped
    assert fit.calibration.sensors.mounting is not None
    assert fit.sensors.scores.rms < 0.4 * tilts


def test_a_sensor_without_a_name_in_the_device_is_foretold_by_its_seat(striped):
    data, tilts, fit = striped
    others = replace(data, sensor_names=tuple(f"other {k}" for k in range(20)))
    told = predict(fit.calibration, others)
    assert not told.is_known.any()
    assert np.sqrt(((told.readings - data.readings) ** 2).mean()) < 0.3 * tilts
    nameless = replace(data, sensor_index=np.zeros_like(data.sensor_index), sensor_names=("",))
    told = predict(fit.calibration, nameless)
    assert np.sqrt(((told.readings - data.readings) ** 2).mean()) > 0.8 * tilts


def test_the_mounting_is_kept_in_the_device_file(striped, tmp_path):
    data, _, fit = striped
    path = tmp_path / "d.device.json"
    device = Device(fit.calibration, "2026-01-31", (), {})
    write_device(path, device)
    again = read_device(path)
    assert device_bytes(again) == path.read_bytes()
    others = replace(data, sensor_names=tuple(f"other {k}" for k in range(20)))
    told, retold = (predict(d.calibration, others) for d in (device, again))
    assert (told.readings == retold.readings).all()
    assert (told.deviations == retold.deviations).all()
    short = replace(fit.calibration.sensors.mounting, places=np.zeros((3, 2)))
    sensors = replace(fit.calibration.sensors, mounting=short)
    write_device(path, replace(device, calibration=replace(fit.calibration, sensors=sensors)))
    with pytest.raises(DeviceFileError, match="mounting do not fit"):
        read_device(path)
