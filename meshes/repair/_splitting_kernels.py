"""Compiled loops behind meshes.repair.splitting: the sheets and fans of a surface."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices, Mask
from meshes.structure._components_kernels import root_of, unite
from meshes.structure._flips_kernels import root_and_turn


@njit(cache=True)
def corner_fans(faces: Faces, half_edge: Indices, start: Indices) -> Indices:
    """Return for each corner 3 face + k the lowest corner of its fan.

    A fan is the set of corners at one vertex that are joined through edges.
    """
    fan = np.arange(3 * faces.shape[0]).astype(np.int32)
    for edge in range(start.shape[0] - 1):
        h = half_edge[start[edge]]
        tail, head = h, h - h % 3 + (h % 3 + 1) % 3
        vertex = faces[h // 3, h % 3]
        for at in range(start[edge] + 1, start[edge + 1]):
            g = half_edge[at]
            after = g - g % 3 + (g % 3 + 1) % 3
            same_way = faces[g // 3, g % 3] == vertex
            unite(fan, tail, g if same_way else after)
            unite(fan, head, after if same_way else g)
    for corner in range(fan.shape[0]):
        fan[corner] = root_of(fan, corner)
    return fan


@njit(cache=True)
def winding_classes(faces: Faces, half_edge: Indices, start: Indices) -> tuple[Indices, Mask, int]:
    """Join faces over edges with two faces: the patch, the winding in it, and contradictions.

    Returns for each face the lowest face of its patch, whether the two are wound differently,
    and the number of edges at which no choice of winding can agree (a one-sided surface).
    """
    n_faces = faces.shape[0]
    parent = np.arange(n_faces).astype(np.int32)
    turned = np.zeros(n_faces, np.bool_)
    n_contradictions = 0
    for edge in range(start.shape[0] - 1):
        if start[edge + 1] - start[edge] != 2:
            continue
        g, h = half_edge[start[edge]], half_edge[start[edge] + 1]
        differ = faces[g // 3, g % 3] == faces[h // 3, h % 3]
        one, one_turn = root_and_turn(parent, turned, g // 3)
        other, other_turn = root_and_turn(parent, turned, h // 3)
        if one == other:
            n_contradictions += (one_turn ^ other_turn) != differ
            continue
        upper, lower = max(one, other), min(one, other)
        parent[upper] = lower
        turned[upper] = one_turn ^ other_turn ^ differ
    patch = np.empty(n_faces, np.int32)
    turn = np.empty(n_faces, np.bool_)
    for face in range(n_faces):
        patch[face], turn[face] = root_and_turn(parent, turned, face)
    return patch, turn, n_contradictions
