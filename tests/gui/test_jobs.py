"""Steps run beside the event loop: with progress, with cancel, and undone like all else."""

import time

import pytest

from gui.jobs import step_jobs as jobs
from smilesculpt.wishes import Wishes
from tests.gui.hands import wait_idle
from tests.gui.heartbeat import Heartbeat

LONGEST_PAUSE = 0.1
"""Seconds within which the window answers at all times."""


def slow(case, progress):
    for k in range(200):
        progress(k / 200, "Working slowly")
        time.sleep(0.02)
    return ()


def busy(case, progress):
    """Hold the interpreter, as a compiled kernel does."""
    progress(0.1, "Holding on")
    sum(range(60_000_000))
    return ()


@pytest.fixture
def opened(qtbot, window, scanned):
    window.document.open(scanned, None)
    wait_idle(qtbot, window)
    return window


def test_the_button_of_a_step_runs_it_with_progress(qtbot, opened):
    told = []
    opened.runner.progressed.connect(lambda fraction, what: told.append((fraction, what)))
    row = next(row for row in opened.workbench.stepper.rows if row.step.key == "segment")
    row.click()
    empty = opened.workbench.inspector.empty
    assert empty.isVisible()
    assert empty.primary.text() == "Find the bite plane"
    empty.others[0].click()
    wait_idle(qtbot, opened)
    case = opened.document.case
    assert case.orientation.jaw == "upper"
    assert len(case.dentition.teeth) >= 10
    assert len(told) > 1
    assert all(0.0 <= fraction <= 1.0 and what for fraction, what in told)
    assert opened.toast.message.verb == "Undo"
    opened.document.undo()
    assert opened.document.case.surface is None


def test_the_event_loop_beats_while_a_step_holds_the_interpreter(qtbot, opened, monkeypatch):
    monkeypatch.setattr(jobs, "segment", busy)
    heart = Heartbeat()
    opened.flow.segment()
    wait_idle(qtbot, opened)
    assert heart.n_beats > 20
    assert heart.longest < LONGEST_PAUSE


def test_the_window_answers_within_100_ms_all_through_a_segmentation(qtbot, opened):
    # A pause of the window's own comes every time; one of a busy computer does not.
    pauses = []
    while len(pauses) < 3 and (not pauses or min(pauses) >= LONGEST_PAUSE):
        opened.document.go_to(0)
        wait_idle(qtbot, opened)
        pauses.append(pause_of_a_segmentation(qtbot, opened))
    assert min(pauses) < LONGEST_PAUSE


def pause_of_a_segmentation(qtbot, window):
    heart = Heartbeat()
    window.flow.segment()
    wait_idle(qtbot, window)
    qtbot.wait(500)  # light and change are made anew a moment later
    wait_idle(qtbot, window)
    heart.stop()
    assert window.document.case.dentition is not None
    assert heart.n_beats > 50
    return heart.longest


def test_the_heart_tells_when_the_event_loop_was_held(qtbot):
    heart = Heartbeat()
    qtbot.wait(50)
    time.sleep(0.15)
    qtbot.wait(50)
    assert heart.longest > LONGEST_PAUSE


def test_the_card_shows_progress_and_cancel_leaves_the_case(qtbot, opened, monkeypatch):
    monkeypatch.setattr(jobs, "segment", slow)
    case = opened.document.case
    opened.flow.segment()
    qtbot.waitUntil(opened.progress.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: opened.progress.bar.value() > 0, timeout=20_000)
    assert opened.progress.bar.accessibleName() == "Working slowly"
    opened.progress.cancel.click()
    wait_idle(qtbot, opened)
    assert opened.document.case is case
    assert opened.progress.isHidden()
    assert "cancelled" in opened.toast.message.words


def test_a_second_step_waits_for_the_first(qtbot, opened, monkeypatch):
    monkeypatch.setattr(jobs, "segment", slow)
    opened.flow.segment()
    opened.flow.orient()
    assert "still running" in opened.toast.message.words
    assert not opened.registry.action("run-orient").isEnabled()
    opened.runner.cancel()


