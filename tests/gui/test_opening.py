"""Opening, saving, dropping, and files that cannot be opened."""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PyQt6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QToolButton

from gui.flow.dropping import understood
from gui.jobs import step_jobs as jobs
from meshes.readwrite.writing import write_mesh
from meshes.surface.normals import face_area_vectors
from smilesculpt.casefile import open_case
from smilesculpt.picturing.camera import Camera
from smilesculpt.steps import sample_case
from tests.gui.hands import changed, drop, pixels, wait_idle


def open_file(qtbot, window, path):
    window.open(path)
    wait_idle(qtbot, window)


def test_the_first_page_is_the_welcome_page(window, scanned):
    window.document.open(scanned, None)
    window.document.close()  # whatever an earlier test left in focus
    assert window.pages.currentWidget() is window.welcome
    assert window.focusWidget() is window.welcome.cards[0]
    assert window.windowTitle() == "SmileSculpt"


def test_opening_a_scan_draws_it(qtbot, window, scan_file, scanned):
    open_file(qtbot, window, scan_file)
    assert window.document.case.scan.n_faces == scanned.scan.n_faces
    qtbot.waitUntil(lambda: window.viewport.n_frames > 0)
    with_jaw = pixels(window.viewport)
    window.view_state.show("gum", window.view_state.shown("gum").__class__(visible=False))
    without = pixels(window.viewport)
    share = changed(with_jaw, without).mean()
    assert 0.1 < share < 0.9
    assert window.windowTitle() == "jaw[*] – SmileSculpt"
    assert window.isWindowModified()  # it is in no case file yet
    window.flow.save(scan_file.with_name("Zähne 歯.smile"))
    wait_idle(qtbot, window)
    assert window.windowTitle() == "Zähne 歯[*] – SmileSculpt"
    assert window.top_bar._name.text() == "Zähne 歯"
    assert not window.isWindowModified()


def test_a_broken_file_leaves_the_case_and_says_why(qtbot, window, scan_file, broken_file):
    open_file(qtbot, window, scan_file)
    case = window.document.case
    open_file(qtbot, window, broken_file)
    assert window.document.case is case
    said = window.toast.message
    assert said.kind == "error"
    assert said.words.startswith("broken.stl was not opened: ")
    assert str(broken_file.parent) not in said.words
    assert window.toast.isVisible()
    open_file(qtbot, window, scan_file)
    assert "broken.stl" not in window.toast.message.words or not window.toast.isVisible()


def test_a_scan_is_first_seen_from_outside(qtbot, window, scan_file):
    open_file(qtbot, window, scan_file)
    camera = window.viewport.navigation.camera
    outside = face_area_vectors(window.document.case.scan).sum(axis=0)
    assert camera.axes()[2] @ outside > 0.99 * np.linalg.norm(outside)
    # A scanner's frame has no front: no side is ticked, even when seen along its axes.
    window.viewport.navigation.set_camera(Camera())
    assert not window.registry.action("view-front").isChecked()


def test_a_missing_file_is_told_in_one_line(qtbot, window, tmp_path):
    open_file(qtbot, window, tmp_path / "nowhere.ply")
    assert window.document.case is None
    assert "nowhere.ply" in window.toast.message.words
    assert "\n" not in window.toast.message.words


def test_a_dropped_scan_is_opened(qtbot, window, scan_file):
    entered = drop(window, scan_file, QDragEnterEvent)
    assert entered.isAccepted()
    assert window.welcome.drop.property("over") is True
    asked = f"Open {scan_file.name}?"
    assert asked in shown_texts(window.status)
    drop(window, scan_file, QDropEvent)
    assert asked not in shown_texts(window.status)
    wait_idle(qtbot, window)
    assert window.document.case.name == "jaw"


def test_a_drop_that_goes_elsewhere_is_no_question_any_more(window, scan_file):
    drop(window, scan_file, QDragEnterEvent)
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert f"Open {scan_file.name}?" not in shown_texts(window.status)
    assert window.welcome.drop.property("over") is not True


def shown_texts(bar):
    return [label.text() for label in bar.findChildren(QLabel)]


def test_a_dropped_picture_is_refused(window, tmp_path):
    event = drop(window, tmp_path / "cat.png", QDragEnterEvent)
    assert window.document.case is None
    assert window.welcome.drop.property("over") is not True
    assert event is not None


def test_what_a_drop_does_is_said_for_several_files_folders_and_strangers(
    qtbot, window, scan_file, tmp_path
):
    none = understood([], lambda path: False)
    assert (none.path, none.words) == (None, "")
    folder, picture, case = tmp_path / "mouths", tmp_path / "cat.png", tmp_path / "a.smile"
    folder.mkdir()
    several = understood([picture, scan_file, case], lambda path: False)
    assert several.path == case  # it holds its scan
    assert several.words.startswith("Open a.smile? One opens at a time: 2")
    assert understood([folder], lambda path: True).words.startswith("mouths is a folder.")
    drop(window, picture, QDragEnterEvent)
    drop(window, picture, QDropEvent)
    assert window.document.case is None
    assert window.toast.message.words.startswith("cat.png does not open here.")
    assert str(tmp_path) not in window.toast.message.words


