"""Part surfaces that meet at one edge or point, and take away the small ones that hang there."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Faces, Indices, Mask, Vector, Vertices
from meshes.mesh import Mesh
from meshes.repair._splitting_kernels import corner_fans, winding_classes
from meshes.repair.edge_pairing import paired_uses
from meshes.repair.rings import faces_touching
from meshes.repair.step import Change, Step, Work, centres, places_of
from meshes.structure.edges import EdgeTable, edge_table
from meshes.structure.topology import Topology
from meshes.surface.normals import face_areas
from meshes.validation.examined import number

# A sheet of less than this share of the area of what it hangs on is a fin, no part of its own.
_FIN_SHARE = 0.02

# Points that are parted move this far into their own body, mm: nothing a printer or scanner
# sees, yet more than the rounding of files in single precision (0.00001 mm at 100 mm), which
# would join them again.
GAP = 0.002

# Taking fins away can leave the next one hanging; real meshes need one round.
_MOST_ROUNDS = 20


@dataclass(frozen=True, slots=True, eq=False)
class Sheets:
    """The surfaces that a mesh consists of once each edge joins two faces at most.

    Attributes
    ----------
    table : EdgeTable
        Each crowded edge parted into pairs and single uses.
    sheet : ndarray, shape (m,), int32
        The lowest face of the sheet of each face.
    hangs : ndarray, shape (m,), bool
        True at the lowest face of a sheet with a single use at a crowded edge.
    shares : ndarray, shape (m,), float64
        At the lowest face of such a sheet: its area over that of the largest one it hangs on.
    is_wall : ndarray, shape (m,), bool
        At the lowest face: most of its border lies on crowded edges, a wall inside the part.
    """

    table: EdgeTable
    sheet: Indices
    hangs: Mask
    shares: Vector
    is_wall: Mask


def without_fins(work: Work, found: Topology) -> Change:
    """Take away fins and inner walls where more than two faces meet at an edge.

    A fin has less than a fiftieth of the area of what it hangs on; most of the border of a wall
    lies on the surface around it. Other sheets stay; `parted` makes them bodies of their own.
    """
    current, n_fins = work, 0
    ends = np.zeros(work.mesh.n_vertices, dtype=np.bool_)
    ends[found.non_manifold_edges] = True
    for _ in range(_MOST_ROUNDS):
        if not _is_crowded(current.mesh, ends):
            break
        sheets = _sheets(current.mesh, edge_table(current.mesh))
        fins = np.flatnonzero(sheets.hangs & (sheets.is_wall | (sheets.shares < _FIN_SHARE)))
        if len(fins) == 0:
            break
        n_fins += len(fins)
        current = current.keeping(~np.isin(sheets.sheet, fins))
    if n_fins == 0:
        return work, None
    rows = work.gone(current)
    area = float(face_areas(work.mesh)[rows].sum())
    step = Step(
        "fins",
        n_fins,
        f"{number(n_fins, 'fin or inner wall', 'fins and inner walls')} of {area:.3g} mm² in all "
        "taken away where more than two faces met at an edge.",
        n_removed=int(rows.sum()),
        faces=work.given(rows),
        places=places_of(centres(work.mesh, rows)),
    )
    return current, step


def _is_crowded(mesh: Mesh, ends: Mask) -> bool:
    """Return whether more than two faces meet at an edge; both its ends are marked."""
    rows = np.flatnonzero(faces_touching(mesh.faces, ends))
    near = Mesh(mesh.vertices, mesh.faces[rows])
    return bool(edge_table(near).n_uses.max(initial=0) > 2)


def parted(work: Work, found: Topology) -> Change:
    """Give each surface its own vertices where several meet at an edge or a point."""
    if found.is_manifold:
        return work, None
    mesh = work.mesh
    table = _sheets(mesh, edge_table(mesh)).table
    fan = corner_fans(mesh.faces, table.half_edge, table.start)
    faces, copied = _with_copies(mesh.faces, fan, mesh.n_vertices)
    if len(copied) == 0:
        return work, None
    split = Mesh(np.concatenate([mesh.vertices, mesh.vertices[copied]]), faces)
    touched = np.unique(np.append(copied, np.arange(mesh.n_vertices, split.n_vertices)))
    step = Step(
        "parting",
        len(np.unique(copied)),
        f"{number(len(np.unique(copied)), 'point')} where surfaces met in an edge or a point "
        f"parted, by up to {2.0 * GAP:g} mm.",
        places=places_of(mesh.vertices[np.unique(copied)]),
    )
    return work.shaped(split.with_vertices(_drawn_in(split, touched.astype(np.int32)))), step


def _sheets(mesh: Mesh, table: EdgeTable) -> Sheets:
    crowded = np.flatnonzero(table.n_uses > 2).astype(np.int32)
    patch, _, _ = winding_classes(mesh.faces, table.half_edge, table.start)
    areas = face_areas(mesh)
    patch_area: Vector = np.bincount(patch, areas, mesh.n_faces).astype(np.float64)
    groups = [
        paired_uses(mesh, table.half_edge[table.start[e] : table.start[e + 1]], patch, patch_area)
        for e in crowded
    ]
    pairs = _regrouped(table, crowded, groups)
    sheet, _, _ = winding_classes(mesh.faces, pairs.half_edge, pairs.start)
    area = np.bincount(sheet, weights=areas, minlength=mesh.n_faces)
    hangs = np.zeros(mesh.n_faces, dtype=np.bool_)
    shares = np.ones(mesh.n_faces)
    n_single = np.zeros(mesh.n_faces)
    for group in groups:
        largest = max(area[sheet[use // 3]] for part in group for use in part)
        for part in group:
            if len(part) == 1:
                root = sheet[part[0] // 3]
                hangs[root] = True
                n_single[root] += 1
                shares[root] = min(shares[root], area[root] / max(largest, 1e-300))
    single = pairs.half_edge[pairs.start[:-1][pairs.n_uses == 1]] // 3
    n_border = np.bincount(sheet[single], minlength=mesh.n_faces)
    is_wall = (shares < 1.0) & (2 * n_single > n_border)
    return Sheets(pairs, sheet, hangs, shares, is_wall)


def _regrouped(table: EdgeTable, crowded: Indices, groups: list[list[list[int]]]) -> EdgeTable:
    """Return the table with each crowded edge parted into its groups, in the order of edges."""
    if len(crowded) == 0:
        return table
    half_edge = table.half_edge.copy()
    extra = []
    for edge, group in zip(crowded.tolist(), groups, strict=True):
        first = int(table.start[edge])
        half_edge[first : table.start[edge + 1]] = [use for part in group for use in part]
        extra += (first + np.cumsum([len(part) for part in group])[:-1]).tolist()
    start = np.sort(np.append(table.start, np.array(extra, dtype=np.int32)))
    return EdgeTable(half_edge, start)


def _with_copies(faces: Faces, fan: Indices, n_vertices: int) -> tuple[Faces, Indices]:
    """Return faces in which each fan but the first of a vertex has its own copy of it."""
    corner = faces.reshape(-1).copy()
    fans, first = np.unique(fan, return_index=True)
    vertex = corner[first]
    order = np.lexsort((fans, vertex))
    is_later = np.zeros(len(order), dtype=np.bool_)
    is_later[1:] = vertex[order[1:]] == vertex[order[:-1]]
    later = order[is_later]
    copy_of_fan = np.full(len(corner), -1, dtype=np.int32)
    copy_of_fan[fans[later]] = n_vertices + np.arange(len(later), dtype=np.int32)
    copies = copy_of_fan[fan]
    corner[copies >= 0] = copies[copies >= 0]
    return corner.reshape(-1, 3), np.asarray(vertex[later], dtype=np.int32)


def _drawn_in(mesh: Mesh, chosen: Indices) -> Vertices:
    """Return the points with the chosen ones moved by `GAP` towards the middle around them."""
    is_chosen = np.zeros(mesh.n_vertices, dtype=np.bool_)
    is_chosen[chosen] = True
    rows = mesh.faces[faces_touching(mesh.faces, is_chosen)]
    total, count = np.zeros((mesh.n_vertices, 3)), np.zeros(mesh.n_vertices)
    for k in range(3):
        for other in (rows[:, (k + 1) % 3], rows[:, (k + 2) % 3]):
            np.add.at(total, rows[:, k], mesh.vertices[other])
            np.add.at(count, rows[:, k], 1.0)
    ways = total[chosen] / count[chosen][:, None] - mesh.vertices[chosen]
    lengths = np.sqrt((ways * ways).sum(axis=1))
    share = np.minimum(GAP / np.maximum(lengths, 1e-300), 0.1)
    vertices = mesh.vertices.copy()
    vertices[chosen] += share[:, None] * ways
    return vertices
