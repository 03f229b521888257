"""An implant is planned from a site: its bone, nerves and roots."""

import json
from pathlib import Path

import numpy as np
import pytest

from calibration.planning.sample_site import nerve_points, sample_bone
from calibration.signing import canonical
from meshes.primitives import box
from meshes.readwrite.reading import read_mesh
from meshes.readwrite.writing import write_mesh
from meshes.structure.topology import topology
from smilesculpt.cli.app import run
from tests.smilesculpt.cli.planning.documents import (
    QUICK,
    complaint,
    said,
    write_site,
)


def test_implant_is_planned_from_a_site_file_with_its_exports(capsys):
    write_site()
    words = ["plan", "implant", "site.json", "--out", "a.plan.json", "--markup", "a.mrk.json"]
    assert run([*words, "--stl", "a.stl", *QUICK[:4], "--json"]) == 0
    facts = said(capsys)
    assert facts["schema"] == "smilesculpt/plan-implant/1"
    assert facts["device_serial"] == "ARM-7"
    assert {row["kind"] for row in facts["certificate"]["clearances"]} == {
        "cortical",
        "nerve",
        "root",
    }
    assert facts["risk"]["n_draws"] == 500
    plan = json.loads(Path("a.plan.json").read_text())["plan"]
    assert {row["role"] for row in plan["inputs"]} == {"site", "bone"}
    assert topology(read_mesh("a.stl").mesh).is_closed


def test_root_may_be_a_mesh_beside_the_site(capsys):
    root = box(4.0, 4.0, 14.0)
    write_mesh("root.ply", root.with_vertices(root.vertices + np.array([-7.5, 0.0, 6.0])))
    write_site(roots=[{"name": "45", "mesh": "root.ply"}])
    words = ["plan", "implant", "site.json", "--limits", "quick.toml", "--draws", "0", "--json"]
    assert run(words) == 0
    (row,) = [r for r in said(capsys)["certificate"]["clearances"] if r["kind"] == "root"]
    # The face of the root lies at x = -5.5, the wall of the implant near x = -2.
    assert 3.0 < row["clearance"] < 6.0
    write_site(roots=[{"name": "45", "mesh": "quick.toml"}])
    assert run(words) == 2
    assert "quick.toml" in complaint(capsys)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--errors", "magnetic"], "way of a swimmer"),
        (["--draws", "7"], "7 draws"),
        (["--seed", "-1"], "seed -1"),
        (["--serial", "x" * 101], "serial"),
        (["--out", "nowhere/a.plan.json"], "its folder is not there"),
        (["--stl", "nowhere/a.stl"], "its folder is not there"),
    ],
)
def test_cheap_things_are_refused_before_the_long_work(capsys, monkeypatch, words, reason):
    def never(*_args, **_named):
        raise AssertionError("the long work began")

    for name in ("find_implant", "read_site", "sample_site"):
        monkeypatch.setattr(f"smilesculpt.planning.{name}", never)
    assert run(["plan", "implant", *words]) == 2
    assert reason in complaint(capsys)


def test_broken_limit_is_a_finding_and_is_not_signed(capsys):
    root = {"name": "45", "points": [[-2.5, 0.0, 12.0], [-2.5, 0.0, -1.0]], "radius": 2.2}
    other = {"name": "47", "points": [[3.0, 0.0, 12.0], [3.0, 0.0, -1.0]], "radius": 2.2}
    write_site(roots=[root, other])
    assert run(["plan", "implant", "site.json", "--out", "a.plan.json", *QUICK]) == 1
    words = ["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example"]
    assert run(words) == 2
    assert "breaks a limit" in complaint(capsys)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"entry": [0.0, 0.0, 40.0]}, "off the bone"),
        ({"axis": [0.0, 0.0, 0.0]}, "no direction"),
        ({"bone": "missing.stl"}, "missing.stl"),
        ({"nerves": [{"name": "n", "points": [[0, 0, 0]], "radius": -1}]}, "nerves/0/radius"),
        ({"device": {"name": "", "serial": ""}}, "serial"),
        ({"more": 1}, "more"),
    ],
)
def test_sites_that_cannot_be_are_one_line_and_leave_nothing(capsys, here, changes, reason):
    write_site(**changes)
    assert run(["plan", "implant", "site.json", *QUICK]) == 2
    assert reason in complaint(capsys)
    assert not (here / "implant.plan.json").exists()


