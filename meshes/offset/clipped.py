"""A surface cut where a value at its vertices changes its sign."""

import numpy as np

from meshes.arrays import Vector
from meshes.mesh import Mesh


def clipped(mesh: Mesh, values: Vector) -> Mesh:
    """Return the part of a surface where values, linear in each face, are at most zero.

    Parameters
    ----------
    mesh : Mesh
    values : ndarray, shape (n,)
    """
    is_in = values <= 0.0
    n_in = is_in[mesh.faces].sum(axis=1)
    whole = mesh.faces[n_in == 3]
    cut = mesh.faces[(n_in == 1) | (n_in == 2)].astype(np.int64)
    inside = is_in[cut]
    # Turn each face so that the corner that differs from the other two comes first.
    is_one = inside.sum(axis=1) == 1
    odd = np.where(is_one, inside.argmax(axis=1), (~inside).argmax(axis=1))
    turned = np.take_along_axis(cut, (odd[:, None] + np.arange(3)) % 3, axis=1)
    a, b, c = turned.T
    edges = np.sort(np.concatenate((np.stack((a, b), 1), np.stack((a, c), 1))), axis=1)
    unique, row = np.unique(edges, axis=0, return_inverse=True)
    one, other = unique.T
    share = values[one] / (values[one] - values[other])
    ways = mesh.vertices[other] - mesh.vertices[one]
    points = mesh.vertices[one] + share[:, None] * ways
    new = row.reshape(-1) + mesh.n_vertices
    ab, ac = new[: len(a)], new[len(a) :]
    tips = np.stack((a, ab, ac), 1)[is_one]
    rest = np.concatenate((np.stack((ab, b, c), 1), np.stack((ab, c, ac), 1)))[np.tile(~is_one, 2)]
    faces = np.concatenate((whole, tips, rest)).astype(np.int64)
    used, rows = np.unique(faces, return_inverse=True)
    vertices = np.concatenate((mesh.vertices, points))[used]
    return Mesh(vertices, rows.reshape(-1, 3).astype(np.int32))
