"""What real events do in Sculpt is recorded, and done again headless to the same digest."""

import numpy as np
from PyQt6.QtCore import QPointF

from smilesculpt.edits import Remesh
from smilesculpt.sculpting.recording import case_digest, read_recording
from smilesculpt.sculpting.replaying import replayed
from tests.gui.hands import CTRL, drag, face_of, line, on_screen, wait_idle


def stroke(window, brush, fdi=11, **more):
    window.registry.action(f"tool-{brush}").trigger()
    at = on_screen(window, face_of(window.document.case, fdi))
    drag(window.viewport, line(at + QPointF(-8, -2), at + QPointF(8, 6), 6), **more)


def refined(qtbot, window, fdi):
    window.view_state.choose(fdi)
    before = window.document.case.surface.n_faces
    window.registry.action("refine-here").trigger()
    wait_idle(qtbot, window)
    assert isinstance(window.document.case.edits[-1], Remesh)
    assert window.document.case.surface.n_faces > before


def test_a_session_with_brushes_masks_layers_and_triangles_replays_to_one_digest(
    qtbot, sculpting, tmp_path
):
    window, document, path = sculpting, sculpting.document, tmp_path / "session.json"
    start = document.case
    window.registry.action("record").trigger()
    window.view_state.choose(21)
    window.registry.action("mask-tooth").trigger()
    stroke(window, "mask", 12)
    stroke(window, "grab", 11)
    window.registry.action("mirror").trigger()
    stroke(window, "crease", 13, keys=CTRL)
    window.registry.action("layer-new").trigger()
    stroke(window, "inflate", 22)
    window.workbench.layers.set_amount("Layer 1", 0.4)
    refined(qtbot, window, 23)
    stroke(window, "draw", 11)
    end, labels = case_digest(document.case), document.case.dentition.labels
    assert len(labels) == document.case.surface.n_vertices
    assert len(document.case.edits) == len(start.edits) + 9
    window.records.save_to(path)
    recording = read_recording(path)
    assert recording.end == end
    assert case_digest(replayed(start, recording)) == end


def test_refine_and_coarsen_change_only_their_place_and_undo_is_exact(qtbot, sculpting):
    window, document = sculpting, sculpting.document
    surface, labels = document.case.surface, document.case.dentition.labels
    window.registry.action("refine-here").trigger()
    wait_idle(qtbot, window)
    assert document.case.surface is surface  # nothing was chosen, and no brush was used
    stroke(window, "draw", 11)
    stroked = document.case.surface
    sizes = []

    def look():  # as the brush does when layers are others: it asks who holds what lies under it
        under, case = window.workbench.sculptor.surface, document.case
        sizes.append(under is None or under.n_vertices == case.surface.n_vertices)

    window.workbench.layers.changed.connect(look)
    window.registry.action("coarsen-here").trigger()
    wait_idle(qtbot, window)
    window.workbench.layers.changed.disconnect(look)
    assert sizes
    assert all(sizes)  # never the vertices of one with the labels of the other
    after = document.case.surface
    assert after.n_faces < surface.n_faces
    others = labels != 11
    kept = {tuple(point) for point in after.vertices.tolist()}
    assert all(tuple(point) in kept for point in stroked.vertices[others].tolist())
    document.undo()
    np.testing.assert_array_equal(document.case.surface.vertices, stroked.vertices)
    np.testing.assert_array_equal(document.case.surface.faces, stroked.faces)
    wait_idle(qtbot, window)
