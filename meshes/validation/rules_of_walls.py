"""Rules that look at what lies opposite: crossing faces and thin walls."""

import numpy as np
from scipy.sparse.csgraph import connected_components

from meshes.adjacency import adjacency
from meshes.arrays import Indices, Mask, Vector
from meshes.finding import Finding, listed, listed_pairs
from meshes.mesh import Mesh
from meshes.normals import face_areas
from meshes.validation.examined import CannotCheckError, Examined, finding, middle, number
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
        place=middle(known.mesh, known.mesh.faces[known.pairs[0, 0]]),
        faces=listed(faces),
        pairs=listed_pairs(known.pairs),
    )


def thin_wall(known: Examined, setting: RuleSetting) -> Finding | None:
    """Find places where two nearly parallel sides lie closer than a limit.

    A vertex is thin where the ray inwards meets the opposite side within `least_thickness` and
    the two sides open by at most `greatest_opening`: a sharp edge, such as the margin of a
    crown, is no wall. Thin vertices joined by edges make a place; it counts from `least_area`.
    """
    if known.rays is None:
        raise CannotCheckError("walls need a closed mesh whose faces agree on the outside.")
    limits = setting.limits
    wall = known.rays.wall_thickness(limits["greatest_opening"])
    thin = wall < limits["least_thickness"]
    if not thin.any():
        return None
    patch, area = _patches(known.mesh, thin)
    large = np.flatnonzero(area >= limits["least_area"])
    if len(large) == 0:
        return None
    vertices = np.flatnonzero(np.isin(patch, large))
    thinnest = vertices[np.argmin(wall[vertices])]
    return finding(
        setting,
        len(large),
        f"walls are thinner than {limits['least_thickness']:g} mm at "
        f"{number(len(large), 'place')} ({area[large].sum():.2f} mm2); "
        f"the thinnest is {wall[thinnest]:.2f} mm.",
        "Thicken the part there.",
        place=middle(known.mesh, thinnest),
        vertices=listed(vertices),
    )


def _patches(mesh: Mesh, chosen: Mask) -> tuple[Indices, Vector]:
    """Number the connected sets of chosen vertices (-1 elsewhere) and give their areas, mm2."""
    vertices = np.flatnonzero(chosen)
    # The pattern of the averaging matrix is that of the edges.
    edges = adjacency(mesh).averaging()[vertices][:, vertices]
    n_patches, number_of = connected_components(edges, directed=False)
    share = np.repeat(face_areas(mesh) / 3.0, 3)
    vertex_area = np.bincount(mesh.faces.reshape(-1), share, minlength=mesh.n_vertices)
    patch = np.full(mesh.n_vertices, -1, np.int32)
    patch[vertices] = number_of
    area = np.bincount(number_of, vertex_area[vertices], minlength=n_patches)
    return patch, area.astype(np.float64)
