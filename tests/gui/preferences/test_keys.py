"""Keys can be changed: menus, tooltips, help and palette follow; conflicts are named."""

import json

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QKeySequence
from PyQt6.QtWidgets import QLabel

from gui.preferences import key_rules as rules
from gui.preferences.key_file import KeyFileError, read_keys, write_keys
from gui.settings import Settings
from tests.gui.hands import click


@pytest.fixture
def page(qtbot, window):
    """The page of keys, open; all keys are as at first afterwards."""
    window.show_key_settings()
    page = window.preferences.keys_page
    page.search.clear()
    qtbot.waitUntil(window.preferences.isActiveWindow)
    yield page
    rules.all_back_to_first(window.registry)
    window.preferences.close()


def type_keys(qtbot, page, ident, key, keys=Qt.KeyboardModifier.NoModifier):
    row = page.rows[ident]
    click(row.keys)
    qtbot.waitUntil(row.field.isVisible)
    qtbot.keyClick(row.field, key, keys)


def test_every_command_has_a_row_and_the_fixed_ones_are_shown(window, page):
    idents = {command.ident for command in window.registry.commands()}
    missing = {each for each in idents if not each.startswith("saved-")} - set(page.rows)
    assert missing == set()
    words = {label.text() for label in page.findChildren(QLabel)}
    assert {"Ctrl+drag", "Shift+drag", "right drag", "Ctrl+wheel"} <= words
    for ident in ("radius", "strength", "mirror", "view-front", "before", "tool-draw"):
        assert page.rows[ident].keys.text()


