"""What was chosen is kept in a file that is whole at all times; a damaged one is put aside."""

import errno
import json
import os

import pytest

from gui.choices import Choices, read_choices, theme_of, written_choices
from gui.preferences.problem import settings_problem
from gui.settings import Settings


@pytest.fixture
def path(tmp_path, qapp):
    return tmp_path / "config" / "settings.json"


def test_choices_come_back_at_the_next_start(path, tmp_path):
    settings = Settings(path)
    scan = tmp_path / "jaw.stl"
    scan.touch()
    settings.choose(text_scale=1.5, mouse="blender", undo_mb=200, tour_seen=True)
    settings.keep_keys({"undo": ("Ctrl+Shift+U",)})
    settings.add_recent(scan)
    settings.flush()
    again = Settings(path)
    assert again.choices == settings.choices
    assert again.choices.text_scale == 1.5
    assert again.keys == {"undo": ("Ctrl+Shift+U",)}
    assert again.recent() == (scan,)
    assert settings_problem(again) == ""


def test_only_what_differs_is_written_so_that_later_versions_may_choose_better(path):
    settings = Settings(path)
    settings.choose(theme="light")
    settings.flush()
    assert json.loads(path.read_bytes())["choices"] == {"theme": "light"}
    assert written_choices(Choices()) == {}


def test_a_change_is_written_by_itself_and_many_at_once(qtbot, path):
    settings = Settings(path)
    for scale in (1.1, 1.25, 1.5):
        settings.choose(text_scale=scale)
    assert not path.exists()
    qtbot.waitUntil(path.exists)
    assert json.loads(path.read_bytes())["choices"] == {"text_scale": 1.5}


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]", b"\xff\xfe\x00", b'{"choices": {"theme"'])
def test_a_damaged_file_is_put_aside_and_told_and_all_is_as_at_first(path, damage):
    path.parent.mkdir()
    path.write_bytes(damage)
    settings = Settings(path)
    assert settings.choices == Choices()
    assert not path.exists()
    assert settings.aside.read_bytes() == damage
    assert settings.aside.name in settings_problem(settings)
    settings.choose(theme="light")
    settings.flush()
    assert Settings(path).choices.theme == "light"
    assert settings.aside.read_bytes() == damage


def test_a_second_damaged_file_does_not_lose_the_first(path):
    path.parent.mkdir()
    kept = []
    for damage in (b"{1", b"{2"):
        path.write_bytes(damage)
        kept.append(Settings(path).aside)
    assert [aside.read_bytes() for aside in kept] == [b"{1", b"{2"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"),
        ("text_scale", 40),
        ("text_scale", True),
        ("undo_mb", 5.5),
        ("undo_mb", -1),
        ("autosave_minutes", "1"),
        ("wheel_turned", 1),
        ("mouse", None),
    ],
)
def test_a_choice_that_makes_no_sense_is_as_at_first_and_the_others_stay(path, name, value):
    path.parent.mkdir()
    path.write_text(json.dumps({"choices": {"language": "de", name: value}}), encoding="utf-8")
    settings = Settings(path)
    assert settings.choices == Choices(language="de")
    assert settings.doubtful == (name,)
    assert name.replace("_", " ") in settings_problem(settings)


def test_what_a_later_version_keeps_there_stays(path):
    path.parent.mkdir()
    path.write_text('{"choices": {"scent": "mint"}, "orchard": [1]}', encoding="utf-8")
    settings = Settings(path)
    assert settings.doubtful == ()
    settings.add_recent(path)
    settings.flush()
    assert json.loads(path.read_bytes())["orchard"] == [1]


def test_a_full_disk_is_told_once_and_the_older_file_stays(path, monkeypatch):
    settings = Settings(path)
    settings.choose(theme="light")
    settings.flush()
    before, told = path.read_bytes(), []
    settings.failed.connect(told.append)

    def full(*_):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    for scale in (1.1, 1.25):
        settings.choose(text_scale=scale)
        settings.flush()
    assert len(told) == 1
    assert told[0].reason == "the disk is full"
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_broken_place_of_the_window_is_no_place(path):
    path.parent.mkdir()
    path.write_text('{"geometry": 7, "recent": "a", "keys": [1], "bookmarks": 3}', encoding="utf-8")
    settings = Settings(path)
    assert settings.geometry is None
    assert settings.recent() == ()
    assert settings.keys == {}


def test_the_theme_of_the_computer_is_followed():
    assert theme_of("system", system_is_light=True) == "light"
    assert theme_of("system", system_is_light=False) == "dark"
    assert theme_of("dark", system_is_light=True) == "dark"


def test_reading_what_is_no_mapping_gives_the_first_choices():
    for kept in (None, 3, "x", []):
        assert read_choices(kept) == (Choices(), ())
