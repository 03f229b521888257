"""The fit of the shape operator with numpy's own least squares and eigenvalues."""

import numpy as np


def shape_operator(vertices, normals, vertex, others):
    """Return least and greatest curvature at a vertex from the turning of normals."""
    n = normals[vertex]
    helper = np.eye(3)[np.argmin(np.abs(n))]
    u = np.cross(n, helper)
    u /= np.linalg.norm(u)
    v = np.cross(n, u)
    rows, wanted = [], []
    for other in others:
        step, turn = vertices[other] - vertices[vertex], normals[other] - n
        weight = 1.0 / np.linalg.norm(step)
        rows += [
            [weight * step @ u, weight * step @ v, 0.0],
            [0.0, weight * step @ u, weight * step @ v],
        ]
        wanted += [weight * turn @ u, weight * turn @ v]
    a, b, c = np.linalg.lstsq(np.array(rows), np.array(wanted), rcond=None)[0]
    return np.linalg.eigvalsh([[a, b], [b, c]])
