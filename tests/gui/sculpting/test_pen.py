"""A pen on a tablet works with its pressure; what the system makes up from it does nothing."""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QEvent, QPointF, Qt
from PyQt6.QtGui import (
    QInputDevice,
    QMouseEvent,
    QPointingDevice,
    QPointingDeviceUniqueId,
    QTabletEvent,
)
from PyQt6.QtWidgets import QApplication

from smilesculpt.edits import Reshape
from tests.gui.hands import LEFT, NONE, PLAIN, face_of, line, on_screen

TYPES = QEvent.Type


def pen(kind=QPointingDevice.PointerType.Pen):
    return QPointingDevice(
        "pen",
        7,
        QInputDevice.DeviceType.Stylus,
        kind,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
        1,
        3,
        "",
        QPointingDeviceUniqueId(),
    )


def tell(view, device, kind, at, pressure, *, button=NONE, held=LEFT, echo=True):
    """Send what a pen tells, and the mouse event that some systems make up after it."""
    world = view.mapToGlobal(at)
    event = QTabletEvent(
        kind, device, at, world, pressure, 0.0, 0.0, 0.0, 0.0, 0.0, PLAIN, button, held
    )
    QApplication.sendEvent(view, event)
    if echo:
        twin = {
            TYPES.TabletPress: TYPES.MouseButtonPress,
            TYPES.TabletMove: TYPES.MouseMove,
            TYPES.TabletRelease: TYPES.MouseButtonRelease,
        }[kind]
        mouse = QMouseEvent(twin, at, world, button, held, PLAIN, device)
        QApplication.sendEvent(view, mouse)
    return event


def pen_stroke(window, pressure, *, device=None, echo=True):
    view, device = window.viewport, device or pen()
    at = on_screen(window, face_of(window.document.case, 11))
    points = line(at + QPointF(-8, 0), at + QPointF(8, 4), 6)
    first = tell(view, device, TYPES.TabletPress, points[0], pressure, button=LEFT, echo=echo)
    for one in points[1:]:
        tell(view, device, TYPES.TabletMove, one, pressure, echo=echo)
    tell(view, device, TYPES.TabletRelease, points[-1], 0.0, button=LEFT, held=NONE, echo=echo)
    return first


def moved(window, before):
    return np.abs(window.document.case.surface.vertices - before.vertices).max()


def test_a_pen_makes_one_stroke_and_its_pressure_counts(sculpting):
    window, before = sculpting, sculpting.document.case.surface
    assert pen_stroke(window, 1.0).isAccepted()
    assert window.document.stack.count() == 1
    hard, digest = moved(window, before), window.document.case.surface.digest()
    window.document.undo()
    pen_stroke(window, 1.0, echo=False)
    assert window.document.case.surface.digest() == digest
    window.document.undo()
    pen_stroke(window, 0.3)
    edit = window.document.case.edits[-1]
    assert isinstance(edit, Reshape)
    assert edit.act.record.pressures.max() == pytest.approx(0.3)
    assert 0.0 < moved(window, before) < 0.7 * hard
    window.document.undo()
    settings = replace(window.view_state.brush, pressure_strength=False)
    window.view_state.set_brush(settings)
    pen_stroke(window, 0.3)
    assert window.document.case.surface.digest() == digest


def test_pressure_is_smoothed_and_the_other_end_of_the_pen_inverts(sculpting):
    window, view, device = sculpting, sculpting.viewport, pen()
    at = on_screen(window, face_of(window.document.case, 11))
    tell(view, device, TYPES.TabletPress, at, 0.2, button=LEFT)
    tell(view, device, TYPES.TabletMove, at + QPointF(4, 0), 1.0)
    tell(view, device, TYPES.TabletRelease, at + QPointF(4, 0), 0.0, button=LEFT, held=NONE)
    pressures = window.document.case.edits[-1].act.record.pressures
    # In between halfway: the surface is looked at every second pixel.
    np.testing.assert_allclose(pressures, [0.2, 0.2 + 0.2 * 0.8, 0.2 + 0.4 * 0.8])
    pen_stroke(window, 1.0, device=pen(QPointingDevice.PointerType.Eraser))
    assert window.document.case.edits[-1].act.record.settings.invert


def test_the_mouse_works_after_the_pen(qtbot, sculpting):
    window = sculpting
    pen_stroke(window, 0.5)
    at = on_screen(window, face_of(window.document.case, 21))
    for kind, held, button in (
        (TYPES.MouseButtonPress, LEFT, LEFT),
        (TYPES.MouseButtonRelease, NONE, LEFT),
    ):
        QApplication.sendEvent(
            window.viewport,
            QMouseEvent(kind, at, window.viewport.mapToGlobal(at), button, held, PLAIN),
        )
    assert window.document.stack.count() == 2
    assert Qt.MouseButton.LeftButton == LEFT
