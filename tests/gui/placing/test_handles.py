"""Teeth dragged by their handles with a real mouse go where their numbers say."""

from math import radians

import numpy as np
import pytest
from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtTest import QTest

from gui.casework.commands import EditStep
from gui.placing.handles import seen
from smilesculpt.placing.arranging import snapped_move
from smilesculpt.placing.history import move_of, moves_of
from smilesculpt.placing.placing import moved_teeth
from smilesculpt.placing.tooth_frame import tooth_frame
from smilesculpt.placing.tooth_move import ToothMove
from smilesculpt.sculpting.recording import case_digest, read_recording
from smilesculpt.sculpting.replaying import replayed
from tests.gui.hands import (
    CTRL,
    SHIFT,
    changed,
    drag,
    face_of,
    line,
    move,
    on_screen,
    pixels,
    press,
    release,
    wait_idle,
)


@pytest.fixture
def placing(qtbot, at_work):
    """The window with 11 chosen and the arrows in hand."""
    at_work.view_state.go_to("sculpt")
    at_work.workbench.look("front")
    at_work.view_state.choose(11)
    placer = at_work.workbench.placing.placer
    placer.set_way(in_chain=False, is_advanced=False)
    at_work.registry.action("tool-move").trigger()
    wait_idle(qtbot, at_work)
    yield at_work
    placer.set_way(in_chain=False, is_advanced=False)


def handle(window, name):
    tool = window.viewport.tool
    return next(each for each in tool.handles if each.name == name)


def pull(window, name, by, keys=Qt.KeyboardModifier.NoModifier):
    """Drag a straight handle from near its end."""
    a, b = handle(window, name).line
    at = a + 0.8 * (b - a) if handle(window, name).kind == "arrow" else b
    drag(window.viewport, line(at, at + by, 5), keys=keys)


def moved(before, window):
    way = window.document.case.surface.vertices - before.surface.vertices
    return np.sqrt((way**2).sum(axis=1))


def on_surface(window):
    return window.workbench.sculptor.surface.positions()


def test_an_arrow_moves_the_tooth_along_its_direction_only(qtbot, placing):
    window, case = placing, placing.document.case
    picture, count = pixels(window.viewport), window.document.stack.count()
    pull(window, "mesial", QPointF(25.0, 9.0))
    stands = move_of(window.document.case, 11)
    assert stands.shift[0] > 0.3
    assert stands == ToothMove(11, shift=(stands.shift[0], 0.0, 0.0))
    # The pointer and the tooth go the same way along the arrow.
    frame = tooth_frame(case, 11)
    mesial = frame.directions[0]
    ends = seen(window.viewport, frame.centre + np.outer((0.0, stands.shift[0]), mesial))
    assert ends[1].x() - ends[0].x() == pytest.approx(25.0, abs=1.5)
    own = case.dentition.vertices_of(11)
    way = window.document.case.surface.vertices[own] - case.surface.vertices[own]
    assert np.abs(way - stands.shift[0] * mesial).max() < 1e-12
    # All else but the near stays to the bit; one step of undo; the picture has changed.
    far = moved(case, window)
    reach = max(1.5, 1.6 * stands.shift[0])
    near = np.abs(case.surface.vertices[:, None] - case.surface.vertices[own][::3]).max(axis=2)
    assert not far[near.min(axis=1) > reach].any()
    assert window.document.stack.count() == count + 1
    assert window.document.stack.undoText() == "Move 11"
    assert changed(picture, pixels(window.viewport)).sum() > 200
    assert np.array_equal(on_surface(window), window.document.case.surface.vertices)
    window.document.undo()
    assert np.array_equal(on_surface(window), case.surface.vertices)
    assert case_digest(window.document.case) == case_digest(case)
    assert moves_of(window.document.case) == {}


