"""The wax-up: the scan with its crowns as one solid that can be printed."""

from dataclasses import dataclass

import numpy as np

from meshes.cleaning import Cleaning, cleaned
from meshes.cleaning_crossings import Untangling, without_crossings
from meshes.components import face_components
from meshes.holes import Filling, Hole, fill_holes, holes
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.resurface import resurfaced
from meshes.solid import solid_with_base
from meshes.volume import volume
from smilesculpt.dentition import Jaw

# A border longer than this is where the scan ends, not a hole in it: the outline of one molar
# at the gum is about 35 mm, that of the shortest arch over 150 mm.
LARGEST_HOLE = 60.0

# Material between the base and the deepest point of the scan, mm.
BASE_THICKNESS = 3.0

# Step of the grid where the whole surface must be wrapped anew, mm: about the finest wall that
# desktop resin printers make.
WRAP_VOXEL = 0.2


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
        If no solid can be made: no sound face, or a border that encloses nothing.
    """
    progress(0.0, "Cleaning the surface")
    cleaning = cleaned(_as_written(surface))
    progress(0.2, "Filling holes")
    filling = fill_holes(cleaning.mesh, max_perimeter=LARGEST_HOLE)
    progress(0.4, "Building the base")
    based, base_note = _based(filling.mesh, jaw)
    solid, crossing_notes = _without_crossings(based, progress)
    progress(1.0, "Wax-up ready")
    notes = (
        *_cleaning_notes(cleaning),
        *_filling_notes(filling),
        base_note,
        *crossing_notes,
        *_piece_notes(solid),
    )
    return Part("waxup", solid, notes)


def _based(surface: Mesh, jaw: Jaw) -> tuple[Mesh, str]:
    if not holes(surface):
        return surface, "The scan closes itself: its own base was kept."
    up = 1 if jaw == "upper" else -1
    based = solid_with_base(surface, up=up, thickness=BASE_THICKNESS)
    border = sum(hole.perimeter for hole in based.borders)
    note = f"Straight walls along {border:.0f} mm of border lead to a flat base, "
    note += f"{BASE_THICKNESS:g} mm beyond the deepest point of the scan."
    if based.n_trimmed:
        note += f" {based.n_trimmed} faces at the border were trimmed to make room for them."
    return based.mesh, note


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


def _piece_notes(solid: Mesh) -> tuple[str, ...]:
    n_pieces = int(face_components(solid).max()) + 1
    if n_pieces == 1:
        return ()
    return (f"The wax-up has {n_pieces} separate pieces: nothing in the scan joins them.",)


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
