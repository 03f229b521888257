"""Strokes with a real mouse: they change what they should, and nothing else."""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QPointF, Qt

from gui.casework.view_state import Shown
from smilesculpt.case import replay
from tests.gui.hands import (
    CTRL,
    LEFT,
    RIGHT,
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
    send,
    wait_idle,
)


@pytest.fixture
def sculpting(qtbot, at_work):
    at_work.view_state.go_to("sculpt")
    at_work.workbench.look("front")
    # A strong brush, so that the change is plain to see.
    brush = replace(at_work.view_state.brush, strength=1.0)
    at_work.view_state.set_brush(brush)
    wait_idle(qtbot, at_work)
    return at_work


def stroke(window, fdi=11, keys=Qt.KeyboardModifier.NoModifier):
    at = on_screen(window, face_of(window.document.case, fdi))
    drag(window.viewport, line(at + QPointF(-8, 0), at + QPointF(8, 4), 6), keys=keys)


def moved(before, window):
    after = window.document.case.surface.vertices
    return np.sqrt(((after - before.vertices) ** 2).sum(axis=1))


def test_a_stroke_changes_mesh_and_picture_where_it_went(qtbot, sculpting):
    before, picture = sculpting.document.case.surface, pixels(sculpting.viewport)
    at = on_screen(sculpting, face_of(sculpting.document.case, 11))
    stroke(sculpting)
    sculpting.viewport.tool.hover(None)
    way = moved(before, sculpting)
    assert 0.02 < way.max() < 1.0
    assert (way > 0).sum() > 5
    rows, columns = np.nonzero(changed(picture, pixels(sculpting.viewport)))
    assert len(rows) > 50
    assert np.hypot(rows - at.y(), columns - at.x()).max() < 120


def test_a_stroke_touches_neither_gum_nor_neighbours(sculpting):
    case = sculpting.document.case
    stroke(sculpting)
    way = moved(case.surface, sculpting)
    assert set(case.dentition.labels[way > 0].tolist()) == {11}


def test_without_the_locks_the_neighbour_moves_too(sculpting):
    case = sculpting.document.case
    panel = sculpting.workbench.inspector.panels["brush"]
    panel.lock_neighbours.setChecked(False)
    sculpting.view_state.set_radius(4.0)
    stroke(sculpting)
    way = moved(case.surface, sculpting)
    assert {11, 21} <= set(case.dentition.labels[way > 0].tolist())
    assert 0 not in case.dentition.labels[way > 0]


def test_a_stroke_on_locked_gum_does_nothing_and_says_why(sculpting):
    case = sculpting.document.case
    place = sculpting.workbench.stage.places[11].neck
    at = on_screen(sculpting, place)
    drag(sculpting.viewport, line(at, at + QPointF(10, 0)))
    assert sculpting.document.case is case
    assert "gum is locked" in sculpting.status._hint.text()


def test_draw_raises_the_surface_and_ctrl_lowers_it(sculpting):
    before = sculpting.document.case.surface
    stroke(sculpting)
    outwards = (sculpting.document.case.surface.vertices - before.vertices)[:, 1].sum()
    sculpting.document.undo()
    stroke(sculpting, keys=CTRL)
    inwards = (sculpting.document.case.surface.vertices - before.vertices)[:, 1].sum()
    assert outwards < 0 < inwards


def test_shift_smooths_with_the_draw_brush(sculpting):
    stroke(sculpting, keys=SHIFT)
    assert sculpting.document.stack.undoText() == "Smooth on 11"
    stroke(sculpting)
    assert sculpting.document.stack.undoText() == "Draw on 11"


def test_mirror_changes_both_sides(sculpting):
    case = sculpting.document.case
    sculpting.registry.action("mirror").trigger()
    assert sculpting.workbench.inspector.panels["brush"].mirror.isChecked()
    stroke(sculpting)
    way = moved(case.surface, sculpting)
    assert set(case.dentition.labels[way > 0].tolist()) == {11, 21}


def test_undo_restores_mesh_and_picture_exactly(qtbot, sculpting):
    digest = sculpting.document.case.surface.digest()
    wait_idle(qtbot, sculpting)
    picture = pixels(sculpting.viewport)
    stroke(sculpting)
    sculpting.viewport.tool.hover(None)
    assert sculpting.document.stack.count() == 1
    stroked = sculpting.document.case.surface.digest()
    sculpting.activateWindow()
    qtbot.waitUntil(sculpting.isActiveWindow)
    qtbot.keyClick(sculpting.viewport, Qt.Key.Key_Z, CTRL)
    assert sculpting.document.case.surface.digest() == digest
    qtbot.wait(500)
    wait_idle(qtbot, sculpting)
    assert not changed(picture, pixels(sculpting.viewport)).any()
    qtbot.keyClick(sculpting.viewport, Qt.Key.Key_Z, CTRL | SHIFT)
    assert sculpting.document.case.surface.digest() == stroked


def test_the_brush_works_on_what_undo_restored(sculpting):
    stroke(sculpting)
    first = sculpting.document.case.surface.digest()
    sculpting.document.undo()
    stroke(sculpting)
    assert sculpting.document.case.surface.digest() == first


