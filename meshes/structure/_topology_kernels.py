"""Compiled loops behind topology: they run over the groups of a sorted edge table."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices, Mask, Vector, Vertices
from meshes.structure._components_kernels import root_of, unite


@njit(cache=True)
def flat_faces(vertices: Vertices, faces: Faces) -> Mask:
    """Mark faces that repeat a vertex or have no area beyond rounding."""
    flat = np.zeros(faces.shape[0], np.bool_)
    for face in range(faces.shape[0]):
        i, j, k = faces[face, 0], faces[face, 1], faces[face, 2]
        if i == j or j == k or k == i:
            flat[face] = True
            continue
        a, b, c = vertices[i], vertices[j], vertices[k]
        ux, uy, uz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
        vx, vy, vz = c[0] - a[0], c[1] - a[1], c[2] - a[2]
        x, y, z = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
        # Each term of the cross product carries at most a few rounding errors of |u| |v|.
        uu, vv = ux * ux + uy * uy + uz * uz, vx * vx + vy * vy + vz * vz
        flat[face] = x * x + y * y + z * z <= (8.0 * 2.0**-53) ** 2 * uu * vv
    return flat


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
def unused_vertices(faces: Faces, n_vertices: int) -> Mask:
    """Mark vertices that no face names."""
    unused = np.ones(n_vertices, np.bool_)
    for face in range(faces.shape[0]):
        for corner in range(3):
            unused[faces[face, corner]] = False
    return unused


@njit(cache=True)
def corner_fans(faces: Faces, half_edge: Indices, start: Indices) -> Indices:
    """Return for each corner 3 face + k the lowest corner of its fan.

    A fan is the set of corners at one vertex that are joined through edges.
    """
    fan = np.arange(3 * faces.shape[0]).astype(np.int32)
    for edge in range(start.shape[0] - 1):
        h = half_edge[start[edge]]
        tail, head = h, h - h % 3 + (h % 3 + 1) % 3
        vertex = faces[h // 3, h % 3]
        for at in range(start[edge] + 1, start[edge + 1]):
            g = half_edge[at]
            after = g - g % 3 + (g % 3 + 1) % 3
            same_way = faces[g // 3, g % 3] == vertex
            unite(fan, tail, g if same_way else after)
            unite(fan, head, after if same_way else g)
    for corner in range(fan.shape[0]):
        fan[corner] = root_of(fan, corner)
    return fan


@njit(cache=True)
def _root_and_turn(parent: Indices, turned: Mask, face: int) -> tuple[int, bool]:
    """Return the root of a face and whether the two are wound differently; shortens the path."""
    root, turn = face, False
    while parent[root] != root:
        turn ^= turned[root]
        root = parent[root]
    above, rest = face, turn
    while parent[above] != root and above != root:
        following, own = parent[above], turned[above]
        parent[above], turned[above] = root, rest
        rest ^= own
        above = following
    return root, turn


@njit(cache=True)
def winding_classes(faces: Faces, half_edge: Indices, start: Indices) -> tuple[Indices, Mask, int]:
    """Join faces over edges with two faces: the patch, the winding in it, and contradictions.

    Returns for each face the lowest face of its patch, whether the two are wound differently,
    and the number of edges at which no choice of winding can agree (a one-sided surface).
    """
    n_faces = faces.shape[0]
    parent = np.arange(n_faces).astype(np.int32)
    turned = np.zeros(n_faces, np.bool_)
    n_contradictions = 0
    for edge in range(start.shape[0] - 1):
        if start[edge + 1] - start[edge] != 2:
            continue
        g, h = half_edge[start[edge]], half_edge[start[edge] + 1]
        differ = faces[g // 3, g % 3] == faces[h // 3, h % 3]
        one, one_turn = _root_and_turn(parent, turned, g // 3)
        other, other_turn = _root_and_turn(parent, turned, h // 3)
        if one == other:
            n_contradictions += (one_turn ^ other_turn) != differ
            continue
        upper, lower = max(one, other), min(one, other)
        parent[upper] = lower
        turned[upper] = one_turn ^ other_turn ^ differ
    patch = np.empty(n_faces, np.int32)
    turn = np.empty(n_faces, np.bool_)
    for face in range(n_faces):
        patch[face], turn[face] = _root_and_turn(parent, turned, face)
    return patch, turn, n_contradictions


@njit(cache=True)
def fewest_turned(patch: Indices, turn: Mask, n_patches: int) -> Mask:
    """Mark in each patch the faces of the rarer winding; on a tie the lowest face is right."""
    size = np.zeros(n_patches, np.int32)
    n_turned = np.zeros(n_patches, np.int32)
    for face in range(patch.shape[0]):
        size[patch[face]] += 1
        n_turned[patch[face]] += turn[face]
    wrong = np.zeros(patch.shape[0], np.bool_)
    for face in range(patch.shape[0]):
        here = patch[face]
        wrong[face] = turn[face] ^ (2 * n_turned[here] > size[here])
    return wrong


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
