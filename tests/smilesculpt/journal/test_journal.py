"""What was written is made again bit for bit; what was torn or changed is never believed."""

import errno
import io
import os
import random
import resource
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from meshes.errors import UnwritableFileError
from smilesculpt.case import apply_edit
from smilesculpt.casefile import save_case
from smilesculpt.edits import Reshape
from smilesculpt.errors import CaseFileError
from smilesculpt.journal import journal as journal_file
from smilesculpt.journal.journal import Journal
from smilesculpt.journal.records import START, Record, read_records, record_bytes
from smilesculpt.journal.survivors import recover, survivor
from smilesculpt.sculpting.recording import case_digest
from tests.smilesculpt.conftest import case_of
from tests.smilesculpt.sculpting.hands import some_edit

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def small(sample_small):
    return case_of(sample_small)


def lifted(case, fdi, by=0.1):
    index = case.dentition.vertices_of(fdi)
    positions = case.surface.vertices[index] + (0.0, by, 0.0)
    return apply_edit(case, Reshape("sculpt", f"Draw on {fdi}", index, positions))


def minute(n):
    return NOON + timedelta(minutes=n)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "case.journal"


def same(one, other):
    return one.surface.digest() == other.surface.digest() and len(one.edits) == len(other.edits)


def test_the_case_is_made_again_bit_for_bit(path, small):
    journal = Journal(path, small, None, minute(0))
    one = lifted(small, 11)
    two = replace(lifted(one, 21), name="Berta")
    assert journal.write(one, minute(1))
    assert journal.write(two, minute(2))
    assert not journal.write(two, minute(3))
    journal.close()
    left = survivor(path)
    assert (left.name, left.file, left.at) == ("Berta", None, minute(2))
    assert (left.n_changes, left.n_strokes) == (2, 2)
    found = recover(path)
    assert same(found.case, two)
    assert same(found.saved, small)
    assert (found.case.name, found.saved.name) == ("Berta", small.name)


def test_what_was_taken_back_is_gone_and_what_came_instead_is_there(path, small):
    journal = Journal(path, small, None, minute(0))
    one = lifted(small, 11)
    journal.write(lifted(one, 21), minute(1))
    other = lifted(one, 12)
    journal.write(other, minute(2))
    journal.close()
    assert same(recover(path).case, other)
    assert survivor(path).n_changes == 2


def test_saved_work_is_not_offered_and_work_after_it_is(path, small, tmp_path):
    file = tmp_path / "mouth.smile"
    journal = Journal(path, small, None, minute(0))
    one = lifted(small, 11)
    journal.write(one, minute(1))
    journal.note_saved(file, minute(2))
    assert survivor(path) is None
    two = lifted(one, 21)
    journal.write(two, minute(3))
    assert survivor(path).n_changes == 1
    found = recover(path)
    assert found.file == file
    assert same(found.saved, one)
    assert same(found.case, two)
    journal.write(small, minute(4))  # all taken back, below what was saved
    journal.close()
    assert survivor(path).n_changes == 1
    found = recover(path)
    assert same(found.saved, one)
    assert same(found.case, small)


def test_a_save_that_a_kill_kept_from_being_noted_is_known_for_its_own(path, small, tmp_path):
    file = tmp_path / "mouth.smile"
    save_case(file, small)
    journal = Journal(path, small, file, minute(0))
    one = lifted(small, 11)
    two = lifted(one, 21)
    journal.write(one, minute(1))
    journal.write(two, minute(2))
    journal.close()
    save_case(file, one)
    os.utime(file, (minute(3).timestamp(),) * 2)
    found = recover(path)
    assert same(found.saved, one)
    assert same(found.case, two)
    assert found.saved_at == minute(3)
    assert [step.edit.title for step in found.steps] == ["Draw on 21"]
    for other in (lifted(small, 12), lifted(two, 12), small.scan):  # what somebody else wrote
        file.write_bytes(b"no case") if other is small.scan else save_case(file, other)
        found = recover(path)
        assert same(found.saved, small)
        assert found.saved_at == minute(0)


def test_work_that_is_restored_is_written_on_as_what_it_is(small, tmp_path):
    """A window that restores is killed in turn, and so is the next: nothing may be lost."""
    file = tmp_path / "mouth.smile"
    saved = lifted(lifted(small, 11), 21)
    for case in (lifted(saved, 12), lifted(small, 12)):  # more than was saved, or instead of it
        path = tmp_path / f"{len(case.edits)}.journal"
        journal = Journal(path, saved, file, minute(0))
        journal.write(case, minute(1))
        journal.close()
        for again in range(3):
            left, found = survivor(path), recover(path)
            assert same(found.saved, saved)
            assert same(found.case, case)
            assert found.saved.scan is found.case.scan
            n = len(small.edits) + 2 * (case.edits[2] is saved.edits[2])
            assert all(found.saved.edits[k] is found.case.edits[k] for k in range(n))
            assert left.n_changes == (1 if n > len(small.edits) else 3)
            path = path.with_name(f"{path.stem}-{again}.journal")
            journal = Journal(path, found.saved, found.file, minute(2))
            journal.write(found.case, minute(3))
            journal.close()


