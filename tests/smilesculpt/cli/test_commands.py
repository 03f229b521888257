"""Each step as a command: what it prints, writes and returns."""

import json

import numpy as np
import pytest

from meshes.readwrite.reading import read_mesh
from meshes.readwrite.writing import write_mesh
from smilesculpt import steps
from smilesculpt.casefile import open_case, save_case
from smilesculpt.cli.app import run
from smilesculpt.wishes import Wishes


@pytest.fixture(scope="module")
def scan(tmp_path_factory, sample):
    path = tmp_path_factory.mktemp("scan") / "arch.ply"
    write_mesh(path, sample.mesh)
    return path


@pytest.fixture(scope="module")
def case_file(scan, tmp_path_factory):
    path = tmp_path_factory.mktemp("case") / "arch.smile"
    assert run(["segment", str(scan), "--case", str(path), "--quiet"]) == 0
    return path


def json_of(arguments, capsys):
    assert run([str(a) for a in arguments] + ["--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_read_tells_format_unit_and_size(scan, capsys, sample):
    found = json_of(["read", scan], capsys)
    assert found["schema"] == "smilesculpt/read/1"
    assert found["scan"]["format"] == "ply"
    assert found["scan"]["units"] == "mm"
    assert found["scan"]["n_faces"] == sample.mesh.n_faces


def test_segment_writes_labels_in_the_order_of_the_file(scan, tmp_path, capsys, sample):
    labels = tmp_path / "labels.json"
    found = json_of(["segment", scan, "--labels", labels], capsys)
    written = json.loads(labels.read_text())
    assert written["jaw"] == sample.jaw == found["orientation"]["jaw"]
    assert len(written["labels"]) == sample.mesh.n_vertices
    teeth = {tooth["fdi"] for tooth in found["dentition"]["teeth"]}
    assert teeth == set(np.unique(sample.labels)) - {0}
    assert np.mean(np.array(written["labels"]) == sample.labels) > 0.9


def test_measure_gives_widths_near_the_teeth_that_were_made(case_file, capsys):
    found = json_of(["measure", case_file], capsys)
    widths = {tooth["fdi"]: tooth["width"] for tooth in found["teeth"]}
    assert 7.5 < widths[11] < 9.5
    assert widths[16] > widths[11] > widths[12]


def test_design_keeps_the_given_case_and_saves_another(case_file, tmp_path, capsys):
    wishes = tmp_path / "wishes.toml"
    wishes.write_text('proportion = "own"\nlength_change = 0.4\n')
    before = case_file.read_bytes()
    out = tmp_path / "designed.smile"
    json_of(["design", case_file, "--wishes", wishes, "--case", out], capsys)
    assert case_file.read_bytes() == before
    designed = open_case(out)
    assert designed.wishes == Wishes(proportion="own", length_change=0.4)
    assert designed.surface.digest() != designed.before().digest()


def test_the_same_wishes_give_the_same_bytes_by_command_and_by_function(
    case_file, tmp_path, capsys
):
    out = tmp_path / "designed.smile"
    json_of(["design", case_file, "--case", out], capsys)
    save_case(tmp_path / "scripted.smile", steps.design(open_case(case_file), Wishes()))
    assert out.read_bytes() == (tmp_path / "scripted.smile").read_bytes()


def test_export_writes_checked_parts_and_the_case(case_file, tmp_path, capsys):
    out = tmp_path / "parts"
    found = json_of(["export", case_file, "--out", out, "--format", "stl,3mf"], capsys)
    names = sorted(path.name for path in out.iterdir())
    assert names == ["arch.smile", "waxup.3mf", "waxup.stl"]
    assert found["parts"][0]["ready"]
    reading = read_mesh(out / "waxup.stl")
    assert reading.mesh.n_faces == found["parts"][0]["n_faces"]


def test_report_is_one_page(case_file, tmp_path, capsys):
    out = tmp_path / "report.html"
    found = json_of(["report", case_file, "--out", out, "--no-pictures"], capsys)
    assert found["pictures"] is False
    assert "not a medical device" in out.read_text("utf-8")


def test_quiet_says_nothing(scan, tmp_path, capsys):
    assert run(["read", str(scan), "--case", str(tmp_path / "x.smile"), "--quiet"]) == 0
    said = capsys.readouterr()
    assert said.out == said.err == ""


def test_help_names_the_steps_with_examples(capsys):
    assert run(["--help"]) == 0
    words = capsys.readouterr().out
    commands = ("demo", "read", "segment", "measure", "design", "restore", "validate", "export")
    assert all(command in words for command in commands)
    for command in commands:
        assert run([command, "--help"]) == 0
        assert f"smilesculpt {command}" in capsys.readouterr().out
