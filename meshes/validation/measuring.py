"""The numbers that a validation tells beside its findings."""

from dataclasses import dataclass

from meshes.structure.volume import surface_area
from meshes.validation.examined import Examined
from meshes.validation.profile import Profile
from meshes.validation.rules_of_walls import thinnest_wall


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes of a mesh.

    Attributes
    ----------
    area : float
        mm2.
    volume : float or None
        mm3; None where the mesh encloses none: open, or wound without agreement.
    n_components, n_boundary_loops : int
    extent : tuple of float
        Sides of the axis-aligned box, mm.
    min_thickness : float or None
        Thinnest wall as the rule thin-wall of the profile sees walls: without edges and specks
        that it passes over, so that a number below its limit has its finding beside it; mm.
        None where it was not measured or there is no such wall.
    thickness_method : str or None
        How it was measured: "ray" or "in-sphere"; None where it was not.
    """

    area: float
    volume: float | None
    n_components: int
    n_boundary_loops: int
    extent: tuple[float, float, float]
    min_thickness: float | None
    thickness_method: str | None = None


def measures(known: Examined, profile: Profile) -> Measures:
    """Measure an examined mesh; the profile tells what counts as a wall."""
    found = known.topology
    is_closed = found.n_components > 0 and bool(found.component_is_closed.all())
    walls = [setting for setting in profile.settings if setting.rule == "thin-wall"]
    return Measures(
        area=surface_area(known.mesh),
        volume=float(found.component_volume.sum()) if is_closed else None,
        n_components=found.n_components,
        n_boundary_loops=len(found.boundary_loops),
        extent=known.mesh.extent,
        min_thickness=thinnest_wall(known, walls[0]) if walls else None,
        thickness_method=walls[0].choices["method"] if walls and known.walls is not None else None,
    )
