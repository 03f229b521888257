"""Compiled loops behind clone: where each vertex has its counterpart on the other side."""

from typing import NamedTuple

import numpy as np

from meshes.arrays import Faces, Indices, Vectors, Vertices
from meshes.brushes._reach_kernels import Dab
from meshes.brushes._surface_kernels import SurfaceArrays, WorkArrays
from meshes.distance._face_kernels import near_face
from meshes.distance._triples_kernels import Triple, box_gap, dot
from meshes.picking._nearest_kernels import nearest_vertex
from meshes.picking._picking_tree_kernels import LEAF_BITS, LEAF_SIZE, BoxTree, inner

UNKNOWN, KNOWN, NONE = 0, 1, 2
"""Values of `WorkArrays.has_target`."""


class _Shape(NamedTuple):
    """What of a surface a counterpart is found by: a short list passes from loop to loop fast."""

    points: Vertices
    faces: Faces
    face_start: Indices
    face_item: Indices
    vertex_start: Indices
    vertex_item: Indices
    area_vectors: Vectors


@inner
def find_targets(state: SurfaceArrays, work: WorkArrays, n_near: int, dab: Dab) -> None:
    """Find where the vertices in reach are led, each once a stroke.

    The target is the mirror image of the point nearest to one's own mirror image, looked for on
    the faces around the nearest vertex; what has no counterpart within the radius has none.
    Vertices of one leaf look together, and so walk the tree once.
    """
    points, tree = state.positions, state.vertex_tree
    shape = _Shape(
        points,
        state.faces,
        state.face_start,
        state.face_item,
        state.vertex_start,
        state.vertex_item,
        state.area_vectors,
    )
    images, rows = np.empty((LEAF_SIZE, 3)), np.empty((2, LEAF_SIZE), np.int32)
    other, at = -1, 0
    while at < n_near:
        leaf = work.near[at] >> LEAF_BITS
        n_rows = 0
        while at < n_near and work.near[at] >> LEAF_BITS == leaf:
            vertex = work.near[at]
            at += 1
            if work.has_target[vertex] == UNKNOWN:
                p = _image(_point(points, vertex), dab.way, dab.across)
                other = nearest_vertex(tree, points, p, dab.radius, -1) if other < 0 else other
                other = _walk(shape, p, other)
                _put(images, n_rows, p)
                rows[0, n_rows], rows[1, n_rows] = vertex, other
                n_rows += 1
        if n_rows == 0:
            continue
        n_leaves = _leaves_near(
            tree.boxes, points, images[:n_rows], rows[1], dab.radius, work.moved
        )
        for row in range(n_rows):
            vertex, p = rows[0, row], _point(images, row)
            other = _nearest_in(tree, points, p, dab.radius, rows[1, row], work.moved[:n_leaves])
            work.has_target[vertex] = NONE
            if other >= 0:
                normal = _turned(_point(state.normals, vertex), dab.across)
                found, place = _counterpart(shape, other, p, normal)
                if found:
                    work.has_target[vertex] = KNOWN
                    _put(work.target, vertex, _image(place, dab.way, dab.across))


@inner
def _walk(shape: _Shape, p: Triple, start: int) -> int:
    """Return the vertex that no neighbour is nearer than, from a start; -1 from -1."""
    here, square = start, np.inf
    while here >= 0:
        start, before = here, square
        square = _square(shape.points, here, p) if before == np.inf else before
        for row in range(shape.vertex_start[start], shape.vertex_start[start + 1]):
            other = shape.vertex_item[row]
            far = _square(shape.points, other, p)
            if far < square:
                here, square = other, far
        if here == start:
            break
    return here


@inner
def _square(points: Vertices, row: int, p: Triple) -> float:
    x, y, z = points[row, 0] - p[0], points[row, 1] - p[1], points[row, 2] - p[2]
    return float(x * x + y * y + z * z)


@inner
def _point(points: Vertices, row: int) -> Triple:
    return points[row, 0], points[row, 1], points[row, 2]


@inner
def _put(points: Vertices, row: int, p: Triple) -> None:
    points[row, 0], points[row, 1], points[row, 2] = p[0], p[1], p[2]


