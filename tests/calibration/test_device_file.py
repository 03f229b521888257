import json
from dataclasses import replace

import numpy as np
import pytest

from calibration.device_file import (
    SCHEMA,
    Device,
    InputDigest,
    device_bytes,
    read_device,
    read_model,
    write_device,
)
from calibration.errors import DeviceFileError, InvalidModelError
from calibration.field.induced import Bodies
from calibration.field.mpem_yaml import write_mpem_yaml
from calibration.fitting.calibration_result import predict
from calibration.fitting.device_fit import FitWishes, fit_device
from tests.calibration.fitting.synthetic import measured


@pytest.fixture(scope="module")
def device():
    wishes = FitWishes(n_sources=1, order=1, n_bodies=0)
    fit = fit_device(measured(gain_error=0.03), wishes, name="two coils", serial="17")
    origin = (InputDigest("m.csv", "0" * 64),)
    return Device(fit.calibration, "2026-01-31", origin, {"rms_mT": 0.1})


@pytest.fixture
def path(device, tmp_path):
    write_device(tmp_path / "d.device.json", device)
    return tmp_path / "d.device.json"


def test_devices_are_read_again_to_the_last_bit(device, path):
    again = read_device(path)
    assert device_bytes(again) == path.read_bytes() == device_bytes(device)
    assert again.calibration.model.digest() == device.calibration.model.digest()
    told, retold = (predict(d.calibration, measured()) for d in (device, again))
    assert (told.readings == retold.readings).all()
    assert (told.deviations == retold.deviations).all()


def test_iron_is_kept_and_old_files_know_none(device, path, tmp_path):
    assert "bodies" not in json.loads(path.read_text())
    tensor = np.diag([1e-6, 2e-6, 3e-6])
    model = replace(
        device.calibration.model, bodies=Bodies(np.array([[90.0, 1.0, 2.0]]), tensor[None])
    )
    covariance = np.zeros((21, 21))
    covariance[:12, :12] = device.calibration.covariance
    covariance[12:, 12:] = np.eye(9) * 1e-6
    calibration = replace(device.calibration, model=model, covariance=covariance)
    write_device(tmp_path / "iron.device.json", replace(device, calibration=calibration))
    again = read_device(tmp_path / "iron.device.json").calibration
    assert again.model.digest() == model.digest()
    told, retold = (predict(c, measured()) for c in (calibration, again))
    assert (told.readings == retold.readings).all()
    assert (told.deviations == retold.deviations).all()
    document = json.loads((tmp_path / "iron.device.json").read_text())
    document["bodies"][0]["polarisability_m3"][0][1] = 1e-6
    (tmp_path / "iron.device.json").write_text(json.dumps(document))
    with pytest.raises(DeviceFileError, match="not symmetric"):
        read_device(tmp_path / "iron.device.json")


def test_limits_that_nobody_knows_are_null(device, tmp_path):
    model = replace(device.calibration.model, current_limits=np.array([np.inf, 5.0]))
    open_device = replace(device, calibration=replace(device.calibration, model=model))
    write_device(tmp_path / "o.device.json", open_device)
    coils = json.loads((tmp_path / "o.device.json").read_text())["coils"]
    assert [c["current_limit_A"] for c in coils] == [None, 5.0]
    limits = read_device(tmp_path / "o.device.json").calibration.model.current_limits
    assert list(limits) == [np.inf, 5.0]


def test_models_are_read_from_either_format(device, path, tmp_path):
    write_mpem_yaml(tmp_path / "m.yaml", device.calibration.model)
    points = np.array([[1.0, 2.0, 3.0]])
    ours, theirs = read_model(path), read_model(tmp_path / "m.yaml")
    assert ours.actuation_matrix(points) == pytest.approx(theirs.actuation_matrix(points))


def test_a_signature_is_kept(device, tmp_path):
    signed = replace(device, signature={"payload": "x"})
    write_device(tmp_path / "s.device.json", signed)
    assert read_device(tmp_path / "s.device.json").signature == {"payload": "x"}


def change(*keys, to):
    def changed(document):
        part = document
        for key in keys[:-1]:
            part = part[key]
        part[keys[-1]] = to
        return json.dumps(document)

    return changed


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (lambda d: "{", "no device file"),
        (lambda d: "[]", "no object"),
        (lambda d: json.dumps(d)[:-20], "no device file"),
        (lambda d: json.dumps(d).replace('"name"', '"name": "x", "name"', 1), "twice"),
        (change("schema", to="smilesculpt/device/2"), "version 2.*newer SmileSculpt"),
        (change("schema", to="other"), "its schema is 'other'"),
        (change("sources", 0, "coil", to=9), "not among the 2"),
        (change("sources", 0, "axis", to=[0, 0, 0]), "length 0"),
        (change("sources", 0, "outer", to=[1.0, 2.0]), "different lengths"),
        (change("sources", 0, "position_mm", to=[1.0, float("nan"), 0.0]), "NaN"),
        (change("sources", 0, "position_mm", to=[1.0, 2.0]), "sources/0/position_mm"),
        (change("covariance", "matrix", to=[[1.0]]), "symmetric matrix of 12 rows"),
        (change("coils", 0, "current_limit_A", to=-1), "coils/0/current_limit_A"),
        (change("sensors", "common_frame", to=[[1, 0, 0], [1, 0, 0], [0, 0, 1]]), "permutation"),
        (change("extra", to=1), "extra"),
        (lambda d: json.dumps(d).replace('"scale_mm": ', '"scale_mm": 1e999, "x": ', 1), "scale|x"),
    ],
)
def test_broken_files_are_refused(path, broken, said):
    path.write_text(broken(json.loads(path.read_text())))
    with pytest.raises(DeviceFileError, match=said):
        read_device(path)


def test_missing_files_are_refused(tmp_path):
    with pytest.raises(DeviceFileError, match="cannot be read"):
        read_device(tmp_path / "none.device.json")


def test_devices_that_break_the_schema_are_not_written(device, tmp_path):
    with pytest.raises(InvalidModelError):
        write_device(tmp_path / "d.device.json", replace(device, date="yesterday"))
    with pytest.raises(InvalidModelError):
        write_device(tmp_path / "d.device.json", replace(device, report={"x": float("inf")}))
    assert list(tmp_path.iterdir()) == []


def test_the_schema_is_named_in_the_file(path):
    assert json.loads(path.read_text())["schema"] == SCHEMA
