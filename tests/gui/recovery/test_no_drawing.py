"""A driver without OpenGL 3.3 gives a message with the remedy, and one press that uses it."""

import sys

import pytest
from PyQt6.QtCore import QProcess
from PyQt6.QtGui import QGuiApplication

from gui.recovery import software
from gui.recovery.no_drawing import FAILED, ask_without_drawing
from gui.viewport import gl
from tests.gui.recovery.test_restoring import press


@pytest.fixture
def old_driver(qapp, monkeypatch):
    """A driver that offers OpenGL 2.1."""
    monkeypatch.setattr(gl, "offered", lambda: (2, 1))
    for name in software.SOFTWARE:
        monkeypatch.delenv(name, raising=False)
    return gl.problem()


def test_the_message_says_what_is_offered_needed_and_to_do(old_driver):
    assert "offers OpenGL 2.1; OpenGL 3.3 is needed" in old_driver
    assert "QT_OPENGL=software" in old_driver


def test_one_press_starts_again_with_software_and_the_same_file(qtbot, old_driver, monkeypatch):
    started = []

    def start(process):
        surroundings = process.processEnvironment()
        values = {name: surroundings.value(name) for name in software.SOFTWARE}
        started.append((process.program(), process.arguments(), values))
        return True, 1

    monkeypatch.setattr(QProcess, "startDetached", start)
    seen = press(qtbot, "Copy details", "Use software drawing")
    assert ask_without_drawing(old_driver, ("jaw.ply",), None) == 0
    assert "OpenGL 2.1" in seen[0]
    copied = QGuiApplication.clipboard().text()
    assert "OpenGL 2.1" in copied
    assert "GL_RENDERER: " in copied
    program, arguments, values = started[0]
    assert program == sys.executable
    assert arguments == ["-m", "gui", "jaw.ply"]
    assert values == dict(software.SOFTWARE)


def test_a_second_start_that_cannot_draw_either_offers_no_third(qtbot, old_driver, monkeypatch):
    for name, value in software.SOFTWARE.items():
        monkeypatch.setenv(name, value)
    assert software.is_asked_for()
    seen = press(qtbot, "Close SmileSculpt")
    assert ask_without_drawing(old_driver, (), None) == FAILED
    assert "Use software drawing" not in seen[0]
