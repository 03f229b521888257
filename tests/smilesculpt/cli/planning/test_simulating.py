"""What may go wrong is drawn by lot: with the same seed the same."""

import json
from pathlib import Path

import numpy as np
import pytest

from smilesculpt.cli.app import run
from tests.smilesculpt.cli.planning.documents import (
    QUICK,
    complaint,
    said,
    write_site,
)


def test_plan_of_another_site_is_refused(capsys):
    write_site()
    run(["plan", "implant", "site.json", "--out", "a.plan.json", *QUICK])
    write_site(entry=[0.3, 0.0, 12.6])
    assert run(["plan", "simulate", "a.plan.json", "--from", "site.json", "-q"]) == 2
    assert "was not made from this site" in complaint(capsys)


def test_simulation_with_the_same_seed_says_the_same(capsys):
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    words = ["plan", "simulate", "a.plan.json", "--draws", "400", "--json", "--seed", "5"]
    assert run(words) == 0
    first = said(capsys)
    assert run(words) == 0
    assert said(capsys) == first
    assert first["risk"]["seed"] == 5


def test_own_registration_and_localisation_are_in_the_plan_and_raise_the_risk(capsys):
    run(["plan", "implant", "--out", "a.plan.json", *QUICK])
    pairs = "name,scan_x_mm,scan_y_mm,scan_z_mm,device_x_mm,device_y_mm,device_z_mm\n"
    for name, x, y, z in (("A", 0, 0, 0), ("B", 30, 0, 1), ("C", 0, 25, 2), ("D", 3, 4, 20)):
        pairs += f"{name},{x},{y},{z},{x + 2.0 * (name == 'A')},{y + 7},{z}\n"
    Path("f.csv").write_text(pairs)
    Path("t.csv").write_text("name,x_mm,y_mm,z_mm\nsite,0.2,0,12.6\n")
    assert run(["calibrate", "register", "f.csv", "--targets", "t.csv", "--json"]) == 0
    text = capsys.readouterr().out
    Path("r.json").write_text(text)
    words = ["plan", "simulate", "a.plan.json", "--draws", "2000", "--json"]
    assert run(words) == 0
    usual = said(capsys)["risk"]
    assert run([*words, "--registration", "r.json", "--localisation", "0.4"]) == 0
    own = said(capsys)["risk"]
    tre = json.loads(text)["targets"][0]["tre_mm"]
    assert own["model"]["registration"] == pytest.approx(tre / np.sqrt(3.0))
    assert own["model"]["localisation"] == 0.4
    assert own["model"]["position"] == usual["model"]["position"] > 0.0
    assert own["any_below"]["probability"] > usual["any_below"]["probability"]
    assert "measured by the clinic" in own["model"]["counted"]
    for more, reason in (
        (["--registration", "f.csv"], "f.csv"),
        (["--registration", "r.json", "--registration-rms", "1"], "not both"),
        (["--registration-rms", "nan"], "0 to 50 mm"),
        (["--localisation", "-1"], "0 to 50 mm"),
        (["--errors", "magnetic"], "way of a swimmer"),
    ):
        assert run([*words, *more]) == 2
        assert reason in complaint(capsys)
