"""Thicken thin walls to what was asked."""

import numpy as np

from meshes.offset.thickened import thickened
from meshes.progress import Progress
from meshes.repair.step import Change, Step, Work, places_of
from meshes.structure.topology import Topology
from meshes.validation.examined import has_inside, number


def with_thick_walls(
    work: Work, found: Topology, least: float, progress: Progress
) -> tuple[Change, tuple[str, ...]]:
    """Move thin walls outwards until they have a thickness, mm; 0 leaves them.

    Returns
    -------
    Change
    tuple of str
        Why it was not done or not reached, in plain words.
    """
    if least <= 0.0:
        return (work, None), ()
    if not has_inside(found):
        return (work, None), ("Walls were not thickened: the mesh is not closed.",)
    result = thickened(work.mesh, least, progress=progress)
    if result.n_moved == 0:
        return (work, None), ()
    notes = []
    if not result.converged:
        notes.append(f"The thinnest wall still has {result.thinnest_after:.2f} mm.")
    if result.n_crossings:
        notes.append(f"{number(result.n_crossings, 'pair')} of faces cross where walls grew.")
    moved = (result.mesh.vertices != work.mesh.vertices).any(axis=1)
    step = Step(
        "thickening",
        result.n_moved,
        f"{number(result.n_moved, 'point')} of thin walls moved outwards by up to "
        f"{result.largest_move:.2f} mm; the thinnest had {result.thinnest_before:.2f} mm.",
        places=places_of(work.mesh.vertices[np.flatnonzero(moved)]),
    )
    return (work.shaped(result.mesh), step), tuple(notes)
