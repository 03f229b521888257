"""Every brush, with a real mouse: it changes what it should, nowhere else, and leaves no trace."""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QPointF, Qt

from gui.casework.brush_kinds import BRUSH_KINDS
from gui.casework.commands import EditStep
from meshes.brushes.settings import BRUSHES, MASK_BRUSHES
from meshes.mesh import Mesh
from smilesculpt.case import Case, apply_edit
from smilesculpt.dentition import Dentition, Orientation
from smilesculpt.edits import Label, Orient, Reshape
from smilesculpt.sculpting.acts import HoldAll
from smilesculpt.sculpting.masks import hold_all
from tests.gui.hands import (
    CTRL,
    RIGHT,
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

KEYED = {kind.brush: kind.keys for kind in BRUSH_KINDS if kind.keys}


def way_of(window, fdi=11):
    at = on_screen(window, face_of(window.document.case, fdi))
    return line(at + QPointF(-8, -2), at + QPointF(8, 4), 6)


def bumpy(window):
    """A surface with bumps on 11, and other ones on 21, so that every brush has work."""
    case = window.document.case
    index = np.flatnonzero(np.isin(case.dentition.labels, (11, 21))).astype(np.int32)
    points = case.surface.vertices[index].copy()
    waves = 0.12 * np.sin(5.0 * points[:, 0] + 0.4) * np.sin(4.0 * points[:, 2])
    points[:, 1] -= waves
    window.document.push(EditStep(window.document, Reshape("sculpt", "Bumps", index, points)))


def state(window):
    """Everything a brush could change, as the case and as the brush know it."""
    case, surface = window.document.case, window.workbench.sculptor.surface
    mask = np.zeros(surface.n_vertices) if case.mask is None else case.mask
    np.testing.assert_array_equal(surface.positions(), case.surface.vertices)
    np.testing.assert_array_equal(surface.mask(), mask)
    return np.column_stack([case.surface.vertices, mask])


def take(window, brush, **changes):
    window.registry.action(f"tool-{brush}").trigger()
    assert window.view_state.tool == brush
    settings = replace(window.view_state.brush, strength=1.0, **changes)
    window.view_state.set_brush(settings)


@pytest.mark.parametrize("brush", BRUSHES)
def test_a_brush_works_where_it_goes_and_every_way_back_is_exact(qtbot, sculpting, brush):
    window, view = sculpting, sculpting.viewport
    bumpy(window)
    if brush == "unmask":
        document = window.document
        document.push(EditStep(document, hold_all(document.case, HoldAll("hold"))))
    before, steps = state(window), window.document.stack.count()
    take(window, brush)
    drag(view, way_of(window))
    after = state(window)
    changed = np.flatnonzero((before != after).any(axis=1))
    assert len(changed) > 5
    assert window.document.stack.count() == steps + 1

    # Nowhere else: under the brush, seen from the front, and on the tooth it began on.
    case = window.document.case
    if brush in MASK_BRUSHES:
        assert (before[changed, :3] == after[changed, :3]).all()
    else:
        assert set(case.dentition.labels[changed].tolist()) == {11}
        assert (before[changed, 3] == after[changed, 3]).all()
    reach = window.view_state.brush.radius + 1.0
    spot = face_of(case, 11)
    assert np.sqrt(((before[changed, :3] - spot) ** 2).sum(axis=1)).max() < 2.0 * reach
    if brush != "snake_hook":
        normals = window.document.case.before().vertices  # the front lies before the middle
        middle = normals[case.dentition.vertices_of(11)][:, 1].mean()
        assert (before[changed, 1] < middle + 0.5).mean() > 0.9

    window.document.undo()
    np.testing.assert_array_equal(state(window), before)
    window.document.redo()
    np.testing.assert_array_equal(state(window), after)
    window.document.undo()

    # A stroke taken back on its way, by key and by the right button.
    points = way_of(window)
    for key in (True, False):
        press(view, points[0])
        for at in points[1:4]:
            move(view, at)
        surface = window.workbench.sculptor.surface
        assert (np.column_stack([surface.positions(), surface.mask()]) != before).any()
        if key:
            qtbot.keyClick(view, Qt.Key.Key_Escape)
        else:
            press(view, points[3], RIGHT)
        np.testing.assert_array_equal(state(window), before)
        release(view, points[3])
    assert window.document.stack.index() == steps


@pytest.fixture(scope="session")
def even(segmented):
    """A jaw that is the same on both sides: its left half and the mirror image of that."""
    surface, labels = segmented.surface, segmented.dentition.labels
    left = surface.faces[(surface.vertices[surface.faces][:, :, 0] > 0.0).all(axis=1)]
    used = np.unique(left)
    faces, n = np.searchsorted(used, left), len(used)
    points = surface.vertices[used]
    twin = points * (-1.0, 1.0, 1.0)
    both = np.concatenate([faces, faces[:, ::-1] + n]).astype(np.int32)
    mesh = Mesh(np.concatenate([points, twin]), both)
    own = labels[used]
    own = np.where(own // 10 == 1, 0, own)
    other = np.where(own > 0, own - 10, 0)
    teeth = tuple(t for t in segmented.dentition.teeth if t.fdi in {*own, *other})
    source = replace(segmented.source, sha256=mesh.digest())
    case = Case(name="Even", source=source, scan=mesh)
    case = apply_edit(case, Orient(Orientation("upper", np.eye(4), 1.0)))
    both_labels = np.concatenate([own, other]).astype(np.int16)
    return apply_edit(case, Label(Dentition("upper", both_labels, teeth)))


@pytest.mark.parametrize("brush", [b for b in BRUSHES if b != "clone"])
def test_a_mirrored_stroke_is_the_same_on_both_sides(qtbot, sculpting, even, brush):
    window = sculpting
    window.document.open(even, None)
    wait_idle(qtbot, window)
    rng = np.random.default_rng(0)
    n = even.surface.n_vertices // 2
    bumps = 0.05 * rng.standard_normal((n, 3))
    both = np.concatenate([bumps, bumps * (-1.0, 1.0, 1.0)]) + even.surface.vertices
    index = np.arange(2 * n, dtype=np.int32)
    window.document.push(EditStep(window.document, Reshape("sculpt", "Bumps", index, both)))
    if brush == "unmask":
        document = window.document
        document.push(EditStep(document, hold_all(document.case, HoldAll("hold"))))
    take(window, brush, mirror=True)
    before = state(window)
    drag(window.viewport, way_of(window, 22))
    change = state(window) - before
    assert (change[:n] != 0).any()
    assert np.abs(change[:n] * (-1.0, 1.0, 1.0, 1.0) - change[n:]).max() < 1e-6


@pytest.mark.parametrize("brush", [b for b in BRUSHES if b not in MASK_BRUSHES])
def test_what_the_mask_holds_stays(sculpting, brush):
    window = sculpting
    bumpy(window)
    case = window.document.case
    take(window, "mask")
    window.view_state.set_radius(0.8)
    drag(window.viewport, way_of(window))
    held = window.document.case.mask == 1.0
    assert held.any()
    before = state(window)
    take(window, brush, radius=2.5)
    # Begun beside what is held, and drawn over it.
    at = on_screen(window, face_of(case, 11))
    drag(window.viewport, line(at + QPointF(0, 24), at + QPointF(0, 2), 6))
    after = state(window)
    assert (after[held] == before[held]).all()
    assert (after[~held] != before[~held]).any()


def test_each_keyed_brush_is_taken_by_its_key(qtbot, sculpting):
    for brush, key in KEYED.items():
        qtbot.keyClick(sculpting.viewport, key.lower())
        assert sculpting.view_state.tool == brush
        qtbot.keyClick(sculpting.viewport, key.lower())
        assert sculpting.registry.action(f"tool-{brush}").isChecked(), "taken twice, still taken"
    assert (
        dict(
            zip(
                ("draw", "inflate", "smooth", "flatten", "pinch", "crease", "grab", "mask"),
                "DISTPCGM",
                strict=True,
            )
        )
        == KEYED
    )


def test_ctrl_inverts_where_a_brush_has_a_way_back(sculpting):
    for brush in ("draw", "inflate", "layer"):
        take(sculpting, brush)
        before = state(sculpting)
        drag(sculpting.viewport, way_of(sculpting))
        out = (state(sculpting) - before)[:, 1].sum()
        sculpting.document.undo()
        drag(sculpting.viewport, way_of(sculpting), keys=CTRL)
        inwards = (state(sculpting) - before)[:, 1].sum()
        assert out < 0.0 < inwards, brush
        sculpting.document.undo()


def test_the_bar_has_ten_buttons_and_the_others_are_behind_more(sculpting):
    bar = sculpting.workbench.floats.brush_bar
    assert len(bar.tools) + 1 <= 10
    behind = {action.text() for action in bar.more.menu().actions()}
    shown = {tool.accessibleName() for tool in bar.tools}
    assert {kind.title for kind in BRUSH_KINDS} | {"Choose"} == behind | shown
    take(sculpting, "clone")
    assert bar.more.isChecked()
    take(sculpting, "draw")
    assert not bar.more.isChecked()


def test_a_radius_in_pixels_follows_the_picture(sculpting):
    panel, state_ = sculpting.workbench.inspector.panels["brush"], sculpting.view_state
    sculpting.viewport.navigation.moved.emit()
    panel.in_px.click()
    panel.radius_px.field.setValue(60)
    first = state_.brush.radius
    camera = sculpting.viewport.navigation.camera
    sculpting.viewport.navigation.set_camera(replace(camera, half_height=camera.half_height / 2))
    assert state_.brush.radius == pytest.approx(first / 2, rel=1e-6)
    panel.in_px.click()
    sculpting.viewport.navigation.set_camera(camera)
    assert state_.brush.radius == pytest.approx(first / 2, abs=0.01)


def test_the_mirror_stands_where_the_panel_puts_it(sculpting):
    panel = sculpting.workbench.inspector.panels["brush"]
    panel.more.head.click()
    panel.mirror.setChecked(True)
    middle = pixels(sculpting.viewport)
    panel.shift.field.setValue(1.5)
    assert changed(middle, pixels(sculpting.viewport)).sum() > 50
    panel.turn.field.setValue(10.0)
    plane = sculpting.view_state.brush.plane
    assert plane.point == (1.5, 0.0, 0.0)
    assert np.degrees(np.arctan2(plane.normal[1], plane.normal[0])) == pytest.approx(10.0)


def test_each_brush_keeps_its_own_strength(sculpting):
    sculpting.registry.action("tool-draw").trigger()
    sculpting.view_state.set_brush(replace(sculpting.view_state.brush, strength=0.2))
    sculpting.registry.action("tool-grab").trigger()
    assert sculpting.view_state.brush.strength == 1.0
    sculpting.registry.action("tool-draw").trigger()
    assert sculpting.view_state.brush.strength == 0.2
