"""Compiled loops that grow a ball inside a wall until it touches another side.

A ball that touches the surface at p from within has its centre on the normal through p. The ball
that also passes through a point q has the radius |q - p|^2 / (2 n (q - p)), n being the normal
inwards; the ball inside the wall is the smallest of these. All points of smaller radius fill a
ball, which is convex, so that the smallest radius of a plane, a line or a triangle has a closed
form, and a tree is left out wherever the ball found so far misses its box.
"""

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Faces, Indices, Matrix, Vector, Vectors, Vertices
from meshes.distance._bvh_kernels import leaf_start
from meshes.distance._patch_kernels import (
    DEEPEST,
    WIDTH,
    lowest_lanes,
    patches_in_ball,
    vertices_along,
)

Triple = tuple[float, float, float]
Touch = tuple[float, float, float, float]

REACH = 1.5
"""A vertex first looks this many times as far as its neighbour's ball, and only then farther."""


LEAST_REACH = 1e-3
"""Share of the mesh's size that is looked over in any case: a ball may have no size at all."""


@njit(cache=True)
def line_touch(a: Triple, e: Triple, n: Triple) -> Touch:
    """Return the least radius over a segment from a along e, and where; infinity for none.

    Points are seen from p; n is the unit normal inwards.
    """
    ee = e[0] * e[0] + e[1] * e[1] + e[2] * e[2]
    share = 0.0
    if ee > 0.0:
        ae = (a[0] * e[0] + a[1] * e[1] + a[2] * e[2]) / ee
        ne = (n[0] * e[0] + n[1] * e[1] + n[2] * e[2]) / ee
        ox, oy, oz = a[0] - ae * e[0], a[1] - ae * e[1], a[2] - ae * e[2]
        apart = ox * ox + oy * oy + oz * oz
        rise = ox * n[0] + oy * n[1] + oz * n[2]
        whole = rise + np.sqrt(rise * rise + ne * ne * ee * apart)
        # A line that falls away is met first at its upper end.
        share = apart / whole * ne - ae if whole > 0.0 else (1.0 if ne > 0.0 else 0.0)
        share = min(max(share, 0.0), 1.0)
    x, y, z = a[0] + share * e[0], a[1] + share * e[1], a[2] + share * e[2]
    height = x * n[0] + y * n[1] + z * n[2]
    if height <= 0.0:
        return np.inf, x, y, z
    return (x * x + y * y + z * z) / (2.0 * height), x, y, z


@njit(cache=True)
def face_touch(packed: Matrix, at: int, p: Triple, n: Triple, radius: float) -> Touch:
    """Return the least radius over a face where it is below `radius`, and where, seen from p."""
    ax, ay, az = packed[at, 0] - p[0], packed[at, 1] - p[1], packed[at, 2] - p[2]
    ux, uy, uz = packed[at, 3], packed[at, 4], packed[at, 5]
    wx, wy, wz = packed[at, 6], packed[at, 7], packed[at, 8]
    mx, my, mz = uy * wz - uz * wy, uz * wx - ux * wz, ux * wy - uy * wx
    mm = mx * mx + my * my + mz * mz
    first, second, third = -1.0, -1.0, -1.0
    if mm > 0.0:
        size = np.sqrt(mm)
        height = ax * mx + ay * my + az * mz
        size = -size if height < 0.0 else size
        height, along = height / size, (n[0] * mx + n[1] * my + n[2] * mz) / size
        if height >= radius * (1.0 + along):
            return np.inf, 0.0, 0.0, 0.0
        if along > -1.0:
            r = height / (1.0 + along)
            # The ball touches the plane here, seen from the first corner.
            x, y, z = r * (n[0] + mx / size), r * (n[1] + my / size), r * (n[2] + mz / size)
            qx, qy, qz = x - ax, y - ay, z - az
            second = (qy * wz - qz * wy) * mx + (qz * wx - qx * wz) * my + (qx * wy - qy * wx) * mz
            third = (uy * qz - uz * qy) * mx + (uz * qx - ux * qz) * my + (ux * qy - uy * qx) * mz
            first = mm - second - third
            if first >= 0.0 and second >= 0.0 and third >= 0.0:
                return r, x, y, z
    # Balls cut the plane in discs around that point: it sees the edge that is met first.
    touch = (np.inf, 0.0, 0.0, 0.0)
    if third < 0.0:
        touch = line_touch((ax, ay, az), (ux, uy, uz), n)
    if second < 0.0:
        other = line_touch((ax, ay, az), (wx, wy, wz), n)
        touch = other if other[0] < touch[0] else touch
    if first < 0.0:
        other = line_touch((ax + ux, ay + uy, az + uz), (wx - ux, wy - uy, wz - uz), n)
        touch = other if other[0] < touch[0] else touch
    return touch


@njit(cache=True)
def inscribed_balls(
    vertices: Vertices,
    faces: Faces,
    order: Indices,
    packed: Matrix,
    table: AnyArray,
    n_roots: int,
    middle: Vector,
    inward: Vectors,
    greatest: float,
    least_rise: float,
) -> tuple[Vector, Vectors, Indices]:
    """Return radius, touching point and touched face of the ball inside at each vertex.

    The faces of the vertex itself and touching points that rise by less than `least_rise` are
    left out. Infinity and -1 where no ball up to `greatest` touches anything.
    """
    n_vertices, n_faces, n_groups = vertices.shape[0], order.shape[0], table.shape[0] // 2
    radius = np.full(n_vertices, np.inf)
    touch = np.zeros((n_vertices, 3))
    hit = np.full(n_vertices, -1, np.int32)
    stack, lane_of = np.empty(DEEPEST, np.int32), lowest_lanes()
    guess, reach = 0, greatest
    for vertex in vertices_along(faces, order, n_vertices):
        n = (inward[vertex, 0], inward[vertex, 1], inward[vertex, 2])
        if n[0] == 0.0 and n[1] == 0.0 and n[2] == 0.0:
            continue
        p = (vertices[vertex, 0], vertices[vertex, 1], vertices[vertex, 2])
        near_p = (p[0] - middle[0], p[1] - middle[1], p[2] - middle[2])
        least, face = reach, -1
        while True:
            for root in range(n_roots):
                stack[root] = n_roots + root
            # The group that holds what the neighbour touched comes first.
            stack[n_roots], n_stack = n_groups + guess, n_roots + 1
            while n_stack > 0:
                n_stack -= 1
                node = stack[n_stack]
                bits = patches_in_ball(table, node, near_p, n, least, least_rise)
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
                    r, x, y, z = face_touch(packed, at, p, n, least)
                    if r > least or x * x + y * y + z * z < (2.0 * r * least_rise) ** 2:
                        continue
                    if r < least or face < 0 or other < face:
                        least, face, guess = r, other, node - n_groups
                        touch[vertex, 0], touch[vertex, 1], touch[vertex, 2] = x, y, z
            if face >= 0 or least >= greatest:
                break
            least = min(REACH * least, greatest)
        if face >= 0:
            radius[vertex], hit[vertex] = least, face
        reach = min(max(REACH * least, LEAST_REACH * greatest), greatest)
    return radius, touch, hit
