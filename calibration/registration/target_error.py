"""The error to expect at a target after registration: the number that matters, not the FRE."""

from dataclasses import dataclass

import numpy as np

from calibration.errors import RegistrationError
from calibration.registration.paired_points import Registration
from calibration.registration.rigid_motion import slopes_about
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
        one that the fiducials' residuals speak for, which for few fiducials is rough. Not where
        the pairs have covariances: those count.

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
    if fle is not None and registration.pairs.errors is not None:
        raise RegistrationError(
            "the fiducials' covariances tell their errors already; give one localisation error "
            "for all, or covariances, not both"
        )
    size = registration.fle if fle is None else fle
    points = registration.moved(targets)
    motion = _motion_covariance(registration, size)
    slopes = slopes_about(points, _centre(registration))
    covariances = np.einsum("pai,ij,pbj->pab", slopes, motion, slopes)
    tre = np.sqrt(np.trace(covariances, axis1=1, axis2=2))
    fiducials = registration.moved(registration.pairs.scan_points)
    spread = float(np.sqrt(((fiducials[:, None] - fiducials[None]) ** 2).sum(axis=2).max()))
    apart = np.sqrt(((points[:, None] - fiducials[None]) ** 2).sum(axis=2).min(axis=1))
    turn = float(np.sqrt(np.trace(motion[3:, 3:]) / 3.0))
    return TargetError(points, tre, covariances, float(size), apart / spread, turn)


def _motion_covariance(registration: Registration, fle: float) -> Matrix:
    """Return the covariance of shift and turn about the fiducials' centre, (6, 6)."""
    pairs = registration.pairs
    slopes = slopes_about(registration.moved(pairs.scan_points), _centre(registration))
    if pairs.errors is not None:
        spreads = pairs.errors.in_device(registration.device_from_scan)
        return _inverse(np.einsum("nai,naj->ij", np.linalg.solve(spreads, slopes), slopes))
    weights = pairs.weights / pairs.weights.mean()
    return _inverse(np.einsum("n,nai,naj->ij", weights, slopes, slopes)) * (fle**2 / 3.0)


def _inverse(information: Matrix) -> Matrix:
    """Return the inverse of a matrix whose rows are of different units."""
    size = np.sqrt(np.diag(information))
    scales = np.outer(size, size)
    return np.asarray(np.linalg.inv(information / scales) / scales, np.float64)


def _centre(registration: Registration) -> Vector:
    pairs = registration.pairs
    moved = registration.moved(pairs.scan_points)
    return np.asarray(np.average(moved, axis=0, weights=pairs.shared()), np.float64)
