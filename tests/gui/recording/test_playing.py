"""A recording is played a piece at a time: the window answers, and it can be cancelled anywhere."""

import numpy as np
import pytest
from PyQt6.QtCore import QPointF, Qt, QTimer

from gui.casework.commands import EditStep
from meshes.brushes import BrushSettings, StrokeRecord
from smilesculpt.edits import SetLayer
from smilesculpt.sculpting.acts import HoldTeeth, StrokeAct
from smilesculpt.sculpting.locks import LockWords
from smilesculpt.sculpting.masks import hold_teeth
from smilesculpt.sculpting.recording import Recording, case_digest, write_recording
from smilesculpt.sculpting.replaying import Hand
from tests.gui.hands import click, drag, face_of, line, on_screen, wait_idle
from tests.gui.heartbeat import Heartbeat

LONGEST_PAUSE = 0.1
N_TURNS = 200


def scrub(case, fdi, n_turns):
    """Return a stroke to and fro over a tooth, in few long movements."""
    middle = face_of(case, fdi)
    turns = np.arange(n_turns)
    sideways = np.stack([2.0 * (-1.0) ** turns, 0.0 * turns, 0.01 * turns], axis=1)
    points = middle + sideways
    settings = BrushSettings("smooth", radius=1.5, strength=0.3, spacing=0.05)
    record = StrokeRecord(settings, points, np.ones(n_turns))
    return StrokeAct(record, LockWords((fdi,)), title=f"Smooth on {fdi}")


@pytest.fixture(scope="module")
def recording(segmented):
    """A short stroke, a mask, a layer, and a stroke of seconds."""
    acts = (
        scrub(segmented, 11, 4),
        HoldTeeth((22,)),
        SetLayer("ridge", 0.5),
        scrub(segmented, 12, N_TURNS),
    )
    hand = Hand(segmented)
    for act in acts:
        hand.do(act)
    start, end = case_digest(segmented), case_digest(hand.case)
    return Recording(start, end, len(segmented.edits), acts)


@pytest.fixture
def file(tmp_path, recording):
    path = tmp_path / "session.json"
    write_recording(path, recording)
    return path


@pytest.fixture
def told(window):
    """What the progress card is told and the window says."""
    seen, said = [], []
    window.runner.progressed.connect(lambda share, words: seen.append((share, words)))
    window.flow.said.connect(lambda message: said.append(message.words))
    return seen, said


def play_until(qtbot, window, file, share, then):
    """Play, and do something once a share of it is done."""
    is_done = []

    def look(now, words):
        if now >= share and not is_done:
            is_done.append(now)
            QTimer.singleShot(0, then)

    window.runner.progressed.connect(look)
    window.records.play(file)
    qtbot.waitUntil(lambda: not window.runner.is_busy, timeout=120_000)
    window.runner.progressed.disconnect(look)
    assert is_done


def is_in_step(window):
    """Whether the surface under the brush is that of the case, with nothing under way."""
    sculptor, case = window.workbench.sculptor, window.document.case
    same = (sculptor.surface.positions() == case.surface.vertices).all()
    return same and not sculptor.is_stroking


def test_the_window_answers_while_a_recording_plays(qtbot, at_work, file, recording, told):
    window, player = at_work, at_work.records.player
    window.records.play(file)  # once with its kernels compiled
    qtbot.waitUntil(lambda: not window.runner.is_busy, timeout=120_000)
    assert case_digest(window.document.case) == recording.end
    window.document.go_to(0)
    wait_idle(qtbot, window)

    seen, said = told
    seen.clear()
    heart = Heartbeat()
    ends = []
    player.ended.connect(ends.append)
    window.records.play(file)
    qtbot.waitUntil(window.progress.isVisible, timeout=60_000)
    assert "Playing the recording" in window.flow.runner.title
    window.records.play(file)
    assert "Playing the recording is still running" in said[-1] or "another state" in said[-1]
    qtbot.waitUntil(lambda: not window.runner.is_busy, timeout=120_000)
    heart.stop()
    assert ends == [True]
    assert window.progress.isHidden()
    assert case_digest(window.document.case) == recording.end
    assert window.document.stack.count() == 4
    shares = [share for share, _ in seen]
    assert len(shares) >= 10
    assert shares == sorted(shares)
    assert shares[0] < 0.1
    assert 0.9 < shares[-1] <= 1.0
    assert "4 of 4. Cancel keeps what is done" in seen[-1][1]
    assert heart.longest < LONGEST_PAUSE


def test_cancelling_leaves_what_was_wholly_done(qtbot, at_work, file, recording, segmented, told):
    window = at_work
    play_until(qtbot, window, file, 0.5, lambda: click(window.progress.cancel))
    hand = Hand(segmented)
    for act in recording.acts[:3]:
        hand.do(act)
    assert case_digest(window.document.case) == case_digest(hand.case)
    assert is_in_step(window)
    assert not window.records.player.is_playing
    assert "Playing was cancelled: 3 of 4 are done and stay" in told[1][-1]
    window.document.go_to(0)
    assert case_digest(window.document.case) == recording.start
    assert is_in_step(window)


@pytest.mark.parametrize("what", ["escape", "undo", "another change", "close"])
def test_whatever_a_person_does_meanwhile_ends_it(
    qtbot, at_work, file, recording, segmented, told, what
):
    window, document = at_work, at_work.document
    edit = hold_teeth(segmented, HoldTeeth((13,)))
    doings = {
        "escape": lambda: qtbot.keyClick(window.viewport, Qt.Key.Key_Escape),
        "undo": document.undo,
        "another change": lambda: document.push(EditStep(document, edit)),
        "close": document.close,
    }
    window.view_state.go_to("sculpt")
    window.registry.action("tool-draw").trigger()
    n_steps = {"escape": 3, "undo": 2, "another change": 4, "close": 0}[what]
    play_until(qtbot, window, file, 0.5, doings[what])
    assert document.stack.index() == n_steps
    assert ("cancelled" if what == "escape" else "changed meanwhile") in told[1][-1]
    if what != "close":
        assert is_in_step(window)


def test_a_stroke_by_hand_takes_the_place_of_the_one_that_is_played(qtbot, at_work, file, told):
    window = at_work
    window.view_state.go_to("sculpt")
    window.workbench.look("front")
    window.registry.action("tool-draw").trigger()

    def stroke():
        at = on_screen(window, face_of(window.document.case, 11))
        drag(window.viewport, line(at - QPointF(8, 0), at + QPointF(8, 4), 6))

    play_until(qtbot, window, file, 0.5, stroke)
    assert window.document.stack.index() == 4
    assert "changed meanwhile" in told[1][-1]
    assert is_in_step(window)
