"""Compiled loops behind meshes.distance.bvh: a tree of boxes without pointers.

Faces are sorted along a Morton curve and cut into 2^k leaves of nearly equal length. Node 1 is
the root, node i has the children 2 i and 2 i + 1, leaf l is node 2^k + l and holds the sorted
faces `leaf_start(l)` to `leaf_start(l + 1)`.
"""

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Faces, Indices, Matrix, Vector, Vertices

CODE_BITS = 20
"""Bits of a Morton code for each axis: a millionth of the box."""

DIGIT_BITS = 10
"""Bits of a code that are sorted at a time: so many counters fit into the nearest cache."""

SINGLE = 1.2e-7
"""A little more than the rounding of a number to single precision, as a share of it."""

LEAST_SINGLE = 1e-44
"""The same for numbers so small that they lose digits (1.4e-45 is the smallest of all)."""


@njit(cache=True)
def leaf_start(leaf: int, n_leaves: int, n_faces: int) -> int:
    """Return the first sorted face of a leaf."""
    return leaf * n_faces // n_leaves


@njit(cache=True)
def spread(bits: int) -> np.uint64:
    """Put two zero bits before each of the lower 21 bits."""
    x = np.uint64(bits) & np.uint64(0x1FFFFF)
    x = (x | (x << np.uint64(32))) & np.uint64(0x1F00000000FFFF)
    x = (x | (x << np.uint64(16))) & np.uint64(0x1F0000FF0000FF)
    x = (x | (x << np.uint64(8))) & np.uint64(0x100F00F00F00F00F)
    x = (x | (x << np.uint64(4))) & np.uint64(0x10C30C30C30C30C3)
    return (x | (x << np.uint64(2))) & np.uint64(0x1249249249249249)


@njit(cache=True)
def morton_codes(vertices: Vertices, faces: Faces) -> AnyArray:
    """Return the place of each face's middle along a Morton curve through the mesh's box."""
    low = np.full(3, np.inf)
    high = np.full(3, -np.inf)
    for face in range(faces.shape[0]):
        for corner in range(3):
            for axis in range(3):
                low[axis] = min(low[axis], vertices[faces[face, corner], axis])
                high[axis] = max(high[axis], vertices[faces[face, corner], axis])
    side = 0.0
    for axis in range(3):
        side = max(side, high[axis] - low[axis])
    scale = (2.0**CODE_BITS - 1.0) / side if side > 0.0 else 0.0
    codes = np.empty(faces.shape[0], np.uint64)
    for face in range(faces.shape[0]):
        code = np.uint64(0)
        for axis in range(3):
            middle = 0.0
            for corner in range(3):
                middle += (vertices[faces[face, corner], axis] - low[axis]) / 3.0
            cell = min(max(int(middle * scale), 0), 2**CODE_BITS - 1)
            code |= spread(cell) << np.uint64(axis)
        codes[face] = code
    return codes


