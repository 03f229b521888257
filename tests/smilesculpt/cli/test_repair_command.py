"""`smilesculpt repair`: what it mends, what it says and its exit status."""

import json

import numpy as np
import pytest

from meshes.mesh import Mesh
from meshes.primitives import icosphere
from meshes.readwrite.reading import read_mesh
from meshes.readwrite.writing import write_mesh
from meshes.structure.topology import topology
from smilesculpt.cli.app import run
from tests.meshes.fixtures import shifted, together


@pytest.fixture
def broken(tmp_path):
    ball = icosphere(10.0, 3)
    faces = np.delete(ball.faces, [5, 6, 7], axis=0)
    faces[100:110] = faces[100:110, ::-1]
    crumb = shifted(icosphere(0.5, 1), x=20.0)
    write_mesh(tmp_path / "broken.ply", together(Mesh(ball.vertices, faces), crumb))
    return tmp_path / "broken.ply"


def test_a_broken_file_is_mended_and_every_step_told(broken, tmp_path, capsys):
    out = tmp_path / "mended.stl"
    status = run(["repair", str(broken), "--out", str(out), "--drop-below", "1"])
    said = capsys.readouterr().out
    assert status == 0
    found = topology(read_mesh(out).mesh)
    assert found.is_closed and found.is_oriented and found.n_components == 1
    for word in ("flipped: 10 faces", "holes: 1 hole", "small-bodies: 1 body", "clean"):
        assert word in said


@pytest.mark.parametrize("suffix", ["ply", "obj", "off", "glb", "3mf", "vtp"])
def test_every_format_is_written_and_checked_in_its_own_unit(broken, suffix, tmp_path, capsys):
    out = tmp_path / f"mended.{suffix}"
    assert run(["repair", str(broken), "--out", str(out), "--drop-below", "1"]) == 0
    assert f"{out}: clean" in capsys.readouterr().out
    folder = tmp_path / "fixed"
    write_mesh(tmp_path / f"again.{suffix}", read_mesh(broken).mesh)
    words = ["--repair-to", str(folder), "--drop-below", "1", "--json", "-"]
    assert run(["validate", str(tmp_path / f"again.{suffix}"), *words]) == 1
    told = json.loads(capsys.readouterr().out)["files"][0]["repair"]
    assert told["status"] == "clean"


def test_nothing_is_dropped_unasked_and_the_finding_left_is_told(broken, tmp_path, capsys):
    out = tmp_path / "mended.stl"
    assert run(["repair", str(broken), "--out", str(out)]) == 1
    assert "loose-shell" in capsys.readouterr().out
    assert topology(read_mesh(out).mesh).n_components == 2


def test_the_document_holds_numbers_before_and_after(broken, tmp_path, capsys):
    out = tmp_path / "mended.obj"
    words = ["repair", str(broken), "--out", str(out), "--drop-below", "1", "--json"]
    assert run(words) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["schema"] == "smilesculpt/repair/1"
    assert (told["before"]["n_borders"], told["after"]["n_borders"]) == (1, 0)
    assert told["volume_change_mm3"] is None
    assert told["largest_move_mm"] == 0.0
    assert told["out"]["status"] == "clean"
    assert [step["step"] for step in told["steps"]] == ["flipped", "small-bodies", "holes"]


def test_a_limit_on_holes_is_kept_and_told(broken, tmp_path, capsys):
    out = tmp_path / "mended.stl"
    words = ["repair", str(broken), "--out", str(out), "--max-hole", "1", "--profile", "scan"]
    run(words)
    assert "longer around than 1 mm left open" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--drop-below", "-1"], "drop_below is -1"),
        (["--max-hole", "nan"], "max_hole is nan"),
        (["--profile", "toy"], "no such profile"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_line(broken, tmp_path, capsys, words, told):
    out = tmp_path / "mended.stl"
    assert run(["repair", str(broken), "--out", str(out), *words]) == 2
    said = capsys.readouterr().err
    assert told in said and said.count("\n") == 1
    assert not out.exists()


def test_the_file_given_is_never_replaced(broken, capsys):
    before = broken.read_bytes()
    assert run(["repair", str(broken), "--out", str(broken)]) == 2
    assert "Give another name" in capsys.readouterr().err
    assert broken.read_bytes() == before