def test_design_measure_check_and_export_go_through(qtbot, at_work, tmp_path):
    at_work.view_state.go_to("design")
    panel = at_work.workbench.inspector.panels["wishes"]
    assert panel.apply.text() == "Change 6\N{NO-BREAK SPACE}teeth"
    panel.length.field.setValue(1.0)
    panel.apply.click()
    wait_idle(qtbot, at_work)
    case = at_work.document.case
    assert case.wishes == Wishes(length_change=1.0)
    proportions = at_work.workbench.inspector.panels["proportions"]
    assert proportions.measure.isVisible()
    proportions.measure.click()
    wait_idle(qtbot, at_work)
    assert at_work.document.results.measures.of(11).height > 5.0
    assert not proportions.measure.isVisible()
    at_work.view_state.go_to("check")
    at_work.workbench.inspector.empty.primary.click()
    wait_idle(qtbot, at_work)
    assert at_work.document.results.made_from is case
    assert at_work.document.results.parts[0].part.name == "waxup"
    at_work.view_state.go_to("export")
    at_work.flow.export(tmp_path, with_findings=True)
    wait_idle(qtbot, at_work)
    assert {path.suffix for path in tmp_path.iterdir()} == {".stl", ".3mf", ".glb", ".ply", ".obj"}


def slow_export(parts, folder, with_findings, progress):
    """Write one file, then many slowly."""
    (folder / "waxup.stl").write_bytes(b"half")
    slow(None, progress)
    return (folder / "waxup.stl",)


def test_a_cancelled_export_leaves_the_folder_as_it_was(qtbot, opened, tmp_path, monkeypatch):
    monkeypatch.setattr(jobs, "export", slow_export)
    (tmp_path / "waxup.stl").write_bytes(b"older")
    for folder in (tmp_path, tmp_path / "new"):
        opened.flow.export(folder, with_findings=True)
        qtbot.waitUntil(lambda: opened.progress.bar.value() > 0, timeout=60_000)
        opened.runner.cancel()
        wait_idle(qtbot, opened)
        assert "cancelled" in opened.toast.message.words
        assert [path.name for path in tmp_path.iterdir()] == ["waxup.stl"]
        assert (tmp_path / "waxup.stl").read_bytes() == b"older"


def named_parts(case, parts, path, progress):
    path.write_text(" ".join(checked.part.name for checked in parts) or "no parts")


def test_the_report_is_asked_for_with_the_parts_of_this_state_only(
    qtbot, at_work, tmp_path, monkeypatch
):
    monkeypatch.setattr(jobs, "report", named_parts)
    at_work.flow.report(tmp_path / "report.html")
    wait_idle(qtbot, at_work)
    assert (tmp_path / "report.html").read_text() == "no parts"
    assert at_work.toast.message.words == "The report was written to report.html."


def test_results_grow_old_when_the_case_changes(qtbot, at_work):
    at_work.flow.measure()
    wait_idle(qtbot, at_work)
    measures = at_work.workbench.inspector.sections["measures"]
    assert "in mm" in measures.head.accessibleName()
    at_work.flow.design(Wishes())
    wait_idle(qtbot, at_work)
    assert at_work.document.results_are_stale
    assert "out of date" in measures.head.accessibleName()


def test_a_wish_that_cannot_be_met_is_told(qtbot, at_work):
    case = at_work.document.case
    at_work.flow.design(Wishes(length_change=40.0))
    wait_idle(qtbot, at_work)
    assert at_work.toast.message.kind == "error"
    assert at_work.document.case is case


def test_a_finding_is_shown_at_its_place(at_work):
    at_work.view_state.go_to("check")
    at_work.workbench.show_place((1.0, 2.0, -3.0))
    camera = at_work.viewport.navigation.camera
    assert camera.centre == (1.0, 2.0, -3.0)
    assert at_work.view_state.place == (1.0, 2.0, -3.0)
    at_work.view_state.go_to("sculpt")
    assert at_work.view_state.place is None


def slow_remesh(case, where, factor, title, progress):
    slow(case, progress)


def test_a_remesh_shows_how_far_it_is_and_a_cancelled_one_leaves_the_case(
    qtbot, at_work, monkeypatch
):
    monkeypatch.setattr(jobs, "remesh", slow_remesh)
    case, card = at_work.document.case, at_work.progress
    at_work.view_state.choose(11)
    at_work.registry.action("refine-here").trigger()
    qtbot.waitUntil(lambda: card.isVisible() and card.bar.value() > 0, timeout=60_000)
    assert card.bar.accessibleName() == "Working slowly"
    card.cancel.click()
    wait_idle(qtbot, at_work)
    assert at_work.document.case is case
    assert "cancelled" in at_work.toast.message.words
