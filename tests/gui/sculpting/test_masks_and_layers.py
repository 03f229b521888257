"""Masks and sculpt layers by their panels and keys."""

import numpy as np
import pytest
from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtWidgets import QApplication

from smilesculpt.edits import SetLayer
from tests.gui.hands import changed, drag, face_of, line, on_screen, pixels, wait_idle


def stroke(window, fdi=11):
    at = on_screen(window, face_of(window.document.case, fdi))
    drag(window.viewport, line(at + QPointF(-8, 0), at + QPointF(8, 4), 6))


def panel(window, key):
    found = window.workbench.inspector.panels[key]
    window.workbench.inspector.sections[key].unfold(True)
    return found


def test_masks_by_tooth_are_held_inverted_and_cleared_by_the_panel(qtbot, sculpting):
    window, masks = sculpting, panel(sculpting, "mask")
    labels = window.document.case.dentition.labels
    masks.buttons["mask-tooth"].click()
    assert "Choose a tooth" in window.status._hint.text()
    window.view_state.choose(11)
    wait_idle(qtbot, window)
    plain = pixels(window.viewport)
    masks.buttons["mask-tooth"].click()
    np.testing.assert_array_equal(window.document.case.mask, (labels == 11).astype(float))
    wait_idle(qtbot, window)
    assert changed(plain, pixels(window.viewport)).sum() > 200
    surface = window.document.case.surface
    stroke(window)
    assert window.document.case.surface is surface
    assert "mask holds" in window.status._hint.text()
    masks.buttons["mask-invert"].click()
    np.testing.assert_array_equal(window.document.case.mask, (labels != 11).astype(float))
    stroke(window)
    moved = (window.document.case.surface.vertices != surface.vertices).any(axis=1)
    assert set(labels[moved].tolist()) == {11}
    masks.buttons["mask-clear"].click()
    assert not window.document.case.mask.any()
    masks.buttons["mask-others"].click()
    np.testing.assert_array_equal(window.document.case.mask, (labels != 11).astype(float))
    masks.buttons["unmask-tooth"].click()
    assert "like that already" in window.status._hint.text()
    window.document.go_to(0)
    assert window.document.case.mask is None or not window.document.case.mask.any()
    window.viewport.tool.hover(None)
    assert not window.workbench.sculptor.surface.mask().any()


def test_masks_by_margin_and_their_borders_by_the_panel(qtbot, sculpting):
    window, masks = sculpting, panel(sculpting, "mask")
    labels, work = window.document.case.dentition.labels, window.workbench.masks

    def press(ident):
        masks.buttons[ident].click()
        qtbot.waitUntil(lambda: not work.background.is_busy)
        return window.document.case.mask

    masks.buttons["mask-grow"].click()
    assert "mask is empty" in window.status._hint.text()
    window.view_state.choose(11)
    np.testing.assert_array_equal(press("mask-margin"), (labels != 11).astype(float))
    masks.offset.setValue(1.0)
    beyond = press("mask-margin")
    assert set(labels[beyond == 0.0].tolist()) == {0, 11}
    assert (beyond[labels == 0] == 0.0).sum() > 10
    surface = window.document.case.surface
    grown = press("mask-grow")
    assert (grown >= beyond).all()
    assert grown.sum() > beyond.sum()
    window.document.undo()
    np.testing.assert_array_equal(window.document.case.mask, beyond)
    press("mask-blur")
    press("mask-sharpen")
    press("mask-shrink")
    assert window.document.stack.undoText() == "Shrink the mask"
    assert window.document.case.surface is surface
    masks.offset.setValue(-5.0)
    press("mask-margin")
    assert "nothing of the teeth stays free" in window.status._hint.text()
    masks.offset.setValue(0.0)
    window.document.go_to(0)
    assert not window.workbench.sculptor.surface.mask().any()


def test_a_mask_that_is_painted_is_seen_and_undone(qtbot, sculpting):
    window = sculpting
    qtbot.keyClick(window.viewport, "m")
    window.viewport.tool.hover(None)
    plain = pixels(window.viewport)
    stroke(window)
    window.viewport.tool.hover(None)
    painted = changed(plain, pixels(window.viewport))
    assert painted.sum() > 100
    assert "held" in window.workbench.inspector.sections["mask"]._summary.text()
    window.document.undo()
    assert not changed(plain, pixels(window.viewport)).any()


