"""Compiled loops that sort faces by halving: across the longest side, at the middle face.

A Morton curve jumps, and what lies on both sides of a jump shares a wide box. Halves are as
compact as their faces allow: rays look into two fifths of the boxes, for twice the time to sort.
The halves are those of `leaf_start`, so that trees without pointers fit on them.
"""

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Faces, Indices, Vertices
from meshes.distance._bvh_kernels import leaf_start


@njit(cache=True, nogil=True)
def halved_order(vertices: Vertices, faces: Faces, n_groups: int) -> Indices:
    """Return the faces sorted into `n_groups` groups, a power of two, as equal as can be."""
    n_faces = faces.shape[0]
    order, middles = np.arange(n_faces).astype(np.int32), np.empty((3, n_faces))
    for face in range(n_faces):
        a, b, c = faces[face, 0], faces[face, 1], faces[face, 2]
        for axis in range(3):
            middles[axis, face] = vertices[a, axis] + vertices[b, axis] + vertices[c, axis]
    n_nodes = 1
    while n_nodes < n_groups:
        for node in range(n_nodes):
            low = leaf_start(node, n_nodes, n_faces)
            high = leaf_start(node + 1, n_nodes, n_faces)
            half = leaf_start(2 * node + 1, 2 * n_nodes, n_faces)
            if low < half < high:
                _part(order, middles, _longest_side(middles, low, high), low, half, high)
        n_nodes *= 2
    return order


@njit(cache=True)
def _longest_side(middles: AnyArray, low: int, high: int) -> int:
    longest, side = 0, -1.0
    for axis in range(3):
        least, most = np.inf, -np.inf
        for at in range(low, high):
            least, most = min(least, middles[axis, at]), max(most, middles[axis, at])
        if most - least > side:
            longest, side = axis, most - least
    return longest


@njit(cache=True)
def _part(order: Indices, middles: AnyArray, axis: int, low: int, half: int, high: int) -> None:
    """Swap faces until none before `half` lies beyond one from there on (Hoare, 1961)."""
    keys, first, last = middles[axis], low, high - 1
    while first < last:
        one, two, three = keys[first], keys[(first + last) // 2], keys[last]
        pivot = max(min(one, two), min(max(one, two), three))
        i, j = first, last
        while i <= j:
            while keys[i] < pivot:
                i += 1
            while keys[j] > pivot:
                j -= 1
            if i <= j:
                order[i], order[j] = order[j], order[i]
                for k in range(3):
                    middles[k, i], middles[k, j] = middles[k, j], middles[k, i]
                i, j = i + 1, j - 1
        if half <= j:
            last = j
        elif half >= i:
            first = i
        else:
            return
