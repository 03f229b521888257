"""What a lesson is: plain data that a window, a prompt or a page can show."""

from dataclasses import dataclass
from typing import Any, Literal

from smilesculpt.dentition import Jaw
from smilesculpt.wishes import Wishes

Room = Literal["import", "orient", "segment", "design", "sculpt", "check", "export", "share"]
"""Step of the window's stepper where a step of a lesson is worked on."""

Action = Literal["segment", "measure", "design", "check"]
"""What the program can do for the learner when it walks through a lesson by itself."""


@dataclass(frozen=True, slots=True)
class Start:
    """The generated arch that a lesson starts from; no person's data.

    Attributes
    ----------
    jaw : {"upper", "lower"}
    seed, n_faces : int
        As in `smilesculpt.sample_case`.
    """

    jaw: Jaw
    seed: int
    n_faces: int


@dataclass(frozen=True, slots=True)
class Goal:
    """Something that a finished case must show.

    Attributes
    ----------
    name : str
        Unique in its lesson.
    title : str
        What is asked, in plain words.
    hint : str
        What to try where it is not met.
    kind : str
        Name of a check of `smilesculpt.workshop.goals`.
    settings : dict
        What that check needs: numbers in mm or mm^3, FDI numbers, names.
    """

    name: str
    title: str
    hint: str
    kind: str
    settings: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do.

    Attributes
    ----------
    name : str
        Unique in its lesson.
    title, words : str
        A line and a paragraph of plain text.
    room : str
        Where it is done.
    action : str or None
        What the program does when it walks the lesson by itself; None is only explained.
    wishes : Wishes or None
        Those of the action "design".
    goals : tuple of str
        Names of the goals that are met once this step is done well.
    """

    name: str
    title: str
    words: str
    room: Room
    action: Action | None = None
    wishes: Wishes | None = None
    goals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson as its author wrote it.

    Attributes
    ----------
    name : str
        Short name: letters, digits and dashes.
    title, summary : str
    minutes : int
        About how long it takes.
    start : Start
    steps : tuple of Step
    goals : tuple of Goal
    """

    name: str
    title: str
    summary: str
    minutes: int
    start: Start
    steps: tuple[Step, ...]
    goals: tuple[Goal, ...]

    def goal(self, name: str) -> Goal:
        """Return a goal by its name; `KeyError` where there is none."""
        return {goal.name: goal for goal in self.goals}[name]
