"""The error to expect at a target after registration: the number that matters, not the FRE."""

from dataclasses import dataclass

import numpy as np

from calibration.errors import RegistrationError
from calibration.registration.paired_points import Registration
from meshes.arrays import Matrix, Vector, Vectors

FAR = 2.0
"""From so many spreads of the fiducials off, a target is told of: chosen, no target of a jaw is."""

MOST_FLE = 50.0
"""Largest localisation error of a fiducial, mm: chosen, far beyond one that is marked at all."""


@dataclass(frozen=True, slots=True, eq=False)
class TargetError:
    """Target registration error at points.

    Attributes
    ----------
    points : ndarray, shape (p, 3)
        Targets in the device frame, mm.
    tre : ndarray, shape (p,)
        Expected root mean square error, mm.
    covariances : ndarray, shape (p, 3, 3)
        Of the target's place, device frame, mm^2.
    fle : float
        Localisation error it was computed from, root mean square in 3-D, mm.
    away : ndarray, shape (p,)
        Distance of each target from the nearest fiducial, over the largest distance of two
        fiducials.
    turn : float
        Deviation of the motion's turn about each axis, root mean square, radians.
    """

    points: Vectors
    tre: Vector
    covariances: Matrix
    fle: float
    away: Vector
    turn: float

    @property
    def far(self) -> tuple[int, ...]:
        """Numbers of the targets that lie farther off than any measurement from there helps."""
        return tuple(int(k) for k in np.flatnonzero(self.away > FAR))


def target_error(
    registration: Registration, targets: Vectors, *, fle: float | None = None
) -> TargetError:
    """Foretell how far targets will be off.

    Parameters
    ----------
    registration : Registration
    targets : ndarray, shape (p, 3)
        In the scan's frame, mm.
    fle : float, optional
        Localisation error of a fiducial, root mean square in 3-D, mm, where it is known; else the
        one that the fiducials' residuals speak for, which for few fiducials is rough.

    Returns
    -------
    TargetError

    Raises
    ------
    RegistrationError
        If targets are of another shape or not finite, or `fle` is not within 0 to `MOST_FLE`.

    References
    ----------
    J. M. Fitzpatrick, J. B. West, C. R. Maurer, IEEE TMI 17(5), 1998, for one error for all;
    A. Danilchenko, J. M. Fitzpatrick, IEEE TMI 30(3), 2011, for weights and the covariance.
    """
    if targets.ndim != 2 or targets.shape[1] != 3 or not np.isfinite(targets).all():
        raise RegistrationError("targets need one row of finite x, y, z each, mm")
    if fle is not None and not 0.0 < fle <= MOST_FLE:
        raise RegistrationError(
            f"a localisation error of {fle:g} mm makes no sense; give one above 0, "
            f"up to {MOST_FLE:g} mm"
        )
    size = registration.fle if fle is None else fle
    points = registration.moved(targets)
    motion = _motion_covariance(registration, size)
    slopes = _slopes(points - _centre(registration))
    covariances = np.einsum("pai,ij,pbj->pab", slopes, motion, slopes)
    tre = np.sqrt(np.trace(covariances, axis1=1, axis2=2))
    fiducials = registration.moved(registration.pairs.scan_points)
    spread = float(np.sqrt(((fiducials[:, None] - fiducials[None]) ** 2).sum(axis=2).max()))
    apart = np.sqrt(((points[:, None] - fiducials[None]) ** 2).sum(axis=2).min(axis=1))
    turn = float(np.sqrt(np.trace(motion[3:, 3:]) / 3.0))
    return TargetError(points, tre, covariances, float(size), apart / spread, turn)


def _motion_covariance(registration: Registration, fle: float) -> Matrix:
    """Return the covariance of shift and turn about the fiducials' centre, (6, 6)."""
    weights = registration.pairs.weights / registration.pairs.weights.mean()
    slopes = _slopes(registration.moved(registration.pairs.scan_points) - _centre(registration))
    information = np.einsum("n,nai,naj->ij", weights, slopes, slopes)
    return np.asarray(np.linalg.inv(information) * (fle**2 / 3.0), np.float64)


def _centre(registration: Registration) -> Vector:
    pairs = registration.pairs
    moved = registration.moved(pairs.scan_points)
    return np.asarray(np.average(moved, axis=0, weights=pairs.weights), np.float64)


def _slopes(away: Vectors) -> Matrix:
    """Return how points move with a shift and a small turn, [I, -[r]x], shape (p, 3, 6)."""
    out = np.zeros((len(away), 3, 6))
    out[:, :, :3] = np.eye(3)
    x, y, z = away.T
    out[:, 0, 4], out[:, 0, 5] = z, -y
    out[:, 1, 3], out[:, 1, 5] = -z, x
    out[:, 2, 3], out[:, 2, 4] = y, -x
    return out
