"""The camera moves the picture and never the mesh."""

import moderngl
import numpy as np
import pytest
from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtWidgets import QLabel, QStackedWidget

from gui.casework.commands import ReshapeSurface
from gui.casework.view_state import Shown
from gui.viewport.navigation import Navigation
from gui.viewport.view import Viewport
from smilesculpt.edits import Reshape
from smilesculpt.picturing.camera import VIEW_ANGLES
from tests.gui.hands import (
    MIDDLE,
    RIGHT,
    changed,
    drag,
    face_of,
    line,
    on_screen,
    pixels,
    wait_idle,
    wheel,
)


def centre(window):
    return QPointF(window.viewport.rect().center())


def test_orbit_changes_the_picture_and_not_the_mesh(at_work):
    view, digest = at_work.viewport, at_work.document.case.surface.digest()
    before = pixels(view)
    drag(view, line(centre(at_work), centre(at_work) + QPointF(120, 40)), RIGHT)
    assert changed(before, pixels(view)).mean() > 0.1
    assert at_work.document.case.surface.digest() == digest
    assert at_work.document.stack.count() == 0


def test_orbit_turns_the_model_with_the_mouse(at_work):
    camera = at_work.viewport.navigation.camera
    drag(at_work.viewport, line(centre(at_work), centre(at_work) + QPointF(100, 0)), RIGHT)
    # Dragged to the right, the viewer comes to stand further to the patient's right.
    assert at_work.viewport.navigation.camera.azimuth < camera.azimuth


def test_pan_moves_what_was_grabbed_with_the_mouse(at_work):
    point = face_of(at_work.document.case, 11)
    before = on_screen(at_work, point)
    drag(at_work.viewport, line(centre(at_work), centre(at_work) + QPointF(60, -30)), MIDDLE)
    after = on_screen(at_work, point)
    assert after.x() - before.x() == pytest.approx(60, abs=1.0)
    assert after.y() - before.y() == pytest.approx(-30, abs=1.0)


def test_wheel_zooms_to_the_pointer(at_work):
    point = face_of(at_work.document.case, 13)
    at = on_screen(at_work, point)
    wheel(at_work.viewport, at, 3)
    after = on_screen(at_work, point)
    assert after.x() == pytest.approx(at.x(), abs=1.0)
    assert after.y() == pytest.approx(at.y(), abs=1.0)
    assert at_work.viewport.navigation.camera.half_height < 30.0


@pytest.mark.parametrize(
    ("key", "view"), [("1", "front"), ("2", "right"), ("3", "left"), ("4", "upper_occlusal")]
)
def test_number_keys_go_to_the_standard_views(qtbot, at_work, key, view):
    drag(at_work.viewport, line(centre(at_work), centre(at_work) + QPointF(50, 30)), RIGHT)
    at_work.viewport.setFocus()
    qtbot.waitUntil(at_work.isActiveWindow)
    qtbot.keyClick(at_work.viewport, key)
    camera = at_work.viewport.navigation.camera
    assert (camera.azimuth, camera.elevation) == pytest.approx(VIEW_ANGLES[view])


def test_arrows_turn_and_plus_zooms(qtbot, at_work):
    at_work.viewport.setFocus()
    before = at_work.viewport.navigation.camera
    qtbot.keyClick(at_work.viewport, Qt.Key.Key_Right)
    qtbot.keyClick(at_work.viewport, Qt.Key.Key_Plus)
    after = at_work.viewport.navigation.camera
    assert abs(after.azimuth - before.azimuth) == pytest.approx(np.radians(15.0))
    assert after.half_height < before.half_height


def test_a_click_on_the_cube_goes_to_its_view(at_work):
    cube = next(o for o in at_work.viewport.overlays if hasattr(o, "view_at"))
    at_work.workbench.look("biting")
    corner = QPointF(at_work.viewport.width() - 51.0, 51.0)
    assert cube.view_at(corner) == "upper_occlusal"
    at_work.workbench.look("front")
    assert cube.view_at(corner) == "front"
    at_work.viewport.navigation.turn(QPointF(40, 0))
    drag(at_work.viewport, [corner])
    assert at_work.viewport.navigation.camera.azimuth == pytest.approx(0.0)


def test_the_eye_of_a_tooth_hides_it(qtbot, at_work):
    teeth = at_work.workbench.inspector.panels["teeth"]
    at_work.view_state.go_to("segment")
    row = next(row for row in teeth.rows if row.fdi == 11)
    at = on_screen(at_work, face_of(at_work.document.case, 11))
    before = pixels(at_work.viewport)
    row.eye.click()
    after = pixels(at_work.viewport)
    there = changed(before, after)
    assert there[round(at.y()), round(at.x())]
    rows, columns = np.nonzero(there)
    assert np.hypot(rows - at.y(), columns - at.x()).mean() < 90
    assert there.mean() < 0.1
    assert 11 not in at_work.workbench.labels.boxes
    row.eye.click()
    assert not changed(before, pixels(at_work.viewport)).any()


def test_opacity_lets_a_tooth_shine_through(at_work):
    at_work.view_state.go_to("segment")
    at = on_screen(at_work, face_of(at_work.document.case, 21))
    solid = pixels(at_work.viewport)[round(at.y()), round(at.x())]
    at_work.view_state.show("21", Shown(visible=False))
    gone = pixels(at_work.viewport)[round(at.y()), round(at.x())]
    at_work.view_state.show("21", Shown(opacity=0.5))
    half = pixels(at_work.viewport)[round(at.y()), round(at.x())]
    assert half == pytest.approx((solid + gone) / 2, abs=6)


