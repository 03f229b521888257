"""Every choice of the settings window holds at once, and is told by the window itself."""

import os
import subprocess
import sys

import pytest
from PyQt6.QtCore import QSize, Qt
from PyQt6.QtGui import QGuiApplication, QKeySequence

from gui.casework.view_state import BrushSettings
from gui.choices import TEXT_SCALES, Choices
from gui.preferences import look_page
from gui.preferences.text_room import fits, fitting
from gui.recovery.recovery import Ground
from gui.style.tokens import THEMES
from tests.gui.hands import click
from tests.gui.test_access import nameless, stops


@pytest.fixture
def dialog(qtbot, window, settings):
    """The settings window, open; all is as before at the end."""
    before = settings.choices
    window.registry.action("settings").trigger()
    dialog = window.preferences
    qtbot.waitUntil(dialog.isActiveWindow)
    yield dialog
    settings.choose(**{name: getattr(before, name) for name in Choices.__slots__})
    window.view_state.set_brush(BrushSettings())
    dialog.close()


def choose(choice, key):
    choice.setCurrentIndex(choice.findData(key))
    choice.activated.emit(choice.currentIndex())


def test_it_opens_by_its_key_stops_nobody_and_closes_by_esc(qtbot, window, dialog):
    assert window.registry.action("settings").shortcut() == QKeySequence("Ctrl+,")
    assert not dialog.isModal()
    assert window.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_stop_of_every_page_has_a_name_and_pages_are_reached_by_keys(qtbot, dialog):
    for k in range(len(dialog.pages)):
        dialog.list.setCurrentRow(k)
        assert dialog.stack.currentIndex() == k
        found = stops(dialog)
        assert nameless(found) == []
        assert len(found) >= 2
    dialog.list.setCurrentRow(0)
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.stack.currentIndex() == 1


def test_theme_and_rows_change_at_once(window, dialog):
    look = window._look
    choose(dialog.look_page.theme, "light")
    assert look.theme is THEMES["light"]
    height = window.top_bar.height()
    choose(dialog.look_page.density, "compact")
    assert look.sizes.dense
    assert window.top_bar.maximumHeight() < height


def test_the_theme_follows_the_computer(window, dialog, settings):
    hints = QGuiApplication.styleHints()
    choose(dialog.look_page.theme, "system")
    is_light = hints.colorScheme() == Qt.ColorScheme.Light
    assert window._look.theme.name == ("light" if is_light else "dark")
    if hasattr(hints, "setColorScheme"):
        for scheme, name in ((Qt.ColorScheme.Light, "light"), (Qt.ColorScheme.Dark, "dark")):
            hints.setColorScheme(scheme)
            seen = hints.colorScheme()
            if seen == scheme:  # not every platform can be told
                assert window._look.theme.name == name
        hints.unsetColorScheme()


def test_the_button_of_the_theme_and_the_settings_agree(window, dialog, settings):
    choose(dialog.look_page.theme, "dark")
    window.registry.action("theme").trigger()
    assert settings.choices.theme == "light"
    assert dialog.look_page.theme.currentData() == "light"


def test_the_pen_is_set_for_every_brush_and_its_curve_for_the_hand(window, dialog):
    page = dialog.mouse_page
    page.radius.click()
    page.strength.click()
    brush = window.view_state.brush
    assert (brush.pressure_radius, brush.pressure_strength) == (True, False)
    choose(page.curve, "firm")
    assert window.viewport.pen.exponent > 1.0
    choose(page.curve, "soft")
    assert window.viewport.pen.exponent < 1.0
    choose(page.scheme, "blender")
    assert window.viewport.steering.scheme.name == "blender"


def test_autosave_keeps_the_pace_that_was_chosen(qtbot, window, dialog, tmp_path):
    recovery = window.keep_work(Ground(tmp_path, None, {}, lambda status: None))
    autosave = recovery.autosave
    try:
        assert autosave._clock.interval() == 60_000
        assert autosave.scribe.sync_every == 20
        dialog.files_page.minutes.setValue(5)
        dialog.files_page.strokes.setValue(3)
        assert autosave._clock.interval() == 300_000
        assert autosave.scribe.sync_every == 3
    finally:
        autosave.end(keep=False)
        autosave.blockSignals(True)
        recovery.setParent(None)
        autosave.deleteLater()
        window.recovery = None


