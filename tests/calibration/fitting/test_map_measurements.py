"""Field maps as measurements, and the device that is fitted to them."""

import numpy as np
import pytest

from calibration.device_file import read_device
from calibration.errors import DeviceFileError
from calibration.field.device_model import DeviceModel
from calibration.fitting.device_fit import FitWishes, fit_device
from calibration.fitting.map_measurements import read_map_measurements
from smilesculpt.cli.app import run
from tests.calibration.fitting.synthetic import csv_text, measured, true_device

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


@pytest.mark.parametrize(
    ("column", "factor", "said"),
    [
        (slice(0, 3), 1e3, "spans 40 m.*likely mm"),
        (slice(3, 6), 1e3, "likely mT/A, or not for 1 A"),
        (slice(3, 6), 0.0, "no field at any node"),
    ],
)
def test_maps_in_other_units_are_refused(maps, column, factor, said):
    _, files = maps
    lines = [line.split() for line in files[0].read_text().splitlines()]
    for row, words in enumerate(lines[2:], 2):
        scaled = words if row < 5 and column.start == 0 else words[column]
        if row < 5 and column.start == 3:
            continue
        new = [repr(float(word) * factor) for word in scaled]
        lines[row] = new if row < 5 else [*words[: column.start], *new, *words[column.stop :]]
    files[0].write_text("\n".join(" ".join(words) for words in lines))
    with pytest.raises(DeviceFileError, match=said) as refused:
        read_map_measurements(files)
    assert refused.value.path == files[0]


def test_maps_are_known_by_their_first_line_and_tables_named_txt_are_read(maps, tmp_path, capsys):
    model, files = maps
    other = [file.rename(file.with_suffix(".map")) for file in files]
    (tmp_path / "table.txt").write_text(csv_text(measured(), sensor=False))
    size = ["--sources", "1", "--order", "1", "--bodies", "0", "--saturation", "none"]
    for given in (other, [tmp_path / "table.txt"]):
        out = tmp_path / "d.device.json"
        words = ["fit", *map(str, given), *size, "--out", str(out), "--quiet"]
        assert run(["calibrate", *words]) == 0, capsys.readouterr().err
        assert read_device(out).calibration.model.n_coils == model.n_coils


def test_published_maps_are_fitted(shared):
    folder = shared / "data" / "calibration" / "mfg_field_grids"
    data = read_map_measurements([folder / f"vfield_0{k}.txt" for k in range(2)])
    fit = fit_device(data, FitWishes(n_sources=2, order=3, n_bodies=0, saturation="none"))
    told = fit.calibration.model.field(data.points, data.currents)
    # Two per cent of what no gradient reaches (see test_potential_grid), and the sources' own.
    assert np.sqrt(np.mean((told - data.readings) ** 2)) < 0.05 * np.sqrt(np.mean(data.readings**2))
    assert fit.converged
