"""The wax-up: the scan with its crowns as one solid that can be printed."""

from dataclasses import dataclass

import numpy as np

from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.repair.cleaning import Cleaning, cleaned
from meshes.repair.cleaning_crossings import Untangling, without_crossings
from meshes.repair.holes import Filling, Hole, fill_holes, holes
from meshes.repair.resurface import resurfaced
from meshes.repair.slab import bodies_of, standing_on_slab, united
from meshes.repair.solid import BaseError, solid_with_base
from meshes.structure.components import face_components
from meshes.structure.topology import topology
from meshes.structure.volume import volume
from smilesculpt.dentition import Jaw

# A border longer than this is where the scan ends, not a hole in it: the outline of one molar
# at the gum is about 35 mm, that of the shortest arch over 150 mm.
LARGEST_HOLE = 60.0

# Material between the base and the deepest point of the scan, mm.
BASE_THICKNESS = 3.0

# Step of the grid where the whole surface must be wrapped anew, mm: about the finest wall that
# desktop resin printers make.
WRAP_VOXEL = 0.2

# Pieces of the finished solid with less than this share of the largest one's area are crumbs;
# validation calls them loose shells.
SMALLEST_PIECE = 0.05


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One thing to make, ready to be checked and exported.

    Attributes
    ----------
    name : str
        File name without its suffix: "waxup".
    mesh : Mesh
        Dental frame, mm.
    notes : tuple of str
        What was changed to make it, in plain words.
    """

    name: str
    mesh: Mesh
    notes: tuple[str, ...] = ()


def wax_up(surface: Mesh, jaw: Jaw, *, progress: Progress = silent) -> Part:
    """Make one closed solid with a base from a scan with its crowns.

    The surface of the scan stays where it is, wherever that makes a solid. Points are rounded
    to single precision first (about 0.000004 mm), which is what STL files hold: what is checked
    here is then what is printed.

    Parameters
    ----------
    surface : Mesh
        Scan in the dental frame, with every change of shape, mm.
    jaw : {"upper", "lower"}
        Tells on which side the base goes.

    Raises
    ------
    meshes.errors.MeshError
        If no solid can be made: no sound face, a border that encloses nothing, open pieces
        that face away from the base, or pieces too far apart for one base.
    """
    progress(0.0, "Cleaning the surface")
    cleaning = cleaned(_as_written(surface))
    progress(0.2, "Filling holes")
    filling = fill_holes(cleaning.mesh, max_perimeter=LARGEST_HOLE)
    progress(0.4, "Building the base")
    based, base_notes = _based(filling.mesh, jaw)
    mended, crossing_notes = _without_crossings(based, progress)
    solid, crumb_notes = _without_crumbs(mended)
    progress(1.0, "Wax-up ready")
    notes = (
        *_cleaning_notes(cleaning),
        *_filling_notes(filling),
        *base_notes,
        *crossing_notes,
        *crumb_notes,
    )
    return Part("waxup", solid, notes)


def _based(surface: Mesh, jaw: Jaw) -> tuple[Mesh, tuple[str, ...]]:
    """Close the scan by walls and a base where it is open, and join its bodies to one."""
    up = 1 if jaw == "upper" else -1
    closed, notes = _walled(surface, up)
    bodies = tuple(_facing_outwards(body) for body in bodies_of(closed))
    if len(bodies) == 1:
        return bodies[0], notes or ("The scan closes itself: its own base was kept.",)
    joined = _as_written(united(bodies))
    if int(face_components(joined).max()) == 0:
        return joined, (*notes, f"{len(bodies)} bodies that overlap were united.")
    standing = standing_on_slab(bodies, up=up, thickness=BASE_THICKNESS)
    return _as_written(standing.mesh), (
        *notes,
        f"The scan is {standing.n_bodies} separate bodies: a slab {BASE_THICKNESS:g} mm thick "
        "beyond their necks joins them, with pillars of up to "
        f"{standing.longest_pillar:.1f} mm.",
    )


def _walled(surface: Mesh, up: int) -> tuple[Mesh, tuple[str, ...]]:
    if not holes(surface):
        return surface, ()
    based = solid_with_base(surface, up=up, thickness=BASE_THICKNESS)
    _refuse_what_faces_away(surface, based.mesh)
    border = sum(hole.perimeter for hole in based.borders)
    note = f"Straight walls along {border:.0f} mm of border lead to a flat base, "
    note += f"{BASE_THICKNESS:g} mm beyond the deepest point of the scan."
    if based.n_trimmed:
        note += f" {based.n_trimmed} faces at the border were trimmed to make room for them."
    return based.mesh, (note,)


def _refuse_what_faces_away(surface: Mesh, based: Mesh) -> None:
    """Refuse open pieces that enclose nothing between themselves and the base."""
    found = topology(based)
    was_open = np.unique(found.face_component[surface.n_faces :])
    n_away = int((found.component_volume[was_open] <= 0.0).sum())
    if n_away:
        raise BaseError(
            f"{n_away} of {len(was_open)} open pieces of the scan face away from the base",
            "Keep only the arch with its gum; bones and other models are no scan of an arch.",
        )


def _without_crossings(solid: Mesh, progress: Progress) -> tuple[Mesh, tuple[str, ...]]:
    """Mend places where the surface cuts itself; where that fails, wrap all of it anew."""
    untangling = without_crossings(
        _facing_outwards(solid), progress=lambda done, what: progress(0.5 + 0.4 * done, what)
    )
    if untangling.n_left == 0 and untangling.is_closed:
        return _facing_outwards(untangling.mesh), _crossing_notes(untangling)
    wrapping = resurfaced(
        _facing_outwards(solid),
        WRAP_VOXEL,
        progress=lambda done, what: progress(0.9 + 0.1 * done, what),
    )
    return _as_written(wrapping.mesh), (
        f"The surface met itself in {untangling.n_crossings} pairs of faces and could not be "
        f"mended in place, so all of it was wrapped anew on a grid of {WRAP_VOXEL:g} mm: edges "
        f"are rounder, and points moved by up to {wrapping.largest_move:.2f} mm.",
    )


def _as_written(mesh: Mesh) -> Mesh:
    return mesh.with_vertices(mesh.vertices.astype(np.float32).astype(np.float64))


def _facing_outwards(solid: Mesh) -> Mesh:
    return solid if volume(solid) >= 0.0 else Mesh(solid.vertices, np.fliplr(solid.faces))


def _crossing_notes(untangling: Untangling) -> tuple[str, ...]:
    if untangling.n_crossings == 0:
        return ()
    return (
        f"{untangling.n_crossings} pairs of faces met each other: {untangling.n_removed} faces "
        f"there were replaced by {untangling.n_added}; the surface moved by at most "
        f"{untangling.largest_move:.2f} mm.",
    )


def _without_crumbs(solid: Mesh) -> tuple[Mesh, tuple[str, ...]]:
    cleaning = cleaned(solid, smallest_body=SMALLEST_PIECE)
    n_pieces = int(face_components(cleaning.mesh).max()) + 1
    if n_pieces > 1:
        raise BaseError(
            f"the scan falls into {n_pieces} large pieces, and nothing joins them",
            "Keep one arch, and leave out what does not belong to it.",
        )
    if not cleaning.dropped:
        return solid, ()
    return cleaning.mesh, (f"{len(cleaning.dropped)} loose crumbs of the solid were left out.",)


def _cleaning_notes(cleaning: Cleaning) -> tuple[str, ...]:
    notes = []
    if cleaning.n_repeated:
        notes.append(f"{cleaning.n_repeated} faces that repeated a point or another face left out.")
    if cleaning.n_fins:
        notes.append(f"{cleaning.n_fins} faces cut away where surfaces met in an edge or point.")
    if cleaning.n_turned:
        notes.append(f"{cleaning.n_turned} faces turned to face outwards like their neighbours.")
    if cleaning.dropped:
        sizes = ", ".join(f"{body.size:.1f}" for body in cleaning.dropped[:5])
        more = ", ..." if len(cleaning.dropped) > 5 else ""
        notes.append(
            f"{len(cleaning.dropped)} loose pieces left out ({sizes}{more} mm across, "
            f"{sum(body.n_faces for body in cleaning.dropped)} faces)."
        )
    return tuple(notes)


def _filling_notes(filling: Filling) -> tuple[str, ...]:
    if not filling.filled:
        return ()
    return (
        f"{len(filling.filled)} holes filled, the largest {_longest(filling.filled):.1f} mm "
        f"around, with {filling.n_new_faces} faces.",
    )


def _longest(filled: tuple[Hole, ...]) -> float:
    return max(hole.perimeter for hole in filled)
