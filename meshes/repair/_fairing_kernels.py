"""Compiled loops behind meshes.repair.holes_fairing."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Vertices


@njit(cache=True)
def _angle(vertices: Vertices, a: int, corner: int, b: int) -> float:
    ux = vertices[a, 0] - vertices[corner, 0]
    uy = vertices[a, 1] - vertices[corner, 1]
    uz = vertices[a, 2] - vertices[corner, 2]
    vx = vertices[b, 0] - vertices[corner, 0]
    vy = vertices[b, 1] - vertices[corner, 1]
    vz = vertices[b, 2] - vertices[corner, 2]
    x = uy * vz - uz * vy
    y = uz * vx - ux * vz
    z = ux * vy - uy * vx
    return float(np.arctan2(np.sqrt(x * x + y * y + z * z), ux * vx + uy * vy + uz * vz))


@njit(cache=True)
def flip_once(vertices: Vertices, faces: Faces, n_old: int) -> int:
    """Flip inner edges in place, each face at most once, and return how many.

    Edges go in the order of their ends. One is flipped where the angles across it add up to
    more than half a turn, the new edge is not there yet, and not both its ends are below
    `n_old`.
    """
    n_vertices = vertices.shape[0]
    n_sides = 3 * faces.shape[0]
    code = np.empty(n_sides, np.int64)
    edges = set()
    for side in range(n_sides):
        a = np.int64(faces[side // 3, side % 3])
        b = np.int64(faces[side // 3, (side + 1) % 3])
        code[side] = a * n_vertices + b
        edges.add(min(a, b) * n_vertices + max(a, b))
    order = np.argsort(code, kind="mergesort")
    ordered = code[order]
    corner = faces.copy()
    is_busy = np.zeros(faces.shape[0], np.bool_)
    n_flips = 0
    for place in range(n_sides):
        a, b = ordered[place] // n_vertices, ordered[place] % n_vertices
        if a > b:
            continue
        back = np.searchsorted(ordered, b * n_vertices + a)
        if back == n_sides or ordered[back] != b * n_vertices + a:
            continue
        left, right = order[place] // 3, order[back] // 3
        c = int(corner[left, (order[place] + 2 - 3 * left) % 3])
        d = int(corner[right, (order[back] + 2 - 3 * right) % 3])
        across = min(c, d) * n_vertices + max(c, d)
        if is_busy[left] or is_busy[right] or max(c, d) < n_old or across in edges:
            continue
        if _angle(vertices, a, c, b) + _angle(vertices, a, d, b) <= np.pi + 1e-9:
            continue
        faces[left, 0], faces[left, 1], faces[left, 2] = a, d, c
        faces[right, 0], faces[right, 1], faces[right, 2] = d, b, c
        edges.add(across)
        is_busy[left] = is_busy[right] = True
        n_flips += 1
    return n_flips
