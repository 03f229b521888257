"""The main job once through: every part is written, and the same input gives the same bytes."""

import json

import pytest

from meshes.readwrite.reading import read_mesh
from meshes.readwrite.writing import write_mesh
from meshes.structure.topology import topology
from smilesculpt.casefile import open_case
from smilesculpt.cli.app import run

STEPS = [
    "read", "orient", "segment", "measure", "design", "restore", "validate", "export", "report",
]  # fmt: skip
FILES = {"waxup.stl", "waxup.3mf", "waxup.glb", "waxup.ply", "waxup.obj", "report.html"}


@pytest.fixture(scope="module")
def made(tmp_path_factory, sample):
    folder = tmp_path_factory.mktemp("demo")
    scan = folder / "arch.stl"
    write_mesh(scan, sample.mesh)
    assert run(["demo", "--scan", str(scan), "--out", str(folder / "a"), "--quiet"]) == 0
    return folder


def test_every_part_and_the_report_are_written(made):
    assert {path.name for path in (made / "a").iterdir()} == FILES | {"arch.smile"}


def test_the_wax_up_is_one_closed_oriented_solid_in_every_format(made):
    for suffix in ("stl", "3mf", "glb", "ply", "obj"):
        found = topology(read_mesh(made / "a" / f"waxup.{suffix}").mesh)
        assert found.is_closed, suffix
        assert found.is_oriented, suffix
        assert found.n_components == 1, suffix


def test_the_case_opens_again_with_its_design(made):
    case = open_case(made / "a" / "arch.smile")
    assert case.wishes is not None
    assert case.surface.digest() != case.before().digest()


def test_the_same_scan_gives_the_same_bytes(made, capsys):
    scan = made / "arch.stl"
    assert run(["demo", "--scan", str(scan), "--out", str(made / "b"), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert [step["name"] for step in document["steps"]] == STEPS
    assert all(step["found"] for step in document["steps"])
    for path in (made / "a").iterdir():
        assert (made / "b" / path.name).read_bytes() == path.read_bytes(), path.name
