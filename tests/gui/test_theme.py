"""Another theme comes in several turns of the event loop, and all at once for the eye."""

from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QApplication

from gui.style.tokens import DARK, LIGHT


def test_the_window_answers_while_the_theme_changes_and_never_shows_half_of_it(window, qtbot):
    look, answers = window._look, []
    dark = look.style_sheet()
    beat = QTimer()
    beat.timeout.connect(
        lambda: answers.append((QApplication.instance().styleSheet(), window.updatesEnabled()))
    )
    look.use("light")
    beat.start(0)
    qtbot.waitUntil(lambda: not look.is_changing)
    beat.stop()
    light = look.style_sheet()
    assert look.theme is LIGHT
    # It answered between the parts, and drew nothing until all of it was the new theme.
    assert ("", False) in answers
    assert (light, False) in answers
    assert ("", True) not in answers
    assert (QApplication.instance().styleSheet(), window.updatesEnabled()) == (light, True)
    look.use("dark")
    qtbot.waitUntil(lambda: not look.is_changing)
    assert look.style_sheet() == dark != light


def test_a_second_change_of_theme_before_the_first_is_over_wins(window, qtbot):
    look = window._look
    look.use("light")
    QTimer.singleShot(0, lambda: look.use("dark"))
    qtbot.waitUntil(lambda: look.theme is DARK and not look.is_changing)
    assert QApplication.instance().styleSheet() == look.style_sheet()
    assert window.updatesEnabled()
