"""Reshape the wearer's own front teeth by their wishes; gum and neighbours stay."""

import numpy as np

from meshes.arrays import Indices, Vertices
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from smilesculpt.anatomy import front_teeth, position
from smilesculpt.case import Case
from smilesculpt.dentition import Dentition
from smilesculpt.edits import Reshape
from smilesculpt.errors import WishError
from smilesculpt.measuring.arch_line import arch_line, labelled_teeth
from smilesculpt.measuring.crown_frame import crown_frame
from smilesculpt.measuring.proportions import OWN, proportion_rule
from smilesculpt.measuring.tooth_changes import ToothChange, changes_table, tooth_changes
from smilesculpt.placing.placing import placed_surface
from smilesculpt.shaping.folds import unfolded
from smilesculpt.shaping.holding import Hold, hold
from smilesculpt.shaping.lengths import length_changes, length_displacement, limit_notes
from smilesculpt.shaping.widths import contact_shifts
from smilesculpt.shaping.wishes_file import check_wishes
from smilesculpt.touched import touched_vertices
from smilesculpt.wishes import Wishes

__all__ = [
    "ToothChange",
    "changes_table",
    "design",
    "tooth_changes",
]

_TOLD = 0.15
"""A central whose length departs by more from what was asked is told of, mm; our choice."""


def design(case: Case, wishes: Wishes, *, progress: Progress = silent) -> Reshape:
    """Return the edit that reshapes the front teeth of a case by a person's wishes.

    Parameters
    ----------
    case : Case
        Oriented and segmented; the design starts from the scan, not from an earlier design.
        Teeth that were put elsewhere stay there.
    wishes : Wishes
    progress : Progress

    Raises
    ------
    StepMissingError
        If the case is not oriented or not segmented.
    WishError
        If a wish is out of its limits or names a tooth that is not in the case.
    """
    asked = check_wishes(wishes)
    dentition = case.require_dentition("design")
    surface = case.before()
    named = _named_teeth(dentition, asked)
    progress(0.0, "Measuring the front teeth")
    held = hold(surface, dentition.labels, named)
    displacement, notes = _displacement(surface, dentition, asked, held)
    progress(0.5, "Reshaping the front teeth")
    safe = unfolded(surface, displacement, held.free)
    after = surface.with_vertices(surface.vertices + safe.displacement)
    progress(1.0, "Reshaping the front teeth")
    notes = (*notes, *safe.notes(), *_reached(surface, after, dentition, asked))
    placed = placed_surface(case, after)
    earlier = touched_vertices(case, ("design",))
    moved = np.flatnonzero((safe.displacement != 0.0).any(axis=1) | earlier).astype(np.int32)
    return Reshape(
        cause="design",
        title=_title(named, asked),
        vertex_index=moved,
        positions=placed.vertices[moved] + _layers_on(case, moved),
        wishes=wishes,
        notes=(*_missing_notes(dentition, asked), *notes),
    )


def _named_teeth(dentition: Dentition, wishes: Wishes) -> tuple[int, ...]:
    front = front_teeth(dentition.jaw)
    present = tuple(fdi for fdi in front if fdi in labelled_teeth(dentition))
    found = ", ".join(str(fdi) for fdi in present)
    if not present:
        reason = f"no front tooth was found in this {dentition.jaw} jaw"
        raise WishError("teeth", reason, "Check the labels of the teeth.")
    for fdi in wishes.teeth:
        if fdi not in present:
            reason = f"{fdi} is not in this case ({dentition.jaw} jaw)"
            raise WishError("teeth", reason, f"Front teeth that were found: {found}.")
    return tuple(fdi for fdi in present if not wishes.teeth or fdi in wishes.teeth)


def _displacement(
    surface: Mesh, dentition: Dentition, wishes: Wishes, held: Hold
) -> tuple[Vertices, tuple[str, ...]]:
    """Return how every vertex should move, shape (n, 3), mm, and what was given up already."""
    named = _named_teeth(dentition, wishes)
    line = arch_line(surface, dentition)
    front = [fdi for fdi in front_teeth(dentition.jaw) if fdi in labelled_teeth(dentition)]
    frames = {fdi: crown_frame(surface, dentition, fdi, line=line) for fdi in front}
    shifts = contact_shifts(surface, dentition, line, wishes=wishes, named=named)
    changes = length_changes(surface, frames, wishes=wishes, named=named)
    labels = dentition.labels
    moved = length_displacement(surface, labels, held, frames=frames, changes=changes)
    index = np.flatnonzero(held.free)
    sideways = shifts.displacement(line, surface.vertices[index])
    moved[index] += sideways * held.fade()[index, None]
    return moved, (*shifts.notes, *limit_notes(changes))


def _reached(before: Mesh, after: Mesh, dentition: Dentition, wishes: Wishes) -> tuple[str, ...]:
    """Return by how much each named central really changed, where that is not what was asked."""
    notes = []
    named = _named_teeth(dentition, wishes)
    for change in tooth_changes(before, after, dentition):
        gained = change.height_after - change.height_before
        missed = abs(gained - wishes.length_change) > _TOLD
        if position(change.fdi) == 1 and change.fdi in named and missed:
            reached = f"{change.fdi} measures {gained:+.2f} mm"
            notes.append(f"{reached} where {wishes.length_change:+.2f} mm was asked")
    return tuple(notes)


def _layers_on(case: Case, vertex_index: Indices) -> Vertices:
    """Return what the sculpt layers add, mm: they stay on top of every design."""
    added = np.zeros((len(vertex_index), 3))
    for layer in case.layers:
        added += layer.displacement(vertex_index)
    return added


def _title(named: tuple[int, ...], wishes: Wishes) -> str:
    numbers = ("no", "one", "two", "three", "four", "five", "six")
    teeth = "tooth" if len(named) == 1 else "teeth"
    words = f"{numbers[len(named)]} front {teeth}".capitalize()
    own = wishes.proportion == OWN
    rule = OWN if own else proportion_rule(wishes.proportion).title
    return f"{words}, {wishes.length_change:+.1f} mm, {rule}"


def _missing_notes(dentition: Dentition, wishes: Wishes) -> tuple[str, ...]:
    if wishes.teeth:
        return ()
    missing = [str(f) for f in front_teeth(dentition.jaw) if f not in labelled_teeth(dentition)]
    return (f"left out because missing: {', '.join(missing)}",) if missing else ()
