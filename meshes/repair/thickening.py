"""Thicken thin walls to what was asked."""

import numpy as np

from meshes.offset.thickened import Thickening, thickened
from meshes.progress import Progress
from meshes.repair.settings import RepairSettings
from meshes.repair.step import Change, Step, Work, places_of
from meshes.structure.topology import Topology
from meshes.validation.examined import has_inside, number


def with_thick_walls(
    work: Work, found: Topology, settings: RepairSettings, progress: Progress
) -> tuple[Change, tuple[str, ...]]:
    """Move the sides of thin walls apart until they are thick enough, as the settings ask.

    Returns
    -------
    Change
    tuple of str
        Why it was not done or not reached, in plain words.
    """
    least = settings.least_thickness
    if least <= 0.0:
        return (work, None), ()
    if not has_inside(found):
        return (work, None), ("Walls were not thickened: the mesh is not closed.",)
    result = thickened(
        work.mesh,
        least,
        measure=settings.walls,
        least_angle=settings.least_angle,
        progress=progress,
    )
    notes = () if result.converged else (_what_stays(result, least),)
    if result.n_moved == 0:
        return (work, None), notes
    moved = (result.mesh.vertices != work.mesh.vertices).any(axis=1)
    step = Step(
        "thickening",
        result.n_moved,
        f"{number(result.n_moved, 'point')} of thin walls moved by up to "
        f"{result.largest_move:.2f} mm; the thinnest had {result.thinnest_before:.2f} mm.",
        places=places_of(work.mesh.vertices[np.flatnonzero(moved)]),
    )
    return (work.shaped(result.mesh), step), notes


def _what_stays(result: Thickening, least: float) -> str:
    held = (
        f" {number(result.n_held, 'point')} could not go as far as asked: faces would cross "
        "or tips get sharp there."
        if result.n_held
        else ""
    )
    return (
        f"Walls thinner than {least:g} mm are left on {result.thin_area_after:.2f} mm² of "
        f"{result.thin_area_before:.2f} mm²; the thinnest has {result.thinnest_after:.2f} mm.{held}"
    )
