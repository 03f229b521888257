"""Compiled loops that build and ask a tree of flat patches, eight side by side.

Sorted faces (`_halving_kernels`) are cut into groups of at most eight. Node i has the children
8 i to 8 i + 7 up to the groups, whose children are their faces. A patch holds its faces in a ball
around a middle, and between two planes across its mean normal. A wall's own side is flat, so that
a ball which touches it from within is told apart from it far sooner than by a box.

Row i of the table holds the patches of the children of node i in single precision, around the
middle of the mesh; a question is put to all eight at once. Balls and slabs are widened by `pad`,
which must cover the rounding of whoever asks.
"""

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Faces, Indices, Matrix, Vector, Vertices
from meshes.distance._bvh_kernels import leaf_start

Triple = tuple[float, float, float]

WIDTH = 8
"""Children of a node."""

DEEPEST = 256
"""Nodes that wait at most: seven of eight on each of the levels of 2^31 faces, and the roots."""


@njit(cache=True)
def packed_faces(vertices: Vertices, faces: Faces, order: Indices) -> Matrix:
    """Return first corner and the two edges from it of each face in sorted order, (m, 9)."""
    packed = np.empty((order.shape[0], 9))
    for at in range(order.shape[0]):
        a, b, c = faces[order[at], 0], faces[order[at], 1], faces[order[at], 2]
        for axis in range(3):
            packed[at, axis] = vertices[a, axis]
            packed[at, 3 + axis] = vertices[b, axis] - vertices[a, axis]
            packed[at, 6 + axis] = vertices[c, axis] - vertices[a, axis]
    return packed


@njit(cache=True)
def vertices_along(faces: Faces, order: Indices, n_vertices: int) -> Indices:
    """Return the vertices that faces use, in the order in which the sorted faces name them.

    Neighbours in this walk are neighbours in space, so that what one vertex met is a good guess
    for the next and lies in the cache.
    """
    is_named = np.zeros(n_vertices, np.bool_)
    walk = np.empty(n_vertices, np.int32)
    n_named = 0
    for at in range(order.shape[0]):
        for corner in range(3):
            vertex = faces[order[at], corner]
            if not is_named[vertex]:
                is_named[vertex] = True
                walk[n_named] = vertex
                n_named += 1
    return walk[:n_named]


@njit(cache=True)
def lowest_lanes() -> Indices:
    """Return the number of the lowest set bit of each row of bits."""
    lanes = np.zeros(1 << WIDTH, np.int32)
    for bits in range(1, 1 << WIDTH):
        while not bits >> lanes[bits] & 1:
            lanes[bits] += 1
    return lanes


@njit(cache=True)
def patches_of(packed: Matrix, n_groups: int, middle: Vector, pad: float) -> tuple[AnyArray, int]:
    """Return the table of patches, (2 n_groups, 9, 8), and the number of roots.

    The roots are the nodes `n_roots` to 2 `n_roots` - 1, their rows those of their children; rows
    of skipped levels are not set. A lane without a patch holds a ball of negative size.
    """
    n_faces = packed.shape[0]
    table = np.empty((2 * n_groups, 9, WIDTH), np.float32)
    for group in range(n_groups):
        low = leaf_start(group, n_groups, n_faces)
        n_here = leaf_start(group + 1, n_groups, n_faces) - low
        for lane in range(WIDTH):
            if lane < n_here:
                _set_patch(
                    table, n_groups + group, lane, packed, low + lane, low + lane + 1, middle, pad
                )
            else:
                _set_nothing(table, n_groups + group, lane)
    n_roots = n_groups
    while n_roots >= WIDTH:
        n_nodes = n_roots
        n_roots //= WIDTH
        for node in range(n_nodes):
            low, high = leaf_start(node, n_nodes, n_faces), leaf_start(node + 1, n_nodes, n_faces)
            row, lane = n_roots + node // WIDTH, node % WIDTH
            _set_patch(table, row, lane, packed, low, high, middle, pad)
    return table, n_roots


@njit(cache=True)
def _set_nothing(table: AnyArray, row: int, lane: int) -> None:
    for entry in range(9):
        table[row, entry, lane] = 0.0
    table[row, 3, lane] = -1e30


