"""Mend what crosses: unite bodies, cut out small places and close them, or wrap a body anew."""

import numpy as np

from meshes.arrays import Indices, Mask, Vector
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.progress import Progress
from meshes.remodel.booleans import union
from meshes.repair.cleaning_crossings import untangled
from meshes.repair.faces_kept import kept_faces
from meshes.repair.resurface import resurfaced
from meshes.repair.searched import Searched
from meshes.repair.settings import RepairSettings
from meshes.repair.step import Step, Work, centres, places_of
from meshes.structure.containment import containment
from meshes.structure.topology import Topology, topology
from meshes.surface.normals import face_areas
from meshes.validation.examined import number

# Cutting mends places of a closed body, it does not take the body away: more than this share of
# its area stays.
_LEAST_KEPT = 0.5

_Mending = tuple[Searched, Step | None]
"""What is left to mend after a step, and what the step changed; None where that is nothing."""


def uncrossed(
    searched: Searched, settings: RepairSettings, progress: Progress
) -> tuple[Searched, tuple[Step, ...]]:
    """Mend what crosses, by the gentlest way that does it; what is left is known in the end."""
    steps: list[Step] = []
    for way in (_by_uniting, _by_cutting, _by_wrapping):
        if len(searched.pairs) == 0:
            break
        searched, step = way(searched, settings, progress)
        steps += [step] if step is not None else []
    return searched, tuple(steps)


def _by_uniting(searched: Searched, settings: RepairSettings, progress: Progress) -> _Mending:
    """Make one body of closed outward ones that cross each other."""
    work, pairs = searched.work, searched.pairs
    found = topology(work.mesh)
    solid_of = _solids(work.mesh, found)
    is_solid = found.component_is_closed & (found.component_volume > 0.0)
    body = solid_of[found.face_component]
    crossing = body[pairs]
    crossing = crossing[(crossing[:, 0] != crossing[:, 1]) & is_solid[crossing].all(axis=1)]
    if len(crossing) == 0:
        return searched, None
    together = np.unique(crossing)
    rows = np.asarray(np.isin(body, together))
    progress(0.0, "Uniting bodies that cut into each other")
    solid = union(*(_body(work.mesh, body == each) for each in together))
    step = Step(
        "uniting",
        len(together),
        f"{number(len(together), 'body', 'bodies')} that cut into each other united.",
        faces=work.given(np.unique(pairs[np.isin(body[pairs], together).all(axis=1)])),
        places=places_of(centres(work.mesh, _one_each(pairs))),
    )
    progress(0.0, "Looking for crossing faces")
    return _replaced(searched, rows, solid, step)


def _by_cutting(searched: Searched, settings: RepairSettings, progress: Progress) -> _Mending:
    """Cut out the faces that meet others and close the gaps; nothing where that fails."""
    work, pairs = searched.work, searched.pairs
    done = untangled(Searched(Work.of(work.mesh), pairs), progress=progress)
    if len(done.pairs) >= len(pairs):
        return searched, None
    kept = done.work.origin
    found = topology(work.mesh)
    share = _shares_kept(work.mesh, found, kept)
    if (found.component_is_closed & (share < _LEAST_KEPT)).any():
        return searched, None  # a body that stands through a surface belongs to the part
    n_lost = int((share == 0.0).sum())
    lost = f", {number(n_lost, 'open piece')} lost in it" if n_lost else ""
    n_kept = int((kept >= 0).sum())
    n_removed, n_added = work.mesh.n_faces - n_kept, len(kept) - n_kept
    step = Step(
        "crossings",
        len(pairs) - len(done.pairs),
        f"{number(len(pairs), 'pair')} of faces that crossed cut out: "
        f"{n_removed:,} faces replaced by {n_added:,}{lost}.",
        n_removed=n_removed,
        n_added=n_added,
        faces=work.given(np.unique(pairs)),
        places=places_of(centres(work.mesh, _one_each(pairs))),
    )
    origin = np.where(kept >= 0, work.origin[kept], -1).astype(np.int32)
    return Searched(Work(done.work.mesh, origin), done.pairs), step


