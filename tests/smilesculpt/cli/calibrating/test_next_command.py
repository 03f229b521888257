import csv
import json

import pytest

from calibration.device_file import Device, write_device
from calibration.fitting.device_fit import FitWishes, fit_device
from smilesculpt.cli.app import run
from tests.calibration.fitting.synthetic import measured


@pytest.fixture(scope="module")
def device(tmp_path_factory):
    wishes = FitWishes(n_sources=1, order=1, self_calibrate=False, n_bodies=0)
    fit = fit_device(measured(), wishes)
    path = tmp_path_factory.mktemp("next") / "d.device.json"
    write_device(path, Device(fit.calibration, "2026-01-31", (), {}))
    return path


def test_the_table_has_the_columns_of_a_measured_one_with_no_field(device, tmp_path, capsys):
    out = tmp_path / "next.csv"
    words = ["calibrate", "next", str(device), "--n", "5", "--per-axis", "4", "--out", str(out)]
    assert run([*words, "--box=-20,20,-20,20,-10,10", "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["schema"] == "smilesculpt/calibrate-next/1"
    assert facts["deviation_after_mT"] < facts["deviation_before_mT"]
    with out.open() as file:
        head, *rows = csv.reader(file)
    assert head == ["px_m", "py_m", "pz_m", "i0_A", "i1_A", "bx_T", "by_T", "bz_T"]
    assert len(rows) == 5
    for row in rows:
        assert row[5:] == ["", "", ""]
        assert max(abs(float(x)) for x in row[:3]) <= 0.02
        assert max(abs(float(i)) for i in row[3:5]) == 20.0


def test_boxes_that_are_none_and_the_device_itself_are_refused(device, tmp_path, capsys):
    out = str(tmp_path / "n.csv")
    assert run(["calibrate", "next", str(device), "--box", "1,2,3", "--out", out]) == 2
    assert "six numbers" in capsys.readouterr().err
    assert run(["calibrate", "next", str(device), "--out", str(device)]) == 2
    assert not (tmp_path / "n.csv").exists()
