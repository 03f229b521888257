"""Slow twin of the edge flips in meshes.repair.holes_fairing."""

import numpy as np


def flipped_once(vertices, faces, n_old):
    """Return faces after one pass of flips in the order of the edges, and how many."""
    faces = [list(face) for face in faces.tolist()]
    beside = {(f[k], f[k - 2]): (row, f[k - 1]) for row, f in enumerate(faces) for k in range(3)}
    edges = {frozenset(edge) for edge in beside}
    busy = set()
    for (a, b), (left, c) in sorted(beside.items()):
        right, d = beside.get((b, a), (-1, -1))
        if a > b or right < 0 or {left, right} & busy or frozenset((c, d)) in edges:
            continue
        if max(c, d) < n_old or _angle(vertices, a, c, b) + _angle(vertices, a, d, b) <= np.pi:
            continue
        faces[left], faces[right] = [a, d, c], [d, b, c]
        edges.add(frozenset((c, d)))
        busy |= {left, right}
    return np.array(faces, dtype=np.int32), len(busy) // 2


def _angle(vertices, a, corner, b):
    u, v = vertices[a] - vertices[corner], vertices[b] - vertices[corner]
    return np.arctan2(np.linalg.norm(np.cross(u, v)), u @ v)