def test_an_arc_turns_by_the_number_shown(placing, qtbot):
    window, case = placing, placing.document.case
    window.registry.action("tool-turn").trigger()
    middle = seen(window.viewport, tooth_frame(case, 11).centre[None])[0]
    start = handle(window, "tip").line[3]
    spoke = start - middle
    end = middle + QPointF(
        spoke.x() * np.cos(0.2) - spoke.y() * np.sin(0.2),
        spoke.x() * np.sin(0.2) + spoke.y() * np.cos(0.2),
    )
    press(window.viewport, start)
    for at in line(start, end, 4)[1:]:
        move(window.viewport, at)
    told = window.viewport.tool.words.split()[1].removesuffix("\N{DEGREE SIGN}")
    panel = window.workbench.inspector.panels["place"]
    shown = float(told.replace("\N{MINUS SIGN}", "-"))
    row = panel.rows["tip", False]
    assert row.value == 0.0  # it follows a little later: fields make the bars be painted too
    qtbot.waitUntil(lambda: row.value == pytest.approx(shown))
    release(window.viewport, end)
    stands = move_of(window.document.case, 11)
    assert abs(stands.tip) == pytest.approx(0.2, abs=0.04)
    assert (stands.shift, stands.torque, stands.rotation) == ((0.0, 0.0, 0.0), 0.0, 0.0)
    assert panel.rows["tip", False].value == pytest.approx(np.degrees(stands.tip), abs=1e-9)
    assert window.document.stack.undoText() == "Turn 11"


