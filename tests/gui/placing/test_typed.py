"""Numbers typed while a handle is dragged, or while the pointer rests on one, by real keys."""

import numpy as np
import pytest
from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtTest import QTest

from smilesculpt.placing.history import move_of, moves_of
from smilesculpt.placing.tooth_move import ToothMove
from smilesculpt.sculpting.recording import case_digest
from tests.gui.hands import NONE, move, press, release, wait_idle

ENTER, ESC, BACK = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Backspace


@pytest.fixture
def placing(qtbot, at_work):
    """The window with 11 chosen and the arrows in hand."""
    at_work.view_state.go_to("sculpt")
    at_work.workbench.look("front")
    at_work.view_state.choose(11)
    at_work.workbench.placing.placer.set_way(in_chain=False, is_advanced=False)
    at_work.registry.action("tool-move").trigger()
    wait_idle(qtbot, at_work)
    at_work.activateWindow()
    at_work.viewport.setFocus()
    qtbot.waitUntil(at_work.isActiveWindow)
    yield at_work
    at_work.workbench.placing.placer.set_way(in_chain=False, is_advanced=False)


def grip_of(window, name):
    held = next(each for each in window.viewport.tool.handles if each.name == name)
    a, b = held.line[0], held.line[1]
    return held.line[3] if held.kind == "arc" else a + 0.8 * (b - a)


def on_surface(window):
    return window.workbench.sculptor.surface.positions()


def test_a_number_typed_in_a_drag_takes_its_place_and_enter_applies_it(placing, qtbot):
    window, view, case = placing, placing.viewport, placing.document.case
    shown = window.view_state, window.document.stack.count()
    camera = view.navigation.camera
    start = grip_of(window, "mesial")
    press(view, start)
    move(view, start + QPointF(20.0, 5.0))
    QTest.keyClicks(view, "1.57")
    QTest.keyClick(view, BACK)
    QTest.keyClicks(view, "-")
    # The mouse has no say while a number is typed; picture, panel and words have it at once.
    move(view, start + QPointF(60.0, 5.0))
    placer = window.workbench.placing.placer
    assert placer.move == ToothMove(11, shift=(-1.5, 0.0, 0.0))
    row = window.workbench.inspector.panels["place"].rows["mesial", False]
    qtbot.waitUntil(lambda: row.value == -1.5)
    assert "\N{MINUS SIGN}1.5" in view.tool.words
    assert "Enter applies" in view.tool.words
    assert not np.array_equal(on_surface(window), case.surface.vertices)
    QTest.keyClick(view, ENTER)
    release(view, start)
    assert moves_of(window.document.case) == {11: ToothMove(11, shift=(-1.5, 0.0, 0.0))}
    assert window.document.stack.count() == shown[1] + 1
    # None of the keys did what it does elsewhere: 5 is perspective, the minus zooms.
    assert view.navigation.camera == camera
    assert np.array_equal(on_surface(window), window.document.case.surface.vertices)
    window.document.undo()
    assert case_digest(window.document.case) == case_digest(case)


@pytest.mark.parametrize("is_held", [True, False])
def test_escape_takes_a_typed_number_back_exactly(placing, is_held):
    window, view, case = placing, placing.viewport, placing.document.case
    start = grip_of(window, "mesial")
    if is_held:
        press(view, start)
        move(view, start + QPointF(20.0, 5.0))
    else:
        move(view, start, NONE)
    QTest.keyClicks(view, "2.5")
    assert not np.array_equal(on_surface(window), case.surface.vertices)
    QTest.keyClick(view, ESC)
    release(view, start)
    assert window.document.case is case
    assert np.array_equal(on_surface(window), case.surface.vertices)
    assert view.tool.typed == ""


def test_a_number_is_typed_directly_after_a_drag_and_where_a_handle_is_pointed_at(placing):
    window, view = placing, placing.viewport
    document = window.document
    start = grip_of(window, "mesial")
    press(view, start)
    move(view, start + QPointF(20.0, 0.0))
    release(view, start + QPointF(20.0, 0.0))
    assert move_of(document.case, 11).shift[0] > 0.2
    QTest.keyClicks(view, "0,5")
    QTest.keyClick(view, ENTER)
    assert move_of(document.case, 11) == ToothMove(11, shift=(0.5, 0.0, 0.0))
    # The same by pointing; let go in the middle, it stays in hand until it is applied.
    window.registry.action("tool-turn").trigger()
    start = grip_of(window, "tip")
    press(view, start)
    move(view, start + QPointF(8.0, 0.0))
    QTest.keyClicks(view, "12")
    release(view, start + QPointF(8.0, 0.0))
    steps = document.stack.index()
    assert np.degrees(window.workbench.placing.placer.move.tip) == pytest.approx(12.0)
    # A click beside the tooth applies it, as Enter does.
    press(view, QPointF(5.0, 5.0))
    release(view, QPointF(5.0, 5.0))
    assert document.stack.index() == steps + 1
    assert np.degrees(move_of(document.case, 11).tip) == pytest.approx(12.0)
    # What the document does meanwhile ends it without a trace.
    window.registry.action("tool-move").trigger()
    move(view, grip_of(window, "occlusal"), NONE)
    QTest.keyClicks(view, "3")
    document.undo()
    assert view.tool.typed == ""
    assert np.array_equal(on_surface(window), document.case.surface.vertices)
    # Off the handles the keys are what they were.
    move(view, QPointF(5.0, 5.0), NONE)
    was = view.navigation.camera.perspective
    QTest.keyClicks(view, "5")
    assert view.navigation.camera.perspective != was
    QTest.keyClicks(view, "5")
