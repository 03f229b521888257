"""Unsaved work: asked about once something else can be opened, saved, discarded or kept."""

import pytest
from PyQt6.QtCore import Qt, QTimer
from PyQt6.QtGui import QDropEvent
from PyQt6.QtWidgets import QApplication, QFileDialog, QMessageBox

from gui.casework.commands import ReshapeSurface
from gui.flow.files import Files
from gui.notices import confirm
from smilesculpt.casefile import open_case
from smilesculpt.edits import Reshape
from tests.gui.hands import drop, wait_idle


def lift(window):
    """Make one step that is not saved."""
    case = window.document.case
    index = case.dentition.vertices_of(11)
    edit = Reshape("sculpt", "Lift", index, case.surface.vertices[index] + 0.1)
    window.document.push(ReshapeSurface(window.document, edit))


@pytest.fixture
def unsaved(at_work):
    lift(at_work)
    yield at_work
    at_work.document.stack.clear()


@pytest.fixture
def places(monkeypatch):
    """What the dialog for a place answers, one after the other; and how often it asked."""
    named = []

    def ask(*_, **__):
        return (str(named.pop(0)), "") if named else ("", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return named


def test_what_cannot_be_opened_costs_no_question(qtbot, unsaved, broken_file, answers, tmp_path):
    case = unsaved.document.case
    for way in (unsaved.open, lambda path: drop(unsaved, path, QDropEvent)):
        for path in (broken_file, tmp_path / "nowhere.ply"):
            way(path)
            wait_idle(qtbot, unsaved)
            assert unsaved.toast.message.kind == "error"
    assert answers.asked == []
    assert unsaved.document.case is case
    assert unsaved.document.n_unsaved == 1


def test_saved_first_both_the_work_and_the_new_scan_are_there(
    qtbot, unsaved, scan_file, answers, places, tmp_path
):
    answers.saves, digest = True, unsaved.document.case.surface.digest()
    places.append(tmp_path / "mouth")
    unsaved.open(scan_file)
    qtbot.waitUntil(lambda: unsaved.document.case.name == "jaw", timeout=60_000)
    assert answers.asked == ["Save 1\N{NO-BREAK SPACE}step first?"]
    assert open_case(tmp_path / "mouth.smile").surface.digest() == digest


@pytest.mark.parametrize("place", ["", "no such folder/mouth"], ids=["cancelled", "failed"])
def test_where_saving_does_not_work_nothing_opens_and_nothing_is_lost(
    qtbot, unsaved, scan_file, answers, places, tmp_path, place
):
    case, answers.saves = unsaved.document.case, True
    ways = (
        lambda: unsaved.open(scan_file),
        unsaved.files.close_case,
        unsaved.close,
    )
    for n_asked, way in enumerate(ways, 1):
        places[:] = [tmp_path / place] if place else []
        way()
        wait_idle(qtbot, unsaved)
        qtbot.waitUntil(lambda n=n_asked: len(answers.asked) == n)
        wait_idle(qtbot, unsaved)
        assert unsaved.document.case is case
        assert unsaved.document.n_unsaved == 1
        assert unsaved.isVisible()
        assert not place or unsaved.toast.message.kind == "error"


def test_a_window_that_saves_first_closes_then(qtbot, unsaved, answers, places, tmp_path):
    answers.saves = True
    places.append(tmp_path / "mouth.smile")
    assert not unsaved.close()  # it is being written
    qtbot.waitUntil(lambda: not unsaved.isVisible(), timeout=60_000)
    assert open_case(tmp_path / "mouth.smile").edits[-1].cause == "sculpt"
    assert len(answers.asked) == 1
    unsaved.show()


def test_a_stroke_made_while_saving_is_asked_about_too(
    qtbot, unsaved, scan_file, answers, places, tmp_path
):
    answers.saves = True
    places.append(tmp_path / "mouth.smile")

    def stroke_and_keep(title):
        if title == "Saving the case" and len(answers.asked) == 1:
            lift(unsaved)
            answers.saves = answers.discard = False

    unsaved.runner.started.connect(stroke_and_keep)
    try:
        unsaved.open(scan_file)
        qtbot.waitUntil(lambda: len(answers.asked) == 2, timeout=60_000)
    finally:
        unsaved.runner.started.disconnect(stroke_and_keep)
    assert unsaved.document.case.name != "jaw"
    assert len(unsaved.document.case.edits) == 4


def test_the_open_case_saved_and_opened_again_shows_what_was_saved(
    qtbot, at_work, answers, places, tmp_path
):
    path = tmp_path / "mouth.smile"
    places.append(path)
    at_work.files.save()
    wait_idle(qtbot, at_work)
    lift(at_work)
    digest, answers.saves = at_work.document.case.surface.digest(), True
    at_work.open(path)
    qtbot.waitUntil(
        lambda: len(answers.asked) == 1 and at_work.document.stack.count() == 0, timeout=60_000
    )
    assert at_work.document.case.surface.digest() == digest
    assert at_work.document.is_saved
    assert not at_work.flow.on_disk.is_changed(path)


def test_the_question_has_save_under_enter_and_cancel_under_escape(qtbot, unsaved, monkeypatch):
    seen = {}

    def press(key, tabs):
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen["words"] = {each.text() for each in box.buttons()}
        seen["focus"] = box.focusWidget().text()
        seen["primary"] = [b.text() for b in box.buttons() if b.property("kind") == "primary"]
        for _ in range(tabs):
            qtbot.keyClick(box.focusWidget(), Qt.Key.Key_Tab)
        qtbot.keyClick(box.focusWidget(), key)

    saved = []
    files = Files(unsaved, unsaved.document, unsaved.flow, confirm.ask)
    unsaved.flow.let_go = unsaved.files.let_go
    monkeypatch.setattr(files, "save", saved.append)

    def answer(key, tabs):
        QTimer.singleShot(300, lambda: press(key, tabs))
        return files.may_let_go("Open jaw.ply", print), len(saved)

    assert answer(Qt.Key.Key_Escape, 0) == (False, 0)
    discard = "Discard 1\N{NO-BREAK SPACE}step"
    assert seen == {"words": {"Save…", discard, "Cancel"}, "focus": "Save…", "primary": ["Save…"]}
    assert answer(Qt.Key.Key_Return, 0) == (False, 1)
    others = [answer(Qt.Key.Key_Space, tabs) for tabs in (1, 2)]
    assert sorted(others) == [(False, 1), (True, 1)]  # Cancel and Discard are walked to by Tab
