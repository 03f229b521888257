"""The rigid motion between paired points, and which of them is worst."""

from dataclasses import dataclass, replace

import numpy as np

from calibration.errors import (
    CollinearFiducialsError,
    MirroredFiducialsError,
    RegistrationError,
    TooFewFiducialsError,
)
from meshes.arrays import Matrix, Vector, Vectors

# Fiducials this much nearer to a line than they are long do not fix the turn about it.
_THIN = 0.01
# A mirror is named where it leaves less than half of the residual and the points are not flat.
_MIRROR_GAIN, _FLAT = 0.5, 1e-3


@dataclass(frozen=True, slots=True, eq=False)
class FiducialPairs:
    """The same points in two frames.

    Attributes
    ----------
    names : tuple of str
    scan_points : ndarray, shape (n, 3)
        mm.
    device_points : ndarray, shape (n, 3)
        mm.
    weights : ndarray, shape (n,)
        One over the variance of each, up to a common factor; all 1 where unknown.

    Raises
    ------
    RegistrationError
        If shapes disagree, a number is not finite or a weight not positive.
    """

    names: tuple[str, ...]
    scan_points: Vectors
    device_points: Vectors
    weights: Vector

    def __post_init__(self) -> None:
        n = len(self.names)
        if self.scan_points.shape != (n, 3) or self.device_points.shape != (n, 3):
            raise RegistrationError(f"{n} names need {n} points of x, y, z in both frames")
        if self.weights.shape != (n,) or not (self.weights > 0.0).all():
            raise RegistrationError("each pair needs a positive weight")
        numbers = (self.scan_points, self.device_points, self.weights)
        if not all(np.isfinite(array).all() for array in numbers):
            raise RegistrationError("a point or weight is not finite; leave that pair out")

    def without(self, number: int) -> "FiducialPairs":
        """Return the pairs but one."""
        kept = np.arange(len(self.names)) != number
        return replace(
            self,
            names=tuple(name for k, name in enumerate(self.names) if k != number),
            scan_points=self.scan_points[kept],
            device_points=self.device_points[kept],
            weights=self.weights[kept],
        )


@dataclass(frozen=True, slots=True, eq=False)
class Registration:
    """Where the scan lies in the device.

    Attributes
    ----------
    pairs : FiducialPairs
    device_from_scan : ndarray, shape (4, 4)
        Rigid motion, mm.
    residuals : ndarray, shape (n,)
        Distance of each fiducial after the motion, mm.
    fre : float
        Weighted root mean square of `residuals`, mm. It says how well the points agree with each
        other, not how well a target is met: for that see `target_error`.
    fle : float
        Fiducial localisation error that `fre` speaks for, root mean square at the mean weight,
        mm.
    foretold : ndarray, shape (n,)
        Distance of each fiducial from where the others put it, mm; NaN for three pairs.
    worst : str
        Name of the fiducial that the others contradict most.
    """

    pairs: FiducialPairs
    device_from_scan: Matrix
    residuals: Vector
    fre: float
    fle: float
    foretold: Vector
    worst: str

    def moved(self, points: Vectors) -> Vectors:
        """Return points of the scan in the device frame, shape (p, 3), mm."""
        return np.asarray(points @ self.device_from_scan[:3, :3].T + self.device_from_scan[:3, 3])


def register(pairs: FiducialPairs) -> Registration:
    """Find the rigid motion that brings paired points together best.

    Parameters
    ----------
    pairs : FiducialPairs

    Returns
    -------
    Registration

    Raises
    ------
    TooFewFiducialsError
        For fewer than three pairs.
    CollinearFiducialsError
        If they lie on a line in either frame.
    MirroredFiducialsError
        If only a mirror brings them together.

    References
    ----------
    S. Umeyama, "Least-squares estimation of transformation parameters between two point
    patterns", IEEE PAMI 13(4), 1991; J. M. Fitzpatrick, J. B. West, C. R. Maurer, "Predicting
    error in rigid-body point-based registration", IEEE TMI 17(5), 1998.
    """
    n = len(pairs.names)
    if n < 3:
        raise TooFewFiducialsError(n)
    for points in (pairs.scan_points, pairs.device_points):
        _require_wide(points, pairs.weights)
    motion = _best_motion(pairs)
    residuals = _distances(motion, pairs)
    fre = _rms(residuals, pairs.weights)
    foretold = _foretold(pairs)
    ranked = residuals if np.isnan(foretold).any() else foretold
    return Registration(
        pairs=pairs,
        device_from_scan=motion,
        residuals=residuals,
        fre=fre,
        fle=fre * float(np.sqrt(n / (n - 2.0))),
        foretold=foretold,
        worst=pairs.names[int(np.argmax(ranked))],
    )


def _require_wide(points: Vectors, weights: Vector) -> None:
    centred = (points - np.average(points, axis=0, weights=weights)) * np.sqrt(weights)[:, None]
    lengths = np.linalg.svd(centred, compute_uv=False)
    if lengths[1] <= _THIN * lengths[0]:
        raise CollinearFiducialsError(float(lengths[1] / np.sqrt(weights.sum())))


def _best_motion(pairs: FiducialPairs) -> Matrix:
    weights = pairs.weights
    scan_centre = np.average(pairs.scan_points, axis=0, weights=weights)
    device_centre = np.average(pairs.device_points, axis=0, weights=weights)
    scan, device = pairs.scan_points - scan_centre, pairs.device_points - device_centre
    left, lengths, right = np.linalg.svd((device * weights[:, None]).T @ scan)
    sign = float(np.sign(np.linalg.det(left @ right)))
    rotation = left @ np.diag([1.0, 1.0, sign]) @ right
    if sign < 0.0 and lengths[2] > _FLAT * lengths[0]:
        with_mirror = np.linalg.norm(device - scan @ (left @ right).T, axis=1)
        without = np.linalg.norm(device - scan @ rotation.T, axis=1)
        fre, mirrored = _rms(without, weights), _rms(with_mirror, weights)
        if mirrored < _MIRROR_GAIN * fre:
            raise MirroredFiducialsError(fre, mirrored)
    motion = np.eye(4)
    motion[:3, :3] = rotation
    motion[:3, 3] = device_centre - rotation @ scan_centre
    return motion


def _distances(motion: Matrix, pairs: FiducialPairs) -> Vector:
    moved = pairs.scan_points @ motion[:3, :3].T + motion[:3, 3]
    return np.asarray(np.linalg.norm(pairs.device_points - moved, axis=1))


def _rms(distances: Vector, weights: Vector) -> float:
    return float(np.sqrt(np.average(distances**2, weights=weights)))


def _foretold(pairs: FiducialPairs) -> Vector:
    """Return how far each fiducial lies from where the others put it."""
    n = len(pairs.names)
    out = np.full(n, np.nan)
    for number in range(n if n > 3 else 0):
        others = pairs.without(number)
        try:
            _require_wide(others.scan_points, others.weights)
            motion = _best_motion(others)
        except (CollinearFiducialsError, MirroredFiducialsError):
            return np.full(n, np.nan)
        out[number] = _distances(motion, pairs)[number]
    return out
