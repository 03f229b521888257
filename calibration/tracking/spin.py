"""The axis of a tracked tool, from poses while it was spun about it."""

from dataclasses import dataclass

import numpy as np

from calibration.tracking.consensus import agreeing
from calibration.tracking.errors import (
    TooFewPosesError,
    TooLittleMotionError,
    UnsteadyPosesError,
)
from calibration.tracking.poses import Poses
from meshes.arrays import Indices, Matrix, Vector

_DRAW, _FEWEST = 3, 4
# Chi-square with 2 degrees of freedom: median, and what one in 20,000 exceeds.
_USUAL, _LARGEST = 1.386, 19.81
_MOST_REJECTED = 0.4
# Poses of a draw that turn by less than 5 degrees leave the axis to their noise.
_LEAST_DRAWN = 1e-3
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
    covariance : ndarray, shape (3, 3)
        Of `axis`; nothing along it.
    rejected : tuple of int
        Numbers of the poses left out: the axis had tilted, or the tracker erred.
    """

    axis: Vector
    direction: Vector
    residuals: Vector
    covariance: Matrix
    rejected: tuple[int, ...]

    @property
    def axis_error(self) -> float:
        """Expected root mean square angle of `axis` to the truth, radians."""
        return float(np.sqrt(np.trace(self.covariance)))


def spin(poses: Poses, *, seed: int = 0) -> Spin:
    """Find the axis of a tool that was spun about it.

    The axis a and its direction d minimise the sum of |turn @ a - d|^2: the first singular
    vectors of the mean turn. Poses that contradict most others are left out and named.

    Parameters
    ----------
    poses : Poses
        Of the tool.
    seed : int, optional
        Of the draws that look for poses which agree.

    Raises
    ------
    TooFewPosesError
        For fewer than four poses.
    TooLittleMotionError
        If the tool was hardly spun, or not about one axis.
    UnsteadyPosesError
        If more than four in ten poses contradict the others: the axis was not kept still.
    """
    if len(poses) < _FEWEST:
        raise TooFewPosesError(len(poses), _FEWEST, "an axis")

    def errors(rows: Indices) -> Vector | None:
        axis, direction, sizes = _axis(poses.turns[rows])
        if sizes[1] > 1.0 - _LEAST_DRAWN:
            return None
        return np.asarray(((poses.turns @ axis - direction) ** 2).sum(axis=1))

    kept = agreeing(len(poses), _DRAW, errors, usual=_USUAL, largest=_LARGEST, seed=seed)
    rows = np.flatnonzero(kept).astype(np.int32)
    # Poses that turn about everything agree with nothing: that is told before who is outvoted.
    _require_spun(_axis(poses.turns if len(rows) <= 0.6 * len(poses) else poses.turns[rows])[2])
    if len(poses) - len(rows) > _MOST_REJECTED * len(poses):
        raise UnsteadyPosesError(
            f"{len(poses) - len(rows)} of {len(poses)} poses put the axis elsewhere than the "
            "others: it was not kept still. Record again, with the tool in a sleeve"
        )
    axis, direction, _ = _axis(poses.turns[rows])
    shown = poses.turns @ axis
    off = np.arccos(np.clip(shown @ direction, -1.0, 1.0))
    covariance = _covariance(poses.chosen(rows), axis, direction)
    rejected = tuple(int(k) for k in np.flatnonzero(~kept))
    return Spin(axis, direction, off, covariance, rejected)


def _axis(turns: Matrix) -> tuple[Vector, Vector, Vector]:
    """Return axis, direction and the singular values of the mean turn."""
    left, sizes, right = np.linalg.svd(turns.mean(axis=0))
    axis, direction = right[0], left[:, 0]
    sign = (np.sign(axis[2]) if abs(axis[2]) > 1e-6 else np.sign(axis[0])) or 1.0
    return axis * sign, direction * sign, sizes


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


def _covariance(poses: Poses, axis: Vector, direction: Vector) -> Matrix:
    """Return that of the axis, from residuals and how they depend on both directions."""
    off = poses.turns @ axis - direction
    about, across = _tangents(axis), _tangents(direction)
    slopes = np.concatenate(
        [poses.turns @ about.T, np.broadcast_to(-across.T, (len(poses), 3, 2))], axis=2
    )
    both = np.linalg.inv(np.einsum("nai,naj->ij", slopes, slopes))
    variance = (off**2).sum() / (2 * len(poses) - 4)
    return np.asarray(about.T @ both[:2, :2] @ about * variance)


def _tangents(axis: Vector) -> Matrix:
    """Return two unit vectors across, shape (2, 3)."""
    return np.linalg.svd(axis[None])[2][1:]
