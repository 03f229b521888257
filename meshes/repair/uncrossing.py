"""Mend what crosses: unite bodies, cut out small places and close them, or wrap a body anew."""

import numpy as np

from meshes.arrays import Indices, Mask
from meshes.crossing.self_intersection import self_intersections
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.progress import Progress
from meshes.remodel.booleans import union
from meshes.repair.cleaning_crossings import without_crossings
from meshes.repair.faces_kept import kept_faces
from meshes.repair.resurface import resurfaced
from meshes.repair.settings import RepairSettings
from meshes.repair.step import Change, Step, Work, centres, places_of
from meshes.structure.topology import topology
from meshes.validation.examined import number


def uncrossed(
    work: Work, settings: RepairSettings, progress: Progress
) -> tuple[Work, tuple[Step, ...], int]:
    """Mend what crosses, by the gentlest way that does it; returns the pairs that are left too."""
    steps: list[Step] = []
    pairs = self_intersections(work.mesh)
    for way in (_by_uniting, _by_cutting, _by_wrapping):
        if len(pairs) == 0:
            break
        work, step = way(work, pairs, settings, progress)
        if step is not None:
            steps.append(step)
            pairs = self_intersections(work.mesh)
    return work, tuple(steps), len(pairs)


def _by_uniting(work: Work, pairs: Indices, settings: RepairSettings, progress: Progress) -> Change:
    """Make one body of closed outward ones that cross each other."""
    found = topology(work.mesh)
    body = found.face_component
    is_solid = found.component_is_closed & (found.component_volume > 0.0)
    crossing = body[pairs]
    crossing = crossing[(crossing[:, 0] != crossing[:, 1]) & is_solid[crossing].all(axis=1)]
    if len(crossing) == 0:
        return work, None
    together = np.unique(crossing)
    rows = np.asarray(np.isin(body, together))
    solid = union(*(_body(work.mesh, body == each) for each in together))
    step = Step(
        "uniting",
        len(together),
        f"{number(len(together), 'body', 'bodies')} that cut into each other united.",
        faces=work.given(np.unique(pairs[np.isin(body[pairs], together).all(axis=1)])),
        places=places_of(centres(work.mesh, _one_each(pairs))),
    )
    return _replaced(work, rows, solid, step)


def _by_cutting(work: Work, pairs: Indices, settings: RepairSettings, progress: Progress) -> Change:
    """Cut out the faces that meet others and close the gaps; nothing where that fails."""
    untangling = without_crossings(work.mesh, progress=progress)
    if untangling.n_left >= untangling.n_crossings:
        return work, None
    kept = kept_faces(work.mesh, untangling.mesh)
    origin = np.where(kept >= 0, work.origin[kept], -1).astype(np.int32)
    step = Step(
        "crossings",
        untangling.n_crossings - untangling.n_left,
        f"{number(untangling.n_crossings, 'pair')} of faces that crossed cut out: "
        f"{untangling.n_removed:,} faces replaced by {untangling.n_added:,}.",
        n_removed=untangling.n_removed,
        n_added=untangling.n_added,
        faces=work.given(np.unique(pairs)),
        places=places_of(centres(work.mesh, _one_each(pairs))),
    )
    return Work(untangling.mesh, origin), step


def _by_wrapping(
    work: Work, pairs: Indices, settings: RepairSettings, progress: Progress
) -> Change:
    """Wrap the closed bodies that still cross anew on a grid, as one solid."""
    found = topology(work.mesh)
    body = found.face_component
    crossing = np.unique(body[pairs])
    crossing = crossing[found.component_is_closed[crossing]]
    rows = np.asarray(np.isin(body, crossing))
    if settings.voxel <= 0.0 or len(crossing) == 0:
        return work, None
    try:
        wrapping = resurfaced(_body(work.mesh, rows), settings.voxel, progress=progress)
    except InvalidMeshError:
        # What encloses nothing, or is too large for the grid, stays as it is and is told.
        return work, None
    step = Step(
        "wrapping",
        len(pairs),
        f"{number(len(pairs), 'pair')} of faces that crossed could not be mended in place: "
        f"{number(len(crossing), 'body', 'bodies')} wrapped anew on a grid of "
        f"{settings.voxel:g} mm.",
        faces=work.given(np.unique(pairs)),
        places=places_of(centres(work.mesh, _one_each(pairs))),
    )
    return _replaced(work, rows, wrapping.mesh, step)


def _one_each(pairs: Indices) -> Indices:
    """Return one face of each pair, each once."""
    return np.asarray(np.unique(pairs[:, 0]))


def _body(mesh: Mesh, rows: Mask) -> Mesh:
    used, faces = np.unique(mesh.faces[rows], return_inverse=True)
    return Mesh(mesh.vertices[used], faces.reshape(-1, 3).astype(np.int32))


def _replaced(work: Work, rows: Mask, by: Mesh, step: Step) -> Change:
    """Return the work with some faces replaced by a mesh of its own."""
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
    return Work(mesh, np.append(rest.origin, given)), told
