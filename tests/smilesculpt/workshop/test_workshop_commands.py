"""The lessons at the prompt: listed, walked, checked, packed."""

import json

import pytest
from typer.testing import CliRunner

from calibration.signing import KeyFile, key_of_seed, write_key_file
from smilesculpt.casefile import open_case
from smilesculpt.cli.app import run
from smilesculpt.workshop.shelf import shelved_lesson


@pytest.fixture(scope="module")
def walked(tmp_path_factory):
    out = tmp_path_factory.mktemp("walk") / "practice"
    assert run(["workshop", "run", "first-mockup", "--out", str(out), "--quiet"]) == 0
    return out


def json_of(arguments, capsys, status=0):
    assert run([*arguments, "--json"]) == status
    return json.loads(capsys.readouterr().out)


def test_the_list_names_the_first_lesson(capsys):
    found = json_of(["workshop", "list"], capsys)
    assert found["schema"] == "smilesculpt/workshop-list/1"
    (lesson,) = found["lessons"]
    assert (lesson["lesson"], lesson["shelved"]) == ("first-mockup", True)


def test_a_walk_leaves_start_result_and_model(walked):
    names = sorted(path.name for path in walked.iterdir())
    assert names == ["first-mockup-start.smile", "first-mockup-waxup.stl", "first-mockup.smile"]
    assert open_case(walked / "first-mockup-start.smile").edits == ()


def test_the_walked_case_meets_every_goal(walked, capsys):
    path = str(walked / "first-mockup.smile")
    found = json_of(["workshop", "check", "first-mockup", path], capsys)
    assert found["schema"] == "smilesculpt/workshop-check/1"
    assert found["met"] is True
    assert len(found["checked"]) == len(shelved_lesson("first-mockup").lesson.goals)


def test_the_start_meets_none_and_the_status_says_so(walked, capsys):
    path = str(walked / "first-mockup-start.smile")
    found = json_of(["workshop", "check", "first-mockup", path], capsys, status=1)
    assert not any(goal["met"] for goal in found["checked"])
    assert all(goal["advice"] for goal in found["checked"])


def test_a_lesson_of_ones_own_is_packed_and_runs(tmp_path, capsys):
    lesson = {
        "schema": "smilesculpt/lesson/1",
        "name": "mine",
        "title": "Mine",
        "summary": "Short.",
        "minutes": 1,
        "start": {"jaw": "upper", "seed": 0, "n_faces": 12000},
        "steps": [
            {
                "name": "find",
                "title": "Find",
                "words": "Find the teeth.",
                "room": "segment",
                "action": "segment",
                "goals": ["wide"],
            }
        ],
        "goals": [
            {
                "name": "wide",
                "title": "Alike to the micrometre",
                "hint": "Hard.",
                "kind": "width-difference",
                "settings": {"right": 11, "left": 21, "limit": 0.0},
            }
        ],
    }
    source, key, bundle = (tmp_path / name for name in ("mine.json", "me.key", "mine.smile"))
    source.write_text(json.dumps(lesson))
    write_key_file(key, KeyFile(key_of_seed(bytes([9] * 32))))
    words = ["workshop", "pack", str(source), "--key", str(key), "--out", str(bundle)]
    packed = json_of(words, capsys)
    assert packed["author"] == key_of_seed(bytes([9] * 32)).did
    out = tmp_path / "out"
    found = json_of(["workshop", "run", str(bundle), "--out", str(out)], capsys, status=1)
    assert (found["author"], found["shelved"]) == (packed["author"], False)
    assert found["walked"][0]["goals"][0]["advice"] == "Hard."


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["check", "first-mockup", "nowhere.smile"], "nowhere.smile"),
        (["check", "first-mockup", "scan.stl"], "is no case"),
        (["check", "no-such-lesson", "x.smile"], "first-mockup"),
        (["run", "nowhere.smile"], "nowhere.smile"),
        (["pack", "nowhere.json", "--key", "k", "--out", "o.smile"], "nowhere.json"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_status_two(words, said, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run(["workshop", *words]) == 2
    complaint = capsys.readouterr().err
    assert said in complaint
    assert len(complaint.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["list", "run", "check", "pack"])
def test_help_has_an_example(command):
    from smilesculpt.cli.app import app

    shown = CliRunner().invoke(app, ["workshop", command, "--help"])
    assert f"Example: smilesculpt workshop {command}" in " ".join(shown.output.split())
