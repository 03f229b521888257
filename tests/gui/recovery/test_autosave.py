"""Each change is on the disk as soon as it is made, written by a thread of its own."""

import errno
import os
import re
import resource
import sys
import threading
import time
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from gui.casework.commands import EditStep
from gui.recovery import scribe
from gui.recovery.autosave import EVERY_MS
from gui.recovery.autosave_label import ago
from gui.recovery.scribe import SYNC_EVERY
from gui.recovery.strip import day_and_time, said
from meshes.mesh import Mesh
from smilesculpt.antagonist import Antagonist
from smilesculpt.case import Case, ScanSource, apply_edit
from smilesculpt.casefile import save_case
from smilesculpt.dentition import Orientation
from smilesculpt.edits import Orient, RenameLayer, Reshape, SetAntagonist, SetLayer
from smilesculpt.journal import journal as journal_file
from smilesculpt.journal.journal import Journal
from smilesculpt.journal.sessions import survivors
from smilesculpt.journal.survivors import Survivor, recover
from smilesculpt.sculpting.acts import HoldTeeth
from smilesculpt.sculpting.masks import hold_teeth
from smilesculpt.sculpting.recording import case_digest
from tests.gui.recovery.conftest import lift


def large_case():
    """Return an oriented surface of 1,002,528 triangles."""
    n = 709
    x, y = np.meshgrid(np.linspace(-30.0, 30.0, n), np.linspace(-20.0, 20.0, n))
    vertices = np.stack([x, y, 0.1 * np.sin(x)], axis=2).reshape(-1, 3)
    corner = (np.arange(n - 1)[:, None] * n + np.arange(n - 1)).reshape(-1)
    quads = np.stack([corner, corner + 1, corner + n + 1, corner + n], axis=1)
    faces = quads[:, [0, 1, 2, 0, 2, 3]].reshape(-1, 3).astype(np.int32)
    scan = Mesh(np.ascontiguousarray(vertices), faces)
    source = ScanSource("plane", "sample", scan.digest(), "mm", "made in millimetres")
    case = Case(name="Plane", source=source, scan=scan)
    return apply_edit(case, Orient(Orientation("upper", np.eye(4), 1.0)))


def lift_some(document, k):
    index = np.arange(5000 * k, 5000 * k + 5000, dtype=np.int32)
    points = document.case.surface.vertices[index] + (0.0, 0.0, 0.1)
    document.push(EditStep(document, Reshape("sculpt", "Draw", index, points)))


def journals(root):
    return sorted(root.glob("window-*/*.journal"))


def test_every_stroke_is_written_as_it_ends_and_undo_too(kept, root):
    document, autosave = kept
    for fdi in (11, 21):
        lift(document, fdi)
        assert autosave.scribe.flush(20.0)
        assert recover(journals(root)[0]).case.surface.digest() == document.case.surface.digest()
    document.undo()
    assert autosave.scribe.flush(20.0)
    assert recover(journals(root)[0]).case.surface.digest() == document.case.surface.digest()
    assert survivors(root) == ()  # this window still runs
    autosave.end(keep=True)
    assert [one.n_strokes for one in survivors(root)] == [1]


def test_a_mask_is_written_as_it_is_painted_too(kept, root):
    document, autosave = kept
    lift(document)
    for fdi in (11, 21):
        edit = hold_teeth(document.case, HoldTeeth((fdi,), is_held=True))
        document.push(EditStep(document, edit))
        assert autosave.scribe.flush(20.0)
        assert case_digest(recover(journals(root)[0]).case) == case_digest(document.case)


def test_the_other_jaw_and_names_of_layers_are_written_too(kept, root):
    document, autosave = kept
    other = Antagonist(document.case.source, document.case.scan)
    for edit in (SetAntagonist(other), SetLayer("ridge"), RenameLayer("ridge", "rim")):
        document.push(EditStep(document, edit))
        assert autosave.scribe.flush(20.0)
        assert case_digest(recover(journals(root)[0]).case) == case_digest(document.case)


def test_the_event_loop_writes_nothing_itself(kept, monkeypatch):
    document, autosave = kept
    writers = set()
    write = Journal.write

    def noted(journal, *args):
        writers.add(threading.current_thread())
        return write(journal, *args)

    monkeypatch.setattr(Journal, "write", noted)
    lift(document)
    assert autosave.scribe.flush(20.0)
    assert writers
    assert threading.main_thread() not in writers


def test_a_slow_disk_skips_states_and_loses_none(kept, root, monkeypatch):
    document, autosave = kept
    assert autosave.scribe.flush(20.0)
    n_writes, write = [], Journal.write

    def slow(journal, *args):
        time.sleep(0.1)
        n_writes.append(1)
        return write(journal, *args)

    monkeypatch.setattr(Journal, "write", slow)
    for _ in range(12):
        lift(document)
    assert autosave.scribe.flush(30.0)
    assert len(n_writes) < 12
    assert recover(journals(root)[0]).case.surface.digest() == document.case.surface.digest()


def test_the_disk_itself_has_it_every_minute_and_on_every_20th_stroke(kept, qtbot, monkeypatch):
    document, autosave = kept
    assert autosave.scribe.flush(20.0)
    assert autosave._clock.interval() == EVERY_MS == 60_000
    n_syncs = []
    monkeypatch.setattr(journal_file.os, "fsync", n_syncs.append)
    for k in range(1, 41):
        lift(document, by=0.001)
        assert autosave.scribe.flush(20.0)
        assert len(n_syncs) == k // scribe.SYNC_EVERY
    autosave._clock.timeout.emit()
    assert autosave.scribe.flush(20.0)
    assert len(n_syncs) == 3


def test_saved_and_closed_work_is_not_offered(kept, root, tmp_path):
    document, autosave = kept
    file = tmp_path / "mouth.smile"
    lift(document)
    save_case(file, document.case)
    document.mark_saved(file)
    assert autosave.flush()
    lift(document, 21)
    assert autosave.flush()
    found = recover(journals(root)[0])
    assert found.file == file
    assert len(found.case.edits) - len(found.saved.edits) == 1
    document.close()
    assert autosave.flush()
    assert journals(root) == []
    autosave.end(keep=True)
    assert survivors(root) == ()


def test_another_case_takes_the_place_of_the_one_that_was_let_go(kept, root, scanned):
    document, autosave = kept
    lift(document)
    assert autosave.flush()
    document.close()
    document.open(scanned, None)
    assert autosave.flush()
    assert len(journals(root)) == 1
    assert recover(journals(root)[0]).case.edits == ()


def test_a_full_disk_warns_once_and_keeps_the_older_copy(kept, qtbot, root, monkeypatch):
    document, autosave = kept
    told = []
    autosave.said.connect(told.append)
    lift(document)
    assert autosave.flush()
    older = document.case.surface.digest()

    def full(handle, data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(journal_file.os, "write", full)
    for _ in range(3):
        lift(document, 21)
        assert not autosave.flush()
    qtbot.waitUntil(lambda: told != [])
    qtbot.wait(50)
    assert len(told) == 1
    words = r"The case was not autosaved: the disk is full\. The copy from \d\d:\d\d is kept\."
    assert re.fullmatch(words, told[0].words)
    assert told[0].verb == "Save elsewhere…"
    assert recover(journals(root)[0]).case.surface.digest() == older
    monkeypatch.undo()
    assert autosave.flush()
    assert recover(journals(root)[0]).case.surface.digest() == document.case.surface.digest()


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file sizes are POSIX")
def test_a_disk_that_takes_half_a_record_keeps_the_older_copy_and_goes_on(kept, qtbot, root):
    document, autosave = kept
    told = []
    autosave.said.connect(told.append)
    lift(document)
    assert autosave.flush()
    older, path = document.case.surface.digest(), journals(root)[0]
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 100, usual[1]))
    try:
        lift(document, 21)
        assert not autosave.flush()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    qtbot.waitUntil(lambda: told != [])
    assert "larger than this disk allows" in told[0].words
    assert recover(path).case.surface.digest() == older
    lift(document, 12)
    assert autosave.flush()
    assert recover(path).case.surface.digest() == document.case.surface.digest()


def test_a_stroke_on_a_large_scan_costs_the_event_loop_next_to_nothing_to_autosave(kept):
    """1,000,000 triangles: the scribe reads what is frozen; the event loop only names it."""
    document, autosave = kept
    document.open(large_case(), None)
    assert autosave.flush(60.0)
    costs = []
    for k in range(SYNC_EVERY + 1):
        lift_some(document, k)
        began = time.thread_time()
        autosave.want(sync=k % 7 == 0)
        costs.append(time.thread_time() - began)
        assert autosave.scribe.flush(60.0)
    assert max(costs) < 0.01


def test_a_fault_in_the_scribe_is_told_and_the_next_stroke_is_written(kept, qtbot, root, capsys):
    document, autosave = kept
    assert autosave.flush()
    told = []
    autosave.said.connect(told.append)
    write, hook = Journal.write, threading.excepthook
    caught = []
    threading.excepthook = caught.append

    def broken(journal, *args):
        raise TypeError("a mistake of ours")

    Journal.write = broken
    try:
        lift(document)
        assert not autosave.flush()
    finally:
        Journal.write, threading.excepthook = write, hook
    qtbot.waitUntil(lambda: told != [])
    assert "fault of the program" in told[0].words
    assert {one.exc_type for one in caught} == {TypeError}  # of each wish that came meanwhile
    lift(document)
    assert autosave.flush()
    assert recover(journals(root)[0]).case.surface.digest() == document.case.surface.digest()


NOON = datetime(2026, 3, 2, 12, 0, 30).astimezone()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3, "Autosaved just now"),
        (12, "Autosaved 12\N{NO-BREAK SPACE}s ago"),
        (150, "Autosaved 2\N{NO-BREAK SPACE}min ago"),
        (7300, "Autosaved 09:58"),
    ],
)
def test_the_label_says_how_long_ago(seconds, words):
    assert ago(NOON, NOON - timedelta(seconds=seconds)) == words


def test_the_offer_says_when_how_much_and_of_which_case():
    one = Survivor(Path("x"), "Berta", None, NOON.replace(hour=10, minute=57), 14, 14)
    words = "Work from 10:57 was not saved: 14\N{NO-BREAK SPACE}strokes on “Berta”."
    assert said(one, NOON) == words
    mixed = Survivor(Path("x"), "Berta", None, NOON, 1, 0)
    assert "1\N{NO-BREAK SPACE}change on" in said(mixed, NOON)
    assert day_and_time(NOON - timedelta(days=1), NOON) == "1 Mar 12:00"
