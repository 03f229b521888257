import json
from dataclasses import replace

import numpy as np
import pytest

from calibration.device_file import read_device
from calibration.field.mpem_yaml import write_mpem_yaml
from smilesculpt.cli.app import run
from tests.calibration.fitting.synthetic import csv_text, measured, true_device

PAIRS = """name,scan_x_mm,scan_y_mm,scan_z_mm,device_x_mm,device_y_mm,device_z_mm
A,0,0,0,10,0,0
B,50,0,0,60,0.2,0
C,0,40,0,10,40,0
D,0,0,30,10,0,33
E,40,40,5,50,40,5
"""
TARGETS = "name,x_mm,y_mm,z_mm\napex,20,20,20\nentry,20,20,5\n"
FIT = ("--sources", "1", "--order", "1")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("calibrate")
    data = measured(gain_error=0.03)
    (folder / "measured.csv").write_text(csv_text(data))
    (folder / "flipped.csv").write_text(csv_text(replace(data, readings=-data.readings)))
    (folder / "few.csv").write_text(csv_text(data.chosen(slice(0, 6))))
    (folder / "fiducials.csv").write_text(PAIRS)
    (folder / "targets.csv").write_text(TARGETS)
    write_mpem_yaml(folder / "true.yaml", true_device())
    arguments = ["calibrate", "fit", str(folder / "measured.csv"), *FIT]
    assert run([*arguments, "--out", str(folder / "d.device.json"), "--quiet"]) == 0
    return folder


def said(capsys, *arguments):
    status = run([str(a) for a in arguments])
    return status, *capsys.readouterr()


def test_help_tells_the_four_commands_with_an_example_each(capsys):
    for command in ("fit", "predict", "check", "register"):
        status, out, _ = said(capsys, "calibrate", command, "--help")
        assert status == 0
        assert f"smilesculpt calibrate {command} " in out


def test_fit_prints_its_scores_and_writes_the_device(folder, capsys):
    out = folder / "again.device.json"
    status, text, _ = said(
        capsys, "calibrate", "fit", folder / "measured.csv", *FIT, "--out", out,
        "--serial", "17", "--json",
    )  # fmt: skip
    document = json.loads(text)
    assert status == 0
    assert document["schema"] == "smilesculpt/calibrate-fit/1"
    assert document["converged"]
    assert document["leave_planes_out"]["rms_mT"] < 0.1
    assert document["n_calibrated_sensors"] == 20
    assert read_device(out).calibration.model.serial == "17"
    assert read_device(out).inputs[0].name == "measured.csv"


def test_a_poor_fit_is_told_kept_in_the_device_and_is_exit_status_1(folder, capsys):
    whole = measured()
    order = np.random.default_rng(5).permutation(whole.n_measurements)
    (folder / "mixed.csv").write_text(csv_text(replace(whole, readings=whole.readings[order])))
    out = folder / "poor.device.json"
    status, text, _ = said(capsys, "calibrate", "fit", folder / "mixed.csv", *FIT, "--out", out)
    assert status == 1
    assert "Found: poor fit: R2" in text
    report = read_device(out).report
    assert report["is_poor"]
    assert report["findings"][0].startswith("poor fit")


def test_outliers_are_told_by_row_and_kept_in_the_device(folder, capsys):
    data = measured()
    readings = data.readings.copy()
    readings[[4, 90]] *= 10.0
    (folder / "spoiled.csv").write_text(csv_text(replace(data, readings=readings)))
    out = folder / "spoiled.device.json"
    status, text, _ = said(capsys, "calibrate", "fit", folder / "spoiled.csv", *FIT, "--out", out)
    assert status == 0
    words = " ".join(text.split())
    assert "2 of 320 readings are outliers and were left out: rows 5, 91 (" in words
    left = read_device(out).report["outliers"]
    assert (left["n"], left["n_rows"], left["rows"]) == (2, 320, [5, 91])
    assert left["worst_row"] in left["rows"]
    assert max(left["off_mT"]) > 10.0


