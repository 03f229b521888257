"""The axis of a tracked tool, from poses while it was spun about it."""

from dataclasses import dataclass

import numpy as np

from calibration.tracking.errors import TooFewPosesError, TooLittleMotionError
from calibration.tracking.poses import Poses
from meshes.arrays import Matrix, Vector

_FEWEST = 4
# Spun by less than this share of a full turn, the axis is left to the noise: 20 degrees.
_LEAST_SPREAD = 0.015


@dataclass(frozen=True, slots=True, eq=False)
class Spin:
    """The axis that a tool was spun about.

    Attributes
    ----------
    axis : ndarray, shape (3,)
        Unit vector in the tool's frame; it points as the tool's z does, or x where that is across.
    direction : ndarray, shape (3,)
        The same in the tracker's frame.
    residuals : ndarray, shape (n,)
        Angle of each pose's axis to `direction`, radians.
    axis_error : float
        Expected root mean square angle of `axis` to the truth, radians.
    """

    axis: Vector
    direction: Vector
    residuals: Vector
    axis_error: float


def spin(poses: Poses) -> Spin:
    """Find the axis of a tool that was spun about it.

    The axis a and its direction d minimise the sum of |turn @ a - d|^2: the first singular
    vectors of the mean turn.

    Parameters
    ----------
    poses : Poses
        Of the tool.

    Raises
    ------
    TooFewPosesError
        For fewer than four poses.
    TooLittleMotionError
        If the tool was hardly spun, or not about one axis.
    """
    if len(poses) < _FEWEST:
        raise TooFewPosesError(len(poses), _FEWEST, "an axis")
    left, sizes, right = np.linalg.svd(poses.turns.mean(axis=0))
    _require_spun(sizes)
    axis, direction = right[0], left[:, 0]
    sign = np.sign(axis[2]) if abs(axis[2]) > 1e-6 else np.sign(axis[0])
    axis, direction = axis * (sign or 1.0), direction * (sign or 1.0)
    shown = poses.turns @ axis
    cosine = np.clip(shown @ direction, -1.0, 1.0)
    return Spin(
        axis, direction, np.arccos(cosine), _axis_error(poses, axis, direction, shown - direction)
    )


def _require_spun(sizes: Vector) -> None:
    if sizes[1] > 1.0 - _LEAST_SPREAD:
        raise TooLittleMotionError(
            "the tool was hardly spun, so that its axis stays open; spin it by a quarter turn or "
            "more"
        )
    if sizes[0] < 1.0 - _LEAST_SPREAD:
        raise TooLittleMotionError(
            "the tool was turned about more than one axis; keep its axis still while spinning it"
        )


def _axis_error(poses: Poses, axis: Vector, direction: Vector, off: Matrix) -> float:
    """Return the error of the axis from the residuals and how they depend on both directions."""
    about, across = _tangents(axis), _tangents(direction)
    slopes = np.concatenate(
        [poses.turns @ about.T, np.broadcast_to(-across.T, (len(poses), 3, 2))], axis=2
    )
    covariance = np.linalg.inv(np.einsum("nai,naj->ij", slopes, slopes))
    freedom = 2 * len(poses) - 4
    return float(np.sqrt((off**2).sum() / freedom * np.trace(covariance[:2, :2])))


def _tangents(axis: Vector) -> Matrix:
    """Return two unit vectors across, shape (2, 3)."""
    return np.linalg.svd(axis[None])[2][1:]
