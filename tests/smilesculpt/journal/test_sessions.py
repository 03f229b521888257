"""What a window left is offered once it is gone; what runs is never offered."""

import os
import time
from datetime import UTC, datetime, timedelta

import pytest

from meshes.errors import UnwritableFileError
from smilesculpt.journal import sessions
from smilesculpt.journal.journal import Journal
from smilesculpt.journal.records import START, Record, record_bytes
from smilesculpt.journal.sessions import Session, survivors, take_over
from tests.smilesculpt.conftest import case_of
from tests.smilesculpt.journal.test_journal import lifted

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def small(sample_small):
    return case_of(sample_small)


def work(session, case, at=NOON):
    journal = Journal(session.journal_path(), case, None, at)
    journal.write(lifted(case, 11), at)
    journal.close()
    return journal.path


def test_work_is_offered_when_its_window_is_gone_and_not_before(tmp_path, small):
    session = Session(tmp_path)
    path = work(session, small)
    assert survivors(tmp_path) == ()
    assert take_over(session.folder) is None
    session.leave()
    assert [left.path for left in survivors(tmp_path)] == [path]
    held = take_over(session.folder)
    assert survivors(tmp_path) == ()  # another window restores it just now
    held.release()
    sessions.discard(path)
    assert survivors(tmp_path) == ()
    assert list(tmp_path.iterdir()) == []


def test_the_newest_comes_first_and_what_nobody_needs_is_deleted(tmp_path, small):
    old, new, idle = Session(tmp_path), Session(tmp_path), Session(tmp_path)
    first, second = work(old, small), work(new, small, NOON + timedelta(hours=1))
    Journal(idle.journal_path(), small, None, NOON).close()
    for session in (old, new, idle):
        session.leave()
    assert [left.path for left in survivors(tmp_path)] == [second, first]
    assert not idle.folder.exists()


def test_a_window_that_closes_leaves_nothing(tmp_path, small):
    session = Session(tmp_path)
    work(session, small)
    session.close()
    assert list(tmp_path.iterdir()) == []


def test_work_of_another_version_is_neither_offered_nor_deleted(tmp_path):
    session = Session(tmp_path)
    head = {"kind": "begin", "schema": "smilesculpt/journal/7", "file": None, "at": "x"}
    path = session.journal_path()
    path.write_bytes(record_bytes(Record(head, {}), START)[0])
    session.leave()
    assert survivors(tmp_path) == ()
    assert path.exists()


def test_which_file_is_open_elsewhere_is_known_while_that_window_runs(tmp_path):
    one, file = Session(tmp_path), tmp_path / "mouth.smile"

    def is_open(path=file, besides=None):
        return sessions.is_open_elsewhere(tmp_path, path, besides=besides)

    one.note_open(file)
    assert is_open()
    assert not is_open(besides=one.folder)
    assert not is_open(tmp_path / "another.smile")
    one.note_open(None)
    assert not is_open()
    one.note_open(file)
    one.leave()
    assert not is_open()


def test_old_locks_without_a_folder_are_cleared_and_young_ones_stay(tmp_path):
    old, young = tmp_path / "window-a.lock", tmp_path / "window-b.lock"
    for path in (old, young):
        path.touch()
    then = time.time() - 10 * sessions._ABANDONED_AFTER
    os.utime(old, (then, then))
    survivors(tmp_path)
    assert not old.exists()
    assert young.exists()


def test_a_place_that_takes_no_folder_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(UnwritableFileError):
        Session(tmp_path / "file" / "below")
