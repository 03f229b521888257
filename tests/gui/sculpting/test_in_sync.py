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
from tests.gui.hands import CTRL, NONE, PLAIN, SHIFT, move, wait_idle
from tests.gui.sculpting.strokes import at_face, begin, go_on, is_in_sync, stroke

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
        stroke(window, 12, "draw")
        assert is_in_sync(window), name
    assert replay(start, window.document.case.edits).surface.digest() == (
        window.document.case.surface.digest()
    )


def test_a_key_of_a_tool_in_the_middle_of_a_stroke_ends_it_as_one_step(sculpting, tmp_path):
    window, start = sculpting, sculpting.document.case
    for key in "fvwmg":
        window.registry.action("record").trigger()
        at = begin(window, "draw")
        QTest.keyClick(window.viewport, key)
        assert window.document.stack.undoText() == "Draw on 21", key
        done = window.document.case
        assert done is not start
        go_on(window, at)
        assert window.document.case is done, key
        window.viewport.take_back()
        stroke(window, 12, "draw")
        assert is_in_sync(window), key
        assert window.document.stack.count() == 2
        end, file = case_digest(window.document.case), tmp_path / f"{key}.json"
        window.records.save_to(file)
        assert case_digest(replayed(start, read_recording(file))) == end, key
        window.document.go_to(0)
        assert case_digest(window.document.case) == case_digest(start)


def test_a_stroke_that_begins_while_another_is_under_way_does_not_drop_it(sculpting):
    window, sculptor = sculpting, sculpting.workbench.sculptor
    for fdi in (21, 12):
        hit = aim(window.viewport, sculptor, at_face(window, fdi))
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
def test_undo_in_the_middle_of_a_drag_takes_back_that_and_nothing_before(sculpting, tool):
    window, document = sculpting, sculpting.document
    for how in ("undo", "redo", "keys of undo", "keys of redo"):
        document.go_to(0)
        stroke(window, 12, "draw")
        stroke(window, 22, "draw")
        if "redo" in how:
            document.undo()
        case, places = document.case, (document.stack.index(), document.stack.count())
        at = begin(window, tool)
        key = ("y", CTRL) if "redo" in how else ("z", CTRL)
        if "keys" in how:
            QTest.keyClick(window.viewport, *key)
        else:
            window.registry.action(how).trigger()
        assert is_in_sync(window), how
        go_on(window, at)
        assert document.case is case, how
        assert (document.stack.index(), document.stack.count()) == places, how
        # With nothing under way the keys are what they were.
        QTest.keyClick(window.viewport, *key)
        assert document.stack.index() == places[0] + (1 if "redo" in how else -1), how


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
    stroke(window, 11, "draw")
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
