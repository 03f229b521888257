"""Compiled loops behind topology: areas, borders, and what is told of each component."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices, Mask, Vector, Vertices


@njit(cache=True)
def flat_faces_and_area(vertices: Vertices, faces: Faces) -> tuple[Mask, float]:
    """Mark faces that repeat a vertex or have no area beyond rounding; add all areas (mm^2)."""
    flat = np.empty(faces.shape[0], np.bool_)
    total = 0.0
    for face in range(faces.shape[0]):
        i, j, k = faces[face, 0], faces[face, 1], faces[face, 2]
        a, b, c = vertices[np.uint32(i)], vertices[np.uint32(j)], vertices[np.uint32(k)]
        ux, uy, uz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
        vx, vy, vz = c[0] - a[0], c[1] - a[1], c[2] - a[2]
        x, y, z = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
        # Each term of the cross product carries at most a few rounding errors of |u| |v|.
        uu, vv = ux * ux + uy * uy + uz * uz, vx * vx + vy * vy + vz * vz
        squared = x * x + y * y + z * z
        flat[face] = squared <= (8.0 * 2.0**-53) ** 2 * uu * vv or i == j or j == k or k == i
        total += np.sqrt(squared)
    return flat, 0.5 * total


@njit(cache=True)
def boundary_trails(tail: Indices, head: Indices, n_nodes: int) -> tuple[Indices, Indices, Mask]:
    """Chain directed edges into trails: edges in order, trail starts, and which are closed.

    An edge walked against its direction is given as -1 - edge. A trail ends where it comes back
    to its first node, or where nothing is left to walk.
    """
    n_edges = tail.shape[0]
    row, item = _edges_at_nodes(tail, head, n_nodes)
    used = np.zeros(n_edges, np.bool_)
    order = np.empty(n_edges, np.int32)
    start = np.zeros(n_edges + 1, np.int32)
    closed = np.zeros(n_edges, np.bool_)
    n_walked = 0
    n_trails = 0
    for edge in range(n_edges):
        if used[edge]:
            continue
        first = n_walked
        used[edge] = True
        order[n_walked] = edge
        n_walked += 1
        home, here = tail[edge], head[edge]
        n_walked, here = _walk(tail, head, row, item, used, order, n_walked, here, home)
        closed[n_trails] = here == home
        if here != home:
            middle = n_walked
            n_walked, _ = _walk(tail, head, row, item, used, order, n_walked, home, here)
            _put_before(order, first, middle, n_walked)
        n_trails += 1
        start[n_trails] = n_walked
    return order, start[: n_trails + 1].copy(), closed[:n_trails].copy()


@njit(cache=True)
def _edges_at_nodes(tail: Indices, head: Indices, n_nodes: int) -> tuple[Indices, Indices]:
    """List the edges at each node: row starts, which the walk moves forward, then edges."""
    row = np.zeros(n_nodes + 1, np.int32)
    for edge in range(tail.shape[0]):
        row[tail[edge] + 1] += 1
        row[head[edge] + 1] += 1
    for node in range(n_nodes):
        row[node + 1] += row[node]
    fill = row[:-1].copy()
    item = np.empty(2 * tail.shape[0], np.int32)
    for edge in range(tail.shape[0]):
        item[fill[tail[edge]]] = edge
        fill[tail[edge]] += 1
        item[fill[head[edge]]] = edge
        fill[head[edge]] += 1
    ends = np.empty((n_nodes, 2), np.int32)
    for node in range(n_nodes):
        ends[node, 0], ends[node, 1] = row[node], row[node + 1]
    return ends, item


@njit(cache=True)
def _walk(
    tail: Indices,
    head: Indices,
    row: Indices,
    item: Indices,
    used: Mask,
    order: Indices,
    n_walked: int,
    here: int,
    home: int,
) -> tuple[int, int]:
    """Follow unused edges from `here` until `home` or a dead end; returns count and node."""
    while here != home:
        while row[here, 0] < row[here, 1] and used[item[row[here, 0]]]:
            row[here, 0] += 1
        if row[here, 0] == row[here, 1]:
            break
        edge = item[row[here, 0]]
        used[edge] = True
        forwards = tail[edge] == here
        order[n_walked] = edge if forwards else -1 - edge
        n_walked += 1
        here = head[edge] if forwards else tail[edge]
    return n_walked, here


@njit(cache=True)
def _put_before(order: Indices, first: int, middle: int, last: int) -> None:
    """Turn the walk order[middle:last] around and put it before order[first:middle]."""
    ahead = order[first:middle].copy()
    behind = order[middle:last].copy()
    n_behind = behind.shape[0]
    for at in range(n_behind):
        order[first + at] = -1 - behind[n_behind - 1 - at]
    for at in range(ahead.shape[0]):
        order[first + n_behind + at] = ahead[at]


@njit(cache=True)
def component_boxes(
    vertices: Vertices, faces: Faces, component: Indices, n_components: int
) -> tuple[Vector, Vector]:
    """Return the lower and upper corner of the box around each component, (n, 3) each."""
    low = np.full((n_components, 3), np.inf)
    high = np.full((n_components, 3), -np.inf)
    for face in range(faces.shape[0]):
        for corner in range(3):
            point = vertices[faces[face, corner]]
            for axis in range(3):
                low[component[face], axis] = min(low[component[face], axis], point[axis])
                high[component[face], axis] = max(high[component[face], axis], point[axis])
    return low, high


@njit(cache=True)
def faces_with_edges(faces: Faces, component: Indices, n_components: int) -> Mask:
    """Mark the components with a face of three different vertices."""
    found = np.zeros(n_components, np.bool_)
    for face in range(faces.shape[0]):
        a, b, c = faces[face, 0], faces[face, 1], faces[face, 2]
        if a != b and b != c and c != a:
            found[component[face]] = True
    return found
