"""The journal loses no whole line, drops a torn one, and never touches another's file."""

import json
import os

import pytest

from meshes.batch.checking import checked, line_of, lost
from meshes.batch.journal import Journal, JournalError
from meshes.batch.order import Limits, Order
from meshes.batch.running import tasks_of
from meshes.errors import UnwritableFileError
from meshes.primitives import icosphere
from meshes.readwrite.writing import write_mesh
from meshes.validation import load_profile

ORDER = Order(load_profile("print"))


@pytest.fixture
def tasks(tmp_path):
    names = ("a.stl", "b \n c.stl", "Zähne 口腔.stl", os.fsdecode(b"no-\xff-text.stl"))
    for name in names:
        write_mesh(tmp_path / name, icosphere(5.0, 1))
    return tasks_of([tmp_path / name for name in names])


@pytest.fixture
def path(tmp_path, tasks):
    path = tmp_path / "state.journal"
    with Journal(path, ORDER) as journal:
        assert journal.missing(tasks) == list(tasks)
        for task in tasks:
            journal.append(line_of(checked(task, ORDER)))
        assert journal.missing(tasks) == []
    return path


def test_a_whole_journal_knows_every_file_again(path, tasks):
    with Journal(path, ORDER) as journal:
        assert journal.missing(tasks) == []
        records = list(journal.records([task.path for task in tasks]))
    assert [record["path"] for record in records] == [task.path for task in tasks]


def test_cut_anywhere_only_the_torn_file_is_checked_again(path, tasks):
    whole = path.read_bytes()
    ends = [k + 1 for k, byte in enumerate(whole) if byte == 10]
    for cut in sorted({0, 1, 5, *ends, *(end - 1 for end in ends), *(end + 9 for end in ends)}):
        path.write_bytes(whole[:cut])
        n_whole = sum(end <= cut for end in ends[1:])
        with Journal(path, ORDER) as journal:
            missing = journal.missing(tasks)
            assert missing == list(tasks[n_whole:]), cut
            for task in missing:
                journal.append(line_of(checked(task, ORDER)))
            known = [record["path"] for record in journal.records([t.path for t in tasks])]
        assert known == [task.path for task in tasks]
        assert path.read_bytes().count(b"\n") == 1 + len(tasks)


def test_a_file_that_changed_since_is_checked_again(path, tasks):
    write_mesh(tasks[1].file, icosphere(5.0, 2))
    os.unlink(tasks[2].file)
    with Journal(path, ORDER) as journal:
        assert journal.missing(tasks) == [tasks[1], tasks[2]]
        journal.append(line_of(checked(tasks[1], ORDER)))
        assert journal.record(tasks[1].path)["report"]["n_faces"] == icosphere(5.0, 2).n_faces


def test_another_file_is_refused_and_left_as_it_is(tmp_path):
    for content in (b"holiday", b"\x89PNG\r\n\x1a\n rest", b"{}\n", b"\n\n"):
        file = tmp_path / "mine.jpg"
        file.write_bytes(content)
        with pytest.raises(JournalError, match="no journal"):
            Journal(file, ORDER)
        assert file.read_bytes() == content


def test_another_order_and_a_damaged_line_are_refused(path):
    with pytest.raises(JournalError, match="another profile"):
        Journal(path, Order(load_profile("scan")))
    with pytest.raises(JournalError, match="another profile"):
        Journal(path, Order(load_profile("print"), units="m"))
    lines = path.read_bytes().splitlines(keepends=True)
    lines[2] = lines[2][:40] + b"\n"
    path.write_bytes(b"".join(lines))
    with pytest.raises(JournalError, match="line 3"):
        Journal(path, ORDER)


def test_a_file_that_was_given_up_is_tried_again_unless_the_same_limit_would_end_it(path, tasks):
    limits = Limits(seconds=5.0, memory_bytes=10**9)
    ends = ("", *limits.names(), "a limit of another day")
    with Journal(path, ORDER, limits) as journal:
        for task, limit in zip(tasks, ends, strict=True):
            journal.append(line_of(lost(task, "it was given up.", limit=limit)))
    for now, again in (
        (limits, [tasks[0], tasks[3]]),
        (Limits(seconds=5.0, memory_bytes=10, alone_bytes=10**9), [tasks[0], tasks[3]]),
        (Limits(seconds=6.0, memory_bytes=10**9), [tasks[0], tasks[1], tasks[3]]),
        (Limits(seconds=5.0), [tasks[0], tasks[2], tasks[3]]),
    ):
        with Journal(path, ORDER, now) as journal:
            assert journal.missing(tasks) == again


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_what_is_no_ordinary_file_is_refused_and_never_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnwritableFileError, match="pipe: is no ordinary file"):
        Journal(tmp_path / "pipe", ORDER)
    endless = tmp_path / "endless"
    with endless.open("wb") as file:
        file.truncate(10**11)  # no line ever ends
    with pytest.raises(JournalError, match="no journal"):
        Journal(endless, ORDER)


def test_two_runs_cannot_share_a_journal(path):
    with Journal(path, ORDER), pytest.raises(JournalError, match="in use"):
        Journal(path, ORDER)
    Journal(path, ORDER).__exit__(None, None, None)


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    for place in (tmp_path, tmp_path / "none" / "x.journal", tmp_path / "a\0b"):
        with pytest.raises(UnwritableFileError):
            Journal(place, ORDER)


def test_a_full_disk_is_told_and_the_lines_before_are_kept(path, tasks):
    if not os.path.exists("/dev/full"):
        pytest.skip("no /dev/full here")
    with (
        pytest.raises(UnwritableFileError, match=r"state\.journal: .*No space"),
        Journal(path, ORDER) as journal,
    ):
        journal._file.close()
        journal._file = open("/dev/full", "r+b")  # noqa: SIM115
        journal.append(line_of(checked(tasks[0], ORDER)))
    with Journal(path, ORDER) as journal:
        assert journal.missing(tasks) == []


def test_lines_are_ascii_and_one_line(tasks):
    for task in tasks:
        line = line_of(checked(task, ORDER))
        assert line.isascii()
        assert line.count(b"\n") == 1
        assert json.loads(line)["path"] == task.path
