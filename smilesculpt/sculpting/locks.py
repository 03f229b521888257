"""What a stroke must not move: gum and neighbours, unless a person says otherwise."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Mask
from smilesculpt.anatomy import mirrored
from smilesculpt.case import Case


@dataclass(frozen=True, slots=True)
class LockWords:
    """What to lock, in words that mean the same whenever they are read.

    Attributes
    ----------
    teeth : tuple of int
        FDI numbers of the teeth that are worked on; empty where a stroke begins on gum or no
        tooth is known, and then no tooth counts as a neighbour.
    lock_gum : bool
        Whether what belongs to no tooth is locked.
    lock_neighbours : bool
        Whether every other tooth is locked.
    """

    teeth: tuple[int, ...] = ()
    lock_gum: bool = True
    lock_neighbours: bool = True


def locked_vertices(
    case: Case,
    teeth: tuple[int, ...] = (),
    lock_gum: bool = True,
    lock_neighbours: bool = True,
) -> Mask:
    """Return which vertices of the surface must not move, shape (n,).

    Nothing is locked where the teeth are not known yet. What the mask of the case holds comes
    on top; the brush asks for that itself.

    Parameters
    ----------
    case : Case
        Oriented.
    teeth : tuple of int
        FDI numbers of the teeth that are worked on.
    lock_gum, lock_neighbours : bool

    Raises
    ------
    StepMissingError
        If the case has no dental frame yet.
    """
    n_vertices = case.require_surface("sculpt").n_vertices
    locked: Mask = np.zeros(n_vertices, dtype=np.bool_)
    if case.dentition is None:
        return locked
    labels = case.dentition.labels
    if lock_gum:
        locked |= labels == 0
    if lock_neighbours and teeth:
        locked |= (labels != 0) & ~np.isin(labels, teeth)
    return locked


def locked_by(case: Case, words: LockWords) -> Mask:
    """Return what some words lock; see `locked_vertices`."""
    return locked_vertices(
        case, words.teeth, lock_gum=words.lock_gum, lock_neighbours=words.lock_neighbours
    )


def worked_on(tooth: int, *, mirror: bool) -> tuple[int, ...]:
    """Return the teeth that a stroke beginning on one works on; none for 0, which is gum.

    Parameters
    ----------
    tooth : int
        FDI number.
    mirror : bool
        Whether the brush works on both sides of the midline.
    """
    if tooth == 0:
        return ()
    return (tooth, mirrored(tooth)) if mirror else (tooth,)
