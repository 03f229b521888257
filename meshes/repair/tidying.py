"""Take away faces that add nothing, and points that no face names."""

import numpy as np

from meshes.mesh import Mesh
from meshes.repair.step import Step, Work, centres, places_of
from meshes.structure._topology_kernels import unused_vertices
from meshes.structure.topology import Topology
from meshes.validation.examined import number


def without_repeats(work: Work, found: Topology) -> tuple[Work, Step | None]:
    """Take away faces with the same three points as another.

    One of them stays, the first; where it is a wall inside the part it is taken away later, as
    what hangs on crowded edges is.
    """
    doubled = found.duplicate_faces
    if len(doubled) == 0:
        return work, None
    rows = np.ones(work.mesh.n_faces, dtype=np.bool_)
    rows[doubled] = False
    step = Step(
        "duplicates",
        len(doubled),
        f"{number(len(doubled), 'face')} that repeated another taken away.",
        n_removed=len(doubled),
        faces=work.given(doubled),
        places=places_of(centres(work.mesh, doubled)),
    )
    return work.keeping(rows), step


def without_pointless(work: Work) -> tuple[Work, Step | None]:
    """Take away faces that name a vertex twice; the surface loses nothing by it."""
    a, b, c = work.mesh.faces.T
    pointless = (a == b) | (b == c) | (c == a)
    count = int(pointless.sum())
    if count == 0:
        return work, None
    step = Step(
        "degenerate",
        count,
        f"{number(count, 'face')} that named a point twice taken away.",
        n_removed=count,
        faces=work.given(pointless),
        places=places_of(centres(work.mesh, pointless)),
    )
    return work.keeping(~pointless), step


def without_loose_vertices(work: Work, given: Topology) -> tuple[Work, Step | None]:
    """Take away vertices that no face names; the others keep their order.

    Told are those that no face of the mesh given named either; points of faces that other steps
    took away go with them.
    """
    unused = unused_vertices(work.mesh.faces, work.mesh.n_vertices)
    if not unused.any():
        return work, None
    place = (np.cumsum(~unused) - 1).astype(np.int32)
    tidy = work.shaped(Mesh(work.mesh.vertices[~unused], place[work.mesh.faces]))
    idle = given.unreferenced_vertices
    if len(idle) == 0:
        return tidy, None
    step = Step(
        "loose-points",
        len(idle),
        f"{number(len(idle), 'point')} that no face used taken away.",
        places=places_of(work.mesh.vertices[idle]),
    )
    return tidy, step
