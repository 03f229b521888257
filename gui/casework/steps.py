"""The steps of the main job as the stepper shows them: done or not, and one line about each."""

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from gui.casework.results import Results
from gui.words import count, from_english, later, number, tr
from smilesculpt.case import Case
from smilesculpt.edits import Reshape
from smilesculpt.touched import vertices_moved_by

State = Literal["open", "done", "attention", "stale"]

UNSURE: Final = 0.5
"""Confidence under which a person should look (see `smilesculpt.dentition`)."""


@dataclass(frozen=True, slots=True)
class StepInfo:
    """A step of the job.

    Attributes
    ----------
    key, title : str
    needs : str
        Key of the step whose result it starts from; empty for the first.
    """

    key: str
    title: str
    needs: str


STEPS: Final = (
    StepInfo("import", later("Import"), ""),
    StepInfo("orient", later("Orient"), "import"),
    StepInfo("segment", later("Segment"), "orient"),
    StepInfo("design", later("Design"), "segment"),
    StepInfo("sculpt", later("Sculpt"), "orient"),
    StepInfo("check", later("Check"), "orient"),
    StepInfo("export", later("Export"), "check"),
    StepInfo("share", later("Share"), "segment"),
)


CLINIC: Final = (
    StepInfo("calibrate", later("Calibrate"), ""),
    StepInfo("register", later("Register"), ""),
    StepInfo("plan", later("Plan"), ""),
)
"""Rooms of clinic and lab, which need no case."""


@dataclass(frozen=True, slots=True)
class StepStatus:
    """How far a step is.

    Attributes
    ----------
    state : {"open", "done", "attention", "stale"}
    line : str
        What is known or missing, in a few words.
    """

    state: State
    line: str


def step_info(key: str) -> StepInfo:
    """Return a step by its key."""
    return next(step for step in (*STEPS, *CLINIC) if step.key == key)


def step_status(key: str, case: Case | None, results: Results | None) -> StepStatus:
    """Return how far a step of a case is."""
    if case is None:
        line = tr("Open a scan to start") if key == "import" else tr("Not started")
        return StepStatus("open", line)
    readers = {"import": _import, "orient": _orient, "segment": _segment, "design": _design}
    if key in readers:
        return readers[key](case)
    if key == "sculpt":
        return _sculpt(case)
    if key == "share":
        return _share(case, results)
    return _check(case, results) if key == "check" else _export(case, results)


def is_missing(key: str, case: Case | None, results: Results | None) -> str:
    """Return the key of the first step that must run before this one can, or empty."""
    needed = step_info(key).needs
    if not needed:
        return ""
    earlier = is_missing(needed, case, results)
    if earlier:
        return earlier
    state = step_status(needed, case, results).state
    return needed if state == "open" else ""


def last_worked_on(case: Case, results: Results | None) -> str:
    """Return the key of the last step that has work in it."""
    states = {step.key: step_status(step.key, case, results).state for step in STEPS}
    return [key for key, state in states.items() if state != "open"][-1]


def n_findings(results: Results) -> int:
    """Return how many errors and warnings the parts have."""
    findings = [f for part in results.parts for f in part.validation.findings]
    return sum(finding.severity in ("error", "warning") for finding in findings)


def _import(case: Case) -> StepStatus:
    x, y, z = sorted(case.scan.extent, reverse=True)
    return StepStatus("done", f"{x:.0f} × {y:.0f} × {number(z, unit='mm', digits=0)}")


def _orient(case: Case) -> StepStatus:
    if case.orientation is None:
        return StepStatus("open", tr("Not started"))
    jaw = tr("Upper jaw") if case.orientation.jaw == "upper" else tr("Lower jaw")
    if case.orientation.confidence < UNSURE:
        return StepStatus("attention", tr("{}, look at it").format(jaw))
    sure = number(100 * case.orientation.confidence, digits=0)
    return StepStatus("done", tr("{}, {} % sure").format(jaw, sure))


def _segment(case: Case) -> StepStatus:
    if case.dentition is None:
        return StepStatus("open", _waits_or_not(case.surface is None, tr("Orient")))
    unsure = sum(tooth.confidence < UNSURE for tooth in case.dentition.teeth)
    found = count(len(case.dentition.teeth), "{n} tooth", "{n} teeth")
    if unsure:
        return StepStatus("attention", tr("{}, {} to look at").format(found, unsure))
    return StepStatus("done", found)


def _design(case: Case) -> StepStatus:
    designs = [e for e in case.edits if isinstance(e, Reshape) and e.cause == "design"]
    if not designs or case.surface is None:
        return StepStatus("open", _waits_or_not(case.dentition is None, tr("Segment")))
    if case.dentition is None:
        return StepStatus("done", from_english(designs[-1].title))
    moved = vertices_moved_by(case, lambda edit: edit is designs[-1])
    changed = np.unique(case.dentition.labels[moved])
    n_teeth = int((changed > 0).sum())
    return StepStatus("done", count(n_teeth, "{n} tooth changed", "{n} teeth changed"))


def _sculpt(case: Case) -> StepStatus:
    strokes = [e for e in case.edits if isinstance(e, Reshape) and e.cause == "sculpt"]
    if case.surface is None:
        return StepStatus("open", tr("Waits for {}").format(tr("Orient")))
    if not strokes:
        return StepStatus("open", tr("Optional"))
    return StepStatus("done", count(len(strokes), "{n} stroke", "{n} strokes"))


def _check(case: Case, results: Results | None) -> StepStatus:
    if results is None or not results.parts:
        return StepStatus("open", _waits_or_not(case.surface is None, tr("Orient")))
    if results.made_from is not case:
        return StepStatus("stale", tr("Out of date"))
    found = n_findings(results)
    if not found:
        return StepStatus("done", tr("Nothing found"))
    words = count(found, "{n} finding needs you", "{n} findings need you")
    return StepStatus("attention", words)


def _export(case: Case, results: Results | None) -> StepStatus:
    check = _check(case, results).state
    if check == "open":
        return StepStatus("open", tr("Waits for Check"))
    if check == "stale":
        return StepStatus("open", tr("Waits for a new check"))
    if results is not None and results.is_exported:
        return StepStatus("done", tr("Written"))
    return StepStatus("open", tr("Ready"))


def _share(case: Case, results: Results | None) -> StepStatus:
    if results is not None and results.published_as and results.made_from is case:
        return StepStatus("done", tr("Signed and written"))
    if case.dentition is None:
        return StepStatus("open", tr("Waits for Segment"))
    return StepStatus("open", tr("Not signed yet"))


def _waits_or_not(waits: bool, step: str) -> str:
    return tr("Waits for {}").format(step) if waits else tr("Not started")
