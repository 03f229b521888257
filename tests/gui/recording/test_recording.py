"""What is recorded in the window is done again to the same digest, in the window and without."""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QPointF

from gui.casework.commands import EditStep
from smilesculpt.case import replay
from smilesculpt.edits import SetLayer
from smilesculpt.placing.placing import moved_teeth
from smilesculpt.placing.tooth_move import ToothMove
from smilesculpt.sculpting.acts import HoldTeeth
from smilesculpt.sculpting.masks import hold_teeth
from smilesculpt.sculpting.recording import case_digest, read_recording
from smilesculpt.sculpting.replaying import replayed
from tests.gui.hands import CTRL, SHIFT, drag, face_of, line, on_screen, wait_idle


@pytest.fixture
def sculpting(qtbot, at_work):
    at_work.view_state.go_to("sculpt")
    at_work.workbench.look("front")
    at_work.view_state.set_brush(replace(at_work.view_state.brush, strength=1.0))
    wait_idle(qtbot, at_work)
    return at_work


def stroke(window, fdi, keys, way=8):
    at = on_screen(window, face_of(window.document.case, fdi))
    drag(window.viewport, line(at + QPointF(-way, 0), at + QPointF(way, 4), 6), keys=keys)


def moved_tooth(case):
    return moved_teeth(case, (ToothMove(12, shift=(0.1, 0.2, 0.0), tip=0.05),))


def test_strokes_and_tooth_moves_of_the_window_give_one_digest_everywhere(
    qtbot, sculpting, tmp_path
):
    window, document = sculpting, sculpting.document
    start, path = document.case, tmp_path / "session.json"
    window.registry.action("record").trigger()
    stroke(window, 11, CTRL)
    document.push(EditStep(document, hold_teeth(document.case, HoldTeeth((21,)))))
    window.registry.action("mirror").trigger()
    stroke(window, 11, SHIFT)
    document.push(EditStep(document, moved_tooth(document.case)))
    stroke(window, 12, CTRL)
    document.undo()
    stroke(window, 12, SHIFT, way=5)
    document.push(EditStep(document, SetLayer("ridge", 0.5)))
    end = case_digest(document.case)
    assert len(document.case.edits) == len(start.edits) + 6
    window.records.save_to(path)
    assert not window.records.recorder.is_recording

    # Without a window, from the case as it was and as it is.
    recording = read_recording(path)
    assert recording.end == end
    assert case_digest(replayed(start, recording)) == end
    assert case_digest(replayed(document.case, recording)) == end
    assert case_digest(replay(document.case, document.case.edits)) == end

    # In the window, on the same case taken back and on the case opened anew.
    document.go_to(0)
    wait_idle(qtbot, window)
    assert case_digest(document.case) == case_digest(start)
    for case in (document.case, replay(start, start.edits)):
        if case is not document.case:
            document.open(case, None)
            wait_idle(qtbot, window)
        with qtbot.waitSignal(window.records.player.ended, timeout=60_000) as told:
            window.records.play(path)
        assert told.args == [True]
        assert case_digest(document.case) == end
        assert document.stack.count() == 6
        surface = window.workbench.sculptor.surface
        assert (surface.positions() == document.case.surface.vertices).all()
        assert (surface.mask() == document.case.mask).all()


def test_a_recording_that_does_not_belong_to_the_case_says_so(qtbot, sculpting, tmp_path):
    window, document = sculpting, sculpting.document
    said = []
    window.flow.said.connect(lambda message: said.append(message.words))
    window.records.save()
    assert "Nothing is recorded" in said[-1]
    window.registry.action("record").trigger()
    stroke(window, 11, CTRL)
    window.records.save_to(tmp_path / "session.json")
    assert said[-1].replace("\u00a0", " ") == "1 act recorded in session.json."
    case = document.case
    window.records.play(tmp_path / "session.json")
    assert "starts from another state" in said[-1]
    assert document.case is case
    (tmp_path / "bad.json").write_text("{}")
    window.records.play(tmp_path / "bad.json")
    assert "is no recording" in said[-1]
    window.registry.action("record").trigger()
    document.undo()
    window.records.save_to(tmp_path / "none.json")
    assert "taken back to before its start" in said[-1]
    assert not (tmp_path / "none.json").exists()
    assert np.array_equal(document.case.surface.vertices, case.before().vertices)