def test_new_keys_hold_at_once_in_menu_tooltip_palette_help_and_file(qtbot, window, page, settings):
    type_keys(qtbot, page, "save", Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    registry = window.registry
    assert registry.keys_of("save") == ("Ctrl+J",)
    assert registry.action("save").shortcut() == QKeySequence("Ctrl+J")
    assert page.rows["save"].keys.text() == "Ctrl+J"
    found = next(each for each in window.cards.entries() if each.title == "Save")
    assert found.keys == "Ctrl+J"
    lines = [line for group in window.cards.key_groups() for line in group.lines]
    assert ("Save", "Ctrl+J") in lines
    settings.flush()
    assert Settings(settings.path).keys == {"save": ("Ctrl+J",)}
    type_keys(qtbot, page, "palette", Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)
    assert "Alt+J" in window.top_bar.search.text() + window.top_bar.search.toolTip()
    type_keys(qtbot, page, "step-check", Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    assert "Alt+U" in window.workbench.stepper.rows[5].toolTip()


def test_a_changed_key_works_and_the_old_one_does_not(qtbot, at_work, page):
    window = at_work
    type_keys(qtbot, page, "tool-inflate", Qt.Key.Key_J)
    window.preferences.close()
    window.activateWindow()
    window.view_state.go_to("sculpt")
    window.viewport.setFocus()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.viewport, Qt.Key.Key_I)
    assert window.view_state.tool == "draw"
    qtbot.keyClick(window.viewport, Qt.Key.Key_J)
    assert window.view_state.tool == "inflate"


def test_the_held_key_of_before_can_be_another(qtbot, at_work, page):
    window = at_work
    type_keys(qtbot, page, "before", Qt.Key.Key_Y)
    window.preferences.close()
    window.viewport.setFocus()
    qtbot.keyPress(window.viewport, Qt.Key.Key_B)
    assert not window.view_state.before
    qtbot.keyPress(window.viewport, Qt.Key.Key_Y)
    assert window.view_state.before
    qtbot.keyRelease(window.viewport, Qt.Key.Key_Y)
    assert not window.view_state.before
    assert window.registry.keys("before") == "hold Y"


def test_a_conflict_is_named_and_nothing_changes_until_it_is_settled(qtbot, window, page):
    registry = window.registry
    ctrl = Qt.KeyboardModifier.ControlModifier
    type_keys(qtbot, page, "fold-inspector", Qt.Key.Key_B, ctrl)
    assert "Ctrl+B" in page.notice.accessibleName()
    assert registry.action("fold-stepper").text() in page.notice.accessibleName()
    assert registry.keys_of("fold-inspector") == ("Ctrl+I",)
    click(page.leave)
    assert not page.notice.isVisible()
    type_keys(qtbot, page, "fold-inspector", Qt.Key.Key_B, ctrl)
    click(page.swap)
    assert registry.keys_of("fold-inspector") == ("Ctrl+B",)
    assert registry.keys_of("fold-stepper") == ("Ctrl+I",)
    type_keys(qtbot, page, "fold-inspector", Qt.Key.Key_I, ctrl)
    click(page.take)
    assert registry.keys_of("fold-inspector") == ("Ctrl+I",)
    assert registry.keys_of("fold-stepper") == ()
    click(page.rows["fold-stepper"].back)
    assert registry.keys_of("fold-stepper") == ("Ctrl+B",)
    assert registry.changed_keys() == {}


def test_keys_that_cannot_be_given_are_refused_in_words(qtbot, window, page):
    type_keys(qtbot, page, "save", Qt.Key.Key_J)
    assert "typed into fields" in page.notice.accessibleName()
    type_keys(qtbot, page, "tool-draw", Qt.Key.Key_Left)
    assert "always does the same" in page.notice.accessibleName()
    assert window.registry.changed_keys() == {}


def test_esc_leaves_the_keys_and_backspace_takes_them_away(qtbot, window, page):
    type_keys(qtbot, page, "save", Qt.Key.Key_Escape)
    assert window.preferences.isVisible()
    assert window.registry.keys_of("save") == ("Ctrl+S",)
    type_keys(qtbot, page, "save", Qt.Key.Key_Backspace)
    assert window.registry.keys_of("save") == ()
    page.reset_all()
    assert window.registry.keys_of("save") == ("Ctrl+S",)


def test_search_finds_by_name_and_by_keys(window, page):
    page.search.setText("ctrl+z")
    shown = [ident for ident, row in page.rows.items() if not row.isHidden()]
    assert shown == ["undo"]
    page.search.setText("brush")
    shown = [ident for ident, row in page.rows.items() if not row.isHidden()]
    assert {"radius", "strength", "smaller", "larger"} <= set(shown)
    assert "save" not in shown


def test_keys_go_to_a_file_and_come_back(window, page, tmp_path):
    file = tmp_path / "keys.json"
    window.registry.set_keys("save", ("Ctrl+J",))
    window.registry.set_keys("undo", ())
    page.ask_path = lambda writes: str(file)
    page.write()
    page.reset_all()
    assert window.registry.changed_keys() == {}
    page.read()
    assert window.registry.changed_keys() == {"save": ("Ctrl+J",), "undo": ()}


@pytest.mark.parametrize(
    "keys",
    [
        {"save": ["J"]},
        {"save": ["Ctrl+K"]},
        {"save": ["Ctrl+J"], "undo": ["Ctrl+J"]},
        {"tool-draw": ["Esc"]},
        {"save": [""]},
    ],
)
def test_a_file_of_keys_that_cannot_be_is_refused_and_changes_nothing(window, page, tmp_path, keys):
    file = tmp_path / "keys.json"
    file.write_text(json.dumps({"schema": "smilesculpt/keys/1", "keys": keys}), encoding="utf-8")
    with pytest.raises(KeyFileError):
        read_keys(file, window.registry)
    page.ask_path = lambda writes: str(file)
    page.read()
    assert page.notice.isVisible()
    assert window.registry.changed_keys() == {}


def test_no_file_of_keys_is_told(window, tmp_path):
    write_keys(tmp_path / "keys.json", {"no-such-command": ("Ctrl+J",)})
    assert read_keys(tmp_path / "keys.json", window.registry) == {}
    for words in ("", "[]", '{"keys": {}}'):
        (tmp_path / "bad.json").write_text(words, encoding="utf-8")
        with pytest.raises(KeyFileError):
            read_keys(tmp_path / "bad.json", window.registry)


def test_no_key_is_given_twice_at_first_not_even_to_window_and_picture(window):
    given = {}
    for command in window.registry.commands():
        for keys in window.registry.keys_at_first(command.ident):
            assert rules.plain_keys(keys) not in given, (command.ident, keys)
            given[rules.plain_keys(keys)] = command.ident
            assert rules.why_not(window.registry, command.ident, keys) == ""