def test_numbers_stand_beside_their_teeth(at_work):
    at_work.view_state.go_to("segment")
    at_work.workbench.look("biting")
    at_work.workbench.fit()
    pixels(at_work.viewport)
    boxes = at_work.workbench.labels.boxes
    assert set(boxes) == set(at_work.document.case.dentition.numbers)
    for fdi, box in boxes.items():
        index = at_work.document.case.dentition.vertices_of(fdi)
        middle = at_work.document.case.surface.vertices[index].mean(axis=0)
        assert (box.center() - on_screen(at_work, middle)).manhattanLength() < 30


def test_a_click_chooses_the_tooth_under_it(at_work):
    at_work.view_state.go_to("segment")
    drag(at_work.viewport, [on_screen(at_work, face_of(at_work.document.case, 12))])
    assert at_work.view_state.chosen == 12
    drag(at_work.viewport, [QPointF(5, 200)])
    assert at_work.view_state.chosen == 0


def test_choosing_a_tooth_draws_its_outline(qtbot, at_work):
    before = pixels(at_work.viewport)
    at_work.view_state.choose(11)
    wait_idle(qtbot, at_work)
    after = pixels(at_work.viewport)
    assert changed(before, after).sum() > 100


def test_a_case_that_changes_while_it_is_made_ready_is_shown_as_it_is(qtbot, window, segmented):
    index = segmented.dentition.vertices_of(11)
    edit = Reshape("sculpt", "Lift", index, segmented.surface.vertices[index] + 1.0)
    window.document.open(segmented, None)
    window.document.push(ReshapeSurface(window.document, edit))
    wait_idle(qtbot, window)
    shown = window.workbench.sculptor.surface.positions()
    np.testing.assert_array_equal(shown, window.document.case.surface.vertices)
    assert window.workbench.stage.is_current


def test_the_outline_leaves_no_trace_of_an_earlier_view(qtbot, at_work):
    at_work.view_state.choose(11)
    wait_idle(qtbot, at_work)
    pictures = []
    for way in ("biting", "left"):
        at_work.workbench.look(way)
        pixels(at_work.viewport)
        at_work.workbench.look("front")
        pictures.append(pixels(at_work.viewport))
    assert not changed(*pictures).any()


def catch_up(qtbot, window):
    """Wait until light and shadow follow the changed shape."""
    qtbot.waitUntil(lambda: not window.workbench.stage._pause.isActive())
    wait_idle(qtbot, window)


def test_before_is_shown_while_b_is_held(qtbot, at_work):
    case = at_work.document.case
    scan = pixels(at_work.viewport)
    index = case.dentition.vertices_of(11)
    edit = Reshape("sculpt", "Lift", index, case.surface.vertices[index] + [0.0, -0.5, 2.0])
    at_work.document.push(ReshapeSurface(at_work.document, edit))
    catch_up(qtbot, at_work)
    after = pixels(at_work.viewport)
    assert changed(scan, after).any()
    at_work.viewport.setFocus()
    qtbot.keyPress(at_work.viewport, Qt.Key.Key_B)
    held = changed(scan, pixels(at_work.viewport))
    qtbot.keyRelease(at_work.viewport, Qt.Key.Key_B)
    # The word "Before" is all that tells the held picture from the scan.
    assert held[60:].sum() == 0
    assert changed(after, pixels(at_work.viewport)).sum() == 0


def test_the_theme_changes_the_background(at_work, qtbot):
    dark = pixels(at_work.viewport)[5, 200].mean()
    at_work.registry.action("theme").trigger()
    qtbot.waitUntil(lambda: not at_work._look.is_changing)
    assert pixels(at_work.viewport)[5, 200].mean() > dark + 60
    at_work.registry.action("theme").trigger()
    qtbot.waitUntil(lambda: not at_work._look.is_changing)


@pytest.mark.parametrize(
    ("error", "words"),
    [("GL_UNKNOWN_ERROR", "driver was lost"), ("GL_OUT_OF_MEMORY", "no memory left")],
)
def test_a_lost_context_is_told_and_the_next_one_draws_all_again(
    qtbot, at_work, monkeypatch, error, words
):
    view, case = at_work.viewport, at_work.document.case
    before = pixels(view)
    with monkeypatch.context() as lost:
        lost.setattr(moderngl.Context, "error", property(lambda context: error))
        view.repaint()
    assert not view.is_ready
    assert at_work.toast.message.kind == "error"
    assert words in at_work.toast.message.words
    assert "Your work is kept" in at_work.toast.message.words
    view.repaint()  # nothing is drawn, and nothing breaks
    assert at_work.document.case is case
    view.makeCurrent()
    view.initializeGL()
    view.doneCurrent()
    at_work.toast.dismiss()
    assert not changed(before, pixels(view)).any()


def test_the_renderer_is_made_before_its_picture_is_seen(qtbot):
    pages, view = QStackedWidget(), Viewport(Navigation())
    qtbot.addWidget(pages)
    for page in (QLabel("Welcome"), view):
        pages.addWidget(page)
    pages.show()
    qtbot.waitExposed(pages)
    view.warm()
    qtbot.waitUntil(lambda: not view._warming.isActive())
    made = view._renderer
    assert made is not None
    assert view.n_frames == 0
    pages.setCurrentWidget(view)
    qtbot.waitUntil(lambda: view.n_frames > 0)
    assert view._renderer is made
