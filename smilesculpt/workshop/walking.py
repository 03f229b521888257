"""A lesson walked by the program itself: each step done where it can be, explained where not."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from meshes.progress import Progress, silent
from smilesculpt import steps
from smilesculpt.case import Case
from smilesculpt.wishes import Wishes
from smilesculpt.workshop.goals import GoalResult, check_goal
from smilesculpt.workshop.lesson import Lesson, Step


@dataclass(frozen=True, slots=True, eq=False)
class StepTaken:
    """A step after it was walked.

    Attributes
    ----------
    step : Step
    did : str
        What the program did, in plain words; empty where the step was only explained.
    case : Case
        Afterwards.
    results : tuple of GoalResult
        Of the goals that belong to the step.
    """

    step: Step
    did: str
    case: Case
    results: tuple[GoalResult, ...]


def starting_case(lesson: Lesson) -> Case:
    """Return the generated arch that a lesson starts from."""
    start = lesson.start
    case = steps.sample_case(seed=start.seed, n_faces=start.n_faces, jaw=start.jaw)
    return replace(case, name=lesson.title)


def walk(lesson: Lesson, *, progress: Progress = silent) -> Iterator[StepTaken]:
    """Walk a lesson from its start and give each step once it was taken.

    Raises
    ------
    DesignError, MeshError
        If a step cannot be done; earlier ones were given already.
    """
    case = starting_case(lesson)
    for step in lesson.steps:
        case, did = _taken(step, case, progress)
        results = tuple(check_goal(lesson.goal(name), case) for name in step.goals)
        yield StepTaken(step, did, case, results)


def _taken(step: Step, case: Case, progress: Progress) -> tuple[Case, str]:
    if step.action == "segment":
        case = steps.segment(case, progress=progress)
        return case, f"Found {len(case.require_dentition('walk').teeth)} teeth."
    if step.action == "measure":
        return case, f"Measured {steps.measure(case).summary()}."
    if step.action == "design":
        case = steps.design(case, step.wishes or Wishes(), progress=progress)
        return case, f"{case.edits[-1].title}." if hasattr(case.edits[-1], "title") else ""
    if step.action == "check":
        (part,) = steps.validate(steps.restore(case, progress=progress), progress=progress)
        return case, f"Made the wax-up: {part.summary()}."
    return case, ""
