"""The page Plan: handles, live distances, the best place, risk, a named person's sign-off."""

import json
import threading
from contextlib import contextmanager

import pytest
from PyQt6.QtCore import QPointF
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QFileDialog, QLabel, QScrollArea

from calibration.link.device_settings import DeviceSettings
from calibration.link.simulator import Simulator
from calibration.planning.plan_file import read_plan
from calibration.planning.sample_site import nerve_points, sample_bone
from calibration.planning.sign_off import verified_sign_off
from calibration.signing import key_of_seed
from gui.rooms.device_panel import DeviceNote
from gui.settings import USUAL_DEVICE, Settings
from meshes.readwrite.writing import write_mesh
from smilesculpt.picturing.scene import Scene
from smilesculpt.plan_recheck import recomputed_problems
from smilesculpt.planning import RiskSettings
from tests.gui.hands import click, drag, line, wait_idle
from tests.gui.test_access import nameless, stops
from tests.smilesculpt.cli.poor_device import write_made_up_device


def settle(qtbot, window):
    wait_idle(qtbot, window)
    qtbot.waitUntil(lambda: not window.plan.work.background.is_busy, timeout=60_000)


@pytest.fixture
def planning(qtbot, window):
    window.view_state.go_to("plan")
    window.workbench.inspector.empty.others[0].click()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.viewport.n_frames > 0)
    return window


def words_in(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel))


@contextmanager
def device(serial, did):
    """A simulated device that trusts one key."""
    made, stop = Simulator(DeviceSettings(serial, frozenset({did}))), threading.Event()
    serving = threading.Thread(target=made.serve, args=(stop,), kwargs={"tell": lambda words: None})
    serving.start()
    try:
        yield made
    finally:
        stop.set()
        serving.join(10.0)


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
    qtbot, planning, tmp_path, monkeypatch, answers, settings
):
    panel, sending = (planning.plan.panels[key][1] for key in ("sign-off", "send"))
    panel.name.clear()
    assert not sending.send.isEnabled()
    assert sending.send.toolTip() == "The plan is not signed. A named person signs it first."
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
    assert sending.send.isEnabled()
    out = tmp_path / "gap.plan.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    sending.save.click()
    settle(qtbot, planning)
    plan = read_plan(out)
    assert verified_sign_off(plan).name == "Ada Example"
    assert recomputed_problems(plan, None) == []
    answers.discard = False
    sending.send.click()
    assert answers.asked == [f"Send the plan to {plan.serial}?"]
    answers.discard = True
    with device(plan.serial, planning.share.keys["signer"][1].key.did) as made:
        sending.host.setText("127.0.0.1")
        sending.port.setText(str(made.port))
        sending.send.click()
        settle(qtbot, planning)
    assert f"{plan.serial} accepts the plan: signed by Ada Example." in words_in(sending)
    assert settings.device == ("127.0.0.1", made.port)
    with device(plan.serial, key_of_seed(bytes(32)).did) as made:
        sending.port.setText(str(made.port))
        sending.send.click()
        settle(qtbot, planning)
    assert f"{plan.serial} refuses the plan: Ada Example signed with" in words_in(sending)
    at = planning.plan.handles.place_of("entry")
    drag(planning.viewport, line(at, at + QPointF(3.0, 0.0)))
    settle(qtbot, planning)
    assert planning.plan.work.signed is None
    assert not sending.send.isEnabled()
    assert "the plan:" not in words_in(sending)


def test_address_without_a_host_is_not_sent_to(qtbot, planning):
    panel = planning.plan.panels["send"][1]
    planning.plan.work.signed = object()
    try:
        panel.host.setText("  ")
        assert not panel.send.isEnabled()
        assert panel.send.toolTip() == "The host of the device is missing."
        panel.host.setText("127.0.0.1")
        for port in ("", "0", "70000"):
            panel.port.setText(port)
            assert panel.send.toolTip() == "The port is none from 1 to 65535."
    finally:
        planning.plan.work.signed = None
        panel.host.setText("127.0.0.1")
        panel.port.setText("18944")


