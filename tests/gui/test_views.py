"""Maps, looks, lines, the cut and kept views: each changes the picture where it should."""

import threading
from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtWidgets import QApplication

from gui.casework.commands import EditStep
from gui.staging import heat
from gui.views.bookmarks import Bookmark, read_bookmarks, written
from meshes.errors import CancelledError
from meshes.mesh import Mesh
from meshes.readwrite.writing import write_mesh
from smilesculpt.casefile import open_case, save_case
from smilesculpt.edits import Reshape
from smilesculpt.picturing.camera import Camera
from smilesculpt.picturing.palette import BATLOW, VIK
from smilesculpt.picturing.scene_building import JAW
from tests.gui.hands import (
    NONE,
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
    wheel,
)


@pytest.fixture
def looking(qtbot, at_work):
    at_work.view_state.go_to("sculpt")
    at_work.view_state.take("choose")
    at_work.workbench.look("front")
    wait_idle(qtbot, at_work)
    yield at_work
    display = at_work.workbench.stage.display
    display.forget()
    for step in ("sculpt", "check"):
        display.set_map(step, "change" if step == "check" else None)
    for kind in tuple(display.lines):
        display.show_lines(kind, on=False)
    if display.look == "matcap":
        display.set_look("enamel")
    display.show_wires(on=False)


def trigger(window, ident):
    window.registry.action(ident).trigger()
    QApplication.processEvents()


def lift(window, fdi, by):
    case = window.document.case
    index = case.dentition.vertices_of(fdi)
    edit = Reshape("sculpt", "Lift", index, case.surface.vertices[index] + by)
    window.document.push(EditStep(window.document, edit))


def near(colour, pixel, tolerance=60):
    # Pictures hold blue, green, red; light changes brightness, so the hue is compared.
    hue = np.array(pixel[::-1], float)
    want = np.array(colour) * 255.0
    return np.abs(hue / max(hue.max(), 1.0) - want / want.max()).max() < tolerance / 255.0


def test_maps_colour_the_teeth_and_the_legend_says_what_they_mean(qtbot, looking):
    window, legend = looking, looking.workbench.floats.legend
    lift(window, 11, [0.0, -0.45, 0.0])
    wait_idle(qtbot, window)
    at = on_screen(window, face_of(window.document.case, 11))
    plain = pixels(window.viewport)
    trigger(window, "map-change")
    wait_idle(qtbot, window)
    mapped = pixels(window.viewport)
    there = mapped[round(at.y()), round(at.x())]
    assert near(VIK.colours([0.4], -0.5, 0.5)[0], there)
    assert legend.isVisible()
    assert legend._title.text() == "Change from the scan"
    assert [mark.text() for mark in legend._marks] == ["−0.5", "0", "+0.5\N{NO-BREAK SPACE}mm"]
    assert window.registry.action("map-change").isChecked()
    legend.end_wanted.emit(2.0)
    assert legend._marks[2].text() == "+2\N{NO-BREAK SPACE}mm"
    assert changed(mapped, pixels(window.viewport))[round(at.y()), round(at.x())]
    move(window.viewport, at, held=NONE)
    assert legend._value.text().endswith("on 11")
    assert abs(float(legend._value.text().split("\N{NO-BREAK SPACE}")[0]) - 0.45) < 0.1
    trigger(window, "map-thickness")
    wait_idle(qtbot, window)
    assert legend._title.text() == "Thickness"
    assert window.viewport.scene.scale.colours is BATLOW
    trigger(window, "map-none")
    window.viewport.tool.hover(None)
    assert not changed(plain, pixels(window.viewport)).any()
    assert not legend.isVisible()


def test_where_nothing_has_changed_that_is_said_in_the_place_of_colours(qtbot, looking):
    window, legend = looking, looking.workbench.floats.legend
    trigger(window, "map-change")
    wait_idle(qtbot, window)
    assert window.viewport.scene.scale is None
    assert legend._note.text().startswith("Nothing has changed from the scan yet.")
    assert legend.isVisible()
    seen = (legend._ramp, legend._title, legend.range, legend._value)
    assert not any(part.isVisible() for part in seen)
    assert legend._note.height() >= legend._note.heightForWidth(legend._note.width())
    lift(window, 11, [0.0, -0.45, 0.0])
    qtbot.waitUntil(lambda: window.viewport.scene.scale is not None)
    assert not legend._note.isVisible()
    assert all(part.isVisible() for part in seen)
    window.document.undo()
    qtbot.waitUntil(legend._note.isVisible)
    trigger(window, "map-none")
    assert not legend.isVisible()


