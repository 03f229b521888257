"""The checks behind the goals of a lesson: each looks at a case and says what it measured."""

from collections.abc import Callable
from dataclasses import dataclass

from meshes.errors import MeshError
from smilesculpt import steps
from smilesculpt.case import Case
from smilesculpt.errors import StepMissingError, TooFewTeethError
from smilesculpt.measuring.tooth_changes import ToothChange, tooth_changes
from smilesculpt.reporting.numbers import mm, plain, signed
from smilesculpt.workshop.lesson import Goal, Lesson

# What a learner does about a missing step, in the words of the window and of the prompt.
_FIRST = {
    "orient": "Find the bite plane first (orient).",
    "segment": "Find the teeth first (segment).",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check found.

    Attributes
    ----------
    is_met : bool
    measured : str
        The numbers it was decided by, with their units.
    missing : str
        What must be done before anything can be measured; empty where it was measured.
    """

    is_met: bool
    measured: str
    missing: str = ""


@dataclass(frozen=True, slots=True)
class GoalResult:
    """A goal and what a case shows of it."""

    goal: Goal
    outcome: Outcome

    @property
    def is_met(self) -> bool:
        """Whether the case meets the goal."""
        return self.outcome.is_met

    @property
    def advice(self) -> str:
        """What to try, empty where the goal is met."""
        return "" if self.is_met else self.outcome.missing or self.goal.hint


def check(lesson: Lesson, case: Case) -> tuple[GoalResult, ...]:
    """Return how far a case meets each goal of a lesson, in the order of its goals."""
    return tuple(check_goal(goal, case) for goal in lesson.goals)


def check_goal(goal: Goal, case: Case) -> GoalResult:
    """Return how far a case meets one goal; a step that is still missing leaves it unmet."""
    try:
        return GoalResult(goal, _CHECKS[goal.kind](case, **goal.settings))
    except StepMissingError as error:
        return GoalResult(goal, Outcome(False, "not measured yet", _FIRST[error.needs]))
    except (TooFewTeethError, MeshError) as error:
        return GoalResult(goal, Outcome(False, "not measured yet", str(error)))


def length_change(case: Case, *, teeth: list[int], change: float, tolerance: float) -> Outcome:
    """Check that each tooth became longer by `change` within `tolerance`, mm."""
    found = _changes(case)
    lost = _absent(teeth, found)
    if lost:
        return lost
    grown = {fdi: found[fdi].height_after - found[fdi].height_before for fdi in teeth}
    is_met = all(abs(value - change) <= tolerance for value in grown.values())
    return Outcome(is_met, ", ".join(f"{fdi}: {signed(v)}\u00a0mm" for fdi, v in grown.items()))


def width_difference(case: Case, *, right: int, left: int, limit: float) -> Outcome:
    """Check that the widths of two teeth differ by at most `limit`, mm."""
    measures = steps.measure(case)
    one, other = measures.of(right), measures.of(left)
    if one is None or other is None:
        return Outcome(False, f"{right if one is None else left} was not found")
    difference = abs(one.width - other.width)
    words = f"{right}: {mm(one.width)}, {left}: {mm(other.width)}, apart by {mm(difference)}"
    return Outcome(difference <= limit, words)


def substance_removed(case: Case, *, limit: float) -> Outcome:
    """Check that no tooth loses more than `limit`, mm^3."""
    worst = max(_changes(case).values(), key=lambda change: change.removed)
    words = f"at most {plain(worst.removed)}\u00a0mm³, on {worst.fdi}"
    return Outcome(worst.removed <= limit, words)


def teeth_kept(case: Case, *, teeth: list[int]) -> Outcome:
    """Check that no point of some teeth moved."""
    found = _changes(case)
    lost = _absent(teeth, found)
    if lost:
        return lost
    moved = [str(fdi) for fdi in teeth if found[fdi].largest_move > 0.0]
    return Outcome(not moved, f"moved: {', '.join(moved)}" if moved else "none of them moved")


def part_prints(case: Case, *, profile: str) -> Outcome:
    """Check that the wax-up passes every rule of a profile of `smilesculpt validate`."""
    (checked,) = steps.validate(steps.restore(case), profile=profile)
    return Outcome(checked.is_ready, checked.summary())


def _changes(case: Case) -> dict[int, ToothChange]:
    dentition = case.require_dentition("check")
    changes = tooth_changes(case.before(), case.require_surface("check"), dentition)
    return {change.fdi: change for change in changes}


def _absent(teeth: list[int], found: dict[int, ToothChange]) -> Outcome | None:
    absent = [str(fdi) for fdi in teeth if fdi not in found]
    return Outcome(False, f"not found: {', '.join(absent)}") if absent else None


_CHECKS: dict[str, Callable[..., Outcome]] = {
    "length-change": length_change,
    "width-difference": width_difference,
    "substance-removed": substance_removed,
    "teeth-kept": teeth_kept,
    "part-prints": part_prints,
}
