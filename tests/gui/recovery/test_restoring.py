"""What was left is offered on the welcome page; two windows warn; faults cost no work."""

import json
import os
import sys
import time
import zipfile
from datetime import datetime, timedelta

import pytest
from PyQt6.QtCore import QTimer
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton

from gui.jobs import piecework
from gui.parts.labels import Elided
from gui.recovery import software
from gui.recovery.recovery import Recovery
from smilesculpt.case import apply_edit, replay
from smilesculpt.casefile import open_case, save_case
from smilesculpt.casefile.case_file import CASE_PATH
from smilesculpt.casefile.container import Entry, write_container
from smilesculpt.edits import Reshape
from smilesculpt.journal.journal import Journal
from smilesculpt.journal.sessions import Session, survivors, take_over
from smilesculpt.journal.survivors import recover
from tests.gui.hands import click, wait_idle
from tests.gui.heartbeat import Heartbeat
from tests.gui.recovery.conftest import lift


def offered(qtbot, window):
    """Let the window look for what was left, and wait for the offer."""
    window.recovery.look()
    qtbot.waitUntil(lambda: window.welcome.strip.isVisible(), timeout=20_000)
    return window.welcome.strip


def words_of(strip):
    return " ".join(label.text() for label in strip.findChildren(Elided))


def test_left_work_is_offered_first_and_restored_only_when_asked(qtbot, rescued, left, root):
    strip = offered(qtbot, rescued)
    assert rescued.document.case is None
    assert "3\N{NO-BREAK SPACE}strokes on “Sample”" in words_of(strip)
    assert rescued.focusWidget() is strip.restore
    click(strip.restore)
    wait_idle(qtbot, rescued)
    document = rescued.document
    assert document.case.surface.digest() == left.surface.digest()
    assert not document.is_saved
    assert document.n_unsaved == 3
    assert "Restored 3" in rescued.toast.message.words
    titles = [document.stack.text(k) for k in range(document.stack.count())]
    assert titles == [edit.title for edit in left.edits[2:]]
    assert rescued.recovery.autosave.flush()
    assert len(list(root.glob("window-*/*.journal"))) == 1  # its own; the old one has done its work
    undone = replay(left, left.edits[:4])
    document.undo()
    assert document.case.surface.digest() == undone.surface.digest()
    document.redo()
    assert document.case.surface.digest() == left.surface.digest()
    document.go_to(0)
    assert len(document.case.edits) == 2
    rescued.files.close_case()
    assert rescued.recovery.autosave.flush()
    rescued.recovery.autosave.end(keep=True)
    assert survivors(root) == ()


@pytest.fixture
def much(root, segmented, tmp_path):
    """Work of a window that is gone: a thousand small strokes."""
    session, case = Session(root), segmented
    index = case.dentition.vertices_of(11)[:30]
    journal = Journal(session.journal_path(), case, None, datetime.now().astimezone())
    for k in range(1000):
        points = case.surface.vertices[index] + (0.0, 0.001, 0.0)
        case = apply_edit(case, Reshape("sculpt", f"Draw on {k}", index, points))
    journal.write(case, datetime.now().astimezone())
    journal.close()
    session.leave()
    return case


