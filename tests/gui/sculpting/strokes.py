"""Hands in Sculpt: strokes on a tooth, and whether all that shows the case is one."""

import numpy as np
from PyQt6.QtCore import QPointF

from tests.gui.hands import NONE, face_of, line, move, on_screen, press, release


def at_face(window, fdi):
    """Return where the middle of a tooth's face is seen, px."""
    return on_screen(window, face_of(window.document.case, fdi))


def stroke(window, fdi, tool=None):
    """Stroke over a tooth, with a tool or with the one in hand; it is drawn with what follows."""
    if tool is not None:
        window.view_state.take(tool)
    at = at_face(window, fdi)
    first, *others = line(at + QPointF(-6, 0), at + QPointF(6, 3), 4)
    press(window.viewport, first)
    for each in others:
        move(window.viewport, each)
    release(window.viewport, others[-1])


def begin(window, tool, fdi=21):
    """Take a tool and drag with the button still down; return where the pointer is."""
    window.view_state.go_to("sculpt")
    window.view_state.choose(fdi)
    window.view_state.take(tool)
    at = at_face(window, fdi) + QPointF(6.0, 10.0)
    press(window.viewport, at)
    for k in range(1, 5):
        move(window.viewport, at + QPointF(3.0 * k, 2.0 * k))
    return at + QPointF(12.0, 8.0)


def go_on(window, at):
    """Let go after another move, then hover."""
    move(window.viewport, at + QPointF(5.0, 0.0))
    release(window.viewport, at + QPointF(5.0, 0.0))
    move(window.viewport, at, NONE)


def is_in_sync(window):
    """Say whether picture, brush and case are one, and nothing is under way."""
    bench = window.workbench
    surface = bench.sculptor.surface
    same = np.array_equal(surface.positions(), window.document.case.surface.vertices)
    return same and not bench.sculptor.is_stroking and not bench.placing.placer.is_dragging
