"""Compiled loops behind topology: half-edges meet in one pass, bucketed by their smaller vertex.

A half-edge is packed into one number, larger vertex (31 bits), 3 face + corner (32 bits), and
whether it runs upwards (1 bit): sorting a bucket brings equal edges together, lower faces first.
"""

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Faces, Indices

BOUNDARY, CROWDED, FLIPPED, UNBALANCED = 1, 2, 4, 8  # kinds of edges; one may be of several

_UP = np.uint64(1)
_SHIFT = np.uint64(33)
_HALF_EDGE = np.uint64(2**32 - 1)
_LONG = 24  # above this many half-edges in a bucket the library's sort beats insertion


@njit(cache=True)
def bucketed(faces: Faces, n_vertices: int) -> tuple[Indices, AnyArray, int]:
    """Put the half-edges of faces with three different vertices into buckets, unsorted.

    Returns where each bucket starts (n + 1), the packed half-edges and the number of faces.
    """
    start = np.zeros(n_vertices + 1, np.int32)
    n_faces = 0
    for face in range(faces.shape[0]):
        a, b, c = faces[face, 0], faces[face, 1], faces[face, 2]
        if a != b and b != c and c != a:
            start[np.uint32(min(a, b)) + 1] += 1
            start[np.uint32(min(b, c)) + 1] += 1
            start[np.uint32(min(c, a)) + 1] += 1
            n_faces += 1
    total = 0
    for vertex in range(n_vertices + 1):
        total += start[vertex]
        start[vertex] = total
    packed = np.empty(3 * n_faces, np.uint64)
    # Filled from behind, the last face first: then each start ends where its bucket begins.
    for face in range(faces.shape[0] - 1, -1, -1):
        a, b, c = faces[face, 0], faces[face, 1], faces[face, 2]
        if a != b and b != c and c != a:
            _put(packed, start, c, a, 3 * face + 2)
            _put(packed, start, b, c, 3 * face + 1)
            _put(packed, start, a, b, 3 * face)
    return start, packed, n_faces


@njit(cache=True)
def _put(packed: AnyArray, start: Indices, tail: int, head: int, half_edge: int) -> None:
    is_up = tail < head
    bucket = np.uint32(tail if is_up else head) + 1
    larger = np.uint64(head if is_up else tail)
    start[bucket] -= 1
    rest = (np.uint64(half_edge) << _UP) | np.uint64(is_up)
    packed[np.uint32(start[bucket])] = (larger << _SHIFT) | rest


@njit(cache=True)
def _sort(packed: AnyArray, low: int, high: int) -> None:
    if high - low > _LONG:
        packed[low:high].sort()
        return
    for at in range(low + 1, high):
        moving, hole = packed[at], at
        while hole > low and packed[hole - 1] > moving:
            packed[hole] = packed[hole - 1]
            hole -= 1
        packed[hole] = moving


@njit(cache=True)
def half_edge_of(packed: int) -> int:
    """Return 3 face + corner of a packed half-edge."""
    return int(np.int64((np.uint64(packed) >> _UP) & _HALF_EDGE))


@njit(cache=True)
def _after(half_edge: int) -> int:
    return half_edge + 1 if half_edge % 3 < 2 else half_edge - 2


@njit(cache=True)
def _third(faces: Faces, half_edge: int) -> int:
    face = half_edge // 3
    corner = half_edge - 3 * face
    third: int = faces[face, corner - 1 if corner > 0 else 2]
    return third


