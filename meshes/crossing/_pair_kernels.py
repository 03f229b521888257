"""Compiled test whether two triangles of a mesh cross, right whatever the rounding.

Triangles are closed sets: touching counts, except in the vertices that two faces share.
"""

from numba import njit

from meshes.arrays import Faces, Matrix, Vertices
from meshes.distance._predicates_kernels import clear_side_of_plane, side_of_line, side_of_plane

Corners = tuple[int, int, int]
"""Vertices of a triangle, or a number for each."""

Ends = tuple[int, int]
"""Vertices of an edge, or a number for each."""


@njit(cache=True)
def _same_point(v: Vertices, i: int, j: int) -> bool:
    """Return whether two vertices are one, by number or by place."""
    return i == j or bool(v[i, 0] == v[j, 0] and v[i, 1] == v[j, 1] and v[i, 2] == v[j, 2])


@njit(cache=True)
def _shared(v: Vertices, faces: Faces, f: int, g: int) -> tuple[int, int, int, int]:
    """Count common vertices, by place and by number, and say at which corners to begin.

    One common vertex: it is corner i of f and j of g. Two: those are the corners left over.
    """
    n_shared, n_same, i, j = 0, 0, 0, 0
    for k in range(3):
        for m in range(3):
            if _same_point(v, faces[f, k], faces[g, m]):
                n_shared += 1
                n_same += 1 if faces[f, k] == faces[g, m] else 0
                i += k
                j += m
    if n_shared == 2:
        # The numbers of three corners add up to 3.
        i, j = 3 - i, 3 - j
    return n_shared, n_same, i % 3, j % 3


@njit(cache=True)
def clearly_do_not_cross(v: Vertices, faces: Faces, f: int, g: int) -> bool:
    """Return True where floats can tell that two faces do not cross; see `faces_cross`."""
    n_shared, n_same, i, j = _shared(v, faces, f, g)
    if n_shared == 3:
        return n_same == 3
    a, b, c = faces[f, i], faces[f, (i + 1) % 3], faces[f, (i + 2) % 3]
    p, q, r = faces[g, j], faces[g, (j + 1) % 3], faces[g, (j + 2) % 3]
    if n_shared == 2:
        return not _may_fold(v, b, c, a, p)
    n_apart = 0
    for _ in range(2):
        if n_shared == 1:
            n_apart += 1 if _clearly_misses(v, b, c, p, q, r) else 0
        elif _clearly_apart(v, a, b, c, p, q, r):
            return True
        a, b, c, p, q, r = p, q, r, a, b, c
    # Next to a common vertex both edges opposite it have to miss the other face.
    return n_apart == 2


@njit(cache=True)
def faces_cross(v: Vertices, faces: Faces, f: int, g: int, room: Matrix) -> bool:
    """Return whether two faces meet elsewhere than in the vertices and the edge they share."""
    n_shared, n_same, i, j = _shared(v, faces, f, g)
    if n_shared == 3:
        # Duplicates by number are reported as such; those beside them overlap.
        return n_same < 3
    t = (faces[f, i], faces[f, (i + 1) % 3], faces[f, (i + 2) % 3])
    u = (faces[g, j], faces[g, (j + 1) % 3], faces[g, (j + 2) % 3])
    if n_shared == 2:
        return _folds_over(v, t[1], t[2], t[0], u[0], room)
    if n_shared == 1:
        return _opposite_edge_meets(v, t, u, room)
    return _apart_cross(v, t, u, room)


@njit(cache=True)
def _clearly_misses(v: Vertices, s: int, t: int, a: int, b: int, c: int) -> bool:
    """Return True where a float can tell that the edge s t does not meet a b c."""
    ss = clear_side_of_plane(v, a, b, c, s)
    st = clear_side_of_plane(v, a, b, c, t)
    if ss != 0 and ss == st:
        return True
    if ss == 0 or st == 0:
        return False
    ab = clear_side_of_plane(v, s, t, a, b)
    bc = clear_side_of_plane(v, s, t, b, c)
    return ab * bc < 0 or bc * clear_side_of_plane(v, s, t, c, a) < 0