@pytest.mark.parametrize("way_out", ["escape", "right button"])
def test_a_cancelled_stroke_leaves_no_trace(qtbot, sculpting, way_out):
    view, case = sculpting.viewport, sculpting.document.case
    at = on_screen(sculpting, face_of(case, 11))
    surface = sculpting.workbench.sculptor.surface
    before = surface.positions()
    press(view, at)
    move(view, at + QPointF(8, 3))
    assert (surface.positions() != before).any()
    if way_out == "escape":
        view.setFocus()
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    else:
        press(view, at + QPointF(8, 3), RIGHT)
    np.testing.assert_array_equal(surface.positions(), before)
    release(view, at + QPointF(8, 3))
    assert sculpting.document.case is case
    assert sculpting.document.stack.count() == 0


def test_undo_in_the_middle_of_a_stroke_keeps_surface_and_case_equal(sculpting):
    view = sculpting.viewport
    stroke(sculpting)
    at = on_screen(sculpting, face_of(sculpting.document.case, 11))
    press(view, at)
    move(view, at + QPointF(8, 3))
    sculpting.document.undo()
    release(view, at + QPointF(8, 3))
    surface = sculpting.workbench.sculptor.surface
    np.testing.assert_array_equal(surface.positions(), sculpting.document.case.surface.vertices)


def test_a_hidden_tooth_is_not_changed_unseen(sculpting):
    case = sculpting.document.case
    sculpting.view_state.show("11", Shown(visible=False))
    stroke(sculpting)
    assert sculpting.document.case is case
    assert "hidden" in sculpting.status._hint.text()


def test_a_stroke_beside_the_jaw_makes_no_step(sculpting):
    drag(sculpting.viewport, [QPointF(300, 20), QPointF(340, 20)])
    assert sculpting.document.stack.count() == 0


def test_the_picture_follows_while_the_button_is_down(sculpting):
    view = sculpting.viewport
    at = on_screen(sculpting, face_of(sculpting.document.case, 11))
    press(view, at)
    move(view, at + QPointF(6, 0))
    sculpting.viewport.tool.hover(None)
    first = pixels(view)
    for k in range(5):
        move(view, at + QPointF(6 - 3 * k, 2 * k))
    sculpting.viewport.tool.hover(None)
    assert changed(first, pixels(view)).sum() > 20
    sculpting.viewport.cancel_tool()


def test_strokes_of_the_mouse_replay_without_a_window(sculpting):
    for fdi in (11, 22, 13):
        stroke(sculpting, fdi)
    case = sculpting.document.case
    assert len(case.edits) == 5
    assert replay(case, case.edits).surface.digest() == case.surface.digest()


def test_the_ring_shows_where_the_brush_works(sculpting):
    view = sculpting.viewport
    at = on_screen(sculpting, face_of(sculpting.document.case, 11))
    before = pixels(view)
    send(view, view_event(), at)
    rows, columns = np.nonzero(changed(before, pixels(view)))
    assert len(rows) > 30
    px = view.height() / (2.0 * view.navigation.camera.half_height)
    reach = np.hypot(rows - at.y(), columns - at.x()).max()
    assert reach == pytest.approx(1.5 * px, rel=0.35)


def view_event():
    from PyQt6.QtCore import QEvent

    return QEvent.Type.MouseMove


def test_f_sets_the_radius_by_the_mouse_and_escape_takes_it_back(qtbot, sculpting):
    view, state = sculpting.viewport, sculpting.view_state
    view.setFocus()
    qtbot.waitUntil(sculpting.isActiveWindow)
    at = QPointF(400, 300)
    for accept in (False, True):
        was = state.brush.radius
        qtbot.keyClick(view, Qt.Key.Key_F)
        send(view, view_event(), at)
        send(view, view_event(), at + QPointF(20, 0))
        assert state.brush.radius > was
        if accept:
            press(view, at)
            release(view, at)
            assert state.brush.radius > was
        else:
            qtbot.keyClick(view, Qt.Key.Key_Escape)
            assert state.brush.radius == was
    assert sculpting.document.stack.count() == 0


def test_brackets_change_the_radius_and_the_panel_shows_it(qtbot, sculpting):
    panel = sculpting.workbench.inspector.panels["brush"]
    sculpting.viewport.setFocus()
    qtbot.keyClick(sculpting.viewport, "]")
    assert sculpting.view_state.brush.radius == pytest.approx(1.65)
    assert panel.radius.value == pytest.approx(1.65, abs=0.06)
    panel.radius.field.setValue(3.0)
    assert sculpting.view_state.brush.radius == 3.0


def test_keys_take_the_brushes(qtbot, at_work):
    at_work.viewport.setFocus()
    qtbot.waitUntil(at_work.isActiveWindow)
    qtbot.keyClick(at_work.viewport, "s")
    assert at_work.view_state.tool == "smooth"
    assert at_work.view_state.step == "sculpt"
    qtbot.keyClick(at_work.viewport, "d")
    assert at_work.view_state.tool == "draw"


def test_single_letters_are_text_in_a_field(qtbot, at_work):
    at_work.cards.show_palette()
    field = at_work.cards.scrim.card.field
    qtbot.keyClicks(field, "sd")
    assert field.text() == "sd"
    assert at_work.view_state.tool == "choose"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert at_work.cards.scrim.isHidden()


def test_left_is_the_button_that_works(sculpting):
    at = on_screen(sculpting, face_of(sculpting.document.case, 11))
    drag(sculpting.viewport, line(at, at + QPointF(6, 0)), button=LEFT)
    assert sculpting.document.stack.count() == 1