@njit(cache=True)
def _copies(faces: Faces, packed: AnyArray, low: int, high: int, larger: int, twin: Indices) -> int:
    """Find faces that meet all three vertices of a lower face; return how many are new.

    Seen at the edge between the two lower vertices only: there the third one is the largest.
    """
    thirds = np.empty(high - low, np.int32)
    for at in range(low, high):
        thirds[at - low] = _third(faces, half_edge_of(packed[at]))
    order = np.argsort(thirds, kind="mergesort")
    n_copies = 0
    for at in range(1, high - low):
        one, other = order[at - 1], order[at]
        if thirds[one] == thirds[other] and thirds[other] > larger:
            lower = half_edge_of(packed[low + one]) // 3
            twin[half_edge_of(packed[low + other]) // 3] = twin[lower]
            n_copies += 1
    return n_copies


@njit(cache=True)
def _without_copies(packed: AnyArray, low: int, high: int, twin: Indices) -> int:
    """Move the half-edges of copies behind the others; return where the others end."""
    kept = low
    for at in range(low, high):
        here = packed[at]
        face = half_edge_of(here) // 3
        if twin[face] == face:
            packed[at], packed[kept] = packed[kept], here
            kept += 1
    return kept


@njit(cache=True)
def matched(
    faces: Faces, start: Indices, packed: AnyArray
) -> tuple[Indices, Indices, int, AnyArray, Indices, int]:
    """Sort each bucket and match equal edges; faces that copy another are left out.

    Returns
    -------
    across : shape (3 m,)
        For each half-edge whose edge has two faces 2 g + s: g comes after the half-edge on the
        other side (where neighbours agree, it leaves the same vertex), and s says whether both
        run the same way; -1 for the others.
    twin : shape (m,)
        The lowest face with the same vertices, often the face itself.
    n_copies : int
        Faces that are not their own twin.
    kind : shape (k,), uint8
        What is special about an edge, edges ascending.
    half_edge : shape (k,)
        The first half-edge of it.
    n_edges : int
    """
    across = np.full(3 * faces.shape[0], -1, np.int32)
    twin = np.arange(faces.shape[0]).astype(np.int32)
    kinds = np.empty(packed.shape[0], np.uint8)
    special = np.empty(packed.shape[0], np.int32)
    n_special, n_copies, n_edges = 0, 0, 0
    for vertex in range(start.shape[0] - 1):
        high, stop = start[vertex], start[vertex + 1]
        _sort(packed, high, stop)
        while high < stop:
            low, larger = high, packed[high] >> _SHIFT
            balance = 0
            while high < stop and packed[high] >> _SHIFT == larger:
                balance += 1 if packed[high] & _UP else -1
                high += 1
            kind = 0 if balance == 0 else UNBALANCED
            if high - low == 2:
                g, h = half_edge_of(packed[low]), half_edge_of(packed[low + 1])
                is_plain = _third(faces, g) != _third(faces, h)
                if n_copies > 0:
                    is_plain = is_plain and twin[g // 3] == g // 3 and twin[h // 3] == h // 3
                if is_plain:
                    across[g], across[h] = (
                        2 * _after(h) + (balance != 0),
                        2 * _after(g) + (balance != 0),
                    )
                    n_edges += 1
                    if balance != 0:
                        kinds[n_special], special[n_special] = kind | FLIPPED, g
                        n_special += 1
                    continue
            first = half_edge_of(packed[low])
            if high - low > 1:
                n_copies += _copies(faces, packed, low, high, int(np.int64(larger)), twin)
            last = high if n_copies == 0 else _without_copies(packed, low, high, twin)
            if last - low > 0:
                n_edges += 1
                first = half_edge_of(packed[low])
            if last - low == 1:
                kind |= BOUNDARY
            elif last - low == 2:
                g, h = first, half_edge_of(packed[low + 1])
                same = (packed[low] ^ packed[low + 1]) & _UP == 0
                across[g], across[h] = 2 * _after(h) + same, 2 * _after(g) + same
                kind |= FLIPPED if same else 0
            elif last - low > 2:
                kind |= CROWDED
            if kind:
                kinds[n_special], special[n_special] = kind, first
                n_special += 1
    return across, twin, n_copies, kinds[:n_special].copy(), special[:n_special].copy(), n_edges
