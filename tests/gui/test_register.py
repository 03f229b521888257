"""The page Register: points on the scan, the error to expect as a map, targets, files."""

import json

import numpy as np
import pytest
from PyQt6.QtCore import QPointF
from PyQt6.QtWidgets import QCheckBox, QFileDialog, QLabel, QScrollArea
from scipy.spatial.transform import Rotation

from calibration.registration.fiducial_files import NamedPoints, read_pairs
from calibration.registration.paired_points import FiducialPairs
from meshes.mesh import Mesh
from meshes.readwrite.reading import read_mesh
from meshes.readwrite.writing import write_mesh
from smilesculpt.cli.app import run
from smilesculpt.registering.points_file import write_pairs, write_points
from smilesculpt.sample import sample_scan
from tests.gui.hands import LEFT, changed, click, move, pixels, press, release, wait_idle
from tests.gui.test_access import nameless, stops

TURN = Rotation.from_rotvec([0.4, -0.2, 0.9]).as_matrix()
SHIFT = np.array([30.0, -20.0, 10.0])
NAMES = ("A", "B", "C", "D", "E", "F")


@pytest.fixture(scope="session")
def files(tmp_path_factory):
    """A scan, six points touched on the device, their pairs, and two targets."""
    folder = tmp_path_factory.mktemp("register")
    scan = sample_scan().mesh
    write_mesh(folder / "scan.ply", scan)
    rng = np.random.default_rng(7)
    rows = [int((scan.vertices @ way).argmax()) for way in rng.normal(size=(6, 3))]
    places = scan.vertices[rows]
    device = places @ TURN.T + SHIFT + 0.05 * rng.normal(size=places.shape)
    write_points(folder / "device.csv", NamedPoints(NAMES, device))
    write_pairs(folder / "pairs.csv", FiducialPairs(NAMES, places, device, np.ones(6)))
    targets = NamedPoints(("apex", "entry"), places[:2] + 3.0)
    write_points(folder / "targets.csv", targets)
    moved = Mesh(scan.vertices @ TURN.T + SHIFT, scan.faces)
    write_mesh(folder / "device.ply", moved)
    return folder


@pytest.fixture
def room(qtbot, window, files):
    window.view_state.go_to("register")
    window.register.open(files / "scan.ply")
    settle(qtbot, window)
    return window.register


def settle(qtbot, window):
    wait_idle(qtbot, window)
    work = window.register.work
    qtbot.waitUntil(lambda: not work.background.is_busy, timeout=20_000)


