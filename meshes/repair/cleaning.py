"""Take out of a mesh what no solid can have: repeats, fins, loose bodies, pinched points."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Faces, Indices, Mask, Vertices
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.structure.components import face_components
from meshes.structure.topology import Topology, topology
from meshes.surface.normals import face_areas

# Taking faces away can uncover the next defect; a real scan needs one or two rounds.
_MOST_ROUNDS = 50


@dataclass(frozen=True, slots=True)
class DroppedBody:
    """A body that was taken out.

    Attributes
    ----------
    n_faces : int
    area : float
        mm^2.
    size : float
        Diagonal of its box, mm.
    """

    n_faces: int
    area: float
    size: float


@dataclass(frozen=True, slots=True, eq=False)
class Cleaning:
    """A mesh without what no solid can have, and what was taken out.

    Attributes
    ----------
    mesh : Mesh
        Each edge has one or two faces, each vertex one fan of faces, neighbours agree on
        their outside. May be open.
    n_welded : int
        Vertices that lay exactly on another one.
    n_repeated : int
        Faces that repeated a vertex or another face.
    n_fins : int
        Faces taken away where more than two met at an edge or surfaces met in one point.
    n_turned : int
        Faces turned to agree with their neighbours.
    dropped : tuple of DroppedBody
        Largest first.
    """

    mesh: Mesh
    n_welded: int
    n_repeated: int
    n_fins: int
    n_turned: int
    dropped: tuple[DroppedBody, ...]


def cleaned(mesh: Mesh, *, smallest_body: float = 0.02) -> Cleaning:
    """Return the mesh as a manifold without loose bodies.

    Nothing moves: faces are kept, turned or taken away.

    Parameters
    ----------
    mesh : Mesh
    smallest_body : float
        Bodies with less than this share of the largest body's area are taken out.

    Raises
    ------
    InvalidMeshError
        If no face is left.
    """
    welded = _welded(mesh)
    unique = _without_repeats(welded)
    manifold = Mesh(unique.vertices, unique.faces[rows_without_pinches(unique)])
    main, dropped = _without_small_bodies(manifold, smallest_body)
    report = topology(main)
    turned = _turned(main, report)
    if turned.n_faces == 0:
        raise InvalidMeshError(f"no sound face among {mesh.n_faces}; give a scan of a surface.")
    return Cleaning(
        mesh=without_loose_vertices(turned),
        n_welded=mesh.n_vertices - welded.n_vertices,
        n_repeated=mesh.n_faces - unique.n_faces,
        n_fins=unique.n_faces - manifold.n_faces,
        n_turned=len(report.flipped_faces),
        dropped=dropped,
    )


def without_faces(mesh: Mesh, dropped: Indices | Mask) -> Mesh:
    """Return the mesh without some faces; its vertices keep their numbers."""
    keep = np.ones(mesh.n_faces, dtype=np.bool_)
    keep[dropped] = False
    return Mesh(mesh.vertices, mesh.faces[keep])


def _welded(mesh: Mesh) -> Mesh:
    # Adding zero turns -0.0 into 0.0, which would else differ in its bits.
    order = np.lexsort((mesh.vertices + 0.0).T[::-1])
    ordered = mesh.vertices[order]
    is_new = np.ones(len(order), dtype=np.bool_)
    is_new[1:] = (ordered[1:] != ordered[:-1]).any(axis=1)
    first = np.minimum.reduceat(order, np.flatnonzero(is_new)) if len(order) else order
    lowest = np.empty(len(order), dtype=np.int64)
    lowest[order] = first[np.cumsum(is_new) - 1]
    kept = np.flatnonzero(lowest == np.arange(len(order)))
    place = np.empty(len(order), dtype=np.int32)
    place[kept] = np.arange(len(kept), dtype=np.int32)
    return Mesh(mesh.vertices[kept], place[lowest][mesh.faces])


def _without_repeats(mesh: Mesh) -> Mesh:
    a, b, c = mesh.faces.T
    mesh = without_faces(mesh, (a == b) | (b == c) | (c == a))
    report = topology(mesh)
    folded = _opposite_twins(mesh.faces, report)
    return without_faces(mesh, np.concatenate([report.duplicate_faces, folded]))


def _opposite_twins(faces: Faces, report: Topology) -> Indices:
    """Return the first of each two faces that lie on each other back to back: a fold."""
    first, second = faces[report.duplicate_of], faces[report.duplicate_faces]
    turn = np.argmax(second == first[:, :1], axis=1)
    rows = np.arange(len(second))
    is_back = second[rows, (turn + 1) % 3] != first[:, 1]
    return np.asarray(report.duplicate_of[is_back], dtype=np.int32)


def rows_without_pinches(mesh: Mesh) -> Indices:
    """Return which faces stay without those at crowded edges and small fans at pinched points."""
    rows, rest = np.arange(mesh.n_faces, dtype=np.int32), mesh
    for n_round in range(_MOST_ROUNDS + 1):
        report = topology(rest)
        crowded, pinched = report.non_manifold_edges, report.non_manifold_vertices
        if report.is_manifold:
            break
        dropped = np.zeros(rest.n_faces, dtype=np.bool_)
        if len(crowded):
            dropped = _faces_at_edges(rest, crowded)
        elif n_round == _MOST_ROUNDS:
            dropped = _touching(rest.faces, pinched)
        else:
            dropped[_small_fans(rest, pinched)] = True
        rows = rows[~dropped]
        rest = Mesh(mesh.vertices, mesh.faces[rows])
    return rows


def _touching(faces: Faces, vertices: Indices) -> Mask:
    return np.asarray(np.isin(faces, vertices).any(axis=1))


def _faces_at_edges(mesh: Mesh, edges: Indices) -> Mask:
    wanted = _edge_codes(edges, mesh.n_vertices)
    sides = [_edge_codes(mesh.faces[:, [k, (k + 1) % 3]], mesh.n_vertices) for k in range(3)]
    return np.asarray(np.isin(np.stack(sides, axis=1), wanted).any(axis=1))


def _edge_codes(edges: Indices, n_vertices: int) -> Indices:
    ends = np.sort(edges, axis=1).astype(np.int64)
    return np.asarray(ends[:, 0] * n_vertices + ends[:, 1])


def _small_fans(mesh: Mesh, pinched: Indices) -> Indices:
    around = np.flatnonzero(_touching(mesh.faces, pinched)).astype(np.int32)
    dropped = [_all_but_largest_fan(mesh.faces, around, int(vertex)) for vertex in pinched]
    return np.unique(np.concatenate(dropped)).astype(np.int32)


def _all_but_largest_fan(faces: Faces, around: Indices, vertex: int) -> Indices:
    rows = around[(faces[around] == vertex).any(axis=1)]
    fans: list[tuple[set[int], list[int]]] = []
    for row in rows.tolist():
        rim = {corner for corner in faces[row].tolist() if corner != vertex}
        joined = [fan for fan in fans if fan[0] & rim]
        apart = [fan for fan in fans if not fan[0] & rim]
        members = sorted([row, *(member for fan in joined for member in fan[1])])
        fans = [*apart, (rim.union(*(fan[0] for fan in joined)), members)]
    largest = min(fans, key=lambda fan: (-len(fan[1]), fan[1][0]))
    return np.setdiff1d(rows, largest[1]).astype(np.int32)


def _without_small_bodies(mesh: Mesh, smallest: float) -> tuple[Mesh, tuple[DroppedBody, ...]]:
    if mesh.n_faces == 0:
        return mesh, ()
    body = face_components(mesh)
    areas = np.bincount(body, weights=face_areas(mesh))
    small = np.flatnonzero(areas < smallest * areas.max())
    dropped = [_dropped_body(mesh, body == each, float(areas[each])) for each in small]
    dropped.sort(key=lambda each: -each.area)
    return without_faces(mesh, np.isin(body, small)), tuple(dropped)


def _dropped_body(mesh: Mesh, rows: Mask, area: float) -> DroppedBody:
    points = mesh.vertices[mesh.faces[rows].ravel()]
    return DroppedBody(int(rows.sum()), area, float(np.linalg.norm(np.ptp(points, axis=0))))


def _turned(mesh: Mesh, report: Topology) -> Mesh:
    faces = mesh.faces.copy()
    faces[report.flipped_faces] = faces[report.flipped_faces][:, ::-1]
    return Mesh(mesh.vertices, faces)


def without_loose_vertices(mesh: Mesh) -> Mesh:
    """Return the mesh without vertices that no face names; the others keep their order."""
    used, faces = np.unique(mesh.faces, return_inverse=True)
    vertices: Vertices = mesh.vertices[used]
    return Mesh(vertices, faces.reshape(-1, 3).astype(np.int32))
