"""Work done again step by step, so that each step can be taken back as when it was done."""

from dataclasses import dataclass, replace
from typing import Final

from meshes.progress import Progress, silent
from smilesculpt.case import Case, apply_edit
from smilesculpt.edits import Edit
from smilesculpt.sculpting.way_back import WayBack, way_back

USUAL_UNDO_BYTES: Final = 500_000_000


@dataclass(frozen=True, slots=True, eq=False)
class DoneStep:
    """One step of the work.

    Attributes
    ----------
    edit : Edit
        As it stands in the history of the case.
    back : WayBack or None
        To the state before it; None where it was let go to save memory.
    """

    edit: Edit
    back: WayBack | None


def retraced(
    case: Case,
    edits: tuple[Edit, ...],
    *,
    undo_bytes: int = USUAL_UNDO_BYTES,
    progress: Progress = silent,
) -> tuple[Case, tuple[DoneStep, ...]]:
    """Return a case after some edits, and its steps with the ways back.

    Parameters
    ----------
    case : Case
    edits : tuple of Edit
        To be made on it, in their order.
    undo_bytes : int
        What the ways back may hold: beyond it the oldest are let go, but never the last.
    progress : Progress
    """
    steps: list[DoneStep] = []
    held, first = 0, 0
    for number, edit in enumerate(edits):
        progress(number / len(edits), f"Step {number + 1} of {len(edits)}")
        after = apply_edit(case, edit)
        steps.append(DoneStep(after.edits[-1], way_back(case, after)))
        held += _n_bytes(steps[-1])
        case = after
        while held > undo_bytes and first < len(steps) - 1:
            held -= _n_bytes(steps[first])
            steps[first] = replace(steps[first], back=None)
            first += 1
    return case, tuple(steps)


def _n_bytes(step: DoneStep) -> int:
    return 0 if step.back is None else step.back.n_bytes
