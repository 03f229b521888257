"""What hangs together, and what is wrong with how: one report with the ids of every element."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Faces, Indices, Mask, Vector
from meshes.mesh import Mesh
from meshes.structure import _topology_kernels as kernels
from meshes.structure._volume_kernels import signed_volumes
from meshes.structure.components import face_components
from meshes.structure.edges import EdgeTable, edge_table


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
    every_edge = edge_table(mesh)
    twin = kernels.twin_faces(faces, every_edge.half_edge, every_edge.start)
    duplicate = np.asarray(twin != np.arange(mesh.n_faces))
    table = every_edge.without(duplicate) if duplicate.any() else every_edge
    boundary, crowded, flipped = kernels.edge_kinds(faces, table.half_edge, table.start)
    unbalanced = kernels.unbalanced_edges(faces, every_edge.half_edge, every_edge.start)
    fan = kernels.corner_fans(faces, table.half_edge, table.start)
    split = kernels.split_vertices(faces, fan, table.half_edge, mesh.n_vertices)
    patch, turn, n_wrong = kernels.winding_classes(faces, table.half_edge, table.start)
    unused = kernels.unused_vertices(faces, mesh.n_vertices)
    component = face_components(mesh)
    is_closed, volumes = _closed_components(mesh, component, every_edge, unbalanced)
    return Topology(
        n_edges=table.n_edges,
        n_used_vertices=int(mesh.n_vertices - unused.sum()),
        n_sound_faces=len(table.half_edge) // 3,
        degenerate_faces=_where(kernels.flat_faces(mesh.vertices, faces)),
        duplicate_faces=_where(duplicate),
        duplicate_of=twin[duplicate],
        unreferenced_vertices=_where(unused),
        boundary_edges=table.ends(faces, _where(boundary)),
        boundary_loops=_boundary_loops(faces, table, fan, _where(boundary)),
        non_manifold_edges=table.ends(faces, _where(crowded)),
        non_manifold_vertices=_where(split),
        flipped_edges=table.ends(faces, _where(flipped)),
        flipped_faces=_where(kernels.fewest_turned(patch, turn)),
        n_unbalanced_edges=int(unbalanced.sum()),
        is_orientable=n_wrong == 0,
        face_component=component,
        component_is_closed=is_closed,
        component_volume=volumes,
        inward_components=_inward_components(mesh, component, volumes),
    )


def _where(mask: Mask) -> Indices:
    return np.flatnonzero(mask).astype(np.int32)


def _boundary_loops(
    faces: Faces, table: EdgeTable, fan: Indices, edges: Indices
) -> tuple[BoundaryLoop, ...]:
    half = table.half_edge[table.start[:-1][edges]]
    tails, heads = half, half - half % 3 + (half % 3 + 1) % 3
    nodes, node = np.unique(np.concatenate((fan[tails], fan[heads])), return_inverse=True)
    tail = np.asarray(node[: len(half)], dtype=np.int32)
    head = np.asarray(node[len(half) :], dtype=np.int32)
    order, start, closed = kernels.boundary_trails(tail, head, len(nodes))
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
    mesh: Mesh, component: Indices, table: EdgeTable, leaking: Mask
) -> tuple[Mask, Vector]:
    n_components = int(component.max()) + 1 if len(component) else 0
    is_closed = np.zeros(n_components, np.bool_)
    is_closed[component[table.half_edge // 3]] = True
    first_face = table.half_edge[table.start[:-1][leaking]] // 3
    is_closed[component[first_face]] = False
    volumes = signed_volumes(mesh.vertices, mesh.faces, component, n_components)
    return is_closed, np.where(is_closed, volumes, np.nan)


def _inward_components(mesh: Mesh, component: Indices, volumes: Vector) -> Indices:
    inward = np.flatnonzero(volumes < 0.0)
    if len(inward) == 0:
        return inward.astype(np.int32)
    low, high = kernels.component_boxes(mesh.vertices, mesh.faces, component, len(volumes))
    outward = np.flatnonzero(volumes > 0.0)
    is_cavity = [
        bool(np.any(np.all((low[outward] < low[c]) & (high[outward] > high[c]), axis=1)))
        for c in inward
    ]
    return inward[~np.asarray(is_cavity, dtype=np.bool_)].astype(np.int32)
