"""What each step is for, what it lacks, and the next thing to do, in plain words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from gui.casework.results import Results
from gui.casework.steps import STEPS, State, is_missing, step_info, step_status
from gui.words import later, tr
from smilesculpt.case import Case

GUIDED_SECTIONS: Final[Mapping[str, str]] = {
    "import": "+scan",
    "orient": "+orient",
    "segment": "+teeth notes",
    "design": "+wishes proportions",
    "sculpt": "+brush teeth",
    "check": "+findings",
    "export": "+parts",
    "share": "+licence",
}
"""What guided mode shows of each step; a plus marks what is open at first."""

_PURPOSES: Final[Mapping[str, str]] = {
    "import": later("Brings in the scan of one jaw. Look at its size: a jaw is about 60 mm wide."),
    "orient": later("Finds the biting side and the middle, so that left, right and up are known."),
    "segment": later("Finds each tooth and gives it its number."),
    "design": later("Changes the front teeth by your wishes. You can take everything back."),
    "sculpt": later("For small changes by hand. You may leave this step out."),
    "check": later("Makes the part to print and looks for what would spoil the print."),
    "export": later("Writes the part for a printer, and a report."),
    "share": later("Gives the case to others, signed by you. You may leave this step out."),
}
_LACKS: Final[Mapping[str, str]] = {
    "orient": later("The bite plane is not known yet."),
    "segment": later("No teeth found yet."),
    "design": later("No tooth is changed yet."),
    "check": later("The wax-up was not made and checked yet."),
    "export": later("Nothing is written yet."),
    "share": later("Nothing is signed yet."),
}
_RUNS: Final[Mapping[str, tuple[str, str]]] = {
    "import": ("open", later("Choose a file…")),
    "orient": ("run-orient", later("Find the bite plane")),
    "segment": ("run-segment", later("Find teeth")),
    "design": ("run-design", later("Change the teeth")),
    "check": ("run-check", later("Check the wax-up")),
    "export": ("run-export", later("Export the parts…")),
    "share": ("run-publish", later("Publish…")),
}
_ORDER: Final = tuple(step.key for step in STEPS)


@dataclass(frozen=True, slots=True)
class Guidance:
    """What a person reads about a step.

    Attributes
    ----------
    title, purpose : str
    state : {"open", "done", "attention", "stale"}
    told : str
        What is missing, or what is known.
    ident, verb : str
        Name of the command that is next, and its words; empty where nothing is.
    """

    title: str
    purpose: str
    state: State
    told: str
    ident: str
    verb: str


def guidance(step: str, case: Case | None, results: Results | None) -> Guidance:
    """Return what a person reads about a step of the job."""
    status, earlier = step_status(step, case, results), is_missing(step, case, results)
    title, purpose = tr(step_info(step).title), tr(_PURPOSES[step])
    if earlier:
        told = tr("{} starts from it.").format(title)
        lacks = tr(_LACKS[earlier]) if earlier in _LACKS else tr("No case is open.")
        ident, verb = _RUNS[earlier]
        return Guidance(title, purpose, "open", f"{lacks} {told}", ident, tr(verb))
    if step == "sculpt" and status.state == "open":
        return Guidance(title, purpose, "open", status.line, *_next_step(step))
    if step in _RUNS and status.state in ("open", "stale"):
        told = tr(_LACKS[step]) if status.state == "open" and step in _LACKS else status.line
        ident, verb = _RUNS[step]
        return Guidance(title, purpose, status.state, told, ident, tr(verb))
    return Guidance(title, purpose, status.state, status.line, *_next_step(step))


def _next_step(step: str) -> tuple[str, str]:
    """Return the command that goes to the step after, and its words."""
    at = _ORDER.index(step) + 1
    if at == len(_ORDER):
        return ("", "")
    return (f"step-{_ORDER[at]}", tr("Go on to {}").format(tr(STEPS[at].title)))
