"""The page Calibrate: load, fit with progress, see what is left, save."""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtGui import QDragEnterEvent, QDropEvent
from PyQt6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QScrollArea

from calibration.check_history import checked_device, read_history
from calibration.device_file import read_device
from calibration.field.mpem_yaml import write_mpem_yaml
from gui.rooms import calibrate_jobs
from smilesculpt.cli.app import run
from smilesculpt.device_report.summary import device_rows
from tests.gui.hands import changed, click, drop, pixels, wait_idle
from tests.gui.test_access import nameless, stops

N_LEVELS = 4


@pytest.fixture(scope="session")
def csv_file(tmp_path_factory):
    """Readings of two made-up dipoles on a cube of places, the second coil driven half as hard."""
    rng = np.random.Generator(np.random.PCG64(5))
    places = [(-60.0, 0.0, 0.0), (60.0, 0.0, 0.0)]
    axes = [np.array([0.0, 0.0, 1.0]), np.array([0.0, 0.6, 0.8])]
    grid = np.linspace(-20.0, 20.0, N_LEVELS)
    points = np.stack(np.meshgrid(grid, grid, grid, indexing="ij"), axis=-1).reshape(-1, 3)
    lines = ["px_m,py_m,pz_m,i0_A,i1_A,bx_T,by_T,bz_T"]
    for currents in ((1.0, 0.0), (0.0, 1.0), (1.0, -0.5), (-1.0, 0.25)):
        field = sum(
            current * 1e3 * dipole(points - place, axis)
            for current, place, axis in zip(currents, places, axes, strict=True)
        )
        field = field + 1e-6 * rng.standard_normal(field.shape)
        for point, value in zip(points, field, strict=True):
            numbers = (*(point / 1e3), *currents, *value)
            lines.append(",".join(f"{number:.12g}" for number in numbers))
    path = tmp_path_factory.mktemp("measured") / "cube.csv"
    path.write_text("\n".join(lines))
    return path


def dipole(away, axis):
    """Field of a unit dipole in tesla, distances in mm, up to a factor."""
    r = np.linalg.norm(away, axis=1, keepdims=True)
    return (3.0 * away * (away @ axis)[:, None] / r**5 - axis / r**3) * 1.0


@pytest.fixture
def loaded(qtbot, window, csv_file):
    window.view_state.go_to("calibrate")
    window.calibrate.open(csv_file)
    wait_idle(qtbot, window)
    return window


def words_in(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


def test_the_hint_speaks_of_balls_only_where_there_are_some(qtbot, window, csv_file):
    window.view_state.go_to("calibrate")
    assert "ball" not in window.status._hint.text()
    window.calibrate.open(csv_file)
    wait_idle(qtbot, window)
    assert "ball" in window.status._hint.text()


def test_the_room_opens_without_a_case_and_leads_to_a_file(qtbot, window, monkeypatch, csv_file):
    window.welcome.cards[2].click()
    assert window.pages.currentWidget() is window.workbench
    assert window.view_state.step == "calibrate"
    assert window.workbench.stepper.rooms[0].property("current") is True
    empty = window.workbench.inspector.empty
    assert empty.isVisible()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(csv_file), ""))
    empty.primary.click()
    wait_idle(qtbot, window)
    assert window.calibrate.work.loaded.measurements.n_measurements == 4 * N_LEVELS**3
    window.workbench.stepper.rows[0].click()
    assert window.pages.currentWidget() is window.welcome


def test_a_dropped_file_is_opened_in_its_room(qtbot, window, csv_file):
    assert drop(window, csv_file, QDragEnterEvent).isAccepted()
    drop(window, csv_file, QDropEvent)
    wait_idle(qtbot, window)
    assert window.view_state.step == "calibrate"
    assert window.calibrate.work.loaded.path == csv_file


def test_places_are_seen_and_coloured_by_what_is_left(qtbot, loaded, tmp_path, monkeypatch):
    qtbot.waitUntil(lambda: loaded.viewport.n_frames > 0)
    before = pixels(loaded.viewport)
    assert loaded.workbench.floats.legend.isHidden()
    panel = loaded.calibrate.panels["measurements"][1]
    told = []
    loaded.runner.progressed.connect(lambda fraction, what: told.append(what))
    panel.fit.click()
    wait_idle(qtbot, loaded)
    fitted = loaded.calibrate.work.fitted
    assert fitted.fit.scores.r2 > 0.99
    assert len(told) > 2
    assert changed(before, pixels(loaded.viewport)).mean() > 0.01
    assert loaded.workbench.floats.legend.isVisible()
    assert "mT" in " ".join(words_in(loaded.workbench.floats.legend))
    shown = words_in(loaded.calibrate.panels["fit"][1])
    assert any("noise floor" in words.lower() for words in shown)
    assert any("planes of" in words for words in shown)
    assert nameless(stops(loaded)) == []
    area = loaded.workbench.inspector.findChild(QScrollArea)
    assert area.widget().minimumSizeHint().width() <= loaded.workbench.inspector.minimumWidth()
    out = tmp_path / "cube.device.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    accept = loaded.calibrate.panels["device"][1]
    assert not accept.save.isEnabled()
    accept.by.setText("R. Okafor")
    assert accept.save.toolTip() == "The reason is missing."
    accept.reason.setText("yearly calibration")
    accept.name.setText("Room 2")
    accept.serial.setText("N-17")
    click(accept.save)
    wait_idle(qtbot, loaded)
    assert loaded.toast.message.words == "The device was written to cube.device.json."
    device = read_device(out)
    assert device.inputs[0].sha256 == loaded.calibrate.work.loaded.measurements.sha256
    assert device.report["converged"] == fitted.fit.converged
    assert device.report["accepted"] == {"by": "R. Okafor", "reason": "yearly calibration"}
    assert (device.calibration.model.name, device.calibration.model.serial) == ("Room 2", "N-17")
    assert ("Accepted by", "R. Okafor") in device_rows(device)


