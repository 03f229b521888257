"""Compiled loops behind meshes.brushes: leaves of vertices and faces, and which meet which.

A leaf is a run of neighbours in the numbers of the brush, as the trees box them. What a dab
changes is listed by leaves: sixteen at a time, in one run of memory, with no list to sort.
"""

from typing import NamedTuple

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices, Mask
from meshes.picking._picking_tree_kernels import LEAF_BITS, LEAF_SIZE, inner

_BITS = np.uint32(LEAF_BITS)


class LeafRows(NamedTuple):
    """Leaves that meet each leaf of vertices, in compressed rows.

    Attributes
    ----------
    face_start, face_item : ndarray, int32
        Leaves with a face at one of its vertices.
    around_start, around_item : ndarray, int32
        Leaves with a corner of such a face, itself first.
    """

    face_start: Indices
    face_item: Indices
    around_start: Indices
    around_item: Indices


@njit(cache=True)
def leaf_rows(faces: Faces, face_start: Indices, face_item: Indices) -> LeafRows:
    """Return which leaves meet, of faces in the numbers of the brush."""
    n_vertices = face_start.shape[0] - 1
    n_leaves = (n_vertices + LEAF_SIZE - 1) // LEAF_SIZE
    rows = LeafRows(
        np.zeros(n_leaves + 1, np.int32),
        np.empty(face_item.shape[0], np.int32),
        np.zeros(n_leaves + 1, np.int32),
        np.empty(2 * face_item.shape[0] + n_leaves, np.int32),
    )
    seen = np.full(n_leaves, -1, np.int32)
    seen_face = np.full((faces.shape[0] + LEAF_SIZE - 1) // LEAF_SIZE, -1, np.int32)
    n_faces, n_around = 0, 0
    for leaf in range(n_leaves):
        seen[leaf] = leaf
        rows.around_item[n_around] = leaf
        n_around += 1
        last = min((leaf + 1) * LEAF_SIZE, n_vertices)
        for at in range(face_start[leaf * LEAF_SIZE], face_start[last]):
            face = face_item[at]
            if seen_face[face >> LEAF_BITS] != leaf:
                seen_face[face >> LEAF_BITS] = leaf
                rows.face_item[n_faces] = face >> LEAF_BITS
                n_faces += 1
            for corner in range(3):
                other = faces[face, corner] >> LEAF_BITS
                if seen[other] != leaf:
                    seen[other] = leaf
                    rows.around_item[n_around] = other
                    n_around += 1
        rows.face_start[leaf + 1] = n_faces
        rows.around_start[leaf + 1] = n_around
    return LeafRows(
        rows.face_start,
        rows.face_item[:n_faces].copy(),
        rows.around_start,
        rows.around_item[:n_around].copy(),
    )


@inner
def leaves_of(items: Indices, n_items: int, leaves: Indices, is_listed: Mask) -> int:
    """List the leaves of some items, each once, and mark them; return how many."""
    n_leaves = 0
    for at in range(n_items):
        leaf = np.uint32(items[at]) >> _BITS
        if not is_listed[leaf]:
            is_listed[leaf] = True
            leaves[n_leaves] = leaf
            n_leaves += 1
    return n_leaves


@inner
def leaves_beside(
    leaves: Indices, n_leaves: int, start: Indices, item: Indices, out: Indices, is_listed: Mask
) -> int:
    """List what stands in the rows of some leaves, each once, and mark it; return how many."""
    n_out = 0
    for at in range(n_leaves):
        leaf = np.uint32(leaves[at])
        for row in range(start[leaf], start[leaf + 1]):
            other = np.uint32(item[row])
            if not is_listed[other]:
                is_listed[other] = True
                out[n_out] = other
                n_out += 1
    return n_out


@inner
def unmark(leaves: Indices, n_leaves: int, is_listed: Mask) -> None:
    """Take the marks of a list off."""
    for at in range(n_leaves):
        is_listed[leaves[at]] = False
