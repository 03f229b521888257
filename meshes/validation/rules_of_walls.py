"""Rules that look at what lies opposite: crossing faces and thin walls."""

import numpy as np

from meshes.distance.thin_places import ThinPlaces, WallMeasure, thin_places
from meshes.distance.walls import Walls
from meshes.finding import Finding, listed, listed_pairs
from meshes.mesh import Mesh
from meshes.validation.examined import CannotCheckError, Examined, Where, finding, middle, number
from meshes.validation.profile import RuleSetting


def self_intersection(known: Examined, setting: RuleSetting) -> Finding | None:
    """Find pairs of faces that cross or overlap."""
    if known.pairs is None:
        raise CannotCheckError("crossing faces were not looked for.")
    if len(known.pairs) == 0:
        return None
    faces = np.unique(known.pairs)
    return finding(
        setting,
        len(known.pairs),
        f"the surface cuts through itself: {number(len(known.pairs), 'pair')} of faces cross, "
        f"{len(faces):,} faces in all.",
        "Rebuild the surface there, or unite the bodies that overlap.",
        Where(
            place=middle(known.mesh, known.mesh.faces[known.pairs[0, 0]]),
            faces=listed(faces),
            pairs=listed_pairs(known.pairs),
        ),
    )


def thin_wall(known: Examined, setting: RuleSetting) -> Finding | None:
    """Find places where two nearly parallel sides lie closer than a limit.

    A vertex is thin where the ray inwards meets the opposite side within `least_thickness`, or
    the largest ball inside if the profile's method is "in-sphere", and the two sides open by at
    most `greatest_opening`: a sharp edge, such as the margin of a crown, is no wall. Thin
    vertices that hang together make a place; it counts from `least_area`, both sides together.
    """
    if known.walls is None:
        raise CannotCheckError("walls need a closed mesh whose faces agree on the outside.")
    thin = _places(known.mesh, known.walls, setting)
    wall, area = thin.thickness, thin.area
    vertices = np.flatnonzero(thin.place >= 0)
    if len(vertices) == 0:
        return None
    thinnest = vertices[np.argmin(wall[vertices])]
    return finding(
        setting,
        len(area),
        f"walls are thinner than {setting.limits['least_thickness']:g} mm at "
        f"{number(len(area), 'place')} ({area.sum():.2f} mm² of surface); "
        f"the thinnest is {wall[thinnest]:.2f} mm.",
        "Thicken the part there.",
        Where(place=middle(known.mesh, thinnest), vertices=listed(vertices)),
    )


def thinnest_wall(known: Examined, setting: RuleSetting) -> float | None:
    """Return the thinnest wall as the rule thin-wall sees walls, mm; None where there is none.

    What the rule passes over, edges and specks below `least_area`, is passed over here too: a
    number below the limit always has the finding beside it.
    """
    if known.walls is None:
        return None
    thinnest = _places(known.mesh, known.walls, setting).thinnest
    return thinnest if thinnest < np.inf else None


def wall_measure(setting: RuleSetting) -> WallMeasure:
    """Return how the rule thin-wall of a profile measures walls."""
    return WallMeasure(
        by_ball=setting.choices["method"] == "in-sphere",
        greatest_opening=setting.limits["greatest_opening"],
        least_area=setting.limits["least_area"],
    )


def _places(mesh: Mesh, walls: Walls, setting: RuleSetting) -> ThinPlaces:
    return thin_places(mesh, walls, setting.limits["least_thickness"], wall_measure(setting))
