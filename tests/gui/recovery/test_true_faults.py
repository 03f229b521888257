"""Faults as they truly come: an old driver, a folder that is not ours, a second process."""

import os
import subprocess
import sys

import pytest

from smilesculpt.casefile import open_case, save_case
from tests.gui.hands import wait_idle
from tests.gui.recovery.conftest import lift

NOBODY = 65534
"""Number of the user who owns nothing."""

ASKED = """
import gui.app
from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QApplication, QMessageBox

shown = QMessageBox.exec

def press(box):
    QTimer.singleShot(300, lambda: look(box))
    return shown(box)

def look(box):
    print(box.text(), *(f"[{b.text()}]" for b in box.buttons()), flush=True)
    next(b for b in box.buttons() if b.text() == "Close SmileSculpt").click()

QMessageBox.exec = press
raise SystemExit(gui.app.main([]))
"""

OTHER_WINDOW = """
import sys
from pathlib import Path
from smilesculpt.journal.sessions import Session

Session(Path(sys.argv[1])).note_open(Path(sys.argv[2]))
print("open", flush=True)
sys.stdin.readline()
"""


def python(words, *arguments, **more):
    where = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **more}
    return subprocess.Popen(
        [sys.executable, "-c", words, *arguments],
        env=where,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="Mesa's drivers can be asked to be old")
def test_a_driver_without_opengl_3_3_gives_the_remedy_instead_of_a_window(qapp, tmp_path):
    old = {"MESA_GL_VERSION_OVERRIDE": "2.1", "XDG_STATE_HOME": str(tmp_path)}
    with python(ASKED, XDG_CONFIG_HOME=str(tmp_path), **old) as program:
        said, _ = program.communicate(timeout=120)
    assert program.returncode == 2
    assert "OpenGL 3.3 is needed" in said
    assert "LIBGL_ALWAYS_SOFTWARE=1" in said
    assert "[Use software drawing]" in said
    assert "[Close SmileSculpt]" in said


@pytest.fixture
def file(tmp_path, segmented):
    path = tmp_path / "mouth.smile"
    save_case(path, segmented)
    return path


@pytest.fixture
def opened(qtbot, rescued, file):
    rescued.open(file)
    wait_idle(qtbot, rescued)
    return rescued


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights of users are POSIX")
def test_a_case_that_may_not_be_written_stays_open_unsaved_and_the_file_as_it_was(
    qtbot, opened, file
):
    lift(opened.document)
    told = []
    opened.flow.said.connect(told.append)
    before, case, user = file.read_bytes(), opened.document.case, os.geteuid()
    file.parent.chmod(0o555)
    try:
        if user == 0:  # who may write everywhere
            os.seteuid(NOBODY)
        opened.files.save()
        wait_idle(qtbot, opened)
    finally:
        os.seteuid(user)
        file.parent.chmod(0o755)
    assert "mouth.smile" in [one.words for one in told if one.kind == "error"][-1]
    assert opened.document.case is case
    assert not opened.document.is_saved
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.glob("*.smile*")] == [file.name]
    opened.files.save()
    wait_idle(qtbot, opened)
    assert len(open_case(file).edits) == 3


def test_a_second_process_with_the_same_case_is_told_until_it_ends(
    qtbot, rescued, file, root, segmented, answers
):
    with python(OTHER_WINDOW, str(root), str(file)) as other:
        assert other.stdout.readline() == "open\n"
        rescued.open(file)
        wait_idle(qtbot, rescued)
        assert "open in another window" in rescued.toast.message.words
        save_case(file, segmented)
        lift(rescued.document)
        answers.discard = False
        rescued.files.save()
        wait_idle(qtbot, rescued)
        assert answers.asked == ["Save over mouth.smile?"]
        assert len(open_case(file).edits) == 2
        other.kill()
    told = []
    rescued.flow.said.connect(told.append)
    rescued.document.close()
    rescued.open(file)
    wait_idle(qtbot, rescued)
    assert rescued.document.path == file
    assert [one.words for one in told if "another window" in one.words] == []
