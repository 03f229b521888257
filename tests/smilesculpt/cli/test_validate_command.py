"""`smilesculpt validate`: which files it takes, what it says and its exit status."""

import json

import jsonschema
import numpy as np
import pytest

from meshes.mesh import Mesh
from meshes.primitives import icosphere
from meshes.readwrite.writing import write_mesh
from meshes.validation.report import schema
from smilesculpt.cli.app import run


@pytest.fixture
def folder(tmp_path):
    ball = icosphere(10.0, 3)
    (tmp_path / "deep").mkdir()
    write_mesh(tmp_path / "ball.stl", ball)
    write_mesh(tmp_path / "deep" / "open.ply", Mesh(ball.vertices, ball.faces[1:]))
    (tmp_path / "notes.txt").write_text("no mesh")
    return tmp_path


def validated(capsys, *arguments):
    status = run(["validate", *[str(a) for a in arguments], "--json", "-", "--jobs", "1"])
    document = json.loads(capsys.readouterr().out)
    jsonschema.validate(document, dict(schema()))
    return status, document


def test_a_sound_file_is_clean(folder, capsys):
    status, document = validated(capsys, folder / "ball.stl")
    assert status == 0
    assert document["files"][0]["status"] == "clean"
    assert document["files"][0]["measures"]["volume"] == pytest.approx(
        4 / 3 * np.pi * 1e3, rel=0.01
    )


def test_a_hole_is_a_finding_with_its_place(folder, capsys):
    status, document = validated(capsys, folder / "deep" / "open.ply")
    assert status == 1
    (finding,) = [f for f in document["files"][0]["findings"] if f["rule"] == "boundary-loop"]
    assert finding["count"] == 1
    assert np.linalg.norm(finding["place"]) == pytest.approx(10.0, abs=0.5)
    assert document["files"][0]["measures"]["volume"] is None


def test_folders_are_searched_all_levels_down_by_name(folder, capsys):
    status, document = validated(capsys, folder)
    assert status == 1
    assert [f["path"] for f in document["files"]] == [
        str(folder / "ball.stl"),
        str(folder / "deep" / "open.ply"),
    ]


def test_a_pattern_and_a_file_named_twice_count_once(folder, capsys):
    _, document = validated(capsys, folder / "*.stl", folder / "ball.stl")
    assert len(document["files"]) == 1


def test_one_file_that_cannot_be_read_does_not_stop_the_others(folder, capsys):
    (folder / "bad.stl").write_bytes(b"x" * 50)
    status, document = validated(capsys, folder / "bad.stl", folder / "ball.stl")
    assert status == 2
    assert [f["status"] for f in document["files"]] == ["refused", "clean"]
    assert document["files"][0]["path"] == str(folder / "bad.stl")
    assert document["files"][0]["skipped"][0]["rule"] == "read"


def test_words_for_people_name_rule_place_and_remedy(folder, capsys):
    assert run(["validate", str(folder / "deep")]) == 1
    said = capsys.readouterr().out
    assert "boundary-loop" in said
    assert "open.ply" in said


def test_an_empty_folder_and_an_unknown_profile_are_refused(tmp_path, folder, capsys):
    (tmp_path / "empty").mkdir()
    assert run(["validate", str(tmp_path / "empty")]) == 2
    assert "no mesh file" in capsys.readouterr().err
    assert run(["validate", str(folder), "--profile", "no-such"]) == 2
    assert "no-such" in capsys.readouterr().err
