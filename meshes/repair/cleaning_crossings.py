"""Take out the places where a closed surface cuts itself, and close them again."""

from dataclasses import dataclass, replace

import numpy as np

from meshes.arrays import Indices, Mask
from meshes.distance.closest import closest_points
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.repair.cleaning import rows_without_pinches, without_loose_vertices
from meshes.repair.flattening import without_flat
from meshes.repair.holes import Filling, filled, holes, n_open_edges
from meshes.repair.rings import corners_of, faces_touching
from meshes.repair.searched import Searched
from meshes.repair.step import Work
from meshes.structure.components import face_components
from meshes.structure.topology import topology
from meshes.surface.normals import face_areas

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

# A piece that a cut breaks off with less than this share of its body's area is a crumb.
_CRUMB = 0.02


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
    pairs after the rim has grown. `n_left` tells; no gap is left that was not there.

    Parameters
    ----------
    mesh : Mesh
        Manifold and consistently wound.
    progress : Progress

    References
    ----------
    M. Attene, "A lightweight approach to repairing digitized polygon meshes", The Visual
    Computer 26(11), 2010: cut out what meets, fill, repeat.
    """
    start = Searched.of(Work.of(mesh))
    end = untangled(start, progress=progress)
    current, kept = end.work.mesh, end.work.origin
    n_kept = int((kept >= 0).sum())
    return Untangling(
        mesh=mesh if current is mesh else without_loose_vertices(current),
        n_crossings=len(start.pairs),
        n_left=len(end.pairs),
        is_closed=n_open_edges(current) == 0,
        n_removed=mesh.n_faces - n_kept,
        n_added=current.n_faces - n_kept,
        largest_move=_largest_move(mesh, current, kept),
    )


def untangled(start: Searched, *, progress: Progress = silent) -> Searched:
    """Do the work of `without_crossings` where the crossings are known; vertices keep numbers."""
    current, fewest, n_in_vain = start, len(start.pairs), 0
    is_scan = len(start.pairs) <= _MOST_PAIRS * start.work.mesh.n_faces
    for n_round in range(MOST_ROUNDS if is_scan else 0):
        if len(current.pairs) == 0 or n_in_vain > _ROUNDS_A_RING:
            break
        progress(n_round / MOST_ROUNDS, "Cutting out places where the surface meets itself")
        mesh = current.work.mesh
        meeting = np.zeros(mesh.n_faces, dtype=np.bool_)
        meeting[current.pairs] = True
        cut = _grown(mesh, meeting, n_rings=-(-n_round // _ROUNDS_A_RING))
        # Faces without area meet nothing, and would stay behind as seams.
        rest, _ = without_flat(without_crumbs(current.work, cut))
        filling = gaps_filled(mesh, rest.mesh)
        if filling.left_open:
            break
        current = current.after(rest.extended(filling.mesh))
        n_in_vain = 0 if len(current.pairs) < fewest else n_in_vain + 1
        fewest = min(fewest, len(current.pairs))
    return current


def without_crumbs(before: Work, cut: Mask) -> Work:
    """Return what a cut leaves, without what it broke off bodies; whole bodies stay."""
    mesh = before.mesh
    body = face_components(mesh)
    rows = np.flatnonzero(~cut).astype(np.int32)
    rows = rows[rows_without_pinches(Mesh(mesh.vertices, mesh.faces[rows]))]
    rest = before.keeping(rows)
    piece = face_components(rest.mesh)
    areas = np.bincount(piece, weights=face_areas(rest.mesh))
    whole = np.bincount(body, weights=face_areas(mesh))
    body_of_piece = np.zeros(len(areas), dtype=np.int64)
    body_of_piece[piece] = body[rows]
    crumbs = np.flatnonzero(areas < _CRUMB * whole[body_of_piece])
    return rest.keeping(~np.isin(piece, crumbs))


def gaps_filled(before: Mesh, cut: Mesh) -> Filling:
    """Close the borders that a cut made; those there were before stay open."""
    is_border = np.zeros(before.n_vertices, dtype=np.bool_)
    is_border[topology(before).boundary_edges] = True
    new = tuple(hole for hole in holes(cut) if not is_border[hole.vertices].any())
    short = tuple(hole for hole in new if hole.perimeter <= LONGEST_GAP)
    filling = filled(cut, short)
    too_long = tuple(hole for hole in new if hole.perimeter > LONGEST_GAP)
    return replace(filling, left_open=(*too_long, *filling.left_open))


def _grown(mesh: Mesh, rows: Mask, *, n_rings: int) -> Mask:
    """Add the faces that share a vertex with marked ones, as often as asked."""
    for _ in range(n_rings):
        rows = faces_touching(mesh.faces, corners_of(mesh.faces, rows, mesh.n_vertices))
    return rows


def _largest_move(before: Mesh, after: Mesh, kept: Indices) -> float:
    """Return how far a point that only lost faces had lies from the new surface, at most, mm."""
    is_lost = np.ones(before.n_faces, dtype=np.bool_)
    is_lost[kept[kept >= 0]] = False
    was_cut = corners_of(before.faces, is_lost, before.n_vertices)
    was_cut &= ~corners_of(before.faces, ~is_lost, before.n_vertices)
    if after.n_faces == 0 or not was_cut.any():
        return 0.0
    return float(closest_points(after, before.vertices[was_cut]).distance.max())