def test_contact_is_shown_where_the_jaws_meet(qtbot, looking, tmp_path):
    window, case = looking, looking.document.case
    path = tmp_path / "other.ply"
    write_mesh(path, opposed(case, gap=0.1))
    window.other_jaw.ask_path = lambda: path
    trigger(window, "map-contact")
    wait_idle(qtbot, window)
    scene = window.viewport.scene
    assert [item.name for item in scene.objects] == [JAW, "other jaw"]
    jaw = next(item for item in scene.objects if item.name == JAW)
    known = jaw.marks[:, 0] > -1e8
    assert 0 < known.sum() < len(known)
    # The mirror image of each deepest point lies 0.1 mm below it.
    deepest = jaw.positions[:, 2].argmin()
    assert jaw.marks[deepest, 0] == pytest.approx(-0.1, abs=0.03)
    assert window.registry.action("show-other-jaw").isChecked()
    trigger(window, "show-other-jaw")
    assert [item.name for item in window.viewport.scene.objects] == [JAW]
    trigger(window, "show-other-jaw")
    wait_idle(qtbot, window)
    assert len(window.viewport.scene.objects) == 2


def test_the_other_jaw_is_a_step_of_the_case_undone_saved_and_removed(qtbot, looking, tmp_path):
    window, document = looking, looking.document
    before, path, saved = document.case, tmp_path / "other.ply", tmp_path / "bite.smile"
    write_mesh(path, opposed(before, gap=0.1))
    actions = [window.registry.action(f"{verb}other-jaw") for verb in ("", "remove-", "show-")]
    assert [action.isEnabled() for action in actions] == [True, False, False]
    window.other_jaw.ask_path = lambda: path
    trigger(window, "other-jaw")
    wait_idle(qtbot, window)
    assert document.case.antagonist.source.file_name == "other.ply"
    assert [action.isEnabled() for action in actions] == [True, True, True]
    assert document.stack.undoText() == "Other jaw chosen"
    assert len(window.viewport.scene.objects) == 2
    save_case(saved, document.case)
    chosen = document.case.antagonist.mesh.digest()
    assert open_case(saved).antagonist.mesh.digest() == chosen
    document.undo()
    assert document.case.antagonist is None
    assert len(window.viewport.scene.objects) == 1
    document.redo()
    trigger(window, "remove-other-jaw")
    assert document.case.antagonist is None
    assert not window.registry.action("show-other-jaw").isEnabled()
    document.undo()
    assert document.case.antagonist.mesh.digest() == chosen
    wait_idle(qtbot, window)
    assert len(window.viewport.scene.objects) == 2


def test_a_file_that_cannot_be_the_other_jaw_changes_nothing_and_says_why(qtbot, looking, tmp_path):
    window, before = looking, looking.document.case
    path = tmp_path / "same.ply"
    write_mesh(path, before.scan)
    window.other_jaw.ask_path = lambda: path
    trigger(window, "map-contact")
    wait_idle(qtbot, window)
    assert window.document.case is before
    assert "the scan of this case itself" in window.toast.message.words
    assert not window.registry.action("map-contact").isChecked()


def opposed(case, gap):
    """Return the mirror image of a jaw below it, in the frame of the scan."""
    vertices = case.surface.vertices * [1.0, 1.0, -1.0]
    vertices[:, 2] += 2.0 * case.surface.vertices[:, 2].min() - gap
    back = np.linalg.inv(case.orientation.dental_from_scan)
    return Mesh(vertices, case.surface.faces[:, ::-1]).moved(back)


def test_looks_and_lines_change_the_picture_and_go_again(qtbot, looking):
    window = looking
    before = pixels(window.viewport)
    teeth = on_screen(window, face_of(window.document.case, 21))
    for ident in ("clay", "wires", "line-gum_line", "line-arch", "line-guides"):
        trigger(window, ident)
        there = changed(before, pixels(window.viewport))
        assert there.any(), ident
        assert window.registry.action(ident).isChecked()
        if ident in ("clay", "wires"):
            rows, columns = np.nonzero(there)
            assert np.hypot(rows - teeth.y(), columns - teeth.x()).min() < 12
        else:
            assert there.mean() < 0.05
        trigger(window, ident)
        assert not changed(before, pixels(window.viewport)).any(), ident


