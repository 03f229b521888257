"""The command on a cluster writes what it writes on one computer, byte for byte."""

import json

import pytest

from meshes.mesh import Mesh
from meshes.primitives import icosphere
from meshes.readwrite.writing import write_mesh
from smilesculpt.cli.app import run
from tests.meshes.batch import dask_programs
from tests.smilesculpt.cli.test_validate_runs import outputs

pytest.importorskip("distributed")


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "parts"
    folder.mkdir()
    for k in range(4):
        ball = icosphere(5.0 + k, 3)
        write_mesh(folder / f"{k}.stl", Mesh(ball.vertices, ball.faces[k // 2 :]))
    (folder / "empty.stl").write_bytes(b"")
    return folder


def test_a_cluster_writes_the_same_reports(folder, capsys):
    with dask_programs.scheduler() as (_, match), dask_programs.worker(match.group(1)):
        there = outputs(folder, "there", "--cluster", match.group(1))
    here = outputs(folder, "here", "--jobs", "2")
    assert there == here
    counts = json.loads(here[1]["json"].replace('"seconds": }', '"seconds": 0}'))["summary"]
    assert (counts["clean"], counts["findings"], counts["refused"]) == (2, 2, 1)


def test_a_number_of_workers_is_nothing_that_a_cluster_takes(folder, capsys):
    assert run(["validate", str(folder), "--cluster", "tcp://127.0.0.1:1", "--jobs", "3"]) == 2
    said = capsys.readouterr().err
    assert "--jobs counts workers on this computer" in said and said.count("\n") == 1
