"""Slow twin of meshes.surface.normals, in plain NumPy."""

import numpy as np


def vertex_normals(vertices, faces):
    """Area-weighted unit normals; (0, 0, 0) where nothing is to be averaged."""
    total = np.zeros_like(vertices)
    a, b, c = vertices[faces].transpose(1, 0, 2)
    for corner in range(3):
        np.add.at(total, faces[:, corner], 0.5 * np.cross(b - a, c - a))
    length = np.linalg.norm(total, axis=1)
    return total / np.where(length > 0.0, length, 1.0)[:, None]


def neighbours(faces, n_vertices):
    """Vertices joined to each vertex by an edge."""
    found = [set() for _ in range(n_vertices)]
    for corners in faces.tolist():
        for one in corners:
            found[one].update(other for other in corners if other != one)
    return [sorted(others) for others in found]
