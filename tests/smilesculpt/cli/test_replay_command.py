"""`smilesculpt replay`: the digest of the window comes out again, or the status says that not."""

import json

import numpy as np
import pytest

from smilesculpt.casefile import open_case, save_case
from smilesculpt.cli.app import run
from smilesculpt.sculpting.recording import case_digest, recording_of, write_recording
from smilesculpt.sculpting.replaying import Hand
from tests.smilesculpt.sculpting.hands import ball_case, some_act


@pytest.fixture
def recorded(tmp_path):
    """Return the case after strokes; its start and the recording lie in the folder."""
    start = ball_case()
    rng = np.random.default_rng(4)
    hand = Hand(start)
    for _ in range(5):
        hand.do(some_act(rng))
    save_case(tmp_path / "start.smile", start)
    save_case(tmp_path / "end.smile", hand.case)
    write_recording(tmp_path / "session.json", recording_of(start, hand.case))
    return hand.case


@pytest.mark.parametrize("given", ["start.smile", "end.smile"])
def test_the_same_digest_is_printed_and_the_case_saved(recorded, tmp_path, capsys, given):
    words = [str(tmp_path / "session.json"), "--case", str(tmp_path / given)]
    assert run(["replay", *words, "--out", str(tmp_path / "again.smile")]) == 0
    assert case_digest(recorded) in capsys.readouterr().out.splitlines()
    assert case_digest(open_case(tmp_path / "again.smile")) == case_digest(recorded)


def test_another_end_gives_status_one_in_words_and_in_json(recorded, tmp_path, capsys):
    path = tmp_path / "session.json"
    document = json.loads(path.read_text())
    document["acts"] = document["acts"][:-1]
    path.write_text(json.dumps(document))
    words = [str(path), "--case", str(tmp_path / "start.smile")]
    assert run(["replay", *words]) == 1
    assert "so this differs" in capsys.readouterr().err
    assert run(["replay", *words, "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["schema"], told["is_as_recorded"]) == ("smilesculpt/replay/1", False)


def test_what_cannot_be_replayed_is_told_in_one_line(recorded, tmp_path, capsys):
    session, start = str(tmp_path / "session.json"), str(tmp_path / "start.smile")
    tries = (
        ([start, "--case", start], "is no JSON"),
        (["none.json", "--case", start], "cannot be read"),
        ([session, "--case", start, "--out", start], "is the file that was given"),
        ([session, "--case", session], "is damaged"),
    )
    for words, said in tries:
        assert run(["replay", *words]) == 2
        err = capsys.readouterr().err
        assert said in err
        assert err.count("\n") == 1
