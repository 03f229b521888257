"""Starting and checking a lesson, as plain functions for the helper process."""

from meshes.progress import Progress
from smilesculpt.case import Case
from smilesculpt.workshop.goals import GoalResult, check
from smilesculpt.workshop.lesson import Lesson
from smilesculpt.workshop.walking import starting_case


def start(lesson: Lesson, progress: Progress) -> Case:
    """Make the arch that a lesson starts from."""
    progress(0.0, "Making the practice arch")
    return starting_case(lesson)


def check_goals(lesson: Lesson, case: Case, progress: Progress) -> tuple[GoalResult, ...]:
    """Measure how far a case meets the goals."""
    progress(0.0, "Checking the goals")
    return check(lesson, case)