def test_the_cut_opens_one_side_and_its_section_can_be_measured(qtbot, looking):
    window, card = looking, looking.workbench.floats.section
    window.view_state.choose(11)
    wait_idle(qtbot, window)
    window.viewport.navigation.turn(QPointF(-80, 0))
    before = pixels(window.viewport)
    window.viewport.setFocus()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.viewport, "k")
    cut = window.workbench.stage.display.cut
    there = changed(before, pixels(window.viewport))
    assert there.mean() > 0.01
    # What lies on the side that stays is as it was.
    kept = on_screen(window, np.array(cut.point) - 6.0 * np.array(cut.normal))
    assert not there[round(kept.y()), round(kept.x())]
    assert card.isVisible()
    assert card.drawing.n_lines > 20
    view = card.drawing
    drag(view, [view.px_of(QPointF(-2.0, 0.0)), view.px_of(QPointF(2.0, 3.0))])
    assert view.measured == pytest.approx(5.0, abs=0.1)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    moved = np.array(window.workbench.stage.display.cut.point) - cut.point
    assert moved @ cut.normal == pytest.approx(0.1)
    qtbot.keyClick(window.viewport, "k")
    assert not card.isVisible()
    assert not changed(before, pixels(window.viewport)).any()


def test_the_arrow_moves_the_cut_and_the_mouse_leads_it(qtbot, looking):
    window, display = looking, looking.workbench.stage.display
    window.view_state.choose(11)
    window.viewport.navigation.turn(QPointF(-80, 0))
    trigger(window, "cut-across")
    first = display.cut
    handles = next(each for each in window.viewport.handles)
    tip = handles._places(first)["move"]
    way = tip - handles._places(first)["middle"]
    press(window.viewport, tip)
    move(window.viewport, tip + way)
    release(window.viewport, tip + way)
    moved = np.array(display.cut.point) - first.point
    assert moved @ first.normal > 0.5
    assert window.view_state.chosen == 11  # the tool in hand did nothing
    second, dot = display.cut, handles._places(display.cut)["turn"]
    drag(window.viewport, line(dot, dot + QPointF(30, 0), 4))
    assert display.cut.normal != second.normal
    assert display.cut.point == second.point
    trigger(window, "cut-follow")
    face = face_of(window.document.case, 13)
    move(window.viewport, on_screen(window, face), held=NONE)
    assert np.abs(np.array(display.cut.point) - face).max() < 0.6


def test_before_stands_beside_now_and_shares_its_camera(qtbot, looking):
    window, beside = looking, looking.workbench.views.beside
    lift(window, 11, [0.0, -0.45, 0.0])
    wait_idle(qtbot, window)
    alone = window.viewport.navigation.camera.half_height
    trigger(window, "split")
    qtbot.waitUntil(lambda: beside.isVisible() and beside.n_frames > 0)
    assert abs(beside.width() - window.viewport.width()) <= 2
    # Half as wide, so half as large: no part of the jaw is lost at the sides.
    assert window.viewport.navigation.camera.half_height == pytest.approx(2.0 * alone)
    jaw = beside.scene.objects[0]
    order = window.workbench.stage.prepared.order
    before = window.document.case.before().vertices[order]
    np.testing.assert_allclose(jaw.positions, before, atol=1e-5)
    camera = window.viewport.navigation.camera
    wheel(beside, QPointF(beside.rect().center()), 2)
    assert window.viewport.navigation.camera.half_height < camera.half_height
    drag(beside, line(QPointF(40, 40), QPointF(90, 60), 3))  # the left button changes nothing
    assert window.document.stack.count() == 1
    trigger(window, "split")
    assert beside.isHidden()


