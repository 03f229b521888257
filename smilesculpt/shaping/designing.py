"""Reshape the wearer's own front teeth by their wishes; gum and neighbours stay."""

import numpy as np
from scipy.spatial import cKDTree

from meshes.arrays import Mask, Vector, Vertices
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from smilesculpt.anatomy import front_teeth
from smilesculpt.case import Case
from smilesculpt.dentition import Dentition
from smilesculpt.edits import Reshape
from smilesculpt.errors import WishError
from smilesculpt.measuring.arch_line import arch_line, labelled_teeth
from smilesculpt.measuring.crown_frame import crown_frame
from smilesculpt.measuring.tooth_changes import ToothChange, changes_table, tooth_changes
from smilesculpt.shaping.blending import smoothstep
from smilesculpt.shaping.folds import unfolded
from smilesculpt.shaping.lengths import length_changes, length_displacement
from smilesculpt.shaping.widths import contact_shifts
from smilesculpt.shaping.wishes_file import check_wishes
from smilesculpt.wishes import Wishes

__all__ = [
    "ToothChange",
    "changes_table",
    "design",
    "tooth_changes",
]

_FADE = 3.0
"""Over this distance from gum and neighbours a change grows from nothing to full, mm."""


def design(case: Case, wishes: Wishes, *, progress: Progress = silent) -> Reshape:
    """Return the edit that reshapes the front teeth of a case by a person's wishes.

    Parameters
    ----------
    case : Case
        Oriented and segmented; the design starts from the scan, not from an earlier design.
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
    free = np.isin(dentition.labels, named)
    displacement, notes = _displacement(surface, dentition, asked, named)
    progress(0.5, "Reshaping the front teeth")
    safe = unfolded(surface, displacement * _fade(surface, free)[:, None], free)
    progress(1.0, "Reshaping the front teeth")
    if safe.share < 1.0:
        notes = (*notes, f"reduced to {100 * safe.share:.0f} %: more would fold the surface")
    moved = np.flatnonzero((safe.displacement != 0.0).any(axis=1) | _designed_before(case))
    return Reshape(
        cause="design",
        title=_title(named, asked),
        vertex_index=moved.astype(np.int32),
        positions=(surface.vertices + safe.displacement)[moved],
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
    surface: Mesh, dentition: Dentition, wishes: Wishes, named: tuple[int, ...]
) -> tuple[Vertices, tuple[str, ...]]:
    """Return how every vertex would move if nothing held it, shape (n, 3), mm."""
    line = arch_line(surface, dentition)
    front = [fdi for fdi in front_teeth(dentition.jaw) if fdi in labelled_teeth(dentition)]
    frames = {fdi: crown_frame(surface, dentition, fdi, line=line) for fdi in front}
    shifts = contact_shifts(surface, dentition, line, wishes=wishes, named=named)
    changes = length_changes(surface, frames, wishes=wishes, named=named)
    index = np.flatnonzero(np.isin(dentition.labels, named))
    points, labels = surface.vertices[index], dentition.labels[index]
    moved = np.zeros_like(surface.vertices)
    moved[index] = shifts.displacement(line, points)
    moved[index] += length_displacement(
        points, labels, frames=frames, changes=changes, surface=surface, line=line
    )
    return moved, shifts.notes


def _fade(surface: Mesh, free: Mask) -> Vector:
    """Return 0 where a vertex is held, rising smoothly to 1 away from what is, shape (n,)."""
    corner_free = free[surface.faces]
    at_border = corner_free.any(axis=1) & ~corner_free.all(axis=1)
    corners = np.unique(surface.faces[at_border])
    held = corners[~free[corners]]
    share = free.astype(np.float64)
    if len(held):
        index = np.flatnonzero(free)
        distance = cKDTree(surface.vertices[held]).query(surface.vertices[index])[0]
        share[index] = smoothstep(np.asarray(distance) / _FADE)
    return share


def _designed_before(case: Case) -> Mask:
    """Return the vertices that earlier designs moved: a new one takes them back."""
    earlier = np.zeros(case.scan.n_vertices, dtype=np.bool_)
    for edit in case.edits:
        if isinstance(edit, Reshape) and edit.cause == "design":
            earlier[edit.vertex_index] = True
    return earlier


def _title(named: tuple[int, ...], wishes: Wishes) -> str:
    numbers = ("no", "one", "two", "three", "four", "five", "six")
    teeth = "tooth" if len(named) == 1 else "teeth"
    words = f"{numbers[len(named)]} front {teeth}".capitalize()
    return f"{words}, {wishes.length_change:+.1f} mm, {wishes.proportion}"


def _missing_notes(dentition: Dentition, wishes: Wishes) -> tuple[str, ...]:
    if wishes.teeth:
        return ()
    missing = [str(f) for f in front_teeth(dentition.jaw) if f not in labelled_teeth(dentition)]
    return (f"left out because missing: {', '.join(missing)}",) if missing else ()