def _shares_kept(mesh: Mesh, found: Topology, kept: Indices) -> Vector:
    """Return the share of each body's area that a later stage still has."""
    areas = face_areas(mesh)
    is_kept = np.zeros(mesh.n_faces, dtype=np.bool_)
    is_kept[kept[kept >= 0]] = True
    body = found.face_component
    left = np.bincount(body[is_kept], areas[is_kept], minlength=found.n_components)
    whole = np.bincount(body, areas, minlength=found.n_components)
    return np.asarray(left / np.where(whole > 0.0, whole, 1.0))


def _by_wrapping(searched: Searched, settings: RepairSettings, progress: Progress) -> _Mending:
    """Wrap the closed bodies that still cross anew on a grid, as one solid."""
    work, pairs = searched.work, searched.pairs
    found = topology(work.mesh)
    body = _solids(work.mesh, found)[found.face_component]
    crossing = np.unique(body[pairs])
    crossing = crossing[found.component_is_closed[crossing]]
    rows = np.asarray(np.isin(body, crossing))
    if settings.voxel <= 0.0 or len(crossing) == 0:
        return searched, None
    try:
        wrapping = resurfaced(_body(work.mesh, rows), settings.voxel, progress=progress)
    except InvalidMeshError:
        # What encloses nothing, or is too large for the grid, stays as it is and is told.
        return searched, None
    step = Step(
        "wrapping",
        len(pairs),
        f"{number(len(pairs), 'pair')} of faces that crossed could not be mended in place: "
        f"{number(len(crossing), 'body', 'bodies')} wrapped anew on a grid of "
        f"{settings.voxel:g} mm.",
        faces=work.given(np.unique(pairs)),
        places=places_of(centres(work.mesh, _one_each(pairs))),
    )
    return _replaced(searched, rows, wrapping.mesh, step)


def _solids(mesh: Mesh, found: Topology) -> Indices:
    """Return for each component the solid it bounds: a cavity belongs to the body around it."""
    solid_of = np.arange(found.n_components, dtype=np.int32)
    volumes = found.component_volume
    nesting = containment(mesh, found) if (volumes < 0.0).any() else None
    if nesting is not None:
        inner, outer = nesting.pairs.T
        next_out = nesting.depth[outer] == nesting.depth[inner] - 1
        is_cavity = next_out & (volumes[inner] < 0.0) & (volumes[outer] > 0.0)
        solid_of[inner[is_cavity]] = outer[is_cavity]
    return solid_of


def _one_each(pairs: Indices) -> Indices:
    """Return one face of each pair, each once."""
    return np.asarray(np.unique(pairs[:, 0]))


def _body(mesh: Mesh, rows: Mask) -> Mesh:
    used, faces = np.unique(mesh.faces[rows], return_inverse=True)
    return Mesh(mesh.vertices[used], faces.reshape(-1, 3).astype(np.int32))


def _replaced(searched: Searched, rows: Mask, by: Mesh, step: Step) -> _Mending:
    """Return the work with some faces replaced by a mesh of its own."""
    work = searched.work
    rest = work.keeping(~rows)
    kept = kept_faces(_body(work.mesh, rows), by)
    given = np.where(kept >= 0, work.origin[rows][kept], -1).astype(np.int32)
    n_same = int((kept >= 0).sum())
    mesh = Mesh(
        np.concatenate([rest.mesh.vertices, by.vertices]),
        np.concatenate([rest.mesh.faces, by.faces + rest.mesh.n_vertices]),
    )
    told = Step(
        step.step,
        step.count,
        step.message,
        n_removed=int(rows.sum()) - n_same,
        n_added=by.n_faces - n_same,
        faces=step.faces,
        places=step.places,
    )
    return searched.after(Work(mesh, np.append(rest.origin, given))), told