def test_another_folder_of_unsaved_work_holds_from_the_next_start(window, dialog, tmp_path):
    page = dialog.files_page
    page.ask_folder = lambda: str(tmp_path)
    usual = window.sessions_folder()
    page._choose()
    assert page.later.isVisibleTo(page)
    assert window.sessions_folder() == tmp_path
    click(page.usual)
    assert window.sessions_folder() == usual
    assert not page.later.isVisibleTo(page)


def test_coarse_drawing_and_memory_of_undo_are_set(window, dialog):
    page, view = dialog.performance_page, window.viewport
    choose(page.coarse, "always")
    view.navigation.moved.emit()
    assert view.is_coarse
    choose(page.coarse, "never")
    view.navigation.moved.emit()
    assert not view.is_coarse
    page.undo.setValue(200)
    assert window.document._budget == 200_000_000


def test_less_memory_lets_the_oldest_steps_go_at_once(at_work, segmented):
    document = at_work.document
    at_work.workbench.masks.hold_chosen()
    at_work.view_state.choose(11)
    at_work.workbench.masks.hold_chosen()
    at_work.workbench.masks.invert()
    assert document.can_undo
    before = document.undo_bytes
    document.set_undo_budget(1)
    assert document.undo_bytes < before
    document.set_undo_budget(500_000_000)


def test_what_waits_for_the_next_start_says_so(window, dialog, settings):
    page = dialog.performance_page
    assert not page.again.isVisibleTo(page)
    choose(page.drawing, "software")
    assert page.again.isVisibleTo(page)
    assert "next start" in page.now.text()
    language = dialog.language_page
    others = [language.language.itemData(k) for k in range(language.language.count())]
    assert others[:2] == ["", "en"]
    choose(language.language, "en")
    assert language.later.isVisibleTo(language)


SOFTWARE = """
import os, sys
from gui.settings import Settings
from gui.settings_file import settings_path
from PyQt6.QtCore import QCoreApplication
QCoreApplication.setApplicationName("SmileSculpt")
QCoreApplication.setOrganizationName("SmileSculpt")
kept = Settings(settings_path())
kept.choose(drawing="software", tour_seen=True, text_scale=1.5, theme="light")
kept.flush()
import gui.app
shown = gui.app.Window.show
def show(window):
    shown(window)
    print(os.environ["LIBGL_ALWAYS_SOFTWARE"], window._look.sizes.scale, window._look.theme.name)
    from PyQt6.QtCore import QTimer
    QTimer.singleShot(300, window.close)
gui.app.Window.show = show
sys.exit(gui.app.main([]))
"""


def test_the_program_starts_as_it_was_chosen(qapp, tmp_path):
    home = {"XDG_CONFIG_HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)}
    surroundings = {**os.environ, **home, "PYTHONPATH": os.pathsep.join(sys.path)}
    surroundings.pop("LIBGL_ALWAYS_SOFTWARE", None)
    ended = subprocess.run(
        [sys.executable, "-c", SOFTWARE],
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert ended.stdout.split() == ["1", "1.5", "light"], ended.stderr[-2000:]
    assert ended.returncode == 0


def test_text_is_offered_as_large_as_the_screen_has_room_for():
    small, usual = QSize(853, 533), QSize(1440, 900)
    assert [scale for scale in TEXT_SCALES if fits(scale, small)] == [0.9, 1.0]
    assert all(fits(scale, usual) for scale in TEXT_SCALES)
    assert fitting(2.0, small) == 1.0
    assert fitting(2.0, QSize(1280, 800)) == 1.75
    assert fitting(0.9, small) == 0.9


def test_what_has_no_room_cannot_be_chosen(window, dialog, monkeypatch):
    page = dialog.look_page
    assert not page.too_large.isVisibleTo(page)
    monkeypatch.setattr(look_page, "fits", lambda scale, room: scale < 1.6)
    page._offer_what_fits()
    assert page.too_large.isVisibleTo(page)
    flags = [bool(page.scale.model().item(k).flags() & Qt.ItemFlag.ItemIsEnabled) for k in range(7)]
    assert flags == [True] * 5 + [False] * 2
    monkeypatch.undo()
    page._offer_what_fits()
