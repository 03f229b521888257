"""The page Plan: handles, live distances, the best place, risk, a named person's sign-off."""

import pytest
from PyQt6.QtCore import QPointF
from PyQt6.QtWidgets import QFileDialog, QLabel, QScrollArea

from calibration.planning.plan_file import read_plan
from calibration.planning.sign_off import verified_sign_off
from smilesculpt.plan_recheck import recomputed_problems
from smilesculpt.planning import RiskSettings
from tests.gui.hands import drag, line, wait_idle
from tests.gui.test_access import nameless, stops


def settle(qtbot, window):
    wait_idle(qtbot, window)
    qtbot.waitUntil(lambda: not window.plan.work.background.is_busy, timeout=60_000)


@pytest.fixture
def planning(qtbot, window):
    window.view_state.go_to("plan")
    window.workbench.inspector.empty.secondary.click()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.viewport.n_frames > 0)
    return window


def words_in(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_a_handle_moves_the_implant_and_its_distances(qtbot, planning):
    work, view = planning.plan.work, planning.viewport
    before = work.placed
    at = planning.plan.handles.place_of("entry")
    drag(view, line(at, at + QPointF(40.0, 0.0)))
    settle(qtbot, planning)
    after = work.placed
    moved = after.implant.entry - before.implant.entry
    camera = view.navigation.camera
    mm = 40.0 * 2.0 * camera.half_height / view.height()
    assert moved @ camera.axes()[0] == pytest.approx(mm, abs=1e-6)
    assert [one.clearance for one in after.clearances] != [
        one.clearance for one in before.clearances
    ]
    shown = words_in(planning.plan.panels["distances"][1])
    assert f"{after.clearances[1].clearance:.2f}" in shown.replace("\N{MINUS SIGN}", "-")
    assert after.clearances[1].source in shown


def test_tilt_keeps_the_entry_and_depth_keeps_the_axis(qtbot, planning):
    work = planning.plan.work
    start = work.placed.implant
    at = planning.plan.handles.place_of("tilt")
    drag(planning.viewport, line(at, at + QPointF(25.0, 0.0)))
    settle(qtbot, planning)
    tilted = work.placed.implant
    assert (tilted.entry == start.entry).all()
    assert (tilted.axis != start.axis).any()
    at = planning.plan.handles.place_of("depth")
    drag(planning.viewport, line(at, at + QPointF(0.0, 400.0)))
    settle(qtbot, planning)
    sunk = work.placed.implant
    assert (sunk.axis == tilted.axis).all()
    low, high = work.limits.depth_range
    assert low <= sunk.depth <= high
    assert sunk.depth != tilted.depth


def test_a_plan_is_found_simulated_signed_and_written(
    qtbot, planning, tmp_path, monkeypatch, answers
):
    panel = planning.plan.panels["sign-off"][1]
    panel.name.clear()
    assert not panel.send.isEnabled()
    assert panel.send.toolTip() == "The plan is not signed. A named person signs it first."
    planning.plan.panels["implant"][1].search.click()
    settle(qtbot, planning)
    assert planning.plan.work.placed.is_met
    assert "not simulated" in words_in(panel)
    planning.plan.work.simulate(RiskSettings("robot", n_draws=500))
    settle(qtbot, planning)
    risk = planning.plan.work.risk
    assert risk.any_below.low <= risk.any_below.probability <= risk.any_below.high
    assert "500 draws, seed 0" in words_in(planning.plan.panels["risk"][1])
    assert "Your name is missing." in words_in(panel)
    panel.name.setText("Ada Example")
    planning.share.take_key("signer", tmp_path / "ada.key", new=True)
    settle(qtbot, planning)
    panel.sign.click()
    settle(qtbot, planning)
    assert "Signed by Ada Example" in words_in(panel)
    assert panel.send.isEnabled()
    out = tmp_path / "gap.plan.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    panel.save.click()
    settle(qtbot, planning)
    plan = read_plan(out)
    assert verified_sign_off(plan).name == "Ada Example"
    assert recomputed_problems(plan, None) == []
    answers.discard = False
    panel.send.click()
    assert answers.asked == [f"Send the plan to {plan.serial}?"]
    at = planning.plan.handles.place_of("entry")
    drag(planning.viewport, line(at, at + QPointF(3.0, 0.0)))
    settle(qtbot, planning)
    assert planning.plan.work.signed is None
    assert not panel.send.isEnabled()


def test_every_stop_of_the_page_has_a_name_and_fits(qtbot, planning):
    planning.plan.work.simulate(RiskSettings("robot", n_draws=500))
    settle(qtbot, planning)
    assert nameless(stops(planning)) == []
    area = planning.workbench.inspector.findChild(QScrollArea)
    assert area.widget().minimumSizeHint().width() <= planning.workbench.inspector.minimumWidth()
