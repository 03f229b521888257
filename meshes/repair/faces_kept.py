"""Which faces of a mesh come back in another that was made of it."""

import numpy as np

from meshes.arrays import AnyArray, Indices
from meshes.mesh import Mesh


def kept_faces(before: Mesh, after: Mesh) -> Indices:
    """Return for each face of `after` the face of `before` at the same three points, or -1.

    Points are the same where their bits are; the order in which a face names them must be the
    same but for where it starts.
    """
    points = np.ascontiguousarray(np.concatenate([before.vertices, after.vertices]) + 0.0)
    _, number = np.unique(points.view("V24").reshape(-1), return_inverse=True)
    old = _from_lowest(number[: before.n_vertices][before.faces])
    new = _from_lowest(number[before.n_vertices :][after.faces])
    rows, which = np.unique(np.concatenate([old, new]), return_inverse=True)
    face_of = np.full(len(rows), -1, dtype=np.int32)
    face_of[which[: len(old)]] = np.arange(len(old), dtype=np.int32)
    return np.asarray(face_of[which[len(old) :]])


def _from_lowest(faces: AnyArray) -> AnyArray:
    lowest = np.argmin(faces, axis=1)[:, None]
    turned = np.take_along_axis(faces, (lowest + np.arange(3)) % 3, axis=1)
    rows = np.ascontiguousarray(turned.astype(np.int64))
    return rows.view("V24").reshape(-1)
