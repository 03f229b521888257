"""Walls are thickened as the rule that asks for it measures them, evenly, and told truly."""

from dataclasses import replace

import numpy as np
import pytest

from meshes.primitives import box, icosphere, torus
from meshes.remodel.booleans import difference
from meshes.repair import repair, settings_for
from meshes.validation import load_profile, validate
from tests.meshes.fixtures import shifted

PROFILE = load_profile("print")
THICK = replace(settings_for(PROFILE), least_thickness=0.5)


def rules(mesh):
    return {finding.rule: finding.count for finding in validate(mesh, PROFILE).findings}


def test_a_plate_grows_evenly_and_stays_a_box():
    plate = box(10.0, 10.0, 0.3)
    made = repair(plate, THICK)
    moves = made.mesh.vertices - plate.vertices
    assert np.abs(moves[:, :2]).max() < 1e-9
    assert np.abs(moves[:, 2]) == pytest.approx(0.1, abs=1e-3)
    assert "thin-wall" not in rules(made.mesh)


def test_what_the_rule_finds_thin_is_thick_afterwards():
    pin = torus(6.0, 0.15, 200, 16)
    assert "thin-wall" in rules(pin)
    made = repair(pin, THICK)
    assert [step.step for step in made.steps] == ["thickening"]
    assert "thin-wall" not in rules(made.mesh)


def test_a_feather_edge_gets_no_new_defects_and_what_stays_thin_is_told():
    ball = icosphere(5.0, 4)
    crescent = difference(ball, shifted(ball, 0.31, 0.05, 0.02))
    made = repair(crescent, THICK)
    before, after = rules(crescent), rules(made.mesh)
    assert after.keys() <= before.keys()
    assert "thin-wall" not in after or any(
        "thinner than 0.5 mm are left" in note for note in made.notes
    )


def test_a_profile_says_how_walls_are_measured():
    settings = tuple(
        replace(one, choices={"method": "in-sphere"}) if one.rule == "thin-wall" else one
        for one in PROFILE.settings
    )
    walls = settings_for(replace(PROFILE, settings=settings)).walls
    assert walls.by_ball and not THICK.walls.by_ball
    assert walls.greatest_opening == pytest.approx(np.pi / 4, abs=1e-4)
