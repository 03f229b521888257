"""Only a plan that agrees with what it was made from is signed; what was altered is found."""

import json
import os
from pathlib import Path

import numpy as np
import pytest

from calibration.signing import canonical
from smilesculpt.cli.app import run
from tests.smilesculpt.cli.planning.documents import (
    QUICK,
    complaint,
    said,
    write_site,
)


def test_any_changed_byte_is_one_line_and_status_2(capsys):
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    run(["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example", "-q"])
    data = Path("a.plan.json").read_bytes()
    for at in np.random.default_rng(2).integers(0, len(data), 12):
        changed = bytearray(data)
        changed[at] ^= 1
        Path("b.plan.json").write_bytes(changed)
        assert run(["plan", "check", "b.plan.json", "-q"]) == 2
        complaint(capsys)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipes_are_refused_instead_of_waited_for(capsys):
    os.mkfifo("pipe.json")
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    for words in (
        ["check", "pipe.json"],
        ["implant", "pipe.json"],
        ["path", "pipe.json"],
        ["check", "a.plan.json", "--from", "pipe.json"],
        ["implant", "--limits", "pipe.json"],
    ):
        assert run(["plan", *words]) == 2
        assert "no ordinary file" in complaint(capsys)


def test_newer_plan_is_named_as_such(capsys):
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    text = Path("a.plan.json").read_text().replace("smilesculpt/plan/1", "smilesculpt/plan/9")
    Path("a.plan.json").write_text(text)
    assert run(["plan", "check", "a.plan.json"]) == 2
    assert "version smilesculpt/plan/9" in complaint(capsys)


def test_certificate_that_lies_is_found_by_measuring_anew(capsys):
    write_site()
    run(["plan", "implant", "site.json", "--out", "a.plan.json", *QUICK])
    document = json.loads(Path("a.plan.json").read_text())
    certificate = document["plan"]["certificate"]
    row = certificate["clearances"][1]
    row["clearance"] += 1.0
    row["margin"] = row["clearance"] - row["limit"]
    certificate["worst_margin"] = min(row["margin"] for row in certificate["clearances"])
    Path("a.plan.json").write_bytes(canonical(document))
    words = ["plan", "check", "a.plan.json", "--from", "site.json", "--json"]
    assert run([*words, "--limits", "quick.toml"]) == 1
    assert any("measured anew" in problem for problem in said(capsys)["problems"])
    words = ["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example"]
    before = Path("a.plan.json").read_bytes()
    assert run([*words, "--from", "site.json"]) == 2
    assert "does not agree with what it was made from" in complaint(capsys)
    assert Path("a.plan.json").read_bytes() == before
    # Without the site nobody can measure; whoever signs is told so.
    assert run(words) == 0
    assert "not measured anew: give the site" in capsys.readouterr().out


def test_plan_of_a_made_up_site_is_measured_anew_before_it_is_signed(capsys):
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    words = ["plan", "sign", "a.plan.json", "--key", "ada.key", "--name", "Ada Example"]
    assert run([*words, "--json"]) == 0
    assert said(capsys)["not_measured"] == ""
    document = json.loads(Path("a.plan.json").read_text())
    document["sign_off"] = None
    document["plan"]["frames"]["device_from_scan"][0][3] = 5.0
    Path("a.plan.json").write_bytes(canonical(document))
    assert run(words) == 2
    assert "another device_from_scan" in complaint(capsys)


def test_way_that_was_not_touched_agrees_with_task_and_device(way, capsys):
    Path("w.plan.json").write_bytes(way)
    assert run(["plan", "check", "w.plan.json", "--json"]) == 1
    facts = said(capsys)
    assert len(facts["problems"]) == 1
    assert "nobody has signed" in facts["problems"][0]
    assert facts["not_measured"] == ""


def nearer(plan):
    """All of a way claims more room than there is."""
    for row in plan["path"]["waypoints"]:
        row["clearance"] += 0.05
    (row,) = [r for r in plan["certificate"]["clearances"] if r["kind"] == "wall"]
    row["clearance"] += 0.05
    row["margin"] = row["clearance"] - row["limit"]
    plan["certificate"]["worst_margin"] = min(
        r["margin"] for r in plan["certificate"]["clearances"]
    )


def turned_coils(plan):
    for row in plan["path"]["waypoints"]:
        row["cosine"] = [-value for value in row["cosine"]]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (nearer, "measured anew it is"),
        (turned_coils, "another field"),
        (lambda p: p["path"]["swimmer"].update(moment=3e-8), "another swimmer"),
        (lambda p: p["frames"]["device_from_scan"][1].__setitem__(3, 1.0), "device_from_scan"),
        (lambda p: [r.update(field=2 * r["field"]) for r in p["path"]["waypoints"]], "the field"),
    ],
)
def test_way_that_does_not_agree_with_its_task_is_not_signed(way, capsys, change, reason):
    document = json.loads(way)
    change(document["plan"])
    Path("w.plan.json").write_bytes(canonical(document))
    words = ["plan", "sign", "w.plan.json", "--key", "ada.key", "--name", "Ada Example"]
    assert run(words) == 2
    error = complaint(capsys)
    assert reason in error
    assert "Plan again" in error


@pytest.mark.parametrize(
    "change",
    [
        lambda p: p["path"].update(duration=1.0),
        lambda p: p["path"]["waypoints"][3].update(position=[0.0, 0.0, 0.0]),
        lambda p: p["path"]["waypoints"][3].update(position=[1e308, 1e308, 0.0]),
        lambda p: p["path"]["waypoints"][3].update(tangent=[0.0, 0.0, 1.0]),
        lambda p: p["path"]["waypoints"][3].update(speed=0.0),
        lambda p: p["path"]["waypoints"][3].update(speed=1e308),
        lambda p: p["path"]["waypoints"][3].update(reserve=0.5),
        lambda p: p["path"]["waypoints"][3].update(clearance=-0.1),
        lambda p: p["path"]["waypoints"][3].update(cosine=[0.0]),
        lambda p: p["path"]["waypoints"].reverse(),
        lambda p: p["path"]["swimmer"].update(helix_angle=3.0),
        lambda p: p["path"]["swimmer"].update(filament_radius=9.0),
        lambda p: p["certificate"]["clearances"].pop(),
        lambda p: p["certificate"]["clearances"].reverse() or p.update(name="a\u202eb"),
    ],
)
def test_way_that_contradicts_itself_is_no_plan(way, capsys, change):
    document = json.loads(way)
    change(document["plan"])
    Path("w.plan.json").write_bytes(canonical(document))
    assert run(["plan", "check", "w.plan.json"]) == 2
    assert "contradicts itself" in complaint(capsys)


@pytest.mark.parametrize("words", [["--name", "Ada\x1b[2J"], ["--name", "x" * 201]])
def test_names_that_pose_are_not_signed(capsys, words):
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    before = Path("a.plan.json").read_bytes()
    command = ["plan", "sign", "a.plan.json", "--key", "ada.key"]
    assert run([*command, *words]) == 2
    assert complaint(capsys).startswith("smilesculpt: name: it h")
    assert run([*command, "--name", "Ada", "--role", words[1]]) == 2
    assert complaint(capsys).startswith("smilesculpt: role: it h")
    assert Path("a.plan.json").read_bytes() == before
