"""Rules that look at what lies opposite: crossing faces and thin walls."""

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from meshes.arrays import Indices, Mask, Vector
from meshes.distance.walls import Walls
from meshes.finding import Finding, listed, listed_pairs
from meshes.mesh import Mesh
from meshes.surface.normals import face_areas
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
    wall, patch, area = _walls(known.mesh, known.walls, setting)
    vertices = np.flatnonzero(patch >= 0)
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
    wall, _, _ = _walls(known.mesh, known.walls, setting)
    thinnest = float(wall.min(initial=np.inf))
    return thinnest if thinnest < np.inf else None


def _walls(mesh: Mesh, walls: Walls, setting: RuleSetting) -> tuple[Vector, Indices, Vector]:
    """Return thickness at each vertex, the number of its thin place, and the places' areas.

    Thickness is infinite where there is no wall or only a speck of one; numbers are -1 where
    the wall is thick enough.
    """
    limits = setting.limits
    wall = walls.wall_thickness(limits["greatest_opening"])
    patch, area = _patches(mesh, wall < limits["least_thickness"], walls.hit)
    is_large = area >= limits["least_area"]
    is_speck = (patch >= 0) & ~np.append(is_large, True)[patch]
    place = np.append(np.where(is_large, np.cumsum(is_large) - 1, -1), -1)[patch]
    return np.where(is_speck, np.inf, wall), place, area[is_large]


def _patches(mesh: Mesh, thin: Mask, hit: Indices) -> tuple[Indices, Vector]:
    """Number the places of thin vertices (-1 elsewhere) and give their areas, mm2.

    Vertices belong together where an edge joins them or where one was measured to a face of
    the other: the two sides of a wall are one place.
    """
    faces, n = mesh.faces, mesh.n_vertices
    across = np.flatnonzero(thin & (hit >= 0))
    one = np.concatenate((faces.T.reshape(-1), np.repeat(across, 3)))
    other = np.concatenate((faces.T[[1, 2, 0]].reshape(-1), faces[hit[across]].reshape(-1)))
    joined = thin[one] & thin[other]
    links = coo_matrix((np.ones(joined.sum()), (one[joined], other[joined])), shape=(n, n))
    _, number_of = connected_components(links, directed=False)
    _, places = np.unique(number_of[thin], return_inverse=True)
    patch = np.full(n, -1, np.int32)
    patch[thin] = places
    share = np.repeat(face_areas(mesh) / 3.0, 3)
    vertex_area = np.bincount(faces.reshape(-1), share, minlength=n)
    return patch, np.bincount(places, vertex_area[thin]).astype(np.float64)
