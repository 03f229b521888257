"""The same records from a cluster, with a real scheduler and workers, one of them killed midway."""

import json
import os
import signal
import sys

import pytest

from meshes.batch import cluster
from meshes.batch.cluster import ClusterError, cluster_lines
from meshes.batch.order import Limits, Order
from meshes.batch.running import on_this_computer, tasks_of
from meshes.errors import MeshError
from meshes.mesh import Mesh
from meshes.primitives import icosphere
from meshes.readwrite.writing import write_mesh
from meshes.validation import load_profile
from tests.meshes.batch import dask_programs
from tests.meshes.batch.dask_programs import worker

pytest.importorskip("distributed")

ORDER = Order(load_profile("print"), picture_size=(80, 60))


@pytest.fixture(scope="module")
def scheduler():
    with dask_programs.scheduler() as (_, match):
        yield match.group(1)


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


def test_two_runs_at_once_keep_their_own_profiles(scheduler, tasks, tmp_path):
    ball = icosphere(5.0, 3)
    write_mesh(tmp_path / "00.stl", Mesh(ball.vertices, ball.faces[1:]))  # open
    orders = (ORDER, Order(load_profile("scan")))
    alone = [told(on_this_computer(order, Limits(), 1)(tasks[:3])) for order in orders]
    assert alone[0] != alone[1]
    with worker(scheduler):
        runs = [cluster_lines(tasks[:3], order, Limits(), scheduler) for order in orders]
        begun = [[next(run)] for run in runs]
        rest = [list(run) for run in runs]
    assert [told(first + more) for first, more in zip(begun, rest, strict=True)] == alone


def test_a_run_whose_workers_are_all_gone_comes_to_an_end(scheduler, tasks, monkeypatch):
    monkeypatch.setattr(cluster, "_WITHOUT_WORKERS_S", 1.0)
    monkeypatch.setattr(cluster, "_LOOKING_S", 0.2)
    with worker(scheduler) as (only, _):
        arriving = cluster_lines(tasks, ORDER, Limits(), scheduler)
        next(arriving)
        os.killpg(only.pid, signal.SIGKILL)
        with pytest.raises(ClusterError, match="all of its workers are gone"):
            list(arriving)


@pytest.mark.long
def test_a_run_whose_scheduler_is_gone_comes_to_an_end(tasks):
    with dask_programs.scheduler() as (process, match), worker(match.group(1)):
        arriving = cluster_lines(tasks, ORDER, Limits(), match.group(1))
        next(arriving)
        os.killpg(process.pid, signal.SIGKILL)
        with pytest.raises(ClusterError, match="connection to its scheduler was lost"):
            list(arriving)


def test_a_cluster_without_workers_or_without_anybody_is_refused(scheduler, tasks):
    with pytest.raises(ClusterError, match="no workers"):
        next(cluster_lines(tasks, ORDER, Limits(), scheduler))
    with pytest.raises(MeshError, match="no scheduler answers"):
        next(cluster_lines(tasks, ORDER, Limits(), "klingon://nowhere"))


def test_a_missing_library_names_the_extra(tasks, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match=r"smilesculpt\[cluster\]"):
        next(cluster_lines(tasks, ORDER, Limits(), "tcp://127.0.0.1:1"))