@pytest.mark.parametrize("scale", [1e-3, 1e3])
def test_nerve_in_another_unit_than_the_bone_is_one_line(capsys, here, scale):
    points = (scale * nerve_points()).tolist()
    write_site(nerves=[{"name": "canal", "points": points, "radius": 1.5 * scale}])
    assert run(["plan", "implant", "site.json", *QUICK]) == 2
    assert f"the nerve 'canal' has a radius of {1.5 * scale:g} mm" in complaint(capsys)
    assert not (here / "implant.plan.json").exists()


def test_site_without_a_nerve_is_a_finding_that_nobody_signs(capsys):
    write_site(nerves=[])
    words = ["plan", "implant", "site.json", "--out", "a.plan.json", *QUICK[:4]]
    assert run(words) == 1
    assert "Found: no nerve given" in " ".join(capsys.readouterr().out.split())
    assert run([*words, "--json"]) == 1
    facts = said(capsys)
    assert facts["findings"] == facts["certificate"]["findings"]
    assert run(["plan", "check", "a.plan.json", "--json"]) == 1
    assert any("no nerve given" in problem for problem in said(capsys)["problems"])
    sign = ["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example", "-q"]
    assert run(sign) == 2
    assert "no nerve given" in complaint(capsys)
    document = json.loads(Path("a.plan.json").read_text())
    document["plan"]["certificate"]["findings"] = []
    Path("a.plan.json").write_bytes(canonical(document))
    assert run(sign) == 2
    assert "no nerve given" in complaint(capsys)


def test_site_that_says_why_no_nerve_is_near_is_planned_and_signed(capsys):
    write_site(nerves=[], no_nerve_because="upper jaw")
    words = ["plan", "implant", "site.json", "--out", "a.plan.json", *QUICK[:4]]
    assert run(words) == 0
    assert "No nerve is near, the site says: upper jaw." in capsys.readouterr().out
    sign = ["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example", "-q"]
    assert run([*sign, "--from", "site.json", "--limits", "quick.toml"]) == 0
    write_site(no_nerve_because="upper jaw")
    assert run(words) == 2
    assert "take one away" in complaint(capsys)
    write_site(nerves=[], no_nerve_because="upper\x1bjaw")
    assert run(words) == 2
    assert "U+001B" in complaint(capsys)


def test_numbers_that_are_not_finite_are_refused(capsys):
    write_site()
    text = Path("site.json").read_text().replace("12.6", "NaN")
    Path("site.json").write_text(text)
    assert run(["plan", "implant", "site.json", *QUICK]) == 2
    assert "finite" in complaint(capsys)


def test_example_of_a_site_is_complete_and_plans_as_it_is(capsys):
    assert run(["plan", "implant", "--example", "mine.json", "-q"]) == 0
    assert {path.name for path in Path().glob("mine*")} == {"mine.json", "mine-bone.ply"}
    document = json.loads(Path("mine.json").read_text())
    told = " ".join(document["notes"])
    plain = {"schema", "units", "name", "notes"}
    assert [field for field in set(document) - plain if field not in told] == []
    words = ["plan", "implant", "mine.json", "--limits", "quick.toml", "--draws", "0", "--json"]
    assert run(words) == 0
    assert {row["kind"] for row in said(capsys)["certificate"]["clearances"]} == {
        "cortical",
        "nerve",
        "root",
    }
    assert run(["plan", "implant", "--example", "mine.json"]) == 2
    assert "stands there already" in complaint(capsys)


def test_example_on_a_jaw_of_ones_own_asks_for_its_nerve(capsys):
    write_mesh("jaw.ply", sample_bone())
    assert run(["plan", "implant", "--example", "own.json", "--bone", "jaw.ply", "-q"]) == 0
    words = ["plan", "implant", "own.json", "--limits", "quick.toml", "--draws", "0", "--json"]
    assert run(words) == 1
    assert "no nerve given" in said(capsys)["findings"][0]
    assert run(["plan", "implant", "--bone", "jaw.ply"]) == 2
    assert "--example" in complaint(capsys)