def test_settings_written_over_give_the_usual_device(tmp_path):
    path = tmp_path / "s.json"
    for port in ("70000", "-1", '"x"', "0", '"\u0663"', "1.5", "true", "null"):
        path.write_text(f'{{"device": ["{USUAL_DEVICE[0]}", {port}]}}', encoding="utf-8")
        assert Settings(path).device == USUAL_DEVICE
    settings = Settings(path)
    settings.keep_device("arm.example", 5000)
    settings.flush()
    assert Settings(path).device == ("arm.example", 5000)


def test_way_of_a_micro_robot_is_planned_shown_and_written(qtbot, planning, tmp_path, monkeypatch):
    panel, work = planning.plan.panels["micro-robot"][1], planning.plan.work
    panel.sample.click()
    settle(qtbot, planning)
    plan = work.way.open_way.plan
    shown = words_in(panel).replace("\N{NO-BREAK SPACE}", " ")
    assert "coils can drive it" in shown
    assert f"{plan.body['path']['duration']:.0f} s" in shown
    (wall,) = [r for r in plan.body["certificate"]["clearances"] if r["kind"] == "wall"]
    assert f"{wall['clearance']:.3f} mm" in shown
    names = [one.name for one in planning.plan.scene(Scene()).objects]
    assert "way" in names
    assert "bone" not in names
    with pytest.raises(KeyError):
        planning.plan.handles.place_of("entry")
    out = tmp_path / "way.plan.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    panel.save.click()
    settle(qtbot, planning)
    assert recomputed_problems(read_plan(out), None) == []
    planning.plan.show_way(False)
    assert "bone" in [one.name for one in planning.plan.scene(Scene()).objects]


def test_task_that_cannot_be_done_says_why_and_keeps_the_way(qtbot, planning, tmp_path):
    work, said = planning.plan.work.way, []
    task = tmp_path / "task.json"
    task.write_text('{"schema": "smilesculpt/robot-task/9"}')
    planning.flow.said.connect(said.append)
    planning.plan.work.plan_way(task)
    settle(qtbot, planning)
    planning.flow.said.disconnect(said.append)
    assert any("task.json" in message.words for message in said)
    assert work.open_way is None


def test_sections_stand_in_the_order_of_the_work(qtbot, planning):
    inspector = planning.workbench.inspector
    heads = [one for one in inspector.sections.values() if one.isVisible()]
    heads.sort(key=lambda one: one.y())
    titles = [one.title for one in heads]
    assert titles == [
        "Site",
        "Implant",
        "Distances",
        "Risk",
        "Device",
        "Sign-off",
        "Save and send",
        "Micro-robot",
    ]
    assert planning.status._facts.text().endswith("Bone: 20,480\N{NO-BREAK SPACE}triangles")


def test_words_of_the_page_are_those_of_a_user(qtbot, planning):
    shown = words_in(planning.workbench.inspector)
    assert "Nerve canal" in shown
    assert "Root of 45" in shown
    for working in ("not read again", "General knowledge", "Chosen:", "smilesculpt plan"):
        assert working not in shown


def test_way_is_planned_without_a_site_by_a_button(qtbot, window):
    window.view_state.go_to("plan")
    empty = window.workbench.inspector.empty
    assert "smilesculpt" not in words_in(empty)
    click(empty.others[1])
    assert empty.isHidden()
    panel = window.plan.panels["micro-robot"][1]
    assert panel.isVisible()
    assert not window.plan.panels["implant"][1].isVisible()