@njit(cache=True)
def _clearly_apart(v: Vertices, a: int, b: int, c: int, p: int, q: int, r: int) -> bool:
    """Return True where a float can tell that a b c lies on one side of the plane of p q r."""
    side = clear_side_of_plane(v, p, q, r, a)
    if side == 0 or clear_side_of_plane(v, p, q, r, b) != side:
        return False
    return clear_side_of_plane(v, p, q, r, c) == side


@njit(cache=True)
def _may_fold(v: Vertices, a: int, b: int, c: int, d: int) -> bool:
    """Return False where a float can tell that a b c and a b d do not lie on one another.

    In one plane on one side their normals are parallel: a clear angle between the normals
    settles it, unless a triangle is so flat that its normal is all rounding.
    """
    ex, ey, ez = v[b, 0] - v[a, 0], v[b, 1] - v[a, 1], v[b, 2] - v[a, 2]
    cx, cy, cz = v[c, 0] - v[a, 0], v[c, 1] - v[a, 1], v[c, 2] - v[a, 2]
    dx, dy, dz = v[d, 0] - v[a, 0], v[d, 1] - v[a, 1], v[d, 2] - v[a, 2]
    nx, ny, nz = ey * cz - ez * cy, ez * cx - ex * cz, ex * cy - ey * cx
    mx, my, mz = ey * dz - ez * dy, ez * dx - ex * dz, ex * dy - ey * dx
    nn, mm = nx * nx + ny * ny + nz * nz, mx * mx + my * my + mz * mz
    along = nx * mx + ny * my + nz * mz
    ee = ex * ex + ey * ey + ez * ez
    if nn <= 1e-24 * ee * (cx * cx + cy * cy + cz * cz):
        return True
    if mm <= 1e-24 * ee * (dx * dx + dy * dy + dz * dz):
        return True
    return bool(along > 0.0 and along * along > 0.99 * nn * mm)


@njit(cache=True)
def _folds_over(v: Vertices, a: int, b: int, c: int, d: int, room: Matrix) -> bool:
    """Return whether triangles a b c and a b d lie in one plane on the same side of a b."""
    if side_of_plane(v, a, b, c, d, room) != 0:
        return False
    x, y = _plane_axes(v, a, b, c, room)
    return side_of_line(v, a, b, c, x, y, room) == side_of_line(v, a, b, d, x, y, room)


@njit(cache=True)
def _plane_axes(v: Vertices, a: int, b: int, c: int, room: Matrix) -> tuple[int, int]:
    """Return two axes onto whose plane a triangle can be dropped and stays a triangle."""
    ux, uy, uz = v[b, 0] - v[a, 0], v[b, 1] - v[a, 1], v[b, 2] - v[a, 2]
    wx, wy, wz = v[c, 0] - v[a, 0], v[c, 1] - v[a, 1], v[c, 2] - v[a, 2]
    nx, ny, nz = abs(uy * wz - uz * wy), abs(uz * wx - ux * wz), abs(ux * wy - uy * wx)
    x, y = 0, 1
    if nx >= ny and nx >= nz:
        x, y = 1, 2
    elif ny >= nz:
        x, y = 2, 0
    for _ in range(2):
        if side_of_line(v, a, b, c, x, y, room) != 0:
            break
        x, y = y, 3 - x - y
    return x, y


@njit(cache=True)
def _sides(v: Vertices, t: Corners, u: Corners, room: Matrix) -> Corners:
    """Return on which side of the plane of u each corner of t lies."""
    first, second, third = 0, 0, 0
    for k in range(3):
        first, second = second, third
        third = side_of_plane(v, u[0], u[1], u[2], t[k], room)
    return first, second, third


@njit(cache=True)
def _apart_cross(v: Vertices, t: Corners, u: Corners, room: Matrix) -> bool:
    """Return whether two triangles without a common vertex meet."""
    side = _sides(v, t, u, room)
    if side[0] == side[1] == side[2]:
        return side[0] == 0 and _flat_meet(v, t, u, room)
    other = _sides(v, u, t, room)
    if other[0] == other[1] == other[2]:
        return False
    for _ in range(2):
        for k in range(3):
            m = (k + 1) % 3
            if _edge_meets_face(v, (t[k], t[m]), (side[k], side[m]), u, room):
                return True
        t, u = u, t
        side, other = other, side
    return False