@njit(cache=True)
def _corner(packed: Matrix, at: int, corner: int) -> Triple:
    x, y, z = packed[at, 0], packed[at, 1], packed[at, 2]
    if corner == 0:
        return x, y, z
    edge = 3 * corner
    return x + packed[at, edge], y + packed[at, edge + 1], z + packed[at, edge + 2]


@njit(cache=True)
def _set_patch(
    table: AnyArray,
    row: int,
    lane: int,
    packed: Matrix,
    low: int,
    high: int,
    middle: Vector,
    pad: float,
) -> None:
    """Set ball (middle, radius), normal and slab (place along it, half width) of some faces."""
    x0, y0, z0 = np.inf, np.inf, np.inf
    x1, y1, z1 = -np.inf, -np.inf, -np.inf
    mx, my, mz = 0.0, 0.0, 0.0
    for at in range(low, high):
        ux, uy, uz = packed[at, 3], packed[at, 4], packed[at, 5]
        wx, wy, wz = packed[at, 6], packed[at, 7], packed[at, 8]
        mx, my, mz = mx + uy * wz - uz * wy, my + uz * wx - ux * wz, mz + ux * wy - uy * wx
        for corner in range(3):
            x, y, z = _corner(packed, at, corner)
            x0, y0, z0 = min(x0, x), min(y0, y), min(z0, z)
            x1, y1, z1 = max(x1, x), max(y1, y), max(z1, z)
    size = np.sqrt(mx * mx + my * my + mz * mz)
    size = 1.0 / size if size > 0.0 else 0.0
    mx, my, mz = mx * size, my * size, mz * size
    gx, gy, gz = 0.5 * (x0 + x1), 0.5 * (y0 + y1), 0.5 * (z0 + z1)
    farthest, least, most = 0.0, np.inf, -np.inf
    for at in range(low, high):
        for corner in range(3):
            x, y, z = _corner(packed, at, corner)
            x, y, z = x - gx, y - gy, z - gz
            farthest = max(farthest, x * x + y * y + z * z)
            along = x * mx + y * my + z * mz
            least, most = min(least, along), max(most, along)
    table[row, 0, lane], table[row, 1, lane] = gx - middle[0], gy - middle[1]
    table[row, 2, lane], table[row, 3, lane] = gz - middle[2], np.sqrt(farthest) + pad
    table[row, 4, lane], table[row, 5, lane], table[row, 6, lane] = mx, my, mz
    table[row, 7, lane], table[row, 8, lane] = 0.5 * (least + most), 0.5 * (most - least) + pad


@njit(cache=True)
def patches_in_ball(
    table: AnyArray, row: int, p: Triple, n: Triple, radius: float, least_rise: float
) -> int:
    """Return a bit for each patch that may rise steeply from p within a ball.

    The ball touches p, and its middle lies by `radius` along the unit vector n; a point rises by
    the sine of the angle under which p sees it above the plane across n.
    """
    px, py, pz = np.float32(p[0]), np.float32(p[1]), np.float32(p[2])
    nx, ny, nz = np.float32(n[0]), np.float32(n[1]), np.float32(n[2])
    r, s, zero, one = np.float32(radius), np.float32(least_rise), np.float32(0.0), np.float32(1.0)
    bits = np.int32(0)
    for lane in range(8):
        gx, gy, gz = table[row, 0, lane] - px, table[row, 1, lane] - py, table[row, 2, lane] - pz
        ball = table[row, 3, lane]
        mx, my, mz = table[row, 4, lane], table[row, 5, lane], table[row, 6, lane]
        place, slab = table[row, 7, lane], table[row, 8, lane]
        height = nx * gx + ny * gy + nz * gz
        apart = gx * gx + gy * gy + gz * gz
        along = mx * nx + my * ny + mz * nz
        off = r * along - (mx * gx + my * gy + mz * gz) - place
        # The highest point of the patch: that of its ball, or of its slab within the ball.
        tilt = np.sqrt(max(one - along * along, zero))
        top = height + min(
            ball, place * along + slab * abs(along) + ball * (tilt + np.float32(1e-6))
        )
        steep = top + s * ball
        is_near = apart - (r + r) * (height + ball) < ball * ball
        is_met = (
            is_near
            & (abs(off) < r + slab)
            & (top > zero)
            & (steep * steep >= s * s * apart)
            & (ball > zero)
        )
        bits |= np.int32(np.int32(1 if is_met else 0) << np.int32(lane))
    return int(bits)