def typed(qtbot, window, row, words, key):
    row.choice.setFocus()
    qtbot.keyClick(row.choice, Qt.Key.Key_F2)
    assert row.field.hasFocus()
    assert row.field.selectedText() == row.name
    qtbot.keyClicks(row.field, words)
    qtbot.keyClick(row.field, key)
    QApplication.processEvents()


def test_a_layer_is_renamed_in_its_row_and_strokes_still_go_to_it(qtbot, sculpting):
    window, layers = sculpting, panel(sculpting, "layers")
    layers.add.click()
    layers.add.click()
    layers.rows[1].choice.click()
    typed(qtbot, window, layers.rows[1], "Rim of 11", Qt.Key.Key_Return)
    assert [each.name for each in layers.rows] == ["", "Rim of 11", "Layer 2"]
    assert [layer.name for layer in window.document.case.layers] == ["Rim of 11", "Layer 2"]
    assert window.document.stack.undoText() == "Layer Layer 1: called Rim of 11"
    assert window.workbench.layers.current == "Rim of 11"
    stroke(window)
    assert window.document.case.edits[-1].layer == "Rim of 11"
    window.document.undo()
    window.document.undo()
    assert [each.name for each in layers.rows] == ["", "Layer 1", "Layer 2"]
    assert window.workbench.layers.current == "Layer 1"
    steps = window.document.stack.count()
    typed(qtbot, window, layers.rows[1], "nothing", Qt.Key.Key_Escape)
    typed(qtbot, window, layers.rows[1], " ", Qt.Key.Key_Return)
    assert window.document.stack.count() == steps
    typed(qtbot, window, layers.rows[1], "Layer 2", Qt.Key.Key_Return)
    assert "another layer is called" in window.status._hint.text()
    row = layers.rows[2]
    qtbot.mouseDClick(row.choice, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(row.field, "Ridge")
    layers.rows[0].choice.setFocus()
    QApplication.processEvents()
    assert [each.name for each in layers.rows] == ["", "Layer 1", "Ridge"]


def test_strokes_go_to_the_chosen_layer_and_its_amount_is_one_step_of_undo(qtbot, sculpting):
    window, layers = sculpting, panel(sculpting, "layers")
    before = window.document.case.surface.vertices
    layers.add.click()
    assert [each.name for each in layers.rows] == ["", "Layer 1"]
    stroke(window)
    full = window.document.case.surface.vertices
    assert window.document.case.edits[-1].layer == "Layer 1"
    row, steps = layers.rows[1], window.document.stack.count()
    row.slider.setSliderDown(True)
    for percent in (80, 60, 50):
        row.slider.setValue(percent)
    row.slider.setSliderDown(False)
    half = window.document.case.surface.vertices
    np.testing.assert_allclose(half - before, (full - before) / 2, atol=1e-9)
    assert window.document.stack.count() == steps + 1
    last = window.document.case.edits[-1]
    assert isinstance(last, SetLayer)
    assert (last.layer, last.amount) == ("Layer 1", 0.5)
    row.eye.click()
    np.testing.assert_allclose(window.document.case.surface.vertices, before, atol=1e-9)
    stroke(window)
    assert "is hidden" in window.status._hint.text()
    row.eye.click()
    np.testing.assert_array_equal(window.document.case.surface.vertices, half)
    window.document.undo()
    window.document.undo()
    window.document.undo()
    np.testing.assert_array_equal(window.document.case.surface.vertices, full)
    layers.rows[0].choice.click()
    stroke(window, 21)
    assert window.document.case.edits[-1].layer == ""
    layers.rows[1].choice.click()
    assert window.workbench.sculptor.layer == "Layer 1"
    remove = layers.rows[1].ways.menu().actions()[2]
    remove.trigger()
    assert window.document.case.layers == ()
    assert window.workbench.sculptor.layer == ""
    labels = window.document.case.dentition.labels
    np.testing.assert_allclose(
        window.document.case.surface.vertices[labels == 11], before[labels == 11], atol=1e-9
    )


@pytest.mark.parametrize("key", [Qt.Key.Key_Z])
def test_undo_of_a_layer_leaves_no_row(qtbot, sculpting, key):
    layers = panel(sculpting, "layers")
    layers.add.click()
    sculpting.viewport.setFocus()
    qtbot.keyClick(sculpting.viewport, key, Qt.KeyboardModifier.ControlModifier)
    assert [each.name for each in layers.rows] == [""]
    assert sculpting.workbench.sculptor.layer == ""
