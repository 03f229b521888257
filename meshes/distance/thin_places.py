"""Places where walls are thinner than a limit: which points, how many places, how large."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from meshes.arrays import Indices, Mask, Vector
from meshes.distance.in_sphere import wall_spheres
from meshes.distance.thickness import wall_rays
from meshes.distance.walls import Walls
from meshes.mesh import Mesh
from meshes.surface.normals import face_areas


@dataclass(frozen=True, slots=True)
class WallMeasure:
    """What counts as a wall, and how its thickness is measured.

    Attributes
    ----------
    by_ball : bool
        By the largest ball inside; else along a ray against the normal.
    greatest_opening : float
        Two sides that open by more than this are an edge and no wall, radians.
    least_area : float
        A thin place smaller than this does not count, both sides together, mm2.
    """

    by_ball: bool = False
    greatest_opening: float = np.pi / 4
    least_area: float = 0.5

    def walls(self, mesh: Mesh) -> Walls:
        """Return what lies opposite each vertex, by a ball or a ray."""
        return wall_spheres(mesh) if self.by_ball else wall_rays(mesh)


USUAL_WALLS = WallMeasure()
"""As the profiles that come with the program measure."""


@dataclass(frozen=True, slots=True, eq=False)
class ThinPlaces:
    """Where walls are thinner than a limit.

    Attributes
    ----------
    thickness : ndarray, shape (n,), float64
        Of the wall at each vertex, mm; infinity where there is none or only a speck of one.
    place : ndarray, shape (n,), int32
        Number of the thin place of each vertex; -1 where the wall is thick enough.
    area : ndarray, shape (k,), float64
        Of each thin place, both sides together, mm2.
    """

    thickness: Vector
    place: Indices
    area: Vector

    @property
    def thinnest(self) -> float:
        """Thickness of the thinnest wall, mm; infinity where there is no wall."""
        return float(self.thickness.min(initial=np.inf))


def thin_places(
    mesh: Mesh, walls: Walls, least_thickness: float, measure: WallMeasure
) -> ThinPlaces:
    """Find the places where walls are thinner than a limit, mm.

    Thin vertices that hang together, along the surface or through the wall, make a place.

    Parameters
    ----------
    mesh : Mesh
    walls : Walls
        Of that mesh, such as ``measure.walls(mesh)``.
    least_thickness : float
    measure : WallMeasure
    """
    thickness = walls.wall_thickness(measure.greatest_opening)
    patch, area = _patches(mesh, thickness < least_thickness, walls.hit)
    is_large = area >= measure.least_area
    is_speck = (patch >= 0) & ~np.append(is_large, True)[patch]
    place = np.append(np.where(is_large, np.cumsum(is_large) - 1, -1), -1)[patch]
    return ThinPlaces(np.where(is_speck, np.inf, thickness), place.astype(np.int32), area[is_large])


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
