"""What the brush meets, shows and says is what is seen and holds now."""

from dataclasses import replace

import numpy as np
from PyQt6.QtCore import QPoint, QPointF, Qt
from PyQt6.QtGui import QWheelEvent
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from gui.tools.aim import aim
from gui.words import MINUS, number
from smilesculpt.edits import DropLayer
from smilesculpt.picturing.scene import Cut
from tests.gui.hands import CTRL, NONE, drag, face_of, line, move, press, release, wait_idle
from tests.gui.sculpting.strokes import at_face, stroke


def hint(window):
    return window.status._hint.text()


def test_no_tool_meets_what_the_cut_has_taken_away(qtbot, sculpting):
    window, case = sculpting, sculpting.document.case
    # What stays lies to the patient's left of the midline, then what lies behind a plane.
    window.workbench.stage.display.set_cut(Cut((0.0, 0.0, 0.0), (-1.0, 0.0, 0.0)))
    wait_idle(qtbot, window)
    left, gone = (21, 11) if face_of(case, 21)[0] > 0 else (11, 21)
    stroke(window, gone)
    assert window.document.case is case
    move(window.viewport, at_face(window, gone), NONE)
    assert window.workbench.toolbox.rings() == ()
    stroke(window, left)
    done = window.document.case
    moved = (done.surface.vertices != case.surface.vertices).any(axis=1)
    assert set(case.dentition.labels[moved].tolist()) == {left}
    window.view_state.choose(0)
    window.view_state.take("choose")
    for fdi, chosen in ((gone, 0), (left, left)):
        at = at_face(window, fdi)
        press(window.viewport, at)
        release(window.viewport, at)
        assert window.view_state.chosen == chosen
    # The front of the tooth is cut away: the ray goes on to what is seen behind it.
    place = face_of(case, left)
    at = at_face(window, left)
    whole = aim(window.viewport, window.workbench.sculptor, at)
    window.workbench.stage.display.set_cut(Cut((0.0, place[1] + 1.0, 0.0), (0.0, -1.0, 0.0)))
    wait_idle(qtbot, window)
    behind = aim(window.viewport, window.workbench.sculptor, at)
    assert whole.point[1] < place[1] + 1.0
    assert behind is None or behind.point[1] >= place[1] + 1.0
    window.workbench.stage.display.set_cut(None)


def radius_of(ring):
    return float(np.sqrt(((ring.points - ring.centre) ** 2).sum(axis=1)).max())


def test_the_ring_follows_its_radius_at_once_and_stands_still_during_f(sculpting):
    window, view = sculpting, sculpting.viewport
    at = at_face(window, 11)
    move(view, at, NONE)
    (first,) = window.workbench.toolbox.rings()
    QTest.keyClick(view, "]")
    (larger,) = window.workbench.toolbox.rings()
    assert radius_of(larger) > radius_of(first)
    QTest.keyClick(view, "[")
    QTest.keyClick(view, "[")
    (smaller,) = window.workbench.toolbox.rings()
    assert radius_of(smaller) < radius_of(first)
    QApplication.sendEvent(view, wheel_with_ctrl(view, at))
    assert radius_of(window.workbench.toolbox.rings()[0]) > radius_of(smaller)
    QTest.keyClick(view, "x")
    assert len(window.workbench.toolbox.rings()) == 2
    QTest.keyClick(view, "x")
    QTest.keyClick(view, "f")
    was = radius_of(window.workbench.toolbox.rings()[0])
    for by in (0.0, 30.0):
        move(view, at + QPointF(by, 0.0), NONE)
        (shown,) = window.workbench.toolbox.rings()
        np.testing.assert_array_equal(shown.centre, first.centre)
    assert radius_of(shown) > was
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert radius_of(window.workbench.toolbox.rings()[0]) == was
    QTest.keyClick(view, "v")
    QTest.keyClick(view, "d")
    assert window.workbench.toolbox.rings() == ()


def wheel_with_ctrl(view, at):
    up, phase = QPoint(0, 120), Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(at, view.mapToGlobal(at), QPoint(), up, NONE, CTRL, phase, False)


def test_no_stroke_passes_while_a_limit_is_being_worked_out(qtbot, sculpting):
    window, work = sculpting, sculpting.workbench.limits.work
    case = window.document.case
    work.set_least("thickness", 0.0)
    work.set_mode("thickness", "stop")
    assert work.is_waiting("thickness")
    at = at_face(window, 11)
    drag(window.viewport, line(at, at + QPointF(10, 4)), keys=CTRL)
    assert window.document.case is case
    assert not window.workbench.sculptor.is_stroking
    assert "being worked out" in hint(window)
    qtbot.waitUntil(lambda: not work.is_waiting("thickness"), timeout=60_000)
    assert "being worked out" not in hint(window)
    limit = work.ready("thickness").limit
    drag(window.viewport, line(at, at + QPointF(10, 4)), keys=CTRL)
    after = window.document.case.surface.vertices
    moved = (after != case.surface.vertices).any(axis=1)
    assert limit.gaps(after[moved]).min(initial=0.0) > -1e-6
    # Colours alone stop nothing, so nothing waits for them.
    work.set_least("thickness", 0.3)
    work.set_mode("thickness", "colour")
    assert not window.workbench.sculptor.awaits_limit
    work.set_mode("thickness", "off")


def test_that_a_layer_is_hidden_is_said_as_long_as_it_is(sculpting):
    window, layers = sculpting, sculpting.workbench.layers
    layers.add()
    stroke(window, 11)
    name = layers.current
    layers.show(name, on=False)
    case = window.document.case
    stroke(window, 11)
    assert window.document.case is case
    assert f"Layer {name} is hidden" in hint(window)
    while window.document.can_undo:
        window.document.undo()
    assert "hidden" not in hint(window)
    window.document.go_to(3)
    window.workbench.layers.choose(name)
    assert "hidden" in hint(window)
    layers._push(DropLayer(name, keeps_shape=False))
    assert "hidden" not in hint(window)


def test_nothing_is_written_without_a_minus(sculpting):
    assert number(-0.001) == number(0.0) == "0.00"
    assert number(-0.001, sign=True) == "+0.00"
    assert number(-0.006) == f"{MINUS}0.01"
    window = sculpting
    window.view_state.set_brush(replace(window.view_state.brush, strength=1.0))
    stroke(window, 11)
    tool = window.workbench.measures.tools["volume"]
    window.view_state.take("volume")
    at = at_face(window, 11)
    press(window.viewport, at)
    release(window.viewport, at)
    assert tool.found.label.startswith("+")
    assert f"{MINUS}0.00" not in tool.found.label
    assert tool.found.label.endswith("mm³")
    assert "0.00" in tool.found.label


def test_what_was_refined_is_said_as_done(qtbot, sculpting):
    window = sculpting
    stroke(window, 11)
    window.registry.action("refine-here").trigger()
    wait_idle(qtbot, window)
    words = [label.text() for label in window.toast.findChildren(type(window.status._facts))]
    assert any("Refined where the brush was." in each for each in words), words
    assert window.document.stack.undoText() == "Refine where the brush was"
