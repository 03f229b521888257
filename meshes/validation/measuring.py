"""The numbers that a validation tells beside its findings."""

from dataclasses import dataclass

from meshes.validation.examined import Examined
from meshes.volume import surface_area

WALL_OPENING = 0.7854
"""Radians (45 degrees): sides that open wider are an edge; see the rule thin-wall."""


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
        Thinnest wall between nearly parallel sides, mm; None where it was not measured or
        there is no such wall.
    """

    area: float
    volume: float | None
    n_components: int
    n_boundary_loops: int
    extent: tuple[float, float, float]
    min_thickness: float | None


def measures(known: Examined) -> Measures:
    """Measure an examined mesh."""
    found = known.topology
    is_closed = found.n_components > 0 and bool(found.component_is_closed.all())
    thinnest = float("inf")
    if known.rays is not None:
        thinnest = float(known.rays.wall_thickness(WALL_OPENING).min(initial=float("inf")))
    return Measures(
        area=surface_area(known.mesh),
        volume=float(found.component_volume.sum()) if is_closed else None,
        n_components=found.n_components,
        n_boundary_loops=len(found.boundary_loops),
        extent=known.mesh.extent,
        min_thickness=thinnest if thinnest < float("inf") else None,
    )
