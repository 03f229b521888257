"""Each scheme of the mouse turns, moves and zooms by its own drags; brushes keep theirs."""

import pytest
from PyQt6.QtCore import QPoint, QPointF, Qt
from PyQt6.QtGui import QInputDevice, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PyQt6.QtWidgets import QApplication

from gui.viewport.scheme_words import scheme_words
from gui.viewport.schemes import SCHEMES
from tests.gui.hands import (
    CTRL,
    LEFT,
    MIDDLE,
    NONE,
    PLAIN,
    RIGHT,
    SHIFT,
    drag,
    face_of,
    line,
    on_screen,
    press,
    release,
    wheel,
)

ALT = Qt.KeyboardModifier.AltModifier
CORNER = QPointF(60, 60)
"""Beside the jaw."""


@pytest.fixture
def free(at_work, settings):
    """The window with the tool Choose; schemes go back to the usual one."""
    at_work.view_state.take("choose")
    at_work.workbench.look("front")
    yield at_work
    settings.choose(mouse="smilesculpt", wheel_turned=False)


def change(window, button, keys=PLAIN, start=CORNER):
    """Drag, and say what the camera did."""
    view, before = window.viewport, window.viewport.navigation.camera
    drag(view, line(start, start + QPointF(40, 25)), button, keys)
    now = view.navigation.camera
    if (now.azimuth, now.elevation) != (before.azimuth, before.elevation):
        return "turn"
    if now.half_height != before.half_height:
        return "zoom"
    return "pan" if now.centre != before.centre else ""


@pytest.mark.parametrize(
    ("scheme", "button", "keys", "act"),
    [
        ("smilesculpt", RIGHT, PLAIN, "turn"),
        ("smilesculpt", RIGHT, ALT, "turn"),
        ("smilesculpt", MIDDLE, PLAIN, "pan"),
        ("smilesculpt", LEFT, PLAIN, ""),
        ("blender", MIDDLE, PLAIN, "turn"),
        ("blender", MIDDLE, SHIFT, "pan"),
        ("blender", MIDDLE, CTRL, "zoom"),
        ("blender", RIGHT, PLAIN, ""),
        ("trackpad", LEFT, ALT, "turn"),
        ("trackpad", LEFT, ALT | SHIFT, "pan"),
        ("trackpad", RIGHT, PLAIN, "turn"),
        ("trackpad", LEFT, PLAIN, ""),
        ("cad", LEFT, PLAIN, "turn"),
        ("cad", RIGHT, PLAIN, "pan"),
        ("cad", MIDDLE, PLAIN, "pan"),
    ],
)
def test_a_drag_does_what_the_scheme_says(free, settings, scheme, button, keys, act):
    settings.choose(mouse=scheme)
    assert change(free, button, keys) == act


def test_every_scheme_can_turn_and_move_and_says_how():
    for name, scheme in SCHEMES.items():
        acts = set(scheme.drags.values())
        assert "turn" in acts or scheme.left_turns
        assert "pan" in acts
        words = scheme_words(name)
        assert all((words.title, words.turn, words.pan, words.zoom, words.hint))
    assert len({scheme_words(name).title for name in SCHEMES}) == len(SCHEMES)


def test_the_hint_below_names_the_drags_of_the_scheme(free, settings):
    free.toolbox = free.workbench.toolbox
    settings.choose(mouse="blender")
    free.workbench.toolbox.refresh()
    assert scheme_words("blender").hint in free.status._hint.text()


@pytest.mark.parametrize("scheme", list(SCHEMES))
def test_on_the_model_the_left_button_belongs_to_the_brush_in_every_scheme(
    qtbot, free, settings, scheme
):
    settings.choose(mouse=scheme)
    free.view_state.go_to("sculpt")
    free.view_state.take("draw")
    before = free.document.case.surface.vertices.copy()
    at = on_screen(free, face_of(free.document.case, 11))
    camera = free.viewport.navigation.camera
    drag(free.viewport, line(at, at + QPointF(12, 4), 6))
    assert free.viewport.navigation.camera == camera
    assert (free.document.case.surface.vertices != before).any()


def test_a_click_still_chooses_where_the_left_button_turns(free, settings):
    settings.choose(mouse="cad")
    at = on_screen(free, face_of(free.document.case, 21))
    press(free.viewport, at)
    release(free.viewport, at)
    assert free.view_state.chosen == 21
    press(free.viewport, CORNER)
    release(free.viewport, CORNER)
    assert free.view_state.chosen == 0


def test_the_wheel_can_be_turned(free, settings):
    view = free.viewport
    before = view.navigation.camera.half_height
    wheel(view, CORNER, 1)
    closer = view.navigation.camera.half_height
    settings.choose(wheel_turned=True)
    wheel(view, CORNER, 1)
    assert closer < before
    assert view.navigation.camera.half_height == pytest.approx(before)


def fingers(view, px, keys=PLAIN):
    """Scroll with two fingers, as a trackpad tells it."""
    at = QPointF(view.rect().center())
    event = QWheelEvent(
        at,
        view.mapToGlobal(at),
        QPoint(*px),
        QPoint(3 * px[0], 3 * px[1]),
        NONE,
        keys,
        Qt.ScrollPhase.ScrollUpdate,
        False,
    )
    QApplication.sendEvent(view, event)


def test_two_fingers_move_the_picture_by_their_pixels_and_turn_it_with_alt(free, settings):
    view = free.viewport
    settings.choose(mouse="trackpad")
    before = view.navigation.camera
    fingers(view, (30, -20))
    moved = view.navigation.camera
    assert moved == before.panned(30.0, -20.0, view.height())
    fingers(view, (30, 0), ALT)
    assert view.navigation.camera.azimuth != moved.azimuth
    assert view.navigation.camera.centre == moved.centre
    wheel(view, view.rect().center(), 1)
    assert view.navigation.camera.half_height < before.half_height


def test_two_fingers_zoom_where_no_trackpad_was_chosen(free):
    view = free.viewport
    before = view.navigation.camera
    fingers(view, (0, 40))
    assert view.navigation.camera.half_height == pytest.approx(before.half_height / 1.15)


@pytest.mark.parametrize("scheme", list(SCHEMES))
def test_a_pinch_zooms_by_what_the_fingers_say(free, settings, scheme):
    settings.choose(mouse=scheme)
    view = free.viewport
    before = view.navigation.camera.half_height
    gesture(view, Qt.NativeGestureType.BeginNativeGesture)
    gesture(view, Qt.NativeGestureType.ZoomNativeGesture, 0.25)
    gesture(view, Qt.NativeGestureType.EndNativeGesture)
    assert view.navigation.camera.half_height == pytest.approx(before / 1.25)


def test_a_drag_of_fingers_that_the_system_tells_as_a_gesture_moves(free):
    view = free.viewport
    before = view.navigation.camera
    gesture(view, Qt.NativeGestureType.PanNativeGesture, delta=QPointF(8, 6))
    assert view.navigation.camera == before.panned(8.0, 6.0, view.height())


def gesture(view, kind, value=0.0, delta=None):
    at = QPointF(view.rect().center())
    pad = next(
        (
            each
            for each in QInputDevice.devices()
            if isinstance(each, QPointingDevice) and each.type() == QInputDevice.DeviceType.TouchPad
        ),
        QPointingDevice.primaryPointingDevice(),
    )
    event = QNativeGestureEvent(
        kind, pad, 2, at, at, view.mapToGlobal(at), value, delta or QPointF()
    )
    QApplication.sendEvent(view, event)
