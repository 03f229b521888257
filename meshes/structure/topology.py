"""What hangs together, and what is wrong with how: one report with the ids of every element."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import AnyArray, Faces, Indices, Mask, Vector
from meshes.mesh import Mesh
from meshes.structure._components_kernels import component_of_faces
from meshes.structure._fans_kernels import doubtful_corners, fans_around, walked_fans
from meshes.structure._flips_kernels import fewest_turned, patches, turned_islands
from meshes.structure._half_edges_kernels import (
    BOUNDARY,
    CROWDED,
    FLIPPED,
    UNBALANCED,
    bucketed,
    matched,
)
from meshes.structure._topology_kernels import (
    boundary_trails,
    component_boxes,
    faces_with_edges,
    flat_faces_and_area,
)
from meshes.structure._volume_kernels import signed_volumes
from meshes.structure.components import by_size

# Faces looked at on each side of a flipped edge before the whole surface is; scanners and
# editors turn single faces or whole parts.
_ISLAND = 64


@dataclass(frozen=True, slots=True, eq=False)
class BoundaryLoop:
    """A border of the surface, or the open part of one where more than two faces meet.

    Attributes
    ----------
    vertices : ndarray, shape (k,), int32
        In order, each once; with the surface to the left where faces are wound rightly.
    is_closed : bool
        False for the border of a fin, which ends where the fin meets the surface.
    """

    vertices: Indices
    is_closed: bool


@dataclass(frozen=True, slots=True, eq=False)
class Topology:
    """How the faces of a mesh hang together.

    Edges, loops, fans and windings are those of the mesh without the faces that repeat a
    vertex and without duplicates: each defect is told once, under its own name.

    Attributes
    ----------
    n_edges : int
    n_used_vertices : int
    n_sound_faces : int
        Faces that are neither duplicates nor repeat a vertex.
    degenerate_faces : ndarray, shape (k,), int32
        Faces that repeat a vertex or have no area beyond rounding.
    duplicate_faces, duplicate_of : ndarray, shape (k,), int32
        Faces with the same three vertices as a lower face, and that face.
    unreferenced_vertices : ndarray, shape (k,), int32
    boundary_edges : ndarray, shape (k, 2), int32
        Edges of one face only, as the face runs.
    boundary_loops : tuple of BoundaryLoop
        Borders of the surface as it would be if split at its non-manifold vertices.
    non_manifold_edges : ndarray, shape (k, 2), int32
        Edges of three faces or more.
    non_manifold_vertices : ndarray, shape (k,), int32
        Vertices where surfaces touch that no edge joins (more than one fan of faces).
    flipped_edges : ndarray, shape (k, 2), int32
        Edges whose two faces disagree on which side is outside.
    flipped_faces : ndarray, shape (k,), int32
        The fewest faces to turn so that neighbours agree.
    n_unbalanced_edges : int
        Edges not used as often one way as the other, duplicates counted: with any, no volume
        is enclosed. Boundary edges are among them.
    is_orientable : bool
        False for a one-sided surface such as a Moebius strip.
    face_component : ndarray, shape (m,), int32
        Body of each face, largest first (`meshes.structure.components.face_components`).
    component_is_closed : ndarray, shape (n_components,), bool
        No unbalanced edge: the component encloses a volume.
    component_volume : ndarray, shape (n_components,), float64
        Signed volume, mm^3; a number only where the component is closed, else nan.
    inward_components : ndarray, shape (k,), int32
        Closed components with negative volume whose box is in no larger outward one's box
        (those are cavities).
    area : float
        Of all faces, mm^2.
    """

    n_edges: int
    n_used_vertices: int
    n_sound_faces: int
    degenerate_faces: Indices
    duplicate_faces: Indices
    duplicate_of: Indices
    unreferenced_vertices: Indices
    boundary_edges: Indices
    boundary_loops: tuple[BoundaryLoop, ...]
    non_manifold_edges: Indices
    non_manifold_vertices: Indices
    flipped_edges: Indices
    flipped_faces: Indices
    n_unbalanced_edges: int
    is_orientable: bool
    face_component: Indices
    component_is_closed: Mask
    component_volume: Vector
    inward_components: Indices
    area: float

    @property
    def volume(self) -> float:
        """Volume inside all bodies, mm^3; nan where one is open, for then there is none."""
        return float(self.component_volume.sum()) if self.n_components else np.nan

    @property
    def is_closed(self) -> bool:
        """Whether there are faces and none has a free edge."""
        return self.n_sound_faces > 0 and len(self.boundary_edges) == 0

    @property
    def is_manifold(self) -> bool:
        """Whether the neighbourhood of each point is a disc or, at a border, half of one."""
        return len(self.non_manifold_edges) == 0 and len(self.non_manifold_vertices) == 0

    @property
    def is_consistent(self) -> bool:
        """Whether neighbouring faces agree on which side is outside."""
        return len(self.flipped_edges) == 0

    @property
    def is_oriented(self) -> bool:
        """Whether neighbours agree and closed bodies point outwards, cavities inwards."""
        return self.is_consistent and len(self.inward_components) == 0

    @property
    def n_components(self) -> int:
        """Number of bodies; vertices count through faces only."""
        return len(self.component_is_closed)

    @property
    def euler(self) -> int:
        """Used vertices - edges + sound faces: 2 for each sphere, 0 for a torus."""
        return self.n_used_vertices - self.n_edges + self.n_sound_faces


def topology(mesh: Mesh) -> Topology:
    """Report how the faces of any mesh hang together, with the ids of each defect.

    Time and memory are linear in the number of faces; non-manifold input is welcome.

    Parameters
    ----------
    mesh : Mesh

    Returns
    -------
    Topology
    """
    faces = mesh.faces
    start, packed, n_three_cornered = bucketed(faces, mesh.n_vertices)
    across, twin, n_copies, kind, half_edge, n_edges = matched(faces, start, packed)
    copies = np.flatnonzero(twin != np.arange(mesh.n_faces)) if n_copies else np.empty(0, np.intp)
    n_sound_faces = n_three_cornered - len(copies)
    fans = _fans(mesh, twin, across, n_sound_faces)
    boundary, flipped = half_edge[(kind & BOUNDARY) != 0], half_edge[(kind & FLIPPED) != 0]
    unbalanced = half_edge[(kind & UNBALANCED) != 0]
    flipped_faces, is_orientable = _fewest_flips(across, flipped)
    component, size, is_used = component_of_faces(faces, mesh.n_vertices)
    component = by_size(component, size)
    flat, area = flat_faces_and_area(mesh.vertices, faces)
    is_closed, volumes = _closed_components(mesh, component, len(size), unbalanced)
    return Topology(
        n_edges=n_edges,
        n_used_vertices=int(np.count_nonzero(is_used)),
        n_sound_faces=n_sound_faces,
        degenerate_faces=_where(flat),
        duplicate_faces=copies.astype(np.int32),
        duplicate_of=twin[copies],
        unreferenced_vertices=_where(~is_used),
        boundary_edges=_ends(faces, boundary),
        boundary_loops=_boundary_loops(faces, fans, boundary),
        non_manifold_edges=_ends(faces, half_edge[(kind & CROWDED) != 0]),
        non_manifold_vertices=fans.pinched,
        flipped_edges=_ends(faces, flipped),
        flipped_faces=flipped_faces,
        n_unbalanced_edges=len(unbalanced),
        is_orientable=is_orientable,
        face_component=component,
        component_is_closed=is_closed,
        component_volume=volumes,
        inward_components=_inward_components(mesh, component, volumes),
        area=area,
    )


def _where(mask: Mask) -> Indices:
    return np.flatnonzero(mask).astype(np.int32)


def _ends(faces: Faces, half_edge: Indices) -> Indices:
    face, corner = half_edge // 3, half_edge % 3
    return np.stack((faces[face, corner], faces[face, (corner + 1) % 3]), axis=1)


def _fewest_flips(across: Indices, flipped: Indices) -> tuple[Indices, bool]:
    """Return the fewest faces to turn so that neighbours agree, and whether they then do."""
    if len(flipped) == 0:
        return np.empty(0, np.int32), True
    if 6 * _ISLAND * len(flipped) < len(across):  # else it could look at every face anyway
        faces, is_known = turned_islands(across, flipped, _ISLAND)
        if is_known:
            return faces, True
    patch, turn, n_patches, is_orientable = patches(across)
    return _where(fewest_turned(patch, turn, n_patches)), is_orientable


@dataclass(frozen=True, slots=True, eq=False)
class _Fans:
    """The fans at pinched vertices; elsewhere a vertex has one.

    `corners` ascend, `fans` holds the lowest corner in the fan of each.
    """

    pinched: Indices
    corners: Indices
    fans: Indices

    def nodes(self, faces: Faces, corner: Indices) -> AnyArray:
        """Return a number for the fan of each corner, no two fans alike."""
        at = np.searchsorted(self.corners, corner)
        at = np.minimum(at, max(len(self.corners) - 1, 0))
        vertex = faces.reshape(-1)[corner].astype(np.int64)
        if len(self.corners) == 0:
            return vertex
        # Fans have numbers below those of vertices.
        is_listed = self.corners[at] == corner
        return np.asarray(np.where(is_listed, -1 - self.fans[at].astype(np.int64), vertex))


def _fans(mesh: Mesh, twin: Indices, across: Indices, n_sound_faces: int) -> _Fans:
    n_met, total = walked_fans(mesh.faces, twin, across, mesh.n_vertices)
    if total == 3 * n_sound_faces:
        nothing = np.empty(0, np.int32)
        return _Fans(nothing, nothing, nothing)
    doubtful, start, corners = doubtful_corners(mesh.faces, twin, n_met)
    fan = fans_around(mesh.faces, corners, start)
    is_pinched = np.maximum.reduceat(fan, start[:-1]) != np.minimum.reduceat(fan, start[:-1])
    listed = np.repeat(is_pinched, np.diff(start))
    order = np.argsort(corners[listed])
    return _Fans(doubtful[is_pinched], corners[listed][order], fan[listed][order])


def _boundary_loops(faces: Faces, fans: _Fans, tails: Indices) -> tuple[BoundaryLoop, ...]:
    heads = tails - tails % 3 + (tails % 3 + 1) % 3
    ends = fans.nodes(faces, np.concatenate((tails, heads)))
    nodes, node = np.unique(ends, return_inverse=True)
    tail = np.asarray(node[: len(tails)], dtype=np.int32)
    head = np.asarray(node[len(tails) :], dtype=np.int32)
    order, start, closed = boundary_trails(tail, head, len(nodes))
    vertex = faces.reshape(-1)
    forwards = order >= 0
    edge = np.where(forwards, order, -1 - order)
    first = vertex[np.where(forwards, tails[edge], heads[edge])]
    last = vertex[np.where(forwards, heads[edge], tails[edge])]
    return tuple(
        BoundaryLoop(
            vertices=first[a:b] if is_closed else np.append(first[a:b], last[b - 1]),
            is_closed=bool(is_closed),
        )
        for a, b, is_closed in zip(start[:-1], start[1:], closed, strict=True)
    )


def _closed_components(
    mesh: Mesh, component: Indices, n_components: int, leaking: Indices
) -> tuple[Mask, Vector]:
    is_closed = faces_with_edges(mesh.faces, component, n_components)
    is_closed[component[leaking // 3]] = False
    return is_closed, signed_volumes(mesh.vertices, mesh.faces, component, is_closed)


def _inward_components(mesh: Mesh, component: Indices, volumes: Vector) -> Indices:
    inward = np.flatnonzero(volumes < 0.0)
    if len(inward) == 0:
        return inward.astype(np.int32)
    low, high = component_boxes(mesh.vertices, mesh.faces, component, len(volumes))
    outward = np.flatnonzero(volumes > 0.0)
    is_cavity = [
        bool(np.any(np.all((low[outward] < low[c]) & (high[outward] > high[c]), axis=1)))
        for c in inward
    ]
    return inward[~np.asarray(is_cavity, dtype=np.bool_)].astype(np.int32)
