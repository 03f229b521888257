"""No command writes over what it was given, or over a file that nobody named."""

import hashlib
import os
import shutil

import pytest

from meshes.readwrite.writing import write_mesh
from smilesculpt import steps
from smilesculpt.cli.app import run
from smilesculpt.wishes import Wishes


@pytest.fixture
def folder(tmp_path, sample_small):
    write_mesh(tmp_path / "arch.ply", sample_small.mesh)
    return tmp_path


def digests(folder):
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.iterdir()}


@pytest.mark.parametrize(
    "words",
    [
        ["read", "arch.ply", "--case", "arch.ply"],
        ["segment", "arch.ply", "--labels", "arch.ply"],
        ["segment", "arch.ply", "--case", "link.smile"],
        ["read", "arch.ply", "--case", "notes.txt"],
        ["report", "arch.ply", "--out", "arch.ply"],
        ["design", "arch.ply"],
        ["restore", "waxup.stl", "--out", "."],
        ["export", "waxup.stl", "--out", ".", "--format", "stl"],
    ],
)
def test_a_bad_place_is_refused_before_any_work(words, folder, capsys, monkeypatch):
    (folder / "link.smile").symlink_to(folder / "arch.ply")
    (folder / "arch.smile").write_text("precious")
    shutil.copy(folder / "arch.ply", folder / "waxup.stl")
    monkeypatch.chdir(folder)
    before = digests(folder)
    assert run(words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.strip().splitlines()) == 1
    assert digests(folder) == before


def test_a_case_may_be_saved_over_itself(folder, capsys):
    case = folder / "a.smile"
    assert run(["segment", str(folder / "arch.ply"), "--case", str(case), "--quiet"]) == 0
    assert run(["design", str(case), "--quiet"]) == 0
    assert run(["segment", str(case), "--case", str(case), "--quiet"]) == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_and_does_not_hang(tmp_path, capsys):
    os.mkfifo(tmp_path / "pipe.smile")
    assert run(["measure", str(tmp_path / "pipe.smile")]) == 2
    assert "pipe.smile" in capsys.readouterr().err


def test_another_jaw_does_not_drop_a_design_in_silence(folder, capsys):
    case = folder / "a.smile"
    assert run(["segment", str(folder / "arch.ply"), "--case", str(case), "--quiet"]) == 0
    assert run(["design", str(case), "--quiet"]) == 0
    before = case.read_bytes()
    assert run(["segment", str(case), "--jaw", "lower", "--case", str(case)]) == 2
    assert "1 change of shape" in capsys.readouterr().err
    assert case.read_bytes() == before


def test_the_demo_refuses_a_file_for_its_folder_at_once(folder, capsys):
    (folder / "taken").write_text("x")
    words = ["demo", "--scan", str(folder / "arch.ply"), "--out", str(folder / "taken")]
    assert run(words) == 2
    assert "taken" in capsys.readouterr().err


def test_a_refusal_names_the_file_and_the_unit_that_would_do(folder, capsys, sample_small):
    small = sample_small.mesh.with_vertices(sample_small.mesh.vertices / 25.4)
    write_mesh(folder / "inch.stl", small)
    assert run(["segment", str(folder / "inch.stl"), "--units", "mm"]) == 2
    said = capsys.readouterr().err
    assert "inch.stl" in said
    assert "--units inch" in said


def test_orienting_first_or_not_gives_the_same_bits(sample):
    scan = steps.Case("Arch", steps.ScanSource("a", "sample", "0" * 64, "mm", "told"), sample.mesh)
    at_once = steps.design(steps.segment(scan), Wishes())
    in_steps = steps.design(steps.segment(steps.orient(scan)), Wishes())
    assert at_once.surface.digest() == in_steps.surface.digest()
    assert (at_once.dentition.labels == in_steps.dentition.labels).all()
    assert at_once.dentition.teeth == in_steps.dentition.teeth
