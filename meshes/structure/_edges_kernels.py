"""Compiled loops behind meshes.structure.edges: half-edges sorted so that equal edges meet."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices

LONG_BUCKET = 24
"""Above this many items merge sort beats insertion sort."""


@njit(cache=True)
def sorted_half_edges(faces: Faces, n_vertices: int) -> tuple[Indices, Indices]:
    """Group the half-edges 3 face + corner by edge: sorted half-edges, then group starts.

    A counting sort by the smaller vertex, then a short sort by the larger one. Inside a group
    half-edges ascend. Faces that repeat a vertex have no edges.
    """
    bucket = np.zeros(n_vertices + 1, np.int32)
    for face in range(faces.shape[0]):
        a, b, c = faces[face, 0], faces[face, 1], faces[face, 2]
        if a != b and b != c and c != a:
            bucket[min(a, b) + 1] += 1
            bucket[min(b, c) + 1] += 1
            bucket[min(c, a) + 1] += 1
    for vertex in range(n_vertices):
        bucket[vertex + 1] += bucket[vertex]
    larger, half_edge = _filled(faces, bucket)
    start = np.empty(half_edge.shape[0] + 1, np.int32)
    n_edges = 0
    for vertex in range(n_vertices):
        low, high = bucket[vertex], bucket[vertex + 1]
        _sort_pairs(larger, half_edge, low, high)
        for at in range(low, high):
            if at == low or larger[at] != larger[at - 1]:
                start[n_edges] = at
                n_edges += 1
    start[n_edges] = half_edge.shape[0]
    return half_edge, start[: n_edges + 1].copy()


@njit(cache=True)
def _filled(faces: Faces, bucket: Indices) -> tuple[Indices, Indices]:
    """Put each half-edge and its larger vertex into the bucket of its smaller vertex."""
    fill = bucket[:-1].copy()
    larger = np.empty(bucket[-1], np.int32)
    half_edge = np.empty(bucket[-1], np.int32)
    for face in range(faces.shape[0]):
        a, b, c = faces[face, 0], faces[face, 1], faces[face, 2]
        if a == b or b == c or c == a:
            continue
        for corner in range(3):
            tail, head = faces[face, corner], faces[face, (corner + 1) % 3]
            smaller = min(tail, head)
            larger[fill[smaller]] = max(tail, head)
            half_edge[fill[smaller]] = 3 * face + corner
            fill[smaller] += 1
    return larger, half_edge


@njit(cache=True)
def _sort_pairs(key: Indices, item: Indices, low: int, high: int) -> None:
    """Sort key[low:high] stably and carry item along."""
    if high - low > LONG_BUCKET:
        order = np.argsort(key[low:high], kind="mergesort")
        old_key, old_item = key[low:high].copy(), item[low:high].copy()
        for at in range(high - low):
            key[low + at], item[low + at] = old_key[order[at]], old_item[order[at]]
        return
    for at in range(low + 1, high):
        moving_key, moving_item = key[at], item[at]
        hole = at
        while hole > low and key[hole - 1] > moving_key:
            key[hole] = key[hole - 1]
            item[hole] = item[hole - 1]
            hole -= 1
        key[hole] = moving_key
        item[hole] = moving_item
