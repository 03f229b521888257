"""Fewer faces for nearly the same surface."""

import numpy as np

from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.remodel.extras import library


def decimated(mesh: Mesh, *, n_faces: int) -> Mesh:
    """Return a surface of about so many faces, with edges taken away where it bends least.

    Parameters
    ----------
    mesh : Mesh
    n_faces : int
        At least 4; the mesh itself comes back where it has no more.

    Raises
    ------
    MissingExtraError
        Without fast-simplification (extra "remodel").
    InvalidMeshError
        If `n_faces` is below 4.

    References
    ----------
    M. Garland, P. Heckbert, "Surface simplification using quadric error metrics", SIGGRAPH 1997.
    """
    if n_faces < 4:
        raise InvalidMeshError(f"{n_faces} faces make no surface; ask for 4 or more.")
    if n_faces >= mesh.n_faces:
        return mesh
    simplification = library("fast_simplification", what="Decimation", name="fast-simplification")
    # It counts in single precision; around the middle of the part few digits are lost.
    middle = 0.5 * (mesh.vertices.min(axis=0) + mesh.vertices.max(axis=0))
    points, faces = simplification.simplify(
        np.array(mesh.vertices - middle), np.array(mesh.faces), target_count=n_faces
    )
    return Mesh(np.asarray(points, dtype=np.float64) + middle, np.asarray(faces, dtype=np.int32))
