"""Measuring tools with a real mouse: numbers with units, in the panel and on the picture."""

import numpy as np
from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtGui import QGuiApplication

from smilesculpt.measuring.measures import measure
from tests.gui.hands import NONE as NO_BUTTON
from tests.gui.hands import changed, drag, face_of, line, move, on_screen, pixels, press, release


def take(window, name):
    window.registry.action(f"tool-{name}").trigger()
    assert window.registry.action(f"tool-{name}").isChecked()
    return window.workbench.measures.tools[name]


def tap(window, at):
    press(window.viewport, at)
    release(window.viewport, at)


def value(window, name):
    told = window.workbench.inspector.panels["pointing"].told()
    return told[name].replace("\u00a0", " ")


def test_each_measure_is_told_with_its_unit_and_drawn(qtbot, sculpting):
    window, case = sculpting, sculpting.document.case
    plain = pixels(window.viewport)
    here, there = (on_screen(window, face_of(case, fdi)) for fdi in (11, 21))

    tool = take(window, "distance")
    tap(window, here)
    tap(window, there)
    length = float(np.sqrt(((tool.points[1] - tool.points[0]) ** 2).sum()))
    assert value(window, "Distance") == f"{length:.2f} mm"
    assert 5.0 < length < 12.0
    assert changed(plain, pixels(window.viewport)).sum() > 100
    window.viewport.cancel_tool()
    assert not changed(plain, pixels(window.viewport)).any()

    take(window, "angle")
    for at in (here, here + QPointF(0, 20), there):
        tap(window, at)
    assert 0.0 < float(value(window, "Angle").rstrip("\u00b0")) < 180.0

    take(window, "tooth-size")
    tap(window, here)
    row = measure(case.surface, case.dentition).of(11)
    assert value(window, "Width") == f"{row.width:.2f} mm"
    assert value(window, "Height") == f"{row.height:.2f} mm"

    take(window, "curvature")
    move(window.viewport, here, NO_BUTTON)
    assert value(window, "Greatest").endswith("1/mm")

    take(window, "volume")
    tap(window, here)
    assert value(window, "Added") == "0.00 mm\u00b3"
    assert window.document.stack.count() == 0


def test_the_volume_follows_strokes(qtbot, sculpting):
    window = sculpting
    tool = take(window, "volume")
    at = on_screen(window, face_of(window.document.case, 11))
    tap(window, at)
    window.registry.action("tool-draw").trigger()
    drag(window.viewport, line(at + QPointF(-8, 0), at + QPointF(8, 4), 6))
    qtbot.waitUntil(lambda: not tool._pause.isActive())
    window.registry.action("tool-volume").trigger()
    added, removed = (float(value(window, name).split()[0]) for name in ("Added", "Removed"))
    assert added > 0.0
    assert removed < 0.2 * added
    assert value(window, "On") == "tooth 11"
    assert window.workbench.measures.found().label.startswith("+")
    assert tool.fdi == 11


def test_measuring_works_in_check_and_design_and_is_copied(qtbot, sculpting):
    window = sculpting
    here, there = (on_screen(window, face_of(window.document.case, fdi)) for fdi in (11, 21))
    for step in ("design", "check"):
        window.view_state.go_to(step)
        section = window.workbench.inspector.sections["pointing"]
        # Before anything was checked the panels of Check give way to what leads there.
        assert section.isVisibleTo(window) == (step == "design")
        take(window, "distance")
        assert window.view_state.step == step
        tap(window, here)
        tap(window, there)
        panel = window.workbench.inspector.panels["pointing"]
        panel.copy.click()
        first = QGuiApplication.clipboard().text().splitlines()[0]
        assert first == "Distance\t" + panel.told()["Distance"]
        qtbot.keyClick(window.viewport, Qt.Key.Key_Escape)
        assert panel.told() == {}
        assert panel.copy.isHidden()
    # What belongs to another step is put down when the step changes.
    window.view_state.go_to("export")
    assert window.view_state.tool == "choose"
    # In both themes the marks show on the picture.
    window.view_state.go_to("sculpt")
    for _ in range(2):
        window.registry.action("theme").trigger()
        qtbot.waitUntil(lambda: not window._look.is_changing)
        take(window, "distance")
        plain = pixels(window.viewport)
        tap(window, here)
        tap(window, there)
        assert changed(plain, pixels(window.viewport)).sum() > 100
        window.viewport.cancel_tool()
