"""Each goal is met by what it asks for, and by nothing less."""

from dataclasses import replace

import numpy as np

from smilesculpt.case import Case, apply_edit
from smilesculpt.edits import Reshape
from smilesculpt.workshop import goals
from smilesculpt.workshop.goals import check, check_goal
from smilesculpt.workshop.lesson import Goal
from smilesculpt.workshop.shelf import shelved_lesson


def moved(case, teeth, shift):
    index = np.flatnonzero(np.isin(case.dentition.labels, teeth)).astype(np.int32)
    positions = case.surface.vertices[index] + shift
    return apply_edit(case, Reshape("sculpt", "moved", index, positions))


def longer(case, teeth, by):
    """Stretch crowns downwards from their necks, so that they become longer by about `by`."""
    vertices = case.surface.vertices.copy()
    for tooth in teeth:
        index = case.dentition.vertices_of(tooth)
        z = vertices[index, 2]
        vertices[index, 2] -= by * (z.max() - z) / (z.max() - z.min())
    index = np.flatnonzero(np.isin(case.dentition.labels, teeth)).astype(np.int32)
    return apply_edit(case, Reshape("sculpt", "longer", index, vertices[index]))


def is_met(function, case, **settings):
    return function(case, **settings).is_met


def test_length_is_met_within_the_tolerance_only(sample_case):
    case = longer(sample_case, (11, 21), 0.55)
    ask = {"teeth": [11, 21], "change": 0.5, "tolerance": 0.1}
    assert is_met(goals.length_change, case, **ask)
    assert not is_met(goals.length_change, sample_case, **ask)
    assert not is_met(goals.length_change, longer(sample_case, (11, 21), 0.8), **ask)
    assert not is_met(goals.length_change, longer(sample_case, (11,), 0.55), **ask)


def test_length_tells_what_it_measured(sample_case):
    outcome = goals.length_change(
        longer(sample_case, (11,), 1.0), teeth=[11], change=0.5, tolerance=0.1
    )
    assert outcome.measured.startswith("11: +0.9") or outcome.measured.startswith("11: +1.0")


def test_widths_are_compared_between_the_two_teeth(sample_case):
    found = goals.steps.measure(sample_case)
    apart = abs(found.of(11).width - found.of(21).width)
    ask = {"right": 11, "left": 21}
    assert is_met(goals.width_difference, sample_case, **ask, limit=apart + 1e-9)
    assert not is_met(goals.width_difference, sample_case, **ask, limit=apart - 1e-9)


def test_substance_that_is_taken_off_breaks_a_mock_up(sample_case):
    assert is_met(goals.substance_removed, sample_case, limit=0.0)
    inwards = moved(sample_case, (11,), [0.0, 0.3, 0.0])
    outcome = goals.substance_removed(inwards, limit=1.0)
    assert not outcome.is_met
    assert "on 11" in outcome.measured


def test_a_tooth_that_moved_at_all_was_not_kept(sample_case):
    case = moved(sample_case, (14,), [0.0, 0.0, -1e-6])
    assert not is_met(goals.teeth_kept, case, teeth=[14, 15])
    assert is_met(goals.teeth_kept, case, teeth=[15, 16])


def test_a_tooth_that_is_not_there_is_named(sample_gap_case):
    ask = {"teeth": [22], "change": 0.5, "tolerance": 0.1}
    assert goals.length_change(sample_gap_case, **ask).measured == "not found: 22"
    assert goals.teeth_kept(sample_gap_case, teeth=[22]).measured == "not found: 22"
    found = goals.width_difference(sample_gap_case, right=12, left=22, limit=9.0)
    assert (found.is_met, found.measured) == (False, "22 was not found")


def test_a_part_prints_only_if_every_rule_passes(sample_case, monkeypatch):
    assert is_met(goals.part_prints, sample_case, profile="print")
    (part,) = goals.steps.restore(sample_case)
    opened = replace(part, mesh=replace(part.mesh, faces=part.mesh.faces[1:]))
    monkeypatch.setattr(goals.steps, "restore", lambda case: (opened,))
    outcome = goals.part_prints(sample_case, profile="print")
    assert not outcome.is_met
    assert "not valid" in outcome.measured


def test_a_missing_step_leaves_goals_unmet_and_says_what_to_run(sample_case):
    bare = Case(sample_case.name, sample_case.source, sample_case.scan)
    results = check(shelved_lesson("first-mockup").lesson, bare)
    assert not any(result.is_met for result in results)
    assert all(result.outcome.measured == "not measured yet" for result in results)
    assert any(result.advice == "Find the teeth first (segment)." for result in results)


def test_advice_is_given_for_unmet_goals_only(sample_case):
    goal = Goal("kept", "Kept", "Undo it.", "teeth-kept", {"teeth": [14]})
    assert check_goal(goal, sample_case).advice == ""
    assert check_goal(goal, moved(sample_case, (14,), 0.1)).advice == "Undo it."


def test_every_kind_of_the_schema_has_its_check():
    import json
    from importlib import resources

    place = resources.files("smilesculpt.workshop") / "lesson-1.schema.json"
    kinds = json.loads(place.read_text())["$defs"]["goal"]["properties"]["kind"]["enum"]
    assert set(kinds) == set(goals._CHECKS)


def test_every_goal_of_the_first_lesson_belongs_to_a_step():
    lesson = shelved_lesson("first-mockup").lesson
    asked = {name for step in lesson.steps for name in step.goals}
    assert asked == {goal.name for goal in lesson.goals}