def test_plan_whose_site_changed_on_disk_is_not_signed(qtbot, window, tmp_path):
    write_mesh(tmp_path / "bone.ply", sample_bone())
    site = {
        "schema": "smilesculpt/implant-site/1",
        "units": "mm",
        "bone": "bone.ply",
        "entry": [0.2, 0.0, 12.6],
        "axis": [0.0, 0.0, -1.0],
        "nerves": [{"name": "nerve", "points": nerve_points().tolist(), "radius": 1.5}],
        "roots": [{"name": "45", "points": [[-7.4, 0.2, 12], [-6.9, -0.2, -1]], "radius": 2.2}],
    }
    path = tmp_path / "gap.json"
    path.write_text(json.dumps(site))
    window.view_state.go_to("plan")
    window.plan.open(path)
    settle(qtbot, window)
    work, panel = window.plan.work, window.plan.panels["sign-off"][1]
    work.find()
    settle(qtbot, window)
    work.simulate(RiskSettings("robot", n_draws=200))
    settle(qtbot, window)
    serial = window.plan.panels["carrier"][1].serial
    serial.setFocus()
    QTest.keyClicks(serial, "ARM-7")
    assert work.serial == "ARM-7"
    panel.name.setText("Ada Example")
    window.share.take_key("signer", tmp_path / "ada.key", new=True)
    settle(qtbot, window)
    site["nerves"][0]["radius"] = 2.5
    path.write_text(json.dumps(site))
    click(panel.sign)
    settle(qtbot, window)
    assert work.signed is None
    assert window.toast.message.kind == "error"
    assert "was not made from this site" in window.toast.message.words
    site["nerves"][0]["radius"] = 1.5
    path.write_text(json.dumps(site))
    click(panel.sign)
    settle(qtbot, window)
    assert work.signed is not None
    assert "Measured anew before that: it agrees." in words_in(panel)
    assert "The simulation of the risk was not repeated." in words_in(panel)


def test_poor_device_is_told_wherever_it_is_used(qtbot, planning, tmp_path, monkeypatch, answers):
    poor, good = tmp_path / "poor.device.json", tmp_path / "good.device.json"
    write_made_up_device(poor, is_poor=True)
    write_made_up_device(good, is_poor=False)
    carrier = planning.plan.panels["carrier"][1]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(poor), ""))
    click(carrier.choose)
    settle(qtbot, planning)
    warning = "The fit of the device in poor.device.json is poor: R2 0.412"
    assert planning.toast.message.kind == "attention"
    assert warning in planning.toast.message.words
    for key in ("carrier", "sign-off", "micro-robot"):
        assert warning in words_in(planning.plan.panels[key][1])
    assert planning.plan.work.serial == "SAMPLE-8"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(good), ""))
    click(carrier.choose)
    settle(qtbot, planning)
    for key in ("carrier", "sign-off", "micro-robot"):
        notes = planning.plan.panels[key][1].findChildren(DeviceNote)
        assert [note.isHidden() for note in notes] == [True]


def test_way_is_signed_after_it_was_measured_anew(qtbot, planning, tmp_path):
    work, panel = planning.plan.work, planning.plan.panels["sign-off"][1]
    device = tmp_path / "arm.device.json"
    write_made_up_device(device, is_poor=False)
    work.open_device(device)
    settle(qtbot, planning)
    click(planning.plan.panels["micro-robot"][1].sample)
    settle(qtbot, planning)
    panel.name.setText("Ada Example")
    planning.share.take_key("signer", tmp_path / "ada.key", new=True)
    settle(qtbot, planning)
    assert panel.sign.text() == "Sign the way"
    click(panel.sign)
    settle(qtbot, planning)
    signed = work.way.signed
    assert verified_sign_off(signed.plan).name == "Ada Example"
    assert signed.left_out == ""
    assert recomputed_problems(signed.plan, None, device_path=device) == []
    assert work.to_send is signed
    planning.plan.show_way(False)
    assert work.to_send is None


def test_every_stop_of_the_page_has_a_name_and_fits(qtbot, planning):
    planning.plan.work.simulate(RiskSettings("robot", n_draws=500))
    settle(qtbot, planning)
    assert nameless(stops(planning)) == []
    area = planning.workbench.inspector.findChild(QScrollArea)
    assert area.widget().minimumSizeHint().width() <= planning.workbench.inspector.minimumWidth()
