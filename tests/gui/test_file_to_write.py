"""Files to write: their ending is added, and what has that name already is not lost unasked."""

from pathlib import Path

import pytest
from PyQt6.QtWidgets import QFileDialog, QWidget

from gui.notices import confirm
from gui.notices.file_to_write import file_to_write, may_replace, with_ending


@pytest.fixture
def replies(monkeypatch):
    """What the person answers, and what was asked."""

    class Replies:
        answer, asked = "Keep it", []

    def ask(_over, _title, body, **_):
        Replies.asked.append(body)
        return Replies.answer

    Replies.asked = []
    monkeypatch.setattr(confirm, "ask", ask)
    return Replies


def named(monkeypatch, path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    return file_to_write(None, "Save", "case.smile", "Case (*.smile)", ".smile")


def test_a_name_without_its_ending_never_replaces_a_file_unasked(monkeypatch, tmp_path, replies):
    (tmp_path / "Elysium.smile").write_bytes(b"of another person")
    assert named(monkeypatch, tmp_path / "Elysium") is None
    assert replies.asked == [
        f"In the folder {tmp_path.name} there is already: Elysium.smile. What it holds would be "
        "lost."
    ]
    replies.answer = "Replace"
    assert named(monkeypatch, tmp_path / "Elysium") == tmp_path / "Elysium.smile"


def test_what_the_dialog_has_asked_about_is_not_asked_again(monkeypatch, tmp_path, replies):
    (tmp_path / "Elysium.smile").write_bytes(b"mine")
    assert named(monkeypatch, tmp_path / "Elysium.smile") == tmp_path / "Elysium.smile"
    assert named(monkeypatch, tmp_path / "new") == tmp_path / "new.smile"
    assert named(monkeypatch, "") is None
    assert replies.asked == []


def test_endings_are_added_once_and_dots_are_kept():
    assert with_ending(Path("a/Dr. Ada"), ".smile") == Path("a/Dr. Ada.smile")
    assert with_ending(Path("a/b.SMILE"), ".smile") == Path("a/b.SMILE")
    assert with_ending(Path("d.device"), ".device.json") == Path("d.device.device.json")


def test_many_files_are_named_by_the_first_few(tmp_path, replies):
    assert may_replace(None, [])
    files = [tmp_path / f"waxup.{n}" for n in range(6)]
    assert not may_replace(None, files)
    assert "waxup.0, waxup.1, waxup.2, waxup.3 …" in replies.asked[0]


def test_parts_that_lie_in_a_folder_already_are_replaced_only_when_asked(
    monkeypatch, tmp_path, at_work, replies
):
    panel = next(p for p in at_work.findChildren(QWidget) if hasattr(p, "with_findings"))
    written = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    monkeypatch.setattr(panel, "_there", lambda folder: sorted(folder.glob("waxup.*")))
    monkeypatch.setattr(at_work.flow, "export", lambda *a, **_: written.append(a))
    (tmp_path / "waxup.stl").write_bytes(b"of another case")
    panel._export()
    assert written == []
    replies.answer = "Replace"
    panel._export()
    assert written == [(tmp_path,)]
