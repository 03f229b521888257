"""The other jaw of a case: what can be one, where it lies, and what it takes part in."""

import json
import zipfile
from dataclasses import replace

import numpy as np
import pytest

from meshes.brushes import BrushSettings, StrokeRecord
from meshes.mesh import Mesh
from meshes.readwrite.writing import write_mesh
from smilesculpt import steps
from smilesculpt.antagonist import Antagonist, AntagonistError, check_antagonist, distance_apart
from smilesculpt.case import apply_edit, replay
from smilesculpt.casefile import open_case, save_case
from smilesculpt.casefile.case_file import case_entries
from smilesculpt.cli.app import run
from smilesculpt.edits import Orient, SetAntagonist
from smilesculpt.exchange.scrubbing import secrets_of
from smilesculpt.sculpting.acts import StrokeAct
from smilesculpt.sculpting.limit_words import NoAntagonistError, clearance_words
from smilesculpt.sculpting.locks import LockWords
from smilesculpt.sculpting.other_jaws import (
    digests_of_other_jaws,
    without_antagonist,
    without_former_antagonists,
)
from smilesculpt.sculpting.recording import (
    RecordingError,
    case_digest,
    read_recording,
    recording_of,
    write_recording,
)
from smilesculpt.sculpting.replaying import Hand, replayed
from smilesculpt.sculpting.way_back import way_back
from tests.smilesculpt.sculpting.hands import SCAN, SOURCE, ball_case

START = ball_case()
MIDDLE = np.array([0.1, -0.3, 0.7])


def below(by=-10.2):
    """Return a ball under the ball of the case, in the frame of its scan."""
    motion = np.eye(4)
    motion[2, 3] = by
    return Antagonist(
        replace(SOURCE, file_name="doe_lower.stl", sha256="1" * 64), SCAN.moved(motion)
    )


def shell():
    """Return a ball around that of the case, 0.5 mm away, open to nobody."""
    return Antagonist(SOURCE, Mesh(1.1 * SCAN.vertices, SCAN.faces[:, ::-1]))


def test_it_lies_in_the_dental_frame_with_the_scan_and_survives_another_frame():
    case = apply_edit(START, SetAntagonist(below()))
    middle = case.opposing().vertices.mean(axis=0)
    assert middle == pytest.approx(MIDDLE - [0.0, 0.0, 10.2], abs=1e-12)
    turn = replace(START.orientation, dental_from_scan=np.diag([-1.0, -1.0, 1.0, 1.0]))
    turned = apply_edit(case, Orient(turn))
    assert turned.antagonist is case.antagonist
    assert turned.opposing().vertices.mean(axis=0) == pytest.approx([0.0, 0.0, -10.2], abs=1e-12)
    assert replay(turned, turned.edits).antagonist is case.antagonist
    assert START.opposing() is None
    assert distance_apart(SCAN, below().mesh) == pytest.approx(0.2, abs=1e-12)


def test_it_is_chosen_before_there_is_a_frame_too():
    fresh = replay(START, ())
    case = apply_edit(fresh, SetAntagonist(below()))
    assert case.opposing() is None
    assert apply_edit(case, START.edits[0]).opposing() is not None


@pytest.mark.parametrize(
    ("mesh", "words"),
    [
        (SCAN, "the scan of this case itself"),
        (SCAN.moved(np.diag([1.0, 1.0, 1.0, 1.0]) + np.eye(4, k=3) * 80.0), "lies 70 mm from"),
    ],
)
def test_what_cannot_be_the_other_jaw_is_refused_in_words(tmp_path, mesh, words):
    path = tmp_path / "other.ply"
    write_mesh(path, mesh)
    with pytest.raises(AntagonistError, match=words):
        steps.read_antagonist(START, path, units="mm")
    with pytest.raises(AntagonistError, match="it has no faces"):
        points = Mesh(mesh.vertices, np.empty((0, 3), np.int32))
        check_antagonist(SCAN, Antagonist(SOURCE, points))


def test_choosing_and_letting_go_are_undone_to_the_bit():
    one = apply_edit(START, SetAntagonist(below()))
    other = apply_edit(one, SetAntagonist(shell()))
    none = apply_edit(other, SetAntagonist(None))
    digests = [case_digest(case) for case in (START, one, other, none)]
    assert len(set(digests)) == 3
    assert digests[0] == digests[3]
    for after, before in ((none, other), (other, one), (one, START)):
        back = way_back(before, after)
        assert len(back.moved) == len(back.held) == 0
        assert case_digest(back.before(after)) == case_digest(before)
    assert way_back(START, one).n_bytes == SCAN.vertices.nbytes + SCAN.faces.nbytes
    assert without_antagonist(other).edits == START.edits


