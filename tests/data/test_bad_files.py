"""Every bad file is refused in one clear line, or told with its defects, within bounded memory."""

import json
import resource
import time
import tracemalloc
from pathlib import Path

import pytest

from meshes.batch.order import Limits, Order
from meshes.batch.running import on_this_computer, tasks_of
from meshes.errors import MeshFileError
from meshes.readwrite.reading import read_mesh
from meshes.validation import load_profile, validate
from tests.data.make_bad_files import BAD, FOLDER

MEMORY = 60e6  # a bomb of 50 MB in XML is given up after 10; honest files here are below 0.1


@pytest.fixture(scope="module", autouse=True)
def compiled():
    """Read one file first, so that no compiler counts as memory or time of a bad one."""
    read_mesh(FOLDER / "one-face.stl")


def test_the_files_are_those_that_the_script_makes():
    assert {path.name for path in FOLDER.iterdir()} == {bad.name for bad in BAD}
    for bad in BAD:
        assert (FOLDER / bad.name).read_bytes() == bad.data, bad.name


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.name)
def test_each_is_refused_or_told_within_bounded_memory(bad):
    started = time.process_time()
    tracemalloc.start()
    try:
        told = refusal_or_findings(FOLDER / bad.name)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    if bad.findings:
        assert set(bad.findings) <= told
    else:
        assert bad.refusal in told
    assert peak < MEMORY
    assert time.process_time() - started < 60.0  # a hang


def refusal_or_findings(path):
    try:
        mesh = read_mesh(path).mesh
    except MeshFileError as error:
        assert error.reason
        assert error.remedy.endswith(".")
        assert "\n" not in str(error)
        return error.reason
    return {finding.rule for finding in validate(mesh, load_profile("print")).findings}


def test_a_batch_over_them_all_refuses_each_by_itself(tmp_path):
    odd = tmp_path / "two\nlines Zähne.stl"
    odd.write_bytes((FOLDER / "cut-in-a-face.stl").read_bytes())
    loop = tmp_path / "round.stl"
    loop.symlink_to(loop)
    paths = [*(FOLDER / bad.name for bad in BAD), odd, loop, tmp_path / "gone.stl"]
    order = Order(load_profile("print"), picture_size=(80, 60))
    lines = on_this_computer(order, Limits(seconds=120.0, memory_bytes=2 * 10**9), 2)
    found = {Path(r["path"]).name: r["report"] for r in map(json.loads, lines(tasks_of(paths)))}
    assert len(found) == len(paths)
    for bad in BAD:
        expected = "findings" if bad.findings else "refused"
        assert found[bad.name]["status"] == expected, bad.name
    for name in (odd.name, loop.name, "gone.stl"):
        assert found[name]["status"] == "refused"
    # No worker failed: every refusal is the reader's own.
    reasons = [r["skipped"][0]["reason"] for r in found.values() if r["status"] == "refused"]
    assert not [reason for reason in reasons if "failed" in reason]


def test_reading_them_leaves_no_memory_behind():
    for bad in BAD:
        refusal_or_findings(FOLDER / bad.name)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(3):
        for bad in BAD:
            refusal_or_findings(FOLDER / bad.name)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000  # kB
