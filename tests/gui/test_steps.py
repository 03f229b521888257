"""The stepper tells how far the job is."""

from dataclasses import replace

import numpy as np

from gui.casework.results import Results
from gui.casework.steps import STEPS, is_missing, last_worked_on, step_status
from smilesculpt.case import apply_edit
from smilesculpt.dentition import Tooth
from smilesculpt.edits import Label, Reshape


def states(case, results=None):
    return [step_status(step.key, case, results).state for step in STEPS]


def test_nothing_is_done_without_a_case():
    assert states(None) == ["open"] * 8
    assert all(is_missing(step.key, None, None) in ("", "import") for step in STEPS)


def test_each_step_names_the_first_one_that_is_missing(scanned, segmented):
    assert is_missing("design", scanned, None) == "orient"
    assert is_missing("design", segmented, None) == ""
    assert is_missing("export", segmented, None) == "check"
    assert is_missing("export", scanned, None) == "orient"


def test_a_segmented_case_is_done_up_to_there(segmented):
    assert states(segmented) == ["done", "done", "done", "open", "open", "open", "open", "open"]
    assert step_status("segment", segmented, None).line == "14\N{NO-BREAK SPACE}teeth"


def test_an_unsure_tooth_needs_the_person(segmented):
    teeth = (*segmented.dentition.teeth[:-1], Tooth(27, 0.2))
    doubtful = apply_edit(segmented, Label(replace(segmented.dentition, teeth=teeth)))
    status = step_status("segment", doubtful, None)
    assert status.state == "attention"
    assert "1 to look at" in status.line


def test_design_counts_the_teeth_that_moved(segmented):
    index = segmented.dentition.vertices_of(11)[:9]
    edit = Reshape("design", "x", np.sort(index), segmented.surface.vertices[np.sort(index)])
    changed = apply_edit(segmented, edit)
    assert step_status("design", changed, None).line == "1\N{NO-BREAK SPACE}tooth changed"


def test_results_of_another_state_are_out_of_date(segmented):
    class Part:
        validation = type("V", (), {"findings": ()})

    results = Results(segmented, None, (Part,))
    assert step_status("check", segmented, results).state == "done"
    later = replace(segmented, name="later")
    assert step_status("check", later, results).state == "stale"
    assert step_status("export", later, results).state == "open"


def test_sculpting_is_optional_and_a_case_goes_on_at_its_last_work(scanned, segmented):
    assert step_status("sculpt", scanned, None).line == "Waits for Orient"
    assert step_status("sculpt", segmented, None).line == "Optional"
    assert last_worked_on(scanned, None) == "import"
    assert last_worked_on(segmented, None) == "segment"