def test_a_thousand_steps_are_taken_up_in_pieces_and_shown_at_once(
    qtbot, rescued, much, root, monkeypatch
):
    window, document, restoring = rescued, rescued.document, rescued.recovery.restoring
    took, shares, shown = restoring._take, [], []
    # Cancelled while they are taken up: nothing is open, and the work is offered still.
    monkeypatch.setattr(piecework, "PIECE", 0.0)

    def cancel(share, words):
        shares.append(share)
        if len(shares) == 3:
            window.runner.cancel()

    def take_and_cancel(*given):
        window.runner.progressed.connect(cancel)
        took(*given)

    monkeypatch.setattr(restoring, "_take", take_and_cancel)
    click(offered(qtbot, window).restore)
    wait_idle(qtbot, window)
    window.runner.progressed.disconnect(cancel)
    assert shares == [0.001, 0.002, 0.003]
    assert document.case is None
    assert "was cancelled. Nothing was changed" in window.toast.message.words
    assert [one.n_strokes for one in survivors(root)] == [1000]

    monkeypatch.undo()
    note = document.replaced.connect(lambda: shown.append(document.stack.count()))
    click(window.welcome.strip.restore)  # it is offered still
    wait_idle(qtbot, window)
    document.replaced.disconnect(note)
    assert shown == [1000]  # and no state between
    assert document.case.surface.digest() == much.surface.digest()
    assert document.stack.count() == document.n_unsaved == 1000
    assert window.view_state.step == "sculpt"
    window.recovery.autosave.end(keep=False)


@pytest.mark.long
def test_the_window_answers_while_a_thousand_steps_are_taken_up(qtbot, rescued, much, monkeypatch):
    """As in test_pauses: drawing, here without a graphics card, counts, in a small window."""
    window, restoring = rescued, rescued.recovery.restoring
    took, hearts = restoring._take, []
    window.resize(1024, 600)
    monkeypatch.setattr(restoring, "_take", lambda *x: (hearts.append(Heartbeat()), took(*x)))
    click(offered(qtbot, window).restore)
    wait_idle(qtbot, window)
    QApplication.processEvents()
    hearts[0].stop()
    assert window.document.stack.count() == 1000
    assert hearts[0].longest < 0.1
    window.recovery.autosave.end(keep=False)


def test_saved_steps_that_were_taken_back_are_one_step_before_the_new_ones(
    qtbot, rescued, segmented, root, tmp_path
):
    file = tmp_path / "mouth.smile"
    one = lifted(segmented, 11)
    saved = lifted(lifted(one, 21), 12)
    save_case(file, saved)
    session = Session(root)
    journal = Journal(session.journal_path(), saved, file, datetime.now().astimezone())
    after = lifted(lifted(one, 13), 14)
    journal.write(after, datetime.now().astimezone())
    journal.close()
    session.leave()
    click(offered(qtbot, rescued).restore)
    wait_idle(qtbot, rescued)
    document = rescued.document
    assert document.path == file
    states = [saved, one, lifted(one, 13), after]
    for k in (3, 2, 1, 0):
        document.go_to(k)
        assert document.case.surface.digest() == states[k].surface.digest()
        assert document.is_saved == (k == 0)
    document.go_to(3)
    assert document.case.surface.digest() == after.surface.digest()
    rescued.recovery.autosave.end(keep=False)


def test_a_kill_right_after_a_save_makes_the_file_no_strangers(
    qtbot, rescued, segmented, root, tmp_path, answers
):
    file = tmp_path / "mouth.smile"
    save_case(file, segmented)
    session, long_ago = Session(root), datetime.now().astimezone() - timedelta(minutes=5)
    journal = Journal(session.journal_path(), segmented, file, long_ago)
    after = lifted(segmented, 11)
    journal.write(after, long_ago)
    save_case(file, after)  # and killed before the journal could note it
    journal.close()
    session.leave()
    click(offered(qtbot, rescued).restore)
    wait_idle(qtbot, rescued)
    assert rescued.document.is_saved
    lift(rescued.document, 12)
    rescued.files.save()
    wait_idle(qtbot, rescued)
    assert answers.asked == []
    assert len(open_case(file).edits) == 4
    rescued.recovery.autosave.end(keep=False)


