"""Field maps as measurements, and the device that is fitted to them."""

import numpy as np
import pytest

from calibration.device_file import read_device
from calibration.errors import DeviceFileError
from calibration.field.device_model import DeviceModel
from calibration.fitting.map_measurements import read_map_measurements
from smilesculpt.cli.app import run
from tests.calibration.fitting.synthetic import true_device

AXIS = np.linspace(-20.0, 20.0, 5)
NODES = np.stack(np.meshgrid(AXIS, AXIS, AXIS, indexing="ij"), axis=-1).reshape(-1, 3)


def map_text(model: DeviceModel, coil: int) -> str:
    currents = np.zeros((len(NODES), model.n_coils))
    currents[:, coil] = 1.0
    fields = model.field(NODES, currents)
    lines = [str(len(NODES)), "5 5 5", *["-0.02 0.02"] * 3]
    for place, field in zip(NODES * 1e-3, fields, strict=True):
        lines.append(" ".join(f"{number:.12g}" for number in (*place, *field)))
    return "\n".join(lines)


@pytest.fixture
def maps(tmp_path):
    model = true_device()
    files = [tmp_path / f"coil_{k}.txt" for k in range(model.n_coils)]
    for k, file in enumerate(files):
        file.write_text(map_text(model, k))
    return model, files


def test_each_node_is_a_reading_of_its_coil_at_one_ampere(maps):
    model, files = maps
    found = read_map_measurements(files)
    assert found.n_measurements == len(NODES) * model.n_coils
    assert (found.currents.sum(axis=1) == 1.0).all()
    assert found.readings == pytest.approx(model.field(found.points, found.currents), rel=1e-9)
    alone = read_map_measurements(files[:1])
    assert alone.n_coils == 1
    assert alone.sha256 != found.sha256


def test_a_device_is_fitted_to_maps_at_the_prompt(maps, tmp_path, capsys):
    model, files = maps
    out = tmp_path / "d.device.json"
    words = ["fit", *map(str, files), "--sources", "1", "--order", "2", "--bodies", "0"]
    assert run(["calibrate", *words, "--out", str(out), "--json"]) == 0
    capsys.readouterr()
    device = read_device(out)
    assert [one.name for one in device.inputs] == [file.name for file in files]
    points = np.random.default_rng(1).uniform(-15.0, 15.0, (40, 3))
    told = device.calibration.model.actuation_matrix(points)
    exact = model.actuation_matrix(points)
    assert np.abs(told - exact).max() < 1e-3 * np.abs(exact).max()


def test_the_same_map_twice_and_two_tables_are_refused(maps, tmp_path, capsys):
    _, files = maps
    with pytest.raises(DeviceFileError, match=r"same map as coil_0\.txt"):
        read_map_measurements([files[0], files[1], files[0]])
    with pytest.raises(DeviceFileError, match="cannot be read"):
        read_map_measurements([files[0], tmp_path / "none.txt"])
    files[0].write_text("no map")
    (tmp_path / "a.csv").write_text("px_m\n1\n")
    out = tmp_path / "d.device.json"
    for given, words in (
        ([files[0]], "is no field map"),
        ([tmp_path / "a.csv", tmp_path / "a.csv"], "one table"),
    ):
        assert run(["calibrate", "fit", *map(str, given), "--out", str(out)]) == 2
        assert words in " ".join(capsys.readouterr().err.split())
    assert not out.exists()
