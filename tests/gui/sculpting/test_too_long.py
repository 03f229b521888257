"""A stroke that becomes longer than strokes may be ends as a step of undo, and says so."""

from PyQt6.QtCore import QPointF

from meshes.brushes import stroke_path
from tests.gui.hands import drag, face_of, line, move, on_screen, press, release


def test_a_stroke_that_becomes_too_long_ends_and_says_so(qtbot, sculpting, monkeypatch):
    window, document = sculpting, sculpting.document
    sculptor, before = window.workbench.sculptor, document.case
    window.registry.action("tool-draw").trigger()
    at = on_screen(window, face_of(before, 11))
    way = line(at + QPointF(-12, -4), at + QPointF(12, 6), 8)
    monkeypatch.setattr(stroke_path, "MOST_DABS", 3)
    press(window.viewport, way[0])
    for point in way[1:]:
        move(window.viewport, point)
    assert not sculptor.is_stroking
    assert "This stroke became too long, so it ended here" in window.toast.message.words
    assert window.toast.isVisible()
    done = document.case
    assert len(done.edits) == len(before.edits) + 1
    release(window.viewport, way[-1])
    assert document.case is done
    assert (sculptor.surface.positions() == done.surface.vertices).all()
    document.undo()
    assert document.case.surface.digest() == before.surface.digest()
    monkeypatch.undo()
    drag(window.viewport, way)  # the next one is as any other
    assert document.stack.index() == 1
