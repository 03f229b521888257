"""What lies around a tooth and how far from it, so that it can follow."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from meshes.arrays import Faces, Indices, Mask, Vector
from meshes.mesh import Mesh
from smilesculpt.changes.blending import eased_ramp
from smilesculpt.placing.tooth_frame import ToothFrame

BLEND: Final = 1.5
"""Over this distance from a tooth what surrounds it follows less and less, mm; our choice."""

ROOM: Final = 1.6
"""A tooth that moves far needs room: this many times its way. An eased ramp falls by at most
1.25 over its length, so that nothing is pushed together by more than 1.25 / 1.6 = 78 per cent."""

MOST: Final = 6.0
"""What lies farther from a tooth never follows it, mm."""


@dataclass(frozen=True, slots=True, eq=False)
class Reach:
    """A tooth and what may follow it.

    Attributes
    ----------
    vertex_index : ndarray, shape (k,), int32
        Ascending.
    distance : ndarray, shape (k,)
        From the tooth in the scan, mm; 0 on it.
    """

    vertex_index: Indices
    distance: Vector


def radius_for(longest: float) -> float:
    """Return how far the surroundings of a tooth follow it, mm, from its longest way."""
    return min(max(BLEND, ROOM * longest), MOST)


def following(distance: Vector, radius: float) -> Vector:
    """Return how much of its way what lies around a tooth follows: 1 on it, 0 from the radius."""
    return np.asarray(1.0 - eased_ramp(distance / radius))


def reach_of(surface: Mesh, frame: ToothFrame) -> Reach:
    """Return a tooth of a scan (n vertices) and what is joined to it within `MOST` mm."""
    tooth = surface.vertices[frame.vertex_index]
    low, high = tooth.min(axis=0) - MOST, tooth.max(axis=0) + MOST
    inside = ((surface.vertices >= low) & (surface.vertices <= high)).all(axis=1)
    near = np.flatnonzero(inside).astype(np.int32)
    found = cKDTree(tooth).query(surface.vertices[near], distance_upper_bound=MOST)[0]
    distance = np.full(surface.n_vertices, np.inf)
    distance[near] = found
    is_tooth = np.zeros(surface.n_vertices, np.bool_)
    is_tooth[frame.vertex_index] = True
    joined = _joined(surface.faces, distance < MOST, is_tooth)
    index = np.flatnonzero(joined).astype(np.int32)
    return Reach(index, distance[index])


def _joined(faces: Faces, region: Mask, start: Mask) -> Mask:
    """Return which vertices of a region are joined to some of it by edges inside."""
    inner = faces[region[faces].all(axis=1)]
    index = np.flatnonzero(region | start)
    number = np.zeros(len(region), np.int32)
    number[index] = np.arange(len(index))
    ends = number[np.concatenate([inner[:, :2], inner[:, 1:]])]
    ones = np.ones(len(ends), np.int8)
    graph = coo_matrix((ones, (ends[:, 0], ends[:, 1])), shape=(len(index), len(index)))
    labels = connected_components(graph, directed=False)[1]
    out = np.zeros(len(region), np.bool_)
    out[index] = np.isin(labels, np.unique(labels[number[np.flatnonzero(start)]]))
    return out
