"""Take away faces without area, so that no gap is left where they were."""

import numpy as np

from meshes.arrays import AnyArray, Indices, Mask
from meshes.mesh import Mesh
from meshes.repair.step import Change, Step, Work, centres, places_of
from meshes.structure._topology_kernels import flat_faces_and_area
from meshes.structure.edges import edge_table
from meshes.validation.examined import number

# Mending one flat face can flatten its neighbour; scans need one or two rounds.
_MOST_ROUNDS = 20


def without_flat(work: Work) -> Change:
    """Collapse faces whose points coincide, and flip those with a point on the far edge."""
    flat = np.flatnonzero(_flat(work.mesh))
    if len(flat) == 0:
        return work, None
    current = work
    for _ in range(_MOST_ROUNDS):
        current, has_changed = _round(current)
        if not has_changed:
            break
    n_left = int(_flat(current.mesh).sum())
    if n_left >= len(flat):
        return work, None
    rest = f" {n_left:,} could not be." if n_left else ""
    step = Step(
        "degenerate",
        len(flat) - n_left,
        f"{number(len(flat) - n_left, 'face')} without area taken out of the surface.{rest}",
        n_removed=work.mesh.n_faces - current.mesh.n_faces,
        faces=work.given(flat.astype(np.int32)),
        places=places_of(centres(work.mesh, flat)),
    )
    return current, step


def _flat(mesh: Mesh) -> Mask:
    return flat_faces_and_area(mesh.vertices, mesh.faces)[0]


def _round(work: Work) -> tuple[Work, bool]:
    flat = np.flatnonzero(_flat(work.mesh)).astype(np.int32)
    if len(flat) == 0:
        return work, False
    joined = _collapsed(work, flat)
    if joined is not None:
        return joined, True
    return _flipped(work, flat)


def _collapsed(work: Work, flat: Indices) -> Work | None:
    """Join the ends of edges without length; None where there are none."""
    mesh = work.mesh
    target = np.arange(mesh.n_vertices, dtype=np.int32)
    for a, b, c in mesh.faces[flat].tolist():
        for one, other in ((a, b), (b, c), (c, a)):
            low, high = min(target[one], target[other]), max(target[one], target[other])
            if low != high and (mesh.vertices[low] == mesh.vertices[high]).all():
                target[target == high] = low
    faces = target[mesh.faces]
    a, b, c = faces.T
    pointless = (a == b) | (b == c) | (c == a)
    return work.shaped(Mesh(mesh.vertices, faces)).keeping(~pointless) if pointless.any() else None


def _flipped(work: Work, flat: Indices) -> tuple[Work, bool]:
    """Give the long edge of a flat face away: its neighbour there is cut at the point on it."""
    mesh = work.mesh
    faces = mesh.faces.copy()
    table = edge_table(mesh)
    low, high = _ends(table.ends(mesh.faces, np.arange(table.n_edges, dtype=np.int32)))
    codes = low * mesh.n_vertices + high
    busy: set[int] = set()
    dropped = np.zeros(mesh.n_faces, dtype=np.bool_)
    for face in flat.tolist():
        a, b, c = _long_side(mesh, face)
        edge = int(np.searchsorted(codes, min(a, b) * mesh.n_vertices + max(a, b)))
        uses = table.half_edge[table.start[edge] : table.start[edge + 1]].tolist()
        others = [use for use in uses if use // 3 != face]
        if face in busy or any(use // 3 in busy for use in others):
            continue
        if len(others) != 1:
            dropped[face] = not others
            continue
        other = others[0] // 3
        d = int(faces[other, (others[0] % 3 + 2) % 3])
        across = min(c, d) * mesh.n_vertices + max(c, d)
        place = int(np.searchsorted(codes, across))
        if d == c or (place < len(codes) and codes[place] == across):
            continue
        runs_back = faces[other, others[0] % 3] == b
        faces[face] = (a, d, c) if runs_back else (a, c, d)
        faces[other] = (d, b, c) if runs_back else (c, b, d)
        busy |= {face, other}
    changed = work.shaped(Mesh(mesh.vertices, faces)).keeping(~dropped)
    return changed, bool(busy) or bool(dropped.any())


def _ends(ends: Indices) -> tuple[AnyArray, AnyArray]:
    sides = np.sort(ends, axis=1).astype(np.int64)
    return sides[:, 0], sides[:, 1]


def _long_side(mesh: Mesh, face: int) -> tuple[int, int, int]:
    """Return the vertices of a face, those of its longest side first."""
    corners = mesh.faces[face]
    ways = mesh.vertices[np.roll(corners, -1)] - mesh.vertices[corners]
    longest = int(np.argmax((ways * ways).sum(axis=1)))
    a, b, c = np.roll(corners, -longest).tolist()
    return a, b, c