def test_the_autosave_has_a_stroke_before_the_file_has_it(qtbot, rescued, file, root, monkeypatch):
    """Else a kill right after the save would find a file that is ahead of its journal."""
    opened(qtbot, rescued, file)
    assert rescued.recovery.autosave.flush()
    write, n_known = Journal.write, []

    def slow(journal, *args):
        time.sleep(0.3)
        return write(journal, *args)

    def save(path, case):
        (one,) = root.glob("window-*/*.journal")
        n_known.append(len(recover(one).case.edits))
        save_case(path, case)

    monkeypatch.setattr(Journal, "write", slow)
    monkeypatch.setattr("gui.flow.flow.save_case", save)
    lift(rescued.document)
    rescued.files.save()
    wait_idle(qtbot, rescued)
    assert n_known == [3]


def lifted(case, fdi):
    index = case.dentition.vertices_of(fdi)
    edit = Reshape("sculpt", f"Lift {fdi}", index, case.surface.vertices[index] + 0.1)
    return apply_edit(case, edit)


def test_work_is_discarded_after_a_question_only(qtbot, rescued, left, root, answers):
    strip = offered(qtbot, rescued)
    drop = next(b for b in strip.findChildren(QPushButton) if b.text() == "Discard")
    answers.discard = False
    click(drop)
    assert answers.asked == ["Discard 3\N{NO-BREAK SPACE}strokes on “Sample”?"]
    assert strip.isVisible()
    answers.discard = True
    click(drop)
    qtbot.waitUntil(strip.isHidden, timeout=20_000)
    assert survivors(root) == ()
    assert rescued.welcome.first is rescued.welcome.cards[0]


def test_work_that_another_window_takes_is_left_to_it(qtbot, rescued, left, root):
    strip = offered(qtbot, rescued)
    one = survivors(root)[0]
    held = take_over(one.path.parent)
    click(strip.restore)
    assert "Another window restores" in rescued.toast.message.words
    assert rescued.document.case is None
    held.release()


@pytest.fixture
def file(tmp_path, segmented):
    path = tmp_path / "mouth.smile"
    save_case(path, segmented)
    return path


def opened(qtbot, window, path):
    window.open(path)
    wait_idle(qtbot, window)
    assert window.document.path == path


def test_a_file_that_was_changed_meanwhile_is_not_overwritten_unasked(
    qtbot, rescued, file, segmented, answers
):
    opened(qtbot, rescued, file)
    lift(rescued.document)
    rescued.files.save()
    wait_idle(qtbot, rescued)
    assert answers.asked == []  # nobody else touched it
    assert len(open_case(file).edits) == 3
    save_case(file, segmented)  # another window
    lift(rescued.document)
    answers.discard = False
    rescued.files.save()
    wait_idle(qtbot, rescued)
    assert answers.asked == ["Save over mouth.smile?"]
    assert len(open_case(file).edits) == 2
    assert not rescued.document.is_saved
    answers.discard = True
    rescued.files.save()
    wait_idle(qtbot, rescued)
    assert len(open_case(file).edits) == 4
    rescued.files.save()
    assert len(answers.asked) == 2


def test_a_case_that_is_open_in_another_window_is_told(
    qtbot, rescued, file, root, answers, tmp_path, monkeypatch
):
    other = Session(root)
    other.note_open(file)
    opened(qtbot, rescued, file)
    assert "open in another window" in rescued.toast.message.words
    third = tmp_path / "third.smile"
    other.note_open(third)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(third), ""))
    answers.discard = False
    rescued.files.save_as()
    assert answers.asked == ["Save over third.smile?"]
    assert not third.exists()
    other.close()


def test_a_case_of_a_newer_version_is_refused_with_it_and_the_open_one_stays(
    qtbot, rescued, file, tmp_path
):
    newer = tmp_path / "newer.smile"
    with zipfile.ZipFile(file) as archive:
        document = json.loads(archive.read(CASE_PATH))
    document["schema"] = "smilesculpt/case/99"
    entry = Entry(CASE_PATH, json.dumps(document).encode(), "application/json", "scan")
    write_container(newer, (entry,))
    opened(qtbot, rescued, file)
    case = rescued.document.case
    rescued.open(newer)
    wait_idle(qtbot, rescued)
    assert rescued.document.case is case
    said = rescued.toast.message
    assert said.kind == "error"
    assert "smilesculpt/case/99" in said.words
    assert "Update SmileSculpt" in said.words


