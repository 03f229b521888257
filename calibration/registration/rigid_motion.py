"""The rigid motion that brings points onto others, each with a localisation error of its own."""

import numpy as np
from scipy.spatial.transform import Rotation

from calibration.errors import RegistrationError
from calibration.registration.localisation import PairErrors
from meshes.arrays import Matrix, Vector, Vectors

_MAX_STEPS = 50
_CLOSE = 1e-12


def weighted_motion(scan: Vectors, device: Vectors, weights: Vector) -> Matrix:
    """Return the rigid motion of least weighted squares, shape (4, 4).

    References
    ----------
    S. Umeyama, IEEE PAMI 13(4), 1991.
    """
    scan_centre = np.average(scan, axis=0, weights=weights)
    device_centre = np.average(device, axis=0, weights=weights)
    left, _, right = np.linalg.svd(
        ((device - device_centre) * weights[:, None]).T @ (scan - scan_centre)
    )
    sign = float(np.sign(np.linalg.det(left @ right)))
    motion = np.eye(4)
    motion[:3, :3] = left @ np.diag([1.0, 1.0, sign]) @ right
    motion[:3, 3] = device_centre - motion[:3, :3] @ scan_centre
    return motion


def refined_motion(motion: Matrix, scan: Vectors, device: Vectors, errors: PairErrors) -> Matrix:
    """Return the motion of least squares in units of each pair's covariance, shape (4, 4).

    Gauss-Newton steps; the scan's covariances are turned along with it.

    Raises
    ------
    RegistrationError
        If the steps do not end, as where the errors leave a turn open.

    References
    ----------
    R. Balachandran, J. M. Fitzpatrick, "Iterative solution for rigid-body point-based
    registration with anisotropic weighting", Proc. SPIE 7261, 2009.
    """
    centre = device.mean(axis=0)
    size = max(float(np.abs(device - centre).max()), 1.0)
    for _ in range(_MAX_STEPS):
        moved = scan @ motion[:3, :3].T + motion[:3, 3]
        slopes = slopes_about(moved, centre)
        weighted = np.linalg.solve(errors.in_device(motion), slopes)
        information = np.einsum("nai,naj->ij", weighted, slopes)
        step = np.linalg.solve(information, np.einsum("nai,na->i", weighted, device - moved))
        motion = nudged(motion, step, centre)
        if np.abs(step[:3]).max() <= _CLOSE * size and np.abs(step[3:]).max() <= _CLOSE:
            return motion
    raise RegistrationError(
        "the fit with the localisation errors given found no end: they leave a turn open. Make "
        "their covariances less flat, or add fiducials"
    )


def nudged(motion: Matrix, step: Vector, centre: Vector) -> Matrix:
    """Return a motion followed by a small shift and a turn about a centre."""
    turn = Rotation.from_rotvec(step[3:]).as_matrix()
    out = np.eye(4)
    out[:3, :3] = turn @ motion[:3, :3]
    out[:3, 3] = turn @ (motion[:3, 3] - centre) + centre + step[:3]
    return out


def slopes_about(points: Vectors, centre: Vector) -> Matrix:
    """Return how points move with a shift and a turn about a centre, [I, -[r]x], (p, 3, 6)."""
    out = np.zeros((len(points), 3, 6))
    out[:, :, :3] = np.eye(3)
    x, y, z = (points - centre).T
    out[:, 0, 4], out[:, 0, 5] = z, -y
    out[:, 1, 3], out[:, 1, 5] = -z, x
    out[:, 2, 3], out[:, 2, 4] = y, -x
    return out