def test_the_work_comes_back_in_the_steps_that_it_was(path, small):
    rng = np.random.default_rng(4)
    states = [small]
    for _ in range(20):
        states.append(apply_edit(states[-1], some_edit(states[-1], rng)))
    journal = Journal(path, small, None, minute(0))
    for k, case in enumerate(states[1:]):
        journal.write(case, minute(1 + k))
    journal.close()
    found = recover(path)
    assert found.begun is found.saved
    assert len(found.steps) == 20
    case = found.case
    for step, before in zip(reversed(found.steps), states[-2::-1], strict=True):
        assert step.edit is case.edits[-1]
        case = step.back.before(case)
        assert case_digest(case) == case_digest(before)


def test_ways_back_beyond_the_budget_are_let_go_the_oldest_first(path, small):
    case = small
    journal = Journal(path, case, None, minute(0))
    for fdi in (11, 21, 12, 22):
        case = lifted(case, fdi)
        journal.write(case, minute(1))
    journal.close()
    sizes = [step.back.n_bytes for step in recover(path).steps]
    found = recover(path, undo_bytes=sizes[2] + sizes[3])
    assert [step.back is None for step in found.steps] == [True, True, False, False]
    last = recover(path, undo_bytes=0).steps
    assert [step.back is None for step in last] == [True, True, True, False]


def damaged(whole, places):
    """Give each place with the file torn there and the file changed there."""
    for place in places:
        changed = whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
        yield from ((place, data) for data in (whole[:place], changed))


def test_a_torn_or_changed_file_gives_an_earlier_state_or_nothing(path, small):
    states = [small]
    journal = Journal(path, small, None, minute(0))
    ends = [path.stat().st_size]
    for fdi in (11, 21, 12):
        states.append(lifted(states[-1], fdi))
        journal.write(states[-1], minute(1))
        ends.append(path.stat().st_size)
    journal.close()
    whole = path.read_bytes()
    luck = random.Random(5)
    places = [luck.randrange(len(whole)) for _ in range(6)]
    places += [end + by for end in ends[:-1] for by in (-1, 0, 1)]
    for place, data in damaged(whole, places):
        path.write_bytes(data)
        kept = sum(place >= end for end in ends)
        if kept:
            assert same(recover(path).case, states[kept - 1])
            continue
        assert survivor(path) is None
        with pytest.raises(CaseFileError, match="damaged at its start"):
            recover(path)


def test_a_record_that_lies_about_its_lengths_is_not_believed():
    honest, _ = record_bytes(Record({"kind": "saved"}, {"a": b"123"}), START)
    assert [r.head["kind"] for r in read_records(io.BytesIO(honest))] == ["saved"]
    for files in ({"a": b"12"}, {}):
        one, digest = record_bytes(Record({"kind": "x"}, files), START)
        two, _ = record_bytes(Record({"kind": "y"}, {}), digest)
        swapped = io.BytesIO(two + one)
        assert list(read_records(swapped)) == []  # each record is bound to those before it


def test_a_full_disk_keeps_what_was_written_and_the_next_try_brings_all(path, small, monkeypatch):
    journal = Journal(path, small, None, minute(0))
    one, write = lifted(small, 11), os.write
    two = lifted(one, 21)
    journal.write(one, minute(1))
    room = [1000]

    def full(handle, data):
        n = write(handle, bytes(data[: room[0]]))
        room[0] -= n
        if n == 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        return n

    monkeypatch.setattr(journal_file.os, "write", full)
    with pytest.raises(UnwritableFileError, match="the disk is full"):
        journal.write(two, minute(2))
    assert journal.written_at == minute(1)
    assert same(recover(path).case, one)
    monkeypatch.undo()
    three = lifted(two, 12)
    assert journal.write(three, minute(3))
    journal.close()
    assert same(recover(path).case, three)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file sizes are POSIX")
def test_a_file_that_may_not_grow_is_told_and_an_unmade_one_leaves_nothing(path, small):
    journal = Journal(path, small, None, minute(0))
    size = path.stat().st_size
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100, hard))
    try:
        with pytest.raises(UnwritableFileError, match="larger than"):
            journal.write(lifted(small, 11), minute(1))
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
        other = path.with_name("other.journal")
        with pytest.raises(UnwritableFileError):
            Journal(other, small, None, minute(1))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert path.stat().st_size == size
    assert not other.exists()


def test_another_version_is_refused_with_its_number(path):
    head = {"kind": "begin", "schema": "smilesculpt/journal/7", "file": None, "at": "x"}
    path.write_bytes(record_bytes(Record(head, {}), START)[0])
    with pytest.raises(CaseFileError, match="smilesculpt/journal/7"):
        survivor(path)


def test_a_head_of_the_wrong_form_is_refused(path, small):
    Journal(path, small, Path("/a.smile"), minute(0)).close()
    with path.open("rb") as file:
        begin = next(read_records(file))
    first, digest = record_bytes(begin, START)
    bad, _ = record_bytes(Record({"kind": "edits", "keep": -1}, {}), digest)
    path.write_bytes(first + bad)
    with pytest.raises(CaseFileError, match="is damaged"):
        recover(path)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX rights")
def test_nobody_else_may_read_it(path, small):
    Journal(path, small, None, minute(0)).close()
    assert path.stat().st_mode & 0o077 == 0


def test_positions_are_kept_exactly(path, small):
    index = small.dentition.vertices_of(11)
    odd = np.nextafter(small.surface.vertices[index], np.inf)
    case = apply_edit(small, Reshape("sculpt", "Draw on 11", index, odd))
    journal = Journal(path, small, None, minute(0))
    journal.write(case, minute(1))
    journal.close()
    assert np.array_equal(recover(path).case.surface.vertices, case.surface.vertices)