@pytest.fixture
def caught(rescued, monkeypatch):
    """Faults are caught as in the program; pytest's own hooks come back afterwards."""
    hook = sys.excepthook
    monkeypatch.setattr(sys, "excepthook", rescued.recovery.faults._catch)
    yield rescued
    sys.excepthook = hook


def press(qtbot, *titles):
    """Press buttons of the question that comes up; return its words and its buttons."""
    seen = []

    def act():
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            return QTimer.singleShot(50, act)
        titles_there = " ".join(f"[{b.text()}]" for b in box.buttons())
        seen.append(f"{box.text()} {box.informativeText()} {titles_there}")
        for title in titles:
            next(b for b in box.buttons() if b.text() == title).click()

    QTimer.singleShot(50, act)
    return seen


def stumble():
    raise ZeroDivisionError("in a slot")


def test_a_fault_writes_the_work_first_and_asks_once(qtbot, caught, segmented, root):
    window = caught
    window.document.open(segmented, None)
    wait_idle(qtbot, window)
    lift(window.document)
    seen = press(qtbot, "Copy details", "Go on")
    sys.excepthook(*fault())
    assert "Something in SmileSculpt went wrong." in seen[0]
    assert "“Sample” is autosaved as it is now" in seen[0]
    copied = QGuiApplication.clipboard().text()
    assert "ZeroDivisionError: in a slot" in copied
    assert "test_restoring:" in copied
    assert os.path.expanduser("~") + "/" not in copied
    assert window.exits == []
    sys.excepthook(*fault())  # the same again: no second question
    assert len(seen) == 1


def fault():
    try:
        stumble()
    except ZeroDivisionError:
        return sys.exc_info()


def other_fault():
    try:
        raise KeyError("Berta")
    except KeyError:
        return sys.exc_info()


def test_closing_after_a_fault_leaves_the_work(qtbot, caught, segmented, root):
    window = caught
    window.document.open(segmented, None)
    lift(window.document)
    press(qtbot, "Close SmileSculpt")
    sys.excepthook(*other_fault())
    assert window.exits == [1]
    assert [one.n_strokes for one in survivors(root)] == [1]
    assert "Berta" not in window.recovery.diagnostics()


def test_a_lost_driver_starts_again_with_software_and_the_same_work(
    qtbot, rescued, segmented, root, monkeypatch
):
    started = []
    monkeypatch.setattr(software, "start_again", lambda words: started.append(words) or True)
    monkeypatch.delenv("QT_OPENGL", raising=False)
    rescued.document.open(segmented, None)
    lift(rescued.document)
    rescued.viewport.broken.emit("the driver was lost")
    said = rescued.toast.message
    assert said.verb == "Use software drawing"
    said.run()
    assert started == [(software.RESTORE,)]
    assert rescued.exits == [0]
    assert [one.n_strokes for one in survivors(root)] == [1]


def test_the_second_start_restores_what_the_first_left(qtbot, rescued, left):
    recovery: Recovery = rescued.recovery
    recovery.look(restore=True)
    qtbot.waitUntil(lambda: rescued.document.case is not None, timeout=60_000)
    wait_idle(qtbot, rescued)
    assert rescued.document.case.surface.digest() == left.surface.digest()


def test_diagnostics_name_the_machine_and_no_person(qtbot, rescued, file):
    opened(qtbot, rescued, file)
    rescued.registry.action("diagnostics").trigger()
    copied = QGuiApplication.clipboard().text()
    assert "GL_RENDERER: a card" in copied
    assert "PyQt6" in copied
    assert f"{rescued.document.case.scan.n_faces} faces" in copied
    for secret in (file.name, str(file.parent), rescued.document.case.name):
        assert secret not in copied
