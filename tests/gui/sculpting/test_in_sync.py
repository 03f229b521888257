"""Whatever comes in the middle of a drag, the surface under the brush is that of the case."""

from dataclasses import replace
from math import pi

import numpy as np
import pytest
from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtTest import QTest

from gui.casework.brush_kinds import BRUSH_KINDS
from gui.measuring.kinds import MEASURE_NAMES
from gui.placing.placer import TOOLS
from gui.tools.aim import aim
from gui.viewport.pointer import Pointer
from smilesculpt.case import replay
from smilesculpt.placing.tooth_move import ToothMove
from smilesculpt.sculpting.recording import case_digest, read_recording
from smilesculpt.sculpting.replaying import replayed
from tests.gui.hands import (
    CTRL,
    NONE,
    PLAIN,
    SHIFT,
    drag,
    face_of,
    line,
    move,
    on_screen,
    press,
    release,
    wait_idle,
)

LONG = pytest.mark.long

BRUSHES = tuple(str(kind.brush) for kind in BRUSH_KINDS)
ALL_TOOLS = ("choose", *BRUSHES, *MEASURE_NAMES, *TOOLS)
FEW = ("choose", "draw", "grab", "mask", "distance", "move")
"""One tool of each sort; the others are for the long run."""

ALT = Qt.KeyboardModifier.AltModifier
KEYS = (
    *((each, PLAIN) for each in "vdsgmwerfnxlib]["),
    ("f", SHIFT),
    ("m", ALT),
    ("z", CTRL),
    ("y", CTRL),
    (Qt.Key.Key_Home, PLAIN),
    *((each, CTRL) for each in "4567"),
)
"""Tools, radius and strength, teeth, mirror, lock, before, undo, views and steps."""

COMMANDS = (
    *(f"tool-{name}" for name in (*MEASURE_NAMES, "flatten", "clone")),
    *(f"step-{name}" for name in ("import", "design", "check", "export", "share")),
    "room-plan",
    "undo",
    "redo",
    "layer-new",
    "mask-tooth",
    "tooth-reset",
    "cut",
    "split",
)
"""What menus, buttons and the palette can do meanwhile."""


def is_in_sync(window):
    """Say whether picture, brush and case are one, and nothing is under way."""
    bench = window.workbench
    surface = bench.sculptor.surface
    same = np.array_equal(surface.positions(), window.document.case.surface.vertices)
    return same and not bench.sculptor.is_stroking and not bench.placing.placer.is_dragging


def begin(window, tool, fdi=21):
    """Take a tool and drag with the button still down; return where the pointer is."""
    window.view_state.go_to("sculpt")
    window.view_state.choose(fdi)
    window.view_state.take(tool)
    at = on_screen(window, face_of(window.document.case, fdi)) + QPointF(6.0, 10.0)
    press(window.viewport, at)
    for k in range(1, 5):
        move(window.viewport, at + QPointF(3.0 * k, 2.0 * k))
    return at + QPointF(12.0, 8.0)


def go_on(window, at):
    """Let go after another move, then hover."""
    move(window.viewport, at + QPointF(5.0, 0.0))
    release(window.viewport, at + QPointF(5.0, 0.0))
    move(window.viewport, at, NONE)


def stroke(window, fdi=12):
    window.view_state.take("draw")
    at = on_screen(window, face_of(window.document.case, fdi))
    drag(window.viewport, line(at + QPointF(-6, 0), at + QPointF(6, 3), 4))


def changes(window):
    """Yield what can come in the middle of a drag, with its name."""
    for key, held in KEYS:
        yield f"{held.name} {key}", lambda k=key, h=held: QTest.keyClick(window.viewport, k, h)
    for ident in COMMANDS:
        yield ident, window.registry.action(ident).trigger


@pytest.mark.parametrize(
    "tool", [each if each in FEW else pytest.param(each, marks=LONG) for each in ALL_TOOLS]
)
def test_whatever_comes_in_the_middle_of_a_drag_surface_and_case_are_one(qtbot, sculpting, tool):
    window, view = sculpting, sculpting.viewport
    start = window.document.case
    for name, change in changes(window):
        window.document.go_to(0)
        wait_idle(qtbot, window)
        window.view_state.set_brush(replace(window.view_state.brush, strength=1.0, mirror=False))
        at = begin(window, tool)
        change()
        go_on(window, at)
        assert is_in_sync(window), name
        view.take_back()  # radius or strength by the mouse
        for ident in ("cut", "split"):
            if window.registry.action(ident).isChecked():
                window.registry.action(ident).trigger()
        window.view_state.go_to("sculpt")
        wait_idle(qtbot, window)
        stroke(window)
        assert is_in_sync(window), name
    assert replay(start, window.document.case.edits).surface.digest() == (
        window.document.case.surface.digest()
    )


