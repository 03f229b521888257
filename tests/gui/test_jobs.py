"""Steps run beside the event loop: with progress, with cancel, and undone like all else."""

import time

import pytest
from PyQt6.QtCore import QTimer

from gui import jobs
from smilesculpt.wishes import Wishes
from tests.gui.hands import wait_idle

LONGEST_WAIT = 1.0
"""Seconds between two beats of the event loop that still count as alive on a busy machine."""


class Heartbeat:
    """Beats in the event loop and remembers the longest pause."""

    def __init__(self):
        self.longest, self.n_beats = 0.0, 0
        self._last = time.perf_counter()
        self._clock = QTimer()
        self._clock.timeout.connect(self._beat)
        self._clock.start(10)

    def _beat(self):
        now = time.perf_counter()
        self.longest, self.n_beats = max(self.longest, now - self._last), self.n_beats + 1
        self._last = now


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
    assert heart.longest < LONGEST_WAIT


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
