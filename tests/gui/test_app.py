"""The program starts, opens the file it was given, and ends; without OpenGL it says what to do."""

import os
import subprocess
import sys

from gui.viewport import gl

START_AND_CLOSE = """
import sys
from PyQt6.QtCore import QTimer
import gui.app

shown = gui.app.Window.show

def show(window):
    shown(window)
    def close_when_open():
        if window.document.case is not None and window.workbench.stage.is_current:
            window.clock.stop()
            print("opened", window.document.case.scan.n_faces, window.viewport.is_ready)
            window.close()
    window.clock = QTimer(window)
    window.clock.timeout.connect(close_when_open)
    window.clock.start(50)

gui.app.Window.show = show
sys.exit(gui.app.main([sys.argv[1]]))
"""


def test_the_program_opens_its_file_and_ends_cleanly(qapp, scan_file, sample, tmp_path):
    home = {
        "XDG_CONFIG_HOME": str(tmp_path),
        "XDG_STATE_HOME": str(tmp_path),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    ended = subprocess.run(
        [sys.executable, "-c", START_AND_CLOSE, str(scan_file)],
        env={**os.environ, **home},
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert ended.stdout.strip() == f"opened {sample.mesh.n_faces} True"
    assert "Traceback" not in ended.stderr
    assert ended.returncode == 0


def test_this_screen_can_draw(qapp):
    assert gl.problem() == ""


def test_an_old_driver_is_told_with_the_way_out(qapp, monkeypatch):
    monkeypatch.setattr(gl, "VERSION", (9, 9))
    words = gl.problem()
    assert "OpenGL 9.9 is needed" in words
    assert "LIBGL_ALWAYS_SOFTWARE=1" in words
    assert "QT_OPENGL=software" in words


def test_who_draws_is_known_by_name(qapp, monkeypatch):
    monkeypatch.setattr(gl, "SOFTWARE", ("",))
    assert gl.is_software()
    monkeypatch.setattr(gl, "SOFTWARE", ("a card that nobody has",))
    assert not gl.is_software()


def test_a_broken_driver_gives_a_message_and_no_crash(qtbot, at_work):
    at_work.viewport.broken.emit("the driver was lost")
    assert at_work.toast.message.kind == "error"
    assert "the driver was lost" in at_work.toast.message.words
    assert "QT_OPENGL=software" in at_work.toast.message.words