def pushed_out(case, hand):
    points = np.array([[0.0, -5.0, 0.0], [0.5, -5.0, 0.0]] * 12) + MIDDLE
    record = StrokeRecord(BrushSettings(radius=2.0, strength=1.0), points)
    hand.do(StrokeAct(record, LockWords((), False, False), (clearance_words(case, 0.2),)))
    return np.sqrt(((hand.case.surface.vertices - MIDDLE) ** 2).sum(axis=1)).max()


def test_a_brush_keeps_clear_of_the_antagonist_and_a_replay_needs_no_other_file(tmp_path):
    hand = Hand(START)
    hand.do(SetAntagonist(shell()))
    height = pushed_out(hand.case, hand)
    assert 5.2 < height < 5.31
    path = tmp_path / "session.json"
    write_recording(path, recording_of(START, hand.case))
    assert case_digest(replayed(START, read_recording(path))) == case_digest(hand.case)
    save_case(tmp_path / "bite.smile", hand.case)
    opened = open_case(tmp_path / "bite.smile")
    assert case_digest(replayed(opened, read_recording(path))) == case_digest(hand.case)
    with pytest.raises(NoAntagonistError, match="Choose the scan of the other jaw"):
        clearance_words(START, 0.2)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda told: told.pop("faces"), "'faces' is missing"),
        (lambda told: told.update(vertices="AAA="), "makes no sense"),
        (lambda told: told.update(vertices="!"), "is no Base64"),
        (lambda told: told["source"].update(units=7), "is no text"),
        (lambda told: told["source"].update(colour="red"), "'colour'"),
    ],
)
def test_a_recorded_antagonist_that_makes_no_sense_is_refused(tmp_path, change, words):
    path = tmp_path / "session.json"
    write_recording(path, recording_of(START, apply_edit(START, SetAntagonist(below()))))
    document = json.loads(path.read_text())
    change(document["acts"][0]["antagonist"])
    path.write_text(json.dumps(document))
    with pytest.raises(RecordingError, match=words):
        read_recording(path)


def test_the_command_chooses_and_removes_it(tmp_path, capsys):
    case, other = tmp_path / "ball.smile", tmp_path / "lower.ply"
    save_case(case, START)
    write_mesh(other, below().mesh)
    words = [str(case), str(other), "--units", "mm"]
    assert run(["antagonist", *words, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["antagonist"]["file"] == "lower.ply"
    assert told["antagonist"]["apart_mm"] == 0.2
    assert open_case(case).antagonist.mesh.digest() == below().mesh.digest()
    assert run(["antagonist", str(case), "--remove"]) == 0
    assert open_case(case).antagonist is None
    with zipfile.ZipFile(case) as archive:
        told = b"".join(archive.read(name) for name in archive.namelist())
    assert b"lower.ply" not in told
    assert b"antagonist" not in told
    assert below().mesh.vertices.tobytes()[:600] not in told
    capsys.readouterr()
    assert run(["antagonist", str(case)]) == 2
    assert "give either a scan of the other jaw, or --remove" in capsys.readouterr().err


def all_bytes(case):
    return b"".join(entry.path.encode() + entry.data for entry in case_entries(case))


def test_a_jaw_that_was_let_go_leaves_no_digest_name_or_shape_and_the_shape_stays():
    hand = Hand(START)
    hand.do(SetAntagonist(shell()))
    pushed_out(hand.case, hand)
    first = hand.case
    hand.do(SetAntagonist(below()))
    secrets = secrets_of(hand.case)
    digests = digests_of_other_jaws(first)
    assert len(digests) == 3  # of its file, as it was read, and in the dental frame
    assert digests[2] == first.opposing().digest()
    assert any(digest.encode() in all_bytes(first) for digest in digests)
    assert set(digests) <= set(secrets.phrases)
    hand.do(SetAntagonist(None))
    assert set(digests) <= set(secrets_of(hand.case).phrases)
    assert "doe" in secrets_of(hand.case).words
    shape = shell().mesh.vertices.tobytes()[:600]
    for case, there in ((without_antagonist(first), None), (hand.case, None), (first, "first")):
        told = without_former_antagonists(case)
        data = all_bytes(told)
        assert case_digest(told) == case_digest(case)
        assert case_digest(replay(told, told.edits)) == case_digest(told)
        if there is None:
            assert b"doe_lower" not in data
            assert not any(digest.encode() in data for digest in digests[1:])
            assert shape not in data
        else:
            assert told.edits == case.edits
    other = apply_edit(first, SetAntagonist(below()))
    assert shape in all_bytes(other)
    assert shape not in all_bytes(without_former_antagonists(other))
    assert not any(d.encode() in all_bytes(without_former_antagonists(other)) for d in digests[1:])
    assert without_former_antagonists(other).antagonist is other.antagonist
