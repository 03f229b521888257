"""Meshes placed into one space: instances of shared parts under affine motions."""

from collections.abc import Iterable

import numpy as np

from meshes.arrays import AnyArray, Faces, Matrix, Vertices

Placed = tuple[Vertices, AnyArray, Matrix]
"""Points, faces over them, and the 4 x 4 motion that places them."""


def joined(parts: Iterable[Placed]) -> tuple[Vertices, Faces | AnyArray]:
    """Return all parts as one mesh, in their order.

    A motion that mirrors turns the faces of its part, so that they still face outwards.
    """
    all_vertices, all_faces, n_before = [], [], 0
    for vertices, faces, motion in parts:
        all_vertices.append(moved(vertices, motion))
        mirrors = _determinant(motion) < 0.0
        all_faces.append((faces[:, ::-1] if mirrors else faces).astype(np.int64) + n_before)
        n_before += len(vertices)
    if not all_vertices:
        return np.empty((0, 3)), np.empty((0, 3), np.int64)
    return np.concatenate(all_vertices), np.concatenate(all_faces)


def moved(vertices: Vertices, motion: Matrix) -> Vertices:
    """Return the points after a 4 x 4 affine motion; sums written out, the same anywhere."""
    if (motion == np.eye(4)).all():
        return vertices
    x, y, z = vertices.T
    with np.errstate(over="ignore", invalid="ignore"):  # what is not finite is refused later
        rows = [
            motion[k, 0] * x + motion[k, 1] * y + motion[k, 2] * z + motion[k, 3] for k in range(3)
        ]
    return np.stack(rows, axis=1)


def combined(outer: Matrix, inner: Matrix) -> Matrix:
    """Return the motion that does `inner`, then `outer`; sums written out."""
    with np.errstate(over="ignore", invalid="ignore"):
        columns = [outer[:, k : k + 1] * inner[k : k + 1, :] for k in range(4)]
        return columns[0] + columns[1] + columns[2] + columns[3]


def _determinant(motion: Matrix) -> float:
    (a, b, c), (d, e, f), (g, h, i) = motion[:3, :3].tolist()
    return float(a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g))