@pytest.mark.parametrize("key", ["f", "v", "w", "m", "g"])
def test_a_key_of_a_tool_in_the_middle_of_a_stroke_ends_it_as_one_step(sculpting, tmp_path, key):
    window, start = sculpting, sculpting.document.case
    window.registry.action("record").trigger()
    at = begin(window, "draw")
    QTest.keyClick(window.viewport, key)
    assert window.document.stack.undoText() == "Draw on 21"
    done = window.document.case
    assert done is not start
    go_on(window, at)
    assert window.document.case is done
    window.viewport.take_back()
    stroke(window)
    assert is_in_sync(window)
    assert window.document.stack.count() == 2
    end = case_digest(window.document.case)
    window.records.save_to(tmp_path / "session.json")
    assert case_digest(replayed(start, read_recording(tmp_path / "session.json"))) == end
    window.document.go_to(0)
    assert case_digest(window.document.case) == case_digest(start)


def test_a_stroke_that_begins_while_another_is_under_way_does_not_drop_it(sculpting):
    window, sculptor = sculpting, sculpting.workbench.sculptor
    for fdi in (21, 12):
        hit = aim(window.viewport, sculptor, on_screen(window, face_of(window.document.case, fdi)))
        assert sculptor.begin("draw", hit, window.view_state.brush, Pointer(QPointF()))
    assert window.document.stack.count() == 1
    sculptor.finish()
    assert window.document.stack.count() == 2
    assert is_in_sync(window)


def test_a_button_that_came_up_elsewhere_ends_the_stroke(sculpting):
    window = sculpting
    at = begin(window, "draw")
    for k in range(3):
        move(window.viewport, at + QPointF(k, 0.0), NONE)
    assert window.document.stack.count() == 1
    assert is_in_sync(window)


@pytest.mark.parametrize("tool", ["draw", "mask", "move"])
@pytest.mark.parametrize("how", ["undo", "redo", "keys of undo", "keys of redo"])
def test_undo_in_the_middle_of_a_drag_takes_back_that_and_nothing_before(sculpting, tool, how):
    window, document = sculpting, sculpting.document
    stroke(window)
    stroke(window, 22)
    if "redo" in how:
        document.undo()
    case, places = document.case, (document.stack.index(), document.stack.count())
    at = begin(window, tool)
    key = ("y", CTRL) if "redo" in how else ("z", CTRL)
    if "keys" in how:
        QTest.keyClick(window.viewport, *key)
    else:
        window.registry.action(how).trigger()
    assert is_in_sync(window)
    go_on(window, at)
    assert document.case is case
    assert (document.stack.index(), document.stack.count()) == places
    # With nothing under way the keys are what they were.
    QTest.keyClick(window.viewport, *key)
    assert document.stack.index() == places[0] + (1 if "redo" in how else -1)


def test_undo_takes_back_the_first_stroke_while_it_is_made(sculpting):
    window = sculpting
    at = begin(window, "draw")
    assert not window.registry.action("undo").isEnabled()
    QTest.keyClick(window.viewport, "z", CTRL)
    assert is_in_sync(window)
    go_on(window, at)
    assert window.document.stack.count() == 0
    assert window.view_state.chosen == 21


def test_a_slider_of_a_layer_dragged_out_and_back_shows_what_it_says(sculpting):
    window, layers = sculpting, sculpting.workbench.layers
    layers.add()
    stroke(window, 11)
    whole = window.document.case.surface.vertices
    panel = window.workbench.inspector.panels["layers"]
    slider = panel.rows[1].slider
    slider.setSliderDown(True)
    for amount in (20, 170, 100):
        slider.setSliderPosition(amount)
        assert is_in_sync(window), amount
    slider.setSliderDown(False)
    assert np.allclose(window.document.case.surface.vertices, whole, atol=1e-6)
    window.document.undo()
    assert is_in_sync(window)
    window.document.redo()
    assert is_in_sync(window)


@pytest.mark.parametrize("by", ["field", "slider"])
def test_numbers_of_a_tooth_changed_out_and_back_show_what_they_say(qtbot, sculpting, by):
    window = sculpting
    window.view_state.choose(11)
    window.view_state.take("move")
    wait_idle(qtbot, window)
    row = window.workbench.inspector.panels["place"].rows["mesial", False]
    for value in (0.5, 0.8, 0.0, -0.3, 0.0):
        if by == "field":
            row.field.selectAll()
            row.field.lineEdit().setText(str(value))
            QTest.keyClick(row.field, Qt.Key.Key_Return)
        else:
            row.slider.setValue(round(100 * value))
        assert is_in_sync(window), value
        assert window.workbench.placing.placer.move.shift[0] == value
    for _ in range(2):
        window.document.undo()
        assert is_in_sync(window)


def test_the_panel_of_a_tooth_goes_as_far_as_its_handles(qtbot, sculpting):
    window = sculpting
    window.view_state.choose(11)
    window.view_state.take("move")
    placer, panel = window.workbench.placing.placer, window.workbench.inspector.panels["place"]
    far = ToothMove(11, shift=(10.0, -10.0, 0.0), tip=pi / 4.0, scale=(2.0, 2.0, 2.0))
    placer.begin()
    placer.show(far)
    placer.finish()
    assert placer.move == far
    shown = {what: panel.rows[what, False].value for what in ("mesial", "labial", "tip", "size")}
    assert shown == {"mesial": 10.0, "labial": -10.0, "tip": 45.0, "size": 200.0}
