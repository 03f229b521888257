"""The window with a jaw in Sculpt, and strokes on it."""

from dataclasses import replace

import pytest

from tests.gui.hands import wait_idle


@pytest.fixture
def sculpting(qtbot, at_work):
    """The window in Sculpt, seen from the front, with a strong brush in hand."""
    at_work.view_state.go_to("sculpt")
    at_work.workbench.look("front")
    at_work.view_state.set_brush(replace(at_work.view_state.brush, strength=1.0))
    wait_idle(qtbot, at_work)
    at_work.activateWindow()
    at_work.viewport.setFocus()
    qtbot.waitUntil(at_work.isActiveWindow)
    return at_work
