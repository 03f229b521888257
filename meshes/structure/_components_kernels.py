"""Compiled loops behind meshes.structure.components: union-find and labels by size."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices


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
def component_of_faces(faces: Faces, n_vertices: int) -> tuple[Indices, Indices]:
    """Give each set of faces joined by vertices a number, by lowest face; count its faces."""
    parent = np.arange(n_vertices).astype(np.int32)
    for face in range(faces.shape[0]):
        unite(parent, faces[face, 0], faces[face, 1])
        unite(parent, faces[face, 0], faces[face, 2])
    number = np.full(n_vertices, -1, np.int32)
    component = np.empty(faces.shape[0], np.int32)
    size = np.zeros(faces.shape[0], np.int32)
    n_components = 0
    for face in range(faces.shape[0]):
        root = root_of(parent, faces[face, 0])
        if number[root] < 0:
            number[root] = n_components
            n_components += 1
        component[face] = number[root]
        size[number[root]] += 1
    return component, size[:n_components].copy()