def words_in(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


def test_the_room_leads_to_a_scan_and_takes_what_is_dropped_there(qtbot, window, files):
    window.view_state.go_to("register")
    empty = window.workbench.inspector.empty
    assert empty.isVisible()
    assert window._room_for(files / "scan.ply") is window.register
    assert window._room_for(files / "pairs.csv") is window.register
    window.view_state.go_to("calibrate")
    assert window._room_for(files / "pairs.csv") is window.calibrate
    assert window._room_for(files / "scan.ply") is None


def test_pairs_place_the_scan_and_colour_it_by_the_error_to_expect(qtbot, window, room, files):
    qtbot.waitUntil(lambda: window.viewport.n_frames > 0)
    before = pixels(window.viewport)
    assert window.workbench.floats.legend.isHidden()
    room.open(files / "pairs.csv")
    settle(qtbot, window)
    placed = room.work.placed
    turn = placed.device_from_scan[:3, :3]
    assert np.degrees(np.arccos((np.trace(turn.T @ TURN) - 1.0) / 2.0)) < 0.3
    assert changed(before, pixels(window.viewport)).mean() > 0.01
    assert window.workbench.floats.legend.isVisible()
    assert "mm" in " ".join(words_in(window.workbench.floats.legend))
    shown = words_in(room.panels["placement"][1])
    assert shown.index("Error in the middle") < shown.index("Agreement, FRE")
    assert nameless(stops(window)) == []
    area = window.workbench.inspector.findChild(QScrollArea)
    assert area.widget().minimumSizeHint().width() <= window.workbench.inspector.minimumWidth()


def test_the_window_writes_what_the_command_writes(
    qtbot, window, room, files, tmp_path, monkeypatch, capsys
):
    room.open(files / "pairs.csv")
    settle(qtbot, window)
    room.work.open_targets(files / "targets.csv")
    settle(qtbot, window)
    ours, its = tmp_path / "ours.json", tmp_path / "its.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(ours), ""))
    panel = room.panels["placement"][1]
    click(panel.save)
    settle(qtbot, window)
    pairs, targets = str(files / "pairs.csv"), str(files / "targets.csv")
    words = ["calibrate", "register", pairs, "--targets", targets, "--out", str(its)]
    ply = tmp_path / "its.ply"
    status = run([*words, "--scan", str(files / "scan.ply"), "--map", str(ply), "--quiet"])
    assert status == 0
    told = json.loads(its.read_text("utf-8"))
    assert told.pop("map")["file"] == str(ply)
    mine = json.loads(ours.read_text("utf-8"))
    assert mine.pop("paired_by") == "name"
    assert told.pop("paired_by") == "row"
    assert mine == told
    our_map = tmp_path / "ours.ply"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(our_map), ""))
    click(panel.save_map)
    settle(qtbot, window)
    assert our_map.read_bytes() == ply.read_bytes()