def test_what_is_left_is_seen_while_the_fit_still_runs(qtbot, loaded):
    work, panel = loaded.calibrate.work, loaded.calibrate.panels["measurements"][1]
    seen = []

    def note():
        if work.so_far is not None:
            item = loaded.viewport.scene.objects[0]
            seen.append((work.so_far.sizes.max(), item is work.so_far.item, loaded.runner.is_busy))

    work.told.changed.connect(note)
    panel.bodies.setCurrentIndex(panel.bodies.findData(0))
    panel.saturation.setCurrentIndex(panel.saturation.findData("none"))
    click(panel.fit)
    wait_idle(qtbot, loaded)
    assert len(seen) >= 2
    assert all(busy for _, _, busy in seen)
    assert seen[-1][1]
    assert work.so_far is None
    assert work.fitted.fit.calibration.model.bodies.n_bodies == 0
    assert seen[-1][0] == pytest.approx(work.fitted.residuals.sizes.max(), rel=0.5)


def test_a_cancelled_fit_leaves_nothing_half_shown(qtbot, loaded):
    work, panel = loaded.calibrate.work, loaded.calibrate.panels["measurements"][1]

    def stop():
        if work.so_far is not None:
            loaded.runner.cancel()

    work.told.changed.connect(stop)
    click(panel.fit)
    wait_idle(qtbot, loaded)
    work.told.changed.disconnect(stop)
    assert work.so_far is None
    assert loaded.viewport.scene.objects[0] is not None


def test_fits_are_compared_and_an_earlier_one_is_shown_again(qtbot, loaded):
    panel, fit_panel = (loaded.calibrate.panels[name][1] for name in ("measurements", "fit"))
    work = loaded.calibrate.work
    assert panel.sources.currentData() is None
    panel.order.setCurrentIndex(panel.order.findData(1))
    panel.sources.setCurrentIndex(panel.sources.findData(1))
    click(panel.fit)
    wait_idle(qtbot, loaded)
    assert "Fits so far" not in words_in(fit_panel)
    panel.order.setCurrentIndex(panel.order.findData(2))
    click(panel.fit)
    wait_idle(qtbot, loaded)
    first, second = work.fits
    assert work.fitted is second
    assert "Fits so far" in words_in(fit_panel)
    links = {b.text(): b for b in fit_panel.findChildren(QAbstractButton) if "order" in b.text()}
    assert not next(b for words, b in links.items() if words.startswith("1 × order 2")).isEnabled()
    click(next(b for words, b in links.items() if words.startswith("1 × order 1")))
    assert work.fitted is first
    loaded.calibrate.open(work.loaded.path)
    wait_idle(qtbot, loaded)
    assert work.fits == []


def test_a_poor_fit_is_no_success(qtbot, window, csv_file, tmp_path):
    head, *rows = csv_file.read_text().splitlines()
    places = [row.split(",")[:-3] for row in rows]
    fields = [row.split(",")[-3:] for row in rows]
    order = np.random.default_rng(3).permutation(len(rows))
    mixed = [",".join([*places[k], *fields[order[k]]]) for k in range(len(rows))]
    path = tmp_path / "mixed.csv"
    path.write_text("\n".join([head, *mixed]) + "\n")
    window.view_state.go_to("calibrate")
    window.calibrate.open(path)
    wait_idle(qtbot, window)
    window.calibrate.panels["measurements"][1].fit.click()
    wait_idle(qtbot, window)
    assert window.toast.message.kind == "attention"
    assert any("Poor fit: R2" in words for words in words_in(window.calibrate.panels["fit"][1]))


