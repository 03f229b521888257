"""Which faces of a mesh come back in another that was made of it."""

import numpy as np

from meshes.arrays import Indices
from meshes.mesh import Mesh
from meshes.readwrite.weld import Welding
from meshes.repair._faces_kept_kernels import same_faces


def kept_faces(before: Mesh, after: Mesh) -> Indices:
    """Return for each face of `after` the face of `before` at the same three points, or -1.

    Points are the same where their bits are; the order in which a face names them must be the
    same but for where it starts. No face of `before` is given twice.
    """
    points = Welding(np.float64, before.n_vertices)
    old = points.numbers(before.vertices[before.faces])
    new = points.numbers(after.vertices[after.faces])
    n_points = int(max(old.max(initial=-1), new.max(initial=-1))) + 1
    return np.asarray(same_faces(old, new, n_points))
