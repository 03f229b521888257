"""Drop loose bodies below a size, where asked; never the largest, never silently."""

import numpy as np
from manifold3d import Manifold

from meshes.arrays import Indices, Vector
from meshes.repair.step import Change, Step, Work, places_of
from meshes.structure.topology import Topology
from meshes.surface.normals import face_areas
from meshes.validation.examined import number

# An open sheet counts as thick as a layer of a print, mm: its hull may be flat.
_SHEET = 0.1


def without_small_bodies(work: Work, found: Topology, *, drop_below: float) -> Change:
    """Drop bodies that enclose less than a volume, mm^3.

    An open body counts with the volume of its hull, which is never less than what it would
    enclose, or as a sheet of 0.1 mm where that is more. A cavity is a body too: dropped, the
    part is full there. The largest body stays.
    """
    if drop_below <= 0.0 or found.n_components < 2:
        return work, None
    sizes = body_sizes(work, found)
    small = np.flatnonzero(sizes < drop_below)
    small = small[small != np.argmax(sizes)]
    if len(small) == 0:
        return work, None
    rows = np.asarray(np.isin(found.face_component, small))
    step = Step(
        "small-bodies",
        len(small),
        f"{number(len(small), 'body', 'bodies')} of less than {drop_below:g} mm³ dropped "
        f"({_sizes(sizes[small])} mm³).",
        n_removed=int(rows.sum()),
        faces=work.given(rows),
        places=places_of(np.stack([_middle(work, found, body) for body in small])),
    )
    return work.keeping(~rows), step


def body_sizes(work: Work, found: Topology) -> Vector:
    """Return the volume of each body; where it is open, of its hull or as a sheet, mm^3."""
    sizes = np.abs(found.component_volume)
    areas = np.bincount(found.face_component, weights=face_areas(work.mesh))
    for body in np.flatnonzero(~found.component_is_closed):
        sizes[body] = max(_hull_volume(work, found, int(body)), _SHEET * areas[body])
    return np.asarray(sizes)


def _hull_volume(work: Work, found: Topology, body: int) -> float:
    used = _vertices(work, found, body)
    return float(Manifold.hull_points(work.mesh.vertices[used]).volume())


def _middle(work: Work, found: Topology, body: int) -> Vector:
    points = work.mesh.vertices[_vertices(work, found, body)]
    return np.asarray(points.mean(axis=0))


def _vertices(work: Work, found: Topology, body: int) -> Indices:
    return np.asarray(np.unique(work.mesh.faces[found.face_component == body]))


def _sizes(volumes: Vector) -> str:
    shown = ", ".join(f"{volume:.3g}" for volume in np.sort(volumes)[::-1][:5])
    return shown + (", ..." if len(volumes) > 5 else "")