def test_reference_device_is_given_in_the_window_and_turns_the_sign(
    qtbot, loaded, tmp_path, monkeypatch
):
    work, panel = loaded.calibrate.work, loaded.calibrate.panels["measurements"][1]
    panel.sources.setCurrentIndex(panel.sources.findData(1))
    click(panel.fit)
    wait_idle(qtbot, loaded)
    model = work.fitted.fit.calibration.model
    sources = replace(model.sources, inner=-model.sources.inner, outer=-model.sources.outer)
    path = tmp_path / "other way.yaml"
    write_mpem_yaml(path, replace(model, name="other way", sources=sources))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    click(panel.reference)
    wait_idle(qtbot, loaded)
    assert "other way.yaml" in words_in(panel)
    click(panel.fit)
    wait_idle(qtbot, loaded)
    found = " ".join(work.fitted.fit.findings)
    assert "minus the field of other way" in found
    assert "--" not in found
    click(panel.no_reference)
    assert work.reference is None
    assert panel.no_reference.isHidden()


def test_status_bar_tells_what_is_open_in_the_room(qtbot, at_work, csv_file):
    bar = at_work.status._facts
    assert "triangles" in bar.text()
    at_work.view_state.go_to("calibrate")
    assert bar.text() == ""
    at_work.calibrate.open(csv_file)
    wait_idle(qtbot, at_work)
    assert bar.text() == "Units: mm, A, mT    256\N{NO-BREAK SPACE}readings"
    at_work.view_state.go_to("import")
    assert "triangles" in bar.text()


def slow(measurements, wishes, name, serial, progress):
    import time

    for k in range(200):
        progress(k / 200, "Fitting slowly")
        time.sleep(0.02)


def test_a_fit_is_cancelled_and_leaves_the_measurements(qtbot, loaded, monkeypatch):
    monkeypatch.setattr(calibrate_jobs, "fit", slow)
    loaded.calibrate.panels["measurements"][1].fit.click()
    qtbot.waitUntil(loaded.progress.isVisible, timeout=20_000)
    loaded.progress.cancel.click()
    wait_idle(qtbot, loaded)
    assert loaded.calibrate.work.loaded is not None
    assert loaded.calibrate.work.fitted is None


def test_a_file_without_columns_says_what_is_missing(qtbot, window, tmp_path):
    path = tmp_path / "bad.csv"
    path.write_text("px_m,py_m\n1,2\n")
    window.view_state.go_to("calibrate")
    window.calibrate.open(path)
    wait_idle(qtbot, window)
    assert window.toast.message.kind == "error"
    assert window.toast.message.words.startswith("bad.csv was not opened: ")
    assert str(tmp_path) not in window.toast.message.words


def test_the_jaw_keeps_its_view_while_a_room_is_seen(qtbot, at_work, csv_file):
    camera = at_work.viewport.navigation.camera
    at_work.view_state.go_to("calibrate")
    at_work.calibrate.open(csv_file)
    wait_idle(qtbot, at_work)
    assert at_work.viewport.navigation.camera != camera
    at_work.view_state.go_to("design")
    assert at_work.viewport.navigation.camera == camera


def test_a_device_is_checked_compared_and_its_check_is_kept(qtbot, loaded, tmp_path, monkeypatch):
    work = loaded.calibrate.work
    click(loaded.calibrate.panels["measurements"][1].fit)
    wait_idle(qtbot, loaded)
    out = tmp_path / "cube.device.json"
    work.save(out, ("Cube", "N-1"), {"by": "R. Okafor", "reason": "first"})
    wait_idle(qtbot, loaded)
    panel = loaded.calibrate.panels["check"][1]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(out), ""))
    panel.choose.click()
    wait_idle(qtbot, loaded)
    assert work.checked.drift.verdict == "ok"
    assert work.left() is work.checked.residuals
    shown = " ".join(words_in(panel))
    assert "The device is as calibrated." in shown
    assert "Gain of Coil_0" in shown
    panel.picture.setCurrentIndex(panel.picture.findData("difference"))
    panel.picture.activated.emit(panel.picture.currentIndex())
    wait_idle(qtbot, loaded)
    assert work.left().sizes.max() < 1e-9
    assert "Difference of both" in " ".join(words_in(loaded.workbench.floats.legend))
    kept = tmp_path / "cube.checks.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(kept), ""))
    panel.keep.click()
    wait_idle(qtbot, loaded)
    about = checked_device(out, "Cube", "N-1")
    assert len(read_history(kept, about, 2).checks) == 1
    status = run(["calibrate", "check", str(out), str(work.loaded.path), "--history", str(kept)])
    assert status == 0
    assert len(read_history(kept, about, 2).checks) == 1
    work.show("fit")
    assert work.left() is work.fitted.residuals


def test_a_file_that_is_no_device_leaves_all_as_it_was(qtbot, loaded, tmp_path):
    bad = tmp_path / "bad.device.json"
    bad.write_text("{}")
    loaded.calibrate.work.check(bad)
    wait_idle(qtbot, loaded)
    assert loaded.calibrate.work.checked is None
    assert "bad.device.json" in loaded.toast.message.words
