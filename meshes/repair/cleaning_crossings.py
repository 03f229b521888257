"""Take out the places where a closed surface cuts itself, and close them again."""

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from meshes.arrays import Mask, Vertices
from meshes.crossing.self_intersection import self_intersections
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.repair.cleaning import cleaned, without_faces
from meshes.repair.holes import fill_holes, n_open_edges

# Real scans need one to five rounds; what is left after a dozen needs another method.
MOST_ROUNDS = 12

# Every so many rounds the rim around what still meets grows by a ring: small rims keep more of
# the scan, and most places yield to them.
_ROUNDS_A_RING = 4

# A gap longer around than this is no longer a place where the surface cuts itself, mm: mending
# real scans leaves gaps of up to 21 mm.
LONGEST_GAP = 40.0

# More pairs than this share of the faces is no scan with a few places to mend.
_MOST_PAIRS = 0.25


@dataclass(frozen=True, slots=True, eq=False)
class Untangling:
    """A surface after its crossings were cut out, and what that changed.

    Attributes
    ----------
    mesh : Mesh
    n_crossings : int
        Pairs of faces that met at the start.
    n_left : int
        Pairs that still meet; 0 on success.
    is_closed : bool
    n_removed, n_added : int
        Faces cut away and faces put in.
    largest_move : float
        Distance of a point that was cut away from the nearest point of the new surface, at
        most, mm.
    """

    mesh: Mesh
    n_crossings: int
    n_left: int
    is_closed: bool
    n_removed: int
    n_added: int
    largest_move: float


def without_crossings(mesh: Mesh, *, progress: Progress = silent) -> Untangling:
    """Cut out the faces that meet others, with a growing rim, and fill the gaps fairly.

    Gives up at once where that cannot end well: a gap longer than `LONGEST_GAP`, or no fewer
    pairs after the rim has grown. `n_left` and `is_closed` tell.

    Parameters
    ----------
    mesh : Mesh
        Closed, manifold and consistently wound.
    progress : Progress

    References
    ----------
    M. Attene, "A lightweight approach to repairing digitized polygon meshes", The Visual
    Computer 26(11), 2010: cut out what meets, fill, repeat.
    """
    n_crossings = n_left = fewest = len(pairs := self_intersections(mesh))
    current, n_in_vain = mesh, 0
    for n_round in range(MOST_ROUNDS if n_crossings <= _MOST_PAIRS * mesh.n_faces else 0):
        if n_left == 0 or n_in_vain > _ROUNDS_A_RING:
            break
        progress(n_round / MOST_ROUNDS, "Cutting out places where the surface meets itself")
        cut = _grown(
            current,
            np.isin(np.arange(current.n_faces), pairs),
            n_rings=-(-n_round // _ROUNDS_A_RING),
        )
        filling = fill_holes(cleaned(without_faces(current, cut)).mesh, max_perimeter=LONGEST_GAP)
        current = filling.mesh
        if filling.left_open:
            break
        n_left = len(pairs := self_intersections(current))
        n_in_vain = 0 if n_left < fewest else n_in_vain + 1
        fewest = min(fewest, n_left)
    n_kept = _n_common(mesh, current)
    return Untangling(
        mesh=current,
        n_crossings=n_crossings,
        n_left=n_left,
        is_closed=n_open_edges(current) == 0,
        n_removed=mesh.n_faces - n_kept,
        n_added=current.n_faces - n_kept,
        largest_move=_largest_move(mesh, current),
    )


def _grown(mesh: Mesh, rows: Mask, *, n_rings: int) -> Mask:
    """Add the faces that share a vertex with marked ones, as often as asked."""
    for _ in range(n_rings):
        is_near = np.zeros(mesh.n_vertices, dtype=np.bool_)
        is_near[mesh.faces[rows].ravel()] = True
        rows = np.asarray(is_near[mesh.faces].any(axis=1))
    return np.asarray(rows)


def _n_common(before: Mesh, after: Mesh) -> int:
    """Count the faces that have the same three points in both."""
    both = [np.unique(_corner_points(mesh), axis=0) for mesh in (before, after)]
    return len(both[0]) + len(both[1]) - len(np.unique(np.concatenate(both), axis=0))


def _corner_points(mesh: Mesh) -> Vertices:
    corners = mesh.vertices[mesh.faces]
    first = np.lexsort(np.moveaxis(corners, 2, 0)[::-1], axis=-1)
    ordered = np.take_along_axis(corners, first[:, :, None], axis=1)
    return np.asarray(ordered.reshape(-1, 9))


def _largest_move(before: Mesh, after: Mesh) -> float:
    distance, _ = cKDTree(after.vertices).query(before.vertices)
    return float(np.max(distance, initial=0.0))
