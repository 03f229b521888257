import json

import numpy as np
import pytest

from calibration.tracking.hand_eye_file import read_hand_eye
from calibration.tracking.tool_file import read_tool
from smilesculpt.cli.app import run
from tests.smilesculpt.cli.calibrating.poses import EYE, TIP, hand_and_target, pivoting, spinning


def said(capsys, *words):
    status = run(["calibrate", *map(str, words)])
    out, err = capsys.readouterr()
    return status, " ".join(out.split()), " ".join(err.split())


def test_pivot_gives_tip_axis_and_errors_and_names_outlying_rows(tmp_path, capsys):
    pivots, spins, out = (tmp_path / name for name in ("p.csv", "s.csv", "tool.json"))
    pivots.write_text(pivoting(wrong=(3, 11)))
    spins.write_text(spinning(wrong=(6,)))
    words = ("pivot", pivots, "--spin", spins, "--out", out)
    status, text, _ = said(capsys, *words, "--json")
    facts = json.loads(text)
    assert (status, facts["schema"]) == (0, "smilesculpt/calibrate-pivot/1")
    # The row of names is row 1: pose 3 stands in row 5.
    assert facts["outlying_rows"] == [5, 13]
    assert facts["outlying_off_mm"] == pytest.approx([5.0, 5.0], abs=0.5)
    assert facts["spin"]["outlying_rows"] == [8]
    off = np.linalg.norm(np.subtract(facts["tip_mm"], TIP))
    assert off < 3.0 * facts["tip_error_mm"] < 1.0
    squared = np.square(facts["tip_standard_errors_mm"]).sum()
    assert facts["tip_error_mm"] == pytest.approx(np.sqrt(squared))
    tool = read_tool(out)
    assert tool.tip.tolist() == facts["tip_mm"]
    assert tool.axis == pytest.approx([0.0, 0.0, 1.0], abs=1e-3)
    assert [name for name, _ in tool.inputs] == ["p.csv", "s.csv"]
    status, text, _ = said(capsys, *words)
    assert status == 0
    for line in ("p.csv, row 5 was left out", "s.csv, row 8 was left out", "+-", "degrees"):
        assert line in text


@pytest.mark.parametrize(
    ("poses", "words"),
    [
        (pivoting(4), "4 poses are too few for a tip; record 6"),
        (pivoting(swing=0.001), "turn"),
        (pivoting().replace("\n", "\n1,2,3,nan,0,0,1\n", 1), "row 2, column qw: 'nan' is no"),
        (pivoting().replace("qz", "q"), "it needs x_mm,y_mm,z_mm and qw,qx,qy,qz"),
        (pivoting().replace("\n", "\n\n", 1), "row 2: 0 values for 7 columns"),
    ],
)
def test_pivot_refuses_in_one_line_and_writes_nothing(tmp_path, capsys, poses, words):
    (tmp_path / "p.csv").write_text(poses)
    out = tmp_path / "tool.json"
    status, text, wrong = said(capsys, "pivot", tmp_path / "p.csv", "--out", out)
    assert (status, text) == (2, "")
    assert words in wrong
    assert not out.exists()


@pytest.mark.parametrize("method", ["refined", "tsai", "park", "daniilidis"])
def test_hand_eye_finds_the_camera_by_every_method(tmp_path, capsys, method):
    hand, target = hand_and_target(wrong=(4,))
    (tmp_path / "h.csv").write_text(hand)
    (tmp_path / "t.csv").write_text(target)
    out = tmp_path / "x.json"
    words = ("hand-eye", tmp_path / "h.csv", tmp_path / "t.csv", "--method", method)
    status, text, _ = said(capsys, *words, "--out", out, "--json")
    facts = json.loads(text)
    assert (status, facts["schema"]) == (0, "smilesculpt/calibrate-hand-eye/1")
    assert facts["outlying_rows"] == [6]
    assert np.array(facts["hand_from_eye"])[:3, 3] == pytest.approx(EYE, abs=0.3)
    errors = facts["hand_from_eye_errors"]
    assert 0.0 < errors["place_rms_mm"] < 1.0
    assert 0.0 < errors["turn_rms_deg"] < 0.1
    written = json.loads(out.read_text())
    assert written["schema"] == "smilesculpt/hand-eye/1"
    assert written["hand_from_eye"] == facts["hand_from_eye"]
    assert [i["name"] for i in written["inputs"]] == ["h.csv", "t.csv"]
    again = read_hand_eye(out)
    assert (again.method, again.hand_from_eye.tolist()) == (method, facts["hand_from_eye"])
    assert again.covariance.tolist() == facts["covariance_rad_mm"]
    assert again.report["outlying_rows"] == [6]


def test_hand_eye_tells_errors_in_mm_and_degrees_and_refuses_parallel_axes(tmp_path, capsys):
    for name, wish in (("", {"wrong": (4,)}), ("flat", {"flat": True})):
        hand, target = hand_and_target(**wish)
        (tmp_path / f"h{name}.csv").write_text(hand)
        (tmp_path / f"t{name}.csv").write_text(target)
    status, text, _ = said(capsys, "hand-eye", tmp_path / "h.csv", tmp_path / "t.csv")
    assert status == 0
    for words in ("error to expect of its place, RMS", "mm", "degrees", "h.csv, row 6 was left"):
        assert words in text
    status, _, wrong = said(capsys, "hand-eye", tmp_path / "hflat.csv", tmp_path / "tflat.csv")
    assert status == 2
    assert "turn it about two axes" in wrong
    (tmp_path / "short.csv").write_text("\n".join(target.splitlines()[:9]))
    status, _, wrong = said(capsys, "hand-eye", tmp_path / "h.csv", tmp_path / "short.csv")
    assert status == 2
    assert "20 poses of the hand and 8 of the target cannot be paired" in wrong


def test_neither_command_writes_over_what_it_was_given(tmp_path, capsys):
    given = tmp_path / "p.json"
    given.write_text(pivoting())
    status, _, wrong = said(capsys, "pivot", given, "--out", given)
    assert status == 2
    assert "would be replaced" in wrong
    assert given.read_text() == pivoting()