@njit(cache=True, nogil=True)
def sorted_by_code(codes: AnyArray) -> Indices:
    """Return the positions of ascending codes; of equal ones the first comes first.

    Digit by digit from the last, which takes a tenth of the time that comparing takes.
    """
    n = codes.shape[0]
    order, next_order = np.arange(n).astype(np.int32), np.empty(n, np.int32)
    keys, next_keys = codes.copy(), np.empty(n, np.uint64)
    places = np.empty(1 << DIGIT_BITS, np.int64)
    last = np.uint64((1 << DIGIT_BITS) - 1)
    for digit in range(-(-3 * CODE_BITS // DIGIT_BITS)):
        shift = np.uint64(DIGIT_BITS * digit)
        places[:] = 0
        for at in range(n):
            places[np.int64((keys[at] >> shift) & last)] += 1
        total = 0
        for value in range(places.shape[0]):
            total, places[value] = total + places[value], total
        for at in range(n):
            key = np.int64((keys[at] >> shift) & last)
            next_keys[places[key]] = keys[at]
            next_order[places[key]] = order[at]
            places[key] += 1
        keys, next_keys = next_keys, keys
        order, next_order = next_order, order
    return order


@njit(cache=True)
def face_boxes(vertices: Vertices, faces: Faces, order: Indices) -> Matrix:
    """Return the box of each face in sorted order: lower corner, then upper, (m, 6)."""
    boxes = np.empty((order.shape[0], 6))
    for at in range(order.shape[0]):
        for axis in range(3):
            a = vertices[faces[order[at], 0], axis]
            b = vertices[faces[order[at], 1], axis]
            c = vertices[faces[order[at], 2], axis]
            boxes[at, axis] = min(a, b, c)
            boxes[at, 3 + axis] = max(a, b, c)
    return boxes


@njit(cache=True, nogil=True)
def single_face_boxes(corners: Matrix) -> AnyArray:
    """Return a box in single precision around each row of nine coordinates, (m, 6).

    Rounded outwards by a little more than is needed, so that no face leaves its box: half the
    memory of a tight box, and as good for telling what is worth a look.
    """
    boxes = np.empty((corners.shape[0], 6), np.float32)
    for at in range(corners.shape[0]):
        for axis in range(3):
            a, b, c = corners[at, axis], corners[at, 3 + axis], corners[at, 6 + axis]
            low, high = min(a, b, c), max(a, b, c)
            boxes[at, axis] = np.float32(low - SINGLE * abs(low) - LEAST_SINGLE)
            boxes[at, 3 + axis] = np.float32(high + SINGLE * abs(high) + LEAST_SINGLE)
    return boxes


@njit(cache=True, nogil=True)
def node_boxes(boxes: AnyArray, n_leaves: int) -> AnyArray:
    """Return the box of each node, (2 n_leaves, 6); row 0 is not used."""
    n_faces = boxes.shape[0]
    nodes = np.full((2 * n_leaves, 6), np.inf, boxes.dtype)
    for node in range(2 * n_leaves):
        for axis in range(3, 6):
            nodes[node, axis] = -np.inf
    for leaf in range(n_leaves):
        node = n_leaves + leaf
        for at in range(
            leaf_start(leaf, n_leaves, n_faces), leaf_start(leaf + 1, n_leaves, n_faces)
        ):
            _widen(nodes, node, boxes, at)
    for node in range(n_leaves - 1, 0, -1):
        _widen(nodes, node, nodes, 2 * node)
        _widen(nodes, node, nodes, 2 * node + 1)
    return nodes


@njit(cache=True)
def _widen(boxes: AnyArray, at: int, others: AnyArray, other: int) -> None:
    """Widen one box so that it holds another."""
    for axis in range(3):
        boxes[at, axis] = min(boxes[at, axis], others[other, axis])
        boxes[at, 3 + axis] = max(boxes[at, 3 + axis], others[other, 3 + axis])


@njit(cache=True)
def boxes_meet(boxes: AnyArray, a: int, others: AnyArray, b: int) -> bool:
    """Return whether two closed boxes have a point in common."""
    # Without branches: nobody can foretell which of these comparisons fails first.
    return bool(
        (boxes[a, 0] <= others[b, 3])
        & (others[b, 0] <= boxes[a, 3])
        & (boxes[a, 1] <= others[b, 4])
        & (others[b, 1] <= boxes[a, 4])
        & (boxes[a, 2] <= others[b, 5])
        & (others[b, 2] <= boxes[a, 5])
    )


@njit(cache=True)
def box_entry(boxes: Matrix, node: int, origin: Vector, inverse: Vector, far: float) -> float:
    """Return how far along a ray it enters a closed box; infinity where it does not before `far`.

    `inverse` holds 1 / direction for each axis, or 0 where the ray runs along no part of it.
    """
    near = 0.0
    for axis in range(3):
        if inverse[axis] == 0.0:
            if not boxes[node, axis] <= origin[axis] <= boxes[node, 3 + axis]:
                return np.inf
            continue
        one = (boxes[node, axis] - origin[axis]) * inverse[axis]
        other = (boxes[node, 3 + axis] - origin[axis]) * inverse[axis]
        near = max(near, min(one, other))
        far = min(far, max(one, other))
    # Rounding must not part a ray from a flat box that it touches; too many boxes do no harm.
    return near if near <= far * (1.0 + 1e-12) else np.inf