def test_typed_numbers_give_the_same_as_dragging_in_one_step(placing):
    window, case = placing, placing.document.case
    pull(window, "mesial", QPointF(20.0, 0.0))
    dragged = window.document.case
    value = move_of(dragged, 11).shift[0]
    window.document.undo()
    panel = window.workbench.inspector.panels["place"]
    count = window.document.stack.index()
    for typed in ("0.4", f"{value:.2f}"):
        field = panel.rows["mesial", False].field
        field.selectAll()
        field.lineEdit().setText(typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert move_of(window.document.case, 11).shift[0] == value
    assert case_digest(window.document.case) == case_digest(dragged)
    assert window.document.stack.index() == count + 1
    window.document.undo()
    assert case_digest(window.document.case) == case_digest(case)
    assert panel.rows["mesial", False].value == 0.0
    # Typed out and back again there is nothing to take back, and the tooth can be typed on.
    for typed, n_steps in (("0.4", 1), ("0", 0), ("0.3", 1), ("0.5", 1), ("0", 0)):
        field.selectAll()
        field.lineEdit().setText(typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert window.document.stack.count() == count + n_steps
    assert case_digest(window.document.case) == case_digest(case)
    assert len(window.document.case.edits) == len(case.edits)


def test_cancel_is_exact_and_clicks_change_nothing(qtbot, placing):
    window, case = placing, placing.document.case
    picture = pixels(window.viewport)
    a, b = handle(window, "mesial").line
    start = a + 0.8 * (b - a)
    press(window.viewport, start)
    move(window.viewport, start + QPointF(30.0, 0.0))
    assert not np.array_equal(on_surface(window), case.surface.vertices)
    QTest.keyClick(window.viewport, Qt.Key.Key_Escape)
    release(window.viewport, start)
    assert window.document.case is case
    assert np.array_equal(on_surface(window), case.surface.vertices)
    window.viewport.tool.hover(None)
    assert not changed(picture, pixels(window.viewport)).any()
    # A click on the tooth, on its neighbour, and a press without a move.
    for fdi in (11, 12):
        at = on_screen(window, face_of(case, fdi))
        drag(window.viewport, [at, at])
        assert window.view_state.chosen == fdi
        assert window.document.case is case


def test_the_tooth_itself_is_dragged_turned_with_ctrl_and_scaled_with_shift(placing):
    window = placing
    for keys, check in (
        (Qt.KeyboardModifier.NoModifier, lambda m: abs(m.shift[0]) > 0.1 and m.tip == 0.0),
        (CTRL, lambda m: m.shift == (0.0, 0.0, 0.0) and m.tip != 0.0 and m.torque == 0.0),
        (SHIFT, lambda m: m.scale[0] == m.scale[1] == m.scale[2] > 1.02),
    ):
        at = on_screen(window, face_of(window.document.case, 11)) + QPointF(9.0, 14.0)
        drag(window.viewport, line(at, at + QPointF(14.0, -16.0), 4), keys=keys)
        stands = move_of(window.document.case, 11)
        assert check(stands), stands
        window.document.undo()
        assert move_of(window.document.case, 11).is_none


def test_the_panel_resets_mirrors_snaps_locks_and_moves_in_chains(placing):
    window, case = placing, placing.document.case
    panel = window.workbench.inspector.panels["place"]
    document = window.document
    document.push(EditStep(document, moved_teeth(case, [ToothMove(11, shift=(0.0, 1.0, 0.0))])))
    panel.buttons["tooth-mirror"].click()
    assert move_of(document.case, 21).shift == (0.0, 1.0, 0.0)
    wanted = snapped_move(document.case, 11)
    panel.buttons["tooth-snap"].click()
    assert move_of(document.case, 11) == wanted != ToothMove(11, shift=(0.0, 1.0, 0.0))
    panel.buttons["tooth-reset"].click()
    assert move_of(document.case, 11).is_none
    panel.buttons["tooth-lock"].click()
    assert window.viewport.tool.handles == ()
    assert "locked" in panel._words.text()
    panel.buttons["tooth-lock"].click()
    assert window.viewport.tool.handles
    document.go_to(0)
    panel.chain.click()
    pull(window, "occlusal", QPointF(0.0, 15.0))
    stand = moves_of(document.case)
    assert sorted(stand) == [11, 12, 13, 14, 21, 22, 23]
    assert document.stack.index() == 1
    panel.advanced.click()
    window.registry.action("tool-scale").trigger()
    assert [each.name for each in window.viewport.tool.handles] != ["size"]
    assert panel.rows["tip", True].isVisibleTo(panel)


def test_a_recording_of_tooth_moves_replays_without_a_window(placing, tmp_path):
    window, start = placing, placing.document.case
    window.registry.action("record").trigger()
    pull(window, "mesial", QPointF(15.0, 0.0))
    panel = window.workbench.inspector.panels["place"]
    panel.rows["torque", False].field.setValue(4.0)
    panel.chain.click()
    pull(window, "occlusal", QPointF(0.0, 12.0))
    end = case_digest(window.document.case)
    assert move_of(window.document.case, 11).torque == radians(4.0)
    window.records.save_to(tmp_path / "session.json")
    recording = read_recording(tmp_path / "session.json")
    assert case_digest(replayed(start, recording)) == recording.end == end


def test_the_tools_have_buttons_beside_the_picture_and_in_the_panel(placing):
    window = placing
    bar, panel = window.workbench.floats.tooth_bar, window.workbench.inspector.panels["place"]
    for tools in (bar.tools, panel.tools):
        for tool, name in zip(tools, ("move", "turn", "scale"), strict=True):
            tool.click()
            assert window.view_state.tool == name
            assert tool.isChecked()
            assert tool.accessibleName()
    # They stay in hand in Design, and the tooth moves there too.
    window.view_state.go_to("design")
    assert bar.isVisibleTo(window.viewport)
    assert window.workbench.floats.brush_bar.isHidden()
    bar.tools[0].click()
    assert window.view_state.step == "design"
    pull(window, "mesial", QPointF(20.0, 0.0))
    assert move_of(window.document.case, 11).shift[0] > 0.1
    window.view_state.go_to("check")
    assert window.view_state.tool == "choose"


def test_with_ctrl_a_handle_goes_in_steps(placing):
    window = placing
    pull(window, "mesial", QPointF(25.0, 9.0), keys=CTRL)
    assert move_of(window.document.case, 11).shift[0] % 0.5 == 0.0
    assert move_of(window.document.case, 11).shift[0] >= 0.5
    window.registry.action("tool-turn").trigger()
    start = handle(window, "tip").line[3]
    middle = seen(window.viewport, window.workbench.placing.placer.pose.centre[None])[0]
    spoke = start - middle
    turned = middle + QPointF(spoke.y(), -spoke.x()) * 0.2 + spoke
    drag(window.viewport, line(start, turned, 5), keys=CTRL)
    degrees = np.degrees(move_of(window.document.case, 11).tip)
    assert abs(degrees) >= 5.0
    assert degrees / 5.0 == pytest.approx(round(degrees / 5.0), abs=1e-9)
    window.registry.action("tool-scale").trigger()
    pull(window, "size", QPointF(20.0, 0.0), keys=CTRL)
    scale = move_of(window.document.case, 11).scale
    assert scale[0] in {1.1, 1.15, 1.2, 1.25, 1.3}
    assert scale[0] == scale[1] == scale[2]