def test_saved_and_opened_again_it_is_the_same_case(qtbot, at_work, tmp_path, monkeypatch):
    path = tmp_path / "mouth.smile"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(path), ""))
    digest = at_work.document.case.surface.digest()
    at_work.registry.action("save").trigger()
    wait_idle(qtbot, at_work)
    assert at_work.document.is_saved
    assert open_case(path).surface.digest() == digest
    open_file(qtbot, at_work, path)
    case = at_work.document.case
    assert case.surface.digest() == digest
    assert case.dentition.numbers == (17, 16, 15, 14, 13, 12, 11, 21, 22, 23, 24, 25, 26, 27)
    assert at_work.document.is_saved


def test_a_full_or_forbidden_place_is_told_and_the_case_stays(qtbot, at_work, tmp_path):
    at_work.flow.save(tmp_path / "no such folder" / "mouth.smile")
    wait_idle(qtbot, at_work)
    assert at_work.toast.message.kind == "error"
    assert not at_work.document.is_saved


def test_opened_files_are_remembered(qtbot, window, settings, scan_file):
    open_file(qtbot, window, scan_file)
    assert settings.recent()[0] == scan_file
    window.files.close_case()
    assert window.pages.currentWidget() is window.welcome


def test_a_recent_file_that_is_gone_is_shown_as_such_and_taken_off(window, settings, tmp_path):
    settings.add_recent(tmp_path / "unplugged.ply")
    window.welcome.refresh()
    rows = {each.accessibleName(): each for each in window.welcome.findChildren(QPushButton)}
    assert not rows["Open unplugged.ply, not there now"].isEnabled()
    off = window.welcome.findChildren(QToolButton)
    (drop_it,) = [
        each for each in off if each.accessibleName() == "Take unplugged.ply off the list"
    ]
    drop_it.click()
    assert tmp_path / "unplugged.ply" not in settings.recent()


@pytest.mark.parametrize("discard", [True, False])
def test_unsaved_work_is_asked_about(qtbot, at_work, scan_file, answers, discard):
    from gui.casework.commands import ReshapeSurface
    from smilesculpt.edits import Reshape

    case = at_work.document.case
    index = case.dentition.vertices_of(11)
    edit = Reshape("sculpt", "Lift", index, case.surface.vertices[index] + 0.1)
    at_work.document.push(ReshapeSurface(at_work.document, edit))
    answers.discard = discard
    open_file(qtbot, at_work, scan_file)
    assert answers.asked == ["Save 1\N{NO-BREAK SPACE}step first?"]
    assert (at_work.document.case.name == "jaw") == discard
    assert at_work.close() == discard


def test_a_scan_that_is_no_jaw_in_its_unit_asks_for_a_likelier_one(qtbot, window, sample, tmp_path):
    path = tmp_path / "inches.stl"
    inches = sample.mesh.with_vertices(sample.mesh.vertices / 25.4)
    write_mesh(path, inches)
    open_file(qtbot, window, path)
    assert window.document.case.source.units == "mm"  # some millimetres: a single tooth, perhaps
    said = window.toast.message
    assert "mm in millimetres. In " in said.words
    assert said.words.endswith("like a jaw.")
    assert said.stays
    window.toast._act.click()
    wait_idle(qtbot, window)
    largest = max(window.document.case.scan.extent)
    assert 32.0 <= largest <= 150.0
    assert not window.toast.message.stays
    assert "mm" in window.toast.message.words


def test_a_unit_that_cannot_be_changed_says_why_in_view(
    qtbot, window, scan_file, scanned, segmented
):
    panel = window.workbench.inspector.panels["scan"]
    open_file(qtbot, window, scan_file)
    window.view_state.go_to("import")
    assert panel.units.isEnabled()
    assert (panel.units.toolTip(), panel._settled.isVisible()) == ("", False)
    plain = replace(scanned, source=replace(scanned.source, file_format="stl"))
    steps = replace(segmented, source=plain.source)
    for case, from_scan, words in (
        (scanned, True, "The sample is made"),
        (plain, False, "A saved case keeps its unit."),
        (steps, True, "Steps were done in this unit."),
    ):
        window.flow.scan_path = scan_file if from_scan else None
        window.document.open(case, None)
        assert not panel.units.isEnabled()
        assert panel._settled.isVisible()
        assert panel._settled.text() == panel.units.toolTip()
        assert panel._settled.text().startswith(words)


def small_sample(progress):
    return sample_case(n_faces=10_000)


def test_the_sample_opens(qtbot, window, monkeypatch):
    monkeypatch.setattr(jobs, "sample", small_sample)
    window.registry.action("sample").trigger()
    wait_idle(qtbot, window)
    assert window.document.case.source.file_format == "sample"
    assert "mm" in window.toast.message.words
