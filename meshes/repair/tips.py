"""Smooth needle-sharp tips away."""

import numpy as np

from meshes.arrays import Indices, Mask
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.repair.cleaning_crossings import gaps_filled, without_crumbs
from meshes.repair.flattening import without_flat
from meshes.repair.holes_fairing import faired
from meshes.repair.rings import faces_touching, grown
from meshes.repair.step import Change, Step, Work, places_of
from meshes.structure.components import face_components
from meshes.structure.tips import sharp_vertices, small_tips
from meshes.structure.topology import Topology, topology
from meshes.validation.examined import number

# Smoothing goes this many rings out, where less leaves the tip sharp.
_MOST_RINGS = 6

# What smoothing leaves is cut out; a new patch may have a tip too, which the next round takes.
_MOST_CUTS = 12

# Every so many rounds the rim that is cut out with a tip grows by a ring.
_CUTS_A_RING = 3


def without_tips(
    work: Work, found: Topology, *, least_angle: float, progress: Progress = silent
) -> Change:
    """Move the points of needle-sharp tips to where their neighbours lead the surface on.

    A tip is a point whose corners add up to less than `least_angle` (radians), on a rim that is
    small beside the part: such as a scanner makes, not the corners of a coarse solid. Where
    smoothing makes no fewer tips nothing is moved.

    Parameters
    ----------
    work : Work
        Its mesh manifold and without flat faces.
    found : Topology
        Of that mesh.
    least_angle : float
    progress : Progress
    """
    mesh = work.mesh
    if least_angle <= 0.0:
        return work, None
    sharp = sharp_vertices(mesh, found, least_angle)
    free = _on_small_rims(mesh, sharp)
    if len(free) == 0:
        return work, None
    body = _bodies(mesh)
    for n_rings in range(_MOST_RINGS):
        progress(n_rings / _MOST_RINGS, "Smoothing sharp tips")
        wider = _grown(mesh, free, n_rings)
        if _holds_nothing(body, wider):
            break
        moved = wider
        smooth = mesh.with_vertices(faired(_levelled(mesh, free), moved))
        n_left = _n_sharp(smooth, found, least_angle, _grown(mesh, moved, 1))
        if n_left == 0:
            break
    if n_left and (cut := _cut_out(work, least_angle, progress)) is not None:
        return cut, _step(work, free, cut)
    if n_left >= len(free):
        return work, None
    ways = smooth.vertices[moved] - mesh.vertices[moved]
    longest = float(np.sqrt((ways * ways).sum(axis=1)).max())
    step = Step(
        "tips",
        len(free) - n_left,
        f"{number(len(free) - n_left, 'needle-sharp tip')} smoothed away; points moved by up to "
        f"{longest:.2f} mm.",
        places=places_of(mesh.vertices[free]),
    )
    return work.shaped(smooth), step


def _cut_out(work: Work, least_angle: float, progress: Progress) -> Work | None:
    """Cut tips out and close the gaps, with a growing rim; None where some are left."""
    current = work
    for n_round in range(_MOST_CUTS):
        progress(n_round / _MOST_CUTS, "Cutting out sharp tips")
        mesh = current.mesh
        tips = _on_small_rims(mesh, sharp_vertices(mesh, topology(mesh), least_angle))
        if len(tips) == 0:
            return current
        rows = faces_touching(mesh.faces, _grown_marks(mesh, tips, n_round // _CUTS_A_RING))
        rest, _ = without_flat(without_crumbs(current, rows))
        filling = gaps_filled(mesh, rest.mesh)
        if not filling.left_open:
            current = rest.extended(filling.mesh)
    return None


def _step(work: Work, tips: Indices, cut: Work) -> Step:
    gone = work.gone(cut) & (work.origin >= 0)
    n_kept = int(np.count_nonzero(~gone & (work.origin >= 0)))
    n_new = cut.mesh.n_faces - n_kept
    return Step(
        "tips",
        len(tips),
        f"{number(len(tips), 'needle-sharp tip')} cut out: {work.mesh.n_faces - n_kept:,} faces "
        f"replaced by {n_new:,}.",
        n_removed=work.mesh.n_faces - n_kept,
        n_added=n_new,
        faces=work.given(gone),
        places=places_of(work.mesh.vertices[tips]),
    )


def _n_sharp(mesh: Mesh, found: Topology, least_angle: float, chosen: Indices) -> int:
    """Count the sharp ones among chosen vertices: only the faces at those are looked at."""
    marked = np.zeros(mesh.n_vertices, dtype=np.bool_)
    marked[chosen] = True
    near = Mesh(mesh.vertices, mesh.faces[np.flatnonzero(faces_touching(mesh.faces, marked))])
    return int(sharp_vertices(near, found, least_angle)[chosen].sum())


def _on_small_rims(mesh: Mesh, sharp: Mask) -> Indices:
    """Return the sharp vertices on small rims that something holds in place.

    A body that is nothing but tips and their rims stays: without them nothing would be left of it.
    """
    body = _bodies(mesh)
    beside = mesh.faces[np.flatnonzero(faces_touching(mesh.faces, sharp))].reshape(-1)
    if _holds_nothing(body, beside):
        sharp = sharp & (np.bincount(body, _elsewhere(body, beside))[body] > 0)
    return small_tips(mesh, sharp)


def _bodies(mesh: Mesh) -> Indices:
    """Return the body of each vertex; a vertex without faces counts to the first."""
    body = np.zeros(mesh.n_vertices, dtype=np.int32)
    body[mesh.faces] = face_components(mesh)[:, None]
    return body


def _elsewhere(body: Indices, chosen: Indices) -> Mask:
    rest = np.ones(len(body), dtype=np.bool_)
    rest[chosen] = False
    return rest


def _holds_nothing(body: Indices, chosen: Indices) -> bool:
    """Return whether all vertices of some body are chosen: nothing would hold it in place."""
    return bool((np.bincount(body, _elsewhere(body, chosen)) == 0).any())


def _grown(mesh: Mesh, chosen: Indices, n_rings: int) -> Indices:
    """Add the neighbours of vertices, as often as asked."""
    return np.flatnonzero(_grown_marks(mesh, chosen, n_rings)).astype(np.int32)


def _grown_marks(mesh: Mesh, chosen: Indices, n_rings: int) -> Mask:
    marked = np.zeros(mesh.n_vertices, dtype=np.bool_)
    marked[chosen] = True
    return grown(mesh.faces, marked, n_rings)


def _levelled(mesh: Mesh, tips: Indices) -> Mesh:
    """Put each tip into the middle of its neighbours: long edges would hold it back."""
    is_tip = np.zeros(mesh.n_vertices, dtype=np.bool_)
    is_tip[tips] = True
    rows = mesh.faces[np.flatnonzero(faces_touching(mesh.faces, is_tip))]
    sides = rows[:, [0, 1, 1, 2, 2, 0, 1, 0, 2, 1, 0, 2]].reshape(-1, 2)
    sides = np.unique(sides[is_tip[sides[:, 0]] & ~is_tip[sides[:, 1]]], axis=0)
    tip, first, count = np.unique(sides[:, 0], return_index=True, return_counts=True)
    vertices = mesh.vertices.copy()
    if len(tip):
        total = np.add.reduceat(mesh.vertices[sides[:, 1]], first, axis=0)
        vertices[tip] = total / count[:, None]
    return mesh.with_vertices(vertices)