@njit(cache=True)
def _opposite_edge_meets(v: Vertices, t: Corners, u: Corners, room: Matrix) -> bool:
    """Return whether two triangles meet whose first corners are one point.

    Where they meet elsewhere than there, the edge opposite it of one meets the other.
    """
    for _ in range(2):
        side = _sides(v, t, u, room)
        if _edge_meets_face(v, (t[1], t[2]), (side[1], side[2]), u, room):
            return True
        t, u = u, t
    return False


@njit(cache=True)
def _edge_meets_face(v: Vertices, edge: Ends, side: Ends, u: Corners, room: Matrix) -> bool:
    """Return whether an edge, whose ends' sides of the plane of u are known, meets u."""
    if side[0] * side[1] > 0:
        return False
    if side[0] == 0 and side[1] == 0:
        x, y = _plane_axes(v, u[0], u[1], u[2], room)
        return _flat_edge_meets(v, edge[0], edge[1], u, x, y, room)
    # The line crosses the plane once, between the ends: is it on one side of all edges of u?
    lowest, highest = 0, 0
    for k in range(3):
        turn = side_of_plane(v, edge[0], edge[1], u[k], u[(k + 1) % 3], room)
        lowest, highest = min(lowest, turn), max(highest, turn)
        if lowest < 0 < highest:
            return False
    return True


@njit(cache=True)
def _flat_meet(v: Vertices, t: Corners, u: Corners, room: Matrix) -> bool:
    """Return whether two triangles in one plane meet."""
    x, y = _plane_axes(v, t[0], t[1], t[2], room)
    for k in range(3):
        if _flat_edge_meets(v, t[k], t[(k + 1) % 3], u, x, y, room):
            return True
    return _flat_inside(v, u[0], t, x, y, room)


@njit(cache=True)
def _flat_inside(v: Vertices, s: int, u: Corners, x: int, y: int, room: Matrix) -> bool:
    """Return whether a point lies in a closed triangle of the plane x y."""
    lowest, highest = 0, 0
    for k in range(3):
        turn = side_of_line(v, u[k], u[(k + 1) % 3], s, x, y, room)
        lowest, highest = min(lowest, turn), max(highest, turn)
    return lowest == 0 or highest == 0


@njit(cache=True)
def _flat_edge_meets(v: Vertices, s: int, t: int, u: Corners, x: int, y: int, room: Matrix) -> bool:
    """Return whether a segment meets a closed triangle in the plane x y."""
    if _flat_inside(v, s, u, x, y, room):
        return True
    meets = False
    for k in range(3):
        meets = meets or _flat_edges_meet(v, s, t, u[k], u[(k + 1) % 3], x, y, room)
    return meets


@njit(cache=True)
def _flat_edges_meet(
    v: Vertices, s: int, t: int, a: int, b: int, x: int, y: int, room: Matrix
) -> bool:
    """Return whether two closed segments of the plane x y meet."""
    sa = side_of_line(v, s, t, a, x, y, room)
    sb = side_of_line(v, s, t, b, x, y, room)
    if sa * sb > 0:
        return False
    if sa == 0 and sb == 0:
        return _overlap(v, s, t, a, b, x) and _overlap(v, s, t, a, b, y)
    ss = side_of_line(v, a, b, s, x, y, room)
    return ss * side_of_line(v, a, b, t, x, y, room) <= 0


@njit(cache=True)
def _overlap(v: Vertices, s: int, t: int, a: int, b: int, axis: int) -> bool:
    """Return whether two segments overlap along an axis."""
    s_low, s_high = min(v[s, axis], v[t, axis]), max(v[s, axis], v[t, axis])
    a_low, a_high = min(v[a, axis], v[b, axis]), max(v[a, axis], v[b, axis])
    return bool(s_low <= a_high and a_low <= s_high)
