"""Close the holes of a repair: which ones, and what is told of them."""

import numpy as np

from meshes.repair.borders import outer_borders
from meshes.repair.holes import Hole, filled, holes
from meshes.repair.settings import RepairSettings
from meshes.repair.step import Step, Work, places_of
from meshes.structure.topology import Topology
from meshes.validation.examined import number

# A sheet that leaves its plane by less than this share of its size is flat.
_FLAT = 1e-3


def closed(
    work: Work, found: Topology, settings: RepairSettings
) -> tuple[Work, Step | None, tuple[str, ...]]:
    """Close holes up to a size; outer borders of open bodies only where asked.

    Returns
    -------
    Work
    Step or None
    tuple of str
        Which borders stay open and why.
    """
    borders = holes(work.mesh, found)
    if not borders:
        return work, None, ()
    outer: tuple[int, ...] = ()
    if not settings.close_border:
        outer = outer_borders(work.mesh, found, borders, share=settings.outer_share)
    inner = [hole for place, hole in enumerate(borders) if place not in outer]
    chosen = tuple(hole for hole in inner if hole.perimeter <= settings.max_hole)
    too_long = [hole for hole in inner if hole.perimeter > settings.max_hole]
    notes = _notes([borders[place] for place in outer], too_long, settings.max_hole)
    longest = [borders[k] for k in outer_borders(work.mesh, found, borders, share=0.0)]
    flat = [hole for hole in chosen if hole in longest and _is_flat(work, found, hole)]
    if flat:
        chosen = tuple(hole for hole in chosen if hole not in flat)
        n_flat = number(len(flat), "border")
        notes = (*notes, f"{n_flat} of flat sheets left open: closed, they would enclose nothing.")
    if not chosen:
        return work, None, notes
    filling = filled(work.mesh, chosen)
    if filling.left_open:
        n_left = number(len(filling.left_open), "hole")
        notes = (*notes, f"{n_left} could not be closed: no patch fits there.")
    if not filling.filled:
        return work, None, notes
    return work.extended(filling.mesh), _step(work, filling.filled, filling.n_new_faces), notes


def _is_flat(work: Work, found: Topology, hole: Hole) -> bool:
    """Tell whether a border runs around a sheet in one plane: a patch would lie upon the sheet."""
    mesh, component = work.mesh, found.face_component
    around = mesh.vertices[hole.vertices]
    middle = around.mean(axis=0)
    across = np.linalg.svd(around - middle, full_matrices=False)[2][2]
    size = np.linalg.norm(np.ptp(around, axis=0))
    if np.ptp((around - middle) @ across) > _FLAT * size:
        return False
    body = component[np.isin(mesh.faces, hole.vertices[:1]).any(axis=1)][0]
    points = mesh.vertices[np.unique(mesh.faces[component == body])]
    return bool(np.ptp((points - middle) @ across) <= _FLAT * size)


def _step(work: Work, closed_holes: tuple[Hole, ...], n_added: int) -> Step:
    longest = max(hole.perimeter for hole in closed_holes)
    centre = [work.mesh.vertices[hole.vertices].mean(axis=0) for hole in closed_holes]
    return Step(
        "holes",
        len(closed_holes),
        f"{number(len(closed_holes), 'hole')} closed with {n_added:,} faces, "
        f"the longest {longest:.1f} mm around.",
        n_added=n_added,
        places=places_of(np.array(centre)),
    )


def _notes(outer: list[Hole], too_long: list[Hole], max_hole: float) -> tuple[str, ...]:
    notes = []
    if outer:
        notes.append(
            f"{number(len(outer), 'outer border')} left open, {'the longest ' * (len(outer) > 1)}"
            f"{max(hole.perimeter for hole in outer):.1f} mm around: there the surface ends."
        )
    if too_long:
        notes.append(
            f"{number(len(too_long), 'hole')} longer around than {max_hole:g} mm left open, up to "
            f"{max(hole.perimeter for hole in too_long):.1f} mm."
        )
    return tuple(notes)
