"""The same records from a cluster, with a real scheduler and workers, one of them killed midway."""

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import threading

import pytest

from meshes.batch.cluster import ClusterError, cluster_lines
from meshes.batch.order import Limits, Order
from meshes.batch.running import on_this_computer, tasks_of
from meshes.errors import MeshError
from meshes.primitives import icosphere
from meshes.readwrite.writing import write_mesh
from meshes.validation import load_profile

pytest.importorskip("distributed")

ORDER = Order(load_profile("print"), picture_size=(80, 60))


@contextlib.contextmanager
def started(*words, wait_for):
    """Run one of dask's programs until it says something; gives process and match."""
    command = [sys.executable, "-m", "distributed.cli." + words[0], *words[1:]]
    environment = {**os.environ, "PYTHONPATH": os.getcwd(), "PYTHONWARNINGS": "ignore"}
    with subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        env=environment,
        start_new_session=True,
    ) as process:
        try:
            match = None
            while match is None:
                line = process.stderr.readline()
                assert line, "it ended before it was ready"
                match = re.search(wait_for, line)
            # Read on, or it waits once the pipe is full.
            threading.Thread(target=process.stderr.read, daemon=True).start()
            yield process, match
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@pytest.fixture(scope="module")
def scheduler():
    words = ["dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
    with started(*words, wait_for=r"Scheduler at:\s+(tcp://\S+)") as (_, match):
        yield match.group(1)


def worker(scheduler):
    words = ["dask_worker", scheduler, "--no-dashboard", "--nthreads", "1", "--no-nanny"]
    return started(*words, wait_for=r"Registered to")


@pytest.fixture
def tasks(tmp_path, monkeypatch):
    for k in range(12):
        write_mesh(tmp_path / f"{k:02}.stl", icosphere(5.0 + k, 3))
    (tmp_path / "03.stl").write_bytes(b"no mesh at all")
    monkeypatch.chdir(tmp_path)  # the workers run elsewhere: names alone must do
    return tasks_of([*sorted(tmp_path.glob("*.stl")), tmp_path.relative_to(tmp_path) / "gone.stl"])


def told(lines):
    """What lines tell, apart from the time that it took, by path."""
    records = [json.loads(line) for line in lines]
    for record in records:
        record["report"].pop("seconds")
    return sorted(records, key=lambda record: record["path"])


def test_a_worker_killed_midway_loses_nothing_and_all_ways_agree(scheduler, tasks):
    one = told(on_this_computer(ORDER, Limits(), 1)(tasks))
    two = told(on_this_computer(ORDER, Limits(), 2)(tasks))
    assert one == two
    assert len(one) == len(tasks) == 13
    with worker(scheduler), worker(scheduler) as (victim, _):
        arriving = cluster_lines(tasks, ORDER, Limits(), scheduler)
        lines = [next(arriving), next(arriving)]
        os.killpg(victim.pid, signal.SIGKILL)
        lines += arriving
    assert told(lines) == one


def test_a_cluster_without_workers_or_without_anybody_is_refused(scheduler, tasks):
    with pytest.raises(ClusterError, match="no workers"):
        next(cluster_lines(tasks, ORDER, Limits(), scheduler))
    with pytest.raises(MeshError, match="no scheduler answers"):
        next(cluster_lines(tasks, ORDER, Limits(), "klingon://nowhere"))


def test_a_missing_library_names_the_extra(tasks, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match=r"smilesculpt\[cluster\]"):
        next(cluster_lines(tasks, ORDER, Limits(), "tcp://127.0.0.1:1"))