@inner
def _turned(way: Triple, across: Triple) -> Triple:
    """Return a direction as the other side sees it."""
    out = -2.0 * dot(way, across)
    return way[0] + out * across[0], way[1] + out * across[1], way[2] + out * across[2]


@inner
def _image(p: Triple, plane: Triple, across: Triple) -> Triple:
    """Return a point on the other side of the plane through a point."""
    out = -2.0 * dot((p[0] - plane[0], p[1] - plane[1], p[2] - plane[2]), across)
    return p[0] + out * across[0], p[1] + out * across[1], p[2] + out * across[2]


@inner
def _leaves_near(
    boxes: Vertices, points: Vertices, images: Vertices, known: Indices, reach: float, out: Indices
) -> int:
    """List the leaves that may hold the vertex nearest to one of some images, within a reach.

    No image is farther from its nearest vertex than from a known one, -1 for none.
    """
    low, high = (np.inf, np.inf, np.inf), (-np.inf, -np.inf, -np.inf)
    bound = 0.0
    for row in range(images.shape[0]):
        p = _point(images, row)
        low = (min(low[0], p[0]), min(low[1], p[1]), min(low[2], p[2]))
        high = (max(high[0], p[0]), max(high[1], p[1]), max(high[2], p[2]))
        far = _square(points, known[row], p) if known[row] >= 0 else np.inf
        bound = max(bound, min(far, reach * reach))
    stack = np.empty(64, np.int64)
    stack[0] = 1
    n_stack, n_out, n_leaves = 1, 0, boxes.shape[0] // 2
    while n_stack > 0:
        n_stack -= 1
        node = stack[n_stack]
        if box_gap(boxes, node, low, high) > bound:
            continue
        if node < n_leaves:
            stack[n_stack], stack[n_stack + 1] = 2 * node, 2 * node + 1
            n_stack += 2
        else:
            out[n_out] = node - n_leaves
            n_out += 1
    return n_out


@inner
def _nearest_in(
    tree: BoxTree, points: Vertices, p: Triple, reach: float, known: int, leaves: Indices
) -> int:
    """Return the nearest vertex of some leaves and a known one, within a reach; -1 for none."""
    found, best, first_leaf = -1, reach * reach, tree.boxes.shape[0] // 2
    if known >= 0 and _square(points, known, p) < best:
        found, best = known, _square(points, known, p)
    for at in range(leaves.shape[0]):
        if box_gap(tree.boxes, first_leaf + leaves[at], p, p) > best:
            continue
        first = leaves[at] * LEAF_SIZE
        for vertex in range(first, min(first + LEAF_SIZE, points.shape[0])):
            square = _square(points, vertex, p)
            if square < best or (
                square == best and found >= 0 and tree.rank[vertex] < tree.rank[found]
            ):
                found, best = vertex, square
    return found


@inner
def _counterpart(shape: _Shape, other: int, p: Triple, normal: Triple) -> tuple[bool, Triple]:
    """Return the point nearest to p on the faces around a vertex.

    None where that face looks the other way: it belongs to another side of the tooth, or to a
    neighbour.
    """
    points, faces, none = shape.points, shape.faces, (0.0, 0.0, 0.0)
    face, best, beta, gamma = -1, np.inf, 0.0, 0.0
    for row in range(shape.face_start[other], shape.face_start[other + 1]):
        at = shape.face_item[row]
        a, b, c = faces[at, 0], faces[at, 1], faces[at, 2]
        square, second, third = near_face(
            _point(points, a), _point(points, b), _point(points, c), p
        )
        if square < best:
            face, best, beta, gamma = at, square, second, third
    if face < 0 or dot(_point(shape.area_vectors, face), normal) <= 0.0:
        return False, none
    a, b, c = faces[face, 0], faces[face, 1], faces[face, 2]
    alpha = 1.0 - beta - gamma
    x = alpha * points[a, 0] + beta * points[b, 0] + gamma * points[c, 0]
    y = alpha * points[a, 1] + beta * points[b, 1] + gamma * points[c, 1]
    z = alpha * points[a, 2] + beta * points[b, 2] + gamma * points[c, 2]
    return True, (x, y, z)