def test_predict_gives_the_agreed_keys(folder, capsys):
    status, text, _ = said(
        capsys, "calibrate", "predict", folder / "d.device.json", folder / "measured.csv", "--json"
    )
    document = json.loads(text)
    assert status == 0
    assert {"rms_mT", "nrmse", "r2", "coverage_95", "n"} <= set(document)
    assert document["n"] == 320
    assert document["r2"] > 0.999
    assert 0.9 < document["coverage_95"] <= 1.0


def test_check_tells_ok_drifted_and_unclear_by_its_exit_status(folder, capsys):
    device = folder / "d.device.json"
    assert said(capsys, "calibrate", "check", device, folder / "measured.csv")[0] == 0
    status, text, _ = said(capsys, "calibrate", "check", device, folder / "flipped.csv")
    assert status == 1
    assert "wiring" in text
    assert said(capsys, "calibrate", "check", device, folder / "few.csv", "--json")[0] == 2


def test_a_reference_finds_the_flipped_frame(folder, capsys):
    status, text, _ = said(
        capsys, "calibrate", "fit", folder / "flipped.csv", *FIT, "--sensors", "self-calibrate",
        "--reference", folder / "true.yaml", "--out", folder / "f.device.json",
    )  # fmt: skip
    assert status == 0
    assert "the sensor frame is flipped" in text
    told = said(
        capsys, "calibrate", "predict", folder / "f.device.json", folder / "flipped.csv", "--json"
    )
    assert json.loads(told[1])["r2"] > 0.99


def test_register_names_the_worst_fiducial_and_the_error_at_targets(folder, capsys):
    status, text, _ = said(
        capsys, "calibrate", "register", folder / "fiducials.csv",
        "--targets", folder / "targets.csv", "--json",
    )  # fmt: skip
    document = json.loads(text)
    assert status == 0
    assert document["worst"] == "D"
    assert [t["name"] for t in document["targets"]] == ["apex", "entry"]
    assert all(t["tre_mm"] > 0.0 for t in document["targets"])
    status, text, _ = said(capsys, "calibrate", "register", folder / "fiducials.csv")
    assert status == 0
    assert "says nothing about a target" in text


def test_register_warns_of_a_target_far_off_all_fiducials(folder, capsys):
    (folder / "far.csv").write_text("name,x_mm,y_mm,z_mm\nfar,900,0,0\n")
    status, text, _ = said(
        capsys, "calibrate", "register", folder / "fiducials.csv", "--targets", folder / "far.csv",
    )  # fmt: skip
    assert status == 0
    assert "the target 'far' lies" in " ".join(text.split())


def test_quiet_says_nothing(folder, capsys):
    status, out, err = said(
        capsys, "calibrate", "register", folder / "fiducials.csv", "--quiet",
    )  # fmt: skip
    assert (status, out, err) == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("fit", "none.csv"), "cannot be read"),
        (("fit", "few.csv"), "too few"),
        (("fit", "targets.csv"), "no column"),
        (("fit", "measured.csv", "--reference", "targets.csv"), "no device file"),
        (("predict", "measured.csv", "measured.csv"), "no device file"),
        (("check", "none.json", "measured.csv"), "cannot be read"),
        (("register", "targets.csv"), "no column"),
        (("register", "fiducials.csv", "--targets", "measured.csv"), "no column"),
        (("register", "fiducials.csv", "--targets", "targets.csv", "--fle", "-1"), "no sense"),
    ],
)
def test_bad_input_ends_in_one_line_and_leaves_nothing(
    folder, tmp_path, monkeypatch, capsys, arguments, words
):
    monkeypatch.chdir(tmp_path)
    command, *rest = arguments
    paths = [x if x.startswith("-") else str(folder / x) for x in rest]
    status, out, err = said(capsys, "calibrate", command, *paths)
    assert status == 2
    assert out == ""
    assert words in err
    assert len(err.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []
