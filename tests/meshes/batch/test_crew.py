"""A file that crashes, hangs or eats memory costs itself only."""

import json
import os
import signal
import sys
import time
from pathlib import Path

import pytest

from meshes.batch.crew import Crew
from meshes.batch.order import Limits, Order
from meshes.batch.running import tasks_of
from meshes.batch.worker import spawned
from meshes.primitives import icosphere
from meshes.readwrite.writing import write_mesh
from meshes.validation import load_profile
from tests.meshes.batch.workers import misbehaving

ORDER = Order(load_profile("print"))


@pytest.fixture
def files(tmp_path):
    """Make a small ball under each of some names."""

    def make(*names):
        for name in names:
            write_mesh(tmp_path / name, icosphere(5.0, 2))
        return [tmp_path / name for name in names]

    return make


def reports(crew, files):
    """Reports by the name of the file."""
    with crew:
        records = [json.loads(line) for line in crew.lines(tasks_of(files))]
    assert sorted(r["path"] for r in records) == sorted(map(str, files))
    return {Path(r["path"]).name: r["report"] for r in records}


def reason(report):
    assert report["status"] == "refused"
    return report["skipped"][0]["reason"]


def test_each_kind_of_crash_is_told_and_the_other_files_are_checked(files):
    bad = ("segfault.stl", "leaves.stl", "killed.stl", "fault.stl")
    good = tuple(f"good{k}.stl" for k in range(6))
    names = [name for pair in zip(bad, good, strict=False) for name in pair] + list(good[4:])
    crew = Crew(ORDER, Limits(), n_workers=2, start=misbehaving)
    found = reports(crew, files(*names))
    assert {found[name]["status"] for name in good} == {"clean"}
    assert "SIGSEGV" in reason(found["segfault.stl"])
    assert "exit status 3" in reason(found["leaves.stl"])
    assert "SIGKILL" in reason(found["killed.stl"])
    assert "IndexError: list index out of range" in reason(found["fault.stl"])


def test_a_file_that_takes_too_long_is_given_up(files):
    started = time.monotonic()
    crew = Crew(ORDER, Limits(seconds=1.0), n_workers=1, start=misbehaving)
    found = reports(crew, files("sleeps.stl", "after.stl"))
    assert time.monotonic() - started < 60.0
    assert "longer than 1 s" in reason(found["sleeps.stl"])
    assert "--timeout" in reason(found["sleeps.stl"])
    assert found["after.stl"]["status"] == "clean"


def test_a_file_that_takes_too_much_memory_is_given_up(files):
    limits = Limits(memory_bytes=10**9)
    found = reports(
        Crew(ORDER, limits, n_workers=1, start=misbehaving), files("greedy.stl", "modest.stl")
    )
    assert "more memory than 0.9 GB" in reason(found["greedy.stl"])
    assert found["modest.stl"]["status"] == "clean"


@pytest.mark.skipif(sys.platform != "linux", reason="kept by Linux alone")
def test_what_is_told_of_a_large_file_does_not_depend_on_the_number_of_workers(files):
    limits = Limits(memory_bytes=5 * 10**8, alone_bytes=10**9)
    paths = files("greedy.stl", "hungry.stl", "modest.stl")
    one, two = (reports(Crew(ORDER, limits, n_workers=n, start=misbehaving), paths) for n in (1, 2))
    for found in (one, two):
        assert "more memory than 0.9 GB" in reason(found["greedy.stl"])
        assert found["hungry.stl"]["status"] == found["modest.stl"]["status"] == "clean"


def test_a_vanished_file_is_told(files, tmp_path):
    found = reports(Crew(ORDER, Limits(), n_workers=1), [*files("a.stl"), tmp_path / "gone.stl"])
    assert reason(found["gone.stl"]).startswith("there is no such file")
    assert found["a.stl"]["status"] == "clean"


def test_workers_are_replaced_after_some_files(files):
    pids = set()

    def counted(order, limits):
        running, connection = misbehaving(order, limits)
        pids.add(running._process.pid)
        return running, connection

    crew = Crew(ORDER, Limits(files_per_worker=2), n_workers=1, start=counted)
    found = reports(crew, files(*(f"{k}.stl" for k in range(5))))
    assert {report["status"] for report in found.values()} == {"clean"}
    assert len(pids) == 3


def test_a_worker_killed_from_outside_between_files_is_told_and_replaced(files):
    pids = []

    def counted(order, limits):
        running, connection = misbehaving(order, limits)
        pids.append(running._process.pid)
        return running, connection

    a, b, c = tasks_of(files("a.stl", "b.stl", "c.stl"))
    with Crew(ORDER, Limits(), n_workers=1, start=counted) as crew:
        (first,) = crew.lines([a])
        os.kill(pids[0], signal.SIGKILL)
        records = [json.loads(line) for line in crew.lines([b, c])]
    assert json.loads(first)["report"]["status"] == "clean"
    assert [r["report"]["status"] for r in records] == ["refused", "clean"]
    assert "SIGKILL" in reason(records[0]["report"])


def test_leaving_a_crew_ends_its_workers(files):
    pids = []

    def counted(order, limits):
        running, connection = misbehaving(order, limits)
        pids.append(running._process.pid)
        return running, connection

    with Crew(ORDER, Limits(), n_workers=2, start=counted) as crew:
        next(crew.lines(tasks_of(files("sleeps1.stl", "quick.stl", "more.stl"))))
    for pid in pids:
        assert not Path(f"/proc/{pid}").exists()


def test_a_worker_of_the_other_kind_gives_the_same_line(files):
    (task,) = tasks_of(files("a.stl"))
    lines = []
    for start in ({}, {"start": spawned}):
        with Crew(ORDER, Limits(), n_workers=1, **start) as crew:
            (line,) = crew.lines([task])
        record = json.loads(line)
        assert record["report"].pop("seconds") >= 0.0
        lines.append(record)
    assert lines[0] == lines[1]
