"""Limits of the brush, chosen in the panel: they hold a real stroke, show it, and are recorded."""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QPointF, Qt

from gui.casework.commands import EditStep
from meshes.mesh import Mesh
from meshes.readwrite.writing import write_mesh
from meshes.surface.normals import vertex_normals
from smilesculpt.antagonist import Antagonist
from smilesculpt.edits import SetAntagonist
from smilesculpt.sculpting.recording import case_digest, read_recording
from smilesculpt.sculpting.replaying import replayed
from tests.gui.hands import (
    CTRL,
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

DEEP, LEAST = 0.6, 0.5


@pytest.fixture
def prepared(sculpting, tmp_path):
    """The file of a prepared tooth: 11 as scanned, ground down by 0.6 mm."""
    case = sculpting.document.case
    faces = case.base.faces
    own = faces[(case.dentition.labels[faces] == 11).all(axis=1)]
    used = np.unique(own)
    inwards = -DEEP * vertex_normals(case.base)[used]
    ground = Mesh(case.base.vertices[used] + inwards, np.searchsorted(used, own).astype(np.int32))
    path = tmp_path / "prepared.ply"
    write_mesh(path, ground.moved(np.linalg.inv(case.orientation.dental_from_scan)))
    return path


def rows_of(window, kind):
    window.workbench.inspector.sections["limits"].unfold(True)
    return window.workbench.inspector.panels["limits"].rows[kind]


def choose(qtbot, window, kind, mode, least):
    rows = rows_of(window, kind)
    rows.mode.setCurrentIndex(rows.mode.findData(mode))
    rows.mode.activated.emit(rows.mode.currentIndex())
    rows.least.setValue(least)
    work = window.workbench.limits.work
    qtbot.waitUntil(lambda: not work.background.is_busy, timeout=60_000)
    return work.ready(kind)


def way(window, fdi=11):
    at = on_screen(window, face_of(window.document.case, fdi))
    return line(at + QPointF(-8, -4), at + QPointF(8, 6), 6)


def test_a_least_thickness_stops_the_brush_shows_where_and_replays(
    qtbot, sculpting, prepared, tmp_path
):
    window, limits = sculpting, sculpting.workbench.limits
    limits.work.ask_path = lambda: prepared
    rows = rows_of(window, "thickness")
    window.view_state.choose(11)
    rows.ways[0].click()
    wait_idle(qtbot, window)
    assert "prepared.ply" in rows.source.text()
    rows.only.click()
    ready = choose(qtbot, window, "thickness", "stop", LEAST)
    assert ready.words.teeth == (11,)
    window.viewport.tool.hover(None)
    plain, start = pixels(window.viewport), window.document.case
    window.registry.action("record").trigger()

    # Taking away: the message and the colour are there while the brush is held, then gone.
    points = way(window)
    press(window.viewport, points[0], keys=CTRL)
    for _ in range(6):
        for at in points:
            move(window.viewport, at, keys=CTRL)
    assert limits.words == "Held at 0.50\N{NO-BREAK SPACE}mm over the prepared tooth."
    assert limits.words in window.status._hint.text()
    live = window.workbench.stage.live
    assert (live.values == 1.0).sum() > 3
    assert changed(plain, pixels(window.viewport)).sum() > 50
    release(window.viewport, points[-1], keys=CTRL)
    assert limits.words == ""
    assert live.values is None
    after = window.document.case
    moved = np.flatnonzero((after.surface.vertices != start.surface.vertices).any(axis=1))
    gaps = ready.limit.gaps(after.surface.vertices[moved])
    assert gaps.min() > LEAST - 1e-6
    assert (gaps < LEAST + 1e-3).sum() > 3

    # Esc puts back what was held too, and the colour goes with it.
    press(window.viewport, points[0], keys=CTRL)
    move(window.viewport, points[2], keys=CTRL)
    qtbot.keyClick(window.viewport, Qt.Key.Key_Escape)
    release(window.viewport, points[2], keys=CTRL)
    assert window.document.case is after
    assert live.values is None

    # Without the limit the same stroke goes deeper; what was recorded replays to one digest.
    end = case_digest(after)
    window.records.save_to(tmp_path / "session.json")
    recording = read_recording(tmp_path / "session.json")
    others = window.workbench.sculptor.others
    assert case_digest(replayed(start, recording, others=others)) == recording.end == end
    window.document.undo()
    choose(qtbot, window, "thickness", "off", LEAST)
    for _ in range(4):
        drag(window.viewport, points, keys=CTRL)
    deepest = ready.limit.gaps(window.document.case.surface.vertices[moved]).min()
    assert deepest < LEAST - 0.05


def test_the_room_left_is_shown_as_colours_that_follow_the_brush(qtbot, sculpting):
    window, case = sculpting, sculpting.document.case
    rows = rows_of(window, "clearance")
    rows.mode.setCurrentIndex(1)
    rows.mode.activated.emit(1)
    assert "other jaw first" in window.status._hint.text()
    assert rows.mode.currentData() == "off"
    source = case.source
    # The other jaw stands 0.3 mm before the faces of the teeth.
    shifted = case.scan.vertices + 0.3 * -case.orientation.dental_from_scan[1, :3]
    flipped = Mesh(shifted, case.scan.faces[:, ::-1].copy())
    other = Antagonist(source, flipped)
    window.document.push(EditStep(window.document, SetAntagonist(other)))
    wait_idle(qtbot, window)
    plain = pixels(window.viewport)
    ready = choose(qtbot, window, "clearance", "colour", 0.2)
    live = window.workbench.stage.live
    qtbot.waitUntil(lambda: live.values is not None, timeout=60_000)
    assert changed(plain, pixels(window.viewport)).sum() > 500
    assert window.workbench.floats.legend.isVisibleTo(window.viewport)
    before = live.values.copy()
    drag(window.viewport, way(window))
    colours = window.workbench.limits.colours
    qtbot.waitUntil(lambda: not colours._stale and not colours._pause.isActive(), timeout=10_000)
    fresh = np.flatnonzero(live.values != before)
    assert len(fresh) > 5
    surface = window.workbench.sculptor.surface
    wanted = np.maximum(ready.limit.gaps(surface.arrays.positions[fresh]) - 0.2, -0.5)
    np.testing.assert_allclose(live.values[fresh], wanted, atol=1e-5)
    # The stroke itself was not held: colours only tell.
    assert window.document.case.edits[-1].act.limits == ()
    choose(qtbot, window, "clearance", "off", 0.2)
    assert live.values is None


@pytest.mark.parametrize("content", ["broken", "far"])
def test_a_file_that_is_no_prepared_tooth_is_refused_in_words(
    qtbot, sculpting, broken_file, tmp_path, content
):
    window, case = sculpting, sculpting.document.case
    path = broken_file
    if content == "far":
        path = tmp_path / "far.ply"
        write_mesh(path, Mesh(case.scan.vertices + 500.0, case.scan.faces))
    window.workbench.limits.work.ask_path = lambda: path
    rows = rows_of(window, "thickness")
    rows.ways[0].click()
    wait_idle(qtbot, window)
    assert window.toast.isVisible()
    assert window.document.case is case
    assert rows.source.text() == "Measured to the scan as it was"


def test_no_thickness_over_the_scan_itself_means_that_brushes_only_add(qtbot, sculpting):
    window, case = sculpting, sculpting.document.case
    rows_of(window, "thickness")
    window.workbench.limits.work.use_scan()
    limit = choose(qtbot, window, "thickness", "stop", 0.0).limit
    window.registry.action("tool-draw").trigger()
    brush = window.view_state.brush
    window.view_state.set_brush(replace(brush, strength=1.0, radius=1.5))
    at = on_screen(window, face_of(case, 11))
    over = line(at + QPointF(-40, -6), at + QPointF(40, 10), 8)
    heights = []
    for keys in (CTRL, Qt.KeyboardModifier.NoModifier):
        drag(window.viewport, over, keys=keys)
        after = window.document.case.surface.vertices
        moved = (after != case.surface.vertices).any(axis=1)
        heights.append(np.append(0.0, limit.gaps(after[moved])))
        if window.document.case is not case:
            window.document.undo()
    choose(qtbot, window, "thickness", "off", 0.0)
    taken, added = heights
    assert min(taken.min(), added.min()) > -1e-6
    assert taken.max() < 0.01  # what slid along the scan stays on it
    assert added.max() > 0.05
