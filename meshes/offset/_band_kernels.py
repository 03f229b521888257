"""Compiled loops behind meshes.offset.narrow_band: distances of the points of small blocks.

A block has two steps along each edge; its eight corners are known. Whatever is nearest to one of
its points lies at most two half diagonals farther from its middle than what is nearest to that:
the leaves of the tree within this reach are listed once and serve all points of the block.
"""

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Indices, Matrix, Vector
from meshes.distance._bvh_kernels import leaf_start
from meshes.distance._closest_kernels import nearest_on_face
from meshes.distance._triples_kernels import box_gap

Triple = tuple[float, float, float]

UNSURE = 2
"""Of a point whose side of the surface its neighbours do not tell."""

SLACK = 1.0 + 1e-9


@njit(cache=True)
def fill_blocks(field: AnyArray, block: Indices, size: int, value: Vector) -> None:
    """Give the points of blocks of `size` steps a value each, the far border left out."""
    for b in range(block.shape[0]):
        x, y, z = block[b, 0] * size, block[b, 1] * size, block[b, 2] * size
        for i in range(x, x + size):
            for j in range(y, y + size):
                for k in range(z, z + size):
                    field[i, j, k] = value[b]


@njit(cache=True)
def leaves_within(
    node_box: Matrix, p: Triple, radius: float, leaves: Indices, stack: Indices
) -> int:
    """List the leaves whose boxes are within a radius of a point; return how many."""
    n_leaves = node_box.shape[0] // 2
    limit = radius * radius
    stack[0], n_stack, n_found = 1, 1, 0
    while n_stack > 0:
        n_stack -= 1
        node = stack[n_stack]
        if box_gap(node_box, node, p, p) > limit:
            continue
        if node >= n_leaves:
            leaves[n_found] = node
            n_found += 1
            continue
        stack[n_stack], stack[n_stack + 1] = 2 * node, 2 * node + 1
        n_stack += 2
    return n_found


@njit(cache=True)
def nearest_of(
    leaves: Indices,
    n_found: int,
    corners: Matrix,
    face_box: Matrix,
    node_box: Matrix,
    p: Triple,
    guess: int,
) -> tuple[float, int]:
    """Return the squared distance of the nearest face in some leaves, and its place in order."""
    n_leaves, n_faces = node_box.shape[0] // 2, corners.shape[0]
    best, found = nearest_on_face(corners, guess, p)[0], guess
    for k in range(n_found):
        if box_gap(node_box, leaves[k], p, p) >= best:
            continue
        leaf = leaves[k] - n_leaves
        for at in range(
            leaf_start(leaf, n_leaves, n_faces), leaf_start(leaf + 1, n_leaves, n_faces)
        ):
            if box_gap(face_box, at, p, p) < best:
                square = nearest_on_face(corners, at, p)[0]
                if square < best:
                    best, found = square, at
    return best, found


@njit(cache=True)
def set_blocks(
    field: AnyArray,
    side: AnyArray,
    block: Indices,
    origin: Vector,
    voxel: float,
    level: float,
    corners: Matrix,
    face_box: Matrix,
    node_box: Matrix,
) -> None:
    """Set the points of each block that belong to a cell which may hold the level.

    `field` holds signed distances less the level where `side` is not 0: -1 inside, 1 outside,
    `UNSURE` where `field` holds the distance itself and the side is still to be found.
    """
    stack, leaves = np.empty(64, np.int32), np.empty(node_box.shape[0] // 2 + 1, np.int32)
    half = np.sqrt(3.0) * voxel * SLACK
    guess = 0
    for b in range(block.shape[0]):
        i, j, k = 2 * block[b, 0] + 1, 2 * block[b, 1] + 1, 2 * block[b, 2] + 1
        p = (origin[0] + voxel * i, origin[1] + voxel * j, origin[2] + voxel * k)
        bound = np.inf
        for corner in range(8):
            x, y, z = (
                i - 1 + 2 * (corner >> 2),
                j - 1 + 2 * (corner >> 1 & 1),
                k - 1 + 2 * (corner & 1),
            )
            bound = min(bound, abs(field[x, y, z] + level))
        bound = (bound * (1.0 + 1e-6) + half) * SLACK
        n_found = leaves_within(node_box, p, bound + 2.0 * half, leaves, stack)
        square, guess = nearest_of(leaves, n_found, corners, face_box, node_box, p, guess)
        _set_point(field, side, (i, j, k), (i - 1, j - 1, k - 1), np.sqrt(square), level, half)
        limit, n_kept = (np.sqrt(square) + 2.0 * half) ** 2, 0
        for at in range(n_found):
            if box_gap(node_box, leaves[at], p, p) <= limit:
                leaves[n_kept] = leaves[at]
                n_kept += 1
        reach = np.sqrt(1.25) * voxel * (1.0 + 1e-6)
        middle = _off(field, side, i, j, k, level)
        for cell in range(8):
            x, y, z = i + 2 * (cell >> 2) - 1, j + 2 * (cell >> 1 & 1) - 1, k + 2 * (cell & 1) - 1
            if min(middle, abs(field[x, y, z])) > reach:
                continue
            for corner in range(1, 7):
                # The corners of the cell that are neither the block's corner nor its middle.
                point = (
                    x if corner >> 2 else i,
                    y if corner >> 1 & 1 else j,
                    z if corner & 1 else k,
                )
                if side[point] != 0:
                    continue
                q = (
                    origin[0] + voxel * point[0],
                    origin[1] + voxel * point[1],
                    origin[2] + voxel * point[2],
                )
                square, _ = nearest_of(leaves, n_kept, corners, face_box, node_box, q, guess)
                away = np.sqrt(2.0) * voxel * SLACK
                _set_point(field, side, point, (i, j, k), np.sqrt(square), level, away)


@njit(cache=True)
def _off(field: AnyArray, side: AnyArray, i: int, j: int, k: int, level: float) -> float:
    """Return how far the level is from a point at least."""
    if side[i, j, k] == UNSURE:
        return float(min(abs(field[i, j, k] - level), abs(-field[i, j, k] - level)))
    return float(abs(field[i, j, k]))


@njit(cache=True)
def _set_point(
    field: AnyArray,
    side: AnyArray,
    at: tuple[int, int, int],
    known: tuple[int, int, int],
    distance: float,
    level: float,
    away: float,
) -> None:
    """Set a point from its distance and from a known one whose side it may share."""
    there = side[known]
    if there == UNSURE or abs(field[known] + level) <= away * (1.0 + 1e-5):
        field[at], side[at] = distance, UNSURE
        return
    field[at], side[at] = there * distance - level, there
