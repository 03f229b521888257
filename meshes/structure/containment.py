"""Which closed bodies of a mesh lie inside which."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Indices
from meshes.mesh import Mesh
from meshes.structure._topology_kernels import component_boxes
from meshes.structure._winding_kernels import boxes_in_boxes, winding_number
from meshes.structure.topology import Topology

MOST_PAIRS = 20_000
"""Pairs of nested boxes that are looked into: beyond, the mesh is a cloud of debris."""

MOST_ANGLES = 200_000_000
"""Solid angles that are added, all pairs together: some ten seconds."""


@dataclass(frozen=True, slots=True, eq=False)
class Containment:
    """Which bodies lie inside which.

    Attributes
    ----------
    pairs : ndarray, shape (k, 2), int32
        A body, and a closed body around it.
    depth : ndarray, shape (n_components,), int32
        How many closed bodies lie around each.
    """

    pairs: Indices
    depth: Indices


def containment(mesh: Mesh, found: Topology) -> Containment | None:
    """Tell for each body which closed bodies lie around it.

    A body lies inside another where its box lies in the other's and the other winds around its
    first vertex; a body that is only half inside is told by crossing faces, not here.

    Parameters
    ----------
    mesh : Mesh
    found : Topology
        Of that mesh.

    Returns
    -------
    Containment or None
        None where there are too many bodies in bodies to look into each.
    """
    component, n_components = found.face_component, found.n_components
    closed = np.flatnonzero(found.component_is_closed).astype(np.int32)
    low, high = component_boxes(mesh.vertices, mesh.faces, component, n_components)
    nested, is_all = boxes_in_boxes(low, high, closed, MOST_PAIRS)
    size = np.bincount(component, minlength=n_components)
    if not is_all or size[nested[:, 1]].sum() > MOST_ANGLES:
        return None
    order = np.argsort(component, kind="stable").astype(np.int32)
    start = np.concatenate(([0], np.cumsum(size)))
    is_inside = [
        _is_inside(mesh, order[start[inner]], order[start[outer] : start[outer + 1]])
        for inner, outer in nested
    ]
    pairs = nested[np.asarray(is_inside, dtype=np.bool_)]
    depth = np.bincount(pairs[:, 0], minlength=n_components)
    return Containment(pairs, depth.astype(np.int32))


def _is_inside(mesh: Mesh, face: int, around: Indices) -> bool:
    point = mesh.vertices[mesh.faces[face, 0]]
    return bool(abs(winding_number(mesh.vertices, mesh.faces, around, point)) > 0.5)
