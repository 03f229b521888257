"""Compiled loops behind smilesculpt.placing.showing: teeth in hand, frame by frame."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices, Mask, Matrix, Vector, Vectors, Vertices


@njit(cache=True)
def share_out(
    rows: Indices, distance: Vector, free: Vector, radius: float, shares: Vector, total: Vector
) -> None:
    """Set how much each row follows a tooth, and add it to what all teeth ask of that row.

    The same sums as `reach.following`, for the same bits.
    """
    for at in range(rows.shape[0]):
        t = min(max(distance[at] / radius, 0.0), 1.0)
        half = min(t, 1.0 - t)
        rounded = half * half / 0.4 if half < 0.2 else half - 0.1
        lower = rounded / 0.8
        share = (1.0 - (lower if t < 0.5 else 1.0 - lower)) * free[at]
        shares[at] = share
        total[rows[at]] += share


@njit(cache=True)
def add_way(
    rows: Indices,
    shares: Vector,
    total: Vector,
    arms: Vertices,
    then: Vectors,
    sculpted: Vectors,
    shift: Vector,
    change: Matrix,
    turn: Matrix,
    out: Vertices,
) -> None:
    """Add the way of one tooth to the rows that follow it.

    Parameters
    ----------
    arms : ndarray, shape (r, 3)
        From the middle of the tooth in the scan to each row, mm.
    then : ndarray, shape (r, 3)
        What the row had gone before, mm; without rows where that is nothing.
    sculpted : ndarray, shape (r, 3)
        What was done to it besides, which turns with the tooth, mm.
    change, turn : ndarray, shape (3, 3)
        Of the pose, and from the pose before; `turn` without rows where it is nothing.
    """
    has_then, has_turn = then.shape[0] > 0, turn.shape[0] > 0
    is_shift = not change.any()
    for at in range(rows.shape[0]):
        row = rows[at]
        share = shares[at]
        if total[row] > 1.0:
            share /= total[row]
        if share == 0.0 and not has_then:
            continue
        x, y, z = shift[0], shift[1], shift[2]
        if not is_shift:
            u, v, w = arms[at, 0], arms[at, 1], arms[at, 2]
            x += u * change[0, 0] + v * change[0, 1] + w * change[0, 2]
            y += u * change[1, 0] + v * change[1, 1] + w * change[1, 2]
            z += u * change[2, 0] + v * change[2, 1] + w * change[2, 2]
        x, y, z = share * x, share * y, share * z
        if has_then:
            x, y, z = x - then[at, 0], y - then[at, 1], z - then[at, 2]
        if has_turn:
            u, v, w = sculpted[at, 0], sculpted[at, 1], sculpted[at, 2]
            if u != 0.0 or v != 0.0 or w != 0.0:
                x += share * (u * turn[0, 0] + v * turn[0, 1] + w * turn[0, 2])
                y += share * (u * turn[1, 0] + v * turn[1, 1] + w * turn[1, 2])
                z += share * (u * turn[2, 0] + v * turn[2, 1] + w * turn[2, 2])
        out[row, 0] += x
        out[row, 1] += y
        out[row, 2] += z


@njit(cache=True)
def put_back(rows: Indices, points: Vertices, out: Vertices) -> None:
    """Write some rows to the same rows."""
    for at in range(rows.shape[0]):
        row = rows[at]
        for axis in range(3):
            out[row, axis] = points[row, axis]


@njit(cache=True)
def put(rows: Indices, places: Indices, points: Vertices, out: Vertices) -> None:
    """Write some rows to their places."""
    for at in range(rows.shape[0]):
        for axis in range(3):
            out[places[at], axis] = points[rows[at], axis]


@njit(cache=True)
def mark_ring(places: Indices, vertex_start: Indices, vertex_item: Indices, out: Mask) -> None:
    """Mark some vertices and their neighbours."""
    for at in range(places.shape[0]):
        out[places[at]] = True
        for row in range(vertex_start[places[at]], vertex_start[places[at] + 1]):
            out[vertex_item[row]] = True


@njit(cache=True)
def turn_normals(places: Indices, before: Vectors, by: Matrix, out: Vectors) -> None:
    """Turn unit normals by a matrix and make them unit again."""
    for at in range(places.shape[0]):
        x, y, z = before[at, 0], before[at, 1], before[at, 2]
        u = x * by[0, 0] + y * by[0, 1] + z * by[0, 2]
        v = x * by[1, 0] + y * by[1, 1] + z * by[1, 2]
        w = x * by[2, 0] + y * by[2, 1] + z * by[2, 2]
        length = np.sqrt(u * u + v * v + w * w)
        scale = 1.0 / length if length > 0.0 else 0.0
        out[places[at], 0] = u * scale
        out[places[at], 1] = v * scale
        out[places[at], 2] = w * scale


@njit(cache=True)
def set_normals(
    places: Indices,
    points: Vertices,
    faces: Faces,
    face_start: Indices,
    face_item: Indices,
    out: Vectors,
) -> None:
    """Set the area-weighted unit normals of some vertices from the faces around each."""
    for at in range(places.shape[0]):
        vertex = places[at]
        x, y, z = 0.0, 0.0, 0.0
        for row in range(face_start[vertex], face_start[vertex + 1]):
            face = face_item[row]
            a, b, c = faces[face, 0], faces[face, 1], faces[face, 2]
            ux, uy, uz = (
                points[b, 0] - points[a, 0],
                points[b, 1] - points[a, 1],
                points[b, 2] - points[a, 2],
            )
            vx, vy, vz = (
                points[c, 0] - points[a, 0],
                points[c, 1] - points[a, 1],
                points[c, 2] - points[a, 2],
            )
            x += 0.5 * (uy * vz - uz * vy)
            y += 0.5 * (uz * vx - ux * vz)
            z += 0.5 * (ux * vy - uy * vx)
        length = np.sqrt(x * x + y * y + z * z)
        if length > 0.0:
            x, y, z = x / length, y / length, z / length
        out[vertex, 0] = x
        out[vertex, 1] = y
        out[vertex, 2] = z
