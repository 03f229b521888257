"""Compiled loops behind meshes.structure.components: union-find and labels by size."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices, Mask


@njit(cache=True)
def root_of(parent: Indices, item: int) -> int:
    """Return the root of an item; halves the path on the way."""
    while parent[item] != item:
        parent[item] = parent[parent[item]]
        item = parent[item]
    return item


@njit(cache=True)
def unite(parent: Indices, one: int, other: int) -> None:
    """Join two sets; the lower root stays root, so that the result has no order in it."""
    a = root_of(parent, one)
    b = root_of(parent, other)
    if a < b:
        parent[b] = a
    elif b < a:
        parent[a] = b


@njit(cache=True)
def component_of_faces(faces: Faces, n_vertices: int) -> tuple[Indices, Indices, Mask]:
    """Give each set of faces joined by vertices a number, by lowest face.

    Returns the number of each face, how many faces each has, and which vertices a face names.
    """
    parent = np.arange(n_vertices).astype(np.int32)
    for face in range(faces.shape[0]):
        a, b, c = np.uint32(faces[face, 0]), np.uint32(faces[face, 1]), np.uint32(faces[face, 2])
        if parent[a] == parent[b] and parent[b] == parent[c]:
            continue
        a, b, c = _root(parent, a), _root(parent, b), _root(parent, c)
        lowest = min(a, b, c)
        parent[a] = parent[b] = parent[c] = lowest
    for vertex in range(n_vertices):  # lower ones first: each finds its root in one step
        parent[vertex] = parent[np.uint32(parent[vertex])]
    is_used = np.zeros(n_vertices, np.bool_)
    number = np.full(n_vertices, -1, np.int32)
    component = np.empty(faces.shape[0], np.int32)
    size = np.zeros(faces.shape[0], np.int32)
    n_components = 0
    for face in range(faces.shape[0]):
        for corner in range(3):
            is_used[np.uint32(faces[face, corner])] = True
        root = np.uint32(parent[np.uint32(faces[face, 0])])
        if number[root] < 0:
            number[root] = n_components
            n_components += 1
        component[face] = number[root]
        size[np.uint32(number[root])] += 1
    return component, size[:n_components].copy(), is_used


@njit(cache=True)
def _root(parent: Indices, item: np.uint32) -> np.uint32:
    """Return the root of an item, as `root_of` does; it knows that no index is negative."""
    above = np.uint32(parent[item])
    while above != item:
        parent[item] = parent[above]
        item = np.uint32(parent[item])
        above = np.uint32(parent[item])
    return item
