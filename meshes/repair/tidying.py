"""Take away faces that add nothing, and points that no face names."""

import numpy as np

from meshes.arrays import Mask
from meshes.mesh import Mesh
from meshes.repair.step import Change, Step, Work, centres, places_of
from meshes.structure.topology import Topology
from meshes.validation.examined import number


def without_idle_faces(work: Work, found: Topology) -> tuple[Change, ...]:
    """Take away faces that name a vertex twice, then those with the points of another.

    Of equal faces the first stays; where it is a wall inside the part it is taken away later,
    as what hangs on crowded edges is. What `found` tells of edges and vertices holds afterwards.
    """
    a, b, c = work.mesh.faces.T
    pointless = np.asarray((a == b) | (b == c) | (c == a))
    repeats = np.zeros(work.mesh.n_faces, dtype=np.bool_)
    repeats[found.duplicate_faces] = True
    first = _without(work, pointless, "degenerate", "that named a point twice")
    second = _without(
        first[0], repeats[~pointless], "duplicates", "that repeated another of the same points"
    )
    return first, second


def _without(work: Work, rows: Mask, name: str, which: str) -> Change:
    count = int(rows.sum())
    if count == 0:
        return work, None
    step = Step(
        name,
        count,
        f"{number(count, 'face')} {which} taken away.",
        n_removed=count,
        faces=work.given(rows),
        places=places_of(centres(work.mesh, rows)),
    )
    return work.keeping(~rows), step


def without_loose_vertices(work: Work, given: Topology) -> Change:
    """Take away vertices that no face names; the others keep their order.

    Told are those that no face of the mesh given named either; points of faces that other steps
    took away go with them.
    """
    unused = np.ones(work.mesh.n_vertices, dtype=np.bool_)
    unused[work.mesh.faces] = False
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
