"""Every setting of the brush has a widget that is named and explained, and does what it says."""

from dataclasses import replace

import numpy as np
from PyQt6.QtCore import QPointF
from PyQt6.QtWidgets import QAbstractSlider, QCheckBox, QComboBox, QWidget

from gui.parts.fields import SliderRow
from tests.gui.hands import drag, face_of, line, on_screen

SETTINGS = {
    "radius": ("radius",),
    "radius_px": ("radius",),
    "in_px": ("in_px",),
    "strength": ("strength",),
    "falloff": ("falloff",),
    "spacing": ("spacing",),
    "front": ("front_facing_only",),
    "smoothing": ("stabiliser",),
    "pen": ("pressure_radius", "pressure_strength"),
    "mirror": ("mirror",),
    "shift": ("plane",),
    "turn": ("plane",),
    "layer_height": ("height",),
    "lock_gum": ("lock_gum",),
    "lock_neighbours": ("lock_neighbours",),
}
"""Widgets of the panel, and what of the brush each of them sets."""


def take(window, brush, **changes):
    window.registry.action(f"tool-{brush}").trigger()
    window.view_state.set_brush(replace(window.view_state.brush, strength=1.0, **changes))


def way_of(window, n):
    at = on_screen(window, face_of(window.document.case, 11))
    return line(at + QPointF(-40, -6), at + QPointF(40, 10), n)


def stroked(window, points):
    """Return where the vertices lie after a stroke, which is taken back."""
    before = window.document.case
    drag(window.viewport, points)
    after = window.document.case.surface.vertices.copy()
    if window.document.case is not before:
        window.document.undo()
    return after


def change(widget):
    """Work one widget of the panel."""
    if isinstance(widget, SliderRow):
        slider = widget.slider
        at_end = slider.value() == slider.maximum()
        steps = QAbstractSlider.SliderAction
        slider.triggerAction(steps.SliderPageStepSub if at_end else steps.SliderPageStepAdd)
    elif isinstance(widget, QComboBox):
        widget.setCurrentIndex((widget.currentIndex() + 1) % widget.count())
        widget.activated.emit(widget.currentIndex())
    else:
        widget.click()


def test_each_setting_has_a_named_and_explained_widget_that_sets_it(sculpting):
    window = sculpting
    panel = window.workbench.inspector.panels["brush"]
    for name, fields in SETTINGS.items():
        widget = getattr(panel, name)
        assert isinstance(widget, QWidget)
        assert len(widget.toolTip()) > 10, name
        named = (widget.slider, widget.field) if isinstance(widget, SliderRow) else (widget,)
        for each in named:
            assert each.accessibleName(), name
        was = window.view_state.brush
        change(widget)
        now = window.view_state.brush
        for field in fields:
            if name != "pen":
                assert getattr(now, field) != getattr(was, field), name
        assert now != was, name
        window.view_state.set_brush(was)
    # Nothing in the panel is without an explanation.
    for box in panel.findChildren(QCheckBox):
        assert box.toolTip(), box.text()
        assert box.accessibleName() == box.text()


def test_a_path_in_ten_events_or_in_two_hundred_makes_one_shape(sculpting):
    window, case = sculpting, sculpting.document.case
    take(window, "draw", radius=1.2, stabiliser=0.0)
    few, many = (stroked(window, way_of(window, n)) for n in (10, 200))
    height = np.sqrt(((few - case.surface.vertices) ** 2).sum(axis=1)).max()
    apart = np.sqrt(((few - many) ** 2).sum(axis=1)).max()
    assert height > 0.1
    assert apart < 0.05 * height


def test_the_stabiliser_keeps_the_brush_behind_a_shaking_hand(sculpting):
    window, case = sculpting, sculpting.document.case
    calm = way_of(window, 21)
    shaken = [at + QPointF(0.0, 8.0 * (-1) ** k) for k, at in enumerate(calm)]
    off = {}
    for leash in (0.0, 2.0):
        take(window, "draw", radius=0.8, stabiliser=leash)
        straight, shaky = stroked(window, calm), stroked(window, shaken)
        assert (straight != case.surface.vertices).any()
        off[leash] = np.abs(straight - shaky).sum()
    assert off[2.0] < 0.7 * off[0.0]