def test_no_number_stands_beside_a_tooth_that_is_cut_away(qtbot, looking):
    window = looking
    shown = set(window.workbench.stage.places)
    window.view_state.choose(11)
    trigger(window, "cut")
    wait_idle(qtbot, window)
    seen = set(window.workbench.stage.places)
    assert 11 in seen
    assert seen in ({f for f in shown if f // 10 == 1}, {f for f in shown if f // 10 == 2} | {11})


def test_a_map_shows_how_far_it_is_and_cancel_takes_its_colours_off(qtbot, looking, monkeypatch):
    window, legend, goes_on = looking, looking.workbench.floats.legend, threading.Event()
    stopped = []

    def slow(surface, *, progress):
        try:
            while not goes_on.wait(0.01):
                progress(0.42, "Measuring slowly")
        except CancelledError:
            stopped.append(True)
            raise
        return np.zeros(surface.n_vertices)

    monkeypatch.setattr(heat, "thickness_below", slow)
    trigger(window, "map-thickness")
    qtbot.waitUntil(legend.cancel.isVisible)
    assert legend.bar.value() == 420
    assert legend._share.text() == "42\N{NO-BREAK SPACE}%"
    legend.cancel.click()
    assert not legend.isVisible()
    assert window.registry.action("map-none").isChecked()
    qtbot.waitUntil(lambda: stopped == [True])
    wait_idle(qtbot, window)
    goes_on.set()
    trigger(window, "map-thickness")
    wait_idle(qtbot, window)
    assert legend.isVisible()
    assert not legend.cancel.isVisible()
    assert window.viewport.scene.scale.colours is BATLOW


def test_views_are_kept_named_and_found_again(qtbot, looking, settings):
    window, bookmarks = looking, looking.workbench.views.bookmarks
    there = Camera(0.4, -0.2, (1.0, 2.0, 3.0), 12.0)
    window.viewport.navigation.set_camera(there)
    trigger(window, "save-view")
    bookmarks.rename(0, "Left corner")
    assert read_bookmarks(settings.bookmarks) == (Bookmark("Left corner", there),)
    assert window.registry.action("saved-1").text() == "Go to Left corner"
    window.workbench.look("biting")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, "1", Qt.KeyboardModifier.AltModifier)
    assert window.viewport.navigation.camera == there
    trigger(window, "saved-views")
    card = window.workbench.views.card
    assert [field.text() for field in card.fields] == ["Left corner"]
    card.close()
    bookmarks.drop(0)
    assert not window.registry.action("saved-1").isVisible()


def test_kept_views_that_cannot_be_read_are_left_out():
    kept = (Bookmark("One", replace(Camera(), perspective=True)),)
    assert read_bookmarks(written(kept)) == kept
    assert read_bookmarks("no json") == ()
    assert read_bookmarks('[{"name": "x"}, 3]') == ()


def test_numbers_show_themselves_after_a_picture_of_another_kind(qtbot, looking):
    """Once they showed the cube: QPainter bound them where no shader reads."""
    window, view = looking, looking.viewport
    first = pixels(view)
    boxes = dict(window.workbench.labels.boxes)
    window.view_state.choose(11)  # the outline uses textures
    wait_idle(qtbot, window)
    pixels(view)
    window.workbench.look("biting")
    pixels(view)
    window.view_state.choose(0)
    wait_idle(qtbot, window)
    window.workbench.look("front")
    pixels(view)
    again = pixels(view)
    assert boxes == window.workbench.labels.boxes
    assert not changed(first, again).any()
    for box in boxes.values():
        part = again[int(box.top()) : int(box.bottom()), int(box.left()) : int(box.right())]
        assert part.max() > 180  # white digits
        assert part.min() < 60  # on a dark pill


def test_a_new_context_draws_the_same_picture_again(qtbot, looking):
    view = looking.viewport
    before = pixels(view)
    view.makeCurrent()
    view.initializeGL()
    view.doneCurrent()
    assert not changed(before, pixels(view)).any()


def test_a_moving_picture_is_coarse_where_asked_and_sharp_at_rest(qtbot, looking):
    view = looking.viewport
    sharp = pixels(view)
    view.spare(on=True)
    try:
        view.navigation.set_camera(view.navigation.camera)
        assert view.is_coarse
        coarse = pixels(view)
        assert 0.0 < changed(sharp, coarse).mean() < 0.2
        qtbot.waitUntil(lambda: not view.is_coarse)
        assert not changed(sharp, pixels(view)).any()
    finally:
        view.spare(on=False)


def test_few_triangles_are_drawn_while_the_camera_moves_and_never_while_the_surface_does(
    qtbot, looking
):
    view = looking.viewport
    whole = pixels(view)
    view.spare(on=True)
    try:
        view.navigation.set_camera(view.navigation.camera)
        assert view.is_sketched
        view.mark_dirty(((0, 1),))
        assert view.is_coarse
        assert not view.is_sketched
        view.navigation.set_camera(view.navigation.camera)
        qtbot.waitUntil(lambda: not view.is_coarse)
        assert not view.is_sketched
        assert not changed(whole, pixels(view)).any()
    finally:
        view.spare(on=False)


def test_the_new_controls_have_names_and_tell_their_keys(looking):
    floats = looking.workbench.floats
    buttons = floats.view_bar.findChildren(type(floats.legend.range))
    assert {"Colours", "Look, lines and section"} <= {each.accessibleName() for each in buttons}
    assert all(each.accessibleName() for each in buttons)
    assert floats.legend.range.accessibleName() == "Range of the colours"
    trigger(looking, "cut")
    inside = floats.section.findChildren(type(floats.legend.range))
    assert {each.accessibleName() for each in inside} >= {"Across the arch", "Follow the mouse"}


def test_another_size_is_drawn_once_however_many_steps_lead_to_it(at_work):
    view, drawn = at_work.viewport, at_work.viewport.n_frames
    width, height = view.width(), view.height()
    for k in range(1, 6):
        view.resize(width - 10 * k, height)
    assert view.n_frames == drawn
    QApplication.processEvents()
    assert view.n_frames == drawn + 1
