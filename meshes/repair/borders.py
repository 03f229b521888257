"""Which borders are where a surface ends, and which are holes in it."""

import numpy as np

from meshes.mesh import Mesh
from meshes.repair.holes import Hole
from meshes.structure._topology_kernels import component_boxes
from meshes.structure.topology import Topology


def outer_borders(
    mesh: Mesh, found: Topology, borders: tuple[Hole, ...], *, share: float
) -> tuple[int, ...]:
    """Return which of the borders are outer ones: one of each open body at most.

    Parameters
    ----------
    mesh : Mesh
    found : Topology
        Of that mesh.
    borders : tuple of Hole
        Longest first.
    share : float
        The longest border of an open body is its outer one where its box is at least this large
        beside that of the body.
    """
    body_of = np.zeros(mesh.n_vertices, dtype=np.int32)
    body_of[mesh.faces] = found.face_component[:, None]
    low, high = component_boxes(mesh.vertices, mesh.faces, found.face_component, found.n_components)
    seen: set[int] = set()
    outer = []
    for place, border in enumerate(borders):
        body = int(body_of[border.vertices[0]])
        if body in seen:
            continue
        seen.add(body)
        size = np.linalg.norm(np.ptp(mesh.vertices[border.vertices], axis=0))
        if size >= share * np.linalg.norm(high[body] - low[body]):
            outer.append(place)
    return tuple(outer)