def test_points_are_marked_by_clicks_moved_by_drags_and_written(
    qtbot, window, room, files, tmp_path, monkeypatch
):
    room.open(files / "device.csv")
    settle(qtbot, window)
    assert room.work.fiducials.missing == NAMES
    assert any("Click A on the scan" in w for w in words_in(room.panels["fiducials"][1]))
    qtbot.waitUntil(lambda: window.viewport.n_frames > 0)
    view, navigation = window.viewport, window.viewport.navigation
    wanted = read_pairs(files / "pairs.csv")
    for name in NAMES:
        room.work.move(name, wanted.scan_points[wanted.names.index(name)])
    room.work.remove("A")
    settle(qtbot, window)
    qtbot.waitUntil(lambda: navigation.camera == navigation.target, timeout=5000)
    size = (view.width(), view.height())
    pixels_ = [(size[0] // 2, y + 0.5) for y in range(0, size[1], 5)]
    hits = [room.work.scan.hit(*navigation.camera.ray(x + 0.5, y, *size)) for x, y in pixels_]
    k = next(k for k, hit in enumerate(hits) if hit is not None) + 2
    at, wanted_at = QPointF(pixels_[k][0] + 0.5, pixels_[k][1]), hits[k].point
    press(view, at, LEFT)
    release(view, at, LEFT)
    settle(qtbot, window)
    assert room.work.fiducials.missing == ()
    marked = room.work.fiducials.on_scan("A")
    assert marked == pytest.approx(wanted_at, abs=1e-9)
    start = room.marks.pixel_of("A")
    end = start + QPointF(0.0, 12.0)
    press(view, start, LEFT)
    move(view, end, LEFT)
    release(view, end, LEFT)
    settle(qtbot, window)
    assert 0.1 < np.linalg.norm(room.work.fiducials.on_scan("A") - marked) < 10.0
    assert room.work.placed.device_from_scan is None
    assert "'A' is worst" in room.work.placed.why_not
    assert "A" in " ".join(words_in(room.panels["placement"][1]))
    room.work.move("A", wanted.scan_points[0] + np.array([1.5, 0.0, 1.0]))
    settle(qtbot, window)
    assert [one.name for one in room.work.placed.by_fiducials.suspects] == ["A"]
    shown = " ".join(words_in(room.panels["placement"][1]))
    assert "The fiducial 'A' lies" in shown
    room.work.use("A", False)
    settle(qtbot, window)
    assert room.work.placed.by_fiducials.found.pairs.names == NAMES[1:]
    boxes = room.panels["fiducials"][1].findChildren(QCheckBox)
    assert {box.accessibleName(): box.isChecked() for box in boxes}["Use A"] is False
    out = tmp_path / "kept.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    click(room.panels["fiducials"][1].save)
    settle(qtbot, window)
    assert read_pairs(out).names == NAMES[1:]


def test_a_target_is_marked_and_taken_away_and_esc_wants_none(qtbot, window, room, files):
    room.open(files / "pairs.csv")
    settle(qtbot, window)
    panel = room.panels["targets"][1]
    click(panel.mark)
    assert room.work.wants_target
    assert room.marks.cancel()
    assert not room.work.wants_target
    click(panel.mark)
    room.work.click(room.work.scan.mesh.vertices[100])
    settle(qtbot, window)
    assert room.work.targets.names == ("T1",)
    errors = room.work.placed.targets
    assert 1.6 < room.work.placed.radii[0] / errors.tre[0] < 2.0
    assert any("95 of 100 within" in words for words in words_in(panel))
    room.work.remove("target T1")
    settle(qtbot, window)
    assert room.work.targets.names == ()


def test_points_that_place_nothing_say_why(qtbot, window, room, files):
    scan = room.work.scan.mesh.vertices
    line = NamedPoints(("A", "B", "C"), np.outer([0.0, 10.0, 25.0], [1.0, 0.0, 0.0]))
    room.open(files / "device.csv")
    settle(qtbot, window)
    for name, row in zip(NAMES[:3], (0, 500, 900), strict=True):
        room.work.move(name, scan[row])
    settle(qtbot, window)
    for name, place in zip(line.names, line.points, strict=True):
        room.work.move(name, place)
    settle(qtbot, window)
    assert room.work.placed.device_from_scan is None
    shown = " ".join(words_in(room.panels["placement"][1]))
    assert "line" in shown
    assert not room.panels["placement"][1].save.isEnabled()


def test_a_known_error_scales_what_is_to_be_expected(qtbot, window, room, files):
    room.open(files / "pairs.csv")
    settle(qtbot, window)
    panel = room.panels["placement"][1]
    panel.knows.setChecked(True)
    panel.fle.setValue(0.5)
    settle(qtbot, window)
    middle = room.work.placed.by_fiducials.middle
    assert middle.tre[0] == pytest.approx(0.5 / np.sqrt(6), rel=1e-3)
    panel.knows.setChecked(False)
    settle(qtbot, window)
    assert room.work.fle is None


def test_a_surface_places_the_scan_and_is_seen_over_it(qtbot, window, room, files, monkeypatch):
    room.open(files / "pairs.csv")
    settle(qtbot, window)
    panel = room.panels["shape"][1]
    name = str(files / "device.ply")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (name, ""))
    told = []
    window.runner.progressed.connect(lambda fraction, what: told.append(what))
    panel.fit.click()
    settle(qtbot, window)
    assert room.work.placed.by_shape is not None
    assert np.abs(room.work.placed.device_from_scan[:3, 3] - SHIFT).max() < 1e-3
    assert len(room.work.items()) == 2
    assert len(told) > 1
    assert any("nothing about a target" in words for words in words_in(panel))
    panel.drop.click()
    settle(qtbot, window)
    assert room.work.placed.by_shape is None
    assert room.work.placed.by_fiducials is not None


def test_the_scan_of_the_open_case_is_taken_in_the_frame_of_its_file(qtbot, window, files):
    window.open(files / "scan.ply")
    wait_idle(qtbot, window)
    window.view_state.go_to("register")
    assert window.register.work.has_case
    window.register.work.take_case()
    settle(qtbot, window)
    read = read_mesh(files / "scan.ply").mesh
    assert (window.register.work.scan.mesh.vertices == read.vertices).all()
    window.register.clear()
    assert window.register.work.scan is None
