"""Which fields a device can make at a place within its limits: how far, how sure, what shape.

Currents in a box make fields in a zonotope. Its faces are spanned by two coils each (A. Boehler et
al., "On the workspace of electromagnetic navigation systems", IEEE Transactions on Robotics, 2022),
so that reserves need no linear program.
"""

import numpy as np
from scipy.spatial import ConvexHull, QhullError

from calibration.currents._available_kernels import farthest_multiples, widths_at_faces
from calibration.currents.bounded import require_bounds, require_matched
from calibration.currents.errors import WantedFieldError
from meshes.arrays import Matrix, Vector, Vectors
from meshes.mesh import Mesh


def reserves(matrices: Matrix, wanted: Vectors, low: Matrix, high: Matrix) -> Vector:
    """Return the largest multiple of each wanted field that bounded currents can make.

    Parameters
    ----------
    matrices : ndarray, shape (p, 3, k)
        T/A.
    wanted : ndarray, shape (p, 3)
        T.
    low, high : ndarray, shape (k,) or (p, k)
        A.

    Returns
    -------
    ndarray, shape (p,)
        Below 1 the field cannot be made; 0 where no multiple can; infinite where none is wanted.

    Raises
    ------
    CurrentLimitError, WantedFieldError
        As `bounded_currents`; the matrices must have the 3 rows of a field.
    """
    matrices, wanted = _fields(matrices, wanted)
    low, high = require_bounds(low, high, matrices)
    out = np.empty(len(matrices))
    farthest_multiples(matrices, wanted, low, high, out)
    return out


def surest_fields(matrices: Matrix, low: Matrix, high: Matrix) -> Vector:
    """Return the field strength that bounded currents can make in every direction, (p,), T.

    0 where some direction cannot be reached at all.

    Raises
    ------
    CurrentLimitError, WantedFieldError
        As `bounded_currents`; the matrices must have the 3 rows of a field.
    """
    matrices, _ = _fields(matrices, np.zeros(np.shape(matrices)[:2]))
    low, high = require_bounds(low, high, matrices)
    out = np.empty(len(matrices))
    widths_at_faces(matrices, low, high, out)
    return np.maximum(out, 0.0)


def available_fields(matrix: Matrix, low: Vector, high: Vector) -> Mesh:
    """Return the convex body of all fields that bounded currents can make at one place.

    Parameters
    ----------
    matrix : ndarray, shape (3, k)
        T/A; k up to 16.
    low, high : ndarray, shape (k,)
        A.

    Returns
    -------
    Mesh
        Closed, wound outwards; coordinates in millitesla.

    Raises
    ------
    CurrentLimitError, WantedFieldError
        As `reserves`; and if the fields fill no space, or coils are more than 16.
    """
    matrices, _ = _fields(np.asarray(matrix)[None], np.zeros((1, 3)))
    lows, highs = require_bounds(low, high, matrices)
    k = matrices.shape[2]
    if k > 16:
        raise WantedFieldError(f"{k} coils have too many corners to draw; choose up to 16")
    corners = (np.arange(2**k)[:, None] >> np.arange(k)) & 1
    fields = 1e3 * (np.where(corners == 1, highs, lows) @ matrices[0].T)
    try:
        hull = ConvexHull(fields)
    except QhullError as error:
        raise WantedFieldError(
            "the fields at this place lie in a plane; no body can be drawn of them"
        ) from error
    faces = _outwards(hull)
    used, numbers = np.unique(faces, return_inverse=True)
    return Mesh(fields[used], numbers.reshape(faces.shape).astype(np.int32))


def _outwards(hull: ConvexHull) -> Matrix:
    faces = hull.simplices
    a, b, c = (hull.points[faces[:, i]] for i in range(3))
    inward = np.einsum("fi,fi->f", np.cross(b - a, c - a), hull.equations[:, :3]) < 0.0
    return np.asarray(np.where(inward[:, None], faces[:, ::-1], faces))


def _fields(matrices: Matrix, wanted: Matrix) -> tuple[Matrix, Matrix]:
    matrices, wanted = require_matched(matrices, wanted)
    if matrices.shape[1] != 3:
        raise WantedFieldError(f"a field has 3 rows, not {matrices.shape[1]}; leave gradients out")
    return matrices, wanted
