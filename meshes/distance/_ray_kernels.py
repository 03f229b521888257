"""Compiled loops that send rays through a tree of boxes, eight side by side.

The tree is that of `_patch_kernels`, with a box for each child in place of a patch: middle and
half sides in single precision around the middle of the mesh, widened by `pad`, which must cover
the rounding of whoever asks. Faces themselves are met in double precision.
"""

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Faces, Indices, Matrix, Vector, Vectors, Vertices
from meshes.distance._bvh_kernels import leaf_start
from meshes.distance._patch_kernels import DEEPEST, WIDTH, lowest_lanes, vertices_along

Triple = tuple[float, float, float]

EDGE_SLACK = 1e-9
"""Share of a triangle's size by which it is widened, so that no ray slips through an edge."""

REACH = 1.25
"""A ray first looks this many times as far as its neighbour's went, and only then farther."""

LEAST_REACH = 1e-3
"""Share of the mesh's size that is looked over in any case."""

NOWHERE = -1e30
"""Half side of a box that holds nothing."""


@njit(cache=True, nogil=True)
def boxes_of(packed: Matrix, n_groups: int, middle: Vector, pad: float) -> tuple[AnyArray, int]:
    """Return the table of boxes, (2 n_groups, 6, 8), and the number of roots.

    The roots are the nodes `n_roots` to 2 `n_roots` - 1, their rows those of their children; rows
    of skipped levels are not set.
    """
    n_faces = packed.shape[0]
    table = np.empty((2 * n_groups, 6, WIDTH), np.float32)
    for group in range(n_groups):
        low = leaf_start(group, n_groups, n_faces)
        n_here = leaf_start(group + 1, n_groups, n_faces) - low
        for lane in range(WIDTH):
            for axis in range(3):
                table[n_groups + group, axis, lane] = 0.0
                table[n_groups + group, 3 + axis, lane] = NOWHERE
                if lane < n_here:
                    a = packed[low + lane, axis] - middle[axis]
                    b, c = a + packed[low + lane, 3 + axis], a + packed[low + lane, 6 + axis]
                    least, most = min(a, b, c), max(a, b, c)
                    table[n_groups + group, axis, lane] = 0.5 * (least + most)
                    table[n_groups + group, 3 + axis, lane] = 0.5 * (most - least) + pad
    n_roots = n_groups
    while n_roots >= WIDTH:
        n_nodes = n_roots
        n_roots //= WIDTH
        for node in range(n_nodes):
            _set_around(table, n_roots + node // WIDTH, node % WIDTH, n_nodes + node)
    return table, n_roots


@njit(cache=True)
def _set_around(table: AnyArray, row: int, lane: int, children: int) -> None:
    """Set a box around all boxes of another row."""
    for axis in range(3):
        least, most = np.inf, -np.inf
        for child in range(WIDTH):
            at, half = np.float64(table[children, axis, child]), table[children, 3 + axis, child]
            if half >= 0.0:
                least, most = min(least, at - half), max(most, at + half)
        table[row, axis, lane] = 0.5 * (least + most)
        # Rounding to single precision must not uncover a child.
        table[row, 3 + axis, lane] = 0.5 * (most - least) + 1e-6 * (abs(least) + abs(most))


@njit(cache=True)
def boxes_on_ray(table: AnyArray, row: int, p: Triple, inverse: Triple, far: float) -> int:
    """Return a bit for each box of a row that a ray from p meets before `far`."""
    px, py, pz = np.float32(p[0]), np.float32(p[1]), np.float32(p[2])
    ix, iy, iz = np.float32(inverse[0]), np.float32(inverse[1]), np.float32(inverse[2])
    jx, jy, jz = abs(ix), abs(iy), abs(iz)
    end, zero = np.float32(far * (1.0 + 1e-6)), np.float32(0.0)
    bits = np.int32(0)
    for lane in range(8):
        x, y, z = table[row, 0, lane] - px, table[row, 1, lane] - py, table[row, 2, lane] - pz
        x, y, z = x * ix, y * iy, z * iz
        hx, hy, hz = table[row, 3, lane] * jx, table[row, 4, lane] * jy, table[row, 5, lane] * jz
        enters = max(x - hx, y - hy, z - hz, zero)
        leaves = min(x + hx, y + hy, z + hz, end)
        bits |= np.int32(np.int32(1 if enters <= leaves else 0) << np.int32(lane))
    return int(bits)


@njit(cache=True, nogil=True)
def inward_hits(
    vertices: Vertices,
    faces: Faces,
    order: Indices,
    packed: Matrix,
    table: AnyArray,
    n_roots: int,
    middle: Vector,
    directions: Vectors,
    start: float,
    greatest: float,
) -> tuple[Vector, Indices]:
    """Send a ray from each vertex: distance to the first face beyond `start`, and that face.

    The faces of the vertex itself are left out, and a vertex whose direction is zero sends
    none. Infinity and -1 where nothing is hit up to `greatest`; of equally near faces the lowest
    counts.
    """
    n_vertices, n_faces, n_groups = vertices.shape[0], order.shape[0], table.shape[0] // 2
    distance = np.full(n_vertices, np.inf)
    hit = np.full(n_vertices, -1, np.int32)
    stack, lane_of = np.empty(DEEPEST, np.int32), lowest_lanes()
    guess, reach = 0, greatest
    for vertex in vertices_along(faces, order, n_vertices):
        d = (directions[vertex, 0], directions[vertex, 1], directions[vertex, 2])
        if d[0] == 0.0 and d[1] == 0.0 and d[2] == 0.0:
            continue
        p = (vertices[vertex, 0], vertices[vertex, 1], vertices[vertex, 2])
        near_p = (p[0] - middle[0], p[1] - middle[1], p[2] - middle[2])
        inverse = (_inverse(d[0]), _inverse(d[1]), _inverse(d[2]))
        nearest, face = reach, -1
        while True:
            for root in range(n_roots):
                stack[root] = n_roots + root
            # The group that holds what the neighbour met comes first.
            stack[n_roots], n_stack = n_groups + guess, n_roots + 1
            while n_stack > 0:
                n_stack -= 1
                node = stack[n_stack]
                bits = boxes_on_ray(table, node, near_p, inverse, nearest)
                if node < n_groups:
                    while bits != 0:
                        stack[n_stack] = WIDTH * node + lane_of[bits]
                        n_stack += 1
                        bits &= bits - 1
                    continue
                low = leaf_start(node - n_groups, n_groups, n_faces)
                while bits != 0:
                    at = low + lane_of[bits]
                    bits &= bits - 1
                    other = order[at]
                    if vertex in (faces[other, 0], faces[other, 1], faces[other, 2]):
                        continue
                    length = _hit_at(packed, at, p, d)
                    if length <= start or length > nearest:
                        continue
                    if length < nearest or face < 0 or other < face:
                        nearest, face, guess = length, other, node - n_groups
            if face >= 0 or nearest >= greatest:
                break
            nearest = greatest
        if face >= 0:
            distance[vertex], hit[vertex] = nearest, face
        reach = min(max(REACH * nearest, LEAST_REACH * greatest), greatest)
    return distance, hit


@njit(cache=True)
def _inverse(part: float) -> float:
    """Return 1 / part, no larger than single precision bears."""
    if abs(part) > 1e-30:
        return 1.0 / part
    return 1e30 if part >= 0.0 else -1e30


@njit(cache=True)
def _hit_at(packed: Matrix, at: int, p: Triple, d: Triple) -> float:
    """Return how far along a ray it meets a face; infinity where it does not (Moeller, 1997)."""
    ux, uy, uz = packed[at, 3], packed[at, 4], packed[at, 5]
    wx, wy, wz = packed[at, 6], packed[at, 7], packed[at, 8]
    px, py, pz = d[1] * wz - d[2] * wy, d[2] * wx - d[0] * wz, d[0] * wy - d[1] * wx
    determinant = ux * px + uy * py + uz * pz
    if determinant == 0.0:
        return np.inf
    inverse = 1.0 / determinant
    sx, sy, sz = p[0] - packed[at, 0], p[1] - packed[at, 1], p[2] - packed[at, 2]
    qx, qy, qz = sy * uz - sz * uy, sz * ux - sx * uz, sx * uy - sy * ux
    first = (sx * px + sy * py + sz * pz) * inverse
    second = (d[0] * qx + d[1] * qy + d[2] * qz) * inverse
    if first < -EDGE_SLACK or second < -EDGE_SLACK or first + second > 1.0 + EDGE_SLACK:
        return np.inf
    length = (wx * qx + wy * qy + wz * qz) * inverse
    return length if length > 0.0 else np.inf
