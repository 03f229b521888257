"""A surface with every defect that a mesh of faces can have, at known places."""

import numpy as np

from meshes.mesh import Mesh
from meshes.primitives import icosphere


def damaged(mesh, seed=1):
    """Return a mesh with defects, no two near each other, and the ids and counts of each.

    20 holes, 50 flipped, 30 copied and 30 folded faces, 10 fins, 5 loose balls, 7 lost points
    (20 more are left where the holes are).
    """
    rng = np.random.default_rng(seed)
    free, kept, holes = np.ones(mesh.n_vertices, bool), np.ones(mesh.n_faces, bool), 0
    while holes < 20:
        middle = rng.integers(mesh.n_vertices)
        around = (mesh.faces == middle).any(axis=1)
        rim = np.unique(mesh.faces[around])
        if free[rim].all():
            free[np.unique(mesh.faces[np.isin(mesh.faces, rim).any(axis=1)])] = False
            kept[around], holes = False, holes + 1
    faces = mesh.faces[kept]
    chosen = []
    for face in rng.permutation(len(faces)):
        if free[faces[face]].all():
            free[np.unique(faces[np.isin(faces, faces[face]).any(axis=1)])] = False
            chosen.append(face)
        if len(chosen) == 120:
            break
    flipped, copied, folded, finned = np.split(np.array(chosen), [50, 80, 110])
    faces = faces.copy()
    faces[flipped] = faces[flipped][:, ::-1]
    folds = faces[folded].copy()
    folds[:, 2] = folds[:, 1]
    n = mesh.n_vertices
    tips = mesh.vertices[faces[finned]].mean(axis=1) * 1.2
    fins = np.c_[faces[finned][:, :2], n + np.arange(10)]
    points, parts = [mesh.vertices, tips], [faces, faces[copied], folds, fins]
    start, ball = n + 10, icosphere(0.01, 1)
    for k in range(5):
        points.append(ball.vertices + np.array([9.0 + k, 0.0, 0.0]))
        parts.append(ball.faces + start + k * ball.n_vertices)
    points.append(np.full((7, 3), 5.0))
    lengths = np.cumsum([len(part) for part in parts])
    truth = {
        "flipped": np.sort(flipped),
        "copies": np.arange(lengths[0], lengths[1]),
        "copied": copied,
        "folded": np.arange(lengths[1], lengths[2]),
        "fin_edges": np.sort(faces[finned][:, :2], axis=1),
        "lost": np.arange(start + 5 * ball.n_vertices, start + 5 * ball.n_vertices + 7),
    }
    return Mesh(np.concatenate(points), np.concatenate(parts).astype(np.int32)), truth
