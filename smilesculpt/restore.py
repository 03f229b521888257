"""The wax-up: the scan with its crowns as one solid that can be printed."""

from dataclasses import dataclass

from meshes.cleaning import Cleaning, cleaned
from meshes.holes import Filling, Hole, fill_holes, holes
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.solid import solid_with_base
from smilesculpt.dentition import Jaw

# A border longer than this is where the scan ends, not a hole in it: the outline of one molar
# at the gum is about 35 mm, that of the shortest arch over 150 mm.
LARGEST_HOLE = 60.0

# Material between the base and the deepest point of the scan, mm.
BASE_THICKNESS = 3.0


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

    The surface of the scan stays where it is, wherever that makes a solid.

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
    cleaning = cleaned(surface)
    progress(0.2, "Filling holes")
    filling = fill_holes(cleaning.mesh, max_perimeter=LARGEST_HOLE)
    progress(0.4, "Building the base")
    solid, base_note = _based(filling.mesh, jaw)
    progress(1.0, "Wax-up ready")
    notes = (*_cleaning_notes(cleaning), *_filling_notes(filling), base_note)
    return Part("waxup", solid, notes)


def _based(surface: Mesh, jaw: Jaw) -> tuple[Mesh, str]:
    if not holes(surface):
        return surface, "The scan closes itself: its own base was kept."
    up = 1 if jaw == "upper" else -1
    based = solid_with_base(surface, up=up, thickness=BASE_THICKNESS)
    border = sum(hole.perimeter for hole in based.borders)
    note = f"Straight walls along {border:.0f} mm of border lead to a flat base, "
    return based.mesh, note + f"{BASE_THICKNESS:g} mm beyond the deepest point of the scan."


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
