"""A fast hand and a slow one make the same shape: the surface is looked at all along the way."""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QPointF

from gui.tools.pixel_walk import MOST_STEPS, STEP_PX, PixelWalk
from gui.viewport.pointer import Pointer
from tests.gui.hands import drag, face_of, line, on_screen, wait_idle

LENGTH = 120.0


@pytest.fixture
def sculpting(qtbot, at_work):
    """The window in Sculpt with nothing locked, so that a stroke may go over several teeth."""
    at_work.view_state.go_to("sculpt")
    at_work.workbench.look("front")
    free = {"lock_gum": False, "lock_neighbours": False}
    at_work.view_state.set_brush(replace(at_work.view_state.brush, strength=1.0, **free))
    wait_idle(qtbot, at_work)
    return at_work


def change(window, step_px):
    """Return how a line over the front teeth moves each vertex, in events so far apart, mm."""
    document = window.document
    before = document.case.surface.vertices
    middle = on_screen(window, face_of(document.case, 11))
    half = QPointF(0.5 * LENGTH, 6.0)
    drag(window.viewport, line(middle - half, middle + half, round(LENGTH / step_px) + 1))
    after = document.case.surface.vertices
    document.undo()
    return after - before


@pytest.mark.parametrize("brush", ["draw", "crease", "nudge", "snake_hook", "grab"])
def test_slow_and_fast_events_on_one_line_make_one_shape(sculpting, brush):
    sculpting.registry.action(f"tool-{brush}").trigger()
    slow = change(sculpting, 3.0)
    highest = np.abs(slow).max()
    assert highest > 0.02
    for step_px in (7.0, 30.0, LENGTH):
        apart = np.abs(change(sculpting, step_px) - slow).max()
        assert apart < 0.02 * highest


def places(*marks, pressures=None):
    """Return x and pressure of what a walk along x gives for events at some marks, px."""
    pressures = pressures or [1.0] * len(marks)
    moments = [Pointer(QPointF(x, 0.0), pressure=p) for x, p in zip(marks, pressures, strict=True)]
    walk = PixelWalk(moments[0])
    given = [place for moment in moments[1:] for place in walk.go_to(moment)]
    return [(place.at.x(), place.pressure) for place in (*given, *walk.rest())]


def test_places_do_not_depend_on_the_events_and_end_where_the_drag_ends():
    at_once = places(0.0, 11.0)
    assert [x for x, _ in at_once] == [2.0, 4.0, 6.0, 8.0, 10.0, 11.0]
    np.testing.assert_allclose(places(0.0, 0.3, 0.7, 1.9, 5.0, 5.0, 9.7, 11.0), at_once)
    assert places(0.0, 8.0) == at_once[:4]
    assert places(0.0) == []


def test_pressure_goes_evenly_from_one_event_to_the_next():
    given = places(0.0, 8.0, 10.0, pressures=[0.2, 1.0, 0.5])
    np.testing.assert_allclose([p for _, p in given], [0.4, 0.6, 0.8, 1.0, 0.5])


def test_a_leap_is_cut_into_so_many_steps_at_most_and_reaches_its_end():
    leap = [x for x, _ in places(0.0, 1000.0)]
    assert len(leap) <= MOST_STEPS
    assert leap[-1] == 1000.0
    assert len(set(np.diff(leap))) == 1
    assert not np.remainder(leap, STEP_PX).any()
